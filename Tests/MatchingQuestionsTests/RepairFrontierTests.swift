// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import MatchingEngine
import PairingRules
import SolverConformance
import TestCohorts
import Testing

@testable import MatchingQuestions

@Suite struct RepairFrontierTests {
  @Test(
    "every matching that no other beats by fewer changes or more points, as trying all finds", arguments: [false, true])
  func frontier(isTimed: Bool) throws {
    var (longest, concave) = (0, 0)
    for seed: UInt64 in 0..<(isTimed ? 60 : 150) {
      let whole =
        isTimed
        ? TestCohort.withScarceTimes(seed: seed, rooms: false, travel: false)
        : TestCohort(
          seed: seed,
          shape: TestShape(
            mentees: 4...5, mentors: 3...5, capacities: [1, 1, 2], priorities: 1...2, eligiblePercent: 85))
      let year = MidYear(whole, seed: seed)
      guard let old = Self.matching(year) else { continue }
      let cohort = try year.after.cohort()
      // Some other pairs than the best ones, so that there is something to be had for changing them.
      let mentors = old.pairs.map(\.mentor.id)
      var kept = KeptPairs(pairs: [:])
      for (pair, mentor) in zip(old.pairs, mentors.dropFirst() + mentors.prefix(1)) {
        kept.pairs[pair.need.id] = seed % 2 == 0 ? mentor : pair.mentor.id
      }
      let rules = year.after.rules
      guard let expected = RepairExhaustion.best(of: cohort, rules: rules, keeping: kept.pairs, isTimed: isTimed) else {
        continue
      }
      guard let found = try Self.frontier(cohort, rules, kept) else { continue }
      let answers = RepairExhaustion.frontier(expected.points)
      #expect(
        found.points.map { RepairExhaustion.Answer(changes: $0.changes, points: $0.points) } == answers, "seed \(seed)")
      #expect(found.points.allSatisfy { $0.isProven }, "seed \(seed)")
      #expect(found.filled == expected.filled.reduce(0, +), "seed \(seed)")
      longest = max(longest, answers.count)
      for position in answers.indices.dropFirst().dropLast() {
        let (first, middle, last) = (answers[position - 1], answers[position], answers[position + 1])
        // Below the line between its neighbours: no price of a change would find it.
        let left = (middle.points - first.points) * (last.changes - middle.changes)
        let right = (last.points - middle.points) * (middle.changes - first.changes)
        if left < right { concave += 1 }
      }
    }
    #expect(longest > (isTimed ? 1 : 3), "\(longest)")
    if !isTimed { #expect(concave > 2, "\(concave)") }
  }

  private static func frontier(_ cohort: Cohort, _ rules: RuleSet, _ kept: KeptPairs) throws -> RepairFrontier? {
    do {
      return try RepairFrontier.find(
        cohort, rules: rules, keeping: kept, solver: GLPKSolver(), options: MatchingOptions())
    } catch MatchingError.refused {
      return nil
    }
  }

  private static func matching(_ year: MidYear) -> Matching? {
    do { return try year.before.matching() } catch { return nil }
  }
}
