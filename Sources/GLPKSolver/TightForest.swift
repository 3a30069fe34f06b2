// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// A simplex basis made from an assignment and its prices, so that GLPK starts where the network method ended.
///
/// A basis of a network is a spanning forest of edges with one slack a tree. The forest takes the assigned edges, then
/// other edges that the prices meet exactly, as long as no tree gets two ends with room left: their slacks are above 0
/// and both would have to be basic. Each tree's slack is that of such an end, or else of an end with price 0.
///
/// O(edges · α).
struct TightForest {
  /// The basic edges with their tasks; the assigned ones first.
  let edges: [(edge: Int, task: Int)]
  /// Which rows' slacks are basic: tasks, then agents.
  let basicRows: [Bool]

  init(_ problem: AssignmentProblem, assignedEdges: [Int], certificate: Certificate) {
    let tasks = problem.taskCount
    var rooms = problem.capacities
    for edge in assignedEdges where edge >= 0 { rooms[Int(problem.agents[edge])] -= 1 }
    let hasRoom = assignedEdges.map { $0 < 0 } + rooms.map { $0 > 0 }
    let prices = certificate.taskPrices + certificate.agentPrices

    let sides = SideColumns(problem)
    var trees = Trees(hasRoom: hasRoom)
    var edges: [(edge: Int, task: Int)] = []
    func consider(_ edge: Int, _ task: Int) {
      if trees.join(task, tasks + Int(problem.agents[edge])) { edges.append((edge, task)) }
    }
    for task in 0..<tasks where assignedEdges[task] >= 0 { consider(assignedEdges[task], task) }
    for task in 0..<tasks {
      for edge in problem.edges(of: task)
      where certificate.worth(of: edge, in: problem, sides: sides) == prices[task] {
        consider(edge, task)
      }
    }

    self.edges = edges

    // The best slack of each tree: room first, then price 0, then any.
    var basicRows = [Bool](repeating: false, count: hasRoom.count)
    var chosen: [Int: Int] = [:]
    func rank(_ node: Int) -> Int { hasRoom[node] ? 2 : prices[node] == 0 ? 1 : 0 }
    for node in hasRoom.indices {
      let root = trees.root(of: node)
      if let other = chosen[root], rank(other) >= rank(node) { continue }
      chosen[root] = node
    }
    for node in chosen.values { basicRows[node] = true }
    self.basicRows = basicRows
  }
}

/// Disjoint sets of nodes (R. E. Tarjan 1975, DOI 10.1145/321879.321884), at most one node with room in each.
private struct Trees {
  private var parents: [Int]
  private var hasRoom: [Bool]

  init(hasRoom: [Bool]) {
    self.hasRoom = hasRoom
    parents = Array(hasRoom.indices)
  }

  /// The node that stands for a node's tree.
  mutating func root(of node: Int) -> Int {
    var node = node
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }

  /// Makes one tree of two nodes' trees, unless they are one already or both have room.
  mutating func join(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (root(of: left), root(of: right))
    guard left != right, !(hasRoom[left] && hasRoom[right]) else { return false }
    parents[left] = right
    hasRoom[right] = hasRoom[right] || hasRoom[left]
    return true
  }
}
