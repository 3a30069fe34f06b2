// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a solver may start: what was best for a problem that is nearly the same, as for its neighbour in a series.
///
/// A hint that saves work and is never believed: with any start, of whatever length and with whatever numbers, a solver
/// that goes on to the end gives the same value and the same bound. Which of several best answers it gives may depend on
/// the start.
public struct SolveStart: Hashable, Sendable {
  /// The agents' prices; what is missing counts as 0.
  public var agentPrices: [Int]
  /// The agent of each task, or -1; what is missing, or no edge, or more than an agent can take is passed over.
  public var assignment: [Int32]

  /// Makes a start.
  public init(agentPrices: [Int], assignment: [Int32]) {
    self.agentPrices = agentPrices
    self.assignment = assignment
  }
}
