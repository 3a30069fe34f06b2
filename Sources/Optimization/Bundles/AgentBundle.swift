// SPDX-License-Identifier: GPL-3.0-or-later

/// A bundle that an agent may take.
public struct AgentBundle: Hashable, Sendable {
  /// The agent, from 0.
  public let agent: Int
  /// Positions among the agent's options.
  public let options: [Int32]

  /// Makes a bundle.
  public init(agent: Int, options: [Int32]) {
    self.agent = agent
    self.options = options
  }
}

extension BundleProblem {
  /// Whether an agent may take a bundle: options that there are, each task once and those that it has to take among them,
  /// none that exclude each other, and no more than its capacity and budget.
  ///
  /// - Complexity: O(options²) of the bundle.
  public func allows(_ bundle: AgentBundle) -> Bool {
    guard agents.indices.contains(bundle.agent) else { return false }
    let agent = agents[bundle.agent]
    guard bundle.options.count <= agent.capacity,
      bundle.options.allSatisfy({ agent.options.indices.contains(Int($0)) })
    else { return false }
    let options = bundle.options.map { agent.options[Int($0)] }
    for (position, option) in options.enumerated() {
      for other in options[..<position]
      where other.task == option.task || agent.exclusions.contains(other.choice, option.choice) { return false }
    }
    return agent.required.allSatisfy { task in options.contains { $0.task == task } }
      && agent.budget.map { budget in options.reduce(0) { $0 + loads[Int($1.task)] } <= budget } ?? true
  }
}
