// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
package import Optimization
import PairingRules

extension SettledMatching {
  /// The best matching of a cohort that is nearly the same, by the mentors' weeks alone: from this matching's weeks and
  /// their prices, which are near the others'.
  ///
  /// Weeks say all that times, rooms, places and hours forbid, so that a best choice of them, if it finds its training
  /// seats, is a best matching, whatever the pairs without times would be.
  ///
  /// - Parameter isByOwnRules: whether the rules are this matching's.
  /// - Returns: nothing where this matching was not solved by weeks, fairness has its say, or the optimum was not proven or
  ///   lacks seats.
  /// - Throws: as `Matcher.match`.
  func neighbour(
    _ cohort: Cohort, rules: RuleSet, isByOwnRules: Bool = false, solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) -> SettledMatching? {
    guard cohort.needs.count == self.cohort.needs.count else { return nil }
    var options = options
    if let listed {
      options.likeObjective = listed.problem.objective
      if isByOwnRules, options.kept == nil, options.forced == nil,
        let positions = cohort.positionsBesideOneMentor(in: self.cohort)
      {
        options.judged = try JudgedPairs(listed.problem, changedTo: cohort, positions: positions)
        options.nearWeeks = NearWeeks(weeks: listed.weeks, positions: positions)
      }
    }
    guard let (problem, weeks) = try mentorWeeks(cohort, rules: rules, options: options) else { return nil }
    options.weekPrices = startPrices(for: problem)
    let kept = MatchingProblem.kept(.keeping(pairs), cohort)
    let start = weeks.problem.withoutOverfullBundles(weeks.bundles(mentorOfNeed: kept, times: times))
    guard
      let (answer, bundles, _) = try ProvenAnswer.answer(
        weeks, start: start, likely: likelyWeeks(of: cohort), solver: solver, options: options),
      answer.termination == .optimal
    else { return nil }
    let planned = weeks.plan(bundles)
    let mentorOfNeed = problem.complete(planned.mentorOfNeed)
    let seatless = try problem.resting.needsWithoutSeats(mentorOfNeed, solver: solver)
    guard seatless.allSatisfy({ problem.requiredMentors[$0] >= 0 }) else { return nil }
    return SettledMatching(
      problem, mentorOfNeed: mentorOfNeed, times: planned.times, isProven: true, gap: 0, prices: nil)
  }

  /// The same with the weeks that its proof rests on, where weeks were chosen together, so that neighbours are found
  /// sooner: for what one of them takes.
  ///
  /// - Throws: as `Matcher.match`.
  package func listingWeeks(solver: any Solver, options: MatchingOptions) throws(MatchingError) -> SettledMatching {
    guard listed == nil else { return self }
    var options = options
    options.tieBreak = .keeping(pairs)
    options.isRoomy = true
    guard let (problem, weeks) = try mentorWeeks(cohort, rules: rules, options: options) else { return self }
    // From what has to be alone: the matching itself would be seen to be best without a look at any week.
    let start = weeks.bundles(mentorOfNeed: problem.requiredMentors, times: times)
    options.weekPrices = startPrices(for: problem)
    guard let found = try ProvenAnswer.answer(weeks, start: start, solver: solver, options: options),
      let prices = found.answer.certificate
    else { return self }
    var listing = self
    listing.listed = ListedWeeks(
      problem: problem, weeks: weeks, prices: WeekPrices(prices, factor: weeks.factor), likely: found.weeks)
    return listing
  }

  /// Prices to begin with.
  private func startPrices(for problem: MatchingProblem) -> WeekPrices? {
    if let listed { return listed.prices.moved(from: listed.problem.objective, to: problem.objective) }
    return weekPrices.map { WeekPrices($0).moved(from: answered.objective, to: problem.objective) }
  }

  /// The problem of the mentors' weeks, where this matching was solved by it.
  private func mentorWeeks(
    _ cohort: Cohort, rules: RuleSet, options: MatchingOptions
  ) throws(MatchingError) -> (MatchingProblem, MentorWeeks)? {
    guard weekPrices != nil, rules.fairness.isEmpty, WeeklyTimes.areAsked(by: rules) else { return nil }
    do throws(MatchingError) {
      let problem = try MatchingProblem(cohort, rules: rules, options: options, formulation: .mentorWeeks)
      return problem.weeks.map { (problem, $0) }
    } catch {
      if case .numbersTooLarge = error { return nil }
      throw error
    }
  }

  /// The likely weeks by the positions of another cohort's mentors.
  private func likelyWeeks(of cohort: Cohort) -> [MentorWeek] {
    guard let likelyWeeks = listed?.likely, cohort.mentors.count != self.cohort.mentors.count else {
      return listed?.likely ?? []
    }
    let positions = Dictionary(uniqueKeysWithValues: cohort.mentors.lazy.enumerated().map { ($1.id, $0) })
    let own = self.cohort.mentors
    return likelyWeeks.compactMap { week in
      positions[own[week.mentor].id].map { MentorWeek(mentor: $0, meetings: week.meetings) }
    }
  }
}

/// The weeks that a matching's neighbours are made and found from.
struct ListedWeeks: Sendable {
  /// The problem of the mentors' weeks, by an objective that is enough for most neighbours.
  let problem: MatchingProblem
  let weeks: MentorWeeks
  /// Prices that prove the matching best.
  let prices: WeekPrices
  /// Weeks that neighbours are likely to have.
  let likely: [MentorWeek]
}

extension Cohort {
  /// Where each mentor stands in another cohort, nothing for one who is not the same there; nothing at all where more than
  /// one mentor differs, or anything else. O(people).
  func positionsBesideOneMentor(in other: Cohort) -> [Int?]? {
    guard needs.count == other.needs.count,
      zip(needs, other.needs).allSatisfy({ $0.mentee === $1.mentee && $0.type == $1.type }), frame == other.frame,
      trainingSessions == other.trainingSessions, previous == other.previous, decisions == other.decisions
    else { return nil }
    let places = Dictionary(uniqueKeysWithValues: other.mentors.lazy.enumerated().map { (ObjectIdentifier($1), $0) })
    let positions = mentors.map { places[ObjectIdentifier($0)] }
    let differing = positions.count { $0 == nil }
    return differing <= 1 && positions.count - differing + 1 >= other.mentors.count ? positions : nil
  }
}

extension BundleProblem {
  /// The same bundles without those that are too many for their agent now.
  fileprivate func withoutOverfullBundles(_ bundles: [[Int]]) -> [[Int]] {
    zip(agents, bundles).map { agent, bundle in
      let load = bundle.reduce(0) { $0 + loads[Int(agent.options[$1].task)] }
      return bundle.count <= agent.capacity && load <= agent.budget ?? .max ? bundle : []
    }
  }
}
