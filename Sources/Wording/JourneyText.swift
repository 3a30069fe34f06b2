// SPDX-License-Identifier: GPL-3.0-or-later

/// What `makker journey` asks for, draws and explains.
public enum JourneyText: String, TextCatalogue {
  case about, menteeHelp, runHelp, htmlHelp, jsonHelp, replaceHelp, unknown, nearest, pageWritten
  case kind, contents, drawing, table, footer, heading, legendPast, legendNow, legendAhead
  case past, now, ahead, unknownStage, undated, period, since
  case noMentor, longer, canGoOn, newMentor, handOver, cannot, otherType, notInProgramme, lacks, expires, unclear
  case end, leftCohort, noStage
  case whenColumn, stageColumn, programmeColumn, typeColumn, mentorColumn, howColumn
  case chartTitle, chartDescription, barLabel, promise

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .about:
      TextEntry(
        da: "Tegner en mentees vej: med hvem før, med hvem nu, og hvad der kommer.",
        en: "Draws a mentee's way: with whom before, with whom now, and what comes.")
    case .menteeHelp: TextEntry(da: "Menteens id.", en: "The mentee's id.")
    case .runHelp: TextEntry(da: "Kørslens mappe.", en: "The run's folder.")
    case .htmlHelp:
      TextEntry(da: "Skriv også tegningen som en side.", en: "Write the drawing as a page, too.")
    case .jsonHelp: TextEntry(da: "Skriv rejsen som JSON.", en: "Print the journey as JSON.")
    case .replaceHelp: TextEntry(da: "Erstat en fil, der er der i forvejen.", en: "Replace a file that is there.")
    case .unknown:
      TextEntry(da: "Kørslen kender ingen mentee »{found}«.", en: "The run knows no mentee “{found}”.")
    case .nearest:
      TextEntry(
        da: "Kørslen kender ingen mentee »{found}«. Mente du {nearest}?",
        en: "The run knows no mentee “{found}”. Did you mean {nearest}?")
    case .pageWritten: TextEntry(da: "Side: {path}", en: "Page: {path}")

    case .kind: TextEntry(da: "Den røde tråd", en: "The red thread")
    case .contents: TextEntry(da: "Indhold", en: "Contents")
    case .drawing: TextEntry(da: "Vejen", en: "The way")
    case .table: TextEntry(da: "Som tabel", en: "As a table")
    case .footer: TextEntry(da: "Skrevet af Makker", en: "Written by Makker")
    case .heading: TextEntry(da: "{mentee} · {cohort}", en: "{mentee} · {cohort}")
    case .legendPast: TextEntry(da: "før", en: "before")
    case .legendNow: TextEntry(da: "nu", en: "now")
    case .legendAhead: TextEntry(da: "forude", en: "ahead")

    case .past: TextEntry(da: "før", en: "before")
    case .now: TextEntry(da: "nu", en: "now")
    case .ahead: TextEntry(da: "forude", en: "ahead")
    case .unknownStage: TextEntry(da: "trin ukendt", en: "stage unknown")
    case .undated: TextEntry(da: "uden dato", en: "undated")
    case .period: TextEntry(da: "{from} – {until}", en: "{from} – {until}")
    case .since: TextEntry(da: "fra {from}", en: "from {from}")

    case .noMentor: TextEntry(da: "ingen mentor endnu", en: "no mentor yet")
    case .canGoOn: TextEntry(da: "kan fortsætte", en: "can go on")
    case .longer: TextEntry(da: "{period}, og videre", en: "{period}, and on")
    case .newMentor: TextEntry(da: "ny mentor", en: "a new mentor")
    case .handOver:
      TextEntry(da: "ny mentor; overlevering fra {mentors}", en: "a new mentor; hand-over from {mentors}")
    case .cannot: TextEntry(da: "{mentor} kan ikke: {why}", en: "{mentor} cannot: {why}")
    case .otherType: TextEntry(da: "er ikke {type}", en: "is no {type}")
    case .notInProgramme: TextEntry(da: "deltager ikke i {programme}", en: "does not take part in {programme}")
    case .lacks: TextEntry(da: "mangler {module}", en: "lacks {module}")
    case .expires: TextEntry(da: "{module} udløber {date}", en: "{module} expires on {date}")
    case .unclear:
      TextEntry(
        da: "mentorforløbet er uvist; årgangen viser ikke, hvad der følger",
        en: "the programme is open; the cohort does not show which one follows")
    case .end: TextEntry(da: "tråden er fulgt til ende", en: "the thread is followed to its end")
    case .leftCohort: TextEntry(da: "ikke i årets årgang", en: "not in this year's cohort")
    case .noStage:
      TextEntry(da: "uden trin vides ikke, hvad der kommer", en: "without a stage, what comes is not known")

    case .whenColumn: TextEntry(da: "Hvornår", en: "When")
    case .stageColumn: TextEntry(da: "Trin", en: "Stage")
    case .programmeColumn: TextEntry(da: "Forløb", en: "Programme")
    case .typeColumn: TextEntry(da: "Type", en: "Kind")
    case .mentorColumn: TextEntry(da: "Mentor", en: "Mentor")
    case .howColumn: TextEntry(da: "Hvordan", en: "How")
    case .chartTitle: TextEntry(da: "{mentee}s vej gennem trinene", en: "The way of {mentee} through the stages")
    case .chartDescription:
      TextEntry(
        da: "En bjælke for hvert match og hvert kommende behov; tabellen har de samme oplysninger.",
        en: "A bar for each pair and each coming need; the table holds the same facts.")
    case .barLabel: TextEntry(da: "{type}: {what}, {when}", en: "{type}: {what}, {when}")
    case .promise:
      TextEntry(
        da: "Det, der ligger forude, er det sædvanlige skridt og intet løfte: et trin om året, og dagens mentorer.",
        en: "What lies ahead is the usual step and no promise: a stage a year, and today's mentors.")
    }
  }
}
