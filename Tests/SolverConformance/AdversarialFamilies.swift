// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

extension AdversarialInstance {
  /// What large cohorts can be awkward in, small enough for dynamic programming to know the optimum.
  static func families() throws(ProblemError) -> [AdversarialInstance] {
    [
      try solved("a star whom everyone wants, with few places", star()),
      try solved("places for three in ten", scarce()),
      try blocks(),
      try solved("priorities of very different size", priorities(bonuses: [1_000, 10_000_000, 100_000_000_000])),
      try solved("priorities of very different size, ties", priorities(bonuses: [1, 1 << 20, 1 << 40], distinct: 1)),
      try solved("sums near 2^52", nearLimit(sum: 1 << 52)),
    ]
  }

  /// Those whose sums only whole numbers hold: for solvers that use no floating point.
  public static func beyondDoublePrecision() throws(ProblemError) -> [AdversarialInstance] {
    [
      try solved("sums near 2^61", nearLimit(sum: 1 << 61)),
      try solved("priorities up to 2^57", priorities(bonuses: [1, 1 << 33, 1 << 57])),
      Self(
        "one task with all that fits", try AssignmentProblem([[1, (1 << 61) - 1], [0, 0]], capacities: [1, 1]),
        (1 << 61) - 1),
    ]
  }

  /// All tasks like the first agent best, and each other agent about as well as the next.
  private static func star() throws(ProblemError) -> AssignmentProblem {
    let rows = (0..<30).map { task in
      (0..<4).map { agent -> Int? in agent == 0 ? 1_000 + task % 5 : task % 3 == agent % 3 ? nil : 10 + task % 2 }
    }
    return try AssignmentProblem(rows, capacities: [2, 3, 4, 3])
  }

  private static func scarce() throws(ProblemError) -> AssignmentProblem {
    var generator = SeededGenerator(seed: 3)
    let bonus = 40 * 47
    let rows = (0..<40).map { _ in
      (0..<5).map { _ -> Int? in
        generator.chance(percent: 80) ? bonus + Int.random(in: 0..<47, using: &generator) : nil
      }
    }
    return try AssignmentProblem(rows, capacities: [3, 1, 3, 2, 3])
  }

  /// Blocks without an edge between them, each with its own scale: prices settle in each on their own.
  private static func blocks() throws(ProblemError) -> AdversarialInstance {
    var generator = SeededGenerator(seed: 4)
    var rows: [[Int?]] = []
    var optimum = 0
    for block in 0..<8 {
      let table = (0..<5).map { _ in
        (0..<2).map { _ -> Int? in Int.random(in: 0...9, using: &generator) << (3 * block) }
      }
      optimum += BruteForce.optimum(of: try AssignmentProblem(table, capacities: [2, 1]))
      rows += table.map { row in
        let before = [Int?](repeating: nil, count: 2 * block)
        return before + row + [Int?](repeating: nil, count: 14 - 2 * block)
      }
    }
    let problem = try AssignmentProblem(rows, capacities: (0..<16).map { $0 % 2 == 0 ? 2 : 1 })
    return Self("blocks", problem, optimum)
  }

  private static func priorities(bonuses: [Int], distinct: Int = 47) throws(ProblemError) -> AssignmentProblem {
    var generator = SeededGenerator(seed: 5)
    let rows = (0..<14).map { task in
      (0..<5).map { _ -> Int? in
        generator.chance(percent: 60) ? bonuses[task % 3] + Int.random(in: 0..<distinct, using: &generator) : nil
      }
    }
    return try AssignmentProblem(rows, capacities: [1, 2, 1, 0, 3])
  }

  /// The greatest weights of the tasks add up to a little less than a sum.
  private static func nearLimit(sum: Int) throws(ProblemError) -> AssignmentProblem {
    var generator = SeededGenerator(seed: 6)
    let share = sum / 9 - 1
    let rows = (0..<9).map { _ in (0..<5).map { _ -> Int? in share - Int.random(in: 0..<4, using: &generator) } }
    return try AssignmentProblem(rows, capacities: [1, 2, 1, 1, 1])
  }

  private static func solved(_ description: String, _ problem: AssignmentProblem) -> AdversarialInstance {
    Self(description, problem, BruteForce.optimum(of: problem))
  }
}
