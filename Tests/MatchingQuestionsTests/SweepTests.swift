// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import GLPKSolver
import LargeRunSolver
import MatchingEngine
import Optimization
import PairingRules
import SolverConformance
import TestCohorts
import Testing

@testable import MatchingQuestions

/// Every point of a sweep, against a matching of its own.
@Suite struct SweepTests {
  @Test("every point is as good as a full matching by its weights", arguments: 0..<4)
  func points(part: UInt64) throws {
    var (points, changes) = (0, 0)
    for seed in part * 40..<(part + 1) * 40 {
      let test = SweepCohorts.cohort(seed)
      let grid = try SweepCohorts.grid(seed)
      let cohort = try test.cohort()
      let sweep: Sweep
      do {
        sweep = try SweepCohorts.sweep(test, grid)
      } catch MatchingError.refused {
        continue
      }
      let today = try test.matching()
      let mentors = Dictionary(uniqueKeysWithValues: today.pairs.map { ($0.need.id, $0.mentor.id) })
      let positions = cohort.needs.map { need in
        cohort.mentors.firstIndex { $0.id == mentors[need.id] }.map { Int32($0) } ?? -1
      }
      #expect(sweep.today.pairs == PairsPrint(positions), "seed \(seed)")
      #expect(sweep.today.points == today.points && sweep.today.filled == today.pairs.count, "seed \(seed)")
      for point in try sweep.run(workers: 1).flatMap(\.points) {
        let rules = try grid.rules(test.rules, with: point.weights)
        let full = try Matcher(solver: GLPKSolver()).match(cohort, by: rules)
        let levels = full.tally.levels.map { SweepPoint.Level(priority: $0.priority, filled: $0.filled) }
        #expect(point.levels == levels, "seed \(seed), \(point.weights)")
        #expect(point.points == full.points, "seed \(seed), \(point.weights)")
        #expect(point.isProven, "seed \(seed), \(point.weights)")
        points += 1
        changes += point.changed > 0 ? 1 : 0
      }
    }
    #expect(points > 200 && changes > 50, "\(points) points, \(changes) with changes")
  }

  @Test("today's weights change nothing, and the fewest pairs change elsewhere")
  func changes() throws {
    var asked = 0
    for seed: UInt64 in 0..<60 {
      let test = TestCohort(seed: seed, shape: TestShape(mentees: 2...5, mentors: 2...3, availabilityPercent: 0))
      let grid = try SweepGrid([WeightAxis(rule: "wish", weights: [0, 500, 1000, 1500])])
      let sweep = try SweepCohorts.sweep(test, grid)
      let today = try test.matching()
      let mentors = Dictionary(uniqueKeysWithValues: today.pairs.map { ($0.need.id, $0.mentor.id) })
      for point in try sweep.run(workers: 1).flatMap(\.points) {
        if point.weights == [1000] { #expect(point.changed == 0 && point.pairs == sweep.today.pairs, "seed \(seed)") }
        let rules = try grid.rules(test.rules, with: point.weights)
        let fewest = try SweepCohorts.bestMatchings(test.cohort(), rules).map { matching in
          try test.cohort().needs.count { mentors[$0.id] != matching[$0.id] }
        }.min()
        #expect(point.changed == fewest, "seed \(seed), \(point.weights)")
        asked += 1
      }
    }
    #expect(asked == 240)
  }

  @Test("any number of workers, and any solver's path, finds the same")
  func workers() throws {
    for seed: UInt64 in 0..<30 {
      let test = SweepCohorts.cohort(seed)
      let grid = try SweepCohorts.grid(seed)
      guard let sweep = try? SweepCohorts.sweep(test, grid) else { continue }
      func outcome(_ sweep: Sweep, _ workers: Int) throws -> SweepOutcome {
        let pieces = try sweep.run(workers: workers)
        return SweepOutcome(
          grid: grid, today: sweep.today, points: pieces.flatMap(\.points), between: pieces.flatMap(\.between))
      }
      let one = try outcome(sweep, 1)
      #expect(one.isComplete, "seed \(seed)")
      for workers in [2, 3, 7, 1_000] {
        #expect(try outcome(sweep, workers) == one, "seed \(seed), \(workers) workers")
      }
    }
  }

  @Test("a sample's own rules, times that people prefer among them, below 0 too")
  func sample() throws {
    let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Data")
    for (name, axes) in [
      ("school-and-leisure", ["preferred_time.weight=-40,0,60", "interests.weight=0,70"]),
      ("haderslev", ["preferred_time.weight=-40,90", "availability_breadth.weight=-30,30"]),
    ] {
      let reading = try CohortReader.read(folder: data.appendingPathComponent(name).path)
      let grid = try SweepGrid(axes.map { try WeightAxis(reading: $0) })
      try grid.check(reading.rules)
      let sweep = try Sweep(
        reading.cohort, rules: reading.rules, grid: grid, solver: GLPKSolver(), options: MatchingOptions())
      for point in try sweep.run(workers: 2).flatMap(\.points) {
        let full = try Matcher(solver: GLPKSolver())
          .match(reading.cohort, by: grid.rules(reading.rules, with: point.weights))
        #expect(point.points == full.points && point.filled == full.pairs.count, "\(name), \(point.weights)")
        #expect(point.isProven == (full.proof.primalStatus == .optimal), "\(name), \(point.weights)")
      }
    }
  }

  @Test("an interruption leaves the points that were done")
  func interrupted() throws {
    let test = SweepCohorts.cohort(1)
    let grid = try SweepGrid([WeightAxis(rule: "wish", weights: Array(0...50))])
    let counter = Counter()
    let sweep = try Sweep(
      test.cohort(), rules: test.rules, grid: grid, solver: GLPKSolver(),
      options: MatchingOptions(isInterrupted: { counter.isPast(5) }))
    let pieces = try sweep.run(workers: 1) { counter.add($0) }
    let points = pieces.flatMap(\.points)
    #expect(points.count == 6 && points.map(\.weights) == (0...5).map { [$0] })
  }
}

/// Cohorts and grids for sweeps.
enum SweepCohorts {
  /// Cohorts of every kind: without times and with, with hours of different length, with decisions.
  static func cohort(_ seed: UInt64) -> TestCohort {
    TestCohort(seed: seed, shape: ForcedPairTests.shape(seed))
  }

  /// One weight with steps, or two.
  static func grid(_ seed: UInt64) throws -> SweepGrid {
    let first = WeightAxis(rule: "wish", weights: [-200, 0, 400, 1000])
    return try SweepGrid(
      seed.isMultiple(of: 2) ? [first] : [first, WeightAxis(rule: "other", weights: [0, 1000, 2500])])
  }

  static func sweep(_ test: TestCohort, _ grid: SweepGrid) throws -> Sweep {
    try Sweep(
      test.cohort(), rules: test.rules, grid: grid, looksBetween: false, solver: GLPKSolver(),
      options: MatchingOptions())
  }

  /// All best matchings of a small cohort without hours, times and decisions, by trying all.
  static func bestMatchings(_ cohort: Cohort, _ rules: RuleSet) -> [[NeedID: MentorID]] {
    let context = RuleContext(cohort)
    var best: (tally: Tally, matchings: [[NeedID: MentorID]])?
    var places = cohort.mentors.map { $0.capacity ?? .max }
    func go(_ need: Int, _ pairs: [NeedID: MentorID], _ points: [(priority: Int, points: Int)]) {
      guard need < cohort.needs.count else {
        let tally = Tally(points)
        guard let known = best, tally <= known.tally else {
          best = (tally, [pairs])
          return
        }
        if tally == known.tally { best?.matchings.append(pairs) }
        return
      }
      go(need + 1, pairs, points)
      for (place, mentor) in cohort.mentors.enumerated() where places[place] > 0 {
        let pair = Pair(need: cohort.needs[need], mentor: mentor, context: context)
        guard rules.allows(pair) else { continue }
        places[place] -= 1
        var pairs = pairs
        pairs[cohort.needs[need].id] = mentor.id
        go(need + 1, pairs, points + [(cohort.needs[need].mentee.priority, rules.points(of: pair))])
        places[place] += 1
      }
    }
    go(0, [:], [])
    return best?.matchings ?? []
  }
}
