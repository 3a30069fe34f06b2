// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairScoring
import PairingRules
import TestCohorts
import Testing

@testable import MatchingEngine

/// What is compiled from the rules is not believed either: pairs are judged by the rules themselves beside it.
@Suite struct PlainRulesCheckTests {
  private static var onTheFly: MatchingOptions {
    var options = MatchingOptions()
    options.storedPairs = 0
    return options
  }

  /// A scorer of other rules than the cohort's: one that has been compiled wrongly.
  private static func scorer(
    _ test: TestCohort, _ change: (inout TestCohort) -> Void
  ) throws -> PairScorer {
    var other = test
    change(&other)
    let cohort = try test.cohort()
    return PairScorer(cohort, rules: other.rules, context: RuleContext(cohort))
  }

  /// Whether a verification with the scorer says that Makker, and not the run, is at fault.
  private static func isUnsound(_ test: TestCohort, _ scorer: PairScorer, _ options: MatchingOptions) throws -> Bool {
    let claim = MatchingClaim(try test.matching(options))
    let problem = try MatchingProblem(test.cohort(), rules: test.rules, options: options, scorer: scorer)
    do {
      _ = try Verification.check(claim, problem, options)
      return false
    } catch MatchingError.unsound {
      return true
    }
  }

  @Test("a scorer that passes over a pair, or gives it other points, is found out", arguments: [true, false])
  func faultyScorers(areStored: Bool) throws {
    let options = areStored ? MatchingOptions() : Self.onTheFly
    let test = VerificationTests.sample
    for key in ["T0/social/M0", "T1/social/M1", "T3/social/M0"] {
      let blind = try Self.scorer(test) { $0.requirements.append(TableRequirement(id: "blind", blocked: [key])) }
      #expect(try Self.isUnsound(test, blind, options), "passes over \(key)")
      let generous = try Self.scorer(test) {
        $0.wishes.append(WeightedWish(TableWish(id: "generous", points: [key: 1]), weight: 1000))
      }
      #expect(try Self.isUnsound(test, generous, options), "gives \(key) a point")
    }
    let lax = try Self.scorer(test) { $0.requirements.removeLast() }
    #expect(try Self.isUnsound(test, lax, options), "lets pairs pass that are not eligible")
    #expect(try !Self.isUnsound(test, Self.scorer(test) { _ in }, options))
  }

  @Test("with hours budgets beside the network, the stored weights are compared")
  func sideConstraints() throws {
    var found = 0
    for seed: UInt64 in 0..<20 {
      let test = TestCohort(
        seed: seed, shape: TestShape(mentees: 5...7, mentors: 2...3, hours: [70, 100], minutes: [30, 60]))
      let problem = try MatchingProblem(test.cohort(), rules: test.rules, options: MatchingOptions())
      guard !problem.open.sideConstraints.isEmpty,
        let need = problem.requiredMentors.indices.first(where: { !problem.open.mentors(of: $0).isEmpty }),
        let mentor = problem.open.mentors(of: need).first
      else { continue }
      found += 1
      let key = "\(problem.cohort.needs[need].id)/\(problem.cohort.mentors[Int(mentor)].id)"
      let blind = try Self.scorer(test) { $0.requirements.append(TableRequirement(id: "blind", blocked: [key])) }
      #expect(try Self.isUnsound(test, blind, MatchingOptions()), "seed \(seed)")
      #expect(try !Self.isUnsound(test, Self.scorer(test) { _ in }, MatchingOptions()), "seed \(seed)")
    }
    #expect(found > 3)
  }

  @Test("prices one too low are seen by the plain rules alone, whichever need's they are", arguments: [true, false])
  func tamperedPrices(areStored: Bool) throws {
    let options = areStored ? MatchingOptions() : Self.onTheFly
    for seed: UInt64 in 0..<40 {
      let test = TestCohort(seed: seed, shape: TestShape(mentees: 3...6, mentors: 2...4, eligiblePercent: 90))
      let claim = MatchingClaim(try test.matching(options))
      let certificate = try #require(claim.certificate)
      let problem = try MatchingProblem(test.cohort(), rules: test.rules, options: options)
      let check = PlainRulesCheck(problem, seed: claim.seed, limit: .max)
      #expect(try check.uncovered(certificate) == [])
      for task in certificate.taskPrices.indices where certificate.taskPrices[task] > 0 {
        #expect(try check.uncovered(certificate.lowering(task)) == [task], "seed \(seed)")
      }
    }
  }

  @Test("a pair that a best matching may use, and that the draw does not know, is found out")
  func drawWithoutAPair() throws {
    let test = VerificationTests.sample
    let certificate = try #require(test.matching(Self.onTheFly).proof.certificate)
    let problem = try MatchingProblem(test.cohort(), rules: test.rules, options: Self.onTheFly)
    let check = PlainRulesCheck(problem, seed: 0, limit: .max)
    let tight = try #require(problem.open.coverage(by: certificate, options: Self.onTheFly).tight)
    func faults(_ tight: AssignmentProblem) throws -> [CertificateFault] {
      try check.faults(of: .init(certificate: certificate, tight: tight), isInterrupted: { false })
    }
    #expect(try faults(tight) == [])
    for edge in 0..<tight.edgeCount {
      var (agents, weights) = (tight.agents, tight.weights)
      agents.remove(at: edge)
      weights.remove(at: edge)
      let fewer = try AssignmentProblem(
        capacities: tight.capacities, offsets: tight.offsets.map { $0 > edge ? $0 - 1 : $0 }, agents: agents,
        weights: weights)
      #expect("edge \(edge)") {
        _ = try faults(fewer)
      } throws: { error in
        if case MatchingError.unsound = error { true } else { false }
      }
    }
  }

  @Test("of a large cohort a sample is judged, the same for the same seed")
  func sample() throws {
    let test = try LargeCohort.test()
    let problem = try MatchingProblem(test.cohort(), rules: test.rules, options: MatchingOptions())
    guard case .priced(let source) = problem.open else {
      Issue.record("the pairs are stored")
      return
    }
    let certificate = try #require(Certificate(agentPrices: Array(repeating: 0, count: source.agentCount), for: source))
    let limit = MatchingOptions().plainlyJudgedPairs
    let check = PlainRulesCheck(problem, seed: 1, limit: limit)
    #expect(check.needs.count == limit / LargeCohort.mentors && check.needs.count < source.taskCount)
    #expect(check.needs == Array(Set(check.needs)).sorted())
    #expect(check.needs == PlainRulesCheck(problem, seed: 1, limit: limit).needs)
    #expect(check.needs != PlainRulesCheck(problem, seed: 2, limit: limit).needs)
    #expect(PlainRulesCheck(problem, seed: 1, limit: 0).needs.count == 1)

    // A smaller sample, because a test is not optimised.
    let small = PlainRulesCheck(problem, seed: 1, limit: 20 * LargeCohort.mentors)
    #expect(try small.uncovered(certificate) == [])
    let known = try #require(small.needs.last)
    #expect(try small.uncovered(certificate.lowering(known)) == [known])
    let unknown = try #require((0..<source.taskCount).first { !small.needs.contains($0) })
    #expect(try small.uncovered(certificate.lowering(unknown)) == [])
  }
}

/// More pairs than are judged one by one.
private enum LargeCohort {
  static let mentors = 1000

  static func test() throws -> TestCohort {
    let rules = try RuleSet(specifications: [
      RuleSpecification(id: "mentor_type", role: .requirement),
      RuleSpecification(id: "interests", role: .wish, weight: 40),
    ])
    let tags = (0..<7).map { Tag("tag\($0)") }
    let draft = CohortDraft(
      frame: TestCohort.frame(),
      mentors: (0..<mentors).map {
        Mentor(id: MentorID("M\($0)"), types: [.social], interests: TagSet([tags[$0 % 7], tags[$0 % 5]]), capacity: 1)
      },
      mentees: (0..<1100).map {
        Mentee(
          id: MenteeID("T\($0)"), programme: "P0", needs: [.social],
          interests: TagSet([tags[$0 % 7], tags[$0 % 3]]))
      })
    return TestCohort(draft: draft, requirements: rules.requirements, wishes: rules.wishes)
  }
}

extension PlainRulesCheck {
  /// The needs with a pair that the prices do not cover.
  fileprivate func uncovered(_ certificate: Certificate) throws -> [Int] {
    try faults(of: Proof(certificate: certificate, tight: nil), isInterrupted: { false }).compactMap {
      if case .pricesTooLow(let task, _, _, _) = $0 { task } else { nil }
    }
  }
}

extension Certificate {
  /// The prices with one task's lowered by one.
  fileprivate func lowering(_ task: Int) -> Certificate {
    var prices = taskPrices
    prices[task] -= 1
    return Certificate(scale: scale, taskPrices: prices, agentPrices: agentPrices)
  }
}
