// SPDX-License-Identifier: GPL-3.0-or-later

/// The report's sentences with numbers and names in them.
public enum ReportSentence: String, TextCatalogue {
  case size, period, filledOf, ofMentors
  case proven, notProven, provenCertificate
  case lottery, order, repairs
  case rank, onlyEligible, decidedWithReason
  case eligible, oneEligible
  case chartRow, chartColumn, columnRange
  case bonus
  case firstPairs, firstWaiting, firstMentors, firstWarnings

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .size: TextEntry(da: "{mentors}, {mentees}, {needs}", en: "{mentors}, {mentees}, {needs}")
    case .period: TextEntry(da: "{first} til {last}", en: "{first} to {last}")
    case .filledOf: TextEntry(da: "{filled} af {needs}", en: "{filled} of {needs}")
    case .ofMentors: TextEntry(da: "{some} af {all}", en: "{some} of {all}")
    case .proven:
      TextEntry(
        da: """
          Bevist bedst muligt: ingen anden fordeling efter de samme regler og beslutninger dækker flere behov, de \
          højest prioriterede først, og ingen, der dækker lige så mange, giver flere point.
          """,
        en: """
          Proven optimal: no other matching by the same rules and decisions fills more needs, the highest priorities \
          first, and none that fills as many has more points.
          """)
    case .notProven:
      TextEntry(
        da: "Ikke bevist bedst muligt ({cause}). Målet er højst {gap} under det bedst mulige.",
        en: "Not proven optimal ({cause}). The objective is at most {gap} below the best possible.")
    case .provenCertificate:
      TextEntry(
        da: "Beviset er en pris på hvert behov og hver mentor i run.json; enhver kan regne det efter i hele tal.",
        en: "The proof is a price on every need and every mentor in run.json; anyone can add it up in whole numbers.")
    case .repairs:
      TextEntry(
        da: """
          Kørslen reparerer en tidligere: {kept} af de {possible} match, der kunne blive, bliver; ændres: {changes}.
          """,
        en: """
          The run repairs an earlier one: {kept} of the {possible} pairs that could stay do; changed: {changes}.
          """)
    case .lottery:
      TextEntry(
        da: """
          Blandt lige gode svar er der trukket lod med det offentliggjorte frø {seed}; også lodtrækningens udfald \
          kan efterprøves.
          """,
        en: """
          Between equally good answers lots were drawn with the published seed {seed}; the outcome of the draw can \
          be checked as well.
          """)
    case .order:
      TextEntry(
        da: "Mellem lige gode svar afgjorde rækkefølgen af id’er; der er ikke trukket lod.",
        en: "Between equally good answers the order of the ids decided; no lots were drawn.")
    case .rank:
      TextEntry(
        da: "nummer {rank} af {n} egnede mentorer efter point", en: "number {rank} of {n} eligible mentors by points")
    case .onlyEligible: TextEntry(da: "den eneste egnede mentor", en: "the only eligible mentor")
    case .decidedWithReason:
      TextEntry(da: "Besluttet af koordinatoren: {reason}", en: "Decided by the coordinator: {reason}")
    case .eligible: TextEntry(da: "{n} egnede mentorer", en: "{n} eligible mentors")
    case .oneEligible: TextEntry(da: "{n} egnet mentor", en: "{n} eligible mentor")
    case .chartRow: TextEntry(da: "{label}: {filled} af {needs} dækket", en: "{label}: {filled} of {needs} filled")
    case .chartColumn: TextEntry(da: "{label}: {n}", en: "{label}: {n}")
    case .columnRange: TextEntry(da: "{low} til {high}", en: "{low} to {high}")
    case .firstPairs:
      TextEntry(
        da: "Her vises de første {shown} af {all} match; pairs.csv har dem alle.",
        en: "The first {shown} of {all} pairs are shown here; pairs.csv has them all.")
    case .firstWaiting:
      TextEntry(
        da: "Her vises de første {shown} af {all} behov på ventelisten; unmatched.csv har dem alle.",
        en: "The first {shown} of {all} needs on the waiting list are shown here; unmatched.csv has them all.")
    case .firstMentors:
      TextEntry(
        da: "Her vises de første {shown} af {all} mentorer; alle match står i pairs.csv.",
        en: "The first {shown} of {all} mentors are shown here; pairs.csv has all pairs.")
    case .firstWarnings:
      TextEntry(
        da: "Her vises de første {shown} af {all}; kommandoen makker check viser dem alle.",
        en: "The first {shown} of {all} are shown here; the command makker check shows them all.")
    case .bonus: TextEntry(da: "{bonus} ved prioritet {priority}", en: "{bonus} at priority {priority}")
    }
  }
}
