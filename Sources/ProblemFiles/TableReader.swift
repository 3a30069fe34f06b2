// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Reads OR-Library's two formats: J. E. Beasley (1990), DOI 10.1057/jors.1990.166.
struct TableReader {
  private let bytes: [UInt8]
  /// No file of a size that can be solved has more tasks.
  private static let greatestSize = 1_000_000

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func read(_ faults: inout FaultList) -> (ProblemFile.Format, CostTable)? {
    var scanner = WordScanner(bytes)
    let first = scanner.next()
    guard first?.number != nil else {
      faults.add(
        first?.place ?? scanner.end, found: FaultList.found(first), expected: ProblemText.firstWord(),
        advice: ProblemText.knownFormats())
      return nil
    }
    guard let size = faults.number(first, in: 0...Self.greatestSize, end: scanner.end) else { return nil }
    let (numbers, places) = rest(&scanner, &faults)
    guard faults.isEmpty else { return nil }

    let isListOfEdges = Self.areThreeALine(places)
    if numbers.count == size * size, size == 3 || !isListOfEdges || numbers.isEmpty {
      let arcs = numbers.indices.map { CostTable.Arc(task: $0 / size, agent: $0 % size, cost: numbers[$0]) }
      return table(.denseTable, size: size, arcs: arcs, &faults)
    }
    guard isListOfEdges else {
      faults.add(
        scanner.end, found: ProblemText.numberCount(["count": "\(numbers.count)", "size": "\(size)"]),
        expected: ProblemText.costCount(["count": "\(size * size)"]))
      return nil
    }
    var arcs: [CostTable.Arc] = []
    for start in stride(from: 0, to: numbers.count, by: 3) {
      for end in start..<start + 2 where !(1...max(1, size)).contains(numbers[end]) {
        faults.add(
          places[end], found: "\(numbers[end])",
          expected: ProblemText.numberFromTo(["least": "1", "greatest": "\(size)"]))
      }
      arcs.append(CostTable.Arc(task: numbers[start] - 1, agent: numbers[start + 1] - 1, cost: numbers[start + 2]))
    }
    guard faults.isEmpty else { return nil }
    return table(.sparseTable, size: size, arcs: arcs, &faults)
  }

  private func rest(_ scanner: inout WordScanner, _ faults: inout FaultList) -> (numbers: [Int], places: [Place]) {
    var numbers: [Int] = []
    var places: [Place] = []
    while let word = scanner.next(), !faults.isFull {
      guard let number = faults.number(word, in: .min ... .max, end: scanner.end) else { continue }
      numbers.append(number)
      places.append(word.place)
    }
    return (numbers, places)
  }

  /// Whether every line has three numbers; a table of costs has its lines broken wherever it pleased.
  private static func areThreeALine(_ places: [Place]) -> Bool {
    guard places.count % 3 == 0 else { return false }
    return stride(from: 0, to: places.count, by: 3).allSatisfy { start in
      places[start].line == places[start + 1].line && places[start].line == places[start + 2].line
        && (start == 0 || places[start - 1].line < places[start].line)
    }
  }

  private func table(
    _ format: ProblemFile.Format, size: Int, arcs: [CostTable.Arc], _ faults: inout FaultList
  ) -> (ProblemFile.Format, CostTable)? {
    faults.table(tasks: size, capacities: [Int](repeating: 1, count: size), arcs: arcs).map { (format, $0) }
  }
}
