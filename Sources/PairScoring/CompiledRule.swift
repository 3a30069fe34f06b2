// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

/// The people of a cohort, as rules judge them.
struct People: Sendable {
  let needs: [Need]
  let mentors: [Mentor]
  let context: RuleContext

  /// The pair of a need and a mentor, by their positions in the cohort.
  func pair(_ need: Int, _ mentor: Int) -> Pair {
    Pair(need: needs[need], mentor: mentors[mentor], context: context)
  }
}

/// A requirement or a wish with its weight.
enum CompiledRule: Sendable {
  case requirement(any Requirement)
  case wish(WeightedWish)

  var isRequirement: Bool {
    if case .requirement = self { true } else { false }
  }

  var weight: Int {
    if case .wish(let wish) = self { wish.weight } else { 0 }
  }

  /// What the verdict depends on.
  var basis: RuleBasis {
    switch self {
    case .requirement(let rule): (rule as? any FoundedRule)?.basis ?? .pair
    case .wish(let rule): (rule.wish as? any FoundedRule)?.basis ?? .pair
    }
  }

  /// The points; for a requirement 0, or `FactTable.refused` where it is broken.
  func judge(_ pair: Pair) -> Int32 {
    switch self {
    case .requirement(let rule): rule.allows(pair) ? 0 : FactTable.refused
    case .wish(let rule): Int32(clamping: rule.points(of: pair))
    }
  }
}
