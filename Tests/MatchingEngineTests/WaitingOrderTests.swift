// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import SolverConformance
import TestCohorts
import Testing
import Wording

@testable import MatchingEngine

/// Who comes up first when a place opens.
@Suite struct WaitingOrderTests {
  private static func need(
    _ id: MenteeID, priority: Int = 1, times: Int = 0, since: Int? = nil, type: MentorType = .social
  ) -> Need {
    Need(
      mentee: Mentee(
        id: id, programme: "P0", needs: [type], priority: priority,
        waitingSince: since.map { CalendarDate(dayNumber: $0) }, timesLeftOut: times),
      type: type, programme: Programme(id: "P0"))
  }

  @Test("priority, then times left out, then the day, none of which last, then the id")
  func order() {
    let inOrder = [
      Self.need("T-9", priority: 3), Self.need("T-8", priority: 2, times: 2), Self.need("T-7", priority: 2, since: 5),
      Self.need("T-6", times: 3), Self.need("T-5", times: 1, since: 8), Self.need("T-4", times: 1, since: 9),
      Self.need("T-3", times: 1), Self.need("T-2", since: 1), Self.need("T-0"), Self.need("T-1"),
    ]
    var random = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let shuffled = inOrder.shuffled(using: &random)
      #expect(shuffled.sorted { $0.waitsBefore($1) }.map(\.id) == inOrder.map(\.id))
    }
  }

  @Test("positions of many needs are those of sorting them", arguments: 1...40 as ClosedRange<UInt64>)
  func positions(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let needs = (0..<Int.random(in: 0...60, using: &random)).map { index in
      Self.need(
        MenteeID("T\(index + 100)"), priority: Int.random(in: 1...2, using: &random),
        times: Int.random(in: 0...2, using: &random),
        since: random.chance(percent: 50) ? Int.random(in: 1...3, using: &random) : nil)
    }
    let found = WaitingOrder.positions(needs.count) { needs[$0].mentee }.map { needs[$0].id }
    #expect(found == needs.sorted { $0.waitsBefore($1) }.map(\.id), "seed \(seed)")
  }

  @Test("a waiting list in the order of another year, or with another wait, is found out")
  func verified() throws {
    var test = TestCohort(
      draft: CohortDraft(frame: TestCohort.frame()), requirements: [], wishes: [])
    let day = TestCohort.day(1, 15)
    test.draft.mentees = [
      Mentee(id: "T0", programme: "P0", needs: [.social]),
      Mentee(id: "T1", programme: "P0", needs: [.social], waitingSince: day),
      Mentee(id: "T2", programme: "P0", needs: [.social], timesLeftOut: 2),
    ]
    let matching = try test.matching()
    var claim = MatchingClaim(matching)
    #expect(claim.waitingList?.map(\.mentee) == ["T2", "T1", "T0"])
    #expect(try Verification.check(claim, cohort: test.cohort(), rules: test.rules).findings == [])
    claim.waits = [
      .init(since: nil, timesLeftOut: 2), .init(since: day, timesLeftOut: 0), .init(since: nil, timesLeftOut: 0),
    ]
    #expect(try Verification.check(claim, cohort: test.cohort(), rules: test.rules).findings == [])
    claim.waits?[0].timesLeftOut = 3
    claim.waits?[1].since = nil
    let found = try Verification.check(claim, cohort: test.cohort(), rules: test.rules).findings
    #expect(
      found.map(\.sentence.english) == [
        "T2 (social mentor) on the waiting list: since unknown, left out 2 times, but the run says "
          + "since unknown, left out 3 times.",
        "T1 (social mentor) on the waiting list: since 2026-01-15, left out 0 times, but the run says "
          + "since unknown, left out 0 times.",
      ])
    claim.waits = nil
    claim.waitingList = claim.waitingList?.sorted()
    #expect(try !Verification.check(claim, cohort: test.cohort(), rules: test.rules).findings.isEmpty)
  }
}
