// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import MatchingEngine
import Optimization
import PairingRules
import TestCohorts
import Testing
import Wording

/// Runs with fairness settings in which somebody has changed something.
@Suite struct FairTamperTests {
  /// A mentor who could fill two needs of many points, or the one that the settings ask for.
  static var sample: TestCohort {
    var test = TestCohort(seed: 1, shape: TestShape(mentees: 1...1, mentors: 1...1, availabilityPercent: 0))
    test.requirements = [TableRequirement(id: "first", blocked: ["T2/social/M1", "T0/social/M1"]), BlockRequirement()]
    test.draft.mentors = [
      Mentor(id: "M0", types: [.social], capacity: 2), Mentor(id: "M1", types: [.social], capacity: 1),
    ]
    test.draft.mentees = [
      Mentee(id: "T0", stage: .job, programme: "P0", needs: [.social]),
      Mentee(id: "T1", stage: .job, programme: "P0", needs: [.social]),
      Mentee(id: "T2", stage: .internship, programme: "P0", needs: [.social]),
      Mentee(id: "T3", stage: .job, programme: "P0", needs: [.social]),
    ]
    let points = [
      "T0/social/M0": 9, "T1/social/M0": 8, "T1/social/M1": 3, "T2/social/M0": 2, "T3/social/M0": 6, "T3/social/M1": 7,
    ]
    test.wishes = [WeightedWish(TableWish(id: "wish", points: points), weight: 1000)]
    return test
  }

  static let floor = Fairness(targets: [
    .init(id: "interns", group: .init([.stage([.internship])]), level: .ofGroup(.init(thousandthsOfPercent: 100_000)))
  ])
  static let highest = Fairness(worstOff: .highest)
  static let least = Fairness(worstOff: .points(3))

  struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let fairness: Fairness
    let change: @Sendable (inout MatchingClaim) -> Void
    let isExpected: @Sendable (Finding) -> Bool
  }

  static let tamperings: [Tampering] = [
    .init(
      testDescription: "nothing said of the settings", fairness: floor, change: { $0.fairness = nil },
      isExpected: { $0 == .missingFairness }),
    .init(
      testDescription: "a level made up", fairness: floor, change: { $0.fairness?.levels[0].filled = 0 },
      isExpected: { if case .wrongLevel = $0 { true } else { false } }),
    .init(
      testDescription: "a group left out", fairness: floor, change: { $0.fairness?.levels = [] },
      isExpected: { $0 == .malformedFairness }),
    .init(
      testDescription: "prices without the row", fairness: floor, change: { $0.fairness?.hasRows = false },
      isExpected: { if case .malformedPrices = $0 { true } else { false } }),
    .init(
      testDescription: "the intern put out for one with more points", fairness: floor,
      change: { claim in
        guard let index = claim.pairs.firstIndex(where: { $0.mentee == "T2" }) else { return }
        claim.pairs[index].mentee = "T1"
        claim.pairs[index].points = 8
        claim.pairs[index].pointsByRule = [8]
        claim.unmatched = [.init(mentee: "T2", type: .social, programme: "P0")]
        claim.points += 6
        claim.value += 6
        claim.fairness?.levels[0].filled = 0
        claim.fairness?.levels[0].missing = 1
        claim.waitingList = nil
      }, isExpected: { if case .boundBelowValue = $0 { true } else { false } }),
    .init(
      testDescription: "a row's price raised", fairness: floor,
      change: { claim in
        guard let prices = claim.certificate else { return }
        claim.certificate = Certificate(
          scale: prices.scale, taskPrices: prices.taskPrices, agentPrices: prices.agentPrices,
          sidePrices: prices.sidePrices.map { $0 + 1_000_000 })
      },
      isExpected: { finding in
        switch finding {
        case .pricesTooLow, .wrongBound, .negativePrice(.group("interns"), _, _): true
        default: false
        }
      }),
    .init(
      testDescription: "a higher floor than there is", fairness: highest,
      change: { claim in
        let least = claim.fairness?.leastPoints ?? 0
        claim.fairness?.leastPoints = least + 1
      },
      isExpected: { if case .tooFewPoints = $0 { true } else { false } }),
    .init(
      testDescription: "no higher floor proven", fairness: highest,
      change: { claim in
        let filling = claim.fairness?.filling
        claim.fairness?.higher = filling
      },
      isExpected: { $0 == .wrongFloorPrices(.higher) }),
    .init(
      testDescription: "prices of filling lowered", fairness: highest,
      change: { claim in
        guard let prices = claim.fairness?.filling else { return }
        claim.fairness?.filling = Certificate(
          scale: prices.scale, taskPrices: prices.taskPrices.map { $0 / 2 },
          agentPrices: prices.agentPrices.map { $0 / 2 })
      }, isExpected: { $0 == .wrongFloorPrices(.filling) }),
    .init(
      testDescription: "another floor than was asked for", fairness: least,
      change: { $0.fairness?.leastPoints = 2 },
      isExpected: { $0 == .wrongLeastPoints(claimed: 2, actual: 3) }),
    .init(
      testDescription: "exemptions made up", fairness: least, change: { $0.fairness?.exempt = 1 },
      isExpected: { $0 == .wrongExemptions(claimed: 1, actual: 0) }),
    .init(
      testDescription: "settings that the rules do not have", fairness: Fairness(),
      change: { $0.fairness = FairnessStanding(leastPoints: 3) }, isExpected: { $0 == .unfoundedFairness }),
  ]

  @Test("untouched runs are right, and the highest floor is proven by prices", arguments: [floor, highest, least])
  func untouched(_ fairness: Fairness) throws {
    let test = Self.sample
    let rules = test.rules.setting(fairness)
    let matching = try Matcher(solver: GLPKSolver()).match(test.cohort(), by: rules)
    let report = try Verification.check(MatchingClaim(matching), cohort: test.cohort(), rules: rules)
    #expect(report.findings.map(\.sentence.english) == [])
    #expect(report.provesHighestFloor == (fairness.worstOff == .highest))
    if fairness == Self.floor {
      #expect(matching.fairness?.standing.hasRows == true)
      #expect(matching.pairs.contains { $0.need.mentee.id == "T2" })
      #expect(matching.fairness?.prices.targets["interns"]?.points == 6)
    }
  }

  @Test("a run that was tampered with is found out", arguments: tamperings)
  func tampered(_ tampering: Tampering) throws {
    let test = Self.sample
    let rules = test.rules.setting(tampering.fairness)
    var claim = MatchingClaim(try Matcher(solver: GLPKSolver()).match(test.cohort(), by: rules))
    tampering.change(&claim)
    let report = try Verification.check(claim, cohort: test.cohort(), rules: rules)
    #expect(report.findings.contains(where: tampering.isExpected), "\(report.findings)")
    #expect(!report.provesHighestFloor)
    for finding in report.findings {
      #expect(!finding.sentence.english.contains("{") && !finding.sentence.danish.contains("{"))
    }
  }

  @Test("a pair that a decision requires may have fewer points, and is counted")
  func exempt() throws {
    var test = Self.sample
    test.draft.decisions = [
      Decision(mentee: "T2", mentor: "M0", type: .social, kind: .require, reason: "test")
    ]
    let rules = test.rules.setting(Self.least)
    let matching = try Matcher(solver: GLPKSolver()).match(test.cohort(), by: rules)
    #expect(matching.fairness?.standing.exempt == 1)
    #expect(matching.pairs.contains { $0.need.mentee.id == "T2" && $0.points == 2 })
    let report = try Verification.check(MatchingClaim(matching), cohort: test.cohort(), rules: rules)
    #expect(report.findings.map(\.sentence.english) == [])
  }

  @Test("needs that settings leave open are told why")
  func causes() throws {
    let test = Self.sample
    let strict = try Matcher(solver: GLPKSolver()).match(test.cohort(), by: test.rules.setting(Self.least))
    #expect(strict.unmatched.map(\.cause) == [.tooFewPoints(count: 1)])
    #expect(strict.unmatched.map(\.change) == [nil])
    let share = Fairness(targets: [
      .init(id: "interns", group: .init([.stage([.internship])]), level: .ofFilled(.init(thousandthsOfPercent: 50_000)))
    ])
    let held = try Matcher(solver: GLPKSolver()).match(test.cohort(), by: test.rules.setting(share))
    #expect(held.pairs.count == 2)
    #expect(held.unmatched.allSatisfy { $0.cause == .heldBack(["interns"]) && $0.change == nil })
  }
}
