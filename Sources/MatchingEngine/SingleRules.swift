// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairScoring
import PairingRules
import ParallelWork

/// The rules of a cohort, each requirement compiled by itself, and the wishes without any: what all mentors are to one
/// need is then told by bits of many mentors at once, and not pair by pair.
struct SingleRules: Sendable {
  /// What judges by each requirement alone, in the order of the rule set.
  private let requirements: [PairScorer]
  private let wishes: PairScorer

  /// - Complexity: as `PairScorer`'s, once a requirement, on all cores.
  init(_ problem: MatchingProblem) {
    let (cohort, rules, context) = (problem.cohort, problem.rules, problem.context)
    let compiled = Parallel.map(rules.requirements.count + 1) { number in
      PairScorer(
        cohort,
        rules: number < rules.requirements.count
          ? RuleSet(requirements: [rules.requirements[number]], wishes: [])
          : RuleSet(requirements: [], wishes: rules.wishes),
        context: context)
    }
    requirements = Array(compiled.dropLast())
    wishes = compiled[rules.requirements.count]
  }

  /// The mentors who keep a requirement for a need, ascending.
  func mentors(keeping requirement: Int, for need: Int) -> [Int32] { requirements[requirement].mentors(of: need) }

  /// The points of a need with every mentor, whatever requirements they break.
  func points(of need: Int) -> [Int32] {
    var row = PairRow()
    wishes.row(of: need, into: &row)
    return row.points
  }
}
