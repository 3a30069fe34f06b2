// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Reads the DIMACS challenge's assignment and minimum-cost flow formats: "The First DIMACS International Algorithm
/// Implementation Challenge: Problem definitions and specifications" (1991).
struct DIMACSReader {
  /// What the file's lines say, before it is known whether they make an assignment problem.
  struct Network {
    struct Arc {
      let place: Place
      let from: Int
      let to: Int
      let lower: Int
      let capacity: Int
      let cost: Int
    }

    var format: ProblemFile.Format
    var nodeCount: Int
    var arcCount: Int
    /// What each node named by an `n` line gives, or takes if below 0, and where it says so.
    var supplies: [Int: (amount: Int, place: Place)] = [:]
    var arcs: [Arc] = []
  }

  private var scanner: WordScanner
  private static let greatestNodeCount = 2_000_000

  init(_ bytes: [UInt8]) {
    scanner = WordScanner(bytes)
  }

  mutating func read(_ faults: inout FaultList) -> (ProblemFile.Format, CostTable)? {
    guard var network = heading(&faults) else { return nil }
    while let kind = scanner.next(), !faults.isFull {
      switch kind.text {
      case "c":
        scanner.skipLine()
        continue
      case "n": nodeLine(kind.place, &network, &faults)
      case "a": arcLine(kind.place, &network, &faults)
      case "p":
        faults.add(kind.place, found: ProblemText.secondProblemLine(), expected: ProblemText.oneProblemLine())
        scanner.skipLine()
      default:
        unknownLine(kind, &faults)
        continue
      }
      endLine(&faults)
    }
    if faults.isEmpty, network.arcs.count != network.arcCount {
      faults.add(
        scanner.end, found: ProblemText.arcCount(["count": "\(network.arcs.count)"]),
        expected: ProblemText.arcCount(["count": "\(network.arcCount)"]))
    }
    guard faults.isEmpty else { return nil }
    return network.table(&faults).map { (network.format, $0) }
  }

  /// Reads up to the problem line, which comes before all nodes and arcs.
  private mutating func heading(_ faults: inout FaultList) -> Network? {
    while let kind = scanner.next(), !faults.isFull {
      switch kind.text {
      case "c": scanner.skipLine()
      case "p":
        guard let network = problemLine(&faults) else { return nil }
        endLine(&faults)
        return network
      case "n", "a":
        faults.add(kind.place, found: FaultList.found(kind), expected: ProblemText.problemLineFirst())
        return nil
      default: unknownLine(kind, &faults)
      }
    }
    if faults.isEmpty {
      faults.add(scanner.end, found: ProblemText.nothingMore(), expected: ProblemText.problemLineFirst())
    }
    return nil
  }

  private mutating func unknownLine(_ kind: WordScanner.Word, _ faults: inout FaultList) {
    faults.add(kind.place, found: FaultList.found(kind), expected: ProblemText.lineKind())
    scanner.skipLine()
  }

  /// A fault for what a line has too much.
  private mutating func endLine(_ faults: inout FaultList) {
    guard let extra = scanner.nextOnLine() else { return }
    faults.add(extra.place, found: FaultList.found(extra), expected: ProblemText.endOfLine())
    scanner.skipLine()
  }

  private mutating func problemLine(_ faults: inout FaultList) -> Network? {
    let word = scanner.nextOnLine()
    guard let format = word.flatMap({ ProblemFile.Format(rawValue: $0.text) }),
      format == .dimacsAssignment || format == .dimacsMinimumCost
    else {
      faults.add(
        word?.place ?? scanner.end, found: FaultList.found(word), expected: ProblemText.problemKind(),
        advice: ProblemText.knownFormats())
      return nil
    }
    guard let counts = numbers(in: [0...Self.greatestNodeCount, 0 ... .max], &faults) else { return nil }
    return Network(format: format, nodeCount: counts[0], arcCount: counts[1])
  }

  private mutating func nodeLine(_ place: Place, _ network: inout Network, _ faults: inout FaultList) {
    let amounts = -Self.greatestNodeCount...Self.greatestNodeCount
    let ranges = [1...max(1, network.nodeCount)] + (network.format == .dimacsAssignment ? [] : [amounts])
    guard let numbers = numbers(in: ranges, &faults), let node = numbers.first else { return }
    if let before = network.supplies[node] {
      faults.add(
        place, found: ProblemText.nodeTwice(["node": "\(node)", "line": "\(before.place.line)"]),
        expected: ProblemText.nodeOnce())
    }
    network.supplies[node] = (numbers.count > 1 ? numbers[1] : 1, place)
  }

  private mutating func arcLine(_ place: Place, _ network: inout Network, _ faults: inout FaultList) {
    let nodes = 1...max(1, network.nodeCount)
    let any = Int.min...Int.max
    if network.format == .dimacsAssignment {
      guard let numbers = numbers(in: [nodes, nodes, any], &faults) else { return }
      network.arcs.append(
        Network.Arc(place: place, from: numbers[0], to: numbers[1], lower: 0, capacity: 1, cost: numbers[2]))
    } else {
      guard let numbers = numbers(in: [nodes, nodes, any, any, any], &faults) else { return }
      network.arcs.append(
        Network.Arc(
          place: place, from: numbers[0], to: numbers[1], lower: numbers[2], capacity: numbers[3], cost: numbers[4]))
    }
  }

  /// The next numbers of the line, or a fault for the first that is wrong; the rest of the line is then passed over.
  private mutating func numbers(in ranges: [ClosedRange<Int>], _ faults: inout FaultList) -> [Int]? {
    var numbers: [Int] = []
    for range in ranges {
      let word = scanner.nextOnLine()
      guard let number = faults.number(word, in: range, end: scanner.end) else {
        scanner.skipLine()
        return nil
      }
      numbers.append(number)
    }
    return numbers
  }
}
