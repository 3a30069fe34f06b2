// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension DIMACSReader.Network {
  /// The network as a table of costs, if it has that shape; else every line that has not.
  func table(_ faults: inout FaultList) -> CostTable? {
    format == .dimacsAssignment ? assignment(&faults) : transportation(&faults)
  }

  /// Each source to one of the other nodes.
  private func assignment(_ faults: inout FaultList) -> CostTable? {
    let isSource = (0...nodeCount).map { supplies[$0] != nil }
    let sources = supplies.count
    guard sources * 2 == nodeCount else {
      faults.add(
        nil, found: ProblemText.sideCounts(["sources": "\(sources)", "sinks": "\(nodeCount - sources)"]),
        expected: ProblemText.equalSides())
      return nil
    }
    // Sources and the others are each numbered in the order of the nodes.
    var numbers = [Int](repeating: 0, count: nodeCount + 1)
    var next = [0, 0]
    for node in 1..<(nodeCount + 1) {
      let side = isSource[node] ? 0 : 1
      numbers[node] = next[side]
      next[side] += 1
    }
    var table: [CostTable.Arc] = []
    for arc in arcs {
      guard isSource[arc.from], !isSource[arc.to] else {
        faults.add(arc.place, found: arc.name, expected: ProblemText.fromSourceToOther())
        continue
      }
      table.append(CostTable.Arc(task: numbers[arc.from], agent: numbers[arc.to], cost: arc.cost))
    }
    guard faults.isEmpty else { return nil }
    return faults.table(tasks: sources, capacities: [Int](repeating: 1, count: sources), arcs: table)
  }

  /// All supplies to all demands. The side with units only makes the tasks; if neither has, supplies are cut up.
  private func transportation(_ faults: inout FaultList) -> CostTable? {
    let givers = supplies.filter { $0.value.amount > 0 }.keys.sorted()
    let takers = supplies.filter { $0.value.amount < 0 }.keys.sorted()
    let supply = givers.reduce(0) { $0 + amount($1) }
    let demand = takers.reduce(0) { $0 + amount($1) }
    if supply != demand {
      faults.add(
        nil, found: ProblemText.supplyAndDemand(["supply": "\(supply)", "demand": "\(demand)"]),
        expected: ProblemText.equalSupply())
    }
    let isLayered = hasLayers
    if !isLayered { checkArcs(&faults) }
    let taskNodes = givers.contains { amount($0) > 1 } && !takers.contains { amount($0) > 1 } ? takers : givers
    let agentNodes = taskNodes == givers ? takers : givers
    guard supply <= 1_000_000 else {
      faults.add(
        nil, found: ProblemText.supplyAndDemand(["supply": "\(supply)", "demand": "\(demand)"]),
        expected: ProblemText.fewerUnits())
      return nil
    }
    guard faults.isEmpty else { return nil }
    if isLayered { return layers(&faults) }

    // A node of k units is k tasks in a row.
    var firstTasks: [Int: Int] = [:]
    var tasks = 0
    for node in taskNodes {
      firstTasks[node] = tasks
      tasks += amount(node)
    }
    let agents = Dictionary(uniqueKeysWithValues: agentNodes.enumerated().map { ($0.element, $0.offset) })
    var table: [CostTable.Arc] = []
    for arc in arcs where arc.capacity != 0 {
      let (taskNode, agentNode) = taskNodes == givers ? (arc.from, arc.to) : (arc.to, arc.from)
      guard let first = firstTasks[taskNode], let agent = agents[agentNode] else { continue }
      for task in first..<first + amount(taskNode) {
        table.append(CostTable.Arc(task: task, agent: agent, cost: arc.cost))
      }
    }
    return faults.table(tasks: tasks, capacities: agentNodes.map(amount), arcs: table)
  }

  private func checkArcs(_ faults: inout FaultList) {
    for arc in arcs {
      let (given, taken) = (supplies[arc.from]?.amount ?? 0, -(supplies[arc.to]?.amount ?? 0))
      if given <= 0 || taken <= 0 {
        faults.add(
          arc.place, found: arc.name, expected: ProblemText.fromSupplyToDemand(), advice: ProblemText.otherProgram())
        continue
      }
      if arc.lower != 0 {
        faults.add(
          arc.place, found: ProblemText.lowerBound(["bound": "\(arc.lower)"]), expected: "0",
          advice: ProblemText.otherProgram())
      }
      // DIMACS writes -1, too, for an arc without a limit of its own.
      let least = min(given, taken)
      if arc.capacity < -1 || (1..<max(1, least)).contains(arc.capacity) {
        faults.add(
          arc.place, found: ProblemText.arcCapacity(["capacity": "\(arc.capacity)"]),
          expected: ProblemText.roomyCapacity(["least": "\(least)"]), advice: ProblemText.otherProgram())
      }
    }
  }

  private func amount(_ node: Int) -> Int { abs(supplies[node]?.amount ?? 0) }
}

extension DIMACSReader.Network.Arc {
  /// The arc, for a fault.
  var name: LocalizedText { ProblemText.arc(["from": "\(from)", "to": "\(to)"]) }
}
