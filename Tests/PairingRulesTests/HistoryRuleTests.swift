// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import RuleVerifier
import Testing
import Wording

/// The rules that remember earlier years.
@Suite struct HistoryRuleTests {
  /// The ordinary year begins on 17 August 2026.
  @Test(
    "the greater of times left out and months waited counts",
    arguments: [
      (0, nil, 0, "The mentee has not waited before."),
      (1, nil, 333, "The mentee was left out once."),
      (2, nil, 666, "The mentee was left out twice."),
      (7, nil, 1000, "The mentee was left out 7 times."),
      (0, "2026-08-17", 0, "Months that the mentee has waited on the first day: 0."),
      (0, "2025-08-17", 500, "Months that the mentee has waited on the first day: 12."),
      (0, "2025-08-18", 458, "Months that the mentee has waited on the first day: 11."),
      (0, "2010-01-01", 1000, "Months that the mentee has waited on the first day: 199."),
      (0, "2027-01-01", 0, "Months that the mentee has waited on the first day: 0."),
      (1, "2025-08-17", 500, "The mentee was left out once; months waited on the first day: 12."),
      (2, "2025-08-17", 666, "The mentee was left out twice; months waited on the first day: 12."),
    ] as [(Int, String?, Int, String)])
  func waiting(times: Int, since: String?, points: Int, sentence: String) throws {
    let pair = try RuleVerifier("waiting").given(
      mentee: mentee(waitingSince: since.map { day($0) }, timesLeftOut: times), mentor: mentor())
    try pair.awards(points: points)
    try pair.says(sentence)
  }

  @Test func waitingAsTold() throws {
    let told: RuleArguments = ["full_times": .integer(1), "full_months": .integer(48)]
    let rule = try RuleVerifier("waiting", told)
    try rule.given(mentee: mentee(timesLeftOut: 1), mentor: mentor()).awards(points: 1000)
    try rule.given(mentee: mentee(waitingSince: day("2025-08-17")), mentor: mentor()).awards(points: 250)
    for bad in [["full_times": .integer(0)], ["full_months": .text("x")]] as [RuleArguments] {
      #expect(throws: RuleFault.self) { try RuleVerifier("waiting", bad) }
    }
  }

  private func earlier(
    _ outcome: PreviousPair.Outcome, mentee: MenteeID = "T-1", mentor: MentorID = "M-1", type: MentorType = .social,
    until: String? = nil
  ) -> PreviousPair {
    PreviousPair(mentee: mentee, mentor: mentor, type: type, outcome: outcome, until: until.map { day($0) })
  }

  @Test func noShowAgain() throws {
    let rule = try RuleVerifier("no_show_again")
    func pair(_ previous: PreviousPair...) -> RuleCase {
      rule.given(mentee: mentee(), mentor: mentor(), previous: previous)
    }
    try pair().isAllowed()
    try pair(earlier(.endedEarly), earlier(.noShow, mentor: "M-2"), earlier(.noShow, mentee: "T-2")).isAllowed()
    try pair(earlier(.noShow)).isRefused(because: NoShowAgainReason(times: 1, lastDay: nil))
    try pair(earlier(.noShow)).says("One did not turn up for the other before.")
    // What they completed since does not mend it.
    let twice = pair(
      earlier(.noShow, type: .business, until: "2024-09-02"), earlier(.noShow, until: "2023-09-01"),
      earlier(.completed, until: "2025-06-20"))
    try twice.isRefused(because: NoShowAgainReason(times: 2, lastDay: day("2024-09-02")))
    try twice.says("One did not turn up for the other, last on 2 September 2024.")
    try twice.isRefused(remedy: nil)
  }

  @Test func noShow() throws {
    let history = [
      earlier(.noShow, mentor: "M-8"), earlier(.noShow, mentee: "T-8"), earlier(.noShow, mentee: "T-9"),
      earlier(.endedEarly, mentor: "M-9"),
    ]
    func pair(_ previous: [PreviousPair], _ told: RuleArguments = [:]) throws -> RuleCase {
      try RuleVerifier("no_show", told).given(mentee: mentee(), mentor: mentor(), previous: previous)
    }
    try pair([]).awards(points: 0)
    try pair([]).says("Neither has a no-show behind them.")
    try pair(Array(history.prefix(1))).penalises(by: 500)
    try pair(Array(history.prefix(1))).says("The mentee's no-shows: 1.")
    try pair(Array(history.dropFirst(2))).says("The mentor's no-shows: 1.")
    // Three of them, and no more than all of the weight.
    try pair(history).penalises(by: 1000)
    try pair(history).says("The mentee's no-shows: 1; the mentor's: 2.")
    try pair(history, ["mentee_percent": .integer(0), "mentor_percent": .integer(20)]).penalises(by: 400)
    try pair(history, ["mentee_percent": .integer(7), "mentor_percent": .integer(0)]).penalises(by: 70)
    #expect(throws: RuleFault.self) { try RuleVerifier("no_show", ["mentor_percent": .integer(101)]) }
  }

  @Test("of pairs with dates the newest decides, of one day and of none the worst")
  func newestDecides() throws {
    func pair(_ previous: [PreviousPair], _ told: RuleArguments = [:]) throws -> RuleCase {
      try RuleVerifier("continuity", told).given(mentee: mentee(), mentor: mentor(), previous: previous)
    }
    let broken = earlier(.endedEarly, until: "2024-12-01")
    let done = earlier(.completed, until: "2026-06-19")
    for rows in [[broken, done], [done, broken]] { try pair(rows).awards(points: 1000) }
    try pair([done, earlier(.endedEarly, until: "2026-06-20")]).penalises(by: 500)
    // A row without dates is older than any with one.
    for rows in [[earlier(.noShow), done], [done, earlier(.noShow)]] { try pair(rows).awards(points: 1000) }
    try pair([earlier(.endedEarly, until: "2026-06-19"), done]).penalises(by: 500)
    try pair([done, earlier(.endedEarly, until: "2026-06-19")]).penalises(by: 500)
    try pair([earlier(.completed), earlier(.endedEarly)]).penalises(by: 500)
    let begun = PreviousPair(
      mentee: "T-1", mentor: "M-1", type: .social, outcome: .ongoing, from: day("2026-06-20"))
    try pair([broken, begun]).awards(points: 1000)
    // Another kind of help counts as well, unless the rule is told otherwise.
    let other = earlier(.completed, type: .business)
    try pair([other]).awards(points: 1000)
    try pair([other], ["types": .text("same")]).awards(points: 0)
    try pair([other, broken], ["types": .text("same")]).penalises(by: 500)
    #expect(throws: RuleFault.self) { try RuleVerifier("continuity", ["types": .text("both")]) }
  }
}
