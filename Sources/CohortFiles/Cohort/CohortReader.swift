// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Wording

/// Reads a cohort from its files, and finds every fault in them in one go.
///
///     let reading = try CohortReader.read(folder: "haderslev")
///     print(reading.cohort.needs.count)
public enum CohortReader {
  /// Reads a cohort folder; each file in it is read once.
  ///
  /// - Throws: `FileFaults` with everything that is wrong with the folder, its files and what they say of each other.
  /// - Complexity: linear in the size of the files.
  public static func read(folder: String) throws(FileFaults) -> CohortReading {
    let (files, faults) = try CohortFolder.load(folder)
    return try read(files, faults)
  }

  /// Reads a cohort from the content of its files, by name. Files with names that no cohort has are passed over.
  ///
  /// - Throws: `FileFaults` with everything that is wrong with the files and with what they say of each other.
  /// - Complexity: linear in the size of the files.
  public static func read(files: [String: [UInt8]]) throws(FileFaults) -> CohortReading {
    try read(files, CohortFileName.faults(amongNames: files.keys))
  }

  private static func read(_ files: [String: [UInt8]], _ faults: [FileFault]) throws(FileFaults) -> CohortReading {
    var pass = ReadingPass(files: files, faults: faults)
    let draft = pass.draft()
    let rules = pass.rules(for: draft)
    let expectations = pass.expectations(for: draft)
    var cohort: Cohort?
    do {
      cohort = try draft.validated()
    } catch {
      pass.add(error.faults)
    }
    guard let cohort, let rules, !pass.hasFaults else { throw FileFaults(pass.faults) }
    pass.add(warnings: CohortWarnings(cohort: cohort, places: pass.places).find())
    let inputs = CohortFileName.allCases.compactMap { file in
      files[file.rawValue].map { InputFile(name: file.rawValue, bytes: $0) }
    }
    return CohortReading(
      cohort: cohort, rules: rules, expectations: expectations, warnings: FileFaults(pass.faults).faults,
      inputs: inputs.sorted { $0.name < $1.name }, places: pass.places)
  }
}
