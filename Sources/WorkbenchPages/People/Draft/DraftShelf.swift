// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Hashing
import MakkerKit
import Synchronization
import Wording

/// The drafts of all cohorts, and what the last one of each that was kept has replaced.
final class DraftShelf: Sendable {
  /// The most bytes of one file.
  static let mostOfAFile = 20 << 20
  /// The most bytes of all drafts.
  static let mostOfAll = 64 << 20

  /// What was in the folder before a draft was kept.
  struct Kept: Sendable {
    let version: Int
    let before: [String: [UInt8]]
    let after: [String: [UInt8]]
  }

  private struct State {
    var drafts: [String: PeopleDraft] = [:]
    var kept: [String: Kept] = [:]
    var lastVersion = 0
  }

  private let state = Mutex(State())
  private let checks = Memory<String, DraftCheck>(most: 3)
  private let tables = Memory<String, EditableTable>(most: 6)

  /// The drafts of a workspace.
  static func of(_ workspace: Workspace) -> DraftShelf {
    workspace.shelf.value("people drafts") { DraftShelf() }
  }

  /// The draft of a cohort.
  func draft(of cohort: String) -> PeopleDraft? { state.withLock { $0.drafts[cohort] } }

  /// Changes a cohort's draft; begins one where there is none.
  ///
  /// - Parameters:
  ///   - base: The hashes of the folder's files.
  ///   - body: What it throws leaves the draft as it was.
  /// - Throws: `PageProblem.refused` where the drafts would become too large.
  func change<Result>(
    _ cohort: String, base: [String: String], _ body: (inout PeopleDraft) throws -> sending Result
  ) throws -> Result {
    // Few people correct one cohort at once; whoever comes second waits for a moment.
    try state.withLock { state throws in
      var draft = state.drafts[cohort] ?? PeopleDraft(base: base)
      let result = try body(&draft)
      let others = state.drafts.filter { $0.key != cohort }.values.reduce(0) { $0 + $1.size }
      guard others + draft.size <= Self.mostOfAll else {
        throw PageProblem.refused(PeoplePageText.draftsTooLarge(["most": "\(Self.mostOfAll >> 20)"]))
      }
      state.lastVersion += 1
      draft.version = state.lastVersion
      state.drafts[cohort] = draft.isEmpty ? nil : draft
      return result
    }
  }

  /// Ends a draft that is as a form knew it.
  ///
  /// - Throws: `PageProblem.refused` where it is not.
  func end(_ cohort: String, version: Int) throws(PageProblem) {
    try state.withLock { state throws(PageProblem) in
      guard state.drafts[cohort]?.version == version else { throw .refused(PeoplePageText.draftChanged()) }
      state.drafts[cohort] = nil
    }
  }

  /// Remembers what keeping a draft has replaced.
  ///
  /// - Returns: The number that undoing it names.
  func remember(_ cohort: String, before: [String: [UInt8]], after: [String: [UInt8]]) -> Int {
    state.withLock { state in
      state.lastVersion += 1
      state.kept[cohort] = Kept(version: state.lastVersion, before: before, after: after)
      return state.lastVersion
    }
  }

  /// What the last draft that was kept has replaced.
  func kept(of cohort: String) -> Kept? { state.withLock { $0.kept[cohort] } }

  /// Forgets it.
  func forgetKept(_ cohort: String) { state.withLock { $0.kept[cohort] = nil } }

  /// The cohort as it would be with its draft, checked; worked out anew when the folder or the draft has changed.
  ///
  /// - Throws: `FileFaults` where the folder cannot be read.
  func check(_ cohort: String, in folder: String) throws -> DraftCheck {
    let draft = draft(of: cohort)
    let stamp = "\(draft?.version ?? 0)\n" + FolderStamp.of(folder)
    return try checks.value(of: cohort, stamp: stamp) { try DraftCheck(draft, in: folder) }
  }

  /// A table of a cohort, with its rows found.
  ///
  /// - Throws: `FileFault` where the file is no text.
  func table(_ bytes: [UInt8], hash: String, file: CohortFileName, of cohort: String) throws -> EditableTable {
    try tables.value(of: cohort + "/" + file.rawValue, stamp: hash) {
      try EditableTable(bytes, file: file.rawValue)
    }
  }
}
