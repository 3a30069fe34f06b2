// SPDX-License-Identifier: GPL-3.0-or-later

package import Optimization

/// Solves the network part of a problem exactly, in integers, from any prices and any assignment.
///
/// An assignment and prices p are best if, with u_i = max(0, max w_ij - p_j), every assigned edge is tight, that is
/// w_ij = u_i + p_j, every open task has u_i = 0, and every agent with places left has p_j = 0: then the value is
/// Σ u + Σ c p, which no answer passes. The method keeps of its start the edges that are tight, finds places for the
/// open tasks with u_i above 0 (`TaskForest`), and then lowers what agents with places left ask too much
/// (`AgentForest`). So a start that is nearly right costs little more than reading the edges; the start with all prices
/// 0 needs the first part alone.
///
/// All numbers stay below the greatest weight or sum of two in size; nothing is scaled. With t trees growing, a tree
/// takes about a t-th of the nodes before it ends, so that the work is about edges · log tasks where trees grow alike,
/// and tasks · edges at worst. O(edges) memory.
package struct NetworkMethod: Sendable {
  /// Which edge each task is assigned, or -1. Until the first run, nothing.
  package private(set) var assignedEdges: [Int]
  /// The agents' prices, each 0 or more: a bound together with what they leave to the tasks, at any time.
  package private(set) var prices: [Int]
  /// How many trees were grown.
  package private(set) var searches = 0
  /// Whether the assignment is a best one, and the prices prove it.
  package private(set) var isComplete = false

  private let problem: AssignmentProblem
  private let greatest: Int
  private var assignment: [Int32]

  /// Starts with every task open and every price 0.
  package init(_ problem: AssignmentProblem) {
    self.init(
      problem, prices: [Int](repeating: 0, count: problem.agentCount),
      assignment: [Int32](repeating: -1, count: problem.taskCount))
  }

  /// Starts where it is told to, as far as the problem is a network alone; else with every task open and every price 0.
  package init(_ problem: AssignmentProblem, from start: SolveStart?) {
    guard let start, problem.sideConstraints.isEmpty else {
      self.init(problem)
      return
    }
    self.init(problem, prices: start.agentPrices, assignment: start.assignment)
  }

  /// Starts from prices and an assignment, for example those of an approximate method, or of the same problem before
  /// edges were added.
  ///
  /// - Parameters:
  ///   - prices: one an agent; those below 0, or missing, are taken as 0.
  ///   - assignment: each task's agent, or -1; what is missing, or no edge, or passes a capacity, is passed over.
  package init(_ problem: AssignmentProblem, prices: [Int], assignment: [Int32]) {
    self.problem = problem
    // Above every weight, a price says no more than at it.
    let greatest = problem.weights.reduce(0) { max($0, $1) }
    self.greatest = greatest
    self.prices = (0..<problem.agentCount).map { $0 < prices.count ? min(max(prices[$0], 0), greatest) : 0 }
    self.assignment = (0..<problem.taskCount).map { task in
      task < assignment.count && assignment[task] < problem.agentCount ? max(-1, assignment[task]) : -1
    }
    assignedEdges = [Int](repeating: -1, count: problem.taskCount)
  }

  /// The most tasks, and twice as many agents, together: 32-bit positions hold them.
  package static var greatestNodeCount: Int { MonotoneQueue<Int>.greatestItemCount }

  /// Whether tasks and agents are few enough: tasks and twice the agents, `greatestNodeCount` at most.
  package var fits: Bool { 2 * problem.agentCount + problem.taskCount <= Self.greatestNodeCount }

  /// Works until the assignment is best or `shouldStop` says so. May be called again to go on.
  ///
  /// A problem that does not fit is left as it is.
  ///
  /// - Parameter shouldStop: asked before each change of the assignment, and after a few milliseconds at most.
  package mutating func run(shouldStop: () -> Bool) {
    guard fits else { return }
    // A time, and what it is reckoned from, is at most the sum of a few weights.
    if greatest <= Int(Int32.max) / 8 {
      run(NetworkFlow<Int32, Int32>(problem, prices: prices, assignment: assignment), shouldStop: shouldStop)
    } else if problem.hasNarrowLists {
      run(NetworkFlow<Int32, Int>(problem, prices: prices, assignment: assignment), shouldStop: shouldStop)
    } else {
      run(NetworkFlow<Int, Int>(problem, prices: prices, assignment: assignment), shouldStop: shouldStop)
    }
  }

  private mutating func run<Offset: NetworkInteger, Number: NetworkInteger>(
    _ start: consuming NetworkFlow<Offset, Number>, shouldStop: () -> Bool
  ) {
    var tasks = TaskForest(start)
    isComplete = tasks.grow(shouldStop: shouldStop)
    searches += tasks.searches
    guard isComplete, tasks.hasUnpaidPlaces else {
      take(tasks.finish())
      return
    }
    var agents = tasks.turnedRound()
    isComplete = agents.grow(shouldStop: shouldStop)
    searches += agents.searches
    take(agents.finish())
  }

  private mutating func take<Offset: NetworkInteger, Number: NetworkInteger>(
    _ flow: borrowing NetworkFlow<Offset, Number>
  ) {
    prices = flow.nodes.prices
    for task in 0..<problem.taskCount {
      assignment[task] = Int32(truncatingIfNeeded: flow.agent(of: task))
      assignedEdges[task] = problem.edge(task: task, agent: flow.agent(of: task)) ?? -1
    }
  }
}
