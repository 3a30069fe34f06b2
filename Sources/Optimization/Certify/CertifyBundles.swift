// SPDX-License-Identifier: GPL-3.0-or-later

extension Certify {
  /// What is wrong with an answer to a bundle problem: options that are none, or that a bundle or row cannot hold, tasks
  /// taken twice or not at all, and the claimed value. O(options taken · the longest bundle).
  public static func faults(
    in bundles: [[Int]], value: Int, of problem: BundleProblem
  ) -> [CertificateFault] {
    guard bundles.count == problem.agents.count else {
      return [.wrongLength(.assignment, found: bundles.count, expected: problem.agents.count)]
    }
    var faults: [CertificateFault] = []
    var agentOfTask = [Int?](repeating: nil, count: problem.taskCount)
    var used = [Int](repeating: 0, count: problem.rowBounds.count)
    var actual = 0
    for (number, bundle) in bundles.enumerated() {
      let agent = problem.agents[number]
      guard bundle.allSatisfy({ agent.options.indices.contains($0) }) else {
        faults.append(.noEdge(task: -1, agent: number))
        continue
      }
      let options = bundle.map { agent.options[$0] }
      for (position, option) in options.enumerated() {
        if agentOfTask[Int(option.task)] != nil { faults.append(.takenTwice(task: Int(option.task))) }
        agentOfTask[Int(option.task)] = number
        actual += option.weight
        if options[..<position].contains(where: { agent.exclusions.contains($0.choice, option.choice) }) {
          faults.append(.excludedOptions(agent: number))
        }
      }
      for (row, units) in problem.unitsOfRows(options) { used[row] += units }
      if bundle.count > agent.capacity {
        faults.append(.overCapacity(agent: number, tasks: bundle.count, capacity: agent.capacity))
      }
      let load = options.reduce(0) { $0 + problem.loads[Int($1.task)] }
      if let budget = agent.budget, load > budget {
        faults.append(.overBudget(agent: number, load: load, budget: budget))
      }
    }
    for (number, agent) in problem.agents.enumerated() {
      for task in agent.required where agentOfTask[Int(task)] != number {
        faults.append(.noEdge(task: Int(task), agent: number))
      }
    }
    for row in used.indices where used[row] > problem.rowBounds[row] {
      faults.append(.sideConstraintExceeded(row: row, sum: used[row], bound: problem.rowBounds[row]))
    }
    if actual != value { faults.append(.wrongValue(claimed: value, actual: actual)) }
    return faults
  }

  /// What is wrong with prices of a bundle problem: a price below 0, and bundles that are worth more than their agent's
  /// price. An agent that has to take tasks may have a price below 0.
  ///
  /// - Complexity: `BundleWorth`'s, an agent.
  public static func faults(in certificate: Certificate, of problem: BundleProblem) -> [CertificateFault] {
    faults(in: certificate, of: problem, isStopped: { false }) ?? []
  }

  /// The same; nothing where it was stopped before all bundles were looked at, which proves nothing.
  ///
  /// - Parameter isStopped: asked from time to time, from any thread.
  package static func faults(
    in certificate: Certificate, of problem: BundleProblem, isStopped: @Sendable () -> Bool
  ) -> [CertificateFault]? {
    let parts: [(CertificateFault.Part, Int, Int)] = [
      (.taskPrices, certificate.taskPrices.count, problem.taskCount),
      (.agentPrices, certificate.agentPrices.count, problem.agents.count),
      (.sidePrices, certificate.sidePrices.count, problem.rowBounds.count),
    ]
    let lengths = parts.filter { $0.1 != $0.2 }
    guard lengths.isEmpty else { return lengths.map { .wrongLength($0.0, found: $0.1, expected: $0.2) } }
    guard certificate.scale > 0 else { return [.scaleNotPositive(certificate.scale)] }
    var faults = negativePrices(certificate.taskPrices, .taskPrices)
    faults += negativePrices(certificate.sidePrices, .sidePrices)
    guard let needed = BundleWorth.agentPrices(problem, certificate, isStopped: isStopped) else { return nil }
    for (agent, price) in certificate.agentPrices.enumerated() {
      if let least = needed[agent] {
        if price < least {
          faults.append(.bundleUncovered(agent: agent, price: price, worth: least))
        }
      } else {
        faults.append(.bundleUncovered(agent: agent, price: price, worth: .max))
      }
    }
    return faults
  }
}

extension Certificate {
  /// Makes the best certificate that given task and row prices allow: each agent's price is what its best bundle is worth
  /// above them.
  ///
  /// Returns nothing where a price is below 0, an agent has no bundle, or a worth does not fit.
  public init?(scale: Int, taskPrices: [Int], rowPrices: [Int], for problem: BundleProblem) {
    self.init(scale: scale, taskPrices: taskPrices, rowPrices: rowPrices, for: problem, isStopped: { false })
  }

  /// The same; nothing where it was stopped, too.
  ///
  /// - Parameter isStopped: asked from time to time, from any thread.
  package init?(
    scale: Int, taskPrices: [Int], rowPrices: [Int], for problem: BundleProblem, isStopped: @Sendable () -> Bool
  ) {
    guard taskPrices.count == problem.taskCount, rowPrices.count == problem.rowBounds.count, scale > 0,
      taskPrices.allSatisfy({ $0 >= 0 }), rowPrices.allSatisfy({ $0 >= 0 })
    else { return nil }
    let bare = Certificate(scale: scale, taskPrices: taskPrices, agentPrices: [], sidePrices: rowPrices)
    var agentPrices: [Int] = []
    guard let needed = BundleWorth.agentPrices(problem, bare, isStopped: isStopped) else { return nil }
    for price in needed {
      guard let price else { return nil }
      agentPrices.append(price)
    }
    self.init(scale: scale, taskPrices: taskPrices, agentPrices: agentPrices, sidePrices: rowPrices)
  }

  /// The bound that the prices prove of a bundle problem if they cover every bundle; nothing where it does not fit.
  public func bound(for problem: BundleProblem) -> Int? {
    bound(capacities: problem.agents.map { _ in 1 }, sideBounds: problem.rowBounds)
  }

  /// The same before it is divided by the scale.
  package func sum(for problem: BundleProblem) -> Int128 {
    sum(capacities: problem.agents.map { _ in 1 }, sideBounds: problem.rowBounds)
  }
}
