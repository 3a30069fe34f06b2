// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import SolverConformance
import TestCohorts
import Testing

@testable import MatchingEngine

/// Cohorts whose pairs are scored on the fly are matched, explained and verified as those whose pairs are stored.
@Suite struct PricedPairsTests {
  private static let shapes: [(name: String, shape: TestShape)] = [
    ("plain", TestShape(mentees: 2...8, mentors: 1...6)),
    ("ties", TestShape(mentees: 3...8, mentors: 2...5, points: 0...1)),
    ("scarce", TestShape(mentees: 6...9, mentors: 1...3, capacities: [0, 1])),
    ("decisions", TestShape(mentees: 2...6, mentors: 2...5, decisionPercent: 30)),
    ("hours of one length", TestShape(mentees: 3...7, capacities: [nil, 3], hours: [nil, 30, 60, 130])),
    (
      "hours that leave some out", TestShape(mentees: 3...7, capacities: [1], hours: [nil, 30, 90], minutes: [30, 60])
    ),
  ]

  private static var onTheFly: MatchingOptions {
    var options = MatchingOptions()
    options.storedPairs = 0
    return options
  }

  @Test("the same needs are filled for the same points, by the same draw, for the same reasons", arguments: 0..<6)
  func agreement(shape: Int) throws {
    let (name, shape) = Self.shapes[shape]
    var priced = 0
    for seed: UInt64 in 0..<150 {
      let test = TestCohort(seed: seed, shape: shape)
      let place = "\(name), seed \(seed)"
      let stored: Matching
      do {
        stored = try test.matching()
      } catch MatchingError.refused {
        continue
      }
      let cohort = try test.cohort()
      if case .priced = try MatchingProblem(cohort, rules: test.rules, options: Self.onTheFly).open { priced += 1 }
      let matching = try test.matching(Self.onTheFly)
      #expect(matching.proof.termination == .optimal, "\(place)")
      #expect(
        cohort.measure(matching.pairs.map { ($0.need, $0.points) })
          == cohort.measure(stored.pairs.map { ($0.need, $0.points) }), "\(place)")
      #expect(lotteryValue(matching) == lotteryValue(stored), "\(place)")
      if matching.pairs.map(\.need.id) == stored.pairs.map(\.need.id) {
        #expect(matching.unmatched.map(\.cause.code) == stored.unmatched.map(\.cause.code), "\(place)")
        for (large, small) in zip(matching.unmatched, stored.unmatched) {
          #expect(isSame(large.change, small.change), "\(place), \(large.need.id): \(large.change as Any)")
        }
      }
      let report = try Verification.check(
        MatchingClaim(matching), cohort: cohort, rules: test.rules, options: Self.onTheFly)
      #expect(report.isRight && report.provesOptimum, "\(place): \(report.findings)")
    }
    #expect(priced > 50, "\(name)")
  }

  @Test("prices that leave a pair uncovered are found, whichever it is")
  func tamperedPrices() throws {
    for seed: UInt64 in 0..<60 {
      let test = TestCohort(seed: seed, shape: TestShape(mentees: 3...6, mentors: 2...4, eligiblePercent: 90))
      let claim = MatchingClaim(try test.matching(Self.onTheFly))
      let certificate = try #require(claim.certificate)
      for task in certificate.taskPrices.indices where certificate.taskPrices[task] > 0 {
        var prices = certificate.taskPrices
        prices[task] -= 1
        var tampered = claim
        tampered.certificate = Certificate(taskPrices: prices, agentPrices: certificate.agentPrices)
        let report = try Verification.check(
          tampered, cohort: test.cohort(), rules: test.rules, options: Self.onTheFly)
        let isFound = report.findings.contains { if case .pricesTooLow = $0 { true } else { false } }
        #expect(isFound, "seed \(seed), need \(task)")
      }
    }
  }

  /// Whether two changes are the same; of the mentors whose place would help, a large cohort names only those who could
  /// fill the need themselves.
  private func isSame(_ large: Change?, _ small: Change?) -> Bool {
    guard case .addPlace(let few) = large, case .addPlace(let all) = small else { return large == small }
    return !few.isEmpty && Set(few).isSubset(of: all)
  }

  private func lotteryValue(_ matching: Matching) -> Int? {
    if case .lottery(let value, _) = matching.proof.tieBreak { value } else { nil }
  }
}
