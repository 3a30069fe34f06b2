// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that is wrong with an answer, or with the proof that goes with it.
public enum CertificateFault: Hashable, Sendable {
  /// A part of the answer or of the proof that has one entry a task, an agent or a side constraint.
  public enum Part: String, Hashable, Sendable {
    case assignment
    case taskPrices
    case agentPrices
    case sidePrices
  }

  /// A part has another length than the problem asks for.
  case wrongLength(Part, found: Int, expected: Int)
  /// A task is given to an agent that it has no edge to.
  case noEdge(task: Int, agent: Int)
  /// An agent has more tasks than its capacity.
  case overCapacity(agent: Int, tasks: Int, capacity: Int)
  /// A bundle holds a task that another option holds too.
  case takenTwice(task: Int)
  /// A bundle holds options that exclude each other.
  case excludedOptions(agent: Int)
  /// A bundle's load is above its agent's budget.
  case overBudget(agent: Int, load: Int, budget: Int)
  /// A bundle of an agent is worth more than the agent's price; the greatest number where it has to take what no bundle
  /// can hold, or where the scale makes worths too large to be added.
  case bundleUncovered(agent: Int, price: Int, worth: Int)
  /// A side constraint's sum is above its bound.
  case sideConstraintExceeded(row: Int, sum: Int, bound: Int)
  /// The assigned edges' weights add up to another value than the one claimed.
  case wrongValue(claimed: Int, actual: Int)
  /// The prices' scale is not 1 or more.
  case scaleNotPositive(Int)
  /// A price is below 0.
  case negativePrice(Part, index: Int, price: Int)
  /// An edge is worth more than the prices that should cover it; both sides as multiplied by the scale, and the
  /// prices' side cut off at the ends of the 64-bit range.
  case pricesTooLow(task: Int, agent: Int, prices: Int, weight: Int)
  /// The prices prove another bound than the one claimed.
  case wrongBound(claimed: Int, proven: Int)
  /// The claimed bound is below the claimed value.
  case boundBelowValue(bound: Int, value: Int)
  /// The sum of the prices does not fit 64 bits, so that it proves nothing of use.
  case boundTooLarge

  /// Among equally good answers: a fault of the lottery's sum or of its own prices.
  indirect case lottery(CertificateFault)
  /// Lottery prices prove something only on top of prices of scale 1 that prove the answer best, without side
  /// constraints.
  case lotteryWithoutProof
}
