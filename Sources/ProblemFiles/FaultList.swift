// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import Wording

/// The faults found so far.
struct FaultList {
  private(set) var list: [ProblemFileFault] = []

  var isEmpty: Bool { list.isEmpty }
  /// After so many there is no use in more: the file is another kind of file.
  var isFull: Bool { list.count >= 100 }

  mutating func add(
    _ place: Place?, found: LocalizedText, expected: LocalizedText, advice: LocalizedText = ProblemText.compare()
  ) {
    guard !isFull else { return }
    list.append(ProblemFileFault(place, found: found, expected: expected, advice: advice))
  }

  /// A word as a whole number in a range, or a fault.
  mutating func number(
    _ word: WordScanner.Word?, in range: ClosedRange<Int>, end: Place
  ) -> Int? {
    if let number = word?.number, range.contains(number) { return number }
    let expected =
      range == .min ... .max
      ? ProblemText.wholeNumber()
      : ProblemText.numberFromTo([
        "least": "\(range.lowerBound)", "greatest": "\(range.upperBound)",
      ])
    add(word?.place ?? end, found: Self.found(word), expected: expected)
    return nil
  }

  /// The problem of a table of costs, or a fault.
  mutating func table(tasks: Int, capacities: [Int], arcs: [CostTable.Arc]) -> CostTable? {
    do {
      return try CostTable(tasks: tasks, capacities: capacities, arcs: arcs)
    } catch {
      addRange(of: arcs.map(\.cost))
      return nil
    }
  }

  /// The problem of a layered network, or a fault.
  mutating func table(_ layers: CostTable.Layers) -> CostTable? {
    do {
      return try CostTable(layers)
    } catch {
      addRange(of: layers.arcs.map(\.cost) + layers.costsOfOpen.compactMap(\.self))
      return nil
    }
  }

  private mutating func addRange(of costs: [Int]) {
    add(
      nil,
      found: ProblemText.costRange(["least": "\(costs.min() ?? 0)", "greatest": "\(costs.max() ?? 0)"]),
      expected: ProblemText.smallerDifferences(), advice: ProblemText.scaleCosts())
  }

  static func found(_ word: WordScanner.Word?) -> LocalizedText {
    word.map { LocalizedText(danish: "»\($0.text)«", english: "“\($0.text)”") } ?? ProblemText.nothingMore()
  }
}
