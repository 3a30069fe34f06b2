// SPDX-License-Identifier: GPL-3.0-or-later

/// What `makker roll-over` asks for and tells.
public enum RollOverText: String, TextCatalogue {
  case about, runHelp, outHelp, endedHelp, firstDayHelp, lastDayHelp, nameHelp, keepStageHelp, replaceHelp
  case written, named, history, noHistory, outcome, stages, movedOn, nobodyMoved, stayed, withoutStage, left, unclear
  case changedNeeds, leftOut, learnt, expired, sessions, closed, closedLeftOut, decisions, expectationsLeftOut, check
  case none

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da: "Laver næste års årgang ud af dette års kørsel.", en: "Makes next year's cohort of this year's run.")
    case .runHelp: TextEntry(da: "Mappen med årets sidste kørsel.", en: "The folder of the year's last run.")
    case .outHelp: TextEntry(da: "Mappen til den nye årgang.", en: "The folder for the new cohort.")
    case .endedHelp:
      TextEntry(
        da: "En tabel med mentee;mentor;type;udfald;dato;begrundelse for de match, der endte anderledes end planlagt.",
        en: "A table mentee;mentor;type;outcome;date;reason of the pairs that ended otherwise than planned.")
    case .firstDayHelp:
      TextEntry(
        da: "Den nye første dag; ellers samme ugedag i samme uge næste år.",
        en: "The new first day; else the same weekday of the same week a year later.")
    case .lastDayHelp: TextEntry(da: "Den nye sidste dag.", en: "The new last day.")
    case .nameHelp:
      TextEntry(
        da: "Årgangens navn; ellers det gamle med næste årstal.", en: "The cohort's name; else the old one a year on.")
    case .keepStageHelp:
      TextEntry(
        da: "En mentee, der bliver på sit trin, selv om alt er gennemført; kan gentages.",
        en: "A mentee who stays at the stage though all was completed; can be repeated.")
    case .replaceHelp:
      TextEntry(
        da: "Erstat en årgang, der allerede ligger i mappen.", en: "Replace a cohort that is in the folder already.")

    case .written: TextEntry(da: "Årgang: {path}", en: "Cohort: {path}")
    case .named: TextEntry(da: "{name}: {first} til {last}", en: "{name}: {first} to {last}")
    case .history: TextEntry(da: "{pairs} til historikken: {outcomes}", en: "{pairs} into the history: {outcomes}")
    case .noHistory: TextEntry(da: "Ingen match til historikken", en: "No pair into the history")
    case .outcome: TextEntry(da: "{n} {outcome}", en: "{n} {outcome}")
    case .stages:
      TextEntry(da: "Trin: {moved}; {stayed} bliver på deres trin", en: "Stages: {moved}; {stayed} stay at theirs")
    case .movedOn: TextEntry(da: "{n} går videre til {stage}", en: "{n} move on to {stage}")
    case .nobodyMoved: TextEntry(da: "ingen går videre", en: "nobody moves on")
    case .stayed: TextEntry(da: "{n}", en: "{n}")
    case .withoutStage:
      TextEntry(
        da: "{n} uden trin, bliver i deres mentorforløb", en: "{n} without a stage, staying in their programme")
    case .left: TextEntry(da: "Ude af årgangen efter jobbet: {ids}", en: "Out of the cohort after the job: {ids}")
    case .unclear:
      TextEntry(
        da: "Se efter mentorforløbet; årgangen viser ikke, hvad der følger: {ids}",
        en: "Look at the programme; the cohort does not show which one follows: {ids}")
    case .changedNeeds:
      TextEntry(
        da: "Se efter behovene; det nye mentorforløb har ikke plads til dem alle: {ids}",
        en: "Look at the needs; the new programme has no place for all of them: {ids}")
    case .leftOut:
      TextEntry(
        da: "Uden mentor i år, og står nu længere fremme: {ids}", en: "Left out this year, now further up: {ids}")
    case .learnt: TextEntry(da: "Moduler gennemført af mentorer: {n}", en: "Modules completed by mentors: {n}")
    case .expired: TextEntry(da: "Udløbet på den nye første dag: {ids}", en: "Expired on the new first day: {ids}")
    case .sessions:
      TextEntry(
        da: "Overståede uddannelsesgange udeladt: {n}; skriv de nye i training_sessions.csv",
        en: "Past training sessions left out: {n}; write the new ones in training_sessions.csv")
    case .closed: TextEntry(da: "Lukkede dage og uger flyttet: {n}", en: "Closed days and weeks moved: {n}")
    case .closedLeftOut:
      TextEntry(
        da: "Lukkede dage, ingen regel flytter; skriv dem i cohort.yaml: {days}",
        en: "Closed days that no rule moves; write them in cohort.yaml: {days}")
    case .decisions:
      TextEntry(
        da: "Beslutninger: forbud videreført: {kept}; krav udeladt: {dropped}",
        en: "Decisions: blocks carried over: {kept}; pins left out: {dropped}")
    case .expectationsLeftOut:
      TextEntry(
        da: "expectations.yaml er udeladt; den passer ikke til den nye årgang:",
        en: "expectations.yaml is left out; it does not fit the new cohort:")
    case .check:
      TextEntry(
        da: "Se den igennem, tilføj nye mentees og mentorer, og kør makker check {path}",
        en: "Look it over, add new mentees and mentors, and run makker check {path}")
    case .none: TextEntry(da: "ingen", en: "none")
    }
  }
}
