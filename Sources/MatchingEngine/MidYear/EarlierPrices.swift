// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairScoring
import PairingRules

/// What proves an earlier matching best: where to start the next one, and which of its pairs need no look.
///
/// None of it is believed in the end: what comes of it is held against every pair of the new cohort.
package struct EarlierPrices: Sendable {
  /// The problem whose pairs the prices cover.
  private let problem: MatchingProblem
  /// Prices of scale 1 that cover every pair of it.
  private let certificate: Certificate
  private let mentors: [MentorID: Int]

  fileprivate init(_ problem: MatchingProblem, _ certificate: Certificate) {
    self.problem = problem
    self.certificate = certificate
    mentors = Dictionary(
      zip(problem.cohort.mentors.map(\.id), problem.cohort.mentors.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Where to start on another problem: with all that can stay, at the prices of before.
  func start(_ other: MatchingProblem, _ kept: KeptPlaces) -> SolveStart {
    let positions = other.cohort.mentors.map { mentors[$0.id] }
    let prices = positions.map { $0.map { price(certificate.agentPrices[$0], step: other.objective.step) } ?? 0 }
    return SolveStart(
      agentPrices: prices, assignment: kept.mentorOfNeed, claim: claim(other, positions: positions, prices))
  }

  /// The price by another step: as many whole steps, and the rest as it is.
  private func price(_ price: Int, step other: Int) -> Int {
    let step = problem.objective.step
    guard step > 0 else { return 0 }
    let steps = (price + step / 2) / step
    let (whole, overflows) = steps.multipliedReportingOverflow(by: other)
    return overflows ? 0 : max(0, whole.addingClamped(price - steps * step))
  }

  /// What the proof says of the pairs of people who are as they were; nothing where the rules are others.
  ///
  /// With old prices u and p, the points of a pair are at most u_i - b_i + p_j, where b_i is the bonus of its need. So
  /// with a new bonus b'_i and a new price p'_j it is worth at most b'_i - b_i + u_i - (p'_j - p_j), and the mentors
  /// whose prices move by as much say the same of all their pairs, if u_i - b_i + p_j leaves room for any.
  ///
  /// - Parameters:
  ///   - positions: where each mentor stood, if there.
  ///   - prices: the mentors' new prices.
  /// - Complexity: O(needs + mentors), times the number of different moves: one for each priority, or little more.
  private func claim(_ other: MatchingProblem, positions: [Int?], _ prices: [Int]) -> PriceClaim? {
    guard case .priced = other.open, problem.isJudged(like: other) else { return nil }
    var greatest: [Int: Int] = [:]
    let claimed = positions.enumerated().map { mentor, old -> Int in
      guard let old, problem.hasSameMentor(old, as: mentor, in: other) else { return AgentPrice.closed }
      let move = prices[mentor].subtractingClamped(certificate.agentPrices[old])
      greatest[move] = max(greatest[move] ?? 0, certificate.agentPrices[old])
      return prices[mentor]
    }
    guard greatest.count <= Self.mostMoves else { return nil }
    let needs = Dictionary(
      zip(problem.cohort.needs.map(\.id), problem.cohort.needs.indices), uniquingKeysWith: { first, _ in first })
    let changed = problem.cohort.menteesWithOtherDecisions(other.cohort)
    let least = -problem.scorer.mostPoints
    let worths = other.cohort.needs.indices.map { need -> Int in
      let item = other.cohort.needs[need]
      guard let old = needs[item.id], problem.requiredMentors[old] < 0, problem.cohort.needs[old] == item,
        !changed.contains(item.mentee.id), let bonus = problem.objective.bonus(priority: item.mentee.priority),
        let present = other.objective.bonus(priority: item.mentee.priority)
      else { return .max }
      let points = certificate.taskPrices[old].subtractingClamped(bonus)
      return greatest.reduce(0) { worth, move in
        // No pair has less points than `least`.
        guard points.addingClamped(move.value) >= least else { return worth }
        return max(worth, points.addingClamped(present).subtractingClamped(move.key))
      }
    }
    return PriceClaim(agentPrices: claimed, worths: worths)
  }

  /// More different moves are no matter of priorities.
  private static let mostMoves = 64
}

extension SettledMatching {
  /// What places cost here, where prices of pairs prove the matching best.
  package var earlierPrices: EarlierPrices? {
    guard let prices, prices.scale == 1 else { return nil }
    return EarlierPrices(problem, prices)
  }
}

extension MatchingProblem {
  /// Whether pairs of the same people are judged the same, as far as can be seen at a glance.
  fileprivate func isJudged(like other: MatchingProblem) -> Bool {
    rules.requirements.map(\.id) == other.rules.requirements.map(\.id)
      && rules.wishes.map(\.wish.id) == other.rules.wishes.map(\.wish.id)
      && rules.wishes.map(\.weight) == other.rules.wishes.map(\.weight)
      && cohort.frame == other.cohort.frame && cohort.previous == other.cohort.previous
  }

  /// Whether a mentor is one of another problem's, with the same hours left.
  fileprivate func hasSameMentor(_ mentor: Int, as position: Int, in other: MatchingProblem) -> Bool {
    cohort.mentors[mentor] == other.cohort.mentors[position]
      && limits.minutes[mentor] == other.limits.minutes[position]
  }
}

extension Cohort {
  /// The mentees about whom not the same is decided in another cohort.
  fileprivate func menteesWithOtherDecisions(_ other: Cohort) -> Set<MenteeID> {
    Set(Set(decisions).symmetricDifference(other.decisions).map(\.mentee))
  }
}
