// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Testing
import Wording

@testable import MatchingQuestions

/// What is typed, and the order in which points are matched.
@Suite struct SweepGridTests {
  @Test(
    "ranges and lists are read",
    arguments: [
      ("skills.weight=0:100:25", [0, 25, 50, 75, 100]), ("skills.weight=0:25:10", [0, 10, 20]),
      ("skills.weight=-10:10:10", [-10, 0, 10]), ("skills.weight=5:5:1", [5]),
      ("skills.weight=200,50,100,50", [50, 100, 200]), ("skills.weight=7", [7]),
    ])
  func read(text: String, weights: [Int]) throws {
    let axis = try WeightAxis(reading: text)
    #expect(axis.weights == weights && axis.rule == "skills" && axis.name == "skills.weight")
  }

  @Test(
    "what is neither is refused",
    arguments: [
      "", "skills", "skills.weight", "skills.weight=", "skills=1", ".weight=1", "skills.weight=a", "skills.weight=1:2",
      "skills.weight=1:2:0", "skills.weight=1:2:-1", "skills.weight=3:2:1", "skills.weight=1,,2", "skills.weight=1.5",
      "skills.weight=1=2", "skills.weight=0:9223372036854775807:1", "skills.weight=-9223372036854775807:9:1",
    ])
  func refused(text: String) {
    #expect(throws: SweepFault.self) { try WeightAxis(reading: text) }
  }

  @Test("grids that are too large, twice a rule, or no wish's are refused")
  func grids() throws {
    let axis = try WeightAxis(reading: "skills.weight=0:400:1")
    let other = try WeightAxis(reading: "interests.weight=0:400:1")
    #expect(throws: SweepFault.self) { try SweepGrid([axis, other]) }
    #expect(try SweepGrid([axis, other], limit: SweepGrid.mostPlannedPoints).count == 401 * 401)
    #expect(throws: SweepFault.self) { try SweepGrid([axis, axis]) }
    #expect(throws: SweepFault.self) { try SweepGrid([]) }
    func advice(_ text: String) throws -> String? {
      do {
        try SweepGrid([try WeightAxis(reading: text)]).check(.standard)
      } catch {
        return error.advice.english
      }
      return nil
    }
    #expect(try advice("skills.weight=0:100:10") == nil)
    #expect(try advice("skils.weight=0:100:10")?.contains("skills") == true)
    #expect(try advice("skills.weight=0,20000") != nil)
    #expect(try advice("language.weight=0,20") != nil)
  }

  @Test(
    "neighbours differ in one weight by one step, and every point comes once", arguments: [[5], [3, 4], [2, 1, 3, 2]])
  func neighbours(lengths: [Int]) throws {
    let axes = lengths.enumerated().map { WeightAxis(rule: RuleID("r\($0)"), weights: (0..<$1).map { $0 * 7 }) }
    let grid = try SweepGrid(axes)
    let order = (0..<grid.count).map { grid.index(atStep: $0) }
    #expect(order.sorted() == Array(0..<grid.count))
    for (first, second) in zip(order, order.dropFirst()) {
      let differences = zip(grid.weights(at: first), grid.weights(at: second)).map { abs($0 - $1) }.filter { $0 > 0 }
      #expect(differences == [7])
    }
    #expect((0..<grid.count).map { grid.weights(at: $0) } == grid.sortedWeights)
  }

  @Test("steps are split evenly and wholly", arguments: [1, 2, 7, 10, 100])
  func pieces(workers: Int) {
    let pieces = SweepGrid.pieces(of: 3..<13, workers)
    #expect(pieces.flatMap(Array.init) == Array(3..<13))
    #expect(pieces.count == min(workers, 10) && pieces.allSatisfy { !$0.isEmpty })
  }
}

extension SweepGrid {
  fileprivate var sortedWeights: [[Int]] {
    (0..<count).map { weights(at: $0) }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
