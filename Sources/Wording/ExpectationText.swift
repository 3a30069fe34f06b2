// SPDX-License-Identifier: GPL-3.0-or-later

/// What is expected of a matching, and what was found.
public enum ExpectationText: String, TextCatalogue {
  case never, together, filled, unmatched, kept, changed, used, load, points, average, total, proven
  case all, anyMentee, anyMentor, someMentee, someMentor, menteeSide, mentorSide
  case noSuchPair, suchPairs, menteesTogether, share, withPercent, below, above
  case noMentor, noPair, sameLoad, loads, weakest, averageFound, totalFound, isProven, isNotProven
  case pairLine, openNeedLine, needLine, lostLine, changedLine, keptLine, mentorLine

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .never: TextEntry(da: "Aldrig sammen: {mentee} og {mentor}", en: "Never together: {mentee} and {mentor}")
    case .together: TextEntry(da: "Sammen: {mentee} med {mentor}", en: "Together: {mentee} with {mentor}")
    case .filled: TextEntry(da: "Behov, der er dækket{group}: {bounds}", en: "Needs filled{group}: {bounds}")
    case .unmatched: TextEntry(da: "Behov uden match{group}: {bounds}", en: "Needs unmatched{group}: {bounds}")
    case .kept:
      TextEntry(da: "Tidligere match, der fortsætter{group}: {bounds}", en: "Earlier pairs kept{group}: {bounds}")
    case .changed:
      TextEntry(da: "Tidligere match, der skiftes ud{group}: {bounds}", en: "Earlier pairs changed{group}: {bounds}")
    case .used: TextEntry(da: "Mentorer med match{group}: {bounds}", en: "Mentors with a pair{group}: {bounds}")
    case .load: TextEntry(da: "Match hos hver mentor{group}: {bounds}", en: "Pairs of each mentor{group}: {bounds}")
    case .points: TextEntry(da: "Point i hvert match{group}: {bounds}", en: "Points of each pair{group}: {bounds}")
    case .average:
      TextEntry(da: "Point i gennemsnit{group}: {bounds}", en: "Points on average{group}: {bounds}")
    case .total: TextEntry(da: "Point i alt{group}: {bounds}", en: "Points in total{group}: {bounds}")
    case .proven: TextEntry(da: "Matchningen er bevist bedst", en: "The matching is proven best")

    case .all: TextEntry(da: "alle", en: "all")
    case .anyMentee: TextEntry(da: "en mentee", en: "any mentee")
    case .anyMentor: TextEntry(da: "en mentor", en: "any mentor")
    case .someMentee: TextEntry(da: "en mentee ({filter})", en: "any mentee ({filter})")
    case .someMentor: TextEntry(da: "en mentor ({filter})", en: "any mentor ({filter})")
    case .menteeSide: TextEntry(da: "mentee {filter}", en: "mentee {filter}")
    case .mentorSide: TextEntry(da: "mentor {filter}", en: "mentor {filter}")

    case .noSuchPair: TextEntry(da: "ingen sådanne match", en: "no such pair")
    case .suchPairs: TextEntry(da: "{pairs}, der ikke skulle være der", en: "{pairs} that should not be")
    case .menteesTogether: TextEntry(da: "{part} af {all} mentees", en: "{part} of {all} mentees")
    case .share: TextEntry(da: "{part} af {all}", en: "{part} of {all}")
    case .withPercent: TextEntry(da: "{share} ({percent})", en: "{share} ({percent})")
    case .below: TextEntry(da: "{share}; der skal {needed} til", en: "{share}; it takes {needed}")
    case .above: TextEntry(da: "{share}; højst {allowed} er i orden", en: "{share}; at most {allowed} will do")
    case .noMentor: TextEntry(da: "ingen mentorer", en: "no mentors")
    case .noPair: TextEntry(da: "ingen match", en: "no pairs")
    case .sameLoad: TextEntry(da: "{pairs} hver", en: "{pairs} each")
    case .loads: TextEntry(da: "fra {least} til {most} match", en: "from {least} to {most} pairs")
    case .weakest: TextEntry(da: "det svageste {least}, det stærkeste {most}", en: "weakest {least}, strongest {most}")
    case .averageFound:
      TextEntry(da: "{average} i gennemsnit ({points}, {pairs})", en: "{average} on average ({points}, {pairs})")
    case .totalFound: TextEntry(da: "{points}", en: "{points}")
    case .isProven: TextEntry(da: "ingen anden er bedre", en: "no other is better")
    case .isNotProven:
      TextEntry(da: "højst {gap} fra det bedst mulige", en: "at most {gap} from the best there can be")

    case .pairLine: TextEntry(da: "{need} med {mentor}, {points}", en: "{need} with {mentor}, {points}")
    case .openNeedLine: TextEntry(da: "{need} uden match", en: "{need} unmatched")
    case .needLine: TextEntry(da: "{need} er med {mentor}", en: "{need} is with {mentor}")
    case .lostLine: TextEntry(da: "{need} med {mentor}: nu uden match", en: "{need} with {mentor}: now unmatched")
    case .changedLine: TextEntry(da: "{need} med {mentor}: nu med {now}", en: "{need} with {mentor}: now with {now}")
    case .keptLine: TextEntry(da: "{need} fortsat med {mentor}", en: "{need} still with {mentor}")
    case .mentorLine: TextEntry(da: "{mentor}: {pairs}", en: "{mentor}: {pairs}")
    }
  }
}
