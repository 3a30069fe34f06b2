// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairScoring
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
  ///   - optimum: what proves the matching best by prices alone, if anything does.
  ///   - isOptimal: whether the matching is proven best, by prices or by branch and bound.
  init(_ problem: MatchingProblem, mentorOfNeed: [Int32], optimum: ProvenAnswer.Optimum?, isOptimal: Bool) {
    self.problem = problem
    self.isOptimal = isOptimal
    occupancy = Occupancy(problem, mentorOfNeed: mentorOfNeed)
    admission =
      switch problem.open {
      case .stored(let assignment): Admission(assignment, occupancy: occupancy)
      case .priced(let source): Admission(source, occupancy: occupancy)
      }
    let isNetwork = problem.open.sideConstraints.isEmpty
    search = CompetitionSearch(
      problem, occupancy: occupancy, optimum: isNetwork ? optimum : nil, isOptimal: isOptimal)
  }

  /// Every unmatched need, in the order of the needs.
  ///
  /// The smallest change is sought, and the eliminations are counted, for as many needs as `judgedPairs` allows, those
  /// first that would be filled first; the others have their cause alone.
  ///
  /// Complexity: O(detailed · mentors · requirements + pairs of the unmatched needs), on all cores.
  func unmatchedNeeds() -> [UnmatchedNeed] {
    let needs = problem.cohort.needs
    let unmatched = needs.indices.filter { occupancy.mentorOfNeed[$0] < 0 }
    let detailCount = Self.judgedPairs / max(1, problem.cohort.mentors.count)
    let detailed =
      unmatched.count <= detailCount
      ? Set(unmatched) : Set(unmatched.sorted { needs[$0].waitsBefore(needs[$1]) }.prefix(detailCount))
    return Parallel.map(unmatched.count) {
      let need = unmatched[$0]
      return detailed.contains(need) ? explain(need) : summarize(need)
    }
  }

  /// The most pairs of a need and a mentor that are judged requirement by requirement to explain what is unmatched: a
  /// few seconds' work.
  static let judgedPairs = 10_000_000

  /// Why one need has no mentor.
  ///
  /// - Parameter decides: whether to say also what decided against it.
  func cause(of need: Int, decides: Bool) -> UnmatchedNeed.Cause {
    let mentors = problem.open.mentors(of: need)
    guard !mentors.isEmpty else {
      var eligible = PairRow()
      problem.scorer.row(of: need, into: &eligible)
      guard !eligible.mentors.isEmpty else { return .noEligibleMentor }
      return .tooFewHours(
        Competition(
          needs: [problem.cohort.needs[need].id],
          mentors: eligible.mentors.map { problem.cohort.mentors[Int($0)].id }, places: 0))
    }
    let minutes = occupancy.minutesOfNeed[need]
    let canBeFilled = mentors.contains { admission.admits(mentor: Int($0), minutes: minutes) }
    guard !canBeFilled else { return .notProven }
    let group = search.group(of: need)
    let competition = search.competition(for: need, in: group, decides: decides)
    if group.isFull { return .tooFewPlaces(competition) }
    guard isOptimal else { return .notProven }
    // Where the places alone are too few, it matters little that hours make them fewer still.
    return competition.needs.count > competition.places ? .tooFewPlaces(competition) : .tooFewHours(competition)
  }

  private func explain(_ need: Int) -> UnmatchedNeed {
    let funnel = Funnel(problem, need: need)
    let cause = cause(of: need, decides: true)
    return UnmatchedNeed(
      need: problem.cohort.needs[need], cause: cause, eliminations: funnel.eliminations,
      eligibleMentors: funnel.eligible.count, change: change(for: need, cause: cause, funnel: funnel))
  }

  private func summarize(_ need: Int) -> UnmatchedNeed {
    UnmatchedNeed(
      need: problem.cohort.needs[need], cause: cause(of: need, decides: false), eliminations: [],
      eligibleMentors: problem.scorer.eligibleCount(of: need), change: nil, isDetailed: false)
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

  /// The mentors with whom one more place would fill the need: all that it competes for where hours play no part in it,
  /// for then any of their places can be passed on; else, and in a large cohort, those who could fill the need
  /// themselves.
  private func helpfulMentors(_ need: Int, cause: UnmatchedNeed.Cause, eligible: [Int]) -> [MentorID] {
    let own = eligible.map { problem.cohort.mentors[$0].id }
    guard case .stored = problem.open, case .tooFewPlaces(let competition) = cause, search.group(of: need).isFull else {
      return own
    }
    return Set(own + competition.mentors).sorted()
  }
}
