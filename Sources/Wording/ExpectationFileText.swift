// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said about an `expectations.yaml` that cannot be used as it stands.
public enum ExpectationFileText: String, TextCatalogue {
  case exampleAdvice
  case duplicateID, duplicateIDExpected, duplicateIDAdvice, idExpected, idAdvice
  case noSide, missingSide, oneSideExpected, bothSidesExpected, sideAdvice
  case noBounds, noBoundsExpected, noBoundsAdvice, boundsExpected, boundsAdvice
  case amountExpected, percentExpected, percentAdvice, decimalComma, decimalCommaExpected, decimalCommaAdvice
  case filterExpected, filterAdvice
  case numberComparison, numberComparisonAdvice, dateComparison, dateComparisonAdvice

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .exampleAdvice:
      TextEntry(
        da: "Skriv for eksempel »- {id: praktik, kind: filled, at_least: 95 %}«.",
        en: "Write “- {id: internships, kind: filled, at_least: 95 %}”, for instance.")

    case .duplicateID: TextEntry(da: "id'et »{id}« for anden gang", en: "the id “{id}” for the second time")
    case .duplicateIDExpected:
      TextEntry(da: "hvert id én gang; første gang er i linje {line}", en: "each id once; the first is in line {line}")
    case .duplicateIDAdvice: TextEntry(da: "Giv den ene et andet id.", en: "Give one of them another id.")
    case .idExpected: TextEntry(da: "et kort navn, højst {limit} tegn", en: "a short name, {limit} characters at most")
    case .idAdvice:
      TextEntry(
        da: "Skriv et kort navn, og forklaringen under da:.", en: "Write a short name, and the sentence at en:.")

    case .noSide: TextEntry(da: "hverken mentee: eller mentor:", en: "neither mentee: nor mentor:")
    case .missingSide: TextEntry(da: "ikke både mentee: og mentor:", en: "not both mentee: and mentor:")
    case .oneSideExpected: TextEntry(da: "mindst en af dem", en: "at least one of them")
    case .bothSidesExpected: TextEntry(da: "begge", en: "both")
    case .sideAdvice:
      TextEntry(
        da: "Tilføj for eksempel »mentee: {alder: under 15}«.", en: "Add “mentee: {age: under 15}”, for instance.")

    case .noBounds: TextEntry(da: "hverken at_least: eller at_most:", en: "neither at_least: nor at_most:")
    case .noBoundsExpected: TextEntry(da: "en af dem, eller begge", en: "one of them, or both")
    case .noBoundsAdvice:
      TextEntry(da: "Tilføj for eksempel »at_least: 10«.", en: "Add “at_least: 10”, for instance.")
    case .boundsExpected: TextEntry(da: "at_most: mindst lig med at_least:", en: "at_most: no less than at_least:")
    case .boundsAdvice: TextEntry(da: "Byt om på de to, eller ret dem.", en: "Swap the two, or correct them.")

    case .amountExpected:
      TextEntry(
        da: "et helt tal, en procent som 95 %, alle eller ingen",
        en: "a whole number, a percentage such as 95 %, all or none")
    case .percentExpected:
      TextEntry(
        da: "en procent fra 0 til 100 med højst tre decimaler", en: "a percentage from 0 to 100 with at most 3 decimals"
      )
    case .percentAdvice:
      TextEntry(da: "Skriv for eksempel 95 % eller 97,5 %.", en: "Write 95 % or 97.5 %, for instance.")

    case .decimalComma: TextEntry(da: "»{found}« efter et komma", en: "“{found}” behind a comma")
    case .decimalCommaExpected:
      TextEntry(
        da: "decimaler med punktum: i parenteser skiller komma to nøgler",
        en: "decimals with a point: in brackets a comma separates two keys")
    case .decimalCommaAdvice:
      TextEntry(da: #"Skriv 97.5 % eller "97,5 %"."#, en: #"Write 97.5 % or "97,5 %"."#)
    case .filterExpected:
      TextEntry(
        da: "et id, en liste af id'er, eller kolonner med det, de skal sige",
        en: "an id, a list of ids, or columns with what they must say")
    case .filterAdvice:
      TextEntry(
        da: "Skriv for eksempel »{trin: [praktik, job]}«.", en: "Write “{stage: [internship, job]}”, for instance.")
    case .numberComparison:
      TextEntry(
        da: "et tal, 12..14, eller et tal efter under, over, mindst eller højst",
        en: "a number, 12..14, or a number after under, over, at least or at most")
    case .numberComparisonAdvice: TextEntry(da: "Skriv for eksempel »under 15«.", en: "Write “under 15”, for instance.")
    case .dateComparison:
      TextEntry(
        da: "en dato, fra..til, eller en dato efter før, efter, mindst eller højst",
        en: "a date, from..to, or a date after before, after, at least or at most")
    case .dateComparisonAdvice:
      TextEntry(da: "Skriv for eksempel »før 2026-08-12«.", en: "Write “before 2026-08-12”, for instance.")
    }
  }
}
