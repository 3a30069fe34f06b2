// SPDX-License-Identifier: GPL-3.0-or-later

/// The fixed words of the page with two matchings side by side.
public enum ComparisonPageText: String, TextCatalogue {
  case kind, contents, summary, groups, people, mentors, rules, basis, privacy, footer
  case needsFilled, pairsStay, gainTile, loseTile, pointsCaption, matching, difference
  case need, type, before, after, points, byRule, group, mentor, pairs, minutes
  case groupsCaption, losersCaption, gainersCaption, evensCaption, mentorsCaption, shiftsCaption
  case filled, average, gain, lose, unfilled, nobody, noMentors, noShifts, noGroups, rule, pairsChanged
  case coverage, chartRow, cut, notThere, question, firstSide, secondSide, proof, versions, proven, gapLeft

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .kind: TextEntry(da: "Sammenligning", en: "Comparison")
    case .contents: TextEntry(da: "Indhold", en: "Contents")
    case .summary: TextEntry(da: "Overblik", en: "Summary")
    case .groups: TextEntry(da: "Grupper", en: "Groups")
    case .people: TextEntry(da: "Hvem det ændrer noget for", en: "Who it changes things for")
    case .mentors: TextEntry(da: "Mentorer", en: "Mentors")
    case .rules: TextEntry(da: "Match, der bliver", en: "Pairs that stay")
    case .basis: TextEntry(da: "Grundlag", en: "Basis")
    case .privacy:
      TextEntry(
        da: "Siden rummer personoplysninger. Den henter intet og sender intet.",
        en: "This page holds personal data. It loads nothing and sends nothing.")
    case .footer: TextEntry(da: "Lavet med Makker", en: "Made with Makker")
    case .needsFilled: TextEntry(da: "behov dækket", en: "needs filled")
    case .pairsStay: TextEntry(da: "match bliver", en: "pairs stay")
    case .gainTile: TextEntry(da: "vinder noget", en: "gain")
    case .loseTile: TextEntry(da: "mister noget", en: "lose")
    case .pointsCaption:
      TextEntry(
        da: "Hele matchningen, målt med hver sides regler.",
        en: "The whole matching, measured by the rules of each side.")
    case .matching: TextEntry(da: "matchning", en: "matching")
    case .difference: TextEntry(da: "forskel", en: "difference")
    case .need: TextEntry(da: "mentee", en: "mentee")
    case .type: TextEntry(da: "mentortype", en: "kind of mentor")
    case .before: TextEntry(da: "før", en: "before")
    case .after: TextEntry(da: "efter", en: "after")
    case .points: TextEntry(da: "point", en: "points")
    case .byRule: TextEntry(da: "regel for regel", en: "rule by rule")
    case .group: TextEntry(da: "gruppe", en: "group")
    case .mentor: TextEntry(da: "mentor", en: "mentor")
    case .pairs: TextEntry(da: "match", en: "pairs")
    case .minutes: TextEntry(da: "minutter pr. måned", en: "minutes a month")
    case .groupsCaption:
      TextEntry(
        da: "Hver slags behov; point pr. match er efter {rules}.",
        en: "Every sort of need; points a pair are by {rules}.")
    case .losersCaption:
      TextEntry(
        da: "Behov, der mister deres mentor eller får færre point efter {rules}: mest først.",
        en: "Needs that lose their mentor or have fewer points by {rules}: most first.")
    case .gainersCaption:
      TextEntry(
        da: "Behov, der får en mentor eller flere point efter {rules}: mest først.",
        en: "Needs that get a mentor or more points by {rules}: most first.")
    case .evensCaption:
      TextEntry(
        da: "Behov, der skifter mentor for lige mange point, eller kun er med på den ene side.",
        en: "Needs that change mentor at equal points, or are on one side only.")
    case .mentorsCaption:
      TextEntry(da: "Mentorer, der får andre mentees.", en: "Mentors who get other mentees.")
    case .shiftsCaption:
      TextEntry(
        da: "Point for de match, der er på begge sider: hver efter sin sides regler.",
        en: "Points of the pairs that are on both sides: each by the rules of its side.")
    case .filled: TextEntry(da: "dækket", en: "filled")
    case .average: TextEntry(da: "point pr. match", en: "points a pair")
    case .gain: TextEntry(da: "vinder", en: "gain")
    case .lose: TextEntry(da: "mister", en: "lose")
    case .unfilled: TextEntry(da: "ikke dækket", en: "not filled")
    case .nobody: TextEntry(da: "Ingen.", en: "Nobody.")
    case .noMentors: TextEntry(da: "Alle mentorer har de samme mentees.", en: "All mentors have the same mentees.")
    case .noShifts: TextEntry(da: "De har de samme point.", en: "They have the same points.")
    case .noGroups: TextEntry(da: "Der er ingen behov.", en: "There are no needs.")
    case .rule: TextEntry(da: "ønske", en: "wish")
    case .pairsChanged: TextEntry(da: "match med andre point", en: "pairs with other points")
    case .coverage: TextEntry(da: "Dækkede behov", en: "Needs filled")
    case .chartRow:
      TextEntry(da: "{label}: {before}, {after} af {needs}", en: "{label}: {before}, {after} of {needs}")
    case .cut:
      TextEntry(
        da: "De første {shown} af {all} vises; resten står i --json.",
        en: "The first {shown} of {all} are shown; the rest is in --json.")
    case .notThere: TextEntry(da: "ikke med", en: "not there")
    case .question: TextEntry(da: "Spørgsmål", en: "Question")
    case .firstSide: TextEntry(da: "Første side", en: "First side")
    case .secondSide: TextEntry(da: "Anden side", en: "Second side")
    case .proof: TextEntry(da: "Bevis", en: "Proof")
    case .versions: TextEntry(da: "Version", en: "Version")
    case .proven: TextEntry(da: "bevist bedst mulig", en: "proven optimal")
    case .gapLeft: TextEntry(da: "højst {gap} fra det bedste", en: "at most {gap} from the best")
    }
  }
}
