// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

/// The fewest points that a pair may have at its weekly time. Pairs that decisions require may have fewer.
struct LeastPoints: Sendable {
  let points: Int
  let rules: RuleSet
  let context: RuleContext
  /// The mentor that a decision requires for each need, or -1.
  let requiredMentors: [Int32]

  /// Whether a pair has points enough at a time, or without one.
  func allows(_ need: Int, _ mentor: Int, at time: TimeWindow?, in cohort: Cohort) -> Bool {
    guard requiredMentors[need] != mentor else { return true }
    let pair = Pair(
      need: cohort.needs[need], mentor: cohort.mentors[mentor], context: context, time: .decided(time))
    return rules.points(of: pair) >= points
  }
}
