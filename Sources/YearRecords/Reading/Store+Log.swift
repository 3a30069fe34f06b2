// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GRDB
import Wording

extension Store {
  /// What happened, the newest first.
  ///
  /// - Parameters:
  ///   - limit: How many events at most; nothing means all.
  ///   - filter: Which ones.
  public func log(limit: Int? = nil, _ filter: LogFilter = LogFilter()) throws(StoreError) -> [LogEntry] {
    try read { db in
      var entries: [LogEntry] = []
      let reader = try LogReader(db)
      let rows = try Row.fetchCursor(db, sql: "SELECT \(StoredEvent.columns) FROM event ORDER BY seq DESC")
      while limit.map({ entries.count < $0 }) ?? true, let row = try rows.next() {
        let entry = try reader.entry(try StoredEvent(Cells(row)))
        if filter.takes(entry) { entries.append(entry) }
      }
      return entries
    }
  }
}

/// Makes entries of events.
private struct LogReader {
  private let db: Database
  private let ids: [Int: String]
  private let cohorts: [Int: String]

  init(_ db: Database) throws {
    self.db = db
    ids = try PersonTable.ids(db)
    var cohorts: [Int: String] = [:]
    for cells in try Cells.all(db, "SELECT number, cohort FROM run") {
      cohorts[try cells(0)] = try cells(1, as: String.self)
    }
    self.cohorts = cohorts
  }

  func entry(_ event: StoredEvent) throws -> LogEntry {
    switch try event.happening().0 {
    case .cohortRecorded(let fact):
      return try entry(
        event, .cohortRecorded, cohort: fact.name,
        StoreLogText.cohortRecorded(["cohort": LocalizedText(verbatim: fact.name), "version": "\(fact.version)"]))
    case .rulesRecorded(let fact):
      return try entry(event, .rulesRecorded, StoreLogText.rulesRecorded(["version": "\(fact.version)"]))
    case .runRecorded(let fact): return try entry(event, fact)
    case .runStateChanged(let fact):
      return try entry(
        event, .runStateChanged, run: fact.run,
        StoreLogText.runStateChanged([
          "run": "\(fact.run)", "from": fact.from.text, "to": fact.to.text,
        ]))
    case .runDeleted(let fact):
      return try entry(event, .runDeleted, run: fact.run, StoreLogText.runDeleted(["run": "\(fact.run)"]))
    case .exported(let fact):
      return try entry(event, .exported, run: fact.run, StoreLogText.exported(["run": "\(fact.run)"]))
    case .decided(let fact):
      let text: StoreLogText =
        switch fact.outcome {
        case .require: .required
        case .forbid: .forbidden
        case .withdrawn: .decisionWithdrawn
        }
      return try entry(event, .decided, cohort: fact.cohort, about: fact.pair, fact.reason) { text($0) }
    case .refused(let fact):
      return try entry(event, .refused, cohort: fact.cohort, about: fact.pair, fact.reason) {
        fact.side == .mentee ? StoreLogText.refusedByMentee($0) : StoreLogText.refusedByMentor($0)
      }
    case .released(let fact):
      return try entry(event, .released, run: fact.run, about: fact.pair, fact.reason) {
        StoreLogText.released($0.merging(["run": "\(fact.run)"]) { first, _ in first })
      }
    case .met(let fact):
      let more: [String: LocalizedText] = [
        "date": LocalizedText(verbatim: fact.date), "outcome": fact.outcome.text, "minutes": .number(fact.minutes),
      ]
      return try entry(event, .met, cohort: fact.cohort, about: fact.pair, nil) {
        StoreLogText.met($0.merging(more) { first, _ in first })
      }
    case .ended(let fact):
      let more: [String: LocalizedText] = [
        "date": LocalizedText(verbatim: fact.date), "outcome": fact.outcome.storeText,
      ]
      return try entry(event, .ended, cohort: fact.cohort, about: fact.pair, fact.reason) {
        StoreLogText.ended($0.merging(more) { first, _ in first })
      }
    case .endingWithdrawn(let fact):
      return try entry(event, .endingWithdrawn, cohort: fact.cohort, about: fact.pair, nil) {
        StoreLogText.endingWithdrawn($0)
      }
    case .forgotten(let fact):
      return try entry(
        event, .forgotten, StoreLogText.forgotten(["id": LocalizedText(verbatim: fact.pseudonym)]))
    case .fileQueued: return try entry(event, .fileQueued, StoreLogText.fileQueued())
    }
  }

  private func entry(_ event: StoredEvent, _ fact: RunRecorded) throws -> LogEntry {
    var words: [String: LocalizedText] = [
      "run": "\(fact.number)", "cohort": LocalizedText(verbatim: fact.cohort), "version": "\(fact.version)",
      "filled": .number(fact.facts.filled), "needs": .number(fact.facts.needs), "points": .number(fact.facts.points),
    ]
    words["parent"] = fact.parent.map { "\($0)" }
    let text: StoreLogText =
      switch fact.origin {
      case .match: .runRecorded
      case .rematch: .rematchRecorded
      case .schedule: .scheduleRecorded
      }
    return try entry(event, .runRecorded, cohort: fact.cohort, run: fact.number, text(words))
  }

  private func entry(
    _ event: StoredEvent, _ kind: EventKind, cohort: String? = nil, run: Int? = nil, about pair: KeyedPair,
    _ reason: Int?, _ sentence: ([String: LocalizedText]) -> LocalizedText
  ) throws -> LogEntry {
    guard let mentee = ids[pair.mentee], let mentor = ids[pair.mentor] else { throw Cells.Unexpected() }
    let named = PairKey(mentee: .init(mentee), mentor: .init(mentor), type: pair.type)
    return try entry(
      event, kind, cohort: cohort, run: run, pair: named, reason: reason.map { try ContentTable.text(db, $0) },
      sentence(named.words))
  }

  private func entry(
    _ event: StoredEvent, _ kind: EventKind, cohort: String? = nil, run: Int? = nil, pair: PairKey? = nil,
    reason: String? = nil, _ sentence: LocalizedText
  ) throws -> LogEntry {
    LogEntry(
      seq: event.seq, time: event.time, kind: kind, cohort: cohort ?? run.flatMap { cohorts[$0] }, run: run, pair: pair,
      reason: reason, sentence: sentence)
  }
}
