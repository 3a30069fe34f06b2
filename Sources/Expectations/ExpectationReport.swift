// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// What came of testing a matching by every expectation of its cohort.
public struct ExpectationReport: Sendable {
  /// The cohort's name.
  public let cohort: String
  /// A verdict for each expectation, in their order.
  public let verdicts: [Verdict]
  /// Whether the matching is proven best, so that what fails is not for want of searching.
  public let isProven: Bool
  /// How far the matching may be from the best, as a part of it.
  public let gap: Double

  /// Tests a matching.
  ///
  /// - Complexity: linear in the needs, pairs and mentors of the matching, for each expectation.
  public init(_ expectations: [Expectation], facts: MatchingFacts) {
    cohort = facts.cohort.frame.name
    verdicts = expectations.map { $0.verdict(on: facts) }
    isProven = facts.isProven
    gap = facts.gap
  }

  /// How many expectations hold.
  public var passed: Int { verdicts.count { $0.passes } }
  /// How many do not.
  public var failed: Int { verdicts.count - passed }
}
