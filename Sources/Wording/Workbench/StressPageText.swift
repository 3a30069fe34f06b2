// SPDX-License-Identifier: GPL-3.0-or-later

/// What the page says that tries a matching against mentors who leave.
public enum StressPageText: String, TextCatalogue {
  case tab, hint, howMany, dropout, trials, trialsHint, badTrials, start, otherHeading
  case trialsHeading, counted, mean, from, to, rangeNote, mentorsHeading, mentorsCaption, mentor, needs, fewerFilled
  case fewerPoints, noPairs, coversHeading, coversCaption, backups, nobodyList, more, same

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .tab: TextEntry(da: "Sårbarhed", en: "Robustness")
    case .hint:
      TextEntry(
        da: "Hvad sker der, hvis mentorer falder fra? Makker prøver først, at nogle falder fra ved lodtrækning, mange "
          + "gange, og siden, at én bestemt gør det, og matcher igen hver gang. Intet ændres.",
        en: "What happens if mentors leave? Makker first tries that some leave by lot, many times, and then that a "
          + "certain one does, and matches anew each time. Nothing is changed.")
    case .howMany:
      TextEntry(
        da: "Det bliver {n} matchninger ud over forsøgene: én for hver mentor, der har et match. Du kan standse det.",
        en: "That is {n} matchings beside the trials: one for each mentor who has a pair. You can stop it.")
    case .dropout: TextEntry(da: "Risiko for, at en mentor falder fra", en: "The chance that a mentor leaves")
    case .trials: TextEntry(da: "Antal forsøg", en: "Number of trials")
    case .trialsHint:
      TextEntry(
        da: "Fra 1 til {most}. Flere forsøg giver sikrere tal og tager længere tid.",
        en: "From 1 to {most}. More trials give surer figures and take longer.")
    case .badTrials:
      TextEntry(da: "Skriv et helt tal fra 1 til {most}.", en: "Write a whole number from 1 to {most}.")
    case .start: TextEntry(da: "Prøv, hvad frafald gør", en: "Try what leaving does")
    case .otherHeading: TextEntry(da: "Prøv med andre tal", en: "Try other figures")
    case .trialsHeading: TextEntry(da: "Når nogle falder fra", en: "When some leave")
    case .counted: TextEntry(da: "I hvert forsøg", en: "In each trial")
    case .mean: TextEntry(da: "I snit", en: "On average")
    case .from: TextEntry(da: "Fra", en: "From")
    case .to: TextEntry(da: "Til", en: "To")
    case .rangeNote:
      TextEntry(
        da: "»Fra« og »til«: mellem dem ligger 90 % af forsøgene.",
        en: "“From” and “to”: between them lie 90% of the trials.")
    case .mentorsHeading: TextEntry(da: "Når én falder fra", en: "When one leaves")
    case .mentorsCaption:
      TextEntry(
        da: "Den bedste matchning uden mentoren, den dyreste at miste først",
        en: "The best matching without the mentor, the costliest to lose first")
    case .mentor: TextEntry(da: "Mentor", en: "Mentor")
    case .needs: TextEntry(da: "Mister mentor", en: "Lose their mentor")
    case .fewerFilled: TextEntry(da: "Færre dækket", en: "Fewer filled")
    case .fewerPoints: TextEntry(da: "Færre point", en: "Fewer points")
    case .noPairs: TextEntry(da: "Ingen mentor har et match.", en: "No mentor has a pair.")
    case .coversHeading: TextEntry(da: "Hvem kan træde til?", en: "Who could step in?")
    case .coversCaption:
      TextEntry(
        da: "Mentorer med plads og tid til at overtage behovet, uden at andre flytter",
        en: "Mentors with a place and a time to take the need over, without others moving")
    case .backups: TextEntry(da: "Kan træde til", en: "Could step in")
    case .nobodyList: TextEntry(da: "Ingen kan træde til: {n}", en: "Nobody could step in: {n}")
    case .more: TextEntry(da: "… og {n} mere", en: "… and {n} more")
    case .same: TextEntry(da: "De samme tal på kommandolinjen:", en: "The same figures on the command line:")
    }
  }
}
