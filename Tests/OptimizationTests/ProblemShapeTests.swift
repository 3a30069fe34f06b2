// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import SolverConformance
import Testing

@Suite struct ProblemShapeTests {
  @Test func aWellFormedProblemIsMade() throws {
    let problem = try AssignmentProblem([[5, nil, -3], [nil, nil, nil], [1, 2, 3]], capacities: [1, 0, .max])
    #expect(problem.taskCount == 3)
    #expect(problem.edgeCount == 5)
    #expect(problem.edges(of: 1).isEmpty)
    #expect(problem.edge(task: 2, agent: 1) == 3)
    #expect(problem.edge(task: 0, agent: 1) == nil)
    #expect(problem.edge(task: 0, agent: -1) == nil)
    #expect(problem.edge(task: 0, agent: 99) == nil)
  }

  @Test(
    "a broken shape is refused",
    arguments: [
      ([1], [], [0], [1]), ([1], [1, 1], [0], [1]), ([1], [0, 2], [0], [1]), ([1], [0, 1], [0], [1, 2]),
    ] as [([Int], [Int], [Int32], [Int])])
  func lengths(capacities: [Int], offsets: [Int], agents: [Int32], weights: [Int]) {
    let error = #expect(throws: ProblemError.self) {
      try AssignmentProblem(capacities: capacities, offsets: offsets, agents: agents, weights: weights)
    }
    guard case .lengthsDisagree = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(
    "a number out of its range or order is refused",
    arguments: [
      ([1, 1], [0, 2, 1, 2], [0, 1]), ([1, 1], [0, 2], [1, 0]), ([1, 1], [0, 2], [0, 0]), ([1, 1], [0, 2], [0, 2]),
      ([1, 1], [0, 2], [-1, 0]), ([-1, 1], [0, 2], [0, 1]),
    ] as [([Int], [Int], [Int32])])
  func ranges(capacities: [Int], offsets: [Int], agents: [Int32]) {
    let error = #expect(throws: ProblemError.self) {
      try AssignmentProblem(capacities: capacities, offsets: offsets, agents: agents, weights: [1, 1])
    }
    guard case .outOfRange = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test(
    "a side constraint out of its range or order is refused",
    arguments: [
      SideConstraint(terms: [], upperBound: .min),
      SideConstraint(terms: [.init(edge: 1, coefficient: 1), .init(edge: 1, coefficient: 1)], upperBound: 1),
      SideConstraint(terms: [.init(edge: 1, coefficient: 1), .init(edge: 0, coefficient: 1)], upperBound: 1),
      SideConstraint(terms: [.init(edge: 2, coefficient: 1)], upperBound: 1),
      SideConstraint(terms: [.init(edge: -1, coefficient: 1)], upperBound: 1),
      SideConstraint(terms: [.init(edge: 0, coefficient: .min)], upperBound: 1),
      SideConstraint(terms: [.init(edge: 0, coefficient: -2)], upperBound: .max),
      SideConstraint(terms: [.init(edge: 0, coefficient: 2)], upperBound: -.max),
      SideConstraint(terms: [.init(edge: 0, coefficient: .max), .init(edge: 1, coefficient: 1)], upperBound: 1),
    ])
  func sideConstraints(_ constraint: SideConstraint) {
    #expect(throws: ProblemError.self) {
      try AssignmentProblem([[1, 1]], capacities: [1, 1], sideConstraints: [constraint])
    }
  }

  @Test(
    "weights whose sum does not fit are refused",
    arguments: [
      [[Int.max]], [[Int.min]], [[1 << 60], [-(1 << 60)]], [[1 << 62]],
    ] as [[[Int?]]])
  func overflow(rows: [[Int?]]) {
    let error = #expect(throws: ProblemError.self) { try AssignmentProblem(rows, capacities: [1]) }
    guard case .overflow = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
