// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

/// Problems of pair and slot for tests.
public enum SlotInstances {
  /// A small random problem: up to 6 tasks, few agents and slots so that slots collide, weights with many ties and of
  /// either sign, some cells that hold two tasks or none.
  public static func random(using generator: inout SeededGenerator) throws(ProblemError) -> SlotProblem {
    let tasks = Int.random(in: 0...6, using: &generator)
    let agents = Int.random(in: 0...4, using: &generator)
    return try random(
      tasks: tasks, agents: agents, slots: Int.random(in: 1...4, using: &generator),
      distinct: [1, 3, 20][Int.random(in: 0..<3, using: &generator)],
      percent: [30, 60, 100][Int.random(in: 0..<3, using: &generator)], using: &generator)
  }

  /// A random problem of a size. In half of all problems a pair is worth the same in all its slots.
  public static func random(
    tasks: Int, agents: Int, slots: Int, distinct: Int, percent: Int, using generator: inout SeededGenerator
  ) throws(ProblemError) -> SlotProblem {
    let isSameInAllSlots = generator.chance(percent: 50)
    var rows: [[SlotProblem.Edge]] = []
    for _ in 0..<tasks {
      var edges: [SlotProblem.Edge] = []
      for agent in 0..<agents where generator.chance(percent: percent) {
        let weight = Int.random(in: -1...distinct, using: &generator)
        for slot in 0..<slots where generator.chance(percent: 60) {
          edges.append(
            SlotProblem.Edge(
              agent: agent, slot: slot,
              weight: isSameInAllSlots ? weight : Int.random(in: -1...distinct, using: &generator)))
        }
      }
      rows.append(edges.shuffled(using: &generator))
    }
    let capacities = (0..<agents).map { _ in Int.random(in: 0...3, using: &generator) }
    let isPlain = generator.chance(percent: 50)
    return try SlotProblem(capacities: capacities, tasks: rows) { cell in
      isPlain ? 1 : (cell.agent + cell.slot) % 3
    }
  }
}
