// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said about a YAML file that cannot be read as it stands.
public enum YAMLText: String, TextCatalogue {
  case aText, anEmptyValue, aList, aMapping, quoted
  case wholeNumber, wholeNumberIn, number, numberIn, yesOrNo, oneOf, nonEmptyText
  case mappingOf, listOf, useType
  case unknownKey, unknownKeyExpected, unknownKeyAdvice, unknownKeyNearest
  case duplicateKey, duplicateKeyExpected, duplicateKeyAdvice
  case missingKey, missingKeyExpected, missingKeyAdvice
  case unknownWordAdvice, unknownWordNearest, useYesOrNo, useNumber, quoteText
  case tooLarge, tooLargeExpected, tooLargeAdvice
  case notUTF8, notUTF8Expected, notUTF8Advice
  case controlCharacter, controlCharacterExpected, controlCharacterAdvice
  case anchors, anchorsExpected, anchorsAdvice
  case tooDeep, tooDeepExpected, tooDeepAdvice
  case textAsKey, keyNotText
  case empty, emptyExpected, emptyAdvice
  case tab, tabExpected, tabAdvice
  case strayColon, strayColonExpected, strayColonAdvice
  case missingColon, missingColonExpected, missingColonAdvice
  case indentation, indentationExpected, indentationAdvice
  case openQuote, openQuoteExpected, openQuoteAdvice
  case openBracket, openBracketExpected, openBracketAdvice
  case strangeCharacter, strangeCharacterExpected, strangeCharacterAdvice
  case secondDocument, secondDocumentExpected, secondDocumentAdvice
  case otherSyntax, otherSyntaxExpected, otherSyntaxAdvice

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .aText: TextEntry(da: "teksten »{found}«", en: "the text “{found}”")
    case .anEmptyValue: TextEntry(da: "ingenting", en: "nothing")
    case .aList: TextEntry(da: "en liste", en: "a list")
    case .aMapping: TextEntry(da: "nøgler med værdier", en: "keys with values")
    case .quoted: TextEntry(da: "»{found}«", en: "“{found}”")

    case .wholeNumber: TextEntry(da: "et helt tal", en: "a whole number")
    case .wholeNumberIn: TextEntry(da: "et helt tal fra {low} til {high}", en: "a whole number from {low} to {high}")
    case .number: TextEntry(da: "et tal", en: "a number")
    case .numberIn: TextEntry(da: "et tal fra {low} til {high}", en: "a number from {low} to {high}")
    case .yesOrNo: TextEntry(da: "ja eller nej", en: "yes or no")
    case .oneOf: TextEntry(da: "et af ordene: {words}", en: "one of the words: {words}")
    case .nonEmptyText: TextEntry(da: "en tekst", en: "a text")

    case .mappingOf: TextEntry(da: "nøgler med værdier: {keys}", en: "keys with values: {keys}")
    case .listOf: TextEntry(da: "en liste", en: "a list")
    case .useType:
      TextEntry(
        da: "Se, hvordan det skrives, i en mappe lavet med `makker new`.",
        en: "See how it is written in a folder made by `makker new`.")

    case .unknownKey: TextEntry(da: "en ukendt nøgle: »{key}«", en: "an unknown key: “{key}”")
    case .unknownKeyExpected: TextEntry(da: "en af nøglerne: {keys}", en: "one of the keys: {keys}")
    case .unknownKeyAdvice: TextEntry(da: "Fjern nøglen eller ret den.", en: "Remove the key or correct it.")
    case .unknownKeyNearest: TextEntry(da: "Skriv »{nearest}«.", en: "Write “{nearest}”.")

    case .duplicateKey:
      TextEntry(da: "nøglen »{key}« for anden gang", en: "the key “{key}” for the second time")
    case .duplicateKeyExpected:
      TextEntry(
        da: "hver nøgle én gang; første gang er i linje {line}", en: "each key once; the first is in line {line}")
    case .duplicateKeyAdvice: TextEntry(da: "Behold den ene af de to.", en: "Keep one of the two.")

    case .missingKey: TextEntry(da: "ingen »{key}«", en: "no “{key}”")
    case .missingKeyExpected: TextEntry(da: "nøglen »{key}« med en værdi", en: "the key “{key}” with a value")
    case .missingKeyAdvice: TextEntry(da: "Tilføj »{key}:« her.", en: "Add “{key}:” here.")

    case .unknownWordAdvice: TextEntry(da: "Vælg et af ordene.", en: "Choose one of the words.")
    case .unknownWordNearest: TextEntry(da: "Skriv »{nearest}«.", en: "Write “{nearest}”.")
    case .useYesOrNo: TextEntry(da: "Skriv ja eller nej.", en: "Write yes or no.")
    case .useNumber: TextEntry(da: "Skriv et tal i det angivne område.", en: "Write a number in that range.")
    case .quoteText: TextEntry(da: "Skriv en tekst på linjen.", en: "Write a text on the line.")

    case .tooLarge: TextEntry(da: "en fil på {bytes} byte", en: "a file of {bytes} bytes")
    case .tooLargeExpected: TextEntry(da: "højst {limit} byte", en: "{limit} bytes at most")
    case .tooLargeAdvice:
      TextEntry(da: "Se efter, at det er den rigtige fil.", en: "Check that this is the right file.")

    case .notUTF8: TextEntry(da: "et tegn, der ikke er UTF-8", en: "a character that is not UTF-8")
    case .notUTF8Expected: TextEntry(da: "en tekstfil i UTF-8", en: "a text file in UTF-8")
    case .notUTF8Advice:
      TextEntry(da: "Gem filen som UTF-8 i dit skriveprogram.", en: "Save the file as UTF-8 in your text editor.")

    case .controlCharacter: TextEntry(da: "styretegnet {code}", en: "the control character {code}")
    case .controlCharacterExpected: TextEntry(da: "kun læselig tekst", en: "readable text only")
    case .controlCharacterAdvice:
      TextEntry(da: "Slet tegnet, eller gem filen som ren tekst.", en: "Delete the character, or save as plain text.")

    case .anchors: TextEntry(da: "et anker eller en henvisning (& eller *)", en: "an anchor or an alias (& or *)")
    case .anchorsExpected:
      TextEntry(da: "værdier skrevet ud, hvor de hører til", en: "values written where they belong")
    case .anchorsAdvice:
      TextEntry(
        da: "Skriv værdien ud, eller sæt teksten i anførselstegn.",
        en: "Write the value out, or put the text in quotes.")

    case .tooDeep: TextEntry(da: "lister eller nøgler inden i hinanden", en: "lists or keys nested in each other")
    case .tooDeepExpected: TextEntry(da: "højst {limit} niveauer", en: "{limit} levels at most")
    case .tooDeepAdvice: TextEntry(da: "Flyt indholdet længere ud.", en: "Move the content further out.")

    case .textAsKey: TextEntry(da: "en nøgle, der ikke er et ord", en: "a key that is not a word")
    case .keyNotText: TextEntry(da: "et ord før kolonet", en: "a word before the colon")

    case .empty: TextEntry(da: "en tom fil", en: "an empty file")
    case .emptyExpected: TextEntry(da: "nøgler med værdier", en: "keys with values")
    case .emptyAdvice:
      TextEntry(da: "Udfyld filen, eller slet den, hvis den kan undværes.", en: "Fill it in, or delete it if optional.")

    case .tab: TextEntry(da: "et tabulatortegn forrest i linjen", en: "a tab at the start of the line")
    case .tabExpected: TextEntry(da: "mellemrum", en: "spaces")
    case .tabAdvice: TextEntry(da: "Erstat tabulatortegnet med mellemrum.", en: "Replace the tab by spaces.")

    case .strayColon: TextEntry(da: "et kolon inde i en værdi", en: "a colon inside a value")
    case .strayColonExpected: TextEntry(da: "én nøgle og én værdi på linjen", en: "one key and one value on the line")
    case .strayColonAdvice:
      TextEntry(
        da: "Sæt værdien i anførselstegn, eller ret indrykningen.",
        en: "Put the value in quotes, or correct the indentation.")

    case .missingColon: TextEntry(da: "en linje uden kolon", en: "a line without a colon")
    case .missingColonExpected: TextEntry(da: "en nøgle, et kolon og en værdi", en: "a key, a colon and a value")
    case .missingColonAdvice:
      TextEntry(da: "Sæt et kolon og et mellemrum efter nøglen.", en: "Put a colon and a space after the key.")

    case .indentation: TextEntry(da: "en linje, der er rykket forkert ind", en: "a line that is indented wrongly")
    case .indentationExpected:
      TextEntry(da: "samme indrykning som linjerne, den hører til", en: "the indentation of the lines it belongs to")
    case .indentationAdvice:
      TextEntry(da: "Ret mellemrummene forrest i linjen.", en: "Correct the spaces at its start.")

    case .openQuote: TextEntry(da: "et anførselstegn, der ikke lukkes", en: "a quotation mark that is never closed")
    case .openQuoteExpected: TextEntry(da: "et anførselstegn mere", en: "one more quotation mark")
    case .openQuoteAdvice: TextEntry(da: "Luk teksten med samme tegn.", en: "Close the text with the same mark.")

    case .openBracket: TextEntry(da: "en parentes, der ikke lukkes", en: "a bracket that is never closed")
    case .openBracketExpected: TextEntry(da: "komma eller en lukkende parentes", en: "a comma or a closing bracket")
    case .openBracketAdvice: TextEntry(da: "Luk den med ] eller }.", en: "Close it with ] or }.")

    case .strangeCharacter:
      TextEntry(da: "et tegn, som en værdi ikke kan begynde med", en: "a character that no value can begin with")
    case .strangeCharacterExpected: TextEntry(da: "en værdi", en: "a value")
    case .strangeCharacterAdvice: TextEntry(da: "Sæt værdien i anførselstegn.", en: "Put the value in quotes.")

    case .secondDocument: TextEntry(da: "endnu et dokument efter ---", en: "another document after ---")
    case .secondDocumentExpected: TextEntry(da: "ét dokument i filen", en: "one document in the file")
    case .secondDocumentAdvice: TextEntry(da: "Fjern linjen med ---.", en: "Remove the line with ---.")

    case .otherSyntax:
      TextEntry(da: "noget, der ikke er YAML ({problem})", en: "something that is not YAML ({problem})")
    case .otherSyntaxExpected: TextEntry(da: "gyldig YAML", en: "valid YAML")
    case .otherSyntaxAdvice:
      TextEntry(
        da: "Ret linjen; anførselstegn om teksten hjælper ofte.",
        en: "Correct the line; quotes round the text often help.")
    }
  }
}
