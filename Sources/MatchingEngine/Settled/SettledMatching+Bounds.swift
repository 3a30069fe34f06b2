// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
package import Optimization
package import PairingRules

extension SettledMatching {
  /// What one more place with each mentor, and the hours for it, can add to the objective at most, by the matching's
  /// prices; nothing where there are none that say so.
  ///
  /// Prices that cover every pair cover it in the larger cohort too, so that the bound grows by the mentor's price; in
  /// mentors' weeks by what the best week with one pair more is worth above the best one (complementary slackness is not
  /// needed: any feasible prices bound).
  package var extraPlaceBounds: [Int]? {
    guard isProven, rules.fairness.isEmpty else { return nil }
    if let prices, !hasBudgets { return hoursBind ? nil : prices.agentPrices }
    guard let weekPrices, let weeks = answered.weeks else { return nil }
    let longest = cohort.needs.map(\.programme.minutesPerMonth).max() ?? 0
    // With more hours a mentor could take needs that the weeks do not have.
    guard problem.limits.minutes.allSatisfy({ $0.map { $0 >= longest } ?? true }) else { return nil }
    return weeks.problem.gains(fromOneMoreTask: weekPrices, load: longest)
  }

  /// Whether some mentor's hours leave fewer places than stated, so that hours would have to grow with the places.
  private var hoursBind: Bool { cohort.mentors.contains { $0.minutesPerMonth != nil } }

  /// By how much another matching of the same needs is better, in units of this one's objective.
  package func gain(_ other: Tally) -> Int {
    let more = other.differences(from: tally).reduce(0) { sum, difference in
      sum + difference.filled * (answered.objective.bonus(priority: difference.priority) ?? 0)
    }
    return more + other.points - tally.points
  }

  /// The requirements that a pair breaks.
  package func brokenRules(_ need: Int, _ mentor: Int) -> Set<RuleID> {
    let pair = Pair(need: cohort.needs[need], mentor: cohort.mentors[mentor], context: context)
    return Set(rules.broken(by: pair).map(\.id))
  }

  /// A pair whose time is open.
  package func openPair(_ need: Int, _ mentor: Int) -> Pair {
    Pair(need: cohort.needs[need], mentor: cohort.mentors[mentor], context: context)
  }

  /// The pairs that are left to decide, where they are stored.
  package var storedPairs: AssignmentProblem? {
    if case .stored(let open) = problem.open { open } else { nil }
  }
}
