// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import SolverConformance
import TestCohorts
import Testing

@testable import MatchingEngine

@Suite struct InspectionTests {
  @Test("pairs are taken for possible just where the problem has them as an answer", arguments: [true, false])
  func possiblePairs(areStored: Bool) throws {
    let shapes = [
      TestShape(mentees: 1...4, mentors: 2...5, eligiblePercent: 85, decisionPercent: 20),
      TestShape(mentees: 2...4, mentors: 2...4, hours: [30, 70, 100], minutes: [30, 60], eligiblePercent: 95),
    ]
    var options = MatchingOptions()
    if !areStored { options.storedPairs = 0 }
    var outcomes: [Bool: Int] = [:]
    for (seed, shape) in (0..<200).flatMap({ seed in shapes.map { (UInt64(seed), $0) } }) {
      let test = TestCohort(seed: seed, shape: shape)
      guard let matching = try? test.matching(options) else { continue }
      let problem = try MatchingProblem(test.cohort(), rules: test.rules, options: options)
      var random = SeededGenerator(seed: seed)
      var mentorOfNeed = problem.requiredMentors
      for need in mentorOfNeed.indices where random.chance(percent: mentorOfNeed[need] < 0 ? 60 : 5) {
        mentorOfNeed[need] = Int32.random(in: -1..<Int32(problem.cohort.mentors.count), using: &random)
      }
      let decided = problem.decided(in: mentorOfNeed)
      let value = decided.enumerated().reduce(0) {
        $0 + ($1.element < 0 ? 0 : problem.open.weight(need: $1.offset, mentor: Int($1.element)) ?? 0)
      }
      let isPossible =
        problem.complete(decided) == mentorOfNeed && problem.open.faults(in: decided, value: value).isEmpty

      var claim = MatchingClaim(matching)
      claim.pairs = zip(problem.cohort.needs, mentorOfNeed).filter { $1 >= 0 }.map { need, mentor in
        .init(
          mentee: need.mentee.id, mentor: problem.cohort.mentors[Int(mentor)].id, type: need.type,
          programme: need.programme.id, slot: nil, points: 0, pointsByRule: [])
      }
      var inspection = Inspection(claim, problem)
      inspection.checkPairs()
      inspection.checkLoads()
      inspection.settlePairs()
      #expect(inspection.mentorOfNeed == (isPossible ? mentorOfNeed : nil), "seed \(seed)")
      if isPossible { #expect(inspection.actualValue == value + problem.fixedValue, "seed \(seed)") }
      outcomes[isPossible, default: 0] += 1
    }
    #expect(outcomes[true, default: 0] > 50 && outcomes[false, default: 0] > 50, "\(outcomes)")
  }
}
