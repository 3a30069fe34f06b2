// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said about a `rules.yaml` that cannot be used as it stands.
public enum RulesFileText: String, TextCatalogue {
  case missingID, missingIDExpected, missingIDAdvice
  case badID, badIDExpected, badIDAdvice
  case takenID, takenIDExpected, takenIDAdvice
  case kindAsID, kindAsIDExpected, kindAsIDAdvice
  case ruleAsKind, ruleAsKindExpected, ruleAsKindAdvice
  case weightOnRequirement, weightOnRequirementExpected, weightOnRequirementAdvice
  case removedAndGiven, removedAndGivenExpected, removedAndGivenAdvice
  case unknownColumn, unknownColumnExpected, unknownColumnAdvice
  case unknownProgrammeExpected, notNumberExpected, notNumberAdvice, quantityExpected, valueExpected
  case leftOut, leftOutExpected, leftOutAdvice
  case explainAdvice

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .missingID: TextEntry(da: "en regel uden id", en: "a rule without an id")
    case .missingIDExpected:
      TextEntry(
        da: "id: med navnet på en regel, eller kind: med et id, du selv vælger",
        en: "id: with the name of a rule, or kind: with an id of your own")
    case .missingIDAdvice:
      TextEntry(da: "Tilføj »id:«; se `makker rules list`.", en: "Add “id:”; see `makker rules list`.")

    case .badID: TextEntry(da: "id'et »{id}«", en: "the id “{id}”")
    case .badIDExpected:
      TextEntry(
        da: "små bogstaver a-z, tal og _, først et bogstav, højst 40 tegn",
        en: "lower-case letters a-z, digits and _, a letter first, 40 characters at most")
    case .badIDAdvice: TextEntry(da: "Skriv for eksempel »{example}«.", en: "Write “{example}”, for instance.")

    case .takenID: TextEntry(da: "id'et »{id}«, som er optaget", en: "the id “{id}”, which is taken")
    case .takenIDExpected:
      TextEntry(
        da: "et id, som ingen indbygget regel og ingen kolonne i pairs.csv har",
        en: "an id that no built-in rule and no column of pairs.csv has")
    case .takenIDAdvice: TextEntry(da: "Vælg et andet id.", en: "Choose another id.")

    case .kindAsID: TextEntry(da: "slagsen »{kind}« som id", en: "the kind “{kind}” as an id")
    case .kindAsIDExpected:
      TextEntry(da: "kind: {kind} og et id, du selv vælger", en: "kind: {kind} and an id of your own")
    case .kindAsIDAdvice: TextEntry(da: "Skriv »kind: {kind}«.", en: "Write “kind: {kind}”.")

    case .ruleAsKind: TextEntry(da: "reglen »{rule}« som kind", en: "the rule “{rule}” as a kind")
    case .ruleAsKindExpected: TextEntry(da: "en af slagsene: {kinds}", en: "one of the kinds: {kinds}")
    case .ruleAsKindAdvice: TextEntry(da: "Skriv »id: {rule}« uden kind.", en: "Write “id: {rule}” without kind.")

    case .weightOnRequirement: TextEntry(da: "en vægt på et krav", en: "a weight on a requirement")
    case .weightOnRequirementExpected:
      TextEntry(da: "ingen vægt: et krav holdes altid", en: "none: requirements always hold")
    case .weightOnRequirementAdvice:
      TextEntry(da: "Fjern vægten, eller flyt reglen til wishes.", en: "Remove it, or move the rule to wishes.")

    case .removedAndGiven:
      TextEntry(da: "reglen »{rule}«, som også står under without", en: "the rule “{rule}”, which is in without too")
    case .removedAndGivenExpected: TextEntry(da: "det ene eller det andet", en: "one or the other")
    case .removedAndGivenAdvice: TextEntry(da: "Slet det ene sted.", en: "Delete it in one of the places.")

    case .unknownColumn: TextEntry(da: "en ukendt kolonne: »{column}«", en: "an unknown column: “{column}”")
    case .unknownColumnExpected: TextEntry(da: "en kolonne i {file}: {columns}", en: "a column of {file}: {columns}")
    case .unknownColumnAdvice:
      TextEntry(da: "Ret navnet, eller tilføj kolonnen.", en: "Correct the name, or add the column.")

    case .unknownProgrammeExpected:
      TextEntry(da: "et af forløbene: {programmes}", en: "one of the programmes: {programmes}")
    case .notNumberExpected:
      TextEntry(da: "et tal, som i kolonnen »{column}«", en: "a number, as in the column “{column}”")
    case .notNumberAdvice: TextEntry(da: "Skriv et tal.", en: "Write a number.")
    case .quantityExpected: TextEntry(da: "et tal eller en dato", en: "a number or a date")
    case .valueExpected:
      TextEntry(da: "et ord, et tal, en dato eller en liste af ord", en: "a word, a number, a date, or words in a list")

    case .leftOut: TextEntry(da: "kravet »{rule}« er ikke med", en: "the requirement “{rule}” is left out")
    case .leftOutExpected:
      TextEntry(da: "det med mindre, det er meningen", en: "it to be there, unless that is intended")
    case .leftOutAdvice:
      TextEntry(da: "Tilføj »- id: {rule}« under requirements.", en: "Add “- id: {rule}” to requirements.")

    case .explainAdvice: TextEntry(da: "Se `makker rules explain {rule}`.", en: "See `makker rules explain {rule}`.")
    }
  }
}
