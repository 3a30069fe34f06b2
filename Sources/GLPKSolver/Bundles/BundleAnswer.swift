// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization

/// The best bundles and the best bound so far.
struct BundleAnswer {
  let problem: BundleProblem
  private(set) var bundles: [[Int]]
  private(set) var value: Int
  private(set) var certificate: Certificate
  private(set) var bound: Int
  var statistics = SolveStatistics()
  /// The bundles that the linear program was solved over.
  var columns: [AgentBundle] = []

  /// Starts from an answer; nothing where it is none, or where some agent cannot take what it has to.
  init?(_ problem: BundleProblem, start: [[Int]], prices: Certificate) {
    let value = problem.value(of: start)
    guard Certify.faults(in: start, value: value, of: problem).isEmpty,
      let bound = prices.bound(for: problem), bound >= value
    else { return nil }
    self.problem = problem
    bundles = start
    self.value = value
    certificate = prices
    self.bound = bound
  }

  var isProven: Bool { value == bound }

  /// Takes bundles if they are better and keep every row.
  mutating func offer(_ offered: [[Int]]) {
    let worth = problem.value(of: offered)
    guard worth > value, Certify.faults(in: offered, value: worth, of: problem).isEmpty else { return }
    (bundles, value) = (offered, worth)
  }

  /// Takes prices if their bound is lower.
  mutating func offer(_ offered: Certificate?) {
    guard let offered, let proven = offered.bound(for: problem), proven < bound else { return }
    (certificate, bound) = (offered, proven)
  }

  /// Takes a bound that was proven otherwise than by prices.
  mutating func offer(bound offered: Int) { bound = max(value, min(bound, offered)) }

  func result(_ reason: Termination?) -> BundleResult {
    BundleResult(
      termination: isProven ? .optimal : reason ?? .gapLeft, bundles: bundles, value: value, bound: bound,
      certificate: certificate, columns: columns, statistics: statistics)
  }
}

extension BundleProblem {
  /// What bundles are worth.
  func value(of bundles: [[Int]]) -> Int {
    zip(agents, bundles).reduce(0) { sum, item in
      item.1.reduce(sum) { $0 + (item.0.options.indices.contains($1) ? item.0.options[$1].weight : 0) }
    }
  }
}
