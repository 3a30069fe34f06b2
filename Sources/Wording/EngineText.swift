// SPDX-License-Identifier: GPL-3.0-or-later

/// What the engine says of decisions that cannot be followed.
public enum EngineText: String, TextCatalogue {
  case need, decisionMentor, anyPair, colon
  case brokenFound, brokenExpected, brokenAdvice, brokenAdviceRemedies
  case differentFound, differentExpected, differentAdvice
  case placesFound, placesExpected, placesAdvice
  case hoursFound, hoursExpected, hoursAdvice
  case forbiddenFound, forbiddenExpected, forbiddenAdvice
  case ambiguousFound, ambiguousExpected, ambiguousAdvice
  case noNeedFound, noNeedOfTypeFound, noNeedExpected, noNeedAdvice
  case noMentorFound, noMentorExpected, noMentorAdvice

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .need: TextEntry(da: "{mentee} ({type})", en: "{mentee} ({type})")
    case .decisionMentor: TextEntry(da: "{need} hos {mentor}", en: "{need} with {mentor}")
    case .anyPair: TextEntry(da: "{mentee} hos {mentor}", en: "{mentee} with {mentor}")
    case .colon: TextEntry(da: "{rule}: {fact}", en: "{rule}: {fact}")
    case .brokenFound:
      TextEntry(
        da: "beslutningen kræver {pair}, men det bryder krav: {facts}",
        en: "the decision requires {pair}, but that breaks requirements: {facts}")
    case .brokenExpected:
      TextEntry(da: "et match, der opfylder alle krav", en: "a pair that keeps every requirement")
    case .brokenAdvice:
      TextEntry(
        da: "Fjern beslutningen, eller tag kravet ud i rules.yaml.",
        en: "Remove the decision, or take the requirement out in rules.yaml.")
    case .brokenAdviceRemedies:
      TextEntry(
        da: "Fjern beslutningen, eller sørg for, at kravet er opfyldt: {remedies}",
        en: "Remove the decision, or see to it that the requirement is kept: {remedies}")
    case .differentFound:
      TextEntry(
        da: "beslutningerne kræver forskellige mentorer til {need}: {mentors}",
        en: "the decisions require different mentors for {need}: {mentors}")
    case .differentExpected: TextEntry(da: "én mentor til hvert behov", en: "one mentor for each need")
    case .differentAdvice:
      TextEntry(
        da: "Behold én af beslutningerne, og slet resten.", en: "Keep one of the decisions and delete the rest.")
    case .placesFound:
      TextEntry(
        da: "beslutningerne kræver {required} match med {mentor}, der har plads til {places}",
        en: "the decisions require {required} pairs with {mentor}, who has places for {places}")
    case .placesExpected: TextEntry(da: "højst {places} match med {mentor}", en: "at most {places} pairs with {mentor}")
    case .placesAdvice:
      TextEntry(
        da: "Fjern en beslutning, eller ret antal pladser i mentors.csv.",
        en: "Remove a decision, or change the capacity in mentors.csv.")
    case .hoursFound:
      TextEntry(
        da: "beslutningerne kræver {required} minutter om måneden af {mentor}, der har {minutes}",
        en: "the decisions require {required} minutes a month of {mentor}, who has {minutes}")
    case .hoursExpected:
      TextEntry(da: "højst {minutes} minutter om måneden", en: "at most {minutes} minutes a month")
    case .hoursAdvice:
      TextEntry(
        da: "Fjern en beslutning, eller ret timer pr. måned i mentors.csv.",
        en: "Remove a decision, or change the hours per month in mentors.csv.")
    case .forbiddenFound:
      TextEntry(da: "{pair} er både krævet og forbudt", en: "{pair} is both required and forbidden")
    case .forbiddenExpected:
      TextEntry(da: "enten require eller forbid for et match", en: "either require or forbid for a pair")
    case .forbiddenAdvice: TextEntry(da: "Slet en af de to beslutninger.", en: "Delete one of the two decisions.")
    case .ambiguousFound:
      TextEntry(
        da: "beslutningen kræver {pair} uden at sige hvilken hjælp, og flere passer: {types}",
        en: "the decision requires {pair} without saying which kind of help, and several fit: {types}")
    case .ambiguousExpected:
      TextEntry(da: "en af {types} i kolonnen type", en: "one of {types} in the column type")
    case .ambiguousAdvice:
      TextEntry(
        da: "Skriv typen i beslutningen; skal mentoren dække flere behov, så skriv en linje for hver type.",
        en: "Write the type in the decision; if the mentor is to fill several needs, write a line for each type.")
    case .noNeedFound:
      TextEntry(da: "{mentee} har intet behov i årgangen", en: "{mentee} has no need in the cohort")
    case .noNeedOfTypeFound:
      TextEntry(da: "{mentee} har ikke brug for en {type}", en: "{mentee} does not need a {type}")
    case .noNeedExpected:
      TextEntry(da: "et behov, der står i mentees.csv", en: "a need that stands in mentees.csv")
    case .noNeedAdvice:
      TextEntry(
        da: "Ret beslutningen, eller tilføj behovet i mentees.csv.",
        en: "Correct the decision, or add the need in mentees.csv.")
    case .noMentorFound:
      TextEntry(da: "{mentor} er ikke mentor i årgangen", en: "{mentor} is not a mentor in the cohort")
    case .noMentorExpected:
      TextEntry(da: "en mentor, der står i mentors.csv", en: "a mentor who stands in mentors.csv")
    case .noMentorAdvice: TextEntry(da: "Ret beslutningen, eller slet den.", en: "Correct the decision, or delete it.")
    }
  }
}
