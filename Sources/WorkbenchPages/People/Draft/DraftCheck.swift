// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import Hashing
import MakkerKit
import Wording

/// A cohort as it would be with its draft: every file, and everything that is wrong with them.
struct DraftCheck: Sendable {
  /// The draft that was checked; nothing where the folder's own files are shown.
  let draft: PeopleDraft?
  /// The folder's files.
  let present: [String: [UInt8]]
  /// The folder's files with those of the draft in their places.
  let files: [String: [UInt8]]
  /// The hash of each of `files`.
  let hashes: [String: String]
  /// The hash of each of `present`.
  let presentHashes: [String: String]
  /// Everything that is wrong, and what deserves a look, by file, line and column.
  let faults: [FileFault]
  /// The cohort, where nothing is wrong.
  let reading: CohortReading?

  /// Reads the folder and checks it with a draft.
  ///
  /// - Throws: `FileFaults` where the folder cannot be read.
  init(_ draft: PeopleDraft?, in folder: String) throws {
    let loaded = try CohortFolder.load(folder)
    var files = loaded.files
    for (file, bytes) in draft?.files ?? [:] { files[file.rawValue] = bytes }
    // Names that are nearly those of files that are not there are told of, too.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var named = files
    for name in names where CohortFileName(rawValue: name) == nil { named[name] = [] }
    // A file that lies there and cannot be read is none that is missing.
    var faults = loaded.faults.filter { fault in
      CohortFileName(rawValue: fault.file) != nil && names.contains(fault.file) && files[fault.file] == nil
    }
    let unreadable = Set(faults.map(\.file))
    var reading: CohortReading?
    do {
      let read = try CohortReader.read(files: named)
      faults += read.warnings
      reading = faults.contains { $0.severity == .fault } ? nil : read
    } catch {
      faults += error.faults.filter { $0.line != nil || !unreadable.contains($0.file) }
    }
    for file in draft?.damaged ?? [] {
      for place in DamagedText.places(in: files[file.rawValue] ?? []) {
        faults.append(
          FileFault(
            file: file.rawValue, line: place.line, column: place.column, found: PeoplePageText.damagedFound(),
            expected: PeoplePageText.damagedExpected(), advice: PeoplePageText.damagedAdvice()))
        reading = nil
      }
    }
    self.draft = draft
    self.present = loaded.files
    self.files = files
    self.reading = reading
    self.faults = FileFaults(faults).faults
    hashes = try files.mapValues { try SHA256.hex(of: $0) }
    presentHashes = try loaded.files.mapValues { try SHA256.hex(of: $0) }
  }

  /// Whether the draft could be kept but for what has happened to the folder.
  var isSound: Bool { reading != nil }

  /// The files that the folder holds otherwise than when the draft began, sorted.
  var changedInFolder: [String] {
    guard let base = draft?.base else { return [] }
    return Set(base.keys).union(presentHashes.keys).filter { base[$0] != presentHashes[$0] }.sorted()
  }

  /// What is wrong with a file.
  func faults(of file: CohortFileName) -> [FileFault] { faults.filter { $0.file == file.rawValue } }

  /// How many faults, or warnings, a file has.
  func count(_ severity: FileFault.Severity, of file: CohortFileName? = nil) -> Int {
    faults.count { $0.severity == severity && (file == nil || $0.file == file?.rawValue) }
  }
}
