// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import LargeRunSolver
import Optimization
import PairingRules
import SolverConformance
import Synchronization
import TestCohorts
import Testing
import Wording

@testable import MatchingEngine

@Suite struct RepairTests {
  /// What is tried: plain pairs, hours that bind, and times that are scarce.
  enum Kind: CaseIterable {
    case pairs, tied, hours, times

    var isTimed: Bool { self == .times }

    func midYear(_ seed: UInt64) -> MidYear {
      let whole: TestCohort
      switch self {
      case .pairs:
        whole = TestCohort(
          seed: seed, shape: TestShape(mentees: 3...5, mentors: 3...4, capacities: [1, 1, 2, 3], decisionPercent: 25))
      case .tied:
        whole = TestCohort(
          seed: seed,
          shape: TestShape(
            mentees: 4...5, mentors: 3...4, capacities: [1, 2], priorities: 1...2, points: 0...1, eligiblePercent: 85))
      case .hours:
        whole = TestCohort(
          seed: seed,
          shape: TestShape(
            mentees: 3...5, mentors: 3...4, capacities: [1, 2, 3], hours: [nil, 90, 120], minutes: [60, 30],
            decisionPercent: 15))
      case .times:
        var scarce = TestCohort.withScarceTimes(seed: seed, rooms: false, travel: false)
        // One more mentor than times are scarce for, who may leave.
        if scarce.draft.mentors.count < 2 {
          scarce.draft.mentors.append(
            Mentor(
              id: "M8", types: Set(MentorType.allCases), capacity: 2,
              availability: scarce.draft.mentors[0].availability))
        }
        whole = scarce
      }
      return MidYear(whole, seed: seed)
    }
  }

  @Test(
    "as much is filled as can be, then as many pairs stay, then points count, as trying all finds",
    arguments: Kind.allCases)
  func fewestChanges(kind: Kind) throws {
    var (changed, stayed, retimed) = (0, 0, 0)
    for seed: UInt64 in 0..<(kind == .times ? 200 : 150) {
      let year = kind.midYear(seed)
      guard let (old, cohort, rules) = try Self.matched(year) else { continue }
      let kept = Self.kept(old)
      guard let expected = RepairExhaustion.best(of: cohort, rules: rules, keeping: kept.pairs, isTimed: kind.isTimed)
      else { continue }
      var options = MatchingOptions()
      options.kept = kept
      let matching = try Matcher(solver: GLPKSolver()).match(cohort, by: rules, options: options)
      let measure = cohort.measure(matching.pairs.map { ($0.need, $0.points) })
      #expect(Array(measure.dropLast()) == expected.filled, "\(kind), seed \(seed)")
      let least = expected.points.keys.min() ?? 0
      #expect(matching.keptCount?.changes == least, "\(kind), seed \(seed)")
      #expect(matching.points == expected.points[least], "\(kind), seed \(seed)")
      #expect(matching.proof.termination == .optimal, "\(kind), seed \(seed)")
      let report = try Verification.check(MatchingClaim(matching), cohort: cohort, rules: rules)
      #expect(report.findings.map(\.sentence.english) == [], "\(kind), seed \(seed)")
      if least > 0 { changed += 1 }
      stayed += matching.keptCount?.kept ?? 0
      retimed += matching.pairs.count {
        kept.pairs[$0.need.id] == $0.mentor.id && kept.times[$0.need.id] != nil && kept.times[$0.need.id] != $0.slot
      }
    }
    #expect(changed > (kind.isTimed ? 5 : 10), "\(kind): \(changed) with changes")
    #expect(stayed > (kind.isTimed ? 50 : 150), "\(kind): \(stayed) stayed")
    #expect(retimed * 20 <= stayed, "\(kind): \(retimed) of \(stayed) at another time")
  }

  @Test("at most so many changes: the most points that trying all finds", arguments: Kind.allCases)
  func atMost(kind: Kind) throws {
    var bound = 0
    for seed: UInt64 in 0..<(kind == .times ? 60 : 50) {
      let year = kind.midYear(seed)
      guard let (old, cohort, rules) = try Self.matched(year) else { continue }
      var kept = Self.kept(old)
      guard let expected = RepairExhaustion.best(of: cohort, rules: rules, keeping: kept.pairs, isTimed: kind.isTimed)
      else { continue }
      let least = expected.points.keys.min() ?? 0
      for changes in least...(least + 2) {
        kept.rule = .atMost(changes: changes)
        var options = MatchingOptions()
        options.kept = kept
        let matching = try Matcher(solver: GLPKSolver()).match(cohort, by: rules, options: options)
        let measure = cohort.measure(matching.pairs.map { ($0.need, $0.points) })
        #expect(Array(measure.dropLast()) == expected.filled, "\(kind), seed \(seed), at most \(changes)")
        let most = expected.points.filter { $0.key <= changes }.values.max()
        #expect(matching.points == most, "\(kind), seed \(seed), at most \(changes)")
        #expect(matching.keptCount.map { $0.changes <= changes } == true, "\(kind), seed \(seed)")
        let claim = MatchingClaim(matching)
        let report = try Verification.check(claim, cohort: cohort, rules: rules)
        #expect(report.findings.map(\.sentence.english) == [], "\(kind), seed \(seed), at most \(changes)")
        if most != expected.points.values.max() { bound += 1 }
      }
    }
    #expect(bound > (kind.isTimed ? 2 : 3), "\(kind): \(bound)")
  }

  @Test("the start from the old pairs and prices changes nothing but the time it takes", arguments: [true, false])
  func warmStart(isStored: Bool) throws {
    var compared = 0
    for seed: UInt64 in 0..<120 {
      let shape = TestShape(
        mentees: 8...20, mentors: 6...14, capacities: [1, 1, 2], eligiblePercent: 70, availabilityPercent: 0)
      let year = MidYear(TestCohort(seed: seed, shape: shape), seed: seed)
      guard let (old, cohort, rules) = try Self.matched(year) else { continue }
      var options = MatchingOptions()
      if !isStored { options.storedPairs = 0 }
      let (before, _) = try SettledMatching.verified(
        MatchingClaim(old), cohort: old.cohort, rules: old.rules, options: MatchingOptions())
      let prices = try #require(before?.earlierPrices, "seed \(seed)")
      let kept = Self.kept(old)
      options.kept = kept
      let problem = try MatchingProblem(cohort, rules: rules, options: options)
      let cold: SolveResult
      switch problem.open {
      case .stored(let open): cold = try NetworkSolver().solve(open, options: SolveOptions())
      case .priced(let open): cold = try NetworkSolver().solve(open, options: SolveOptions())
      }
      for start in [prices, nil] {
        options.keptPrices = start
        let warm = try Matcher(solver: NetworkSolver()).match(cohort, by: rules, options: options)
        #expect(warm.proof.value == cold.value + problem.fixedValue, "seed \(seed)")
        #expect(warm.proof.termination == .optimal, "seed \(seed)")
        var check = MatchingOptions()
        check.storedPairs = options.storedPairs
        let report = try Verification.check(MatchingClaim(warm), cohort: cohort, rules: rules, options: check)
        #expect(report.findings.map(\.sentence.english) == [], "seed \(seed)")
        compared += 1
      }
    }
    #expect(compared > 180)
  }

  /// Counts the problems that it solves.
  private final class Counting: Solver {
    private let count = Mutex(0)
    var solved: Int { count.withLock { $0 } }
    var name: String { "counting" }

    func solve(_ problem: AssignmentProblem, options: SolveOptions) throws(SolverError) -> SolveResult {
      count.withLock { $0 += 1 }
      return try NetworkSolver().solve(problem, options: options)
    }

    func solve(_ source: some EdgeSource, options: SolveOptions) throws(SolverError) -> SolveResult {
      count.withLock { $0 += 1 }
      return try NetworkSolver().solve(source, options: options)
    }
  }

  @Test("where rules have changed unseen, old prices mislead nobody: the matching is found all the same")
  func hiddenChange() throws {
    var misled = 0
    for seed: UInt64 in 0..<60 {
      let shape = TestShape(mentees: 12...20, mentors: 6...10, capacities: [1, 2], availabilityPercent: 0)
      let before = TestCohort(seed: seed, shape: shape)
      var after = before
      // The same rules by name and weight, which judge otherwise.
      after.requirements = [TableRequirement(id: "first"), TableRequirement(id: "second"), BlockRequirement()]
      guard let (old, cohort, rules) = try Self.matched(MidYear(before: before, after: after)) else { continue }
      let (settled, _) = try SettledMatching.verified(
        MatchingClaim(old), cohort: old.cohort, rules: old.rules, options: MatchingOptions())
      var options = MatchingOptions()
      options.storedPairs = 0
      options.kept = Self.kept(old)
      let cold = try Matcher(solver: NetworkSolver()).match(cohort, by: rules, options: options)
      options.keptPrices = try #require(settled?.earlierPrices, "seed \(seed)")
      let solver = Counting()
      let warm = try Matcher(solver: solver).match(cohort, by: rules, options: options)
      #expect(warm.proof.value == cold.proof.value, "seed \(seed)")
      #expect(warm.proof.termination == .optimal, "seed \(seed)")
      if solver.solved > 1 { misled += 1 }
    }
    #expect(misled > 20, "\(misled)")
  }

  @Test("what is said of the kept pairs is checked")
  func tampered() throws {
    var tried = 0
    for seed: UInt64 in 0..<60 {
      guard let (old, cohort, rules) = try Self.matched(Kind.pairs.midYear(seed)) else { continue }
      var options = MatchingOptions()
      options.kept = Self.kept(old)
      let claim = MatchingClaim(try Matcher(solver: GLPKSolver()).match(cohort, by: rules, options: options))
      guard let count = claim.keptCount, count.kept > 0, let kept = claim.kept else { continue }
      tried += 1
      func findings(_ change: (inout MatchingClaim) -> Void) throws -> [Finding] {
        var claim = claim
        change(&claim)
        return try Verification.check(claim, cohort: cohort, rules: rules).findings
      }
      let untouched = try findings { _ in }
      #expect(untouched.isEmpty, "seed \(seed)")
      let fewer = KeptCount(possible: count.possible, kept: count.kept - 1)
      let counted = try findings { $0.keptCount = fewer }
      #expect(counted == [.wrongKept(claimed: fewer, actual: count)], "seed \(seed)")
      let stayed = claim.pairs.first { kept.pairs[$0.need] == $0.mentor }
      let tamperings: [(inout MatchingClaim) -> Void] = [
        { $0.kept = nil },
        { $0.keptCount = nil },
        { $0.objective = Objective(step: $0.objective.step, bonuses: $0.objective.bonuses) },
        { $0.kept?.pairs[stayed?.need ?? NeedID(mentee: "", type: .social)] = nil },
        { $0.kept?.rule = .atMost(changes: count.changes) },
      ]
      for (number, tampering) in tamperings.enumerated() {
        let found = try findings(tampering)
        #expect(!found.isEmpty, "seed \(seed), tampering \(number)")
      }
    }
    #expect(tried > 30)
  }

  /// The matching of the cohort as it was, and the cohort as it is; nothing where decisions cannot be followed.
  private static func matched(_ year: MidYear) throws -> (Matching, Cohort, RuleSet)? {
    do {
      let old = try year.before.matching()
      let cohort = try year.after.cohort()
      _ = try MatchingProblem(cohort, rules: year.after.rules, options: MatchingOptions())
      return (old, cohort, year.after.rules)
    } catch MatchingError.refused {
      return nil
    } catch is CohortFaults {
      return nil
    }
  }

  private static func kept(_ matching: Matching) -> KeptPairs {
    KeptPairs(
      pairs: Dictionary(uniqueKeysWithValues: matching.pairs.map { ($0.need.id, $0.mentor.id) }),
      times: Dictionary(
        uniqueKeysWithValues: matching.pairs.compactMap { pair in pair.slot.map { (pair.need.id, $0) } }))
  }
}
