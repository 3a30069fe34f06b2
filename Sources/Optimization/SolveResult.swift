// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a solver stopped. Says nothing of the answer: see `SolutionStatus` and the bound for that.
public enum Termination: String, Sendable, Codable, CaseIterable {
  /// The answer is proven optimal.
  case optimal
  /// The time limit came first.
  case timeLimit = "time_limit"
  /// The user interrupted.
  case interrupted
  /// The memory limit came first.
  case memoryLimit = "memory_limit"
  /// The solver could not go on; the answer is the best so far.
  case numericalTrouble = "numerical_trouble"
  /// The solver has done all it does and proves no more: the answer stands with its gap.
  case gapLeft = "gap_left"
  /// It is proven that no answer keeps all side constraints.
  case infeasible
}

/// What a vector, primal or dual, is.
public enum SolutionStatus: String, Sendable, Codable, CaseIterable {
  /// It meets every constraint.
  case feasible
  /// It meets every constraint, and its value equals the other side's.
  case optimal
  /// There is none.
  case none
}

/// What a solver found: an answer, why it stopped, and what is proven.
public struct SolveResult: Sendable {
  /// Why the solver stopped.
  public let termination: Termination
  /// What `assignment` is. At least feasible where leaving every task open is; otherwise `none` where no answer was
  /// found that keeps all side constraints, and only the termination says whether there is none.
  public let primalStatus: SolutionStatus
  /// What `certificate` is: `none` where there is no bound from prices.
  public let dualStatus: SolutionStatus
  /// The agent of each task, or -1; one entry a task. Where the primal status is `none`, all are -1.
  public let assignment: [Int32]
  /// The sum of the weights of the assigned edges; 0 where the primal status is `none`.
  public let value: Int
  /// No answer is worth more than this.
  public let bound: Int
  /// Integer prices that prove a bound to anyone who can add; nothing where the solver has none.
  public let certificate: Certificate?
  /// What the work took.
  public let statistics: SolveStatistics
  /// What an independent linear programming library said of the answer, where it was asked.
  public let confirmation: Confirmation

  /// Makes a result.
  public init(
    termination: Termination, primalStatus: SolutionStatus, dualStatus: SolutionStatus, assignment: [Int32],
    value: Int, bound: Int, certificate: Certificate?, statistics: SolveStatistics,
    confirmation: Confirmation = .notAsked
  ) {
    self.termination = termination
    self.primalStatus = primalStatus
    self.dualStatus = dualStatus
    self.assignment = assignment
    self.value = value
    self.bound = bound
    self.certificate = certificate
    self.statistics = statistics
    self.confirmation = confirmation
  }

  /// How far the answer may be from the best, as a part of the bound: (bound - value) / max(1, |bound|). Infinite where
  /// there is no answer.
  public var gap: Double {
    primalStatus == .none ? .infinity : Double(bound - value) / Double(max(1, abs(bound)))
  }
}

/// What an independent linear programming library says of an answer that integer prices prove already.
public enum Confirmation: String, Sendable, Codable, CaseIterable {
  /// Nobody asked it: the prices alone are the proof.
  case notAsked = "not_asked"
  /// It started from the answer's basis, or from nothing, and ended at the same optimum.
  case confirmed
  /// It was not asked, because its model would have taken more memory than it may, or numbers that it rounds.
  case tooLarge = "too_large"
}

/// What the work took: counts only, for a time would differ from run to run.
public struct SolveStatistics: Hashable, Sendable {
  /// Simplex pivots or path searches.
  public var iterations: Int
  /// Rounds of column generation.
  public var rounds: Int
  /// Edges in the working problem at the end.
  public var columns: Int
  /// Nodes of branch and bound; 0 where the linear program was enough.
  public var nodes: Int

  /// Makes a count.
  public init(iterations: Int = 0, rounds: Int = 0, columns: Int = 0, nodes: Int = 0) {
    self.iterations = iterations
    self.rounds = rounds
    self.columns = columns
    self.nodes = nodes
  }
}

/// Integer prices that bound every answer, by linear programming duality.
///
/// With u_i, p_j, q_k >= 0 and u_i + p_j + Σ_k a_ke q_k >= scale · w_e on every edge e = (i, j), no assignment is
/// worth more than ⌊(Σ u_i + Σ c_j p_j + Σ b_k q_k) / scale⌋. `Certify` checks it without any solver.
public struct Certificate: Hashable, Sendable, Codable {
  /// What the prices are multiplied by; 1 for a problem without side constraints.
  public let scale: Int
  /// u_i, one a task.
  public let taskPrices: [Int]
  /// p_j, one an agent.
  public let agentPrices: [Int]
  /// q_k, one a side constraint.
  public let sidePrices: [Int]

  /// Makes a certificate.
  public init(scale: Int = 1, taskPrices: [Int], agentPrices: [Int], sidePrices: [Int] = []) {
    self.scale = scale
    self.taskPrices = taskPrices
    self.agentPrices = agentPrices
    self.sidePrices = sidePrices
  }
}
