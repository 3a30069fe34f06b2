// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import Wording

/// A place that may stay empty is worth less: somebody whose earlier pairs ended because one did not turn up.
///
/// `previous.csv` does not say which of the two stayed away, so each side's count is told apart by a number of its own.
/// Nobody is shut out by it: all pairs of a person lose alike, and a filled need still counts for more than any points.
struct NoShowWish: Wish {
  let id: RuleID = "no_show"
  /// What each no-show takes, in percent, of the mentee and of the mentor.
  let percent: (mentee: Int, mentor: Int)
  let arguments: RuleArguments

  init(_ reader: RuleReader) throws(RuleFault) {
    percent = (try reader.integer("mentee_percent"), try reader.integer("mentor_percent"))
    arguments = reader.specification.arguments
  }

  var sentence: LocalizedText { HistoryRuleText.noShow() }

  var degrees: ClosedRange<Degree> { Degree(thousandths: -1000) ... .none }

  func degree(of pair: Pair) -> Degree {
    let mentee = pair.context.noShows(of: pair.mentee.id)
    let mentor = pair.context.noShows(of: pair.mentor.id)
    if mentee == 0, mentor == 0 { return .none }
    // Counted no further than counts, so that no number of rows overflows.
    return Degree(thousandths: -10 * (percent.mentee * min(100, mentee) + percent.mentor * min(100, mentor)))
  }

  func justification(for pair: Pair) -> NoShowReason {
    NoShowReason(
      mentee: pair.context.noShows(of: pair.mentee.id), mentor: pair.context.noShows(of: pair.mentor.id))
  }

  static let description = RuleDescription(
    wish: "no_show", weight: 40,
    parameters: [
      RuleParameter(
        "mentee_percent", .integer(0...100), standard: .integer(50), meaning: HistoryRuleText.menteePercentParameter()),
      RuleParameter(
        "mentor_percent", .integer(0...100), standard: .integer(50), meaning: HistoryRuleText.mentorPercentParameter()),
    ],
    sentence: HistoryRuleText.noShow(), explanation: HistoryRuleText.noShowHelp(),
    columns: ["previous.csv: mentee, mentor, outcome"],
    example: "wishes:\n  - id: no_show\n    weight: 40\n    mentee_percent: 0\n"
  ) { (reader: RuleReader) throws(RuleFault) in try NoShowWish(reader) }
}

/// How many earlier pairs of each ended because one did not turn up.
public struct NoShowReason: Justification {
  /// Of the mentee's.
  public let mentee: Int
  /// Of the mentor's.
  public let mentor: Int

  /// Makes a reason.
  public init(mentee: Int, mentor: Int) {
    self.mentee = mentee
    self.mentor = mentor
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    let values: [String: LocalizedText] = ["mentee": .count(mentee), "mentor": .count(mentor)]
    return switch (mentee, mentor) {
    case (0, 0): HistoryRuleText.noShowNone()
    case (_, 0): HistoryRuleText.noShowMentee(values)
    case (0, _): HistoryRuleText.noShowMentor(values)
    default: HistoryRuleText.noShowBoth(values)
    }
  }
}
