// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

/// Finds optima by trying everything, for problems small enough.
public enum BruteForce {
  /// The greatest value of a problem, by dynamic programming over the places that are left with each agent.
  ///
  /// Does not read side constraints. O(edges · Π (capacity + 1)).
  public static func optimum(of problem: AssignmentProblem) -> Int {
    // The places left are the digits of a number, one an agent.
    let capacities = problem.capacities.map { min($0, problem.taskCount) }
    var units: [Int] = []
    var states = 1
    for capacity in capacities {
      units.append(states)
      states *= capacity + 1
    }
    var best = [Int?](repeating: nil, count: states)
    best[states - 1] = 0
    for task in 0..<problem.taskCount {
      // Upwards, so that what this task has just taken is never read again for the same task.
      for state in 0..<states {
        guard let value = best[state] else { continue }
        for edge in problem.edges(of: task) {
          let agent = Int(problem.agents[edge])
          guard state / units[agent] % (capacities[agent] + 1) > 0 else { continue }
          let next = state - units[agent]
          best[next] = max(best[next] ?? .min, value + problem.weights[edge])
        }
      }
    }
    return best.reduce(0) { max($0, $1 ?? 0) }
  }

  /// Every assignment that keeps capacities and side constraints, with the agent of each task or -1.
  ///
  /// Exponential in the number of tasks.
  public static func assignments(of problem: AssignmentProblem) -> [[Int32]] {
    var found: [[Int32]] = []
    var assignment = [Int32](repeating: -1, count: problem.taskCount)
    var places = problem.capacities
    func extend(_ task: Int) {
      guard task < problem.taskCount else {
        if Certify.faults(in: assignment, value: value(of: assignment, in: problem), of: problem).isEmpty {
          found.append(assignment)
        }
        return
      }
      extend(task + 1)
      for edge in problem.edges(of: task) {
        let agent = Int(problem.agents[edge])
        guard places[agent] > 0 else { continue }
        places[agent] -= 1
        assignment[task] = Int32(agent)
        extend(task + 1)
        assignment[task] = -1
        places[agent] += 1
      }
    }
    extend(0)
    return found
  }

  /// The sum of the weights of the edges that an assignment uses.
  public static func value(of assignment: [Int32], in problem: AssignmentProblem) -> Int {
    assignment.indices.reduce(0) { sum, task in
      guard let edge = problem.edge(task: task, agent: Int(assignment[task])) else { return sum }
      return sum + problem.weights[edge]
    }
  }
}
