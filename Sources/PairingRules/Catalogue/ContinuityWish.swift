// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// The two were a pair before: good where it was completed or goes on, bad where it was broken off or never began.
///
/// Of several earlier pairs of the two, the worst decides, because a new try is a risk.
struct ContinuityWish: Wish {
  let id: RuleID = "continuity"
  /// What an outcome counts for, in the order of `Outcome.allCases`.
  private let percent: [Int]
  let arguments: RuleArguments

  init(_ reader: RuleReader) throws(RuleFault) {
    var percent: [Int] = []
    for outcome in PreviousPair.Outcome.allCases { percent.append(try reader.integer(outcome.rawValue)) }
    self.percent = percent
    arguments = reader.specification.arguments
  }

  var sentence: LocalizedText { RuleText.continuity() }

  var degrees: ClosedRange<Degree> {
    let all = percent.map { Degree(thousandths: $0 * 10) } + [.none]
    return (all.min() ?? .none)...(all.max() ?? .none)
  }

  func degree(of pair: Pair) -> Degree {
    guard let previous = pair.context.previous[pair.mentee.id] else { return .none }
    var worst: Int?
    for earlier in previous where earlier.mentor == pair.mentor.id {
      worst = min(worst ?? .max, percent[Self.index(earlier.outcome)])
    }
    return Degree(thousandths: (worst ?? 0) * 10)
  }

  func justification(for pair: Pair) -> ContinuityReason {
    let outcomes = (pair.context.previous[pair.mentee.id] ?? []).filter { $0.mentor == pair.mentor.id }.map(\.outcome)
    return ContinuityReason(outcome: outcomes.min { percent[Self.index($0)] < percent[Self.index($1)] })
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
    ],
    sentence: RuleText.continuity(), explanation: RuleHelpText.continuity(),
    columns: ["previous.csv: mentee, mentor, outcome"],
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
