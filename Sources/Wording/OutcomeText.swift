// SPDX-License-Identifier: GPL-3.0-or-later

/// How pairs ended, by what they can be told apart by: headings, groups, and what may be said of them.
public enum OutcomeText: String, TextCatalogue {
  case heading, known, noneKnown, split, left, oneLeft, unreadable, oneUnreadable
  case wish, module, modules, pace, missed, experience, sameMentor, type, stage, programme
  case noFit, lowFit, highFit, anyFit, no, yes, noModule, someModules, allModules, belowPlan, onPlan, abovePlan
  case firstTime, experienced, otherMentor, thisMentor
  case group, pairs, ended, share, interval, notKnown, few
  case versus, theRest, difference, oneDifference, tooFew, noDifference, perhaps, seen, fewPairs, says, tooFewIn
  case allTooFew, chance, oneComparison, noComparison, cause, paceNote, hiddenNote
  case percent, range, pointsRange

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .heading: TextEntry(da: "Hvordan match endte", en: "How pairs ended")
    case .known:
      TextEntry(
        da: "{ended} af {known} match endte før tid ({share}; 95 %: {interval}).",
        en: "{ended} of {known} pairs ended early ({share}; 95%: {interval}).")
    case .noneKnown:
      TextEntry(
        da: "Det vides ikke om noget match, hvordan det endte.", en: "Of no pair is it known how it ended.")
    case .split:
      TextEntry(
        da: "Af dem blev {early} afbrudt, og {noShow} kom aldrig i gang.",
        en: "Of these, {early} were broken off, and {noShow} never began.")
    case .left:
      TextEntry(
        da: "{n} match er ikke talt med, fordi de er i gang, eller fordi ingen har noteret, hvordan de endte.",
        en: "{n} pairs are left out because they go on, or because nobody has noted how they ended.")
    case .oneLeft:
      TextEntry(
        da: "{n} match er ikke talt med, fordi det er i gang, eller fordi ingen har noteret, hvordan det endte.",
        en: "{n} pair is left out because it goes on, or because nobody has noted how it ended.")
    case .unreadable:
      TextEntry(
        da: "{n} kørsler i lageret kan ikke læses mere og er ikke talt med.",
        en: "{n} runs in the store can no longer be read and are left out.")
    case .oneUnreadable:
      TextEntry(
        da: "{n} kørsel i lageret kan ikke læses mere og er ikke talt med.",
        en: "{n} run in the store can no longer be read and is left out.")
    case .wish: TextEntry(da: "ønsket {rule}", en: "wish {rule}")
    case .module: TextEntry(da: "{module} taget før start", en: "{module} taken before the start")
    case .modules: TextEntry(da: "moduler taget før start", en: "modules taken before the start")
    case .pace: TextEntry(da: "møder de første {n} måneder", en: "meetings in the first {n} months")
    case .missed:
      TextEntry(da: "udeblivelser de første {n} måneder", en: "no-shows in the first {n} months")
    case .experience: TextEntry(da: "mentors erfaring", en: "mentor's experience")
    case .sameMentor: TextEntry(da: "mentees tidligere mentor", en: "the mentee's earlier mentor")
    case .type: TextEntry(da: "mentortype", en: "kind of mentor")
    case .stage: TextEntry(da: "trin", en: "stage")
    case .programme: TextEntry(da: "mentorforløb", en: "programme")
    case .noFit: TextEntry(da: "ikke opfyldt", en: "not met")
    case .lowFit: TextEntry(da: "lidt opfyldt", en: "met a little")
    case .highFit: TextEntry(da: "godt opfyldt", en: "met well")
    case .anyFit: TextEntry(da: "opfyldt", en: "met")
    case .no: TextEntry(da: "nej", en: "no")
    case .yes: TextEntry(da: "ja", en: "yes")
    case .noModule: TextEntry(da: "ingen", en: "none")
    case .someModules: TextEntry(da: "nogle", en: "some")
    case .allModules: TextEntry(da: "alle", en: "all")
    case .belowPlan: TextEntry(da: "færre end planlagt", en: "fewer than planned")
    case .onPlan: TextEntry(da: "som planlagt", en: "as planned")
    case .abovePlan: TextEntry(da: "flere end planlagt", en: "more than planned")
    case .firstTime: TextEntry(da: "første match", en: "first pair")
    case .experienced: TextEntry(da: "haft match før", en: "had pairs before")
    case .otherMentor: TextEntry(da: "skiftet ud", en: "changed")
    case .thisMentor: TextEntry(da: "den samme", en: "the same")
    case .group: TextEntry(da: "gruppe", en: "group")
    case .pairs: TextEntry(da: "match", en: "pairs")
    case .ended: TextEntry(da: "før tid", en: "ended early")
    case .share: TextEntry(da: "andel", en: "share")
    case .interval: TextEntry(da: "95 %", en: "95%")
    case .notKnown: TextEntry(da: "ikke kendt", en: "not known")
    case .few: TextEntry(da: "<{n}", en: "<{n}")
    case .versus: TextEntry(da: "over for “{group}”", en: "beside “{group}”")
    case .theRest: TextEntry(da: "over for resten", en: "beside the rest")
    case .difference: TextEntry(da: "{points} procentpoint ({range})", en: "{points} percentage points ({range})")
    case .oneDifference: TextEntry(da: "{points} procentpoint ({range})", en: "{points} percentage point ({range})")
    case .tooFew: TextEntry(da: "for få til at sige noget", en: "too few to say anything")
    case .noDifference: TextEntry(da: "der kan ikke ses en forskel", en: "no difference can be seen")
    case .perhaps:
      TextEntry(
        da: "måske en forskel; blandt så mange sammenligninger kan den være tilfældig",
        en: "perhaps a difference; among so many comparisons it may be chance")
    case .seen: TextEntry(da: "en forskel ses", en: "a difference can be seen")
    case .says: TextEntry(da: "{groups}: {difference}: {standing}", en: "{groups}: {difference}: {standing}")
    case .tooFewIn:
      TextEntry(
        da: "For få til at sige noget efter: {factors} (--all viser tallene).",
        en: "Too few to say anything by: {factors} (--all shows the numbers).")
    case .fewPairs: TextEntry(da: "for få", en: "too few")
    case .allTooFew:
      TextEntry(
        da:
          "ADVARSEL: Der er for få match til at sige noget. Brug ikke tallene til at vælge regler, mentorer eller mentees.",
        en:
          "WARNING: There are too few pairs to say anything. Do not choose rules, mentors or mentees by these numbers.")
    case .chance:
      TextEntry(
        da:
          "{n} forskelle er undersøgt. Ved så mange finder man let noget, der er tilfældigt. Kun hvor der står “{seen}”, er der taget højde for det.",
        en:
          "{n} differences were looked at. Among so many, something is easily found that is chance. Only “{seen}” allows for that."
      )
    case .oneComparison:
      TextEntry(
        da: "{n} forskel er undersøgt, og “{seen}” er sjældent tilfældigt.",
        en: "{n} difference was looked at, and “{seen}” is seldom chance.")
    case .noComparison:
      TextEntry(
        da: "Ingen forskelle er undersøgt: ingen to grupper er på mindst {least} match hver.",
        en: "No differences were looked at: no two groups have at least {least} pairs each.")
    case .cause:
      TextEntry(
        da:
          "En forskel er ikke en årsag: de, der endte før tid, kan være anderledes på andre måder. Én mentors match ligner hinanden, så tallene er lidt mere usikre, end de ser ud.",
        en:
          "A difference is not a cause: those who ended early may differ in other ways. One mentor's pairs are alike, so the numbers are a little less sure than they look."
      )
    case .paceNote:
      TextEntry(
        da: "Møder er talt for match, der varede mindst {n} måneder; de, der aldrig kom i gang, er ikke med.",
        en: "Meetings are counted for pairs that lasted at least {n} months; those that never began are left out.")
    case .hiddenNote:
      TextEntry(
        da: "Grupper på under {n} match vises som “<{n}”, og “–” står, hvor de ellers kunne regnes ud.",
        en: "Groups of fewer than {n} pairs show as “<{n}”, and “–” stands where they could be worked out otherwise.")
    case .percent: TextEntry(da: "{n}\u{A0}%", en: "{n}%")
    case .range: TextEntry(da: "{low}–{high}\u{A0}%", en: "{low}–{high}%")
    case .pointsRange: TextEntry(da: "{low} til {high}", en: "{low} to {high}")
    }
  }
}
