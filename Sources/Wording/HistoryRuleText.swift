// SPDX-License-Identifier: GPL-3.0-or-later

/// What the rules that remember earlier years say: who has waited, and who did not turn up.
public enum HistoryRuleText: String, TextCatalogue {
  case waiting, waitingHelp, waitingNot, waitingTimes, waitingMonths, waitingBoth
  case fullTimesParameter, fullMonthsParameter
  case noShowAgain, noShowAgainHelp, noShowAgainKept, noShowAgainBroken, noShowAgainDated
  case noShow, noShowHelp, noShowNone, noShowMentee, noShowMentor, noShowBoth
  case menteePercentParameter, mentorPercentParameter
  case continuityHelp, typesParameter

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .waiting:
      TextEntry(
        da: "Den, der har ventet længst, hjælpes først.", en: "Whoever has waited longest is helped first.")
    case .waitingHelp:
      TextEntry(
        da: """
          Tæller det, der er størst: hvor mange gange menteen er blevet uden match, eller hvor mange måneder menteen har \
          ventet på første dag. Alle mentorer får de samme point, så ønsket vælger mellem behov og ikke mellem mentorer.
          """,
        en: """
          The greater one counts: how many times the mentee was left out, or how many months the mentee has waited on \
          the first day. All mentors get the same points, so the wish chooses among needs and not among mentors.
          """)
    case .waitingNot: TextEntry(da: "Menteen har ikke ventet før.", en: "The mentee has not waited before.")
    case .waitingTimes:
      TextEntry(
        da: "Menteen var {times}.", en: "The mentee was {times}.")
    case .waitingMonths:
      TextEntry(
        da: "Måneder, menteen har ventet på første dag: {months}.",
        en: "Months that the mentee has waited on the first day: {months}.")
    case .waitingBoth:
      TextEntry(
        da: "Menteen var {times}; måneder ventet på første dag: {months}.",
        en: "The mentee was {times}; months waited on the first day: {months}.")
    case .fullTimesParameter:
      TextEntry(
        da: "så mange gange uden match giver fulde point", en: "so many times left out give full points")
    case .fullMonthsParameter:
      TextEntry(da: "så mange måneders venten giver fulde point", en: "so many months of waiting give full points")

    case .noShowAgain:
      TextEntry(
        da: "To, hvor den ene er udeblevet fra den anden, matches ikke igen.",
        en: "Two of whom one did not turn up for the other are not paired again.")
    case .noShowAgainHelp:
      TextEntry(
        da: "Gælder, uanset hvor længe siden det er, og hvad de siden har gennemført sammen.",
        en: "It holds however long ago that was, and whatever they completed together since.")
    case .noShowAgainKept:
      TextEntry(da: "Ingen af dem er udeblevet fra den anden.", en: "Neither failed to turn up for the other.")
    case .noShowAgainBroken:
      TextEntry(da: "Den ene er udeblevet fra den anden før.", en: "One did not turn up for the other before.")
    case .noShowAgainDated:
      TextEntry(
        da: "Den ene udeblev fra den anden, sidst {date}.", en: "One did not turn up for the other, last on {date}.")

    case .noShow:
      TextEntry(
        da: "Den, hvis tidligere match endte med udeblivelse, giver færre point.",
        en: "Whoever had earlier pairs that ended in a no-show brings fewer points.")
    case .noShowHelp:
      TextEntry(
        da: """
          Alle personens udeblivelser i previous.csv tæller, også dem mellem de to selv. Filen siger ikke, hvem der \
          blev væk, så hver side har sin procent; 0 lader den side være.
          """,
        en: """
          All no-shows of the person in previous.csv count, those between the two themselves included. The file does \
          not say who stayed away, so each side has its percentage; 0 leaves that side alone.
          """)
    case .noShowNone: TextEntry(da: "Ingen af dem har udeblivelser bag sig.", en: "Neither has a no-show behind them.")
    case .noShowMentee: TextEntry(da: "Menteens udeblivelser: {mentee}.", en: "The mentee's no-shows: {mentee}.")
    case .noShowMentor: TextEntry(da: "Mentorens udeblivelser: {mentor}.", en: "The mentor's no-shows: {mentor}.")
    case .noShowBoth:
      TextEntry(
        da: "Menteens udeblivelser: {mentee}; mentorens: {mentor}.",
        en: "The mentee's no-shows: {mentee}; the mentor's: {mentor}.")
    case .menteePercentParameter:
      TextEntry(
        da: "procent af vægten, som hver af menteens udeblivelser koster",
        en: "percent of the weight that each of the mentee's no-shows takes")
    case .mentorPercentParameter:
      TextEntry(
        da: "procent af vægten, som hver af mentorens udeblivelser koster",
        en: "percent of the weight that each of the mentor's no-shows takes")

    case .continuityHelp:
      TextEntry(
        da: """
          Af flere tidligere match mellem de to tæller det nyeste, målt på previous.csv's datoer; af dem uden datoer, og \
          af dem fra samme dag, det dårligste.
          """,
        en: """
          Of several earlier pairs of the two, the newest by the dates in previous.csv counts; of those without dates, \
          and of those of one day, the worst.
          """)
    case .typesParameter:
      TextEntry(
        da: "any: tidligere match om enhver slags hjælp tæller; same: kun om den samme slags",
        en: "any: earlier pairs of every kind of help count; same: only those of the same kind")
    }
  }
}
