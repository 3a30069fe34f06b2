// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import SolverConformance
import Testing

/// The lottery, with brute force in the place of a solver.
@Suite struct TieBreakTests {
  @Test("the lottery's answer is the greatest of all best ones, and proven", arguments: 0..<300 as Range<UInt64>)
  func greatest(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var problem = try Instances.random(using: &generator, withSideConstraints: false)
    while problem.edgeCount > 14 { problem = try Instances.random(using: &generator, withSideConstraints: false) }
    let result = try EnumeratingSolver().solve(problem, options: SolveOptions())
    let lottery: (Int, Int) -> Int = { task, agent in
      var draw = SeededGenerator(seed: seed &+ UInt64(task * 100 + agent))
      return Int.random(in: 1...8, using: &draw)
    }
    let outcome = try #require(
      try TieBreak.settle(problem, result: result, lottery: lottery, solver: EnumeratingSolver()))

    let best = BruteForce.assignments(of: problem)
      .filter { BruteForce.value(of: $0, in: problem) == result.value }
      .map { drawn(lottery, $0) }.max()
    #expect(outcome.lotteryValue == best, "seed \(seed): \(problem.table)")
    #expect(drawn(lottery, outcome.assignment) == best, "seed \(seed): \(problem.table)")
    let certificate = try #require(result.certificate)
    func faults(value: Int, certificate lotteryCertificate: Certificate) -> [CertificateFault] {
      Certify.lotteryFaults(
        in: outcome.assignment, value: result.value, certificate: certificate, lotteryValue: value,
        lotteryCertificate: lotteryCertificate, lottery: lottery, of: problem)
    }
    #expect(faults(value: outcome.lotteryValue, certificate: outcome.certificate) == [], "seed \(seed)")
    #expect(faults(value: outcome.lotteryValue + 1, certificate: outcome.certificate).count == 2, "seed \(seed)")
    if problem.agentCount > 0 {
      var prices = outcome.certificate.agentPrices
      prices[0] = -(1 << 40)
      let broken = Certificate(taskPrices: outcome.certificate.taskPrices, agentPrices: prices)
      #expect(faults(value: outcome.lotteryValue, certificate: broken) != [], "seed \(seed)")
    }
  }

  @Test func aBetterAnswerIsToldFromTheLotterysOwn() throws {
    let problem = try AssignmentProblem([[5, 5], [5, 5]], capacities: [1, 1])
    let first = Certificate(taskPrices: [5, 5], agentPrices: [0, 0])
    let prices = Certificate(taskPrices: [3, 1], agentPrices: [0, 0])
    let lottery: (Int, Int) -> Int = { task, agent in task == agent ? 1 : 2 }
    #expect(
      Certify.lotteryFaults(
        in: [0, 1], value: 10, certificate: first, lotteryValue: 2, lotteryCertificate: prices, lottery: lottery,
        of: problem) == [
          .lottery(.pricesTooLow(task: 1, agent: 0, prices: 1, weight: 2)),
          .lottery(.wrongBound(claimed: 2, proven: 4)),
        ])
  }

  @Test func noLotteryWithoutAProofToStandOn() throws {
    let row = SideConstraint(terms: [.init(edge: 0, coefficient: 1)], upperBound: 1)
    let sided = try AssignmentProblem([[5]], capacities: [1], sideConstraints: [row])
    let certificate = Certificate(taskPrices: [5], agentPrices: [0], sidePrices: [0])
    #expect(
      Certify.lotteryFaults(
        in: [0], value: 5, certificate: certificate, lotteryValue: 1, lotteryCertificate: certificate,
        lottery: { _, _ in 1 }, of: sided) == [.lotteryWithoutProof])
    let result = SolveResult(
      termination: .optimal, primalStatus: .optimal, dualStatus: .optimal, assignment: [0], value: 5, bound: 5,
      certificate: certificate, statistics: SolveStatistics())
    #expect(try TieBreak.settle(sided, result: result, lottery: { _, _ in 1 }, solver: EnumeratingSolver()) == nil)
    let open = SolveResult(
      termination: .timeLimit, primalStatus: .feasible, dualStatus: .feasible, assignment: [-1], value: 0, bound: 5,
      certificate: Certificate(taskPrices: [5], agentPrices: [0]), statistics: SolveStatistics())
    let plain = try AssignmentProblem([[5]], capacities: [1])
    #expect(try TieBreak.settle(plain, result: open, lottery: { _, _ in 1 }, solver: EnumeratingSolver()) == nil)
  }

  @Test func lotteryNumbersStayExact() {
    #expect(TieBreak.greatestNumber(taskCount: 0) == 1 << 20)
    #expect(TieBreak.greatestNumber(taskCount: 5_000) == 1 << 20)
    #expect(TieBreak.greatestNumber(taskCount: 1_000_000) == 1 << 11)
    #expect(TieBreak.greatestNumber(taskCount: Int(Int32.max)) == 1)
  }

  private func drawn(_ lottery: (Int, Int) -> Int, _ assignment: [Int32]) -> Int {
    assignment.enumerated().reduce(0) { $1.element < 0 ? $0 : $0 + lottery($1.offset, Int($1.element)) }
  }
}

/// Solves by trying everything; finds prices by raising them one unit at a time where demand exceeds capacity.
private struct EnumeratingSolver: Solver {
  let name = "enumeration"

  func solve(_ problem: AssignmentProblem, options: SolveOptions) throws(SolverError) -> SolveResult {
    var best = [Int32](repeating: -1, count: problem.taskCount)
    var value = 0
    for assignment in BruteForce.assignments(of: problem) {
      let worth = BruteForce.value(of: assignment, in: problem)
      if worth > value { (best, value) = (assignment, worth) }
    }
    guard let certificate = PathPrices(problem, assignment: best).certificate else {
      throw .libraryFault("no prices")
    }
    return SolveResult(
      termination: .optimal, primalStatus: .optimal, dualStatus: .optimal, assignment: best, value: value,
      bound: value, certificate: certificate, statistics: SolveStatistics())
  }
}

/// Prices that prove a best answer: an agent's price is what its last place is worth to the others, found as the
/// greatest gain over all exchanges that end with that place (Bellman and Ford's relaxation).
private struct PathPrices {
  let certificate: Certificate?

  init(_ problem: AssignmentProblem, assignment: [Int32]) {
    // prices[j]: the least p with p_j >= w_ij - w_ij' + p_j' for every task i at j', and p_j >= w_ij for every open i.
    var prices = [Int](repeating: 0, count: problem.agentCount)
    for _ in 0...(problem.agentCount + 1) {
      for task in 0..<problem.taskCount {
        let present = problem.edge(task: task, agent: Int(assignment[task]))
        let standing = present.map { problem.weights[$0] - prices[Int(assignment[task])] } ?? 0
        for edge in problem.edges(of: task) where edge != present {
          let agent = Int(problem.agents[edge])
          prices[agent] = max(prices[agent], problem.weights[edge] - standing)
        }
      }
    }
    certificate = Certificate(agentPrices: prices, for: problem)
  }
}
