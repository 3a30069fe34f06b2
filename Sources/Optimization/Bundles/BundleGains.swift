// SPDX-License-Identifier: GPL-3.0-or-later

extension BundleProblem {
  /// What one more task for each agent can add to the best answer at most, by prices: what the agent's best bundle with
  /// one task more, and the load for it, is worth above what the prices ask already, rounded up.
  ///
  /// - Parameters:
  ///   - certificate: prices that cover every bundle.
  ///   - load: by how much the budget grows.
  /// - Returns: one entry an agent; nothing where numbers do not fit.
  /// - Complexity: that of checking the certificate.
  package func gains(fromOneMoreTask certificate: Certificate, load: Int) -> [Int]? {
    let grown = agents.map { agent in
      Agent(
        options: agent.options, exclusions: agent.exclusions, capacity: agent.capacity + 1,
        budget: agent.budget.map { $0 + load }, required: agent.required)
    }
    guard certificate.agentPrices.count == agents.count, certificate.taskPrices.count == taskCount,
      certificate.sidePrices.count == rowBounds.count, certificate.scale > 0,
      let larger = try? BundleProblem(loads: loads, agents: grown, rowBounds: rowBounds),
      let worths = BundleWorth.agentPrices(larger, certificate)
    else { return nil }
    var gains: [Int] = []
    for (worth, price) in zip(worths, certificate.agentPrices) {
      guard let worth else { return nil }
      gains.append(max(0, worth - price) / certificate.scale + (max(0, worth - price) % certificate.scale > 0 ? 1 : 0))
    }
    return gains
  }
}
