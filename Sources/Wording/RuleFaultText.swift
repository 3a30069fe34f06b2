// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with a rule that cannot be made.
public enum RuleFaultText: String, TextCatalogue {
  case unknownRule, knownRule, unknownKind, knownKind, nearestAdvice, listAdvice, explainAdvice
  case wishFound, requirementExpected, moveToWishes, requirementFound, wishExpected, moveToRequirements
  case weightFound, weightExpected, weightAdvice
  case duplicateID, uniqueID, otherID
  case badArgument, goodArgument, missingArgument, missingArgumentExpected
  case incomparableColumn, comparableColumn, chooseColumn
  case tooFewColumns, tooManyColumns, bothColumns, twoColumns, oneOrTwoColumns
  case emptyRange, rangeUpwards, swapEnds, endlessRange, oneEnd

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .unknownRule: TextEntry(da: "en ukendt regel: »{rule}«", en: "an unknown rule: “{rule}”")
    case .knownRule: TextEntry(da: "en af reglerne: {rules}", en: "one of the rules: {rules}")
    case .unknownKind: TextEntry(da: "en ukendt slags: »{kind}«", en: "an unknown kind: “{kind}”")
    case .knownKind: TextEntry(da: "en af slagsene: {kinds}", en: "one of the kinds: {kinds}")
    case .nearestAdvice: TextEntry(da: "Skriv »{nearest}«.", en: "Write “{nearest}”.")
    case .listAdvice: TextEntry(da: "Se dem med `makker rules list`.", en: "See them with `makker rules list`.")
    case .explainAdvice:
      TextEntry(da: "Se `makker rules explain {rule}`.", en: "See `makker rules explain {rule}`.")

    case .wishFound: TextEntry(da: "ønsket »{rule}«", en: "the wish “{rule}”")
    case .requirementExpected: TextEntry(da: "et krav", en: "a requirement")
    case .moveToWishes: TextEntry(da: "Flyt det til wishes.", en: "Move it to wishes.")
    case .requirementFound: TextEntry(da: "kravet »{rule}«", en: "the requirement “{rule}”")
    case .wishExpected: TextEntry(da: "et ønske", en: "a wish")
    case .moveToRequirements: TextEntry(da: "Flyt det til requirements.", en: "Move it to requirements.")

    case .weightFound: TextEntry(da: "vægten {weight}", en: "the weight {weight}")
    case .weightExpected:
      TextEntry(da: "et helt tal fra {low} til {high}", en: "a whole number from {low} to {high}")
    case .weightAdvice: TextEntry(da: "Vælg en vægt i det område.", en: "Choose a weight in that range.")

    case .duplicateID: TextEntry(da: "reglen »{rule}« for anden gang", en: "the rule “{rule}” for the second time")
    case .uniqueID: TextEntry(da: "hver regel én gang", en: "each rule once")
    case .otherID: TextEntry(da: "Behold den ene, eller giv den et andet id.", en: "Keep one, or give it another id.")

    case .badArgument:
      TextEntry(da: "en værdi for »{parameter}«, der ikke kan bruges", en: "a value of “{parameter}” that is no use")
    case .missingArgument: TextEntry(da: "ingen »{parameter}«", en: "no “{parameter}”")
    case .missingArgumentExpected:
      TextEntry(da: "nøglen »{parameter}« med en værdi", en: "the key “{parameter}” with a value")
    case .goodArgument: TextEntry(da: "en værdi, som reglen forstår", en: "a value that the rule understands")

    case .incomparableColumn:
      TextEntry(
        da: "kolonnen »{column}«, der ikke kan sammenlignes", en: "the column “{column}”, which is not compared")
    case .comparableColumn:
      TextEntry(da: "en egen kolonne eller en af: {columns}", en: "a column of your own, or one of: {columns}")
    case .chooseColumn: TextEntry(da: "Vælg en anden kolonne.", en: "Choose another column.")

    case .tooFewColumns: TextEntry(da: "for få kolonner", en: "too few columns")
    case .tooManyColumns:
      TextEntry(da: "både to kolonner og en værdi, eller ingen", en: "both two columns and a value, or none")
    case .bothColumns: TextEntry(da: "mentee: og mentor:", en: "mentee: and mentor:")
    case .twoColumns:
      TextEntry(
        da: "mentee: og mentor:, eller den ene af dem og value:", en: "mentee: and mentor:, or one of them and value:")
    case .oneOrTwoColumns: TextEntry(da: "mentee: eller mentor:, eller begge", en: "mentee: or mentor:, or both")

    case .emptyRange: TextEntry(da: "et område, som intet ligger i", en: "a range that nothing lies in")
    case .rangeUpwards:
      TextEntry(da: "from: højst lig med to:, af samme slags", en: "from: at most to:, of the same kind")
    case .swapEnds: TextEntry(da: "Byt om på de to, eller ret dem.", en: "Swap the two, or correct them.")
    case .endlessRange: TextEntry(da: "et område uden ender", en: "a range without ends")
    case .oneEnd: TextEntry(da: "from: eller to:, eller begge", en: "from: or to:, or both")
    }
  }
}
