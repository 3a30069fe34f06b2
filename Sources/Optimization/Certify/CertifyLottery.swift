// SPDX-License-Identifier: GPL-3.0-or-later

extension Certify {
  /// What is wrong with the claim that an answer is a best one, and that among all best ones it has the greatest
  /// lottery sum; nothing where all is as claimed.
  ///
  /// Weights and lottery numbers are compared as pairs, the weights first, and so are the two certificates' prices.
  /// The proof is weak duality once more, over pairs in lexicographic order: with (u_i, u'_i) >= 0, (p_j, p'_j) >= 0
  /// and (u_i + p_j, u'_i + p'_j) >= (w_e, r_e) on every edge, no assignment's pair of sums is greater than
  /// (Σ u_i + Σ c_j p_j, Σ u'_i + Σ c_j p'_j). So a lottery price may be below 0 where the first price is above 0,
  /// and an edge's lottery number has to be covered only where its weight is met exactly.
  ///
  /// - Parameters:
  ///   - value: the claimed sum of the assigned edges' weights, which is its own bound.
  ///   - lotteryValue: the claimed sum of the assigned edges' lottery numbers.
  ///   - lottery: the number of the edge between a task and an agent; asked only of edges that a best answer may use.
  /// - Complexity: O(edges).
  public static func lotteryFaults(
    in assignment: [Int32], value: Int, certificate: Certificate, lotteryValue: Int, lotteryCertificate: Certificate,
    lottery: (_ task: Int, _ agent: Int) -> Int, of problem: AssignmentProblem
  ) -> [CertificateFault] {
    let faults = faults(in: assignment, value: value, bound: value, certificate: certificate, of: problem)
    guard faults.isEmpty else { return faults }
    guard problem.sideConstraints.isEmpty, certificate.scale == 1, lotteryCertificate.scale == 1 else {
      return [.lotteryWithoutProof]
    }
    let lengths = lengthFaults(in: lotteryCertificate, of: problem)
    guard lengths.isEmpty else { return lengths.map { .lottery($0) } }

    var found: [CertificateFault] = []
    found += negativePrices(lotteryCertificate.taskPrices, under: certificate.taskPrices, .taskPrices)
    found += negativePrices(lotteryCertificate.agentPrices, under: certificate.agentPrices, .agentPrices)
    for task in 0..<problem.taskCount {
      for edge in problem.edges(of: task) where certificate.isTight(edge, of: task, in: problem) {
        let agent = Int(problem.agents[edge])
        let prices = Int128(lotteryCertificate.taskPrices[task]) + Int128(lotteryCertificate.agentPrices[agent])
        let number = lottery(task, agent)
        if prices < number {
          found.append(.pricesTooLow(task: task, agent: agent, prices: Int(clamping: prices), weight: number))
        }
      }
    }
    var actual: Int128 = 0
    for (task, agent) in assignment.enumerated() where agent != -1 { actual += Int128(lottery(task, Int(agent))) }
    if actual != lotteryValue { found.append(.wrongValue(claimed: lotteryValue, actual: Int(clamping: actual))) }
    if let proven = lotteryCertificate.bound(for: problem) {
      if proven != lotteryValue { found.append(.wrongBound(claimed: lotteryValue, proven: proven)) }
    } else {
      found.append(.boundTooLarge)
    }
    return found.map { .lottery($0) }
  }

  /// Prices below 0 that no first price above 0 makes good.
  private static func negativePrices(
    _ prices: [Int], under first: [Int], _ part: CertificateFault.Part
  ) -> [CertificateFault] {
    prices.indices.filter { prices[$0] < 0 && first[$0] == 0 }.map {
      .negativePrice(part, index: $0, price: prices[$0])
    }
  }
}

extension Certificate {
  /// Whether prices of scale 1 meet an edge's weight exactly: only such edges are in any best answer.
  func isTight(_ edge: Int, of task: Int, in problem: AssignmentProblem) -> Bool {
    Int128(taskPrices[task]) + Int128(agentPrices[Int(problem.agents[edge])]) == Int128(problem.weights[edge])
  }
}
