// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import LargeRunSolver
import MatchingEngine
import TestCohorts
import Testing

@testable import MatchingQuestions

/// Cohorts whose pairs are not stored are asked as those whose pairs are.
@Suite struct PricedInquiryTests {
  @Test("why not costs the same whether pairs are stored or priced when they are asked for")
  func whyNot() throws {
    var asked = 0
    for seed: UInt64 in 0..<200 {
      let test = TestCohort(seed: seed, shape: TestShape(mentees: 2...7, mentors: 2...5, points: 1...6))
      var options = MatchingOptions()
      let stored = try SettledMatching.solve(
        test.cohort(), rules: test.rules, solver: NetworkSolver(), options: options)
      options.storedPairs = 0
      let priced = try SettledMatching.solve(
        test.cohort(), rules: test.rules, solver: NetworkSolver(), options: options)
      #expect(!priced.isStored && priced.tally == stored.tally, "seed \(seed)")
      let plain = Inquiry(priced, solver: NetworkSolver(), options: options)
      let inquiry = seed.isMultiple(of: 2) ? plain.readyForWhyNot() : plain
      for need in inquiry.cohort.needs.indices {
        for mentor in priced.mentors(of: need).map({ Int($0) }) {
          guard case .costs(let alternative, _) = try inquiry.whyNot(need, mentor).verdict else { continue }
          asked += 1
          let other = try stored.forcing(need, mentor, solver: NetworkSolver(), options: MatchingOptions())
          #expect(alternative.after == other?.tally, "seed \(seed), need \(need), mentor \(mentor)")
        }
      }
      #expect(try inquiry.advice().map(\.placesTried) == nil, "seed \(seed)")
    }
    #expect(asked > 300, "\(asked) asked")
  }
}
