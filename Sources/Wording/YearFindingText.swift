// SPDX-License-Identifier: GPL-3.0-or-later

/// What a verification says of a year's meetings, training and calendars that do not hold.
public enum YearFindingText: String, TextCatalogue {
  case inFile, atLine, mentor, mentee, both
  case wrongOffset, wrongOrder, wrongUID, noRows, otherOccasion
  case unknownPair, pairWithoutSlot, outsideCohort, outsideProgramme, beforeStart, closingAfterLastDay, closedDay
  case publicHoliday, personAway, outsideAvailability, offGrid, wrongLength, doubleBooking, travelGap, trainingOverlap
  case roomMissing, unknownRoom, roomOverCapacity, tooManyTalksAtOnce
  case tooManyMeetings, tooManySupportTalks, missingFirst, wrongKind
  case handoverApart, handoverTooLate
  case seatMentor, seatSession, seatModule, wrongModule, repeatedSeat, moduleTwice, overbooked, seatAway
  case sessionsAtOnce, missingPrerequisite, laterPrerequisite, moduleHeld
  case pairMentor, pairProgramme, untrainedStart, provisionalNotAllowed, provisionalTooLate
  case missingCalendar, strangeCalendar, calendarFault, calendarZone, strangeEvent, changedEvent, missingEvent

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .inFile: TextEntry(da: "{file}: {fact}.", en: "{file}: {fact}.")
    case .atLine: TextEntry(da: "{file}, linje {line}: {fact}.", en: "{file}, line {line}: {fact}.")
    case .mentor: TextEntry(da: "mentor {id}", en: "mentor {id}")
    case .mentee: TextEntry(da: "mentee {id}", en: "mentee {id}")
    case .both: TextEntry(da: "de to", en: "the two")

    case .wrongOffset:
      TextEntry(da: "tiden er ikke tidszonens, som er {start}", en: "the time is not the zone's, which is {start}")
    case .wrongOrder: TextEntry(da: "rækken står ikke efter tid", en: "the row is not in the order of time")
    case .wrongUID:
      TextEntry(
        da: "uid er ikke det, mødet skal have, eller en anden af parrets rækker mangler",
        en: "the uid is not what it has to be, or another row of the pair is missing")
    case .otherOccasion:
      TextEntry(
        da: "dag, tid eller sted er ikke som i training_sessions.csv",
        en: "day, time or place is not as in training_sessions.csv")

    case .noRows:
      TextEntry(
        da: "{mentee} og {mentor} har en ugentlig tid, men ingen møder",
        en: "{mentee} and {mentor} have a weekly time, but no meetings")
    case .unknownPair: TextEntry(da: "de to er ikke et match i pairs.csv", en: "the two are no pair in pairs.csv")
    case .pairWithoutSlot:
      TextEntry(da: "parret har ingen ugentlig tid i pairs.csv", en: "the pair has no weekly time in pairs.csv")
    case .outsideCohort: TextEntry(da: "mødet er uden for årgangens år", en: "the meeting is outside the cohort's year")
    case .outsideProgramme:
      TextEntry(da: "mødet er efter forløbets sidste måned", en: "the meeting is after the programme's last month")
    case .beforeStart: TextEntry(da: "mødet er, før parret kan begynde", en: "the meeting is before the pair can start")
    case .closingAfterLastDay:
      TextEntry(da: "det afsluttende møde er efter sidste dag", en: "the closing meeting is after the last day")
    case .closedDay: TextEntry(da: "mødet er på en lukkedag", en: "the meeting is on a closed day")
    case .publicHoliday:
      TextEntry(da: "mødet er på en helligdag: {holiday}", en: "the meeting is on a public holiday: {holiday}")
    case .personAway: TextEntry(da: "{who} er væk den dag", en: "{who} is away on that day")
    case .outsideAvailability:
      TextEntry(da: "{who} er ikke ledig på det tidspunkt", en: "{who}: not free at that time")
    case .offGrid: TextEntry(da: "mødet begynder ikke på en af årgangens tider", en: "the meeting starts off the grid")
    case .wrongLength:
      TextEntry(da: "mødet har ikke forløbets længde", en: "the meeting is not as long as it has to be")
    case .doubleBooking:
      TextEntry(
        da: "{who} har et andet møde på samme tid (linje {lines})",
        en: "{who} has another meeting at the same time (line {lines})")
    case .travelGap:
      TextEntry(
        da: "{who} kan ikke nå frem fra sit andet møde (linje {lines})",
        en: "{who} cannot get there from the other meeting in time (line {lines})")
    case .trainingOverlap:
      TextEntry(da: "{who} er på uddannelse på det tidspunkt", en: "{who} has training at that time")
    case .roomMissing: TextEntry(da: "mødet har intet lokale", en: "the meeting has no room")
    case .unknownRoom: TextEntry(da: "lokalet er ikke et af årgangens", en: "the room is none of the cohort's")
    case .roomOverCapacity:
      TextEntry(da: "lokalet rummer ikke flere par på det tidspunkt", en: "the room holds no more pairs at that time")
    case .tooManyTalksAtOnce:
      TextEntry(
        da: "koordinatorerne holder ikke flere samtaler på det tidspunkt",
        en: "the coordinators hold no more talks at that time")
    case .tooManyMeetings:
      TextEntry(
        da: "parret mødes oftere, end forløbet siger ({n} møder)",
        en: "the pair meets more often than the programme says ({n} meetings)")
    case .tooManySupportTalks:
      TextEntry(
        da: "der er flere samtaler med koordinatoren, end forløbet siger",
        en: "there are more talks with the coordinator than the programme says")
    case .missingFirst:
      TextEntry(da: "parrets første møde er ikke et første møde", en: "the pair's first meeting is not a first meeting")
    case .wrongKind: TextEntry(da: "mødet er ikke af den slags", en: "the meeting is not of that kind")
    case .handoverApart:
      TextEntry(
        da: "overleveringen er ikke ved et af parrets møder", en: "the hand-over is not at one of the pair's meetings")
    case .handoverTooLate:
      TextEntry(
        da: "overleveringen er ikke i de uger, forløbet siger",
        en: "the hand-over is not in the weeks that the programme says")

    case .seatMentor:
      TextEntry(da: "{mentor} har en plads, men er ikke i årgangen", en: "{mentor} has a seat but is not in the cohort")
    case .seatSession:
      TextEntry(
        da: "{mentor} har en plads på {session}, som ikke findes",
        en: "{mentor} has a seat in {session}, which does not exist")
    case .seatModule:
      TextEntry(
        da: "{mentor} har en plads i modulet {module}, som ikke findes",
        en: "{mentor} has a seat for the module {module}, which does not exist")
    case .wrongModule:
      TextEntry(
        da: "{session} er i modulet {actual} og ikke {module}", en: "{session} teaches {actual} and not {module}")
    case .repeatedSeat:
      TextEntry(
        da: "{mentor} har samme plads på {session} flere gange",
        en: "{mentor} has the same seat in {session} more than once")
    case .moduleTwice:
      TextEntry(
        da: "{mentor} har plads på flere hold i {module}", en: "{mentor} has seats in several sessions of {module}")
    case .overbooked:
      TextEntry(
        da: "{session} har {mentors} mentorer og kun {seats} pladser",
        en: "{session} has {mentors} mentors and only {seats} seats")
    case .seatAway:
      TextEntry(
        da: "{mentor} har plads på {session}, men er væk {date}",
        en: "{mentor} has a seat in {session} but is away on {date}")
    case .sessionsAtOnce:
      TextEntry(
        da: "{mentor} er på {first} og {second} på samme tid", en: "{mentor} is in {first} and {second} at once")
    case .missingPrerequisite:
      TextEntry(
        da: "{mentor} har plads på {session} uden først at tage {prerequisite}",
        en: "{mentor} has a seat in {session} without {prerequisite} before it")
    case .laterPrerequisite:
      TextEntry(
        da: "{mentor} tager {prerequisite} på {other}, som ikke er slut før {session}",
        en: "{mentor} takes {prerequisite} in {other}, which is not over before {session}")
    case .moduleHeld:
      TextEntry(
        da: "{mentor} har allerede {module} og behøver ingen plads på {session}",
        en: "{mentor} holds {module} already and needs no seat in {session}")
    case .pairMentor:
      TextEntry(da: "{mentor} har et match, men er ikke i årgangen", en: "{mentor} has a pair but is not in the cohort")
    case .pairProgramme:
      TextEntry(
        da: "{mentor} har et match i forløbet {programme}, som ikke findes",
        en: "{mentor} has a pair in the programme {programme}, which does not exist")
    case .untrainedStart:
      TextEntry(
        da: "{mentor} har et match i {programme}, men hverken {module} eller en plads i tide",
        en: "{mentor} has a pair in {programme}, but neither {module} nor a seat in time")
    case .provisionalNotAllowed:
      TextEntry(
        da: "{mentor} har først {module} {completed}, og {programme} tillader ikke at begynde før",
        en: "{mentor} has {module} on {completed} only, and {programme} allows no start before")
    case .provisionalTooLate:
      TextEntry(
        da: "{mentor} har først {module} {completed}, og {programme} siger senest {until}",
        en: "{mentor} has {module} on {completed} only, and {programme} says by {until}")

    case .missingCalendar: TextEntry(da: "kalenderen mangler", en: "the calendar is missing")
    case .strangeCalendar:
      TextEntry(
        da: "kalenderen er ikke til nogen, der har noget i den", en: "the calendar is of nobody who has anything in it")
    case .calendarFault: TextEntry(da: "kalenderen kan ikke læses: {fault}", en: "the calendar cannot be read: {fault}")
    case .calendarZone: TextEntry(da: "kalenderens tidszone er {zone}", en: "the calendar's time zone is {zone}")
    case .strangeEvent:
      TextEntry(da: "»{title}« {time} står ikke i tabellerne", en: "“{title}” {time} is not in the tables")
    case .changedEvent:
      TextEntry(
        da: "»{title}« {time} er ikke, som tabellerne siger", en: "“{title}” {time} is not as the tables say")
    case .missingEvent: TextEntry(da: "der mangler noget {time}", en: "something is missing {time}")
    }
  }
}
