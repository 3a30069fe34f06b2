// SPDX-License-Identifier: GPL-3.0-or-later

/// What a verification says of a run that does not hold.
public enum FindingText: String, TextCatalogue {
  case refusedDecision, numbersTooLarge
  case unknownNeed, unknownMentor, wrongProgramme, filledMoreThanOnce, brokenRequirement, decisionNotFollowed
  case wrongPoints, wrongRulePoints, missingRulePoints, unknownRule, overCapacity, overHours
  case unsuitableSlot, doubleBookedSlot, missingSlot, noSlot, roomsOverfull
  case missingNeed, filledAndUnmatched, unmatchedMoreThanOnce, unknownUnmatched, wrongCause
  case wrongWaitingList, waitingListTooLong, waitingListTooShort
  case wrongNumber, wrongObjective, seedOutOfRange
  case missingCertificate, boundBelowValue, wrongStatus, negativePrice, pricesTooLow, weekUncovered, wrongBound
  case wrongLotteryValue, malformedPrices, unfoundedLottery
  case objectivePrices, lotteryPrices, hoursOwner, rowOwner
  case wrongKept, tooManyChanges, keptOf, nothingKept

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .wrongKept:
      TextEntry(
        da: "Af de tidligere match er beholdt: {actual}, men kørslen siger {claimed}.",
        en: "Of the earlier pairs are kept: {actual}, but the run says {claimed}.")
    case .tooManyChanges:
      TextEntry(
        da: "{changes} tidligere match er ændret; der må højst ændres {most}.",
        en: "{changes} earlier pairs are changed; at most {most} may be.")
    case .keptOf: TextEntry(da: "{kept} af {possible}, der kunne blive", en: "{kept} of {possible} that could stay")
    case .nothingKept: TextEntry(da: "intet", en: "nothing")
    case .refusedDecision:
      TextEntry(
        da: "Årgangens beslutninger kan ikke følges: {fault}.",
        en: "The cohort's decisions cannot be followed: {fault}.")
    case .numbersTooLarge:
      TextEntry(
        da: "Årgangens tal er for store at regne med: {number}.", en: "The cohort's numbers are too large: {number}.")
    case .unknownNeed:
      TextEntry(
        da: "{need} har et match, men er ikke et behov i årgangen.",
        en: "{need} has a pair but is not a need in the cohort.")
    case .unknownMentor:
      TextEntry(
        da: "{need} har et match med {mentor}, der ikke er mentor i årgangen.",
        en: "{need} is paired with {mentor}, who is not a mentor in the cohort.")
    case .wrongProgramme:
      TextEntry(
        da: "{need} hører til mentorforløbet {actual}, men kørslen siger {claimed}.",
        en: "{need} belongs to programme {actual}, but the run says {claimed}.")
    case .filledMoreThanOnce:
      TextEntry(da: "{need} har flere mentorer: {mentors}.", en: "{need} has several mentors: {mentors}.")
    case .brokenRequirement:
      TextEntry(
        da: "{need} med {mentor} bryder kravet {rule}: {fact}",
        en: "{need} with {mentor} breaks the requirement {rule}: {fact}")
    case .decisionNotFollowed:
      TextEntry(
        da: "En beslutning kræver {need} hos {mentor}, men kørslen har ikke det match.",
        en: "A decision requires {need} with {mentor}, but the run does not have that pair.")
    case .wrongPoints:
      TextEntry(
        da: "{need} med {mentor} giver {actual} point, men kørslen siger {claimed}.",
        en: "{need} with {mentor} has {actual} points, but the run says {claimed}.")
    case .wrongRulePoints:
      TextEntry(
        da: "{need} med {mentor} får {actual} point for {rule}, men kørslen siger {claimed}.",
        en: "{need} with {mentor} has {actual} points by {rule}, but the run says {claimed}.")
    case .missingRulePoints:
      TextEntry(
        da: "{need} med {mentor} får {actual} point for {rule}, men kørslen har ikke det ønske.",
        en: "{need} with {mentor} has {actual} points by {rule}, but the run does not have that wish.")
    case .unknownRule:
      TextEntry(
        da: "{need} med {mentor} har point for {rule}, der ikke er et ønske i reglerne.",
        en: "{need} with {mentor} has points by {rule}, which is not a wish in the rules.")
    case .overCapacity:
      TextEntry(
        da: "{mentor} har {pairs} match, men kun plads til {places}.",
        en: "{mentor} has {pairs} pairs but places for {places} only.")
    case .overHours:
      TextEntry(
        da: "{mentor} skal bruge {asked} minutter om måneden, men har {minutes}.",
        en: "{mentor} is asked for {asked} minutes a month but has {minutes}.")
    case .unsuitableSlot:
      TextEntry(
        da: "Tiden {slot} passer ikke {need} og {mentor}.", en: "The time {slot} does not suit {need} and {mentor}.")
    case .doubleBookedSlot:
      TextEntry(
        da: "Tiden {slot} for {need} med {mentor} er allerede optaget af et andet match eller vejen fra det.",
        en: "The time {slot} of {need} with {mentor} is taken by another pair, or by the way from it.")
    case .noSlot:
      TextEntry(
        da: "{need} med {mentor} har ingen tid, men begge har oplyst, hvornår de kan.",
        en: "{need} with {mentor} has no time, though both have said when they are free.")
    case .roomsOverfull:
      TextEntry(
        da: "Omkring {slot} mødes {pairs} match i lokaler med plads til {places}.",
        en: "Around {slot}, {pairs} pairs meet in rooms that hold {places}.")
    case .missingSlot:
      TextEntry(
        da: "{need} med {mentor} har ingen tid, selv om {slot} er ledig for begge.",
        en: "{need} with {mentor} has no time, though {slot} is free for both.")
    case .missingNeed:
      TextEntry(
        da: "{need} står hverken blandt matchene eller blandt dem uden match.",
        en: "{need} is neither among the pairs nor among those without one.")
    case .filledAndUnmatched:
      TextEntry(
        da: "{need} har et match, men står også blandt dem uden match.",
        en: "{need} has a pair but is also among those without one.")
    case .unmatchedMoreThanOnce:
      TextEntry(
        da: "{need} står flere gange blandt dem uden match.", en: "{need} is among those without a pair more than once."
      )
    case .unknownUnmatched:
      TextEntry(
        da: "{need} står blandt dem uden match, men er ikke et behov i årgangen.",
        en: "{need} is among those without a pair but is not a need in the cohort.")
    case .wrongCause:
      TextEntry(
        da: "{need} mangler match af årsagen {actual}, men kørslen siger {claimed}.",
        en: "{need} has no pair because of {actual}, but the run says {claimed}.")
    case .wrongWaitingList:
      TextEntry(
        da: "Plads {position} på ventelisten er {actual}, men kørslen siger {claimed}.",
        en: "Place {position} on the waiting list is {actual}, but the run says {claimed}.")
    case .waitingListTooLong:
      TextEntry(
        da: "Ventelisten er slut før plads {position}, men kørslen har {claimed} dér.",
        en: "The waiting list ends before place {position}, but the run has {claimed} there.")
    case .waitingListTooShort:
      TextEntry(
        da: "Plads {position} på ventelisten er {actual}, men kørslens liste er slut.",
        en: "Place {position} on the waiting list is {actual}, but the run's list has ended.")
    case .wrongNumber:
      TextEntry(
        da: "{name} er {actual}, men kørslen siger {claimed}.", en: "{name} is {actual}, but the run says {claimed}.")
    case .wrongObjective:
      TextEntry(
        da: "Målet vægter ikke behovene, som deres prioriteter kræver: trinnet er {actual}, kørslen siger {claimed}.",
        en:
          "The objective does not weigh needs as their priorities ask for: the step is {actual}, the run says {claimed}."
      )
    case .seedOutOfRange:
      TextEntry(
        da: "Frøet er {claimed}; et helt tal fra 0 til {greatest} ventes.",
        en: "The seed is {claimed}; a whole number from 0 to {greatest} is expected.")
    case .missingCertificate:
      TextEntry(
        da: "Kørslen har ingen priser, så dens grænse er ikke bevist.",
        en: "The run has no prices, so its bound is not proven.")
    case .boundBelowValue:
      TextEntry(da: "Grænsen {bound} er under værdien {value}.", en: "The bound {bound} is below the value {value}.")
    case .wrongStatus:
      TextEntry(
        da: "{name} er {claimed}, men beviset siger {actual}.", en: "{name} is {claimed}, but the proof says {actual}.")
    case .negativePrice:
      TextEntry(
        da: "{list}: prisen for {owner} er {price}, under 0.", en: "{list}: the price of {owner} is {price}, below 0.")
    case .pricesTooLow:
      TextEntry(
        da:
          "{list}: {need} med {mentor} er {weight} værd, men priserne giver kun {prices} (match, der ikke er dækket: {count}).",
        en:
          "{list}: {need} with {mentor} is worth {weight}, but the prices give only {prices} (pairs not covered: {count})."
      )
    case .weekUncovered:
      TextEntry(
        da: "En uge hos {mentor} er {worth} værd ud over behovenes priser, men prisen for {mentor} er kun {price}.",
        en: "A week with {mentor} is worth {worth} above the needs' prices, but the price of {mentor} is only {price}.")
    case .wrongBound:
      TextEntry(
        da: "{list} beviser {proven}, men kørslen siger {claimed}.",
        en: "{list} prove {proven}, but the run says {claimed}.")
    case .wrongLotteryValue:
      TextEntry(
        da: "Lodtrækningens sum er {actual}, men kørslen siger {claimed}.",
        en: "The lottery's sum is {actual}, but the run says {claimed}.")
    case .malformedPrices:
      TextEntry(
        da: "{list} har ikke den form, som årgangen kræver.",
        en: "{list} do not have the form that the cohort asks for.")
    case .unfoundedLottery:
      TextEntry(
        da: "Kørslen siger, at lodtrækningen er bevist, men svaret er ikke bevist bedst af priser.",
        en: "The run says that the draw is proven, but prices do not prove the answer best.")
    case .objectivePrices: TextEntry(da: "Målets priser", en: "The objective's prices")
    case .lotteryPrices: TextEntry(da: "Lodtrækningens priser", en: "The lottery's prices")
    case .rowOwner: TextEntry(da: "række {number}", en: "row {number}")
    case .hoursOwner: TextEntry(da: "timerne hos {mentor}", en: "the hours of {mentor}")
    }
  }
}
