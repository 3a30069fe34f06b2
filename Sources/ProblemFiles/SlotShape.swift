// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

extension DIMACSReader.Network {
  /// What a node is in a network of agents and slots.
  private enum Layer {
    case task, cell, agent, sink
  }

  /// Whether one node takes all, and something flows to it by way of two others: supply -> cell -> agent -> demand.
  var hasLayers: Bool {
    supplies.values.count { $0.amount < 0 } == 1 && arcs.contains { isInner($0.from) && isInner($0.to) }
  }

  /// The network as a joint plan of agent and slot, if it has that shape; else every line that has not.
  func layers(_ faults: inout FaultList) -> CostTable? {
    let layerOfNode = layerOfNode()
    let tasks = (1..<(nodeCount + 1)).filter { layerOfNode[$0] == .task }
    let cells = (1..<(nodeCount + 1)).filter { layerOfNode[$0] == .cell }
    let agents = (1..<(nodeCount + 1)).filter { layerOfNode[$0] == .agent }
    var numbers = [Int](repeating: 0, count: nodeCount + 1)
    for nodes in [tasks, cells, agents] {
      for (number, node) in nodes.enumerated() { numbers[node] = number }
    }
    for node in tasks {
      guard let supply = supplies[node], supply.amount != 1 else { continue }
      faults.add(
        supply.place, found: ProblemText.supply(["supply": "\(supply.amount)"]), expected: "1",
        advice: ProblemText.otherProgram())
    }

    var layers = CostTable.Layers(
      costsOfOpen: [Int?](repeating: nil, count: tasks.count), agents: [Int](repeating: -1, count: cells.count),
      cellCapacities: [Int](repeating: 0, count: cells.count),
      agentCapacities: [Int](repeating: 0, count: agents.count))
    var hasWayOut = [Bool](repeating: false, count: agents.count)
    for arc in arcs {
      let (from, to) = (numbers[arc.from], numbers[arc.to])
      // DIMACS writes -1 for an arc without a limit of its own.
      let capacity = arc.capacity < 0 ? tasks.count : min(arc.capacity, tasks.count)
      switch (layerOfNode[arc.from], layerOfNode[arc.to]) {
      case (.task, .cell):
        check(arc, &faults)
        if capacity > 0 { layers.arcs.append(CostTable.Arc(task: from, agent: to, cost: arc.cost)) }
      case (.task, .sink):
        check(arc, &faults)
        if capacity > 0 { layers.costsOfOpen[from] = min(arc.cost, layers.costsOfOpen[from] ?? .max) }
      case (.cell, .agent):
        check(arc, isFree: true, isFirst: layers.agents[from] < 0, &faults)
        (layers.agents[from], layers.cellCapacities[from]) = (to, capacity)
      case (.agent, .sink):
        check(arc, isFree: true, isFirst: !hasWayOut[from], &faults)
        (hasWayOut[from], layers.agentCapacities[from]) = (true, capacity)
      default:
        faults.add(arc.place, found: arc.name, expected: ProblemText.layers(), advice: ProblemText.otherProgram())
      }
    }
    guard faults.isEmpty else { return nil }
    return faults.table(layers)
  }

  private func isInner(_ node: Int) -> Bool { supplies[node]?.amount ?? 0 == 0 }

  /// Each node's layer, from 1; an inner node that leads to another is a cell, the others are agents.
  private func layerOfNode() -> [Layer] {
    var layers = [Layer](repeating: .agent, count: nodeCount + 1)
    for arc in arcs where isInner(arc.from) && isInner(arc.to) { layers[arc.from] = .cell }
    for (node, supply) in supplies where supply.amount != 0 { layers[node] = supply.amount > 0 ? .task : .sink }
    return layers
  }

  /// No lower bound, a capacity that means something; and where a node has one way on alone, that costs nothing.
  private func check(
    _ arc: Arc, isFree: Bool = false, isFirst: Bool = true, _ faults: inout FaultList
  ) {
    if arc.lower != 0 {
      faults.add(
        arc.place, found: ProblemText.lowerBound(["bound": "\(arc.lower)"]), expected: "0",
        advice: ProblemText.otherProgram())
    }
    if arc.capacity < -1 {
      faults.add(
        arc.place, found: ProblemText.arcCapacity(["capacity": "\(arc.capacity)"]),
        expected: ProblemText.roomyCapacity(["least": "1"]), advice: ProblemText.otherProgram())
    }
    if isFree, arc.cost != 0 {
      faults.add(
        arc.place, found: ProblemText.arcCost(["cost": "\(arc.cost)"]), expected: "0",
        advice: ProblemText.costFirst())
    }
    if !isFirst {
      faults.add(
        arc.place, found: ProblemText.secondArc(["node": "\(arc.from)"]), expected: ProblemText.oneArc(),
        advice: ProblemText.otherProgram())
    }
  }
}
