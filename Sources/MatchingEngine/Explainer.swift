// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairScoring
import PairingRules
import ParallelWork

/// Says why each unmatched need has no mentor, and the smallest change that would help. Asks no solver.
///
/// Where pairs are not stored, the effort has a bound. Needs then have causes without groups where an interruption asks
/// for the run at once, and where the pairs behind the groups are more than `MatchingOptions.groupPairs`. Which it is
/// follows from the cohort, the rules, the matching and what is said of its proof, so that a verification finds the same
/// causes.
struct Explainer {
  private let problem: MatchingProblem
  private let occupancy: Occupancy
  /// Nothing where causes are told without groups.
  private let search: CompetitionSearch?
  /// Which mentors could take one more need, where pairs are stored; elsewhere no cause depends on it.
  private let admission: Admission?
  private let isOptimal: Bool
  private let isInterrupted: Bool
  /// The weekly time of each need, where it has one.
  private let times: [TimeWindow?]
  /// What floors and shares of groups leave.
  private let room: FairRoom

  /// - Parameters:
  ///   - mentorOfNeed: the mentor of each need, or -1, required pairs included.
  ///   - optimum: what proves the matching best by prices alone, if anything does.
  ///   - isOptimal: whether the matching is proven best, by prices or by branch and bound.
  ///   - isInterrupted: whether the user interrupted the search for the best matching.
  ///   - times: the weekly time of each need, where it has one; no cause depends on them, but changes do.
  init(
    _ problem: MatchingProblem, mentorOfNeed: [Int32], optimum: ProvenAnswer.Optimum?, isOptimal: Bool,
    isInterrupted: Bool, times: [TimeWindow?] = []
  ) {
    self.times = times
    self.problem = problem
    self.isOptimal = isOptimal
    room = FairRoom(problem, mentorOfNeed: mentorOfNeed)
    occupancy = Occupancy(problem, mentorOfNeed: mentorOfNeed)
    let isNetwork = problem.open.sideConstraints.isEmpty
    switch problem.open {
    case .stored(let assignment):
      self.isInterrupted = false
      admission = Admission(assignment, occupancy: occupancy)
    case .priced:
      self.isInterrupted = isInterrupted
      admission = nil
    }
    search =
      self.isInterrupted
      ? nil
      : CompetitionSearch(problem, occupancy: occupancy, optimum: isNetwork ? optimum : nil, isOptimal: isOptimal)
  }

  /// Every unmatched need, in the order of the needs.
  ///
  /// The smallest change is sought, and the eliminations are counted, for as many needs as `judgedPairs` allows, those
  /// first that would be filled first; the others have their cause alone. After an interruption in a large cohort, all.
  ///
  /// Complexity: O(detailed · mentors · requirements + pairs of the unmatched needs), on all cores.
  ///
  /// - Parameters:
  ///   - asked: the needs that are asked about; nothing means all. What is said of one does not depend on it.
  ///   - report: told how many more needs are explained, from any thread.
  func unmatchedNeeds(among asked: Set<Int>? = nil, report: @Sendable (Int) -> Void) -> [UnmatchedNeed] {
    let needs = problem.cohort.needs
    let unmatched = needs.indices.filter { occupancy.mentorOfNeed[$0] < 0 }
    let detailCount = isInterrupted ? 0 : Self.judgedPairs / max(1, problem.cohort.mentors.count)
    let waiting = WaitingOrder.positions(unmatched.count) { needs[unmatched[$0]].mentee }
    let detailed = Set(waiting.prefix(detailCount).map { unmatched[$0] })
    let chosen = asked.map { asked in unmatched.filter { asked.contains($0) } } ?? unmatched
    let details = detailed.isDisjoint(with: chosen) ? nil : (changes: changeSearch, rules: SingleRules(problem))
    let pieces = TaskPieces(chosen.count, length: 16)
    let explained = Parallel.map(pieces.count) { piece -> [UnmatchedNeed] in
      defer { report(pieces[piece].count) }
      return chosen[pieces[piece]].map { need in
        if let details, detailed.contains(need) { return explain(need, details.changes, details.rules) }
        return summarize(need)
      }
    }
    return Array(explained.joined())
  }

  /// The most pairs of a need and a mentor that are judged requirement by requirement to explain what is unmatched: a
  /// few seconds' work.
  static let judgedPairs = 5_000_000
  /// The most pairs of a filled need and a mentor that are looked at, where pairs are not stored, for needs that could
  /// move on: bits settle many at once, so that it is a few seconds' work.
  static let movedPairs = 20_000_000_000

  /// Why one need has no mentor.
  ///
  /// - Parameter decides: whether to say also what decided against it.
  func cause(of need: Int, decides: Bool) -> UnmatchedNeed.Cause {
    guard let search else {
      return causeWithoutGroup(of: need, eligible: problem.scorer.eligibleCount(of: need))
    }
    guard search.hasMentor(for: need) else { return causeWithoutMentor(of: need) }
    if let admission, problem.formulation == .pairs {
      let minutes = occupancy.minutesOfNeed[need]
      let canBeFilled = problem.open.mentors(of: need).contains {
        admission.admits(mentor: Int($0), minutes: minutes)
      }
      guard !canBeFilled else {
        let rows = room.broken(by: need)
        return rows.isEmpty ? .notProven : .heldBack(rows)
      }
    }
    let group = search.group(of: need)
    // Where a group is not full, it may be that nobody in it can take one more; only the proof says so.
    let rows = problem.formulation == .pairs ? [] : room.broken(by: need)
    guard group.isFull || isOptimal else { return rows.isEmpty ? .notProven : .heldBack(rows) }
    let competition = search.competition(for: need, in: group, decides: decides)
    if group.isFull { return .tooFewPlaces(competition) }
    if !rows.isEmpty { return .heldBack(rows) }
    if problem.formulation != .pairs, let count = mentorsWithoutSeats(need) { return .noSeat(count: count) }
    if problem.formulation != .pairs, isForTime(need) {
      return .noFreeTime(count: problem.open.mentors(of: need).count)
    }
    // Where the places alone are too few, it matters little that hours make them fewer still.
    return competition.needs.count > competition.places ? .tooFewPlaces(competition) : .tooFewHours(competition)
  }

  /// Whether it is for want of time that a need is not filled, where places are left in its group: somebody who could
  /// fill it has a place and the hours; or hours limit nobody by rows of their own.
  private func isForTime(_ need: Int) -> Bool {
    let minutes = occupancy.minutesOfNeed[need]
    return problem.open.sideConstraints.isEmpty
      || problem.open.mentors(of: need).contains { occupancy.hasRoom(mentor: Int($0), minutes: minutes) }
  }

  /// How many mentors with room for a need would need seats for it, where all with room do; nothing where some do not.
  private func mentorsWithoutSeats(_ need: Int) -> Int? {
    guard problem.resting.isAny else { return nil }
    let minutes = occupancy.minutesOfNeed[need]
    let free = problem.open.mentors(of: need).filter { occupancy.hasRoom(mentor: Int($0), minutes: minutes) }
    return !free.isEmpty && free.allSatisfy { problem.resting.contains(need, Int($0)) } ? free.count : nil
  }

  /// The cause as far as it is known without looking at other needs.
  private func causeWithoutGroup(of need: Int, eligible: Int) -> UnmatchedNeed.Cause {
    guard case .priced(let source) = problem.open else { return .notProven }
    let mentors = source.mentorCount(of: need, eligible: eligible)
    guard mentors > 0 else { return causeWithoutMentor(of: need) }
    // In a best matching every mentor who could fill the need is full, or it would be filled.
    return isOptimal ? .mentorsFull(count: mentors) : .notProven
  }

  /// The cause where no mentor is eligible, or the hours of none reach.
  private func causeWithoutMentor(of need: Int) -> UnmatchedNeed.Cause {
    let eligible = problem.scorer.mentors(of: need)
    guard !eligible.isEmpty else { return .noEligibleMentor }
    if problem.stance.leastPoints != nil {
      // Where a group's share forbids one more need, its points are not what decides.
      let rows = room.broken(by: need)
      if !rows.isEmpty { return .heldBack(rows) }
      let minutes = problem.cohort.needs[need].programme.minutesPerMonth
      let reachable = eligible.count { problem.limits.hasHours(mentor: Int($0), for: minutes) }
      if reachable > 0 { return .tooFewPoints(count: reachable) }
    }
    return .tooFewHours(
      Competition(
        needs: [problem.cohort.needs[need].id], mentors: eligible.map { problem.cohort.mentors[Int($0)].id },
        places: 0))
  }

  private var changeSearch: ChangeSearch {
    let admission =
      switch problem.open {
      case .stored(let assignment): admission ?? Admission(assignment, occupancy: occupancy)
      case .priced(let source):
        Admission(source, occupancy: occupancy, pairLimit: search == nil ? 0 : Self.movedPairs)
      }
    let timeRoom =
      problem.weekly.areAsked && !times.isEmpty
      ? TimeRoom(problem.weekly, mentorOfNeed: occupancy.mentorOfNeed, times: times) : nil
    return ChangeSearch(
      problem, occupancy: occupancy, admission: admission, search: search, times: timeRoom, room: room)
  }

  private func explain(_ need: Int, _ changes: ChangeSearch, _ rules: SingleRules) -> UnmatchedNeed {
    let funnel = Funnel(problem, rules, need: need)
    let cause = cause(of: need, decides: true)
    return UnmatchedNeed(
      need: problem.cohort.needs[need], cause: cause, eliminations: funnel.eliminations,
      eligibleMentors: funnel.eligible.count, change: changes.change(for: need, cause: cause, funnel: funnel))
  }

  private func summarize(_ need: Int) -> UnmatchedNeed {
    let eligible = problem.scorer.eligibleCount(of: need)
    let cause = search == nil ? causeWithoutGroup(of: need, eligible: eligible) : cause(of: need, decides: false)
    return UnmatchedNeed(
      need: problem.cohort.needs[need], cause: cause, eliminations: [], eligibleMentors: eligible, change: nil,
      isDetailed: false)
  }
}
