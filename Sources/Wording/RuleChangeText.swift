// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with changes that somebody types to try them.
public enum RuleChangeText: String, TextCatalogue {
  case noAssignment, assignment, assignmentAdvice
  case noPair, pair, pairAdvice, noPlaces, placesExpected, placesAdvice
  case unknownMentor, unknownMentee, unknownID, nearestID, listIDs, noSuchNeed, ownNeeds, chooseNeed
  case twice, once, dropOne
  case ruleLess, ruleMore, otherRules, made, notMade, gone, placesNow, needOfType

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .noAssignment: TextEntry(da: "ingen regel med en værdi", en: "no rule with a value")
    case .assignment: TextEntry(da: "REGEL.weight=TAL eller REGEL.NØGLE=VÆRDI", en: "RULE.weight=N or RULE.KEY=VALUE")
    case .assignmentAdvice:
      TextEntry(da: "Skriv for eksempel interests.weight=80.", en: "Write, for example, interests.weight=80.")
    case .noPair: TextEntry(da: "ikke to personer", en: "not two people")
    case .pair:
      TextEntry(da: "MENTEE=MENTOR eller MENTEE/type=MENTOR", en: "MENTEE=MENTOR or MENTEE/type=MENTOR")
    case .pairAdvice: TextEntry(da: "Skriv to id'er med = imellem.", en: "Write two ids with = between them.")
    case .noPlaces: TextEntry(da: "intet antal pladser", en: "no number of places")
    case .placesExpected:
      TextEntry(da: "MENTOR=ANTAL, et helt tal fra 0 til {most}", en: "MENTOR=N, a whole number from 0 to {most}")
    case .placesAdvice: TextEntry(da: "Skriv for eksempel M-01=2.", en: "Write, for example, M-01=2.")
    case .unknownMentor: TextEntry(da: "en ukendt mentor: »{id}«", en: "an unknown mentor: “{id}”")
    case .unknownMentee: TextEntry(da: "en ukendt mentee: »{id}«", en: "an unknown mentee: “{id}”")
    case .unknownID: TextEntry(da: "et id fra {file}", en: "an id from {file}")
    case .nearestID: TextEntry(da: "Skriv »{nearest}«.", en: "Write “{nearest}”.")
    case .listIDs: TextEntry(da: "Slå id'et op i {file}.", en: "Look the id up in {file}.")
    case .noSuchNeed: TextEntry(da: "{mentee} har ikke behov for: {type}", en: "{mentee} does not need: {type}")
    case .ownNeeds: TextEntry(da: "et af menteens behov: {types}", en: "one of the mentee's needs: {types}")
    case .chooseNeed: TextEntry(da: "Vælg et af dem.", en: "Choose one of them.")
    case .twice: TextEntry(da: "en ændring, som en anden modsiger", en: "a change that another one contradicts")
    case .once: TextEntry(da: "én ændring af hver person", en: "one change to each person")
    case .dropOne: TextEntry(da: "Fjern den ene.", en: "Leave one of them out.")

    case .ruleLess: TextEntry(da: "uden {rule}", en: "without {rule}")
    case .ruleMore: TextEntry(da: "med {rule}", en: "with {rule}")
    case .otherRules: TextEntry(da: "reglerne i {file}", en: "the rules of {file}")
    case .made: TextEntry(da: "{need} hos {mentor}", en: "{need} with {mentor}")
    case .notMade: TextEntry(da: "{need} ikke hos {mentor}", en: "{need} not with {mentor}")
    case .gone: TextEntry(da: "{mentor} er ikke med", en: "{mentor} is not there")
    case .placesNow: TextEntry(da: "{mentor} har {places}", en: "{mentor} has {places}")
    case .needOfType: TextEntry(da: "{mentee} ({type})", en: "{mentee} ({type})")
    }
  }
}
