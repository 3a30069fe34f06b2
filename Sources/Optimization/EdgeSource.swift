// SPDX-License-Identifier: GPL-3.0-or-later

import ParallelWork

/// An assignment problem without side constraints whose edges are computed when they are asked for and never all stored.
///
/// It is the pricing oracle of column generation (P. C. Gilmore and R. E. Gomory 1961, DOI 10.1287/opre.9.6.849): a
/// solver holds some edges, finds prices for the agents, and asks for the edges that are worth more than the prices
/// cover, until there are none. What is asked for is the same whatever thread asks, and however the tasks are divided.
///
/// As in an `AssignmentProblem`, the greatest weights of all tasks, in absolute value, add up to 2^61 - 1 at most.
public protocol EdgeSource: Sendable {
  /// How many tasks each agent can take; 0 or more, one entry an agent.
  var capacities: [Int] { get }
  /// How many tasks there are.
  var taskCount: Int { get }

  /// The weight of an edge, or nothing where there is none.
  func weight(task: Int, agent: Int) -> Int?

  /// Appends, for each task of a range in order, the edges with w_ij - p_j > floor_i; at most `limit` a task: those
  /// with the greatest w_ij - p_j, equal ones by a fixed order of the source's own. Within a task they are appended by
  /// ascending agent.
  ///
  /// Called for different ranges at the same time, and for few tasks or few agents as well as for all: the time should
  /// go with the tasks whose floor is not `Int.max`, and with the agents whose price is below `AgentPrice.closed`.
  ///
  /// - Parameters:
  ///   - prices: the agents' prices p_j, made ready by `prepare(_:)`.
  ///   - floors: one entry a task of the problem (not of the range); a task whose floor is `Int.max` gets no edge.
  func appendEdges(
    of tasks: Range<Int>, above prices: PreparedPrices, floors: [Int], limit: Int, to list: inout EdgeList)

  /// Appends, for each task of a range in order, some good edges of agents below `AgentPrice.closed`, found quickly, for
  /// a first answer: at most `limit` a task, by ascending agent. Of the edges left out it says nothing.
  ///
  /// - Parameters:
  ///   - prices: the agents' prices, made ready by `prepare(_:)`.
  ///   - isAsked: one entry a task of the problem; a task that is not asked for gets no edge.
  func appendSomeEdges(
    of tasks: Range<Int>, at prices: PreparedPrices, isAsked: [Bool], limit: Int, to list: inout EdgeList)

  /// What no edge of a task weighs more than, 0 at least, as far as it is known without looking at the edges; it need
  /// not be near the greatest weight.
  func weightLimit(task: Int) -> Int

  /// The agent to whom a task's edge may weigh far more than its others, or -1.
  func favouredAgent(task: Int) -> Int

  /// The same limit for all edges of a task but the one to its favoured agent.
  func weightLimitOfOthers(task: Int) -> Int

  /// Prices in whatever form the source looks at fastest.
  associatedtype PreparedPrices: Sendable

  /// Makes agent prices ready for many calls of `appendEdges`. One entry an agent, each 0 or more.
  func prepare(_ agentPrices: [Int]) -> PreparedPrices
}

/// Prices of agents.
public enum AgentPrice {
  /// A price at which an agent is closed to all: no weight is greater. A source may leave such agents out as soon as
  /// the prices are prepared.
  public static let closed = Int.max / 4
}

extension EdgeSource {
  /// How many agents there are.
  public var agentCount: Int { capacities.count }

  /// Looks at all edges.
  public func appendSomeEdges(
    of tasks: Range<Int>, at prices: PreparedPrices, isAsked: [Bool], limit: Int, to list: inout EdgeList
  ) {
    let floors = isAsked.map { $0 ? -AgentPrice.closed : Int.max }
    appendEdges(of: tasks, above: prices, floors: floors, limit: limit, to: &list)
  }

  /// Nothing is known.
  public func weightLimit(task: Int) -> Int { AgentPrice.closed }

  /// No agent is favoured.
  public func favouredAgent(task: Int) -> Int { -1 }

  /// The limit of all.
  public func weightLimitOfOthers(task: Int) -> Int { weightLimit(task: task) }
}

/// Edges by task, as an `AssignmentProblem` holds them.
public struct EdgeList: Sendable {
  /// Where each task's edges end in `agents` and `weights`, one entry a task that was appended.
  public private(set) var ends: [Int] = []
  /// The agent of each edge; within a task ascending.
  public private(set) var agents: [Int32] = []
  /// The weight of each edge.
  public private(set) var weights: [Int] = []

  /// Makes an empty list.
  public init() {}

  /// Appends an edge to the task that is not ended yet.
  public mutating func append(agent: Int32, weight: Int) {
    agents.append(agent)
    weights.append(weight)
  }

  /// Ends the present task.
  public mutating func endTask() { ends.append(agents.count) }

  /// Appends all tasks of another list.
  public mutating func append(contentsOf other: EdgeList) {
    let start = agents.count
    ends.append(contentsOf: other.ends.lazy.map { start + $0 })
    agents.append(contentsOf: other.agents)
    weights.append(contentsOf: other.weights)
  }
}

extension AssignmentProblem {
  /// Stores all edges of a source that are worth more than 0, on all cores.
  ///
  /// - Throws: `ProblemError.overflow` where the weights are too large.
  /// - Complexity: O(edges) in time and memory.
  public init(storing source: some EdgeSource) throws(ProblemError) {
    let pieces = TaskPieces(source.taskCount)
    let prices = source.prepare([Int](repeating: 0, count: source.agentCount))
    let floors = [Int](repeating: 0, count: source.taskCount)
    let found = Parallel.map(pieces.count) { piece in
      var list = EdgeList()
      source.appendEdges(of: pieces[piece], above: prices, floors: floors, limit: .max, to: &list)
      return list
    }
    var all = EdgeList()
    for list in found { all.append(contentsOf: list) }
    try self.init(capacities: source.capacities, offsets: [0] + all.ends, agents: all.agents, weights: all.weights)
  }
}

/// A problem whose edges are stored is a source of them too.
extension AssignmentProblem: EdgeSource {
  /// The weight of the edge between a task and an agent, if there is one. O(log degree).
  public func weight(task: Int, agent: Int) -> Int? { edge(task: task, agent: agent).map { weights[$0] } }

  /// The greatest weight. O(degree).
  public func weightLimit(task: Int) -> Int { edges(of: task).reduce(0) { max($0, weights[$1]) } }

  /// The prices themselves.
  public func prepare(_ agentPrices: [Int]) -> [Int] { agentPrices }

  /// Appends edges; O(edges of the tasks + appended · log limit). Equal edges come by ascending agent, beginning at a
  /// place that differs from task to task, so that tasks that are alike do not all ask for the same few agents.
  public func appendEdges(
    of tasks: Range<Int>, above prices: [Int], floors: [Int], limit: Int, to list: inout EdgeList
  ) {
    var found: [(worth: Int, order: Int, edge: Int)] = []
    for task in tasks {
      found.removeAll(keepingCapacity: true)
      if floors[task] < .max, limit > 0 {
        let all = edges(of: task)
        let start = all.isEmpty ? 0 : task &* 0x9E37_79B1 % all.count
        for edge in all {
          let worth = weights[edge] - prices[Int(agents[edge])]
          if worth > floors[task] {
            found.append((worth, (edge - all.lowerBound + all.count - start) % all.count, edge))
          }
        }
      }
      if found.count > limit {
        found.sort { ($1.worth, $0.order) < ($0.worth, $1.order) }
        found.removeLast(found.count - limit)
        found.sort { $0.edge < $1.edge }
      }
      for (_, _, edge) in found { list.append(agent: agents[edge], weight: weights[edge]) }
      list.endTask()
    }
  }
}
