// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// Two of whom one did not turn up are not paired again.
struct NoShowAgainRequirement: Requirement {
  let id: RuleID = "no_show_again"
  var sentence: LocalizedText { HistoryRuleText.noShowAgain() }

  func allows(_ pair: Pair) -> Bool {
    guard let previous = pair.context.previous[pair.mentee.id] else { return true }
    return !previous.contains { $0.mentor == pair.mentor.id && $0.outcome == .noShow }
  }

  func justification(for pair: Pair) -> NoShowAgainReason {
    let earlier = (pair.context.previous[pair.mentee.id] ?? []).filter {
      $0.mentor == pair.mentor.id && $0.outcome == .noShow
    }
    return NoShowAgainReason(times: earlier.count, lastDay: earlier.compactMap(\.lastKnownDay).max())
  }

  static let description = RuleDescription(
    requirement: "no_show_again", sentence: HistoryRuleText.noShowAgain(),
    explanation: HistoryRuleText.noShowAgainHelp(), columns: ["previous.csv: mentee, mentor, outcome"]
  ) { _ in NoShowAgainRequirement() }
}

/// Whether one of the two did not turn up for the other before. Nobody is asked to change that.
public struct NoShowAgainReason: Justification {
  /// How many earlier pairs of the two ended so.
  public let times: Int
  /// The last day that is known of them.
  public let lastDay: CalendarDate?

  /// Makes a reason.
  public init(times: Int, lastDay: CalendarDate?) {
    self.times = times
    self.lastDay = lastDay
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    guard times > 0 else { return HistoryRuleText.noShowAgainKept() }
    guard let lastDay else { return HistoryRuleText.noShowAgainBroken() }
    return HistoryRuleText.noShowAgainDated(["date": lastDay.label])
  }
}
