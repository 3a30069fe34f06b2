// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Reads Makker's own format: capacities, and edges with weights.
///
///     semi 2 2 3
///     1 2
///     1 1 50
///     1 2 80
///     2 2 70
///
/// Two tasks, two agents with one and two places, three edges. Tasks and agents are numbered from 1.
struct EdgeReader {
  private static let greatestCount = 10_000_000
  private var scanner: WordScanner

  /// Reads on after the word `semi`.
  init(_ scanner: WordScanner) {
    self.scanner = scanner
  }

  consuming func read(_ faults: inout FaultList) -> CostTable? {
    let counts = 0...Self.greatestCount
    guard let tasks = number(in: counts, &faults), let agents = number(in: counts, &faults),
      let edges = number(in: 0...(tasks == 0 || agents == 0 ? 0 : Int(Int32.max)), &faults)
    else { return nil }
    var capacities: [Int] = []
    for _ in 0..<agents {
      guard let capacity = number(in: counts, &faults) else { return nil }
      capacities.append(capacity)
    }
    var arcs: [CostTable.Arc] = []
    for _ in 0..<edges {
      guard let task = number(in: 1...tasks, &faults), let agent = number(in: 1...agents, &faults),
        let weight = number(in: .min ... .max, &faults)
      else { return nil }
      arcs.append(CostTable.Arc(task: task - 1, agent: agent - 1, cost: weight))
    }
    if let extra = scanner.next() {
      faults.add(extra.place, found: FaultList.found(extra), expected: ProblemText.nothingMore())
    }
    do {
      return try CostTable(tasks: tasks, capacities: capacities, weighted: arcs)
    } catch {
      let weights = arcs.map(\.cost)
      faults.add(
        nil, found: ProblemText.weightRange(["least": "\(weights.min() ?? 0)", "greatest": "\(weights.max() ?? 0)"]),
        expected: ProblemText.smallerWeights(), advice: ProblemText.scaleWeights())
      return nil
    }
  }

  /// The next number; after one that is wrong nothing in the file stands where it should, so that reading ends there.
  private mutating func number(in range: ClosedRange<Int>, _ faults: inout FaultList) -> Int? {
    faults.number(scanner.next(), in: range, end: scanner.end)
  }
}
