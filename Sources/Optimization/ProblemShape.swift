// SPDX-License-Identifier: GPL-3.0-or-later

extension AssignmentProblem {
  /// The greatest sum of weights, in absolute value, that a problem may have: 2^61 - 1. It leaves room for the sums of
  /// a weight and two prices that every proof is made of.
  static let greatestSum = Int.max / 4

  /// Checks lengths, ranges, orders and sums. O(edges).
  func checkShape() throws(ProblemError) {
    try checkTasks()
    try checkAgents()
    try checkSum()
    for row in sideConstraints.indices { try checkSideConstraint(row) }
  }

  private func checkTasks() throws(ProblemError) {
    guard offsets.first == 0, offsets.last == agents.count, agents.count == weights.count else {
      throw .lengthsDisagree("offsets must run from 0 to the number of edges, and every edge has a weight")
    }
    for task in 0..<taskCount where offsets[task] > offsets[task + 1] {
      throw .outOfRange("offset \(task + 1) is \(offsets[task + 1]), less than the one before it")
    }
  }

  private func checkAgents() throws(ProblemError) {
    guard capacities.count <= Int(Int32.max), taskCount <= Int(Int32.max) else {
      throw .outOfRange("there are more than \(Int32.max) tasks or agents")
    }
    for agent in 0..<agentCount where capacities[agent] < 0 {
      throw .outOfRange("the capacity of agent \(agent) is \(capacities[agent]), less than 0")
    }
    for task in 0..<taskCount {
      var last: Int32 = -1
      for edge in edges(of: task) {
        let agent = agents[edge]
        guard agent > last, agent < agentCount else {
          throw .outOfRange(
            "edge \(edge) of task \(task) leads to agent \(agent): agents must ascend and be below \(agentCount)")
        }
        last = agent
      }
    }
  }

  private func checkSum() throws(ProblemError) {
    var sum: UInt = 0
    for task in 0..<taskCount {
      var greatest: UInt = 0
      for edge in edges(of: task) { greatest = max(greatest, weights[edge].magnitude) }
      let (next, overflow) = sum.addingReportingOverflow(greatest)
      guard !overflow, next <= UInt(Self.greatestSum) else {
        throw .overflow("the greatest weights of tasks 0 to \(task) add up to more than \(Self.greatestSum)")
      }
      sum = next
    }
  }

  /// Checks a side constraint. Both what is left of its bound and what is over it fit 64 bits for every answer.
  private func checkSideConstraint(_ row: Int) throws(ProblemError) {
    let constraint = sideConstraints[row]
    var last = -1
    var above = UInt(max(0, constraint.upperBound))
    var below = min(0, constraint.upperBound).magnitude
    var all: UInt = 0
    for term in constraint.terms {
      guard term.edge > last, term.edge < edgeCount else {
        throw .outOfRange(
          "side constraint \(row) names edge \(term.edge): edges must ascend and be below \(edgeCount)")
      }
      last = term.edge
      let size = term.coefficient.magnitude
      // Sums of at most 2^63 each: none of these can overflow before it is refused.
      all += size
      if term.coefficient < 0 { above += size } else { below += size }
      guard max(all, above, below) <= UInt(Int.max) else {
        throw .overflow("the coefficients and the bound of side constraint \(row) add up to too much")
      }
    }
    guard max(above, below) <= UInt(Int.max) else {
      throw .overflow("the bound of side constraint \(row) is too much")
    }
  }
}
