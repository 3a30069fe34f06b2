// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// The two were a pair before: good where it was completed or goes on, bad where it was broken off or never began.
///
/// Of several earlier pairs of the two, the newest decides, by the last day that is known of each. Where no row has
/// dates, or several share the day, the worst decides, because a new try is a risk.
struct ContinuityWish: Wish {
  let id: RuleID = "continuity"
  /// What an outcome counts for, in the order of `Outcome.allCases`.
  private let percent: [Int]
  /// Whether only earlier pairs of the same kind of help count.
  private let sameTypeOnly: Bool
  let arguments: RuleArguments

  init(_ reader: RuleReader) throws(RuleFault) {
    var percent: [Int] = []
    for outcome in PreviousPair.Outcome.allCases { percent.append(try reader.integer(outcome.rawValue)) }
    self.percent = percent
    switch try reader.text("types") {
    case "any": sameTypeOnly = false
    case "same": sameTypeOnly = true
    default: throw reader.unusable("types")
    }
    arguments = reader.specification.arguments
  }

  var sentence: LocalizedText { RuleText.continuity() }

  var degrees: ClosedRange<Degree> {
    let all = percent.map { Degree(thousandths: $0 * 10) } + [.none]
    return (all.min() ?? .none)...(all.max() ?? .none)
  }

  func degree(of pair: Pair) -> Degree {
    outcome(of: pair).map { Degree(thousandths: percent[Self.index($0)] * 10) } ?? .none
  }

  func justification(for pair: Pair) -> ContinuityReason { ContinuityReason(outcome: outcome(of: pair)) }

  /// How the pair of the two that decides went; nothing where they were none. Allocates nothing.
  private func outcome(of pair: Pair) -> PreviousPair.Outcome? {
    guard let previous = pair.context.previous[pair.mentee.id] else { return nil }
    var deciding: PreviousPair.Outcome?
    var newest = Int.min
    for earlier in previous where earlier.mentor == pair.mentor.id && (!sameTypeOnly || earlier.type == pair.type) {
      // Before every day that is stated.
      let day = earlier.lastKnownDay?.dayNumber ?? .min
      guard let found = deciding, day <= newest else {
        (deciding, newest) = (earlier.outcome, day)
        continue
      }
      if day == newest, percent[Self.index(earlier.outcome)] < percent[Self.index(found)] {
        deciding = earlier.outcome
      }
    }
    return deciding
  }

  private static func index(_ outcome: PreviousPair.Outcome) -> Int {
    switch outcome {
    case .completed: 0
    case .ongoing: 1
    case .endedEarly: 2
    case .noShow: 3
    }
  }

  static let description = RuleDescription(
    wish: "continuity", weight: 80,
    parameters: [
      RuleParameter(
        "completed", .integer(-100...100), standard: .integer(100), meaning: RuleHelpText.outcomeParameter()),
      RuleParameter("ongoing", .integer(-100...100), standard: .integer(100), meaning: RuleHelpText.outcomeParameter()),
      RuleParameter(
        "ended_early", .integer(-100...100), standard: .integer(-50), meaning: RuleHelpText.outcomeParameter()),
      RuleParameter(
        "no_show", .integer(-100...100), standard: .integer(-100), meaning: RuleHelpText.outcomeParameter()),
      RuleParameter(
        "types", .choice(["any", "same"]), standard: .text("any"), meaning: HistoryRuleText.typesParameter()),
    ],
    sentence: RuleText.continuity(), explanation: HistoryRuleText.continuityHelp(),
    columns: ["previous.csv: mentee, mentor, type, outcome, from, until"],
    example: "wishes:\n  - id: continuity\n    weight: 80\n    ended_early: 0\n"
  ) { (reader: RuleReader) throws(RuleFault) in try ContinuityWish(reader) }
}

/// How the two got on before.
public struct ContinuityReason: Justification {
  /// How their earlier pair went; nothing where they were none.
  public let outcome: PreviousPair.Outcome?

  /// Makes a reason.
  public init(outcome: PreviousPair.Outcome?) {
    self.outcome = outcome
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    switch outcome {
    case nil: RuleText.continuityNone()
    case .completed: RuleText.continuityCompleted()
    case .ongoing: RuleText.continuityOngoing()
    case .endedEarly: RuleText.continuityEndedEarly()
    case .noShow: RuleText.continuityNoShow()
    }
  }
}
