// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import MatchingEngine
import Optimization
import PairingRules
import Synchronization
import TestCohorts
import Testing

@Suite struct UntrustedSolverTests {
  private let test = TestCohort(
    seed: 3, shape: TestShape(mentees: 5...5, mentors: 3...3, capacities: [1], eligiblePercent: 100))

  private func match(_ answer: @escaping @Sendable (AssignmentProblem) throws(SolverError) -> SolveResult) throws
    -> Matching
  {
    try Matcher(solver: ScriptedSolver(answer: answer)).match(test.cohort(), by: test.rules)
  }

  private static func result(
    _ problem: AssignmentProblem, _ termination: Termination, assignment: [Int32]? = nil, value: Int = 0,
    bound: Int = .max, certificate: Certificate? = nil
  ) -> SolveResult {
    SolveResult(
      termination: termination, primalStatus: .feasible, dualStatus: .none,
      assignment: assignment ?? Array(repeating: -1, count: problem.taskCount), value: value, bound: bound,
      certificate: certificate, statistics: SolveStatistics())
  }

  @Test("an empty answer without a proof is kept, measured, and not explained by what is not known")
  func nothingFound() throws {
    let matching = try match { Self.result($0, .timeLimit) }
    #expect(matching.pairs.isEmpty)
    #expect(matching.proof.termination == .timeLimit)
    #expect(matching.proof.primalStatus == .feasible && matching.proof.dualStatus == .feasible)
    #expect(matching.proof.bound > 0)
    #expect(matching.unmatched.allSatisfy { $0.cause == .notProven && $0.change == nil })
    let report = try Verification.check(MatchingClaim(matching), cohort: test.cohort(), rules: test.rules)
    #expect(report.isRight && !report.provesOptimum, "\(report.findings)")
  }

  @Test("an answer that does not hold is never shown")
  func unsound() throws {
    let faulty: [@Sendable (AssignmentProblem) -> SolveResult] = [
      { Self.result($0, .timeLimit, value: 1) },
      { Self.result($0, .timeLimit, assignment: [0]) },
      { Self.result($0, .timeLimit, assignment: Array(repeating: 0, count: $0.taskCount)) },
      { Self.result($0, .optimal, bound: 0) },
      {
        Self.result(
          $0, .timeLimit,
          certificate: Certificate(
            taskPrices: Array(repeating: 0, count: $0.taskCount), agentPrices: Array(repeating: 0, count: $0.agentCount)
          ))
      },
    ]
    for (index, answer) in faulty.enumerated() {
      #expect("answer \(index)") {
        _ = try match(answer)
      } throws: { error in
        if case MatchingError.unsound = error { true } else { false }
      }
    }
  }

  @Test func aSolverWithoutAnAnswer() throws {
    #expect(throws: MatchingError.solver(.memoryLimit(mebibytes: 7))) {
      _ = try match { _ throws(SolverError) in throw .memoryLimit(mebibytes: 7) }
    }
  }

  @Test func interruptedBeforeThereWasAnAnswer() throws {
    #expect(throws: MatchingError.interrupted) { _ = try test.matching(MatchingOptions(isInterrupted: { true })) }
  }

  @Test("interrupted or out of time while solving: an answer that holds, with a bound")
  func interruptedWhileSolving() throws {
    let shape = TestShape(
      mentees: 60...60, mentors: 40...40, capacities: [nil, 2], hours: [90, 150], minutes: [30, 60, 90])
    for seed: UInt64 in 0..<3 {
      let large = TestCohort(seed: seed, shape: shape)
      let isScored = Mutex(false)
      let interrupted = MatchingOptions(
        isInterrupted: { isScored.withLock { $0 } },
        progress: { progress in
          if case .scoring(let done, let all) = progress, done == all { isScored.withLock { $0 = true } }
        })
      for options in [interrupted, MatchingOptions(timeLimitSeconds: 0)] {
        let matching = try large.matching(options)
        #expect(matching.proof.bound >= matching.proof.value, "seed \(seed)")
        let report = try Verification.check(MatchingClaim(matching), cohort: large.cohort(), rules: large.rules)
        #expect(report.findings == [], "seed \(seed)")
      }
    }
  }

  @Test("progress never goes backwards and ends with all needs")
  func progress() throws {
    let large = TestCohort(seed: 1, shape: TestShape(mentees: 200...200, mentors: 3...3, eligiblePercent: 10))
    let seen = Mutex<[Int]>([])
    let matching = try large.matching(
      MatchingOptions(progress: { progress in
        if case .scoring(let done, _) = progress { seen.withLock { $0.append(done) } }
      }))
    let counts = seen.withLock { $0 }
    #expect(counts == counts.sorted() && counts.last == matching.cohort.needs.count && counts.count > 1)
  }

  @Test func weightsBeyondAllNumbers() throws {
    var absurd = test
    absurd.wishes.append(WeightedWish(TableWish(id: "absurd"), weight: .min))
    #expect(throws: MatchingError.numbersTooLarge("Σ |weight| > 2147483647")) { _ = try absurd.matching() }
  }
}
