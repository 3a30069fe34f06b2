// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairingRules
import ParallelWork

/// Says why each unmatched need has no mentor, and the smallest change that would help. Asks no solver.
struct Explainer {
  private let problem: MatchingProblem
  private let occupancy: Occupancy
  private let admission: Admission
  private let search: CompetitionSearch
  private let isOptimal: Bool

  /// - Parameters:
  ///   - mentorOfNeed: the mentor of each need, or -1, required pairs included.
  ///   - certificate: prices that prove the matching best, if there are such.
  ///   - isOptimal: whether the matching is proven best, by prices or by branch and bound.
  init(_ problem: MatchingProblem, mentorOfNeed: [Int32], certificate: Certificate?, isOptimal: Bool) {
    self.problem = problem
    self.isOptimal = isOptimal
    occupancy = Occupancy(problem, mentorOfNeed: mentorOfNeed)
    admission = Admission(problem.assignment, occupancy: occupancy)
    let isNetwork = problem.assignment.sideConstraints.isEmpty
    search = CompetitionSearch(
      problem, occupancy: occupancy, certificate: isNetwork ? certificate : nil, isOptimal: isOptimal)
  }

  /// Every unmatched need, in the order of the needs.
  ///
  /// Complexity: O(unmatched · (mentors · requirements + edges)), on all cores.
  func unmatchedNeeds() -> [UnmatchedNeed] {
    let unmatched = problem.cohort.needs.indices.filter { occupancy.mentorOfNeed[$0] < 0 }
    return Parallel.map(unmatched.count) { explain(unmatched[$0]) }
  }

  /// Why one need has no mentor.
  func cause(of need: Int) -> UnmatchedNeed.Cause {
    let eligible = problem.scores.pairs(of: need)
    guard !eligible.isEmpty else { return .noEligibleMentor }
    let edges = problem.assignment.edges(of: need)
    guard !edges.isEmpty else {
      return .tooFewHours(
        Competition(
          needs: [problem.cohort.needs[need].id],
          mentors: eligible.map { problem.cohort.mentors[Int(problem.scores.mentors[$0])].id }, places: 0))
    }
    let minutes = occupancy.minutesOfNeed[need]
    let canBeFilled = edges.contains {
      admission.admits(mentor: Int(problem.assignment.agents[$0]), minutes: minutes)
    }
    guard !canBeFilled else { return .notProven }
    let group = search.group(of: need)
    let competition = search.competition(for: need, in: group)
    if group.isFull { return .tooFewPlaces(competition) }
    guard isOptimal else { return .notProven }
    // Where the places alone are too few, it matters little that hours make them fewer still.
    return competition.needs.count > competition.places ? .tooFewPlaces(competition) : .tooFewHours(competition)
  }

  private func explain(_ need: Int) -> UnmatchedNeed {
    let funnel = Funnel(problem, need: need)
    let cause = cause(of: need)
    return UnmatchedNeed(
      need: problem.cohort.needs[need], cause: cause, eliminations: funnel.eliminations,
      eligibleMentors: funnel.eligible.count, change: change(for: need, cause: cause, funnel: funnel))
  }

  /// The smallest change: one requirement before one place, one place before several requirements, and both together
  /// last. Only requirements whose rule knows a remedy are ever named: a block or an avoid list is somebody's wish.
  private func change(for need: Int, cause: UnmatchedNeed.Cause, funnel: Funnel) -> Change? {
    let minutes = occupancy.minutesOfNeed[need]
    if cause == .notProven, funnel.eligible.contains(where: { admission.admits(mentor: $0, minutes: minutes) }) {
      // The need can be filled as it is: no change is called for, only time.
      return nil
    }
    let admitted = funnel.leastObstacles { admission.admits(mentor: $0, minutes: minutes) }
    if let admitted, admitted.obstacles.count == 1 || funnel.eligible.isEmpty {
      return .relax(mentor: problem.cohort.mentors[admitted.mentor].id, obstacles: admitted.obstacles)
    }
    if !funnel.eligible.isEmpty {
      return .addPlace(mentors: helpfulMentors(need, cause: cause, eligible: funnel.eligible))
    }
    return funnel.leastObstacles { _ in true }.map {
      .relaxAndAddPlace(mentor: problem.cohort.mentors[$0.mentor].id, obstacles: $0.obstacles)
    }
  }

  /// The mentors with whom one more place would fill the need: all of its group where hours play no part in it, for
  /// then any place in the group can be passed on; else those who could fill the need themselves.
  private func helpfulMentors(_ need: Int, cause: UnmatchedNeed.Cause, eligible: [Int]) -> [MentorID] {
    let own = eligible.map { problem.cohort.mentors[$0].id }
    guard case .tooFewPlaces(let competition) = cause, search.group(of: need).isFull else { return own }
    return Set(own + competition.mentors).sorted()
  }
}
