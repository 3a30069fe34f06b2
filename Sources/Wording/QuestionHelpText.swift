// SPDX-License-Identifier: GPL-3.0-or-later

/// The help of the commands that ask a matching.
public enum QuestionHelpText: String, TextCatalogue {
  case whyAbout, whyNotAbout, unmatchedAbout, adviseAbout, stressAbout
  case menteeHelp, oneMenteeHelp, mentorHelp, typeHelp, allHelp, weightsHelp, dropoutHelp, trialsHelp, seedHelp
  case unknownMentee, nearestMentee, severalPeople, unknownMentor, nearestMentor, noSuchNeed
  case badDropout, badTrials

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .whyAbout:
      TextEntry(
        da:
          "Fortæller, hvorfor en mentee har sin mentor: point regel for regel, hvem der stod bedre, hvem der kan træde til.",
        en: "Tell why a mentee has the mentor: points rule by rule, who stood better, who could step in.")
    case .whyNotAbout:
      TextEntry(
        da: "Fortæl, hvorfor en mentee ikke har en bestemt mentor: kravet, der står imod, eller hvad det koster.",
        en: "Tell why a mentee does not have a certain mentor: the requirement against it, or what it costs.")
    case .unmatchedAbout:
      TextEntry(
        da: "Fortæl, hvorfor behov er uden match, og prøv, hvad der ville hjælpe.",
        en: "Tell why needs are unmatched, and try what would help.")
    case .adviseAbout:
      TextEntry(
        da: "Fortæl, hvad der ville gøre matchningen bedre: pladser, nye mentorer, uddannelse, krav.",
        en: "Tell what would make the matching better: places, new mentors, training, requirements.")
    case .stressAbout:
      TextEntry(
        da: "Prøv, hvad der sker, når mentorer falder fra.", en: "Try what happens when mentors leave.")
    case .menteeHelp: TextEntry(da: "Den unges id eller navn.", en: "The mentee's id or name.")
    case .oneMenteeHelp:
      TextEntry(da: "Kun denne unges behov, efter id eller navn.", en: "Only this mentee's needs, by id or name.")
    case .mentorHelp: TextEntry(da: "Mentorens id eller navn.", en: "The mentor's id or name.")
    case .typeHelp: TextEntry(da: "Kun behovet for denne slags mentor.", en: "Only the need for this kind of mentor.")
    case .allHelp: TextEntry(da: "Vis lange lister helt.", en: "Show long lists whole.")
    case .weightsHelp:
      TextEntry(
        da: "Find også den mindste ændring af et ønskes vægt, der giver matchet.",
        en: "Find also the smallest change of a wish's weight that gives the pair.")
    case .dropoutHelp:
      TextEntry(da: "Chancen for, at en mentor falder fra.", en: "The chance that a mentor leaves.")
    case .trialsHelp: TextEntry(da: "Antal forsøg.", en: "How many trials.")
    case .seedHelp:
      TextEntry(
        da: "Frø for, hvem der falder fra; uden det følger det af årgangens navn.",
        en: "Seed of who leaves; without it, it follows from the cohort's name.")
    case .unknownMentee:
      TextEntry(da: "Der er ingen mentee {found} i kørslen.", en: "There is no mentee {found} in the run.")
    case .nearestMentee:
      TextEntry(
        da: "Der er ingen mentee {found} i kørslen. Mente du {nearest}?",
        en: "There is no mentee {found} in the run. Did you mean {nearest}?")
    case .unknownMentor:
      TextEntry(da: "Der er ingen mentor {found} i kørslen.", en: "There is no mentor {found} in the run.")
    case .nearestMentor:
      TextEntry(
        da: "Der er ingen mentor {found} i kørslen. Mente du {nearest}?",
        en: "There is no mentor {found} in the run. Did you mean {nearest}?")
    case .severalPeople:
      TextEntry(da: "Flere hedder {found}: brug id'et ({ids}).", en: "Several are called {found}: use the id ({ids}).")
    case .noSuchNeed:
      TextEntry(da: "{mentee} har ikke brug for en {type}.", en: "{mentee} does not need a {type}.")
    case .badDropout:
      TextEntry(
        da: "--dropout er {found}; det skal være fra 0% til 100%, for eksempel 10%.",
        en: "--dropout is {found}; it must be from 0% to 100%, for example 10%.")
    case .badTrials:
      TextEntry(
        da: "--trials er {found}; det skal være fra 1 til 100.000.",
        en: "--trials is {found}; it must be from 1 to 100,000.")
    }
  }
}
