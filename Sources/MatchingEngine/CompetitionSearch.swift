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
  /// Prices that prove the matching best, if there are such.
  private let certificate: Certificate?
  private let isOptimal: Bool
  /// The unmatched needs that some mentor could fill.
  private let waiting: [Int]
  /// What has been found so far, by the mentors of the group.
  private let found = Mutex<[[Int]: Competition]>([:])

  init(_ problem: MatchingProblem, occupancy: Occupancy, certificate: Certificate?, isOptimal: Bool) {
    self.problem = problem
    self.occupancy = occupancy
    self.certificate = certificate
    self.isOptimal = isOptimal
    waiting = problem.cohort.needs.indices.filter {
      occupancy.mentorOfNeed[$0] < 0 && !problem.assignment.edges(of: $0).isEmpty
    }
  }

  /// A group, by positions in the cohort.
  struct Group {
    /// The mentors, ascending.
    let mentors: [Int]
    /// Whether every mentor's places are taken, and hours play no part beyond them.
    let isFull: Bool
  }

  /// The mentors that a need competes for. O(edges reached).
  func group(of need: Int) -> Group {
    let assignment = problem.assignment
    var isReached = [Bool](repeating: false, count: assignment.agentCount)
    var mentors: [Int] = []
    func reach(from need: Int) {
      for edge in assignment.edges(of: need) where !isReached[Int(assignment.agents[edge])] {
        isReached[Int(assignment.agents[edge])] = true
        mentors.append(Int(assignment.agents[edge]))
      }
    }
    reach(from: need)
    var next = 0
    while next < mentors.count {
      // Once all are reached, there is nothing more to find.
      for other in occupancy.movable[mentors[next]] where mentors.count < assignment.agentCount { reach(from: other) }
      next += 1
    }
    mentors.sort()
    return Group(
      mentors: mentors,
      isFull: mentors.allSatisfy {
        problem.hoursLimits[$0] == .places(occupancy.movable[$0].count)
      })
  }

  /// The needs that only a group's mentors can fill, among those that are filled and those that are not.
  ///
  /// Needs of the same group share what is found. O(edges of the unmatched needs) the first time.
  func competition(for need: Int, in group: Group) -> Competition {
    let known = found.withLock { $0[group.mentors] } ?? competition(in: group)
    found.withLock { $0[group.mentors] = known }
    return group.isFull ? known.decided(by: decider(against: need, among: group)) : known
  }

  private func competition(in group: Group) -> Competition {
    let isInGroup = Set(group.mentors)
    let required = problem.required.filter { isInGroup.contains($0.mentor) }.map(\.need)
    let filled = group.mentors.flatMap { occupancy.movable[$0] }
    let left = waiting.filter { other in
      problem.assignment.edges(of: other).allSatisfy { isInGroup.contains(Int(problem.assignment.agents[$0])) }
    }
    return Competition(
      needs: (required + filled + left).sorted().map { problem.cohort.needs[$0].id },
      mentors: group.mentors.map { problem.cohort.mentors[$0].id },
      places: group.mentors.reduce(required.count) { $0 + problem.hoursLimits[$1].places })
  }

  /// What told the needs that are filled from the one that is not; nothing where the matching is not proven best.
  private func decider(against need: Int, among group: Group) -> Competition.Decider? {
    guard isOptimal, let certificate else { return nil }
    let filled = group.mentors.lazy.flatMap { self.occupancy.movable[$0] }
    // Where decisions hold every place, or there is none, nothing was weighed.
    guard !filled.isEmpty else { return nil }
    if couldBeDrawn(need, certificate) { return .draw }
    let priority = problem.cohort.needs[need].mentee.priority
    return filled.contains { self.problem.cohort.needs[$0].mentee.priority == priority } ? .points : .priority
  }

  /// Whether an equally good matching fills this need in the place of another: by complementary slackness, whether a
  /// path of pairs whose prices are met exactly leads to a filled need of price 0.
  private func couldBeDrawn(_ need: Int, _ certificate: Certificate) -> Bool {
    let assignment = problem.assignment
    var isReached = [Bool](repeating: false, count: assignment.agentCount)
    var queue = [need]
    var next = 0
    while next < queue.count {
      let task = queue[next]
      next += 1
      if task != need, certificate.taskPrices[task] == 0 { return true }
      for edge in assignment.edges(of: task) {
        let mentor = Int(assignment.agents[edge])
        guard !isReached[mentor],
          certificate.taskPrices[task] + certificate.agentPrices[mentor] == assignment.weights[edge]
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
