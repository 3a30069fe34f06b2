// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import Synchronization

/// Finds the groups of needs that compete for the same mentors.
///
/// From an unmatched need, all mentors who could fill it, the needs that those fill, the mentors who could fill
/// these, and so on. Where all those mentors are full, the needs are more than the mentors' places, and no other
/// mentor can fill any of them: a violator of Hall's condition (Hall 1935, DOI 10.1112/jlms/s1-10.37.26).
final class CompetitionSearch: Sendable {
  private let problem: MatchingProblem
  private let occupancy: Occupancy
  /// What proves the matching best by prices alone, if anything does.
  private let optimum: ProvenAnswer.Optimum?
  private let isOptimal: Bool
  /// The unmatched needs that some mentor could fill; in a large cohort the regions have them.
  private let waiting: [Int]
  /// What has been found so far, by the mentors of the group.
  private let found = Mutex<[[Int]: Competition]>([:])

  /// In a large cohort, the groups, found beforehand.
  private let regions: FullRegions?
  private let groups: [Int: Group]

  /// Nothing where the groups of a large cohort would take too long to find.
  init?(_ problem: MatchingProblem, occupancy: Occupancy, optimum: ProvenAnswer.Optimum?, isOptimal: Bool) {
    self.problem = problem
    self.occupancy = occupancy
    self.optimum = optimum
    self.isOptimal = isOptimal
    let unmatched = problem.cohort.needs.indices.filter { occupancy.mentorOfNeed[$0] < 0 }
    switch problem.open {
    case .stored:
      waiting = unmatched.filter { !problem.open.mentors(of: $0).isEmpty }
      regions = nil
      groups = [:]
    case .priced(let source):
      let regions = FullRegions(
        source, occupancy: occupancy, unmatched: unmatched, pairLimit: problem.groupPairs)
      guard let regions else { return nil }
      waiting = []
      self.regions = regions
      groups = regions.regions.mapValues { Group($0.mentors, problem, occupancy) }
    }
  }

  /// Whether some mentor could fill an unmatched need.
  func hasMentor(for need: Int) -> Bool {
    regions.map { $0.regionOfNeed[need] != nil } ?? !problem.open.mentors(of: need).isEmpty
  }

  /// A group, by positions in the cohort.
  struct Group {
    /// The mentors, ascending.
    let mentors: [Int]
    /// Whether every mentor's places are taken, and hours play no part beyond them.
    let isFull: Bool

    fileprivate init(_ mentors: [Int], _ problem: MatchingProblem, _ occupancy: Occupancy) {
      self.mentors = mentors
      isFull = mentors.allSatisfy { problem.hoursLimits[$0] == .places(occupancy.movable[$0].count) }
    }
  }

  /// The mentors that a need competes for. O(edges reached); in a large cohort, all mentors that are linked to it by
  /// needs that compete.
  func group(of need: Int) -> Group {
    if let regions { return regions.regionOfNeed[need].flatMap { groups[$0] } ?? Group([], problem, occupancy) }
    var isReached = [Bool](repeating: false, count: problem.cohort.mentors.count)
    var mentors: [Int] = []
    func reach(from need: Int) {
      for mentor in problem.open.mentors(of: need) where !isReached[Int(mentor)] {
        isReached[Int(mentor)] = true
        mentors.append(Int(mentor))
      }
    }
    reach(from: need)
    var next = 0
    while next < mentors.count {
      // Once all are reached, there is nothing more to find.
      for other in occupancy.movable[mentors[next]] where mentors.count < isReached.count { reach(from: other) }
      next += 1
    }
    return Group(mentors.sorted(), problem, occupancy)
  }

  /// The needs that only a group's mentors can fill, among those that are filled and those that are not.
  ///
  /// Needs of the same group share what is found. O(edges of the unmatched needs) the first time.
  ///
  /// - Parameter decides: whether to find out what decided against the need too: O(pairs of best answers) more.
  func competition(for need: Int, in group: Group, decides: Bool) -> Competition {
    // Groups found beforehand differ in their first mentor.
    let key = regions == nil ? group.mentors : Array(group.mentors.prefix(1))
    let known = found.withLock { $0[key] } ?? competition(in: group)
    found.withLock { $0[key] = known }
    return group.isFull && decides ? known.decided(by: decider(against: need, among: group)) : known
  }

  private func competition(in group: Group) -> Competition {
    let isInGroup = Set(group.mentors)
    let required = problem.required.filter { isInGroup.contains($0.mentor) }.map(\.need)
    let filled = group.mentors.flatMap { occupancy.movable[$0] }
    let left =
      if let regions {
        group.mentors.first.flatMap { regions.regions[$0]?.unmatched } ?? []
      } else {
        waiting.filter { other in problem.open.mentors(of: other).allSatisfy { isInGroup.contains(Int($0)) } }
      }
    return Competition(
      needs: (required + filled + left).sorted().map { problem.cohort.needs[$0].id },
      mentors: group.mentors.map { problem.cohort.mentors[$0].id },
      places: group.mentors.reduce(required.count) { $0 + problem.hoursLimits[$1].places })
  }

  /// What told the needs that are filled from the one that is not; nothing where the matching is not proven best.
  private func decider(against need: Int, among group: Group) -> Competition.Decider? {
    guard isOptimal, let optimum, let tight = optimum.tight else { return nil }
    let filled = group.mentors.lazy.flatMap { self.occupancy.movable[$0] }
    // Where decisions hold every place, or there is none, nothing was weighed.
    guard !filled.isEmpty else { return nil }
    if couldBeDrawn(need, optimum.certificate, tight) { return .draw }
    let priority = problem.cohort.needs[need].mentee.priority
    return filled.contains { self.problem.cohort.needs[$0].mentee.priority == priority } ? .points : .priority
  }

  /// Whether an equally good matching fills this need in the place of another: by complementary slackness, whether a
  /// path of pairs whose prices are met exactly leads to a filled need of price 0.
  private func couldBeDrawn(_ need: Int, _ certificate: Certificate, _ tight: AssignmentProblem) -> Bool {
    var isReached = [Bool](repeating: false, count: tight.agentCount)
    var queue = [need]
    var next = 0
    while next < queue.count {
      let task = queue[next]
      next += 1
      if task != need, certificate.taskPrices[task] == 0 { return true }
      for edge in tight.edges(of: task) {
        let mentor = Int(tight.agents[edge])
        guard !isReached[mentor],
          certificate.taskPrices[task] + certificate.agentPrices[mentor] == tight.weights[edge]
        else { continue }
        isReached[mentor] = true
        queue += occupancy.movable[mentor]
      }
    }
    return false
  }
}

extension Competition {
  /// The same group, with what decided.
  fileprivate func decided(by decider: Decider?) -> Competition {
    Competition(needs: needs, mentors: mentors, places: places, decider: decider)
  }
}
