// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import ParallelWork

/// Which mentors could take one more need, with every need that is filled now still filled.
///
/// A mentor can where a place is free, or where a need can move on to another mentor who can take it, and so on: an
/// augmenting path (Berge 1957, DOI 10.1073/pnas.43.9.842), searched backwards from the free places. A mentor's
/// hours are kept at every step of the path. So what is found to be possible is; and where hours do not bind nothing
/// that is possible is missed. (With budgets, an exchange of several needs at once would be.)
struct Admission {
  private let occupancy: Occupancy
  /// The different minutes that needs ask for, ascending.
  private let lengths: [Int]
  /// For each mentor and length, whether a free place can be reached and by which move first.
  private var steps: [Step]

  private enum Step {
    case impossible
    case free
    case move(need: Int, to: Int)

    var isPossible: Bool { if case .impossible = self { false } else { true } }
  }

  /// Searches all paths, step by step: each round finds the needs that could move to a mentor found in the round before.
  ///
  /// O(pairs of the filled needs · different lengths) a round, on all cores; as many rounds as the longest path has
  /// steps.
  ///
  /// - Parameter pairLimit: the most pairs of a need and a mentor, eligible or not, that may be looked at; what longer
  ///   paths would make possible is then missed.
  init(_ source: some EdgeSource, occupancy: Occupancy, pairLimit: Int = .max) {
    self.occupancy = occupancy
    lengths = Set(occupancy.minutesOfNeed).sorted()
    steps = Array(repeating: .impossible, count: source.agentCount * lengths.count)
    for mentor in 0..<source.agentCount {
      for length in lengths.indices where occupancy.hasRoom(mentor: mentor, minutes: lengths[length]) {
        steps[mentor * lengths.count + length] = .free
      }
    }
    var latest = steps.indices.filter { steps[$0].isPossible }
    var left = pairLimit
    while !latest.isEmpty { latest = addMoves(to: latest, source, pairsLeft: &left) }
  }

  /// Finds the mentors from whom a need can move to one of these, who could not take it before; returns what is new, by
  /// mentor and length. Nothing where that would be more pairs than are left to look at.
  private mutating func addMoves(to latest: [Int], _ source: some EdgeSource, pairsLeft: inout Int) -> [Int] {
    var found: [(place: Int, step: Step)] = []
    for length in lengths.indices {
      let movable = needsToTry(length)
      let mentors = latest.filter { $0 % lengths.count == length }.map { $0 / lengths.count }
      guard !movable.isEmpty, !mentors.isEmpty else { continue }
      pairsLeft -= movable.count * source.agentCount
      guard pairsLeft >= 0 else { return [] }
      for (need, target) in targets(of: movable, among: mentors, source) {
        let mentor = Int(occupancy.mentorOfNeed[need])
        for other in lengths.indices {
          let place = mentor * lengths.count + other
          guard !steps[place].isPossible,
            occupancy.hasHours(mentor: mentor, minutes: lengths[other], without: lengths[length])
          else { continue }
          found.append((place, .move(need: need, to: target)))
        }
      }
    }
    var places: [Int] = []
    for (place, step) in found where !steps[place].isPossible {
      steps[place] = step
      places.append(place)
    }
    return places
  }

  /// The needs of a length whose mentor could take more if they moved.
  private func needsToTry(_ length: Int) -> [Int] {
    occupancy.movable.indices.flatMap { mentor -> [Int] in
      let isOpen = lengths.indices.contains { other in
        !steps[mentor * lengths.count + other].isPossible
          && occupancy.hasHours(mentor: mentor, minutes: lengths[other], without: lengths[length])
      }
      return isOpen ? occupancy.movable[mentor].filter { occupancy.minutesOfNeed[$0] == lengths[length] } : []
    }
  }

  /// For each of these needs the one of these mentors, other than its own, to whom it could move, if there is one; by
  /// need.
  private func targets(of needs: [Int], among mentors: [Int], _ source: some EdgeSource) -> [(need: Int, target: Int)] {
    var closed = [Int](repeating: AgentPrice.closed, count: source.agentCount)
    for mentor in mentors { closed[mentor] = 0 }
    let prices = source.prepare(closed)
    var openFloors = [Int](repeating: .max, count: source.taskCount)
    // Every pair is worth more than 0, and with a closed mentor not.
    for need in needs { openFloors[need] = 0 }
    let floors = openFloors
    let pieces = TaskPieces(source.taskCount)
    let found = Parallel.map(pieces.count) { piece -> [(need: Int, target: Int)] in
      let tasks = pieces[piece]
      guard tasks.contains(where: { floors[$0] < .max }) else { return [] }
      var list = EdgeList()
      source.appendEdges(of: tasks, above: prices, floors: floors, limit: 2, to: &list)
      var start = 0
      return zip(tasks, list.ends).compactMap { need, end in
        defer { start = end }
        let target = list.agents[start..<end].first { $0 != occupancy.mentorOfNeed[need] }
        return target.map { (need, Int($0)) }
      }
    }
    return found.flatMap(\.self)
  }

  /// Whether a mentor could take one more need of so many minutes a month.
  func admits(mentor: Int, minutes: Int) -> Bool { path(mentor: mentor, minutes: minutes) != nil }

  /// The needs that move on, and to whom, so that a mentor can take one more need of so many minutes a month; empty where
  /// a place is free, and nothing where it cannot be.
  func path(mentor: Int, minutes: Int) -> [(need: Int, target: Int)]? {
    var mentor = mentor
    var minutes = minutes
    var moves: [(need: Int, target: Int)] = []
    var visited: Set<Int> = []
    while let length = lengths.firstIndex(of: minutes) {
      // Each mentor's hours were judged for one exchange; a path that comes back would need two at once.
      if visited.contains(mentor) { return nil }
      switch steps[mentor * lengths.count + length] {
      case .impossible: return nil
      case .free: return moves
      case .move(let need, let target):
        visited.insert(mentor)
        moves.append((need, target))
        minutes = occupancy.minutesOfNeed[need]
        mentor = target
      }
    }
    return nil
  }
}
