// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles

/// A cohort's files as somebody is correcting them: those that are others than in the folder, in memory alone.
///
/// Nothing of it reaches the disk before all of it is sound: what people drop here may hold personal numbers.
struct PeopleDraft: Sendable {
  /// A file of which it is not known which of the cohort's files it is.
  struct Unnamed: Sendable {
    let number: Int
    /// What the browser called it.
    let name: String
    let bytes: [UInt8]
    /// Which one it seems to be.
    let guess: CohortFileName?
  }

  /// A file before its last correction.
  struct Earlier: Sendable {
    /// What took the place of the folder's file; nothing where that stood for itself.
    let bytes: [UInt8]?
    let isDamaged: Bool
  }

  /// Tells this draft, as it is now, from every other one of this program; forms bring it along.
  var version = 0
  /// The hashes of the folder's files when the draft began, or when somebody last looked at what has changed there.
  var base: [String: String]
  /// The files that take the place of the folder's.
  var files: [CohortFileName: [UInt8]] = [:]
  /// The files in which some characters could not be read and are still to be typed.
  var damaged: Set<CohortFileName> = []
  /// The files that were last corrected, as they were before, so that it can be taken back.
  var earlier: [CohortFileName: Earlier] = [:]
  /// Files that wait for somebody to say which they are.
  var unnamed: [Unnamed] = []

  /// How much memory the files take.
  var size: Int {
    files.values.reduce(0) { $0 + $1.count } + unnamed.reduce(0) { $0 + $1.bytes.count }
      + earlier.values.reduce(0) { $0 + ($1.bytes?.count ?? 0) }
  }

  /// Whether nothing is in it.
  var isEmpty: Bool { files.isEmpty && unnamed.isEmpty }

  /// Puts a file in the place of the cohort's; one that is partly unreadable becomes text with marks to mend, and one
  /// that is as the folder's is no part of the draft.
  mutating func put(_ bytes: [UInt8], as file: CohortFileName, over present: [UInt8]?) {
    let repaired = DamagedText.repaired(bytes)
    files[file] = bytes == present ? nil : repaired ?? bytes
    earlier[file] = nil
    damaged.remove(file)
    if repaired != nil, files[file] != nil { damaged.insert(file) }
  }

  /// Puts a corrected file in.
  mutating func correct(_ file: CohortFileName, to bytes: [UInt8]) {
    earlier[file] = Earlier(bytes: files[file], isDamaged: damaged.contains(file))
    files[file] = bytes
    if DamagedText.places(in: bytes).isEmpty { damaged.remove(file) }
  }
}
