// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import MatchingEngine
package import Optimization
import PairingRules

/// Answers questions about a matching and about those that it could have been.
///
/// An answer that compares is exact where both matchings are proven best: the other one is the best of its kind, found by
/// one shortest path from the matching's prices or by matching anew, and of equally good ones the one that changes least,
/// as far as that is proven too.
public struct Inquiry: Sendable {
  /// The matching.
  package let matching: SettledMatching
  let solver: any Solver
  let options: MatchingOptions

  /// Asks a matching.
  ///
  /// - Parameters:
  ///   - solver: what matches anew; any, and the faster the better.
  ///   - options: the limits of each matching; how they tell ties apart does not matter.
  package init(_ matching: SettledMatching, solver: any Solver, options: MatchingOptions = MatchingOptions()) {
    self.matching = matching
    self.solver = solver
    self.options = options
  }

  /// The same, made ready for `whyNot` where pairs are so many that they are not stored.
  ///
  /// - Complexity: O(needs · mentors) there, once, on all cores; else nothing is done.
  public func readyForWhyNot() -> Inquiry { Inquiry(matching.listingNearPairs(), solver: solver, options: options) }

  /// The same with other limits.
  ///
  /// - Parameters:
  ///   - timeLimitSeconds: the most that each matching behind an answer may take; what it keeps from being proven best is
  ///     said by the answer.
  ///   - isInterrupted: asked from time to time; when it answers true, the question is given up.
  public func limited(
    toSeconds timeLimitSeconds: Double?, isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) -> Inquiry {
    var options = options
    options.timeLimitSeconds = timeLimitSeconds
    options.isInterrupted = isInterrupted
    options.isGivenUp = isInterrupted
    return Inquiry(matching, solver: solver, options: options)
  }

  /// The cohort.
  public var cohort: Cohort { matching.cohort }
  /// How good the matching is.
  public var tally: Tally { matching.tally }
  /// Whether it is proven best.
  public var isProven: Bool { matching.isProven }

  /// The best matching of a changed cohort or by changed rules, beside this one.
  func alternative(_ draft: CohortDraft? = nil, rules: RuleSet? = nil) throws(MatchingError) -> Alternative {
    let changed: Cohort
    do throws(CohortFaults) {
      changed = try draft.map { draft throws(CohortFaults) in try draft.validated() } ?? cohort
    } catch {
      throw .unsound("\(error)")
    }
    let other = try SettledMatching.solve(
      changed, rules: rules ?? matching.rules, keeping: matching.pairs, near: matching,
      isByOwnRules: rules == nil, solver: solver, options: options)
    try options.checkWanted()
    return Alternative(from: matching, to: other)
  }

  /// The cohort as a draft, to be changed.
  var draft: CohortDraft { CohortDraft(cohort) }

  /// The positions of a mentee's needs, of one kind or all.
  public func needs(of mentee: MenteeID, type: MentorType? = nil) -> [Int] {
    cohort.needs.indices.filter {
      cohort.needs[$0].mentee.id == mentee && (type == nil || cohort.needs[$0].type == type)
    }
  }

  /// The position of a mentor.
  public func mentor(_ id: MentorID) -> Int? { cohort.mentors.firstIndex { $0.id == id } }
}

/// Another matching beside the one that is asked.
public struct Alternative: Sendable {
  /// How good the matching is.
  public let before: Tally
  /// How good the other one is.
  public let after: Tally
  /// Who has another mentor, in the order of the needs.
  public let moves: [Move]
  /// Whether both are proven best of their kind, so that the difference is exact.
  public let isExact: Bool

  init(from matching: SettledMatching, to other: SettledMatching) {
    before = matching.tally
    after = other.tally
    moves = matching.moves(to: other)
    isExact = matching.isProven && other.isProven
  }

  /// How many more needs are filled; less than 0 for fewer.
  public var filled: Int { after.filled - before.filled }
  /// How many more points there are.
  public var points: Int { after.points - before.points }
  /// Whether nothing is lost and nothing gained.
  public var isEqual: Bool { before == after }
}
