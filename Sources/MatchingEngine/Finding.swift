// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import PairingRules

/// Something in a run folder that is not so. `sentence` says it to a person.
public enum Finding: Hashable, Sendable {
  // The cohort itself.

  /// The cohort's decisions cannot be followed, so that no run can be right.
  case refusedDecision(DecisionFault)
  /// The cohort's fairness settings cannot be worked out, so that no run can be right.
  case refusedFairness(FairnessFault)
  /// The cohort's numbers are too large to match by.
  case numbersTooLarge(String)

  // Pairs.

  /// A pair's need is not in the cohort.
  case unknownNeed(NeedID)
  /// A pair's mentor is not in the cohort.
  case unknownMentor(NeedID, MentorID)
  /// The mentee is in another programme.
  case wrongProgramme(NeedID, claimed: ProgrammeID, actual: ProgrammeID)
  /// The need has several mentors.
  case filledMoreThanOnce(NeedID, [MentorID])
  /// The pair breaks a requirement.
  case brokenRequirement(NeedID, MentorID, Obstacle)
  /// A decision requires another mentor, or any at all.
  case decisionNotFollowed(NeedID, MentorID, decision: Int)
  /// The pair has other points.
  case wrongPoints(NeedID, MentorID, claimed: Int, actual: Int)
  /// A wish gives the pair other points; nothing claimed means that the wish is missing.
  case wrongRulePoints(NeedID, MentorID, RuleID, claimed: Int?, actual: Int)
  /// The pair has points by a wish that is not in the rules.
  case unknownRule(NeedID, MentorID, RuleID)
  /// The mentor has more pairs than places.
  case overCapacity(MentorID, pairs: Int, places: Int)
  /// The mentor's pairs ask for more minutes a month than there are.
  case overHours(MentorID, asked: Int, minutes: Int)

  // Meeting times.

  /// The time is off the grid, has another length than a meeting, or does not suit both.
  case unsuitableSlot(NeedID, MentorID, TimeWindow)
  /// The mentee or the mentor has the time in an earlier pair, or is on the way from one.
  case doubleBookedSlot(NeedID, MentorID, TimeWindow)
  /// The pair has to have a time, and has none.
  case noSlot(NeedID, MentorID)
  /// More pairs need a room at this time of the week than the rooms hold.
  case roomsOverfull(TimeWindow, pairs: Int, places: Int)
  /// No time is given, though one suits both and is free.
  case missingSlot(NeedID, MentorID, free: TimeWindow)

  // Needs without a mentor.

  /// The need is on no list.
  case missingNeed(NeedID)
  /// The need has a mentor and is among those without.
  case filledAndUnmatched(NeedID)
  /// The need is among those without a mentor more than once.
  case unmatchedMoreThanOnce(NeedID)
  /// The need is among those without a mentor and not in the cohort.
  case unknownUnmatched(NeedID)
  /// Another cause is the right one.
  case wrongCause(NeedID, claimed: String, actual: String)
  /// The waiting list does not have the needs without a mentor in the order of priority and id; the first that
  /// differs, from 1.
  case wrongWaitingList(position: Int, claimed: NeedID?, actual: NeedID?)
  /// The waiting list says something else of how long a mentee has waited than the cohort does.
  case wrongWait(NeedID, claimed: MatchingClaim.ClaimedWait, actual: MatchingClaim.ClaimedWait)

  // Fairness.

  /// The rules have fairness settings, and the run states nothing of them.
  case missingFairness
  /// The run states something of fairness settings, and the rules have none.
  case unfoundedFairness
  /// What is stated does not fit the rules' settings.
  case malformedFairness
  /// Another number of points is the fewest that a pair may have.
  case wrongLeastPoints(claimed: Int?, actual: Int?)
  /// The pair has fewer points than the settings ask for, and no decision requires it.
  case tooFewPoints(NeedID, MentorID, points: Int, least: Int)
  /// Another number of pairs has fewer points because decisions require them.
  case wrongExemptions(claimed: Int, actual: Int)
  /// A floor or share comes to something else.
  case wrongLevel(claimed: FairnessStanding.Level, actual: FairnessStanding.Level)
  /// A floor or share is missed, and the proof does not say so.
  case unkeptLevel(FairnessStanding.Level)
  /// The prices do not prove what they should of the highest floor.
  case wrongFloorPrices(FloorPrices)

  // The sums.

  /// A number of the run is another one.
  case wrongSum(RunNumber, claimed: Int, actual: Int)
  /// The gap is another one.
  case wrongGap(claimed: Double, actual: Double)
  /// The objective weighs needs otherwise than their priorities ask for.
  case wrongObjective(claimed: Objective, actual: Objective)
  /// The seed is outside 0 to 2^53 - 1.
  case seedOutOfRange(Int)

  // The proof.

  /// There are no prices, so that the bound is not proven.
  case missingCertificate
  /// The bound is below the value.
  case boundBelowValue(bound: Int, value: Int)
  /// A status says something else than what is proven.
  case wrongStatus(RunStatus, claimed: String, actual: String)
  /// A price is below 0.
  case negativePrice(PriceOwner, price: Int, of: PriceList)
  /// Pairs are worth more than their prices: the first of so many.
  case pricesTooLow(NeedID, MentorID, prices: Int, weight: Int, count: Int, of: PriceList)
  /// A mentor's price is below what some week with the mentor is worth above its needs' prices.
  case weekUncovered(MentorID, price: Int, worth: Int)
  /// The prices prove another bound.
  case wrongBound(claimed: Int, proven: Int, of: PriceList)
  /// The lottery's sum is another one.
  case wrongLotteryValue(claimed: Int, actual: Int)
  /// A draw is claimed to be proven, though the answer is not proven best by prices.
  case unfoundedLottery
  /// The prices have another length, or another scale, than the cohort asks for.
  case malformedPrices(PriceList)
}

/// A number that a run states.
public enum RunNumber: String, Hashable, Sendable, CaseIterable {
  case filled, needs, points, value
}

/// A status that a run states.
public enum RunStatus: String, Hashable, Sendable, CaseIterable {
  case termination
  case primalStatus = "primal_status"
  case dualStatus = "dual_status"
}

/// The prices that prove the objective, or those that prove the draw.
public enum PriceList: Hashable, Sendable {
  case objective
  case lottery
}

/// Prices of the highest floor under the points: those that prove that no more is filled, or that above it less is.
public enum FloorPrices: Hashable, Sendable {
  case filling, higher
}

/// Whose price it is.
public enum PriceOwner: Hashable, Sendable {
  case need(NeedID)
  case mentor(MentorID)
  /// The hours budget of a mentor.
  case hours(MentorID)
  /// A floor or share of a group, by its id.
  case group(String)
  /// A row of the problem that times are part of, by its number from 1.
  case row(Int)
}
