// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import Synchronization
import TestCohorts
import Testing

@testable import MatchingEngine

/// What is said of unmatched needs where looking at all that compete would take too long.
@Suite struct BoundedExplanationTests {
  private static let shapes: [(name: String, shape: TestShape)] = [
    ("few places", TestShape(mentees: 3...7, mentors: 2...4, capacities: [0, 1, 1])),
    ("decisions", TestShape(mentees: 3...7, mentors: 2...4, capacities: [0, 1, 1], decisionPercent: 30)),
    ("hours", TestShape(mentees: 3...7, mentors: 2...4, capacities: [1], hours: [nil, 30, 90], minutes: [30, 60])),
  ]

  /// Scored on the fly, with so many pairs to look at for groups.
  private static func options(groupPairs: Int) -> MatchingOptions {
    var options = MatchingOptions()
    options.storedPairs = 0
    options.groupPairs = groupPairs
    return options
  }

  /// A solver that takes the first mentor for each need and says that the user interrupted.
  private static let interrupted = ScriptedSolver { problem throws(SolverError) in
    let result = try ScriptedSolver.firstFit.answer(problem)
    return SolveResult(
      termination: .interrupted, primalStatus: .feasible, dualStatus: .none, assignment: result.assignment,
      value: result.value, bound: result.bound, certificate: nil, statistics: result.statistics)
  }

  /// Calls `body` with each matching whose pairs were scored on the fly.
  private func forEachMatching(
    _ shape: Int, _ options: MatchingOptions, by solver: (any Solver)? = nil,
    _ body: (TestCohort, Cohort, Matching, String) throws -> Void
  ) throws {
    var count = 0
    for seed: UInt64 in 0..<120 {
      let test = TestCohort(seed: seed, shape: Self.shapes[shape].shape)
      let cohort = try test.cohort()
      guard Exhaustion.optimum(of: cohort, rules: test.rules) != nil,
        case .priced = try MatchingProblem(cohort, rules: test.rules, options: options).open
      else { continue }
      let matching =
        try solver.map { try Matcher(solver: $0).match(cohort, by: test.rules, options: options) }
        ?? test.matching(options)
      count += matching.unmatched.count
      try body(test, cohort, matching, "\(Self.shapes[shape].name), seed \(seed)")
    }
    #expect(count > 50, "too few unmatched needs to show anything")
  }

  @Test("where the answer is best, all who could fill the need are full", arguments: shapes.indices)
  func fullMentors(shape: Int) throws {
    var full = 0
    try forEachMatching(shape, Self.options(groupPairs: 0)) { test, cohort, matching, place in
      let filled = Set(matching.pairs.map(\.need.id))
      for unmatched in matching.unmatched {
        switch unmatched.cause {
        case .noEligibleMentor: #expect(unmatched.eligibleMentors == 0, "\(place): \(unmatched.need.id)")
        case .mentorsFull(let count):
          full += 1
          #expect(count > 0 && count <= unmatched.eligibleMentors, "\(place): \(unmatched.need.id)")
          let wanted = filled.union([unmatched.need.id])
          #expect(Exhaustion.optimum(of: cohort, rules: test.rules, filling: wanted) == nil, "\(place)")
        case .tooFewHours(let group): #expect(group.needs == [unmatched.need.id], "\(place)")
        case .tooFewPlaces, .noFreeTime, .noSeat, .tooFewPoints, .heldBack, .notProven:
          Issue.record("\(place): \(unmatched.cause)")
        }
      }
      try expectRight(matching, test, place)
    }
    #expect(full > 20)
  }

  @Test("a verification with another budget expects other causes")
  func otherBudget() throws {
    var different = 0
    try forEachMatching(0, Self.options(groupPairs: 0)) { test, cohort, matching, place in
      let report = try Verification.check(
        MatchingClaim(matching), cohort: cohort, rules: test.rules, options: Self.options(groupPairs: .max))
      let full = matching.unmatched.filter { $0.cause.code == "mentors_full" }
      #expect(report.findings.count == full.count, "\(place): \(report.findings)")
      different += full.count
    }
    #expect(different > 20)
  }

  @Test("the budget is kept to the pair: groups are known where it is just enough")
  func exactBudget() throws {
    try forEachMatching(0, Self.options(groupPairs: .max)) { test, cohort, matching, place in
      let problem = try MatchingProblem(cohort, rules: test.rules, options: Self.options(groupPairs: .max))
      guard case .priced(let source) = problem.open else { return }
      let mentorOfNeed = cohort.needs.map { need in
        let pair = matching.pairs.first { $0.need.id == need.id }
        return pair.flatMap { pair in cohort.mentors.firstIndex { $0.id == pair.mentor.id } }.map(Int32.init) ?? -1
      }
      let occupancy = Occupancy(problem, mentorOfNeed: mentorOfNeed)
      let unmatched = mentorOfNeed.indices.filter { mentorOfNeed[$0] < 0 }
      func regions(_ limit: Int) -> FullRegions? {
        FullRegions(source, occupancy: occupancy, unmatched: unmatched, pairLimit: limit)
      }
      // Every need reached is asked for once: those of the groups, filled and not.
      let all = try #require(regions(.max))
      let reached = all.regions.values.flatMap { region in
        region.unmatched + region.mentors.flatMap { occupancy.movable[$0] }
      }
      let pairs = reached.reduce(0) { $0 + source.mentors(of: $1).count }
      #expect(regions(pairs)?.regionOfNeed == all.regionOfNeed, "\(place)")
      #expect(pairs == 0 || regions(pairs - 1) == nil, "\(place)")
    }
  }

  @Test("the change that is named fills the need and empties none", arguments: shapes.indices, [true, false])
  func changes(shape: Int, isBest: Bool) throws {
    var named = 0
    let solver: (any Solver)? = isBest ? nil : ScriptedSolver.firstFit
    try forEachMatching(shape, Self.options(groupPairs: 0), by: solver) { test, cohort, matching, place in
      let filled = Set(matching.pairs.map(\.need.id))
      for unmatched in matching.unmatched {
        #expect(unmatched.isDetailed)
        let wanted = filled.union([unmatched.need.id])
        for changed in test.applying(unmatched.change, to: unmatched.need.id) {
          named += 1
          let best = try Exhaustion.optimum(of: changed.cohort(), rules: changed.rules, filling: wanted)
          #expect(best != nil, "\(place): \(unmatched.need.id) by \(String(describing: unmatched.change))")
        }
        if unmatched.cause == .notProven, unmatched.change == nil {
          #expect(Exhaustion.optimum(of: cohort, rules: test.rules, filling: wanted) != nil, "\(place)")
        }
      }
      try expectRight(matching, test, place)
    }
    #expect(named > 20)
  }

  @Test("after an interruption nothing is sought beyond whether a mentor could fill the need")
  func interruption() throws {
    var unproven = 0
    try forEachMatching(0, Self.options(groupPairs: .max), by: Self.interrupted) { test, cohort, matching, place in
      guard matching.proof.termination == .interrupted else { return }
      for unmatched in matching.unmatched {
        #expect(!unmatched.isDetailed && unmatched.change == nil && unmatched.eliminations.isEmpty, "\(place)")
        let expected: UnmatchedNeed.Cause = unmatched.eligibleMentors == 0 ? .noEligibleMentor : .notProven
        #expect(unmatched.cause == expected, "\(place): \(unmatched.need.id)")
        if expected == .notProven { unproven += 1 }
      }
      try expectRight(matching, test, place, Self.options(groupPairs: .max))
    }
    #expect(unproven > 20)
  }

  @Test("a small cohort is explained as ever after an interruption")
  func interruptionOfStoredPairs() throws {
    var explained = 0
    for seed: UInt64 in 0..<60 {
      let test = TestCohort(seed: seed, shape: Self.shapes[0].shape)
      let matching = try Matcher(solver: Self.interrupted).match(test.cohort(), by: test.rules)
      #expect(matching.unmatched.allSatisfy { $0.isDetailed }, "seed \(seed)")
      if matching.proof.termination == .interrupted { explained += matching.unmatched.count { $0.change != nil } }
    }
    #expect(explained > 10)
  }

  @Test("progress counts every need, to the last", arguments: [0, 1 << 20])
  func progress(storedPairs: Int) throws {
    let test = TestCohort(seed: 7, shape: TestShape(mentees: 40...40, mentors: 20...20))
    let told = Mutex<[MatchingProgress]>([])
    var options = MatchingOptions(progress: { event in told.withLock { $0.append(event) } })
    options.storedPairs = storedPairs
    let matching = try test.matching(options)
    let counts = told.withLock { $0 }.compactMap { event -> (done: Int, all: Int)? in
      if case .explaining(let done, let all) = event { (done, all) } else { nil }
    }
    let needs = matching.cohort.needs.count
    #expect(counts.allSatisfy { $0.all == needs })
    #expect(counts.map(\.done) == counts.map(\.done).sorted())
    #expect(counts.last?.done == needs)
  }

  private func expectRight(
    _ matching: Matching, _ test: TestCohort, _ place: String, _ options: MatchingOptions = options(groupPairs: 0)
  ) throws {
    let report = try Verification.check(
      MatchingClaim(matching), cohort: matching.cohort, rules: test.rules, options: options)
    #expect(report.isRight, "\(place): \(report.findings)")
  }
}
