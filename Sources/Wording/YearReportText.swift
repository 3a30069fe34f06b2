// SPDX-License-Identifier: GPL-3.0-or-later

/// What the report and the terminal say of a year.
public enum YearReportText: String, TextCatalogue {
  case planned, changes, tooLarge, fellOut, personTotal, movedNote, untilNote
  case year, meetingsTile, movedTile, droppedTile, seatsTile, talks, monthChart, meetingsAxis, weekCaption, hour
  case changesHeading, noChanges, reasonsCaption, why, movedColumn, droppedColumn, changesList, changesCaption,
    firstRows
  case plannedFor, pair, what, now, fellOutNow
  case sessionsHeading, sessionsCaption, session, module, day, place, seats, ofSeats
  case provisionalCaption, until, waitingCaption, need, needed, wished, mentor
  case hoursHeading, hoursCaption, hoursInAll, busiestMonth, monthLimit, noLimit, monthsOver, byMonth, hours

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .planned:
      TextEntry(
        da:
          "{meetings} møder planlagt, {moved} flyttet, {dropped} faldt ud; {seats} uddannelsespladser, {waiting} venter",
        en: "{meetings} meetings planned, {moved} moved, {dropped} fell out; {seats} training seats, {waiting} waiting")
    case .fellOut: TextEntry(da: "Faldet ud", en: "Fallen out")
    case .personTotal:
      TextEntry(
        da:
          "I alt {meetings} møder, {talks} samtaler med koordinatoren, {sessions} uddannelsesgange; {dropped} faldt ud",
        en:
          "In all {meetings} meetings, {talks} talks with the coordinator, {sessions} training sessions; {dropped} fell out"
      )
    case .movedNote: TextEntry(da: "flyttet fra {date} ({reason})", en: "moved from {date} ({reason})")
    case .untilNote: TextEntry(da: "senest {date}", en: "by {date}")
    case .changes:
      TextEntry(da: "Ændret siden sidste plan: {n}", en: "Changed since the last plan: {n}")
    case .year: TextEntry(da: "Året", en: "The year")
    case .meetingsTile: TextEntry(da: "møder planlagt", en: "meetings planned")
    case .movedTile: TextEntry(da: "heraf flyttet", en: "of them moved")
    case .droppedTile: TextEntry(da: "møder faldt ud", en: "meetings fell out")
    case .seatsTile: TextEntry(da: "uddannelsespladser givet", en: "training seats given")
    case .talks:
      TextEntry(
        da: "{n} af møderne er mentorers samtaler med en koordinator; højst {coordinators} ad gangen.",
        en: "{n} of the meetings are mentors’ talks with a coordinator; {coordinators} at once at most.")
    case .monthChart: TextEntry(da: "Møder pr. måned", en: "Meetings a month")
    case .meetingsAxis: TextEntry(da: "møder", en: "meetings")
    case .weekCaption:
      TextEntry(
        da: "Parrenes ugentlige tider: hvor mange begynder i timen",
        en: "The pairs’ weekly times: how many start in the hour")
    case .hour: TextEntry(da: "Time", en: "Hour")
    case .changesHeading: TextEntry(da: "Flyttet og faldet ud", en: "Moved and fallen out")
    case .noChanges:
      TextEntry(da: "Alle møder er, hvor rytmen lægger dem.", en: "Every meeting is where its rhythm puts it.")
    case .reasonsCaption:
      TextEntry(
        da: "Hvad der stod i vejen, samtaler med koordinatoren medregnet",
        en: "What stood in the way, talks with the coordinator included")
    case .why: TextEntry(da: "Hvorfor", en: "Why")
    case .movedColumn: TextEntry(da: "Flyttet", en: "Moved")
    case .droppedColumn: TextEntry(da: "Faldet ud", en: "Fell out")
    case .changesList: TextEntry(da: "Vis alle {n}", en: "Show all {n}")
    case .changesCaption:
      TextEntry(da: "Efter den dag, mødet skulle have været", en: "By the day that the meeting was to be on")
    case .firstRows:
      TextEntry(
        da: "De første {shown} af {all}; resten står i tabellerne.",
        en: "The first {shown} of {all}; the tables have the others.")
    case .plannedFor: TextEntry(da: "Skulle være", en: "Was to be")
    case .pair: TextEntry(da: "Match", en: "Pair")
    case .what: TextEntry(da: "Hvad", en: "What")
    case .now: TextEntry(da: "Nu", en: "Now")
    case .fellOutNow: TextEntry(da: "faldet ud", en: "fallen out")
    case .sessionsHeading: TextEntry(da: "Uddannelse", en: "Training")
    case .sessionsCaption: TextEntry(da: "Hvert hold og dets pladser", en: "Each session and its seats")
    case .session: TextEntry(da: "Hold", en: "Session")
    case .module: TextEntry(da: "Modul", en: "Module")
    case .day: TextEntry(da: "Dag", en: "Day")
    case .place: TextEntry(da: "Sted", en: "Place")
    case .seats: TextEntry(da: "Pladser", en: "Seats")
    case .ofSeats: TextEntry(da: "{used} af {seats}", en: "{used} of {seats}")
    case .provisionalCaption:
      TextEntry(
        da: "Begynder, før uddannelsen er færdig: den skal være gennemført senest på den aftalte dag.",
        en: "Start before their training is done: it has to be completed by the agreed day.")
    case .until: TextEntry(da: "Senest", en: "By")
    case .waitingCaption:
      TextEntry(
        da: "Venter på en plads, i den rækkefølge den tilbydes", en: "Waiting for a seat, in the order it is offered")
    case .need: TextEntry(da: "Til", en: "For")
    case .needed: TextEntry(da: "et match hviler på den", en: "a pair rests on it")
    case .wished: TextEntry(da: "mentorens egen udvikling", en: "the mentor’s own progress")
    case .mentor: TextEntry(da: "Mentor", en: "Mentor")
    case .hoursHeading: TextEntry(da: "Mentorernes timer", en: "The mentors’ hours")
    case .hoursCaption:
      TextEntry(
        da: "Mødetid med mentees måned for måned; stregen er det, mentoren højst giver.",
        en: "Time with mentees month by month; the line is the most that the mentor gives.")
    case .hoursInAll: TextEntry(da: "I alt", en: "In all")
    case .busiestMonth: TextEntry(da: "Travleste måned", en: "Busiest month")
    case .monthLimit: TextEntry(da: "Højst pr. måned", en: "At most a month")
    case .noLimit: TextEntry(da: "ingen grænse", en: "no limit")
    case .monthsOver: TextEntry(da: "over i måneder: {n}", en: "months over: {n}")
    case .byMonth: TextEntry(da: "Måned for måned", en: "Month by month")
    case .hours: TextEntry(da: "{n} t", en: "{n} h")
    case .tooLarge:
      TextEntry(
        da: "Så stor en årgangs møder planlægges for sig: makker schedule {path}",
        en: "The meetings of a cohort this large are planned apart: makker schedule {path}")
    }
  }
}
