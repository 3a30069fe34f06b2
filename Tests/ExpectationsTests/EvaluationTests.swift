// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Expectations
import PairingRules
import Testing

/// Each kind on a matching that can be counted by hand: once where it holds, and once where it does not.
@Suite struct EvaluationTests {
  private func verdict(_ kind: Expectation.Kind, isProven: Bool = true) throws -> Verdict {
    Expectation(id: "test", kind: kind).verdict(on: try TestFacts.facts(isProven: isProven))
  }

  @Test func never() throws {
    let children = try verdict(.never(.of([.under15], [.certificate("no")])))
    #expect(children.passes && children.finding == .pairs(0) && !children.isEmpty)
    let interns = try verdict(.never(.of([.stage(.internship)], [.certificate("no")])))
    #expect(!interns.passes)
    #expect(interns.finding == .pairs(2))
    #expect(
      interns.offenders == [
        .pair(NeedID(mentee: "T-2", type: .business), "M-2", points: 35),
        .pair(NeedID(mentee: "T-4", type: .social), "M-3", points: -5),
      ])
    #expect(try verdict(.never(.ids("T-2", "M-1"))).passes)
    #expect(try !verdict(.never(.ids("T-2", "M-2"))).passes)
    #expect(try verdict(.never(.ids("T-8", "M-2"))).isEmpty)
  }

  @Test("who has several needs is with a mentor who has one of them")
  func together() throws {
    let kept = try verdict(.together(.ids("T-1", "M-1")))
    #expect(kept.passes && kept.finding == .together(1, of: 1))
    let missed = try verdict(.together(.ids("T-1", "M-2")))
    #expect(!missed.passes && missed.finding == .together(0, of: 1))
    #expect(
      missed.offenders == [
        .need(NeedID(mentee: "T-1", type: .social), mentor: "M-1"),
        .need(NeedID(mentee: "T-1", type: .education), mentor: "M-1"),
      ])
    // T-3 has nobody at all.
    let work = try verdict(.together(.of([.field(.mentee, "programme", .anyOf([.text("work")]))])))
    #expect(work.finding == .together(1, of: 2))
    #expect(work.offenders == [.need(NeedID(mentee: "T-3", type: .business), mentor: nil)])
  }

  @Test func filled() throws {
    // Four of five needs: exactly 80 %.
    #expect(try verdict(.count(.filled, .of(), Bounds(atLeast: .percent(thousandths: 80_000)))).passes)
    let more = try verdict(.count(.filled, .of(), Bounds(atLeast: .percent(thousandths: 80_001))))
    #expect(!more.passes)
    #expect(more.finding == .needs(4, of: 5, inPercent: true, .below(needed: 5)))
    #expect(more.offenders == [.need(NeedID(mentee: "T-3", type: .business), mentor: nil)])
    #expect(try verdict(.count(.filled, .of([.stage(.internship)]), Bounds(atLeast: .all))).passes)
    #expect(try verdict(.count(.filled, .of(), Bounds(atLeast: .count(4)))).passes)
    #expect(try !verdict(.count(.filled, .of(), Bounds(atLeast: .count(5)))).passes)
    let nobody = try verdict(.count(.filled, .of([.stage(.youthEducation)]), Bounds(atLeast: .all)))
    #expect(nobody.passes && nobody.isEmpty)
  }

  @Test func unmatched() throws {
    #expect(try verdict(.count(.unmatched, .of(), Bounds(atMost: .count(1)))).passes)
    let none = try verdict(.count(.unmatched, .of(), Bounds(atMost: .count(0))))
    #expect(!none.passes && none.finding == .needs(1, of: 5, inPercent: false, .above(allowed: 0)))
    #expect(none.offenders == [.need(NeedID(mentee: "T-3", type: .business), mentor: nil)])
  }

  @Test("earlier pairs count once each, where they could be made again and went well")
  func earlierPairs() throws {
    let outcomes: Set<PreviousPair.Outcome> = [.ongoing, .completed]
    // T-1 kept M-1; T-2 had M-4 and T-4 had M-1. T-9 is gone, T-2 needs no social mentor.
    let kept = try verdict(.count(.kept(outcomes), .of(), Bounds(atLeast: .count(1))))
    #expect(kept.passes && kept.finding == .earlierPairs(1, of: 3, inPercent: false, .within))
    let changed = try verdict(.count(.changed(outcomes), .of(), Bounds(atMost: .percent(thousandths: 10_000))))
    #expect(!changed.passes && changed.finding == .earlierPairs(2, of: 3, inPercent: true, .above(allowed: 0)))
    #expect(
      changed.offenders == [
        .earlierPair(NeedID(mentee: "T-2", type: .business), "M-4", now: "M-2"),
        .earlierPair(NeedID(mentee: "T-4", type: .social), "M-1", now: "M-3"),
      ])
    #expect(
      try verdict(.count(.changed([.endedEarly]), .of(), Bounds(atMost: .count(0)))).finding
        == .earlierPairs(1, of: 1, inPercent: false, .above(allowed: 0)))
    #expect(try verdict(.count(.kept([.noShow]), .of(), Bounds(atLeast: .all))).isEmpty)
  }

  @Test func mentors() throws {
    let used = try verdict(.count(.used, .of(), Bounds(atLeast: .percent(thousandths: 75_000))))
    #expect(used.passes && used.finding == .mentors(3, of: 4, inPercent: true, .within))
    let all = try verdict(.count(.used, .of(), Bounds(atLeast: .all)))
    #expect(!all.passes && all.offenders == [.mentor("M-4", pairs: 0)])
    #expect(try verdict(.load(PersonFilter(.mentor), Bounds(atMost: .count(2)))).passes)
    let one = try verdict(.load(PersonFilter(.mentor), Bounds(atLeast: .count(1), atMost: .count(1))))
    #expect(!one.passes && one.finding == .loads(0...2))
    #expect(one.offenders == [.mentor("M-1", pairs: 2), .mentor("M-4", pairs: 0)])
  }

  @Test func points() throws {
    #expect(try verdict(.points(.each, .of(), Bounds(atLeast: .count(-5)))).passes)
    let weak = try verdict(.points(.each, .of(), Bounds(atLeast: .count(36))))
    #expect(!weak.passes && weak.finding == .points(-5...100))
    #expect(weak.offenders.count == 2)
    // 200 points in four pairs.
    #expect(try verdict(.points(.average, .of(), Bounds(atLeast: .count(50), atMost: .count(50)))).passes)
    #expect(try !verdict(.points(.average, .of(), Bounds(atLeast: .count(51)))).passes)
    #expect(try verdict(.points(.average, .ids("T-3", "M-1"), Bounds(atLeast: .count(51)))).isEmpty)
    #expect(try verdict(.points(.total, .of(), Bounds(atLeast: .count(200)))).passes)
    #expect(try !verdict(.points(.total, .of(), Bounds(atLeast: .count(201)))).passes)
    #expect(try !verdict(.points(.total, .of(), Bounds(atMost: .count(199)))).passes)
  }

  @Test func proven() throws {
    #expect(try verdict(.proven).passes)
    let open = try verdict(.proven, isProven: false)
    #expect(!open.passes && open.finding == .proven(false, gap: 0.25))
  }

  @Test func theReportCounts() throws {
    let report = ExpectationReport(
      [
        Expectation(id: "a", kind: .proven),
        Expectation(id: "b", kind: .count(.filled, .of(), Bounds(atLeast: .all))),
      ], facts: try TestFacts.facts())
    #expect(report.passed == 1 && report.failed == 1 && report.isProven && report.cohort == "Test")
    #expect(report.verdicts.map(\.expectation.id) == ["a", "b"])
  }
}
