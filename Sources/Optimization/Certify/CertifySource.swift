// SPDX-License-Identifier: GPL-3.0-or-later

import ParallelWork

/// The same checks for problems whose edges are not stored.
extension Certify {
  /// What is wrong with an answer alone: edges that do not exist, capacities that are exceeded, and the claimed value.
  ///
  /// - Complexity: O(tasks + agents) and as many questions to the source as tasks are assigned, on all cores.
  public static func faults(
    in assignment: [Int32], value: Int, of source: some EdgeSource
  ) -> [CertificateFault] {
    guard assignment.count == source.taskCount else {
      return [.wrongLength(.assignment, found: assignment.count, expected: source.taskCount)]
    }
    let capacities = source.capacities
    var faults: [CertificateFault] = []
    var loads = [Int](repeating: 0, count: capacities.count)
    var actual: Int128 = 0
    let pieces = TaskPieces(source.taskCount)
    let weights = Parallel.map(pieces.count) { piece in
      pieces[piece].map { task -> Int? in
        let agent = Int(assignment[task])
        return capacities.indices.contains(agent) ? source.weight(task: task, agent: agent) : nil
      }
    }
    for ((task, agent), weight) in zip(assignment.enumerated(), weights.joined()) where agent != -1 {
      guard let weight else {
        faults.append(.noEdge(task: task, agent: Int(agent)))
        continue
      }
      actual += Int128(weight)
      loads[Int(agent)] += 1
    }
    for agent in loads.indices where loads[agent] > capacities[agent] {
      faults.append(.overCapacity(agent: agent, tasks: loads[agent], capacity: capacities[agent]))
    }
    if actual != value { faults.append(.wrongValue(claimed: value, actual: Int(clamping: actual))) }
    return faults
  }

  /// What prices leave of a problem: what is wrong with them, and the edges that they meet exactly.
  public struct Coverage: Sendable {
    /// What is wrong with the prices; of each task that has edges worth more than its prices, one such edge.
    public let faults: [CertificateFault]
    /// The edges whose weight the prices meet exactly, by task: only such edges are in any best answer. Nothing where
    /// the prices are faulty or the edges are more than was asked for.
    public let tightEdges: EdgeList?
  }

  /// Checks prices of scale 1 against every edge, and collects the edges that they meet exactly.
  ///
  /// Asks the source for all edges worth more than one less than the prices cover, on all cores.
  ///
  /// - Parameters:
  ///   - tightLimit: the most tight edges to collect.
  ///   - isStopped: asked between pieces of the work; when it answers true, nothing is returned.
  ///   - report: told how many more tasks have been looked at, from any thread.
  public static func coverage(
    of source: some EdgeSource, by certificate: Certificate, tightLimit: Int,
    isStopped: @Sendable () -> Bool = { false }, report: @Sendable (Int) -> Void = { _ in }
  ) -> Coverage? {
    let lengths: [(CertificateFault.Part, Int, Int)] = [
      (.taskPrices, certificate.taskPrices.count, source.taskCount),
      (.agentPrices, certificate.agentPrices.count, source.agentCount),
      (.sidePrices, certificate.sidePrices.count, 0),
    ]
    var faults = lengths.filter { $0.1 != $0.2 }.map { CertificateFault.wrongLength($0.0, found: $0.1, expected: $0.2) }
    if certificate.scale != 1 { faults.append(.scaleNotPositive(certificate.scale)) }
    guard faults.isEmpty else { return Coverage(faults: faults, tightEdges: nil) }
    faults = negativePrices(certificate.taskPrices, .taskPrices) + negativePrices(certificate.agentPrices, .agentPrices)
    guard faults.isEmpty else { return Coverage(faults: faults, tightEdges: nil) }

    let pieces = TaskPieces(source.taskCount)
    // Room for tasks with more than their share; a task that fills it may have more, so that nothing is whole then.
    let taskLimit = 64 + 4 * (tightLimit / max(1, source.taskCount))
    let prices = source.prepare(certificate.agentPrices)
    let least = certificate.agentPrices.min() ?? 0
    // Tasks whose prices are above all that edges can be worth, but for the one to their favoured agent.
    let sole = (0..<source.taskCount).map { task in
      let agent = source.favouredAgent(task: task)
      return agent >= 0 && source.weightLimitOfOthers(task: task) - least < certificate.taskPrices[task] ? agent : -1
    }
    let floors = certificate.taskPrices.indices.map { sole[$0] >= 0 ? .max : certificate.taskPrices[$0] - 1 }
    let found = Parallel.map(pieces.count) { piece -> EdgeList? in
      guard !isStopped() else { return nil }
      var list = EdgeList()
      source.appendEdges(of: pieces[piece], above: prices, floors: floors, limit: taskLimit, to: &list)
      report(pieces[piece].count)
      return list.adding(sole, of: pieces[piece], source, certificate)
    }
    var tight = EdgeList()
    var isWhole = true
    for (piece, list) in found.enumerated() {
      guard let list else { return nil }
      var start = 0
      for (task, end) in zip(pieces[piece], list.ends) {
        // Weights and prices are below 2^62, so that no sum of two overflows.
        let over = (start..<end).first {
          list.weights[$0] > certificate.taskPrices[task] + certificate.agentPrices[Int(list.agents[$0])]
        }
        if let over {
          let agent = Int(list.agents[over])
          faults.append(
            .pricesTooLow(
              task: task, agent: agent, prices: certificate.taskPrices[task] + certificate.agentPrices[agent],
              weight: list.weights[over]))
        }
        if end - start == taskLimit { isWhole = false }
        start = end
      }
      isWhole = isWhole && faults.isEmpty && tight.agents.count + list.agents.count <= tightLimit
      if isWhole { tight.append(contentsOf: list) }
    }
    return Coverage(faults: faults, tightEdges: isWhole ? tight : nil)
  }
}

extension EdgeList {
  /// The same edges with those of tasks to the agents that alone can matter to them, where prices do not cover them by
  /// more than they are worth.
  fileprivate func adding(
    _ sole: [Int], of tasks: Range<Int>, _ source: some EdgeSource, _ certificate: Certificate
  ) -> EdgeList {
    guard sole[tasks].contains(where: { $0 >= 0 }) else { return self }
    var all = EdgeList()
    var start = 0
    for (task, end) in zip(tasks, ends) {
      if sole[task] < 0 {
        for edge in start..<end { all.append(agent: agents[edge], weight: weights[edge]) }
      } else if let weight = source.weight(task: task, agent: sole[task]),
        weight >= certificate.taskPrices[task] + certificate.agentPrices[sole[task]]
      {
        all.append(agent: Int32(truncatingIfNeeded: sole[task]), weight: weight)
      }
      all.endTask()
      start = end
    }
    return all
  }
}

/// The tasks of a problem in pieces that are large enough to be worth a call, and small enough to share and to stop
/// between; their size does not depend on the number of cores.
package struct TaskPieces: Sendable {
  private let tasks: Int
  private let length: Int

  /// Divides so many tasks.
  package init(_ tasks: Int, length: Int = 256) {
    self.tasks = tasks
    self.length = length
  }

  /// How many pieces there are.
  package var count: Int { (tasks + length - 1) / length }

  /// One piece.
  package subscript(piece: Int) -> Range<Int> { piece * length..<min(tasks, (piece + 1) * length) }
}
