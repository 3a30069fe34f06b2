// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

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
  }

  /// Searches all paths. O(edges · different lengths).
  init(_ problem: AssignmentProblem, occupancy: Occupancy) {
    self.occupancy = occupancy
    lengths = Set(occupancy.minutesOfNeed).sorted()
    let lengthOfMinutes = Dictionary(uniqueKeysWithValues: lengths.enumerated().map { ($1, $0) })
    steps = Array(repeating: .impossible, count: problem.agentCount * lengths.count)
    let needsOfMentor = Self.movableNeeds(problem, occupancy: occupancy)

    var queue: [(mentor: Int, length: Int)] = []
    for mentor in 0..<problem.agentCount {
      for length in lengths.indices where occupancy.hasRoom(mentor: mentor, minutes: lengths[length]) {
        steps[mentor * lengths.count + length] = .free
        queue.append((mentor, length))
      }
    }
    var next = 0
    while next < queue.count {
      let (target, targetLength) = queue[next]
      next += 1
      for need in needsOfMentor[target]
      where lengthOfMinutes[occupancy.minutesOfNeed[need]] == targetLength {
        let mentor = Int(occupancy.mentorOfNeed[need])
        guard mentor != target else { continue }
        for length in lengths.indices {
          guard case .impossible = steps[mentor * lengths.count + length],
            occupancy.hasHours(mentor: mentor, minutes: lengths[length], without: lengths[targetLength])
          else { continue }
          steps[mentor * lengths.count + length] = .move(need: need, to: target)
          queue.append((mentor, length))
        }
      }
    }
  }

  /// Whether a mentor could take one more need of so many minutes a month.
  func admits(mentor: Int, minutes: Int) -> Bool {
    var mentor = mentor
    var minutes = minutes
    var visited: Set<Int> = []
    while let length = lengths.firstIndex(of: minutes) {
      // Each mentor's hours were judged for one exchange; a path that comes back would need two at once.
      guard visited.insert(mentor).inserted else { return false }
      switch steps[mentor * lengths.count + length] {
      case .impossible: return false
      case .free: return true
      case .move(let need, let target):
        minutes = occupancy.minutesOfNeed[need]
        mentor = target
      }
    }
    return false
  }

  /// For each mentor, the needs that some mentor fills now and that this one could fill.
  private static func movableNeeds(_ problem: AssignmentProblem, occupancy: Occupancy) -> [[Int]] {
    var needs = [[Int]](repeating: [], count: problem.agentCount)
    for task in 0..<problem.taskCount where occupancy.mentorOfNeed[task] >= 0 {
      for edge in problem.edges(of: task) { needs[Int(problem.agents[edge])].append(task) }
    }
    return needs
  }
}
