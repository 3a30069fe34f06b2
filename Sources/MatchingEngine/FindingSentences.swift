// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import Wording

extension Finding {
  /// What is not so, as one sentence that names whom it concerns.
  public var sentence: LocalizedText {
    switch self {
    case .refusedDecision(let fault): FindingText.refusedDecision(["fault": fault.found])
    case .refusedFairness(let fault): FairnessText.refused(["fault": fault.found])
    case .numbersTooLarge(let number): FindingText.numbersTooLarge(["number": .init(verbatim: number)])
    case .unknownNeed(let need): FindingText.unknownNeed(["need": need.label])
    case .unknownMentor(let need, let mentor): FindingText.unknownMentor(["need": need.label, "mentor": mentor.label])
    case .wrongProgramme(let need, let claimed, let actual):
      FindingText.wrongProgramme(["need": need.label, "claimed": claimed.label, "actual": actual.label])
    case .filledMoreThanOnce(let need, let mentors):
      FindingText.filledMoreThanOnce(["need": need.label, "mentors": mentors.map(\.label).joined()])
    case .brokenRequirement(let need, let mentor, let obstacle):
      FindingText.brokenRequirement([
        "need": need.label, "mentor": mentor.label, "rule": obstacle.rule.label, "fact": obstacle.sentence,
      ])
    case .decisionNotFollowed(let need, let mentor, _):
      FindingText.decisionNotFollowed(["need": need.label, "mentor": mentor.label])
    case .wrongPoints(let need, let mentor, let claimed, let actual):
      FindingText.wrongPoints([
        "need": need.label, "mentor": mentor.label, "claimed": number(claimed), "actual": number(actual),
      ])
    case .wrongRulePoints(let need, let mentor, let rule, let claimed, let actual):
      (claimed == nil ? FindingText.missingRulePoints : .wrongRulePoints)([
        "need": need.label, "mentor": mentor.label, "rule": rule.label, "claimed": number(claimed ?? 0),
        "actual": number(actual),
      ])
    case .unknownRule(let need, let mentor, let rule):
      FindingText.unknownRule(["need": need.label, "mentor": mentor.label, "rule": rule.label])
    case .overCapacity(let mentor, let pairs, let places):
      FindingText.overCapacity(["mentor": mentor.label, "pairs": number(pairs), "places": number(places)])
    case .overHours(let mentor, let asked, let minutes):
      FindingText.overHours(["mentor": mentor.label, "asked": number(asked), "minutes": number(minutes)])
    case .unsuitableSlot(let need, let mentor, let slot):
      FindingText.unsuitableSlot(["need": need.label, "mentor": mentor.label, "slot": slot.label])
    case .doubleBookedSlot(let need, let mentor, let slot):
      FindingText.doubleBookedSlot(["need": need.label, "mentor": mentor.label, "slot": slot.label])
    case .missingSlot(let need, let mentor, let free):
      FindingText.missingSlot(["need": need.label, "mentor": mentor.label, "slot": free.label])
    case .noSlot(let need, let mentor): FindingText.noSlot(["need": need.label, "mentor": mentor.label])
    case .roomsOverfull(let slot, let pairs, let places):
      FindingText.roomsOverfull(["slot": slot.label, "pairs": number(pairs), "places": number(places)])
    case .missingNeed(let need): FindingText.missingNeed(["need": need.label])
    case .filledAndUnmatched(let need): FindingText.filledAndUnmatched(["need": need.label])
    case .unmatchedMoreThanOnce(let need): FindingText.unmatchedMoreThanOnce(["need": need.label])
    case .unknownUnmatched(let need): FindingText.unknownUnmatched(["need": need.label])
    case .wrongCause(let need, let claimed, let actual):
      FindingText.wrongCause([
        "need": need.label, "claimed": .init(verbatim: claimed), "actual": .init(verbatim: actual),
      ])
    case .wrongWaitingList(let position, let claimed, let actual):
      (claimed == nil
        ? FindingText.waitingListTooShort : actual == nil ? .waitingListTooLong : .wrongWaitingList)([
          "position": number(position), "claimed": claimed?.label ?? "", "actual": actual?.label ?? "",
        ])
    case .wrongWait(let need, let claimed, let actual):
      WaitingText.wrongWait(["need": need.label, "claimed": claimed.label, "actual": actual.label])
    default: sentenceOfFairness ?? sentenceOfProof
    }
  }

  /// The sentences about sums, statuses and prices.
  private var sentenceOfProof: LocalizedText {
    switch self {
    case .wrongSum(let which, let claimed, let actual):
      wrongNumber(which.rawValue, number(claimed), number(actual))
    case .wrongGap(let claimed, let actual):
      wrongNumber("gap", .init(verbatim: "\(claimed)"), .init(verbatim: "\(actual)"))
    case .wrongObjective(let claimed, let actual):
      FindingText.wrongObjective(["claimed": number(claimed.step), "actual": number(actual.step)])
    case .seedOutOfRange(let seed):
      FindingText.seedOutOfRange(["claimed": number(seed), "greatest": number(1 << 53 - 1)])
    case .missingCertificate: FindingText.missingCertificate()
    case .boundBelowValue(let bound, let value):
      FindingText.boundBelowValue(["bound": number(bound), "value": number(value)])
    case .wrongStatus(let which, let claimed, let actual):
      FindingText.wrongStatus([
        "name": .init(verbatim: which.rawValue), "claimed": .init(verbatim: claimed),
        "actual": .init(verbatim: actual),
      ])
    case .negativePrice(let owner, let price, let list):
      FindingText.negativePrice(["owner": owner.label, "price": number(price), "list": list.label])
    case .pricesTooLow(let need, let mentor, let prices, let weight, let count, let list):
      FindingText.pricesTooLow([
        "need": need.label, "mentor": mentor.label, "prices": number(prices), "weight": number(weight),
        "count": number(count), "list": list.label,
      ])
    case .weekUncovered(let mentor, let price, let worth):
      FindingText.weekUncovered(["mentor": mentor.label, "price": number(price), "worth": number(worth)])
    case .wrongBound(let claimed, let proven, let list):
      FindingText.wrongBound(["claimed": number(claimed), "proven": number(proven), "list": list.label])
    case .wrongLotteryValue(let claimed, let actual):
      FindingText.wrongLotteryValue(["claimed": number(claimed), "actual": number(actual)])
    case .malformedPrices(let list): FindingText.malformedPrices(["list": list.label])
    default: FindingText.unfoundedLottery()
    }
  }

  func number(_ value: Int) -> LocalizedText { LocalizedText(verbatim: "\(value)") }

  private func wrongNumber(_ name: String, _ claimed: LocalizedText, _ actual: LocalizedText) -> LocalizedText {
    FindingText.wrongNumber(["name": .init(verbatim: name), "claimed": claimed, "actual": actual])
  }
}

extension PriceOwner {
  fileprivate var label: LocalizedText {
    switch self {
    case .need(let need): need.label
    case .mentor(let mentor): mentor.label
    case .hours(let mentor): FindingText.hoursOwner(["mentor": mentor.label])
    case .group(let id): FairnessText.groupOwner(["id": LocalizedText(verbatim: id)])
    case .row(let number): FindingText.rowOwner(["number": LocalizedText(verbatim: "\(number)")])
    }
  }
}

extension PriceList {
  fileprivate var label: LocalizedText {
    switch self {
    case .objective: FindingText.objectivePrices()
    case .lottery: FindingText.lotteryPrices()
    }
  }
}

extension MatchingClaim.ClaimedWait {
  /// The claim in words.
  fileprivate var label: LocalizedText {
    WaitingText.stated([
      "since": since.map { LocalizedText(verbatim: $0.description) } ?? WaitingText.notStated(),
      "times": .number(timesLeftOut),
    ])
  }
}
