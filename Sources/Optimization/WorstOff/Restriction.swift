// SPDX-License-Identifier: GPL-3.0-or-later

extension AssignmentProblem {
  /// The same tasks, agents and side constraints with only some of the edges, and weights of another kind if given.
  ///
  /// O(edges + side terms).
  package func restricted(weights source: [Int], to isKept: (Int) -> Bool) throws(ProblemError) -> AssignmentProblem {
    var places = [Int](repeating: -1, count: edgeCount)
    var offsets = [0]
    var agents: [Int32] = []
    var weights: [Int] = []
    for task in 0..<taskCount {
      for edge in edges(of: task) where isKept(edge) {
        places[edge] = agents.count
        agents.append(self.agents[edge])
        weights.append(source[edge])
      }
      offsets.append(agents.count)
    }
    let rows = sideConstraints.map { row in
      SideConstraint(
        terms: row.terms.compactMap { term in
          places[term.edge] < 0 ? nil : SideConstraint.Term(edge: places[term.edge], coefficient: term.coefficient)
        }, upperBound: row.upperBound)
    }
    return try AssignmentProblem(
      capacities: capacities, offsets: offsets, agents: agents, weights: weights, sideConstraints: rows)
  }
}
