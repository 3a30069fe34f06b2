// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Hashing
import Wording

/// Compares the files of a run with the hashes that its `run.json` states.
enum HashCheck {
  /// Every changed, missing or additional file, inputs first, by name.
  static func findings(_ statement: StoredRun.Statement, files: [String: [UInt8]]) -> [FileFault] {
    let prefix = RunFolder.inputFolder + "/"
    let inputs = Dictionary(
      statement.inputs.map { (prefix + $0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let additional = files.keys.filter { $0.hasPrefix(prefix) && inputs[$0] == nil }.sorted().map {
      FileFault(
        file: $0, found: RunFileText.extraFile(), expected: RunFileText.noOtherFile(), advice: RunFileText.removeFile())
    }
    // The year need not be planned; but where one of its tables or a calendar is, all have to be stated.
    let isPlanned = statement.outputs.keys.contains { RunFolder.yearNames.contains($0) }
    let inFolders = files.keys.filter { name in
      [RunFolder.replannedFolder, RunFolder.earlierFolder, CalendarNames.folder].contains { name.hasPrefix($0 + "/") }
    }
    let unknown = RunFolder.outputNames.union(inFolders).filter {
      $0 != RunFolder.recordName && statement.outputs[$0] == nil
        && (isPlanned || !RunFolder.yearNames.contains($0) || files[$0] != nil)
    }.sorted().map {
      FileFault(
        file: $0, found: RunFileText.extraFile(), expected: RunFileText.recordedFile(),
        advice: RunFileText.restoreRun())
    }
    return compare(inputs, files) + additional + compare(statement.outputs, files) + unknown
  }

  private static func compare(_ stated: [String: String], _ files: [String: [UInt8]]) -> [FileFault] {
    stated.sorted { $0.key < $1.key }.compactMap { name, hash in
      guard let bytes = files[name] else {
        return FileFault(
          file: name, found: RunFileText.missingFile(), expected: RunFileText.recordedFile(),
          advice: RunFileText.restoreFile())
      }
      let actual = (try? SHA256.hex(of: bytes)) ?? ""
      guard actual != hash else { return nil }
      return FileFault(
        file: name, found: RunFileText.hash(["hash": LocalizedText(verbatim: actual)]),
        expected: RunFileText.hashRecorded(["hash": FaultLog.quoted(hash)]), advice: RunFileText.restoreFile())
    }
  }
}
