// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import Optimization
import TestCohorts
import Testing
import Wording

@Suite struct MatchingOptimumTests {
  /// The kinds of cohort that the optimum is compared on.
  static let shapes: [(name: String, shape: TestShape)] = [
    ("plain", TestShape()),
    ("decisions", TestShape(decisionPercent: 25)),
    ("hours of one length", TestShape(capacities: [nil, 2], hours: [nil, 60, 120, 150], minutes: [60])),
    (
      "hours that bind", TestShape(capacities: [nil, 1, 2, 3], hours: [nil, 60, 90, 120, 180], minutes: [30, 60, 90])
    ),
    (
      "hours and decisions",
      TestShape(capacities: [nil, 2, 3], hours: [60, 90, 150], minutes: [30, 60, 90], decisionPercent: 20)
    ),
    (
      "a long need against several short ones of less priority",
      TestShape(
        mentees: 4...6, mentors: 1...2, capacities: [nil], hours: [90], minutes: [30, 30, 90], priorities: 1...2,
        eligiblePercent: 90)
    ),
    ("everybody suits everybody", TestShape(capacities: [1, 2], eligiblePercent: 100)),
  ]

  @Test("as good as the best of all", arguments: shapes.indices, [0, 1, 2, 3])
  func optimum(shape index: Int, part: UInt64) throws {
    let (name, shape) = Self.shapes[index]
    for seed in part * 25..<(part + 1) * 25 {
      let test = TestCohort(seed: seed, shape: shape)
      let cohort = try test.cohort()
      let best = Exhaustion.optimum(of: cohort, rules: test.rules)
      do {
        let matching = try test.matching()
        #expect(
          cohort.measure(matching.pairs.map { ($0.need, $0.points) }) == best, "\(name), seed \(seed)")
        #expect(matching.proof.termination == .optimal, "\(name), seed \(seed)")
        #expect(matching.proof.value == matching.proof.bound, "\(name), seed \(seed)")
        #expect(matching.pairs.count + matching.unmatched.count == cohort.needs.count, "\(name), seed \(seed)")
        let report = try Verification.check(MatchingClaim(matching), cohort: cohort, rules: test.rules)
        #expect(report.findings.map(\.sentence.english) == [], "\(name), seed \(seed)")
        #expect(report.provesOptimum == (matching.proof.dualStatus == .optimal), "\(name), seed \(seed)")
      } catch MatchingError.refused(let refusal) {
        #expect(best == nil, "\(name), seed \(seed): \(refusal.faults.map(\.found.english))")
      }
    }
  }
}
