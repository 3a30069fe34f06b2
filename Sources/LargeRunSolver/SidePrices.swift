// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// The prices of side rows on their way to the least bound, in whole numbers.
struct SidePrices {
  /// The prices that are tried now, multiplied by the scale.
  private(set) var prices: [Int]
  /// Whether steps have become too small to matter.
  var isStill: Bool { lambda == 0 }

  private let problem: AssignmentProblem
  private let scale: Int
  /// The greatest coefficient of each row: a row counts by what it lacks of that.
  private let units: [Int]
  /// No price is above this, so that no sum overflows.
  private let greatestPrices: [Int]
  /// The prices with the least bound so far, and that bound, multiplied by the scale.
  private var center: [Int]
  private var least: Int128?
  /// Where the last step went, times `one`.
  private var direction: [Int]
  /// The length of a step, in parts of 1,024 of Polyak's.
  private var lambda = 1024
  private var failures = 0

  private static let one = 1 << 12

  init(_ problem: AssignmentProblem, scale: Int) {
    self.problem = problem
    self.scale = scale
    let rows = problem.sideConstraints
    prices = [Int](repeating: 0, count: rows.count)
    center = prices
    direction = prices
    units = rows.map { row in Int(clamping: row.terms.reduce(UInt(1)) { max($0, $1.coefficient.magnitude) }) }
    var rowsOfEdge = [Int](repeating: 0, count: problem.edgeCount)
    for row in rows { for term in row.terms { rowsOfEdge[term.edge] += 1 } }
    let most = max(1, rowsOfEdge.max() ?? 1)
    // All tasks' payments together fit, too.
    greatestPrices = units.map { (1 << 59) / most / max(1, problem.taskCount) / $0 }
  }

  /// What the bounds of the rows bring: Σ b q.
  var constant: Int128 {
    zip(prices, problem.sideConstraints).reduce(Int128(0)) { $0 + Int128($1.0) * Int128($1.1.upperBound) }
  }

  /// What each edge is worth above the rows' prices, multiplied by the scale. O(edges + terms).
  func weights() -> [Int] {
    var weights = problem.weights.map { $0 * scale }
    weights.withUnsafeMutableBufferPointer { weights in
      for (price, row) in zip(prices, problem.sideConstraints) where price != 0 {
        for term in row.terms { weights[term.edge] -= term.coefficient * price }
      }
    }
    return weights
  }

  /// Whether a bound is lower than all before.
  func isBest(_ sum: Int128) -> Bool { least.map { sum < $0 } ?? true }

  /// Makes the next prices.
  ///
  /// - Parameters:
  ///   - sum: the bound that the present prices prove, multiplied by the scale.
  ///   - violations: by how much the network's answer is above each row's bound.
  ///   - value: the best answer's value, if there is one.
  mutating func move(_ sum: Int128, violations: [Int], value: Int?) {
    turn(violations)
    if isBest(sum) {
      least = sum
      center = prices
      failures = 0
    } else {
      failures += 1
    }
    guard let least else { return }
    if failures >= 6 {
      // Too far each time: back to the best prices, with shorter steps.
      failures = 0
      lambda /= 2
      prices = center
    }
    // Without an answer to aim at, a little below the bound.
    let target = value.map { Int128($0) * Int128(scale) } ?? least - max(least.magnitude.asInt / 16, Int128(scale))
    let distance = max(sum - target, 1)
    var norm: Int128 = 0
    for row in direction.indices where prices[row] > 0 || direction[row] > 0 {
      let part = Int128(direction[row] / units[row])
      norm += part * part
    }
    guard norm > 0 else {
      lambda = 0
      return
    }
    for row in direction.indices {
      let step = distance * Int128(lambda) / 1024 * Int128(direction[row] / units[row]) * Int128(Self.one) / norm
      let moved = Int128(prices[row]) + step / Int128(units[row])
      prices[row] = Int(max(0, min(moved, Int128(greatestPrices[row]))))
    }
  }

  /// Tries other prices next, multiplied by the scale.
  mutating func jump(to guess: [Int]) {
    for row in prices.indices { prices[row] = max(0, min(guess[row], greatestPrices[row])) }
    for row in direction.indices { direction[row] = 0 }
  }

  /// Goes on from the best prices.
  mutating func returnToBest() {
    prices = center
  }

  /// Makes the direction of the next step: what is used too much, and so much of the last direction as keeps the two
  /// from turning back on each other (P. M. Camerini, L. Fratta and F. Maffioli 1975, DOI 10.1007/BFb0120697).
  private mutating func turn(_ violations: [Int]) {
    var dot: Int128 = 0
    var square: Int128 = 0
    for row in direction.indices {
      let (old, new) = (Int128(direction[row] / units[row]), Int128(violations[row] * Self.one / units[row]))
      dot += old * new
      square += old * old
    }
    let part = dot < 0 && square > 0 ? min(1024, -dot * 1536 / square) : 0
    for row in direction.indices {
      direction[row] = violations[row] * Self.one + Int(Int128(direction[row]) * part / 1024)
    }
  }
}

extension UInt128 {
  fileprivate var asInt: Int128 { Int128(clamping: self) }
}
