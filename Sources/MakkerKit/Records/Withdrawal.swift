// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
public import Wording
public import YearRecords

/// What taking a published run back comes to, before it is done.
public struct Withdrawal: Sendable {
  /// The pairs that hold from then on: those of the run published before.
  public let pairs: [PairKey]
  /// The files of the cohort's folder that somebody has edited since the run was published. They stay as they are.
  public let edited: [String]
  /// The files of the cohort's folder that change, by name.
  public var files: [String] { changes.map { URL(fileURLWithPath: $0.path).lastPathComponent } }
  /// How they change.
  let changes: [FileChange]
}

extension YearBook {
  /// What taking a published run back comes to; nothing is changed.
  ///
  /// - Throws: `FileFaults` where the cohort cannot be read with the rows that come back, `StoreError`.
  public func withdrawal(ofRun number: Int, language: Language) throws -> Withdrawal {
    let name = try store.run(number).cohort.name
    let folder = location.cohortFolder(name)
    let pairs = try store.publishedPairs(inCohort: name, without: number)
    let decided = try store.decisions(inCohort: name).filter { $0.kind == .require }.map(\.pair)
    let gone = Set(try store.publishedRows(ofRun: number)).intersection(try store.heldPairs(ofRun: number))
      .subtracting(pairs).subtracting(decided)
    let undone = try store.publishings(undoneWithdrawing: number)
    guard let change = try FolderReturn(undone, of: store, in: folder) else {
      let changes = try decisionsChange(in: folder, adding: [], language: language) {
        $0.kind == .require && gone.contains($0.pair)
      }
      return Withdrawal(pairs: pairs, edited: [], changes: changes)
    }
    let files = try change.files(removing: gone, holding: pairs, language: language)
    if files != change.present { _ = try CohortReader.read(files: files) }
    let changes = Set(files.keys).union(change.present.keys).filter { files[$0] != change.present[$0] }.sorted()
    return Withdrawal(
      pairs: pairs, edited: change.edited,
      changes: changes.map { FileChange(path: folder + "/" + $0, from: change.present[$0], to: files[$0]) })
  }

  /// Takes a published run back: its pairs no longer hold, and those of the run published before it hold again, also
  /// those that ended with the publishing. Of the cohort's decisions go the rows that publishing has written, and none
  /// that the coordinator has; the rows that it took away come back, and so do the folder's other files, unless somebody
  /// has edited them since.
  ///
  /// - Returns: what it came to.
  /// - Throws: as `withdrawal(ofRun:language:)`; `YearBookRefusal`.
  @discardableResult
  public func unpublish(run number: Int, language: Language) throws -> Withdrawal {
    let withdrawal = try withdrawal(ofRun: number, language: language)
    try write(withdrawal.changes) { year throws(StoreError) in try year.withdraw(run: number) }
    return withdrawal
  }
}

/// A cohort's folder on its way back to how it was before runs were published.
private struct FolderReturn {
  /// The files that are there.
  let present: [String: [UInt8]]
  /// Those of them that somebody has edited since, but for the decisions, which go back row by row.
  let edited: [String]
  /// The files as they are to be; the decisions as they are.
  private let returned: [String: [UInt8]]
  /// The decisions as the first of the publishings found them and as the last one left them.
  private let decisions: (found: [UInt8]?, left: [UInt8]?)
  /// The pairs that ended with the publishings.
  private let ended: [PairKey]

  /// Nothing where it was not noted how the folder changed.
  init?(_ undone: [UndonePublishing], of store: Store, in folder: String) throws {
    func files(_ version: CohortVersion) throws -> [String: [UInt8]] {
      Dictionary(
        try store.files(ofCohort: version).map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
    let versions = try undone.compactMap(\.folder).map { (found: try files($0.found), left: try files($0.left)) }
    guard let first = versions.first, let last = versions.last else { return nil }
    present = try CohortFolder.load(folder).files
    var (returned, edited) = (present, [String]())
    for name in CohortFileName.allCases.map(\.rawValue) where name != DecisionsFile.name {
      let changes = versions.filter { $0.found[name] != $0.left[name] }
      guard let first = changes.first, let last = changes.last, present[name] != first.found[name] else { continue }
      if present[name] == last.left[name] { returned[name] = first.found[name] } else { edited.append(name) }
    }
    (self.returned, self.edited) = (returned, edited)
    decisions = (first.found[DecisionsFile.name], last.left[DecisionsFile.name])
    ended = undone.flatMap(\.ended)
  }

  /// The files as they are to be.
  ///
  /// - Parameters:
  ///   - gone: the pairs whose rows publishing has written.
  ///   - pairs: those that hold from then on.
  func files(removing gone: Set<PairKey>, holding pairs: [PairKey], language: Language) throws -> [String: [UInt8]] {
    let now = present[DecisionsFile.name]
    let file = try DecisionsFile(now)
    let (found, left) = (try DecisionsFile(decisions.found).decisions, try DecisionsFile(decisions.left).decisions)
    let removed = file.decisions.filter { $0.kind == .require && gone.contains($0.pair) }
    let kept = file.decisions.filter { !removed.contains($0) }
    let lost = found.filter { !left.contains($0) }
    let people = try edited.isEmpty ? nil : peopleReturned()
    let added = lost.filter { row in
      // Not where somebody has decided otherwise since, or noted that the pair has ended all the same.
      !kept.contains { $0.pair.means(row.pair) }
        && (row.kind != .require || pairs.contains { $0.means(row.pair) } || !ended.contains { $0.means(row.pair) })
        && people?.holds(row.pair) ?? true
    }
    var files = returned
    if now == decisions.left, added == lost, Set(removed) == Set(left.filter { !found.contains($0) }) {
      files[DecisionsFile.name] = decisions.found
    } else if !added.isEmpty || !removed.isEmpty {
      files[DecisionsFile.name] = file.changed(adding: added, language: language) { removed.contains($0) }
    }
    return files
  }

  /// Who is in the folder as it is to be.
  private func peopleReturned() throws(FileFaults) -> PeopleOfCohort {
    var files = returned
    files[DecisionsFile.name] = nil
    let cohort = try CohortReader.read(files: files).cohort
    return PeopleOfCohort(mentees: Set(cohort.mentees.map(\.id)), mentors: Set(cohort.mentors.map(\.id)))
  }
}
