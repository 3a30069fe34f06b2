// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import MatchingEngine
import PairingRules
import SolverConformance
import TestCohorts
import Testing

@testable import MatchingQuestions

/// Where the matching changes, against a matching at every whole weight.
@Suite struct SweepIntervalTests {
  @Test("the intervals are those that matching at every whole weight shows", arguments: [false, true])
  func bruteForce(isEven: Bool) throws {
    var changes = 0
    for seed: UInt64 in 0..<25 {
      let test = Self.cohort(seed, isEven: isEven)
      let coarse = try SweepGrid([WeightAxis(rule: "wish", weights: [0, 17, 40, 60])])
      let fine = try SweepGrid([WeightAxis(rule: "wish", weights: Array(0...60))])
      guard let quick = try? Self.outcome(test, coarse) else { continue }
      let plain = try Self.outcome(test, fine)
      #expect(quick.isExact && plain.isExact, "seed \(seed)")
      #expect(quick.intervals == plain.intervals, "seed \(seed)")
      changes += plain.intervals.count - 1
      for interval in plain.intervals { #expect(interval.point.weights[0] == interval.weights.lowerBound) }
      for weight in [0, 17, 40, 60] {
        let row = try #require(quick.rows.first { $0.point.weights == [weight] })
        #expect(quick.intervals[row.interval - 1].weights.contains(weight), "seed \(seed)")
        #expect(quick.intervals[row.interval - 1].point.pairs == row.point.pairs, "seed \(seed)")
      }
    }
    #expect(changes > 20, "\(changes) changes")
  }

  @Test("over more weights than are looked at, it is exact only to the step")
  func coarse() throws {
    let grid = try SweepGrid([WeightAxis(rule: "wish", weights: [0, 2000])])
    #expect(!grid.looksBetween)
    let changing = try (0..<40).map { try Self.outcome(Self.cohort($0, isEven: false), grid) }
      .filter { $0.intervals.count > 1 }
    #expect(!changing.isEmpty && changing.allSatisfy { !$0.isExact })
  }

  static func outcome(_ test: TestCohort, _ grid: SweepGrid) throws -> SweepOutcome {
    let sweep = try Sweep(
      test.cohort(), rules: test.rules, grid: grid, solver: GLPKSolver(), options: MatchingOptions())
    let pieces = try sweep.run(workers: 3)
    return SweepOutcome(
      grid: grid, today: sweep.today, points: pieces.flatMap(\.points), between: pieces.flatMap(\.between))
  }

  /// A cohort whose wish competes with another; even ones give all points or none.
  static func cohort(_ seed: UInt64, isEven: Bool) -> TestCohort {
    var test = TestCohort(seed: seed, shape: TestShape(mentees: 3...7, mentors: 2...5, eligiblePercent: 85))
    var random = SeededGenerator(seed: seed)
    var wish = TableWish(id: "wish")
    var other = TableWish(id: "other")
    for mentee in test.draft.mentees {
      for mentor in test.draft.mentors {
        for type in mentee.needs {
          let name = "\(mentee.id)/\(type.rawValue)/\(mentor.id)"
          wish.points[name] =
            isEven ? Int.random(in: 0...1, using: &random) * 1000 : Int.random(in: 0...1000, using: &random)
          other.points[name] = Int.random(in: 0...1000, using: &random)
        }
      }
    }
    test.wishes = [WeightedWish(wish, weight: 30), WeightedWish(other, weight: 30)]
    return test
  }
}
