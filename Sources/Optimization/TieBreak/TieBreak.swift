// SPDX-License-Identifier: GPL-3.0-or-later

/// Settles ties openly: of all best answers, the one with the greatest sum of lottery numbers, with a proof.
///
/// By complementary slackness (see `Certificate`) the best answers are exactly those that use only edges whose weight
/// the prices meet exactly, fill every task with a price above 0 and load every agent with a price above 0 to its
/// capacity. So a second assignment problem on those edges, with the lottery numbers as weights and a bonus for every
/// end with a price above 0, finds the best answer with the greatest lottery sum. Its prices, less the bonuses, prove
/// it: see `Certify.lotteryFaults`.
public enum TieBreak {
  /// The best answer that the lottery chose, and the proof.
  public struct Outcome: Sendable {
    /// The agent of each task, or -1.
    public let assignment: [Int32]
    /// The sum of the lottery numbers of the assigned edges.
    public let lotteryValue: Int
    /// Prices that prove, on top of the first certificate, that no best answer has a greater sum. A price may be
    /// below 0 where the first certificate's is above 0.
    public let certificate: Certificate
    /// What the work took.
    public let statistics: SolveStatistics
  }

  /// The numbers that a lottery draws: 1 to this, a power of two, as great as exact arithmetic allows for so many
  /// tasks, and 1,048,576 at most.
  public static func greatestNumber(taskCount: Int) -> Int {
    var greatest = 1 << 20
    while greatest > 1, secondValue(taskCount: taskCount, greatest: greatest) > Self.exactLimit { greatest /= 2 }
    return greatest
  }

  /// Chooses among the best answers of a problem.
  ///
  /// - Parameters:
  ///   - result: a best answer to the problem, with the certificate that proves it.
  ///   - lottery: the number of the edge between a task and an agent, from 1 to `greatestNumber(taskCount:)`; asked
  ///     only of edges that a best answer may use, the same number each time.
  ///   - solver: any solver; what it says is proven by the certificate and not believed.
  /// - Returns: nothing where no lottery can be proven: with side constraints, or where either answer is not proven
  ///   best, for example because time ran out.
  /// - Throws: what the solver throws.
  /// - Complexity: O(edges), and the solver's work on a problem that is never larger than the first.
  public static func settle(
    _ problem: AssignmentProblem, result: SolveResult, lottery: (_ task: Int, _ agent: Int) -> Int,
    solver: any Solver, options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> Outcome? {
    guard let first = result.certificate, first.scale == 1, problem.sideConstraints.isEmpty,
      result.value == result.bound, first.taskPrices.count == problem.taskCount,
      first.agentPrices.count == problem.agentCount,
      let second = SecondProblem(problem, first: first, lottery: lottery)
    else { return nil }
    let answer = try solver.solve(second.problem, options: options)
    guard answer.value == answer.bound, let prices = answer.certificate, prices.scale == 1 else { return nil }
    let (lotteryValue, overflow) = answer.value.subtractingReportingOverflow(second.allBonuses)
    // Less than all bonuses: what was handed in was not a best answer's certificate.
    guard !overflow, lotteryValue >= 0 else { return nil }
    return Outcome(
      assignment: answer.assignment, lotteryValue: lotteryValue,
      certificate: second.withoutBonuses(prices, first: first), statistics: answer.statistics)
  }

  /// The greatest value that the second problem is allowed: every solver computes with such numbers exactly.
  private static let exactLimit = 1 << 52

  /// The greatest value that the second problem can have.
  private static func secondValue(taskCount: Int, greatest: Int) -> Int {
    let (perTask, tooLarge) = (taskCount + 1).multipliedReportingOverflow(by: 2 * greatest)
    let (value, overflow) = perTask.addingReportingOverflow(greatest).partialValue
      .multipliedReportingOverflow(by: taskCount)
    return tooLarge || overflow ? .max : value
  }
}

/// The problem on the edges of best answers, with lottery numbers as weights.
private struct SecondProblem {
  let problem: AssignmentProblem
  /// What one end with a price above 0 brings; more than all lottery numbers of an answer together.
  let bonus: Int
  /// What all such ends bring together.
  let allBonuses: Int

  init?(_ problem: AssignmentProblem, first: Certificate, lottery: (_ task: Int, _ agent: Int) -> Int) {
    let greatest = TieBreak.greatestNumber(taskCount: problem.taskCount)
    bonus = problem.taskCount * greatest + 1
    var offsets = [0]
    var agents: [Int32] = []
    var weights: [Int] = []
    offsets.reserveCapacity(problem.taskCount + 1)
    for task in 0..<problem.taskCount {
      let taskBonus = first.taskPrices[task] > 0 ? bonus : 0
      for edge in problem.edges(of: task) where first.isTight(edge, of: task, in: problem) {
        let agent = Int(problem.agents[edge])
        let number = lottery(task, agent)
        precondition((1...greatest).contains(number), "a lottery number must be from 1 to \(greatest)")
        agents.append(Int32(agent))
        weights.append(number + taskBonus + (first.agentPrices[agent] > 0 ? bonus : 0))
      }
      offsets.append(agents.count)
    }
    var ends = first.taskPrices.count { $0 > 0 }
    for agent in 0..<problem.agentCount where first.agentPrices[agent] > 0 {
      // A best answer fills such an agent, so that its capacity is never above the number of tasks.
      guard problem.capacities[agent] <= problem.taskCount else { return nil }
      ends += problem.capacities[agent]
    }
    allBonuses = ends * bonus
    guard
      let made = try? AssignmentProblem(
        capacities: problem.capacities, offsets: offsets, agents: agents, weights: weights)
    else { return nil }
    self.problem = made
  }

  /// The second problem's prices with the bonuses taken off again.
  func withoutBonuses(_ prices: Certificate, first: Certificate) -> Certificate {
    Certificate(
      taskPrices: zip(prices.taskPrices, first.taskPrices).map { $1 > 0 ? $0 - bonus : $0 },
      agentPrices: zip(prices.agentPrices, first.agentPrices).map { $1 > 0 ? $0 - bonus : $0 })
  }
}
