// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
public import Foundation
import Hashing
import RunReports
import Wording
import YearRecords

extension ForgetJob {
  /// Forgets the people of a plan. Cut short at any moment, it leaves a note beside the store; the same call made again
  /// finishes it.
  ///
  /// - Parameters:
  ///   - plan: whom `plan(forgetting:role:)` or `planDue(on:)` found; files are read again.
  ///   - time: when it happens, for the store's history.
  /// - Throws: `ForgetRefusal`; `StoreError` where the store cannot be written.
  public func carryOut(_ plan: ForgetPlan, at time: Date) throws -> ForgetOutcome {
    guard !plan.isEmpty else { return ForgetOutcome(files: 0, contents: 0, incomplete: []) }
    let found = try ForgetFolder.all(in: location.folder, and: folders)
    let store = try openStore()
    let survey = try ForgetSurvey(found, store)
    let redaction = FolderRedaction(PeopleRedaction(plan.people, among: survey.entries))
    try beforeWriting(ForgetNote.path(in: location.folder))
    try ForgetNote(people: plan.people).write(in: location.folder)
    var files = 0
    var incomplete: [(path: String, fault: LocalizedText)] = []
    for folder in found {
      let wasComplete = folder.isCohort && Self.fault(of: folder) == nil
      files += try rewrite(folder, redaction)
      if wasComplete, let fault = Self.fault(of: folder) { incomplete.append((folder.path, fault)) }
    }
    try beforeWriting(location.path)
    let contents = try store.map { try forget(plan.people, in: $0, survey, redaction, at: time) } ?? 0
    try beforeWriting(ForgetNote.path(in: location.folder))
    try ForgetNote.remove(in: location.folder)
    return ForgetOutcome(files: files, contents: contents, incomplete: incomplete)
  }

  /// Rewrites a folder's files.
  ///
  /// - Returns: how many.
  private func rewrite(_ folder: ForgetFolder, _ redaction: FolderRedaction) throws -> Int {
    let outcome = try redaction.redact(try folder.files())
    let isCutShort = FileManager.default.fileExists(atPath: folder.pendingRecord)
    // Once the other files are changed, nobody can tell any more whether they were the record's.
    if let record = outcome.record, !isCutShort {
      try beforeWriting(folder.pendingRecord)
      try WrittenFile.write(record, to: folder.pendingRecord)
    }
    for change in outcome.changes {
      try beforeWriting(folder.path + "/" + change.path)
      try WrittenFile.write(change.bytes, to: folder.path + "/" + change.newPath)
      if change.newPath != change.path { try WrittenFile.remove(folder.path + "/" + change.path) }
    }
    guard outcome.record != nil || isCutShort else { return outcome.changes.count }
    let record = folder.path + "/" + FolderRedaction.recordName
    try beforeWriting(record)
    try WrittenFile.rename(folder.pendingRecord, record)
    return outcome.changes.count + 1
  }

  /// Has the store forget people.
  ///
  /// - Returns: how many contents were changed.
  private func forget(
    _ people: [ForgottenPerson], in store: Store, _ survey: ForgetSurvey, _ redaction: FolderRedaction, at time: Date
  ) throws -> Int {
    let contents = try ForgottenContents(store, redaction)
    var known = try people.filter { person in
      try survey.isInStore(person.role, person.id) || store.knows(Person(person.role, person.id))
    }
    // Whom no table names may stand in a note; somebody has to be the one to be forgotten then.
    if known.isEmpty, !contents.changed.isEmpty { known = Array(people.prefix(1)) }
    guard !known.isEmpty else { return 0 }
    return try store.forget(
      known.map { (Person($0.role, $0.id), $0.pseudonym) }, at: time, expectedSeq: contents.seq,
      redaction: contents.redaction
    ).contents
  }

  /// What keeps a cohort from being read.
  private static func fault(of folder: ForgetFolder) -> LocalizedText? {
    do {
      _ = try CohortReader.read(folder: folder.path)
      return nil
    } catch {
      return error.faults.first { $0.severity == .fault }?.found
    }
  }
}

/// What becomes of everything that a store keeps.
struct ForgottenContents {
  /// The last event that this was read after.
  let seq: Int
  /// The new contents by the hashes of the old ones.
  private(set) var changed: [String: [UInt8]] = [:]
  private var renamed: [String: String] = [:]
  private let folders: FolderRedaction

  init(_ store: Store, _ folders: FolderRedaction) throws {
    seq = try store.head().seq
    self.folders = folders
    try ForgetSurvey.forEachFolder(of: store) { files, _ in
      let outcome = try folders.redact(files)
      for change in outcome.changes {
        if let old = files[change.path], old != change.bytes { changed[try SHA256.hex(of: old)] = change.bytes }
        if change.path != change.newPath { renamed[change.path] = change.newPath }
      }
      if let record = outcome.record, let old = files[FolderRedaction.recordName] {
        changed[try SHA256.hex(of: old)] = record
      }
    }
  }

  /// How the store changes what it keeps; reasons, labels and rules, which belong to no folder, are texts.
  var redaction: Redaction {
    Redaction(
      rename: { [renamed, folders] in renamed[$0] ?? folders.redaction.renamed($0) },
      rewrite: { [changed, folders] name, bytes in
        if let hash = try? SHA256.hex(of: bytes), let new = changed[hash] { return new }
        guard name != FolderRedaction.recordName, case .changed(let new) = folders.rewritten(name, bytes) else {
          return nil
        }
        return new
      })
  }
}
