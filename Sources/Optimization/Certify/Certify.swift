// SPDX-License-Identifier: GPL-3.0-or-later

/// Checks answers and their proofs in exact integers. Trusts no solver: it needs the problem and what is claimed.
///
/// The proof is linear programming's weak duality: where every edge's weight is covered by its task's, its agent's and
/// its side constraints' prices, no assignment is worth more than all prices times what they are the price of
/// (D. Gale, H. W. Kuhn, A. W. Tucker, "Linear programming and the theory of games", 1951).
public enum Certify {
  /// What is wrong with an answer and the bound that goes with it; nothing where all is as claimed.
  ///
  /// Without side constraints the certificate must prove exactly the claimed bound. With them a branch and bound may
  /// have proven a lower one than any prices can, so that the claimed bound may also lie between the value and the
  /// certificate's bound: `provenBound(of:for:)` says what is checked here.
  ///
  /// - Parameters:
  ///   - assignment: the agent of each task, or -1.
  ///   - value: the claimed sum of the assigned edges' weights.
  ///   - bound: the claimed bound on every answer's value.
  ///   - certificate: the prices.
  /// - Complexity: O(edges + side terms).
  public static func faults(
    in assignment: [Int32], value: Int, bound: Int, certificate: Certificate, of problem: AssignmentProblem
  ) -> [CertificateFault] {
    var faults = faults(in: assignment, value: value, of: problem)
    let priceFaults = self.faults(in: certificate, of: problem)
    faults += priceFaults
    guard !priceFaults.contains(where: \.spoilsBound) else { return faults }
    if let proven = certificate.bound(for: problem) {
      let fits = problem.sideConstraints.isEmpty ? bound == proven : bound <= proven
      if !fits { faults.append(.wrongBound(claimed: bound, proven: proven)) }
    } else {
      faults.append(.boundTooLarge)
    }
    if bound < value { faults.append(.boundBelowValue(bound: bound, value: value)) }
    return faults
  }

  /// What is wrong with an answer alone: edges that do not exist, capacities and side constraints that are exceeded,
  /// and the claimed value.
  public static func faults(
    in assignment: [Int32], value: Int, of problem: AssignmentProblem
  ) -> [CertificateFault] {
    guard assignment.count == problem.taskCount else {
      return [.wrongLength(.assignment, found: assignment.count, expected: problem.taskCount)]
    }
    var faults: [CertificateFault] = []
    var loads = [Int](repeating: 0, count: problem.agentCount)
    var isTaken = [Bool](repeating: false, count: problem.sideConstraints.isEmpty ? 0 : problem.edgeCount)
    var actual = 0
    for (task, agent) in assignment.enumerated() where agent != -1 {
      guard let edge = problem.edge(task: task, agent: Int(agent)) else {
        faults.append(.noEdge(task: task, agent: Int(agent)))
        continue
      }
      // The problem's own checks have seen to it that no sum of one edge a task overflows.
      actual += problem.weights[edge]
      loads[Int(agent)] += 1
      if !isTaken.isEmpty { isTaken[edge] = true }
    }
    for agent in loads.indices where loads[agent] > problem.capacities[agent] {
      faults.append(.overCapacity(agent: agent, tasks: loads[agent], capacity: problem.capacities[agent]))
    }
    for (row, constraint) in problem.sideConstraints.enumerated() {
      let sum = constraint.terms.reduce(0) { isTaken[$1.edge] ? $0 + $1.coefficient : $0 }
      if sum > constraint.upperBound {
        faults.append(.sideConstraintExceeded(row: row, sum: sum, bound: constraint.upperBound))
      }
    }
    if actual != value { faults.append(.wrongValue(claimed: value, actual: actual)) }
    return faults
  }

  /// What is wrong with prices alone: a price below 0, an edge that is not covered.
  public static func faults(in certificate: Certificate, of problem: AssignmentProblem) -> [CertificateFault] {
    var faults = lengthFaults(in: certificate, of: problem)
    guard faults.isEmpty else { return faults }
    guard certificate.scale > 0 else { return [.scaleNotPositive(certificate.scale)] }
    faults += negativePrices(certificate.taskPrices, .taskPrices)
    faults += negativePrices(certificate.agentPrices, .agentPrices)
    faults += negativePrices(certificate.sidePrices, .sidePrices)
    let columns = SideColumns(problem)
    let scale = Int128(certificate.scale)
    for task in 0..<problem.taskCount {
      let taskPrice = Int128(certificate.taskPrices[task])
      for edge in problem.edges(of: task) {
        let agent = Int(problem.agents[edge])
        var prices = taskPrice + Int128(certificate.agentPrices[agent])
        if !columns.isEmpty { prices = prices.addingSaturated(columns.price(of: edge, certificate.sidePrices)) }
        let weight = scale * Int128(problem.weights[edge])
        if prices < weight {
          faults.append(
            .pricesTooLow(
              task: task, agent: agent, prices: Int(clamping: prices), weight: Int(clamping: weight)))
        }
      }
    }
    return faults
  }

  /// The bound that a certificate proves, or nothing where it is faulty.
  public static func provenBound(of certificate: Certificate, for problem: AssignmentProblem) -> Int? {
    faults(in: certificate, of: problem).isEmpty ? certificate.bound(for: problem) : nil
  }

  /// Prices of another length than the problem's parts.
  static func lengthFaults(in certificate: Certificate, of problem: AssignmentProblem) -> [CertificateFault] {
    let parts: [(CertificateFault.Part, Int, Int)] = [
      (.taskPrices, certificate.taskPrices.count, problem.taskCount),
      (.agentPrices, certificate.agentPrices.count, problem.agentCount),
      (.sidePrices, certificate.sidePrices.count, problem.sideConstraints.count),
    ]
    return parts.filter { $0.1 != $0.2 }.map { .wrongLength($0.0, found: $0.1, expected: $0.2) }
  }

  static func negativePrices(_ prices: [Int], _ part: CertificateFault.Part) -> [CertificateFault] {
    prices.indices.filter { prices[$0] < 0 }.map { .negativePrice(part, index: $0, price: prices[$0]) }
  }
}

extension CertificateFault {
  /// Whether prices with this fault have no bound that could be compared.
  fileprivate var spoilsBound: Bool {
    switch self {
    case .wrongLength, .scaleNotPositive: true
    default: false
    }
  }
}
