// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a need has no mentor, and what would help.
public enum UnmatchedText: String, TextCatalogue {
  case noMentorAtAll, onlyMentorNotEligible, noEligibleMentor, groupOfMentors, groupOfManyMentors, hours, hoursOfMany,
    hoursForOne, mentorsFull, onlyMentorFull, noFreeTime, noFreeTimeWithOne, noSeat, tooFewPoints, heldBack,
    notProven
  case priorityDecided, pointsDecided, drawDecided
  case steps, stepsAndPlace, waive, addPlaceWith, addPlaceWithAny, addPlaceWithAnyOfMany, noChange,
    notSought
  case person

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .noMentorAtAll: TextEntry(da: "Der er ingen mentorer.", en: "There are no mentors.")
    case .onlyMentorNotEligible:
      TextEntry(
        da: "Den eneste mentor opfylder ikke alle krav.", en: "The only mentor does not meet every requirement.")
    case .noEligibleMentor:
      TextEntry(da: "Ingen af de {mentors} opfylder alle krav.", en: "None of the {mentors} meets every requirement.")
    case .groupOfMentors:
      TextEntry(
        da: "{needs} konkurrerer om {places}: kun {mentors} kan dække dem.",
        en: "{needs} compete for {places}: only {mentors} can fill them.")
    case .groupOfManyMentors:
      TextEntry(
        da: "{needs} konkurrerer om {places}: de {mentors}, der kan dække dem, har ikke flere.",
        en: "{needs} compete for {places}: the {mentors} who can fill them have no more.")
    case .hours:
      TextEntry(
        da: "{needs} kan kun dækkes af {mentors}, hvis timer ikke rækker til dem alle.",
        en: "{needs} can only be filled by {mentors}, whose hours do not reach for them all.")
    case .hoursOfMany:
      TextEntry(
        da: "{needs} kan kun dækkes af de samme {mentors}, hvis timer ikke rækker til dem alle.",
        en: "{needs} can only be filled by the same {mentors}, whose hours do not reach for them all.")
    case .hoursForOne:
      TextEntry(
        da: "De eneste, der kan dække behovet, har ikke timer nok: {mentors}.",
        en: "The only ones who can fill the need have too few hours: {mentors}.")
    case .priorityDecided:
      TextEntry(da: "De andre behov har højere prioritet.", en: "The other needs have a higher priority.")
    case .pointsDecided:
      TextEntry(
        da: "Ethvert svar, der dækker dette behov i stedet for et andet, giver færre point.",
        en: "Any answer that fills this need instead of another has fewer points.")
    case .drawDecided:
      TextEntry(
        da: "Et andet svar er lige så godt; lodtrækningen afgjorde det.",
        en: "Another answer is as good; the draw decided.")
    case .mentorsFull:
      TextEntry(
        da: "Alle pladser hos de {mentors}, der kan dække behovet, er taget, og intet svar, der giver det en af dem, "
          + "er bedre.",
        en: "Every place of the {mentors} who can fill the need is taken, and no answer that gives it one of them is "
          + "better.")
    case .onlyMentorFull:
      TextEntry(
        da: "Alle pladser hos den eneste mentor, der kan dække behovet, er taget, og intet svar, der giver det en af "
          + "dem, er bedre.",
        en: "Every place of the only mentor who can fill the need is taken, and no answer that gives it one of them is "
          + "better.")
    case .noFreeTime:
      TextEntry(
        da: "{mentors} kan dække behovet, men de tider, de har til fælles med mentee, er optaget af andre match. En "
          + "ledig tid mere hos mentee eller en af dem kan hjælpe.",
        en:
          "{mentors} could fill the need, but the times they share with the mentee are taken by other pairs. One more "
          + "free time of the mentee's or of one of theirs may help.")
    case .noFreeTimeWithOne:
      TextEntry(
        da: "Den eneste mentor, der kan dække behovet, har fået alle de tider, de har til fælles, optaget af andre "
          + "match. En ledig tid mere hos en af dem kan hjælpe.",
        en: "The only mentor who could fill the need has all the times they share taken by other pairs. One more free "
          + "time of either may help.")
    case .noSeat:
      TextEntry(
        da: "{mentors} har plads til behovet, men mangler uddannelse, og de pladser på modulerne, der er tid til, er "
          + "givet til andre. En gang mere kan hjælpe.",
        en: "{mentors} with room for the need lack training, and the seats that come in time are given to others. One "
          + "more session may help.")
    case .tooFewPoints:
      TextEntry(
        da:
          "{mentors} kunne dække behovet, men intet match ville have så mange point, som fairness i rules.yaml kræver.",
        en: "{mentors} could fill the need, but no pair would have the points that fairness in rules.yaml asks for.")
    case .heldBack:
      TextEntry(
        da:
          "Behovet kunne dækkes, men så blev {settings} i rules.yaml ikke overholdt: det er holdt åbent for gruppens skyld.",
        en:
          "The need could be filled, but that would break {settings} in rules.yaml: it is held open for the group’s sake."
      )
    case .notProven:
      TextEntry(
        da: "Det blev ikke afgjort, om behovet kan dækkes.", en: "It was not settled whether the need can be filled.")
    case .steps: TextEntry(da: "{mentor} kan dække behovet: {steps}", en: "{mentor} can fill the need: {steps}")
    case .stepsAndPlace:
      TextEntry(
        da: "{mentor} kan dække behovet med én plads mere: {steps}",
        en: "{mentor} can fill the need with one more place: {steps}")
    case .waive:
      TextEntry(da: "{sentence} Kravet {rule} skal fraviges.", en: "{sentence} The requirement {rule} must be waived.")
    case .addPlaceWith: TextEntry(da: "Én plads mere hos {mentor}.", en: "One more place with {mentor}.")
    case .addPlaceWithAny:
      TextEntry(da: "Én plads mere hos en af disse: {mentors}.", en: "One more place with any of these: {mentors}.")
    case .addPlaceWithAnyOfMany:
      TextEntry(
        da: "Én plads mere hos en af {count}, for eksempel {mentors}.",
        en: "One more place with any of {count}, for example {mentors}.")
    case .noChange:
      TextEntry(
        da: "Ingen enkelt ændring kan dække behovet, uden at et andet mister sin mentor.",
        en: "No single change fills the need without emptying another.")
    case .notSought:
      TextEntry(
        da: "Ikke søgt, og frasorteringen er ikke talt op: årgangen er for stor til at gøre det for hvert behov.",
        en: "Not sought, and removals not counted: the cohort is too large to do so for every need.")
    case .person: TextEntry(da: "{name} ({id})", en: "{name} ({id})")
    }
  }
}
