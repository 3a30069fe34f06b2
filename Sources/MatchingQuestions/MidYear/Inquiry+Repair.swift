// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import MatchingEngine

extension Inquiry {
  /// What a matching comes to that some mentors have left.
  public struct Rematched: Hashable, Sendable {
    /// How good it is.
    public let tally: Tally
    /// How many of the pairs that could have stayed did.
    public let kept: KeptCount
    /// Whether it is proven best by what it was made for.
    public let isProven: Bool
  }

  /// The best matching without some mentors, with as many of today's pairs as can be kept once needs are filled: from
  /// today's pairs and prices.
  ///
  /// - Throws: as `Matcher.match`.
  public func repaired(without mentors: Set<MentorID>) throws(MatchingError) -> Rematched {
    let kept = matching.kept()
    let other = try SettledMatching.repaired(
      cohort(without: mentors), rules: matching.rules, keeping: kept, prices: matching.earlierPrices, solver: solver,
      options: options)
    return Rematched(tally: other.tally, kept: other.keptCount ?? other.count(of: kept), isProven: other.isProven)
  }

  /// The best matching without some mentors, whoever had whom: from nothing.
  ///
  /// - Throws: as `Matcher.match`.
  public func matchedAnew(without mentors: Set<MentorID>) throws(MatchingError) -> Rematched {
    let other = try SettledMatching.solve(
      cohort(without: mentors), rules: matching.rules, solver: solver, options: options)
    return Rematched(tally: other.tally, kept: other.count(of: matching.kept()), isProven: other.isProven)
  }

  private func cohort(without mentors: Set<MentorID>) throws(MatchingError) -> Cohort {
    do {
      return try draft.leaving(mentors: mentors, mentees: []).validated()
    } catch {
      throw .unsound("\(error)")
    }
  }
}
