// SPDX-License-Identifier: GPL-3.0-or-later

import ParallelWork

/// The edges of each task that prices cover with the least slack, listed once so that many shortest paths can be found
/// without a look at all edges of every task on the way.
///
/// The slack of an edge is what its ends ask above its weight, s_ij = u_i + p_j - w_ij; by prices that cover every edge
/// it is 0 or more.
public struct NearEdges: Sendable {
  /// Where each task's edges end.
  private let ends: [Int]
  /// The agent of each edge; within a task by slack, least first.
  let agents: [Int32]
  /// The slack of each edge.
  let slacks: [Int]
  /// The most edges a task.
  private let limit: Int
  /// All edges of less slack than this are listed, unless a task has more of them than the limit.
  private let width: Int

  /// Lists edges on all cores: of each task those of less slack than half of some tasks' edges of that rank have.
  ///
  /// - Parameters:
  ///   - certificate: integer prices of scale 1 that cover every edge.
  ///   - limit: the most edges to list of each task; 1 or more.
  /// - Complexity: O(edges + listed · log limit) in time, O(tasks · limit) in memory.
  public init(_ source: some EdgeSource, certificate: Certificate, limit: Int = NearEdges.enough) {
    let lister = Lister(source: source, certificate: certificate)
    let sample = Array(stride(from: 0, to: source.taskCount, by: max(1, source.taskCount / Self.sampled)))
    let widths = Parallel.map(sample.count) { number -> Int in
      let task = sample[number]
      return lister.edges(of: task..<task + 1, within: AgentPrice.closed, limit: limit).slacks.last ?? 0
    }
    let width = 1 + (widths.sorted().dropFirst(widths.count / 2).first ?? 0)
    let pieces = TaskPieces(source.taskCount)
    let found = Parallel.map(pieces.count) { lister.edges(of: pieces[$0], within: width, limit: limit) }
    var ends: [Int] = []
    var agents: [Int32] = []
    var slacks: [Int] = []
    ends.reserveCapacity(source.taskCount)
    for piece in found {
      ends += piece.ends.map { agents.count + $0 }
      agents += piece.agents
      slacks += piece.slacks
    }
    self.ends = ends
    self.agents = agents
    self.slacks = slacks
    self.limit = limit
    self.width = width
  }

  /// As many edges as a path hardly ever looks beyond, where tasks have thousands.
  public static let enough = 24

  /// How many tasks show how wide the lists have to be.
  private static let sampled = 64

  /// The positions of a task's edges.
  func edges(of task: Int) -> Range<Int> { (task == 0 ? 0 : ends[task - 1])..<ends[task] }

  /// The least slack that an edge of a task may have that is not listed.
  func reach(of task: Int) -> Int {
    let edges = edges(of: task)
    return edges.count < limit ? width : slacks[edges.upperBound - 1]
  }
}

/// Lists the edges of tasks by slack.
private struct Lister<Source: EdgeSource>: Sendable {
  private let source: Source
  private let certificate: Certificate
  private let prices: Source.PreparedPrices

  init(source: Source, certificate: Certificate) {
    self.source = source
    self.certificate = certificate
    prices = source.prepare(certificate.agentPrices)
  }

  /// At most `limit` edges a task of less slack than a width, least slack first, then by agent.
  func edges(of tasks: Range<Int>, within width: Int, limit: Int) -> (agents: [Int32], slacks: [Int], ends: [Int]) {
    var floors = [Int](repeating: .max, count: source.taskCount)
    for task in tasks { floors[task] = certificate.taskPrices[task] - width }
    var list = EdgeList()
    source.appendEdges(of: tasks, above: prices, floors: floors, limit: limit, to: &list)
    var sorted: [(slack: Int, agent: Int32)] = []
    sorted.reserveCapacity(list.agents.count)
    var start = 0
    for (task, end) in zip(tasks, list.ends) {
      let asked = certificate.taskPrices[task]
      let edges = (start..<end).map { edge in
        let agent = list.agents[edge]
        return (slack: asked + certificate.agentPrices[Int(agent)] - list.weights[edge], agent: agent)
      }
      sorted += edges.sorted { $0 < $1 }
      start = end
    }
    return (sorted.map(\.agent), sorted.map(\.slack), list.ends)
  }
}
