// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingEngine
package import MatchingQuestions
import PairingRules
public import Wording

/// What a comparison is about, so that its sides can be called by what people know them as.
public enum ComparisonSubject: Hashable, Sendable {
  /// Today's matching, and the one after some changes.
  case changes([TriedChange])
  /// Two runs, by the names of their folders.
  case runs(first: String, second: String)
  /// One cohort by two versions of the rules, by what those are called.
  case rules(first: LocalizedText, second: LocalizedText)

  /// The question in one line.
  package var heading: LocalizedText {
    switch self {
    case .changes(let changes): ComparisonText.whatIfHeading(["changes": changes.map(\.label).joined()])
    case .runs(let first, let second):
      ComparisonText.runsHeading([
        "first": LocalizedText(verbatim: first), "second": LocalizedText(verbatim: second),
      ])
    case .rules(let first, let second): ComparisonText.runsHeading(["first": first, "second": second])
    }
  }

  /// What sort of question it is.
  var kind: LocalizedText {
    switch self {
    case .changes: ComparisonText.whatIfKind()
    case .runs: ComparisonText.runsKind()
    case .rules: RulesKeepingText.versionsKind()
    }
  }

  /// What each side is called.
  package var sides: (first: LocalizedText, second: LocalizedText) {
    switch self {
    case .changes: (ComparisonText.today(), ComparisonText.changed())
    case .runs: (ComparisonText.firstRun(), ComparisonText.secondRun())
    case .rules(let first, let second): (first, second)
    }
  }

  /// What the rules of each side are called.
  package var rules: (first: LocalizedText, second: LocalizedText) {
    switch self {
    case .changes: (ComparisonText.todaysRules(), ComparisonText.changedRules())
    case .runs: (ComparisonText.firstRules(), ComparisonText.secondRules())
    case .rules(let first, let second): (first, second)
    }
  }

  /// What is proven of the two.
  package func proof(of comparison: MatchingComparison) -> LocalizedText {
    let both = [(sides.first, comparison.first), (sides.second, comparison.second)]
    let open = both.filter { !$0.1.isProven }.map { name, side in
      ["name": name, "gap": LocalizedText.gap(side.gap)]
    }
    switch open.count {
    case 0: return ComparisonText.bothProven()
    case 1: return ComparisonText.oneNotProven(open[0]).map(\.capitalizedFirst)
    default:
      return ComparisonText.bothNotProven([
        "sides": open.map { ComparisonText.otherNotProven($0) }.joined(separator: "; ")
      ])
    }
  }
}

extension MatchingComparison {
  /// Whether the two rule sets measure the two matchings differently.
  var haveOtherRules: Bool {
    first.points.first != first.points.second || second.points.first != second.points.second || !shifts.isEmpty
      || first.rules.specifications != second.rules.specifications
  }

  /// The needs to which something happens that is neither gain nor loss, by id.
  var evens: [NeedChange] { changes.filter { $0.outcome == .even && ($0.before != nil || $0.after != nil) } }

  /// The pairs of the first matching.
  var firstPairs: Int { first.tally.filled }
}

extension GroupComparison {
  /// The average points of a pair on a side, in tenths, halves rounded away from zero; nothing without pairs.
  static func tenths(_ points: Int, of pairs: Int) -> Int? {
    guard pairs > 0 else { return nil }
    let doubled = points * 20
    return (doubled >= 0 ? doubled + pairs : doubled - pairs) / (2 * pairs)
  }
}

extension LocalizedText {
  /// A difference with its sign: `+12`, `-3`, `0`.
  package static func signed(_ number: Int) -> LocalizedText { (number > 0 ? "+" : "") + .number(number) }
}
