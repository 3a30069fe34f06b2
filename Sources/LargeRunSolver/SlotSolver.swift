// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

/// Solves a joint plan of agent and slot exactly, in integers.
///
/// First the plan without slots, each pair at its best slot's weight. Then each agent's tasks are put into its cells as
/// far as they go, and what is left over finds its way out along shortest paths through tasks, cells and agents
/// (`SlotSearch`). Where slots hardly ever collide, which is common, the second part has little to do.
///
/// O(searches · edges · log edges) at worst, with at most a search a task in each part.
public struct SlotSolver: Sendable {
  /// The solver's name in run files.
  public let name = "slots"

  /// Makes the solver.
  public init() {}

  /// Solves a problem on the calling thread.
  ///
  /// - Returns: the result as one of `problem.assignmentProblem`: the assignment holds each task's cell, which
  ///   `problem.plan` turns into agents and slots, and the certificate, of scale 1, holds the cells' own prices as agent
  ///   prices and the agents' prices as side prices. Where time ran out or the user interrupted, the best answer so far
  ///   with a proven bound.
  public func solve(_ problem: SlotProblem, options: SolveOptions = SolveOptions()) -> SolveResult {
    let watch = Watch(options)
    let whole = problem.assignmentProblem
    var reason: Termination?
    let shouldStop = {
      reason = watch.reasonToStop()
      return reason != nil
    }
    let start = SlotStart(problem, shouldStop: shouldStop)
    var search = SlotSearch(start.flow(for: problem))
    // Whatever stopped the first part has left prices that bound the whole all the same.
    let isComplete = start.isComplete && search.run(areBest: true, shouldStop: shouldStop)
    let answer = SlotAnswer(problem, search.flow, isBalanced: isComplete)
    let statistics = SolveStatistics(
      iterations: start.searches + search.searches, columns: whole.edgeCount)
    watch.report(round: 1, columns: whole.edgeCount, value: answer.value, bound: answer.bound)
    let isProven = answer.value == answer.bound
    return SolveResult(
      termination: isProven ? .optimal : reason ?? .numericalTrouble, primalStatus: isProven ? .optimal : .feasible,
      dualStatus: isProven ? .optimal : .feasible, assignment: answer.assignment, value: answer.value,
      bound: answer.bound, certificate: answer.certificate, statistics: statistics)
  }
}

/// The plan without slots: each pair at its best slot's weight.
private struct SlotStart {
  /// Each task's agent, or -1.
  private let agents: [Int32]
  private let prices: [Int]
  let searches: Int
  let isComplete: Bool

  init(_ problem: SlotProblem, shouldStop: () -> Bool) {
    let pairs = PairEdges(problem)
    guard
      let plain = try? AssignmentProblem(
        capacities: problem.capacities, offsets: pairs.offsets, agents: pairs.agents, weights: pairs.weights)
    else {
      // Never: its sums are no greater than the whole's.
      (agents, prices, searches, isComplete) = (
        [Int32](repeating: -1, count: pairs.offsets.count - 1), [Int](repeating: 0, count: problem.capacities.count), 0,
        false
      )
      return
    }
    var network = NetworkMethod(plain)
    network.run(shouldStop: shouldStop)
    isComplete = network.isComplete
    searches = network.searches
    agents = network.assignedEdges.map { $0 < 0 ? -1 : pairs.agents[$0] }
    prices = network.prices
  }

  /// The tasks in cells of their agents, at the agents' prices. As many as possible have a cell for themselves; the
  /// others make one too full.
  func flow(for problem: SlotProblem) -> SlotFlow {
    let whole = problem.assignmentProblem
    let flow = SlotFlow(
      offsets: whole.offsets, edgeCells: whole.agents, weights: whole.weights, cellCapacities: whole.capacities,
      cellOffsets: problem.cellOffsets, agentCapacities: problem.capacities)
    for agent in prices.indices {
      flow.agentPrices[agent] = prices[agent]
      for cell in problem.cells(of: agent) { flow.cellPrices[cell] = prices[agent] }
    }
    // A cell that takes nobody costs more than it is worth, lest anyone wait for it.
    if whole.capacities.contains(0) {
      for edge in whole.agents.indices where whole.capacities[Int(whole.agents[edge])] == 0 {
        let cell = Int(whole.agents[edge])
        flow.cellPrices[cell] = max(flow.cellPrices[cell], whole.weights[edge])
      }
    }
    var seats = Seating(tasks: flow.taskCount, cells: flow.cellCount)
    for task in agents.indices where agents[task] >= 0 {
      let cells = problem.cells(of: Int(agents[task]))
      var best: [Int] = []
      var greatest = Int.min
      // Edges of a task lie in the order of cells, so that an agent's lie together.
      for edge in flow.offsets[task]..<flow.offsets[task + 1] {
        let cell = Int(flow.edgeCells[edge])
        if cell >= cells.upperBound { break }
        guard cell >= cells.lowerBound, flow.cellCapacities[cell] > 0, flow.weights[edge] >= greatest else { continue }
        if flow.weights[edge] > greatest { best.removeAll(keepingCapacity: true) }
        greatest = flow.weights[edge]
        best.append(edge)
      }
      seats.seat(task, edges: best, in: flow)
    }
    return flow
  }
}

/// Gives tasks cells by augmenting paths within one agent (H. W. Kuhn 1955, DOI 10.1002/nav.3800020109).
private struct Seating {
  /// Each seated task's edges that are as good.
  private var edges: [[Int]]
  private var visited: [Int]
  private var round = 0

  init(tasks: Int, cells: Int) {
    edges = [[Int]](repeating: [], count: tasks)
    visited = [Int](repeating: 0, count: cells)
  }

  mutating func seat(_ task: Int, edges own: [Int], in flow: borrowing SlotFlow) {
    edges[task] = own
    round += 1
    if find(task, in: flow) { return }
    if let edge = own.first { flow.put(task, on: edge) }
  }

  /// Finds a cell with room, moving tasks that are in the way; cells tried once are not tried again.
  private mutating func find(_ task: Int, in flow: borrowing SlotFlow) -> Bool {
    let own = edges[task]
    for edge in own where flow.hasRoom(Int(flow.edgeCells[edge])) {
      if flow.assigned[task] >= 0 { flow.open(task) }
      flow.put(task, on: edge)
      return true
    }
    for edge in own where visited[Int(flow.edgeCells[edge])] != round {
      let cell = Int(flow.edgeCells[edge])
      visited[cell] = round
      guard flow.cellLoads[cell] == flow.cellCapacities[cell] else { continue }
      var other = flow.firstTask(in: cell)
      while other >= 0 {
        let next = flow.task(after: other)
        if other != task, find(other, in: flow) {
          if flow.assigned[task] >= 0 { flow.open(task) }
          flow.put(task, on: edge)
          return true
        }
        other = next
      }
    }
    return false
  }
}

/// A problem's pairs of task and agent, each at its best slot's weight.
private struct PairEdges {
  private(set) var offsets = [0]
  private(set) var agents: [Int32] = []
  private(set) var weights: [Int] = []

  init(_ problem: SlotProblem) {
    let whole = problem.assignmentProblem
    for task in 0..<whole.taskCount {
      let start = agents.count
      for edge in whole.edges(of: task) where whole.capacities[Int(whole.agents[edge])] > 0 {
        let agent = Int32(clamping: problem.cells[Int(whole.agents[edge])].agent)
        if agents.count > start, agents[agents.count - 1] == agent {
          weights[agents.count - 1] = max(weights[agents.count - 1], whole.weights[edge])
        } else {
          agents.append(agent)
          weights.append(whole.weights[edge])
        }
      }
      offsets.append(agents.count)
    }
  }
}

/// What a flow comes to: an answer that keeps all capacities, and prices.
private struct SlotAnswer {
  private(set) var assignment: [Int32]
  private(set) var value = 0
  let certificate: Certificate
  let bound: Int

  init(_ problem: SlotProblem, _ flow: borrowing SlotFlow, isBalanced: Bool) {
    let whole = problem.assignmentProblem
    var taskPrices: [Int] = []
    taskPrices.reserveCapacity(flow.taskCount)
    assignment = []
    assignment.reserveCapacity(flow.taskCount)
    var cellPlaces = whole.capacities
    var agentPlaces = problem.capacities
    for task in 0..<flow.taskCount {
      taskPrices.append(flow.best(of: task).surplus)
      let edge = flow.assigned[task]
      let cell = edge < 0 ? -1 : Int(flow.edgeCells[edge])
      guard edge >= 0, cellPlaces[cell] > 0 else {
        assignment.append(-1)
        continue
      }
      assignment.append(Int32(truncatingIfNeeded: cell))
      cellPlaces[cell] -= 1
      agentPlaces[problem.cells[cell].agent] -= 1
      value += whole.weights[edge]
    }
    let agentPrices = flow.agentPrices.array
    let cellPrices = (0..<flow.cellCount).map { flow.cellPrices[$0] - agentPrices[Int(flow.cellAgents[$0])] }
    certificate = Certificate(taskPrices: taskPrices, agentPrices: cellPrices, sidePrices: agentPrices)
    bound = certificate.bound(for: whole) ?? .max
    guard !isBalanced else { return }
    // Stopped early: each task that is still open takes its best cell that has room.
    for task in 0..<flow.taskCount where assignment[task] < 0 {
      var best = (weight: 0, cell: -1)
      for edge in whole.edges(of: task) where whole.weights[edge] > best.weight {
        let cell = Int(whole.agents[edge])
        if cellPlaces[cell] > 0, agentPlaces[problem.cells[cell].agent] > 0 { best = (whole.weights[edge], cell) }
      }
      guard best.cell >= 0 else { continue }
      assignment[task] = Int32(truncatingIfNeeded: best.cell)
      cellPlaces[best.cell] -= 1
      agentPlaces[problem.cells[best.cell].agent] -= 1
      value += best.weight
    }
  }
}
