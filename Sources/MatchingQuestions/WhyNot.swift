// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import MatchingEngine
import Optimization
import PairingRules

/// Why a need does not have a certain mentor.
public struct WhyNotAnswer: Sendable {
  /// What stands against the pair.
  public enum Verdict: Sendable {
    /// Nothing: it is made.
    case paired
    /// A decision gives the need to another mentor.
    case decided(MentorID)
    /// It breaks requirements; and what the best matching with it would be if they were waived for it, if there is one and
    /// it was sought.
    case broken([Obstacle], waived: Alternative?)
    /// No matching has it: decisions hold the mentor's places, hours or times, or training seats are wanting.
    case noPlace
    /// It is possible, and this is the best matching that has it. With the pair's time then, where it has one.
    case costs(Alternative, time: TimeWindow?)
    /// It breaks no requirement; whether a matching has it, and what that costs, was not sought.
    case notSought
  }

  /// The need.
  public let need: Need
  /// The mentor.
  public let mentor: Mentor
  /// What stands against it.
  public let verdict: Verdict
  /// What each wish gives the pair, at the best time.
  public let scores: [RuleScore]
  /// The points of the pair at the best time.
  public let points: Int
  /// The points of the need's pair in the matching, with what each wish gives; nothing where it is not filled.
  public let present: (mentor: Mentor, scores: [RuleScore], points: Int)?
}

extension Inquiry {
  /// Why a need does not have a mentor: what stands against the pair, or what making it costs the cohort, exactly.
  ///
  /// - Parameter seeks: whether the best matching with the pair is sought; without it, all is said that is known already.
  /// - Throws: as `Matcher.match`; nothing where no other matching is sought.
  /// - Complexity: one shortest path (`ForcedEdge`) where the pairs are best by prices alone and everybody who moves finds
  ///   a time; else a matching.
  public func whyNot(_ need: Int, _ mentor: Int, seeking seeks: Bool = true) throws(MatchingError) -> WhyNotAnswer {
    let time = matching.bestTime(need, mentor)
    let current = Int(matching.mentorOfNeed[need])
    return WhyNotAnswer(
      need: cohort.needs[need], mentor: cohort.mentors[mentor], verdict: try verdict(need, mentor, seeks),
      scores: matching.scores(need, mentor, at: time), points: matching.points(need, mentor, at: time),
      present: current < 0
        ? nil
        : (
          cohort.mentors[current], matching.scores(need, current, at: matching.times[need]),
          matching.points(need, current, at: matching.times[need])
        ))
  }

  private func verdict(
    _ need: Int, _ mentor: Int, _ seeks: Bool
  ) throws(MatchingError) -> WhyNotAnswer.Verdict {
    if Int(matching.mentorOfNeed[need]) == mentor { return .paired }
    if matching.requiredMentors[need] >= 0 {
      return .decided(cohort.mentors[Int(matching.requiredMentors[need])].id)
    }
    let obstacles = matching.obstacles(need, mentor)
    guard obstacles.isEmpty else {
      return .broken(obstacles, waived: seeks ? try waived(Set(obstacles.map(\.rule)), need, mentor) : nil)
    }
    guard seeks else { return .notSought }
    guard let other = try matching.forcing(need, mentor, solver: solver, options: options) else { return .noPlace }
    return .costs(Alternative(from: matching, to: other), time: other.times[need])
  }

  /// The best matching with a pair that requirements are waived for; nothing where there is none, or pairs are too many to
  /// match anew.
  private func waived(
    _ rules: Set<RuleID>, _ need: Int, _ mentor: Int
  ) throws(MatchingError) -> Alternative? {
    guard matching.isStored else { return nil }
    let (needID, mentorID) = (cohort.needs[need].id, cohort.mentors[mentor].id)
    return try SettledMatching.solve(
      cohort, rules: matching.rules.waiving(rules, for: needID, with: mentorID), keeping: matching.pairs,
      forcing: ForcedChoice(need: needID, mentor: mentorID), near: matching, solver: solver, options: options
    ).map { Alternative(from: matching, to: $0) }
  }
}
