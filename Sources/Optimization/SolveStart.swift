// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a solver may start: what was best for a problem that is nearly the same, as for its neighbour in a series.
///
/// Prices and assignment are a hint that saves work and is never believed: with any of them, of whatever length and with
/// whatever numbers, a solver that goes on to the end gives the same value and the same bound. Which of several best
/// answers it gives may depend on the start.
public struct SolveStart: Hashable, Sendable {
  /// The agents' prices; what is missing counts as 0.
  public var agentPrices: [Int]
  /// The agent of each task, or -1; what is missing, or no edge, or more than an agent can take is passed over.
  public var assignment: [Int32]
  /// What is known of edges without a look at them. This is believed.
  public var claim: PriceClaim?

  /// Makes a start.
  public init(agentPrices: [Int], assignment: [Int32], claim: PriceClaim? = nil) {
    self.agentPrices = agentPrices
    self.assignment = assignment
    self.claim = claim
  }
}

/// What an earlier proof says of the edges of a problem that is nearly the same: at these prices, none of a task's edges
/// is worth more than so much, w_ij - p_j ≤ v_i; but for the one to its favoured agent.
///
/// A solver that looks at edges on demand leaves out the looks that this spares, so that a false claim makes its bound a
/// false one. Who hands one in holds the prices that come back against every edge, and solves without the claim where
/// they do not cover all.
public struct PriceClaim: Hashable, Sendable {
  /// The price of each agent; `AgentPrice.closed` where nothing is said of the agent's edges.
  public let agentPrices: [Int]
  /// What no edge of each task is worth more than, 0 or more; `Int.max` where nothing is said of the task's edges.
  public let worths: [Int]

  /// Makes a claim.
  public init(agentPrices: [Int], worths: [Int]) {
    self.agentPrices = agentPrices
    self.worths = worths
  }
}
