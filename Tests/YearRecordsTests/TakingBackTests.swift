// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing
import Wording
import YearRecords

/// A run that is published in another one's place, and taken back.
@Suite struct TakingBackTests {
  private static let pairs = [Sample.pair("U-1", "M-1"), Sample.pair("U-2", "M-1"), Sample.pair("U-3", "M-2")]

  /// A store in which the first of some runs is published with all pairs.
  private static func published(_ place: TestStore, runs: Int) throws -> Store {
    let store = try place.open()
    try store.write(at: Sample.start) { year throws(StoreError) in
      let cohort = try year.recordCohort(named: "a", files: [])
      for run in 1...runs {
        try year.recordRun(of: cohort, facts: Sample.facts, files: Sample.runFiles(run))
        try year.review(run: run)
      }
      try year.publish(run: 1, pairs: pairs)
    }
    return store
  }

  private static func ending(
    _ pair: PairKey, _ outcome: PreviousPair.Outcome = .endedEarly, _ reason: String = "replaced"
  ) -> Ending {
    Ending(cohort: "a", pair: pair, outcome: outcome, date: Sample.day, reason: reason)
  }

  /// Publishes a run with some of the pairs, which ends all others.
  private static func publish(_ run: Int, without gone: [PairKey], _ store: Store) throws {
    try store.write(at: Sample.start) { year throws(StoreError) in
      try year.publish(run: run, pairs: pairs.filter { !gone.contains($0) }, ending: gone.map { ending($0) })
    }
  }

  private static func withdraw(_ run: Int, _ store: Store) throws {
    try store.write(at: Sample.start) { year throws(StoreError) in try year.withdraw(run: run) }
  }

  @Test func pairsThatEndedWithItHoldAgain() throws {
    let place = try TestStore()
    let store = try Self.published(place, runs: 2)
    for round in 1...3 {
      try Self.publish(2, without: [Self.pairs[0]], store)
      #expect(try store.publishedPairs(inCohort: "a") == Array(Self.pairs[1...]))
      #expect(try store.endings(inCohort: "a") == [Self.ending(Self.pairs[0])])
      #expect(try store.publishedPairs(inCohort: "a", without: 2) == Self.pairs, "what would hold")
      #expect(try store.publishings(undoneWithdrawing: 2).map(\.ended) == [Self.pairs[0..<1]].map(Array.init))
      try Self.withdraw(2, store)
      #expect(try store.publishedPairs(inCohort: "a") == Self.pairs)
      #expect(try store.endings(inCohort: "a").isEmpty)
      // Nothing is deleted: the ending and its withdrawal are told.
      let log = try store.log(LogFilter(person: .mentee("U-1")))
      #expect(log.map(\.kind) == Array(repeating: [.endingWithdrawn, .ended], count: round).flatMap(\.self))
      #expect(log[0].sentence.english == "that U-1 and M-1 ended, taken back")
      #expect(try store.audit().findings.isEmpty)
    }
  }

  @Test func whatPeopleNotedStays() throws {
    let place = try TestStore()
    let store = try Self.published(place, runs: 2)
    let (goesOn, finished) = (
      Self.ending(Self.pairs[0], .ongoing, "well"), Self.ending(Self.pairs[1], .completed, "a job")
    )
    try store.write(at: Sample.start) { year throws(StoreError) in try year.record(goesOn) }
    try Self.publish(2, without: [Self.pairs[0], Self.pairs[1]], store)
    // Of one of the two somebody tells how it really ended.
    try store.write(at: Sample.start) { year throws(StoreError) in try year.record(finished) }
    try Self.withdraw(2, store)
    #expect(try Set(store.endings(inCohort: "a")) == [goesOn, finished])
    #expect(try store.publishedPairs(inCohort: "a") == [Self.pairs[0], Self.pairs[2]])
    #expect(try store.audit().findings.isEmpty)
    // Forgetting empties what was said of a pair, whichever event said it.
    _ = try store.forget(.mentee("U-1"), at: Sample.start) { _ in Redaction { _, _ in nil } }
    #expect(try store.endings(inCohort: "a").map(\.reason).sorted() == ["", "a job"])
    #expect(try store.audit().findings.isEmpty)
  }

  @Test func theOrderOfTakingBackIsNothing() throws {
    for order in [[2, 3], [3, 2]] {
      let place = try TestStore()
      let store = try Self.published(place, runs: 3)
      try Self.publish(2, without: [Self.pairs[0]], store)
      try Self.publish(3, without: [Self.pairs[1]], store)
      #expect(try store.publishings(undoneWithdrawing: 2).isEmpty, "another one holds before and after")
      for run in order { try Self.withdraw(run, store) }
      #expect(try store.publishedPairs(inCohort: "a") == Self.pairs, "\(order)")
      #expect(try store.endings(inCohort: "a").isEmpty, "\(order)")
      #expect(try store.audit().findings.isEmpty)
    }
  }

  @Test func aPairThatEndedTwiceHasEndedOnceThen() throws {
    let place = try TestStore()
    let store = try Self.published(place, runs: 4)
    try Self.publish(2, without: [Self.pairs[0]], store)
    try Self.publish(3, without: [], store)
    #expect(try store.publishedPairs(inCohort: "a") == Self.pairs)
    try Self.publish(4, without: [Self.pairs[0]], store)
    try Self.withdraw(4, store)
    // The first ending is noted again, and does not count against the run that was published after it.
    #expect(try store.endings(inCohort: "a") == [Self.ending(Self.pairs[0])])
    #expect(try store.publishedPairs(inCohort: "a") == Self.pairs)
    try Self.withdraw(3, store)
    #expect(try store.publishedPairs(inCohort: "a") == Array(Self.pairs[1...]))
    try Self.withdraw(2, store)
    #expect(try store.endings(inCohort: "a").isEmpty)
    #expect(try store.publishedPairs(inCohort: "a") == Self.pairs)
    #expect(try store.audit().findings.isEmpty)
  }

  @Test func theFoldersVersionsAreKept() throws {
    let place = try TestStore()
    let store = try Self.published(place, runs: 2)
    let change = try store.write(at: Sample.start) { year throws(StoreError) in
      let found = try year.recordCohort(named: "a", files: [Sample.file("mentors.csv", "1")])
      let left = try year.recordCohort(named: "a", files: [Sample.file("mentors.csv", "2")])
      let change = FolderChange(found: found, left: left)
      try year.publish(run: 2, pairs: Self.pairs, folder: change)
      return change
    }.value
    #expect(try store.publishings(undoneWithdrawing: 2).map(\.folder) == [change])
    #expect(try store.publishings(undoneWithdrawing: 1).isEmpty)
    #expect(throws: StoreError.unknownRun(3)) { try store.publishings(undoneWithdrawing: 3) }
  }
}
