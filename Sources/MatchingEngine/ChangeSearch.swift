// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

/// Finds the smallest change that would fill an unmatched need.
struct ChangeSearch: Sendable {
  private let problem: MatchingProblem
  private let occupancy: Occupancy
  private let admission: Admission
  private let search: CompetitionSearch?
  private let times: TimeRoom?
  private let room: FairRoom

  /// - Parameters:
  ///   - admission: which mentors could take one more need; where it misses some, a change may be larger than it need
  ///     be, and helps all the same.
  ///   - search: the groups in which needs compete, if they are known.
  ///   - times: who has a weekly time left, where pairs have to have one.
  ///   - room: what floors and shares of groups leave.
  init(
    _ problem: MatchingProblem, occupancy: Occupancy, admission: Admission, search: CompetitionSearch?,
    times: TimeRoom?,
    room: FairRoom
  ) {
    self.problem = problem
    self.occupancy = occupancy
    self.admission = admission
    self.search = search
    self.times = times
    self.room = room
  }

  /// The smallest change: one requirement before one place, one place before several requirements, and both together
  /// last. Only requirements whose rule knows a remedy are ever named: a block or an avoid list is somebody's wish.
  func change(for need: Int, cause: UnmatchedNeed.Cause, funnel: Funnel) -> Change? {
    // What would help is another hour, and which one is for the two to say.
    if case .noFreeTime = cause { return nil }
    if case .noSeat = cause { return nil }
    // Only other settings would help, and what these are worth is said of them.
    if case .tooFewPoints = cause { return nil }
    if !room.broken(by: need).isEmpty { return nil }
    let eligible = funnel.eligible.filter { hasPoints(need, $0) }
    let minutes = occupancy.minutesOfNeed[need]
    if cause == .notProven, eligible.contains(where: { admission.admits(mentor: $0, minutes: minutes) }) {
      // The need can be filled as it is: no change is called for, only time.
      return nil
    }
    let admitted = funnel.leastObstacles {
      admission.admits(mentor: $0, minutes: minutes)
    } accepts: { mentor, obstacles in
      hasPoints(need, mentor)
        && hasTime(need, mentor, obstacles: obstacles) { admission.path(mentor: mentor, minutes: minutes) ?? [] }
    }
    if let admitted, admitted.obstacles.count == 1 || eligible.isEmpty {
      return .relax(mentor: problem.cohort.mentors[admitted.mentor].id, obstacles: admitted.obstacles)
    }
    if !eligible.isEmpty {
      let mentors = helpfulMentors(need, cause: cause, eligible: eligible)
      if !mentors.isEmpty { return .addPlace(mentors: mentors) }
      return admitted.map { .relax(mentor: problem.cohort.mentors[$0.mentor].id, obstacles: $0.obstacles) }
    }
    return funnel.leastObstacles { _ in
      true
    } accepts: {
      hasPoints(need, $0) && hasTime(need, $0, obstacles: $1) { [] }
    }.map {
      .relaxAndAddPlace(mentor: problem.cohort.mentors[$0.mentor].id, obstacles: $0.obstacles)
    }
  }

  /// Whether a pair would have the points that the fairness settings ask for, at its best time.
  private func hasPoints(_ need: Int, _ mentor: Int) -> Bool {
    guard let least = problem.stance.leastPoints else { return true }
    let pair = Pair(
      need: problem.cohort.needs[need], mentor: problem.cohort.mentors[mentor], context: problem.context)
    return problem.rules.points(of: pair) >= least
  }

  /// Whether a need would have a weekly time with a mentor. Where a shared time is among what has to change, it is theirs
  /// to find, and those who move on need times all the same.
  private func hasTime(
    _ need: Int, _ mentor: Int, obstacles: [Obstacle], after moves: () -> [(need: Int, target: Int)]
  ) -> Bool {
    guard let times else { return true }
    let isTheirs = obstacles.contains { $0.rule == RuleSet.sharedTimeRequirement }
    return isTheirs ? times.admits(moves()) : times.admits(need, mentor, after: moves())
  }

  /// The mentors with whom one more place would fill the need: all that it competes for where hours and times play no
  /// part in it, for then any of their places can be passed on; else, and in a large cohort, those who could fill the
  /// need themselves, as far as they have a time for it.
  private func helpfulMentors(_ need: Int, cause: UnmatchedNeed.Cause, eligible: [Int]) -> [MentorID] {
    let own = eligible.filter { times?.admits(need, $0, after: []) ?? true }.map { problem.cohort.mentors[$0].id }
    guard times == nil, case .stored = problem.open, case .tooFewPlaces(let competition) = cause, let search,
      search.group(of: need).isFull
    else { return own }
    return Set(own + competition.mentors).sorted()
  }
}
