// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import PairingRules

/// The best matching of a small cohort, found by trying all; knows nothing of the engine but the words of its promise.
package struct Exhaustion {
  private let cohort: Cohort
  private let needs: [Need]
  /// For each need and mentor the points, or nothing where the pair is not eligible.
  private let points: [[Int?]]
  private let requiredMentors: [Int?]
  private let priorities: [Int]
  private var best: [Int]?

  /// How many needs are filled, of each priority, greatest first, then the points; of the answers that follow the
  /// decisions and fill at least the needs in `must`. Nothing where there is none.
  package static func optimum(of cohort: Cohort, rules: RuleSet, filling must: Set<NeedID> = []) -> [Int]? {
    var search = Exhaustion(cohort, rules: rules)
    search.must = must
    search.extend(0, taken: Array(repeating: [], count: cohort.mentors.count), score: search.nothing)
    return search.best
  }

  private var must: Set<NeedID> = []

  private init(_ cohort: Cohort, rules: RuleSet) {
    let context = RuleContext(cohort)
    self.cohort = cohort
    needs = cohort.needs
    points = cohort.needs.map { need in
      cohort.mentors.map { mentor in
        let pair = Pair(need: need, mentor: mentor, context: context)
        return rules.allows(pair) ? rules.points(of: pair) : nil
      }
    }
    requiredMentors = cohort.needs.map { need in
      cohort.decisions.first { $0.kind == .require && $0.mentee == need.mentee.id && $0.type == need.type }
        .flatMap { decision in cohort.mentors.firstIndex { $0.id == decision.mentor } }
    }
    priorities = Set(cohort.needs.map(\.mentee.priority)).sorted(by: >)
  }

  private var nothing: [Int] { Array(repeating: 0, count: priorities.count + 1) }

  private mutating func extend(_ need: Int, taken: [[Int]], score: [Int]) {
    guard need < needs.count else {
      if let best, !best.lexicographicallyPrecedes(score) { return }
      best = score
      return
    }
    let minutes = needs[need].programme.minutesPerMonth
    if requiredMentors[need] == nil, !must.contains(needs[need].id) { extend(need + 1, taken: taken, score: score) }
    for mentor in cohort.mentors.indices where (requiredMentors[need] ?? mentor) == mentor {
      guard let points = points[need][mentor],
        taken[mentor].count < cohort.mentors[mentor].capacity ?? .max,
        taken[mentor].reduce(minutes, +) <= cohort.mentors[mentor].minutesPerMonth ?? .max
      else { continue }
      var next = taken
      next[mentor].append(minutes)
      var better = score
      better[priorities.firstIndex(of: needs[need].mentee.priority) ?? 0] += 1
      better[priorities.count] += points
      extend(need + 1, taken: next, score: better)
    }
  }
}

extension Cohort {
  /// What a set of pairs comes to, in the measure of `Exhaustion.optimum`.
  package func measure(_ pairs: [(need: Need, points: Int)]) -> [Int] {
    let priorities = Set(needs.map(\.mentee.priority)).sorted(by: >)
    return priorities.map { priority in pairs.count { $0.need.mentee.priority == priority } }
      + [pairs.reduce(0) { $0 + $1.points }]
  }
}
