// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

extension Instances {
  /// A sparse problem such as a large cohort makes: few agents are eligible for each task, and points have few distinct
  /// values, so that there are many ties.
  ///
  /// Each task has `edgesPerTask` agents drawn at random, without repeats. A weight is the bonus of the task's priority
  /// plus points from 0 to `distinct` - 1, both drawn at random; the bonuses are multiples of a step that outweighs all
  /// points together, so that a best answer fills as many tasks as can be, by priority, and has the most points among
  /// those answers. O(edges · log edgesPerTask).
  ///
  /// - Parameters:
  ///   - tasks: how many tasks there are.
  ///   - agents: how many agents there are; half the tasks with capacities 1 to 3 is one place a task.
  ///   - capacities: each agent's capacity is drawn from these.
  ///   - edgesPerTask: the edges of each task, at most `agents`.
  ///   - distinct: how many distinct points there are.
  ///   - priorities: how many priorities there are.
  /// - Throws: `ProblemError` where the sum of the weights passes 2^61.
  public static func sparse(
    tasks: Int, agents: Int, capacities: ClosedRange<Int> = 1...3, edgesPerTask: Int, distinct: Int = 47,
    priorities: Int = 1, using generator: inout SeededGenerator
  ) throws(ProblemError) -> AssignmentProblem {
    let step = tasks * (distinct - 1) + 1
    let degree = min(edgesPerTask, agents)
    let places = (0..<agents).map { _ in Int.random(in: capacities, using: &generator) }
    var list: [Int32] = []
    var weights: [Int] = []
    list.reserveCapacity(tasks * degree)
    weights.reserveCapacity(tasks * degree)
    var taskThatDrew = [Int](repeating: -1, count: agents)
    var drawn: [Int32] = []
    for task in 0..<tasks {
      drawn.removeAll(keepingCapacity: true)
      while drawn.count < degree {
        let agent = Int.random(in: 0..<agents, using: &generator)
        guard taskThatDrew[agent] < task else { continue }
        taskThatDrew[agent] = task
        drawn.append(Int32(agent))
      }
      drawn.sort()
      list.append(contentsOf: drawn)
      let bonus = priorities > 1 ? step * Int.random(in: 1...priorities, using: &generator) : step
      for _ in drawn { weights.append(bonus + Int.random(in: 0..<distinct, using: &generator)) }
    }
    return try AssignmentProblem(
      capacities: places, offsets: (0...tasks).map { $0 * degree }, agents: list, weights: weights)
  }
}
