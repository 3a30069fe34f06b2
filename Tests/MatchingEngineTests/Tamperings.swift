// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import Optimization
import PairingRules

extension VerificationTests {
  static let pairTamperings: [Tampering] = [
    Tampering("unknown mentee", { $0.pairs[0].mentee = "T9" }, finds: { $0 == .unknownNeed("T9".social) }),
    Tampering("unknown mentor", { $0.pairs[0].mentor = "M9" }, finds: { $0 == .unknownMentor("T0".social, "M9") }),
    Tampering(
      "another kind of help", { $0.pairs[0].type = .business },
      finds: { $0 == .unknownNeed(NeedID(mentee: "T0", type: .business)) }),
    Tampering(
      "another programme", { $0.pairs[0].programme = "P1" },
      finds: { $0 == .wrongProgramme("T0".social, claimed: "P1", actual: "P0") }),
    Tampering(
      "a need filled twice",
      { claim in
        var again = claim.pairs[1]
        again.mentor = again.mentor == "M0" ? "M1" : "M0"
        claim.pairs.append(again)
      }, finds: { $0 == .filledMoreThanOnce("T1".social, ["M0", "M1"]) }),
    Tampering(
      "the same pair twice", { $0.pairs.append($0.pairs[0]) },
      finds: { $0 == .filledMoreThanOnce("T0".social, ["M0", "M0"]) }),
    Tampering(
      "a mentor who may not", { $0.pairs[0].mentor = "M1" },
      finds: {
        if case .brokenRequirement(let need, "M1", let obstacle) = $0 {
          need == "T0".social && obstacle.rule == "first"
        } else {
          false
        }
      }),
    Tampering(
      "a decision ignored", { $0.pairs.remove(at: 2) },
      finds: { $0 == .decisionNotFollowed(NeedID(mentee: "T1", type: .education), "M2", decision: 0) }),
    Tampering(
      "points too many", { $0.pairs[0].points += 1 },
      finds: { $0 == .wrongPoints("T0".social, "M0", claimed: 6, actual: 5) }),
    Tampering(
      "points by a wish too many", { $0.pairs[0].pointsByRule[0] = 7 },
      finds: { $0 == .wrongRulePoints("T0".social, "M0", "wish", claimed: 7, actual: 5) }),
    Tampering(
      "a wish left out", { $0.pairs[0].pointsByRule.removeLast() },
      finds: { $0 == .wrongRulePoints("T0".social, "M0", "wish", claimed: nil, actual: 5) }),
    Tampering(
      "a wish's column left out", { $0.rules = [] },
      finds: { $0 == .wrongRulePoints("T2".social, "M1", "wish", claimed: nil, actual: 2) }),
    Tampering(
      "a wish made up",
      { claim in
        claim.rules.append("luck")
        claim.pairs[0].pointsByRule.append(0)
      }, finds: { $0 == .unknownRule("T0".social, "M0", "luck") }),
    Tampering(
      "too many pairs",
      { claim in
        for index in claim.pairs.indices where claim.pairs[index].type == .social { claim.pairs[index].mentor = "M0" }
      }, finds: { $0 == .overCapacity("M0", pairs: 3, places: 2) }),
    Tampering(
      "too many hours", { claim in for index in claim.pairs.indices { claim.pairs[index].mentor = "M1" } },
      finds: { $0 == .overHours("M1", asked: 240, minutes: 90) }),
  ]

  static let slotTamperings: [Tampering] = [
    Tampering(
      "a time that suits nobody",
      { $0.pairs[0].slot = TimeWindow(.tuesday, startMinute: 16 * 60, endMinute: 17 * 60) },
      finds: { if case .unsuitableSlot = $0 { true } else { false } }),
    Tampering(
      "a time off the grid",
      { $0.pairs[0].slot = TimeWindow(.monday, startMinute: 16 * 60 + 10, endMinute: 17 * 60 + 10) },
      finds: { if case .unsuitableSlot = $0 { true } else { false } }),
    Tampering(
      "a time too short",
      { $0.pairs[0].slot = TimeWindow(.monday, startMinute: 16 * 60, endMinute: 16 * 60 + 30) },
      finds: { if case .unsuitableSlot = $0 { true } else { false } }),
    Tampering(
      "a mentee in two places at once", { $0.pairs[2].slot = $0.pairs[1].slot },
      finds: { if case .doubleBookedSlot = $0 { true } else { false } }),
    Tampering(
      "a free time not given", { $0.pairs[0].slot = nil },
      finds: { if case .missingSlot = $0 { true } else { false } }),
  ]

  static let unmatchedTamperings: [Tampering] = [
    Tampering("a need hidden", { $0.unmatched.removeLast() }, finds: { $0 == .missingNeed("T4".social) }),
    Tampering(
      "a pair taken away", { $0.pairs.remove(at: 0) }, finds: { $0 == .missingNeed("T0".social) }),
    Tampering(
      "a filled need listed", { $0.unmatched.append(.init(mentee: "T0", type: .social, programme: "P0")) },
      finds: { $0 == .filledAndUnmatched("T0".social) }),
    Tampering(
      "a need listed twice", { $0.unmatched.append($0.unmatched[0]) },
      finds: { $0 == .unmatchedMoreThanOnce("T3".social) }),
    Tampering(
      "a need made up", { $0.unmatched.append(.init(mentee: "T9", type: .social, programme: "P0")) },
      finds: { $0 == .unknownUnmatched("T9".social) }),
    Tampering(
      "another programme of an unmatched need", { $0.unmatched[0].programme = "P0" },
      finds: { $0 == .wrongProgramme("T3".social, claimed: "P0", actual: "P1") }),
    Tampering(
      "another cause", { $0.unmatched[0].cause = "no_eligible_mentor" },
      finds: { $0 == .wrongCause("T3".social, claimed: "no_eligible_mentor", actual: "too_few_places") }),
    Tampering(
      "a jump in the waiting list", { $0.waitingList?.reverse() },
      finds: { $0 == .wrongWaitingList(position: 1, claimed: "T4".social, actual: "T3".social) }),
    Tampering(
      "a waiting list cut off", { $0.waitingList?.removeLast() },
      finds: { $0 == .wrongWaitingList(position: 2, claimed: nil, actual: "T4".social) }),
    Tampering(
      "a waiting list too long", { $0.waitingList?.append("T0".social) },
      finds: { $0 == .wrongWaitingList(position: 3, claimed: "T0".social, actual: nil) }),
  ]

  static let sumTamperings: [Tampering] = [
    Tampering("filled", { $0.filled += 1 }, finds: { $0 == .wrongSum(.filled, claimed: 5, actual: 4) }),
    Tampering("needs", { $0.needs -= 1 }, finds: { $0 == .wrongSum(.needs, claimed: 5, actual: 6) }),
    Tampering("points", { $0.points += 1 }, finds: { $0 == .wrongSum(.points, claimed: 10, actual: 9) }),
    Tampering(
      "value", { $0.value += 1 },
      finds: { if case .wrongSum(.value, _, _) = $0 { true } else { false } }),
    Tampering("gap", { $0.gap = 0.1 }, finds: { $0 == .wrongGap(claimed: 0.1, actual: 0) }),
    Tampering("gap that is no number", { $0.gap = .nan }, finds: { if case .wrongGap = $0 { true } else { false } }),
    Tampering(
      "objective", { $0.objective = Objective(step: 1, bonuses: $0.objective.bonuses) },
      finds: { if case .wrongObjective = $0 { true } else { false } }),
    Tampering("negative seed", { $0.seed = -1 }, finds: { $0 == .seedOutOfRange(-1) }),
  ]

  static let proofTamperings: [Tampering] = [
    Tampering("bound too low", { $0.bound -= 1 }, finds: { if case .boundBelowValue = $0 { true } else { false } }),
    Tampering(
      "bound too high", { $0.bound += 1 }, finds: { if case .wrongBound(_, _, .objective) = $0 { true } else { false } }
    ),
    Tampering(
      "bound beyond all numbers", { $0.bound = .min }, finds: { if case .wrongBound = $0 { true } else { false } }),
    Tampering("no prices", { $0.certificate = nil }, finds: { $0 == .missingCertificate }),
    Tampering(
      "a price lowered", { $0.certificate = $0.certificate?.changing(task: 0, by: -1) },
      finds: {
        if case .pricesTooLow(let need, "M0", _, _, count: 1, of: .objective) = $0 {
          need == "T0".social
        } else {
          false
        }
      }),
    Tampering(
      "a price raised", { $0.certificate = $0.certificate?.changing(task: 0, by: 1) },
      finds: { if case .wrongBound(_, _, .objective) = $0 { true } else { false } }),
    Tampering(
      "a price below 0", { $0.certificate = $0.certificate?.changing(task: 4, by: -1_000) },
      finds: { $0 == .negativePrice(.need("T3".social), price: -1_000, of: .objective) }),
    Tampering(
      "prices of another cohort", { $0.certificate = Certificate(taskPrices: [1], agentPrices: []) },
      finds: { $0 == .malformedPrices(.objective) }),
    Tampering(
      "termination", { $0.termination = .timeLimit },
      finds: { $0 == .wrongStatus(.termination, claimed: "time_limit", actual: "optimal") }),
    Tampering(
      "primal status", { $0.primalStatus = .feasible },
      finds: { $0 == .wrongStatus(.primalStatus, claimed: "feasible", actual: "optimal") }),
    Tampering(
      "dual status", { $0.dualStatus = .none },
      finds: { $0 == .wrongStatus(.dualStatus, claimed: "none", actual: "optimal") }),
    Tampering("another seed", { $0.seed += 1 }, finds: \.isOfLottery),
    Tampering(
      "lottery sum",
      { claim in
        guard case .lottery(let value, let prices) = claim.tieBreak else { return }
        claim.tieBreak = .lottery(value: value + 1, certificate: prices)
      }, finds: { if case .wrongLotteryValue = $0 { true } else { false } }),
    Tampering(
      "lottery prices",
      { claim in
        guard case .lottery(let value, let prices) = claim.tieBreak else { return }
        claim.tieBreak = .lottery(value: value, certificate: prices.changing(task: 0, by: -1))
      }, finds: \.isOfLottery),
    Tampering(
      "a friend put in another's place",
      { claim in
        let first = claim.pairs[1].mentor
        claim.pairs[1].mentor = claim.pairs[3].mentor
        claim.pairs[3].mentor = first
      }, finds: \.isOfLottery),
  ]
}

extension String {
  /// The social need of the mentee with this id.
  fileprivate var social: NeedID { NeedID(mentee: MenteeID(self), type: .social) }
}

extension Finding {
  /// Whether it says that the draw is not what it should be.
  fileprivate var isOfLottery: Bool {
    switch self {
    case .wrongLotteryValue, .pricesTooLow(_, _, _, _, _, of: .lottery), .wrongBound(_, _, of: .lottery),
      .negativePrice(_, _, of: .lottery):
      true
    default: false
    }
  }
}

extension Certificate {
  /// The prices with one task's changed.
  fileprivate func changing(task: Int, by change: Int) -> Certificate {
    var prices = taskPrices
    prices[task] += change
    return Certificate(scale: scale, taskPrices: prices, agentPrices: agentPrices, sidePrices: sidePrices)
  }
}
