// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import LargeRunSolver
import MatchingEngine
import Optimization
import PairingRules
import SolverConformance
import TestCohorts
import Testing
import Wording

/// Floors, shares and the floor under the points, beside the best of all matchings that keep them.
@Suite struct FairnessTests {
  /// The kinds of cohort, each with what is asked of it.
  static let shapes: [(name: String, shape: TestShape, kinds: FairCohort.Kinds)] = [
    ("floors and shares", TestShape(mentees: 2...5, mentors: 1...3, availabilityPercent: 0), .init(floors: 1...2)),
    (
      "with decisions",
      TestShape(mentees: 2...5, mentors: 1...3, decisionPercent: 25, availabilityPercent: 0), .init(floors: 1...2)
    ),
    (
      "with hours that bind",
      TestShape(
        mentees: 3...5, mentors: 1...3, capacities: [nil, 2, 3], hours: [60, 90, 120], minutes: [30, 60, 90],
        availabilityPercent: 0), .init(floors: 0...1)
    ),
    (
      "a floor under the points",
      TestShape(mentees: 2...5, mentors: 1...3, decisionPercent: 15, availabilityPercent: 0),
      .init(worstOff: [.points(0), .points(2), .points(4), .points(7)], floors: 0...1, shares: 0...0)
    ),
    (
      "the highest floor", TestShape(mentees: 2...6, mentors: 1...4, availabilityPercent: 0),
      .init(worstOff: [.highest], floors: 0...0, shares: 0...0)
    ),
    (
      "the highest floor, decisions and hours",
      TestShape(
        mentees: 2...5, mentors: 1...3, capacities: [nil, 2], hours: [nil, 90, 120], minutes: [30, 60],
        decisionPercent: 15, availabilityPercent: 0), .init(worstOff: [.highest], floors: 0...0, shares: 0...0)
    ),
    (
      "all of it",
      TestShape(mentees: 2...5, mentors: 1...3, availabilityPercent: 0),
      .init(worstOff: [.highest, .points(1)], floors: 0...2)
    ),
  ]

  @Test("as good as the best of all that keep what is asked", arguments: shapes.indices, [0, 1])
  func optimum(shape index: Int, part: UInt64) throws {
    let (name, shape, kinds) = Self.shapes[index]
    var kept = 0
    for seed in part * 30..<(part + 1) * 30 {
      let told: Comment = "\(name), seed \(seed)"
      let fair = try FairCohort(TestCohort(seed: seed, shape: shape), seed: seed, kinds: kinds)
      guard !fair.fairness.isEmpty else { continue }
      let cohort = try fair.test.cohort()
      let best = FairExhaustion.best(of: cohort, rules: fair.rules, asked: fair.asked)
      do {
        let matching = try Matcher(solver: GLPKSolver()).match(cohort, by: fair.rules)
        #expect(fair.measure(matching) == best, told)
        #expect(matching.proof.termination == .optimal && matching.proof.value == matching.proof.bound, told)
        let outcome = try #require(matching.fairness, told)
        #expect(outcome.standing.levels.allSatisfy { $0.missing == 0 }, told)
        #expect(outcome.isHighestProven == (fair.asked.highest ? true : nil), told)
        let report = try Verification.check(MatchingClaim(matching), cohort: cohort, rules: fair.rules)
        #expect(report.findings.map(\.sentence.english) == [], told)
        if fair.asked.highest, !outcome.standing.hasRows, shape.hours == [nil] {
          #expect(report.provesHighestFloor, told)
        }
        kept += 1
      } catch MatchingError.refused(let refusal) {
        let isExpected = best == nil || !fair.sharesCanBeHad(cohort)
        #expect(isExpected, "\(told): \((refusal.faults.map(\.found) + refusal.fairness.map(\.found)).map(\.english))")
      }
    }
    #expect(kept > 5, "\(name)")
  }

  /// The settings' prices are the differences of full matchings.
  @Test("what a setting costs is what the best matching without it has more", arguments: [0, 3, 4, 6])
  func prices(shape index: Int) throws {
    let (name, shape, kinds) = Self.shapes[index]
    var costly = 0
    for seed: UInt64 in 0..<25 {
      let told: Comment = "\(name), seed \(seed)"
      let fair = try FairCohort(TestCohort(seed: seed, shape: shape), seed: seed, kinds: kinds)
      let cohort = try fair.test.cohort()
      let matcher = Matcher(solver: GLPKSolver())
      guard !fair.fairness.isEmpty, let matching = try? matcher.match(cohort, by: fair.rules) else { continue }
      let prices = try #require(matching.fairness?.prices, told)
      #expect(prices.gap == nil, told)
      func expect(_ price: FairnessPrices.Price?, without fairness: Fairness) throws {
        let other = try matcher.match(cohort, by: fair.rules.setting(fairness))
        let price = try #require(price, told)
        #expect(price.points == other.points - matching.points, told)
        #expect(price.needs == other.pairs.count - matching.pairs.count, told)
        #expect(price.pointsWithout == other.points, told)
        let difference = zip(cohort.measure(other), cohort.measure(matching)).map { $0 - $1 }.dropLast().filter {
          $0 != 0
        }
        #expect(price.needsByPriority.map(\.needs) == Array(difference), told)
        if !price.isNothing { costly += 1 }
      }
      if fair.fairness.worstOff != nil {
        try expect(prices.worstOff, without: Fairness(targets: fair.fairness.targets))
      }
      for target in fair.fairness.targets {
        try expect(prices.targets[target.id], without: fair.fairness.removing(target.id))
      }
      try expect(prices.all, without: Fairness())
    }
    #expect(costly > 1, "\(name)")
  }

  @Test("a floor that cannot be reached is refused with what can be")
  func refusal() throws {
    var refused = 0
    for seed: UInt64 in 0..<60 {
      let shape = TestShape(mentees: 3...5, mentors: 1...2, eligiblePercent: 50, availabilityPercent: 0)
      var fair = try FairCohort(
        TestCohort(seed: seed, shape: shape), seed: seed, kinds: .init(floors: 0...0, shares: 0...0))
      let cohort = try fair.test.cohort()
      let members = Set(cohort.needs.filter { $0.type == .social }.map(\.id))
      fair.fairness.targets = [
        .init(id: "social", group: .init([.type([.social])]), level: .ofGroup(.init(thousandthsOfPercent: 100_000)))
      ]
      let most = (0...members.count).last { count in
        var asked = FairExhaustion.Asked()
        asked.floors = [(members, count)]
        return FairExhaustion.best(of: cohort, rules: fair.rules, asked: asked) != nil
      }
      guard let refusal = try refusal(cohort, fair.rules) else {
        #expect(most == members.count, "seed \(seed)")
        continue
      }
      refused += 1
      let expected = FairnessFault.Problem.unreachableFloor(
        needs: members.count, wanted: members.count, most: most ?? -1)
      #expect(refusal.fairness.map(\.problem) == [expected], "seed \(seed)")
      #expect(refusal.fairness.map(\.id) == ["social"])
      #expect(refusal.fairness.allSatisfy { !$0.found.danish.contains("{") && !$0.expected.english.contains("{") })
    }
    #expect(refused > 10)
  }

  /// Why a cohort cannot be matched, if that is so.
  private func refusal(_ cohort: Cohort, _ rules: RuleSet) throws -> MatchingRefusal? {
    do {
      _ = try Matcher(solver: GLPKSolver()).match(cohort, by: rules)
      return nil
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      return refusal
    }
  }

  @Test("settings that are only impossible together are told as such")
  func together() throws {
    var test = TestCohort(seed: 1, shape: TestShape(mentees: 2...2, mentors: 1...1, availabilityPercent: 0))
    test.requirements = []
    test.draft.mentors = [Mentor(id: "M0", types: Set(MentorType.allCases), capacity: 1)]
    test.draft.mentees = [
      Mentee(id: "T0", stage: .job, programme: "P0", needs: [.social]),
      Mentee(id: "T1", stage: .internship, programme: "P0", needs: [.social]),
    ]
    let all = Fairness.Part(thousandthsOfPercent: 100_000)
    let fairness = Fairness(targets: [
      .init(id: "job", group: .init([.stage([.job])]), level: .ofGroup(all)),
      .init(id: "internship", group: .init([.stage([.internship])]), level: .needs(1)),
      .init(id: "share", group: .init([.stage([.internship])]), level: .ofFilled(all)),
    ])
    let refusal = try #require(try refusal(test.cohort(), test.rules.setting(fairness)))
    let expected: [FairnessFault.Problem] = [
      .unreachableFloor(needs: 1, wanted: 1, most: 0), .unreachableShare(reached: 0, of: 1),
    ]
    #expect(refusal.fairness.map(\.problem) == expected)
    #expect(refusal.fairness.map(\.beside) == [["job"], ["job"]])
  }

  @Test("a setting that the best matching keeps by itself costs nothing, and leaves the draw as it is")
  func idle() throws {
    let test = VerificationTests.sample
    let plain = try test.matching()
    let fairness = Fairness(
      worstOff: .points(-5), targets: [.init(id: "social", group: .init([.type([.social])]), level: .needs(2))])
    let matching = try Matcher(solver: GLPKSolver()).match(test.cohort(), by: test.rules.setting(fairness))
    #expect(matching.pairs.map(\.mentor.id) == plain.pairs.map(\.mentor.id))
    #expect(matching.proof.tieBreak == plain.proof.tieBreak && matching.proof.objective == plain.proof.objective)
    #expect(matching.fairness?.standing.hasRows == false)
    #expect(matching.fairness?.prices.all?.isNothing == true && matching.fairness?.prices.gap == nil)
    let report = try Verification.check(
      MatchingClaim(matching), cohort: test.cohort(), rules: test.rules.setting(fairness))
    #expect(report.isRight && report.provesOptimum && report.provesDraw)
  }

  @Test("an interruption leaves an answer that says what it misses", arguments: [false, true])
  func interrupted(highest: Bool) throws {
    var missed = 0
    for seed: UInt64 in 0..<6 {
      let shape = TestShape(mentees: 20...20, mentors: 8...8, eligiblePercent: 40, availabilityPercent: 0)
      var fair = try FairCohort(
        TestCohort(seed: seed, shape: shape), seed: seed, kinds: .init(floors: 0...0, shares: 0...0))
      fair.fairness = Fairness(
        worstOff: highest ? .highest : nil,
        targets: [
          .init(
            id: "south", group: .init([.column("school", [.text("South")])]),
            level: .ofGroup(.init(thousandthsOfPercent: 90_000)))
        ])
      let isScored = Flag()
      let options = MatchingOptions(
        isInterrupted: { isScored.isSet },
        progress: { if case .scoring(let done, let all) = $0, done == all { isScored.set() } })
      let cohort = try fair.test.cohort()
      let matching = try Matcher(solver: GLPKSolver()).match(cohort, by: fair.rules, options: options)
      let level = try #require(matching.fairness?.standing.levels.first)
      if level.missing > 0 {
        missed += 1
        #expect(matching.fairness?.prices.gap == .missed, "seed \(seed)")
      }
      let report = try Verification.check(MatchingClaim(matching), cohort: cohort, rules: fair.rules)
      #expect(report.findings.map(\.sentence.english) == [], "seed \(seed)")
    }
    #expect(missed > 0)
  }
}

extension Cohort {
  /// What a matching comes to, in the measure of `Exhaustion`.
  fileprivate func measure(_ matching: Matching) -> [Int] { measure(matching.pairs.map { ($0.need, $0.points) }) }
}
