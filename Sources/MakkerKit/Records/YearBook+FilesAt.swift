// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import Wording
import YearRecords

extension YearBook {
  /// Takes files from anywhere into a cohort; each is known by its name, or a table by its header.
  ///
  /// - Throws: `FileFaults` where a file cannot be read or told, and as `take(_:inCohort:from:isPutBack:)`.
  @discardableResult
  public func take(filesAt paths: [String], into folder: String) throws -> TakenFiles {
    var files: [String: [UInt8]] = [:]
    var faults: [FileFault] = []
    for path in paths {
      let name = URL(fileURLWithPath: path).lastPathComponent
      guard let bytes = FileBytes.read(path) else {
        faults.append(
          FileFault(
            file: path, found: FaultText.unreadableFile(), expected: ExpectedText.readableFile(),
            advice: AdviceText.checkPath()))
        continue
      }
      guard let file = CohortFileGuess.named(name) ?? CohortFileGuess.likely(name: name, bytes),
        files.updateValue(bytes, forKey: file.rawValue) == nil
      else {
        faults.append(
          FileFault(
            file: path, found: TakeText.unknownFile(), expected: TakeText.unknownFileExpected(),
            advice: TakeText.unknownFileAdvice()))
        continue
      }
    }
    guard faults.isEmpty else { throw FileFaults(faults) }
    return try take(files, into: folder)
  }

  /// Puts a version of a cohort back, by its number.
  ///
  /// - Throws: as `take(_:inCohort:from:isPutBack:)`.
  @discardableResult
  public func putBack(version: Int, into folder: String) throws -> TakenFiles {
    try putBack(CohortVersion(name: StoreLocation.cohortName(of: folder), version: version), into: folder)
  }
}
