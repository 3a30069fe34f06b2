// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Wording

/// Writes a cohort folder that Makker makes, whole or not at all.
package enum CohortFolderWriter {
  /// The file of what is expected of a matching.
  package static let expectations = CohortFileName.expectations.rawValue
  /// The files that one year's cohort takes over from another's as they are.
  package static let carriedFiles: Set<String> = [CohortFileName.rules.rawValue, expectations]

  /// Says whether a folder could be written: nothing has its path, an empty folder has, or a cohort that may be replaced.
  ///
  /// - Throws: `FileFaults` where anything else is there.
  package static func check(_ path: String, replacing: Bool) throws(FileFaults) {
    guard replacing, try holdsCohort(path) else { return try NewFolder.check(path) }
  }

  /// Writes the files. A cohort that is replaced is moved aside first and removed last, so that no failure loses it.
  ///
  /// - Throws: `FileFaults`, with what was there before as it was.
  package static func write(_ files: [InputFile], to path: String, replacing: Bool) throws(FileFaults) {
    guard replacing, try holdsCohort(path) else {
      try NewFolder.write(to: path) { try fill($0, files) }
      return
    }
    let folder = URL(fileURLWithPath: path).standardizedFileURL
    let name = ".\(folder.lastPathComponent).\(UUID().uuidString)"
    let new = folder.deletingLastPathComponent().appendingPathComponent(name)
    let old = folder.deletingLastPathComponent().appendingPathComponent(name + ".old")
    try NewFolder.write(to: new.path) { try fill($0, files) }
    let manager = FileManager.default
    do {
      try manager.moveItem(at: folder, to: old)
      do {
        try manager.moveItem(at: new, to: folder)
      } catch {
        try manager.moveItem(at: old, to: folder)
        throw error
      }
      try manager.removeItem(at: old)
    } catch {
      try? manager.removeItem(at: new)
      throw FileFaults([
        FileFault(
          file: path, found: FaultText.folderNotWritable(), expected: ExpectedText.newFolder(),
          advice: AdviceText.chooseWritableFolder())
      ])
    }
  }

  private static func fill(_ folder: URL, _ files: [InputFile]) throws -> Bool {
    for file in files { try Data(file.bytes).write(to: folder.appendingPathComponent(file.name)) }
    return true
  }

  /// Whether a cohort is there that can be replaced.
  ///
  /// - Throws: `FileFaults` for a folder with a cohort and with things beside it that would be lost.
  private static func holdsCohort(_ path: String) throws(FileFaults) -> Bool {
    let folder = URL(fileURLWithPath: path).standardizedFileURL.path
    let manager = FileManager.default
    guard let names = try? manager.contentsOfDirectory(atPath: folder),
      names.contains(CohortFileName.frame.rawValue)
    else { return false }
    let others = names.sorted().filter { name in
      let kind = try? manager.attributesOfItem(atPath: folder + "/" + name)[.type] as? FileAttributeType
      return CohortFileName(rawValue: name) == nil || kind != .typeRegular
    }
    guard others.isEmpty else {
      let listed = others.prefix(6).map { LocalizedText(verbatim: $0) }.joined()
      throw FileFaults([
        FileFault(
          file: path, found: RollOverFaultText.notACohort(["names": listed]),
          expected: RollOverFaultText.onlyCohortFiles(), advice: RollOverFaultText.moveFiles())
      ])
    }
    return true
  }
}
