// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import ParallelWork

/// Asks a source for the edges of tasks that are worth more than floors, on all cores, a chunk of tasks at a time.
struct PricingPass<Source: EdgeSource>: Sendable {
  let source: Source
  let watch: Watch

  /// What a pass found.
  struct Found {
    /// The tasks that were asked for and their edges, by ascending task.
    var chunks: [(tasks: Range<Int>, edges: EdgeList)] = []
    /// Why chunks were left out, if any were.
    var reason: Termination?
  }

  private struct Stopped: Error {
    let reason: Termination
  }

  /// How many pairs of a task and an agent a chunk holds: some hundredths of a second, so that a stop is seen soon.
  private static var pairsPerChunk: Int { 1 << 22 }
  /// How many chunks go by between two reports.
  private static var chunksPerReport: Int { 32 }

  /// Asks for the edges of all tasks whose floor is not `Int.max`.
  ///
  /// The result does not depend on the number of cores, unless there is reason to stop: then chunks are left out.
  func run(floors: [Int], prices: [Int], limit: Int, report: (_ done: Int, _ total: Int) -> Void) -> Found {
    run(floors.count, prices: prices, isAsked: { floors[$0] < .max }, report: report) { tasks, prepared, list in
      source.appendEdges(of: tasks, above: prepared, floors: floors, limit: limit, to: &list)
    }
  }

  /// Asks for some edges of tasks, without any claim of the others.
  func some(isAsked: [Bool], prices: [Int], limit: Int, report: (_ done: Int, _ total: Int) -> Void) -> Found {
    run(isAsked.count, prices: prices, isAsked: { isAsked[$0] }, report: report) { tasks, prepared, list in
      source.appendSomeEdges(of: tasks, at: prepared, isAsked: isAsked, limit: limit, to: &list)
    }
  }

  private func run(
    _ taskCount: Int, prices: [Int], isAsked: (Int) -> Bool, report: (_ done: Int, _ total: Int) -> Void,
    append: @Sendable (Range<Int>, Source.PreparedPrices, inout EdgeList) -> Void
  ) -> Found {
    var found = Found()
    let chunks = chunks(taskCount, isAsked: isAsked)
    guard !chunks.isEmpty else { return found }
    let prepared = source.prepare(prices)
    let total = chunks.reduce(0) { $0 + $1.asked }
    var done = 0
    for start in stride(from: 0, to: chunks.count, by: Self.chunksPerReport) {
      let part = chunks[start..<min(start + Self.chunksPerReport, chunks.count)]
      let lists = Parallel.map(part.count) { index -> Result<EdgeList, Stopped> in
        if let reason = watch.reasonToStop() { return .failure(Stopped(reason: reason)) }
        var list = EdgeList()
        append(part[part.startIndex + index].tasks, prepared, &list)
        return .success(list)
      }
      for (chunk, list) in zip(part, lists) {
        switch list {
        case .success(let edges):
          found.chunks.append((chunk.tasks, edges))
          done += chunk.asked
        case .failure(let stopped): found.reason = stopped.reason
        }
      }
      report(done, total)
      if found.reason != nil { break }
    }
    return found
  }

  /// Ranges with about equally many tasks that are asked for.
  private func chunks(_ taskCount: Int, isAsked: (Int) -> Bool) -> [(tasks: Range<Int>, asked: Int)] {
    let most = min(4_096, max(16, Self.pairsPerChunk / max(1, source.agentCount)))
    var chunks: [(tasks: Range<Int>, asked: Int)] = []
    var start = 0
    var asked = 0
    for task in 0..<taskCount where isAsked(task) {
      if asked == 0 { start = task }
      asked += 1
      if asked == most {
        chunks.append((start..<task + 1, asked))
        asked = 0
      }
    }
    if asked > 0 { chunks.append((start..<taskCount, asked)) }
    return chunks
  }
}
