// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
public import CohortModel
import Foundation
public import Wording
public import YearRecords

extension YearBook {
  /// Decides about a pair: a row in the cohort's `decisions.csv`, and an event of the history.
  ///
  /// - Throws: `FileFaults` where the cohort would have a fault with it; `StoreError`.
  public func decide(_ decision: Decision, inCohort folder: String, language: Language) throws {
    let name = StoreLocation.cohortName(of: folder)
    // One decision about a pair and a kind of help takes the place of another.
    let change = try decisionsChange(in: folder, adding: [decision], language: language) {
      $0.mentee == decision.mentee && $0.mentor == decision.mentor && $0.type == decision.type
    }
    try write(change) { year throws(StoreError) in
      try year.decide(decision, in: name)
    }
  }

  /// Takes a decision back.
  ///
  /// - Parameter isExact: whether only a decision about this very kind of help is meant, or about any kind where none is
  ///   named; else those about all kinds are too.
  /// - Throws: `YearBookRefusal.noDecision`, `FileFaults`, `StoreError`.
  public func withdraw(
    _ pair: PairKey, isExact: Bool = false, inCohort folder: String, reason: String, language: Language
  ) throws {
    let name = StoreLocation.cohortName(of: folder)
    func means(_ other: PairKey) -> Bool { isExact ? other == pair : other.means(pair) }
    var found = false
    let change = try decisionsChange(in: folder, adding: [], language: language) { decision in
      let isMeant = means(decision.pair)
      found = found || isMeant
      return isMeant
    }
    guard found else { throw YearBookRefusal.noDecision(pair) }
    // A row that somebody typed is not in the history.
    let known = try store.decisions(inCohort: name).map(\.pair).filter(means)
    try write(change) { year throws(StoreError) in
      for pair in known { try year.withdrawDecision(about: pair, in: name, reason: reason) }
    }
  }

  /// The change of a cohort's `decisions.csv`, after a look at whether the cohort can be read with it; none where the
  /// rows stay as they are.
  ///
  /// - Parameter others: other files of the cohort that change with it.
  func decisionsChange(
    in folder: String, adding added: [Decision], language: Language, beside others: [String: [UInt8]] = [:],
    removing isRemoved: (Decision) -> Bool
  ) throws -> [FileChange] {
    let path = URL(fileURLWithPath: folder).appendingPathComponent(DecisionsFile.name).path
    let old = FileBytes.read(path)
    let file = try DecisionsFile(old)
    let removed = Set(file.decisions.filter(isRemoved))
    guard !added.isEmpty || !removed.isEmpty else { return [] }
    let new = file.changed(adding: added, language: language) { removed.contains($0) }
    if !added.isEmpty {
      // What is wrong with the folder already is said without the rows.
      let reading = try CohortReader.read(folder: folder)
      var files = Dictionary(reading.inputs.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
      files.merge(others) { _, other in other }
      files[DecisionsFile.name] = new
      _ = try CohortReader.read(files: files)
    }
    return [FileChange(path: path, from: old, to: new)]
  }

  /// Records what a function says, with the files that go with it.
  ///
  /// - Throws: `StoreError`; `YearBookRefusal.filesLeft` where the history is safe and a file could not follow it.
  @discardableResult
  func write<Value>(
    _ files: [FileChange] = [], _ body: (StoreTransaction) throws(StoreError) -> Value
  ) throws -> Value {
    let written = try store.write(at: now(), expectedSeq: expectedSeq, files: files, body)
    let left = written.unwritten.compactMap(\.text)
    guard left.isEmpty else { throw YearBookRefusal.filesLeft(left) }
    return written.value
  }
}

extension Decision {
  /// Whom it is about.
  package var pair: PairKey { PairKey(mentee: mentee, mentor: mentor, type: type) }
}

extension PairKey {
  /// Whether another names the same two, for the same kind of help or any.
  package func means(_ other: PairKey) -> Bool {
    mentee == other.mentee && mentor == other.mentor && (type == nil || other.type == nil || type == other.type)
  }
}
