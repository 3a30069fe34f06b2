// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import MatchingEngine
import MatchingQuestions
import Optimization
import SolverConformance
import TestCohorts
import Testing

/// The best matching with one pair, against a full matching with a decision that requires it.
@Suite struct ForcedPairTests {
  @Test("the best matching with a pair is what a decision would give, on 1,000 cohorts")
  func agreesWithDecisions() throws {
    var asked = 0
    var costs = 0
    for seed: UInt64 in 0..<1000 {
      let test = TestCohort(seed: seed, shape: Self.shape(seed))
      let cohort = try test.cohort()
      let base: SettledMatching
      do {
        base = try SettledMatching.solve(cohort, rules: test.rules, solver: GLPKSolver(), options: MatchingOptions())
      } catch MatchingError.refused {
        continue
      }
      var random = SeededGenerator(seed: seed)
      for _ in 0..<3 {
        let need = Int.random(in: cohort.needs.indices, using: &random)
        guard base.requiredMentors[need] < 0, let mentor = base.mentors(of: need).randomElement(using: &random) else {
          continue
        }
        let forced = try base.forcing(need, Int(mentor), solver: GLPKSolver(), options: MatchingOptions())
        var changed = test
        changed.draft.decisions.append(
          Decision(
            mentee: cohort.needs[need].mentee.id, mentor: cohort.mentors[Int(mentor)].id, type: cohort.needs[need].type,
            kind: .require, reason: "test"))
        guard let forced else {
          #expect(throws: MatchingError.self, "seed \(seed)") { try changed.matching() }
          continue
        }
        let full = try changed.matching()
        asked += 1
        #expect(forced.tally == full.tally, "seed \(seed), \(cohort.needs[need].id), \(mentor)")
        #expect(forced.mentorOfNeed[need] == mentor, "seed \(seed)")
        #expect(forced.tally <= base.tally, "seed \(seed)")
        if forced.tally < base.tally { costs += 1 }
      }
    }
    #expect(asked > 1000 && costs > 300, "\(asked) asked, \(costs) cost something")
  }

  /// Cohorts of every kind: without times and with, with hours of different length, with decisions.
  static func shape(_ seed: UInt64) -> TestShape {
    var shape = TestShape(mentees: 2...7, mentors: 2...5)
    if seed % 3 == 1 { shape.decisionPercent = 20 }
    if seed % 4 == 2 {
      shape.minutes = [60, 90]
      shape.hours = [nil, 120, 150]
    }
    if seed % 5 == 3 { shape.priorities = 0...0 }
    return shape
  }
}
