// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

/// What the requirements make of all mentors for one need.
struct Funnel {
  private let problem: MatchingProblem
  private let rules: SingleRules
  private let need: Int
  /// How many requirements each mentor keeps.
  private let keptCounts: [Int]
  /// The mentors that each requirement removed, after those before it.
  let eliminations: [Elimination]
  /// The mentors who keep every requirement, ascending.
  let eligible: [Int]

  /// Judges every mentor. O(mentors · requirements), and little of it.
  init(_ problem: MatchingProblem, _ rules: SingleRules, need: Int) {
    self.problem = problem
    self.rules = rules
    self.need = need
    let requirements = problem.rules.requirements
    var keptCounts = [Int](repeating: 0, count: problem.cohort.mentors.count)
    var left = keptCounts.count
    var eliminations: [Elimination] = []
    for (index, requirement) in requirements.enumerated() {
      var survivors = 0
      for mentor in rules.mentors(keeping: index, for: need) {
        // Who has kept as many as came before has kept them all.
        if keptCounts[Int(mentor)] == index { survivors += 1 }
        keptCounts[Int(mentor)] += 1
      }
      if survivors < left {
        eliminations.append(Elimination(rule: requirement.id, removed: left - survivors, left: survivors))
      }
      left = survivors
    }
    self.keptCounts = keptCounts
    self.eliminations = eliminations
    eligible = keptCounts.indices.filter { keptCounts[$0] == requirements.count }
  }

  /// Of the mentors who break a requirement, keep the condition and could do something about each requirement they
  /// break: one who breaks the fewest, and among those the one with most points, or else the first.
  ///
  /// - Parameter accepts: asked last, of each mentor with the obstacles, until it says yes.
  func leastObstacles(
    where condition: (Int) -> Bool, accepts: (_ mentor: Int, _ obstacles: [Obstacle]) -> Bool
  ) -> (mentor: Int, obstacles: [Obstacle])? {
    let all = problem.rules.requirements.count
    let points = rules.points(of: need)
    let candidates = keptCounts.indices.filter { keptCounts[$0] < all && condition($0) }
    for (_, mentors) in Dictionary(grouping: candidates, by: { keptCounts[$0] }).sorted(by: { $0.key > $1.key }) {
      for mentor in mentors.sorted(by: { (points[$1], $0) < (points[$0], $1) }) {
        let pair = pair(with: mentor)
        let broken = problem.rules.broken(by: pair)
        // Remedies first: most mentors fall for want of one, and sentences take longer to write.
        guard broken.allSatisfy({ $0.hasRemedy(for: pair) }) else { continue }
        let obstacles = broken.map { Obstacle($0, pair: pair) }
        if accepts(mentor, obstacles) { return (mentor, obstacles) }
      }
    }
    return nil
  }

  private func pair(with mentor: Int) -> Pair {
    Pair(need: problem.cohort.needs[need], mentor: problem.cohort.mentors[mentor], context: problem.context)
  }
}

extension Requirement {
  /// Whether the people of a pair that breaks the rule could do something about it.
  fileprivate func hasRemedy(for pair: Pair) -> Bool { justification(for: pair).remedy != nil }
}
