// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import Wording

/// Whoever was left out before, or has been waiting for long, is helped first.
///
/// All mentors of a need get the same points, so that the wish never says who, only whose need; among needs of one
/// priority it is the points that decide which are filled.
struct WaitingWish: Wish {
  let id: RuleID = "waiting"
  /// What counts in full.
  let scale: WaitingScale
  let arguments: RuleArguments

  init(_ reader: RuleReader) throws(RuleFault) {
    scale = WaitingScale(times: try reader.integer("full_times"), months: try reader.integer("full_months"))
    arguments = reader.specification.arguments
  }

  var sentence: LocalizedText { HistoryRuleText.waiting() }

  func degree(of pair: Pair) -> Degree { scale.degree(of: pair.mentee, on: pair.context.firstDay) }

  func justification(for pair: Pair) -> WaitingReason {
    WaitingReason(
      timesLeftOut: pair.mentee.timesLeftOut,
      months: pair.mentee.waitingSince.map { max(0, $0.months(until: pair.context.firstDay)) })
  }

  static let description = RuleDescription(
    wish: "waiting", weight: 100,
    parameters: [
      RuleParameter(
        "full_times", .integer(1...100), standard: .integer(3), meaning: HistoryRuleText.fullTimesParameter()),
      RuleParameter(
        "full_months", .integer(1...600), standard: .integer(24), meaning: HistoryRuleText.fullMonthsParameter()),
    ],
    sentence: HistoryRuleText.waiting(), explanation: HistoryRuleText.waitingHelp(),
    columns: ["mentees.csv: times_left_out, waiting_since", "cohort.yaml: first_day"],
    example: "wishes:\n  - id: waiting\n    weight: 100\n    full_times: 2\n"
  ) { (reader: RuleReader) throws(RuleFault) in try WaitingWish(reader) }
}

/// How many times left out, and how many months of waiting, are as good as more.
package struct WaitingScale: Hashable, Sendable {
  /// The times that count in full, at least 1.
  let times: Int
  /// The months that count in full, at least 1.
  let months: Int

  /// What a mentee's waiting counts for on a cohort's first day: the greater of the two parts, so that who has only one
  /// of the columns filled in loses nothing.
  func degree(of mentee: Mentee, on firstDay: CalendarDate) -> Degree {
    let waited = mentee.waitingSince.map { max(0, $0.months(until: firstDay)) } ?? 0
    return max(Degree(min(times, mentee.timesLeftOut), of: times), Degree(min(months, waited), of: months))
  }
}

/// How long the mentee has been waiting.
public struct WaitingReason: Justification {
  /// In how many earlier years the mentee was left out.
  public let timesLeftOut: Int
  /// The whole months from the day the mentee has been waiting since to the first day; nothing where none is stated.
  public let months: Int?

  /// Makes a reason.
  public init(timesLeftOut: Int, months: Int?) {
    self.timesLeftOut = timesLeftOut
    self.months = months
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    let values: [String: LocalizedText] = [
      "times": WaitingText.leftOut(timesLeftOut), "months": .count(months ?? 0),
    ]
    return switch (timesLeftOut, months) {
    case (0, nil): HistoryRuleText.waitingNot()
    case (0, _?): HistoryRuleText.waitingMonths(values)
    case (_, nil): HistoryRuleText.waitingTimes(values)
    case (_, _?): HistoryRuleText.waitingBoth(values)
    }
  }
}
