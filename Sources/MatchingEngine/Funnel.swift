// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

/// What the requirements make of all mentors for one need.
struct Funnel {
  private let problem: MatchingProblem
  private let need: Int
  /// How many requirements each mentor breaks.
  private let brokenCounts: [Int]
  /// The mentors that each requirement removed, after those before it.
  let eliminations: [Elimination]
  /// The mentors who keep every requirement, ascending.
  let eligible: [Int]

  /// Judges every mentor. O(mentors · requirements).
  init(_ problem: MatchingProblem, need: Int) {
    self.problem = problem
    self.need = need
    let requirements = problem.rules.requirements
    var removed = [Int](repeating: 0, count: requirements.count)
    var brokenCounts: [Int] = []
    for mentor in problem.cohort.mentors {
      let pair = Pair(need: problem.cohort.needs[need], mentor: mentor, context: problem.context)
      var broken = 0
      for (index, requirement) in requirements.enumerated() where !requirement.allows(pair) {
        if broken == 0 { removed[index] += 1 }
        broken += 1
      }
      brokenCounts.append(broken)
    }
    var left = brokenCounts.count
    var eliminations: [Elimination] = []
    for (index, count) in removed.enumerated() where count > 0 {
      left -= count
      eliminations.append(Elimination(rule: requirements[index].id, removed: count, left: left))
    }
    self.brokenCounts = brokenCounts
    self.eliminations = eliminations
    eligible = brokenCounts.indices.filter { brokenCounts[$0] == 0 }
  }

  /// Of the mentors who break a requirement, keep the condition and could do something about each requirement they
  /// break: one who breaks the fewest, and among those the one with most points, or else the first.
  ///
  /// - Parameter accepts: asked last, of each mentor with the obstacles, until it says yes.
  func leastObstacles(
    where condition: (Int) -> Bool, accepts: (_ mentor: Int, _ obstacles: [Obstacle]) -> Bool
  ) -> (mentor: Int, obstacles: [Obstacle])? {
    let candidates = brokenCounts.indices.filter { brokenCounts[$0] > 0 && condition($0) }
    for (_, mentors) in Dictionary(grouping: candidates, by: { brokenCounts[$0] }).sorted(by: { $0.key < $1.key }) {
      let byPoints = mentors.map { (mentor: $0, points: problem.rules.points(of: pair(with: $0))) }
        .sorted { ($1.points, $0.mentor) < ($0.points, $1.mentor) }
      for (mentor, _) in byPoints {
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
