// SPDX-License-Identifier: GPL-3.0-or-later

/// Answers to questions about a matching.
public enum QuestionText: String, TextCatalogue {
  case heading, pairHeading, hasMentor, hasMentorAtNoTime, hasNobody, decided, rank, onlyEligible
  case noPointsFrom, betterHeading, contender, contenderPoints, notTried, worth, worthNothing, backupsHeading, backup
  case backupAtNoTime, noBackup
  case alreadyPaired, decidedElsewhere, wouldHave, wouldHaveBeside, brokenHeading, ifWaived, noPlace, bestWith, atTime
  case ruleDifference, weightChange, noWeightChange, moves, move, nobody, moreMoves, notExact
  case needsMore, needsLess, needsMoreOfPriority, needsLessOfPriority, pointsMore, pointsLess, nothing
  case everyNeedFilled, thatIsFilled, eliminations, elimination, triedChange, changeFails, changeNotTried

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .heading: TextEntry(da: "{mentee} · {type} · {programme}", en: "{mentee} · {type} · {programme}")
    case .pairHeading: TextEntry(da: "{mentee} · {type} · og {mentor}", en: "{mentee} · {type} · and {mentor}")
    case .hasMentor: TextEntry(da: "{mentor}, {time}: {points}", en: "{mentor}, {time}: {points}")
    case .hasMentorAtNoTime:
      TextEntry(da: "{mentor}, uden fast tid: {points}", en: "{mentor}, without a weekly time: {points}")
    case .hasNobody:
      TextEntry(
        da: "Behovet har ingen mentor. makker unmatched fortæller hvorfor.",
        en: "The need has no mentor. makker unmatched tells why.")
    case .decided: TextEntry(da: "Besluttet af koordinatoren: {reason}", en: "Decided by the coordinator: {reason}")
    case .rank:
      TextEntry(
        da: "Nr. {rank} af de {mentors}, der opfylder alle krav.",
        en: "No. {rank} of the {mentors} who meet every requirement.")
    case .onlyEligible:
      TextEntry(
        da: "Den eneste mentor, der opfylder alle krav.", en: "The only mentor who meets every requirement.")
    case .noPointsFrom: TextEntry(da: "0 for {rules}", en: "0 for {rules}")
    case .betterHeading:
      TextEntry(
        da: "Flere point her, men ikke bedre for årgangen som helhed:",
        en: "More points here, but no better for the cohort as a whole:")
    case .contender: TextEntry(da: "{mentor}, {points}: {effect}.", en: "{mentor}, {points}: {effect}.")
    case .contenderPoints: TextEntry(da: "{mentor}, {points}", en: "{mentor}, {points}")
    case .notTried:
      TextEntry(da: "{mentor}, {points}: ikke prøvet.", en: "{mentor}, {points}: not tried.")
    case .worth:
      TextEntry(
        da: "Den bedste matchning uden dette match: {effect}.", en: "The best matching without this pair: {effect}."
      )
    case .worthNothing:
      TextEntry(
        da: "Uden dette match findes der en lige så god matchning.",
        en: "Without this pair there is a matching that is as good.")
    case .backupsHeading: TextEntry(da: "Kan træde til, som det er nu:", en: "Could step in as things stand:")
    case .backup: TextEntry(da: "{mentor}, {time}, {points}", en: "{mentor}, {time}, {points}")
    case .backupAtNoTime: TextEntry(da: "{mentor}, {points}", en: "{mentor}, {points}")
    case .noBackup:
      TextEntry(
        da: "Ingen kan træde til, uden at andre flytter.", en: "Nobody could step in without others moving.")
    case .alreadyPaired: TextEntry(da: "De er et match allerede.", en: "They are a pair already.")
    case .decidedElsewhere:
      TextEntry(
        da: "En beslutning giver behovet til {mentor} (decisions.csv).",
        en: "A decision gives the need to {mentor} (decisions.csv).")
    case .wouldHave: TextEntry(da: "Matchet giver {points}.", en: "The pair has {points}.")
    case .wouldHaveBeside:
      TextEntry(
        da: "Matchet giver {points}; det nuværende med {mentor} giver {present}.",
        en: "The pair has {points}; the present one with {mentor} has {present}.")
    case .brokenHeading: TextEntry(da: "Det står imod:", en: "What stands against it:")
    case .ifWaived:
      TextEntry(
        da: "Var det i orden, eller blev det fraveget, så er den bedste matchning med dette match: {effect}.",
        en: "Were that in order, or waived, the best matching with this pair: {effect}.")
    case .noPlace:
      TextEntry(
        da:
          "Ingen matchning har dette match: mentoren har ingen plads, time eller tid, som beslutninger ikke holder på, "
          + "eller der mangler pladser på uddannelsen, eller fairness-reglerne tillader det ikke.",
        en: "No matching has this pair: the mentor has no place, hours or time that decisions do not hold, or training "
          + "seats are wanting, or the fairness settings do not allow it.")
    case .bestWith:
      TextEntry(
        da: "Den bedste matchning med dette match: {effect}.", en: "The best matching with this pair: {effect}.")
    case .atTime: TextEntry(da: "De ville mødes {time}.", en: "They would meet on {time}.")
    case .ruleDifference: TextEntry(da: "{rule} {points}", en: "{rule} {points}")
    case .weightChange:
      TextEntry(
        da: "Matchet er med i en bedste matchning, hvis {rule} tæller {to} i stedet for {from}.",
        en: "The pair is in a best matching if {rule} counts {to} instead of {from}.")
    case .noWeightChange:
      TextEntry(
        da: "Ingen anden vægt på et enkelt ønske blev fundet, der giver matchet.",
        en: "No other weight of a single wish was found that gives the pair.")
    case .moves: TextEntry(da: "Så flytter:", en: "Who would move:")
    case .move:
      TextEntry(da: "{need}: {from} → {to} ({before} → {after})", en: "{need}: {from} → {to} ({before} → {after})")
    case .nobody: TextEntry(da: "ingen", en: "nobody")
    case .moreMoves: TextEntry(da: "og {n} andre (--all viser alle)", en: "and {n} others (--all shows all)")
    case .notExact:
      TextEntry(
        da: "Ikke bevist: mindst én af de to matchninger kan være bedre.",
        en: "Not proven: at least one of the two matchings may be better.")
    case .needsMore: TextEntry(da: "{needs} mere dækket", en: "{needs} more filled")
    case .needsLess: TextEntry(da: "{needs} færre dækket", en: "{needs} fewer filled")
    case .needsMoreOfPriority:
      TextEntry(da: "{needs} med prioritet {priority} mere dækket", en: "{needs} more of priority {priority} filled")
    case .needsLessOfPriority:
      TextEntry(da: "{needs} med prioritet {priority} færre dækket", en: "{needs} fewer of priority {priority} filled")
    case .pointsMore: TextEntry(da: "{points} mere ({percent})", en: "{points} more ({percent})")
    case .pointsLess: TextEntry(da: "{points} færre ({percent})", en: "{points} fewer ({percent})")
    case .nothing: TextEntry(da: "lige så god", en: "just as good")
    case .everyNeedFilled: TextEntry(da: "Alle behov er dækket.", en: "Every need is filled.")
    case .thatIsFilled: TextEntry(da: "Behovet er dækket.", en: "The need is filled.")
    case .eliminations: TextEntry(da: "Af {mentors}:", en: "Of {mentors}:")
    case .elimination:
      TextEntry(da: "{rule} fjerner {removed}, {left} tilbage", en: "{rule} removes {removed}, {left} left")
    case .triedChange:
      TextEntry(
        da: "Prøvet, bedste matchning så: {effect}.", en: "Tried, best matching then: {effect}.")
    case .changeFails:
      TextEntry(
        da: "Prøvet: det dækker ikke et behov mere; bedste matchning så: {effect}.",
        en: "Tried: it fills no need more; best matching then: {effect}.")
    case .changeNotTried:
      TextEntry(da: "Ikke prøvet: årgangen er for stor.", en: "Not tried: the cohort is too large.")
    }
  }
}
