// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingEngine
import MatchingQuestions
import PairingRules
import Wording

/// What a comparison is about, so that its sides can be called by what people know them as.
public enum ComparisonSubject: Hashable, Sendable {
  /// Today's matching, and the one after some changes.
  case changes([TriedChange])
  /// Two runs, by the names of their folders.
  case runs(first: String, second: String)

  /// The question in one line.
  var heading: LocalizedText {
    switch self {
    case .changes(let changes): ComparisonText.whatIfHeading(["changes": changes.map(\.label).joined()])
    case .runs(let first, let second):
      ComparisonText.runsHeading([
        "first": LocalizedText(verbatim: first), "second": LocalizedText(verbatim: second),
      ])
    }
  }

  /// What sort of question it is.
  var kind: LocalizedText {
    switch self {
    case .changes: ComparisonText.whatIfKind()
    case .runs: ComparisonText.runsKind()
    }
  }

  /// What each side is called.
  var sides: (first: LocalizedText, second: LocalizedText) {
    switch self {
    case .changes: (ComparisonText.today(), ComparisonText.changed())
    case .runs: (ComparisonText.firstRun(), ComparisonText.secondRun())
    }
  }

  /// What the rules of each side are called.
  var rules: (first: LocalizedText, second: LocalizedText) {
    switch self {
    case .changes: (ComparisonText.todaysRules(), ComparisonText.changedRules())
    case .runs: (ComparisonText.firstRules(), ComparisonText.secondRules())
    }
  }

  /// What is proven of the two.
  func proof(of comparison: MatchingComparison) -> LocalizedText {
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
  static func signed(_ number: Int) -> LocalizedText { (number > 0 ? "+" : "") + .number(number) }
}
