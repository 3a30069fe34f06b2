// SPDX-License-Identifier: GPL-3.0-or-later

/// What `makker generate` says.
public enum GeneratorText: String, TextCatalogue {
  case about, folderHelp, menteesHelp, mentorsHelp, seedHelp, familyHelp
  case outsideRange, unknownFamily
  case generating, count, generated, interrupted

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da: "Skriv en opdigtet årgang af enhver størrelse til afprøvning.",
        en: "Write a made-up cohort of any size to try things on.")
    case .folderHelp: TextEntry(da: "Mappen, der skal skrives.", en: "The folder to write.")
    case .menteesHelp: TextEntry(da: "Antal mentees.", en: "How many mentees.")
    case .mentorsHelp: TextEntry(da: "Antal mentorer.", en: "How many mentors.")
    case .seedHelp:
      TextEntry(da: "Samme frø giver samme årgang.", en: "The same seed gives the same cohort.")
    case .familyHelp:
      TextEntry(
        da:
          "realistic: skævt fordelt som et land; scarce: 3 pladser til 10 behov; ties: mange lige gode match; blocks: grupper hver for sig; dense: ingen krav.",
        en:
          "realistic: skewed like a country; scarce: 3 places for 10 needs; ties: many equally good pairs; blocks: groups apart; dense: no requirements."
      )
    case .outsideRange:
      TextEntry(
        da: "{option} er {found}; et helt tal fra {least} til {largest} ventes.",
        en: "{option} is {found}; a whole number from {least} to {largest} is expected.")
    case .unknownFamily:
      TextEntry(
        da: "--family er {found}; en af disse ventes: {families}.",
        en: "--family is {found}; one of these is expected: {families}.")
    case .generating: TextEntry(da: "skriver", en: "writing")
    case .count: TextEntry(da: "{written}/{all} personer", en: "{written}/{all} people")
    case .generated:
      TextEntry(
        da: "{path}: {mentees} og {mentors}, opdigtet. Se efter fejl med: makker check {path}",
        en: "{path}: {mentees} and {mentors}, made up. Look for faults with: makker check {path}")
    case .interrupted: TextEntry(da: "Afbrudt. Intet er skrevet.", en: "Interrupted. Nothing was written.")
    }
  }
}
