// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

/// A problem that is awkward in one known way, with its optimum.
public struct AdversarialInstance: Sendable, CustomStringConvertible {
  /// What is awkward.
  public let description: String
  /// The problem.
  public let problem: AssignmentProblem
  /// Its greatest value.
  public let optimum: Int

  /// All that every solver must solve.
  public static func all() throws(ProblemError) -> [AdversarialInstance] {
    let many = 40
    let equal = [[Int?]](repeating: [Int?](repeating: 7, count: many), count: many)
    // Product weights: the best assignment is the diagonal, and prices have to rise step by step along it.
    let products = (1...many).map { row in (1...many).map { Optional(row * $0) } }
    // Bonuses as large as a matching by priorities makes them, with small points on top.
    let step = 1_000_003
    let layered = try AssignmentProblem(
      (0..<9).map { row in (0..<6).map { (row % 3 + 1) * step + (row * 31 + $0 * 17) % 47 } },
      capacities: [1, 2, 1, 0, 1, 1])
    let huge = 1 << 46
    return try [
      Self("no task", try AssignmentProblem([], capacities: [1, 2]), 0),
      Self("no agent", try AssignmentProblem([[], []], capacities: []), 0),
      Self("nothing at all", try AssignmentProblem([], capacities: []), 0),
      Self("no edge", try AssignmentProblem([[nil], [nil]], capacities: [1]), 0),
      Self("no capacity", try AssignmentProblem([[5], [6]], capacities: [0]), 0),
      Self("only weights below 0", try AssignmentProblem([[-5, -1], [-6, -2]], capacities: [1, 1]), 0),
      Self("only weights of 0", try AssignmentProblem([[0, 0], [0, 0]], capacities: [1, 1]), 0),
      Self("all ties", try AssignmentProblem(equal, capacities: [Int](repeating: 1, count: many)), 7 * many),
      Self(
        "all ties, few places",
        try AssignmentProblem(equal, capacities: [3, 4] + [Int](repeating: 0, count: many - 2)), 49),
      Self(
        "one star", try AssignmentProblem((1...many).map { [$0] }, capacities: [5]),
        (many - 4...many).reduce(0, +)),
      Self(
        "products", try AssignmentProblem(products, capacities: [Int](repeating: 1, count: many)),
        (1...many).reduce(0) { $0 + $1 * $1 }),
      Self(
        "layers of bonuses", layered, BruteForce.optimum(of: layered)),
      Self(
        "huge weights, small differences",
        try AssignmentProblem(
          [[huge, huge - 1, huge - 3], [huge - 1, huge - 1, huge - 7], [huge, huge - 2, huge - 5]],
          capacities: [1, 1, 1]), 3 * huge - 4),
      Self("capacities beyond need", try AssignmentProblem([[3, 4], [5, nil]], capacities: [.max, .max]), 9),
    ] + families()
  }

  init(_ description: String, _ problem: AssignmentProblem, _ optimum: Int) {
    self.description = description
    self.problem = problem
    self.optimum = optimum
  }
}
