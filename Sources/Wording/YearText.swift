// SPDX-License-Identifier: GPL-3.0-or-later

/// What calendars and the year's tables say to people: titles of events, and why something is not where it should be.
public enum YearText: String, TextCatalogue {
  case closedDay, mentorAway, menteeAway, mentorBusy, menteeBusy, roomFull, coordinatorBusy, noFreeTime, replanned
  case earlierMentor
  case noSession, clash, prerequisite, full, notProven
  case firstWith, regularWith, halfwayWith, closingWith, shadowingWith, supportAbout
  case firstOf, regularOf, halfwayOf, closingOf, shadowingOf, supportOf
  case handoverWith, handoverOf, handoverKind
  case firstKind, regularKind, halfwayKind, closingKind, shadowingKind, supportKind
  case training, trainingCategory, movedFrom, hours, provisional, participants
  case calendarName, coordinatorName, coordinatorNames

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .closedDay: TextEntry(da: "lukket", en: "closed")
    case .mentorAway: TextEntry(da: "mentoren er væk", en: "the mentor is away")
    case .menteeAway: TextEntry(da: "mentee er væk", en: "the mentee is away")
    case .mentorBusy: TextEntry(da: "mentoren er optaget", en: "the mentor is busy")
    case .menteeBusy: TextEntry(da: "mentee er optaget", en: "the mentee is busy")
    case .roomFull: TextEntry(da: "intet lokale er frit", en: "no room is free")
    case .coordinatorBusy: TextEntry(da: "ingen koordinator er ledig", en: "no coordinator is free")
    case .noFreeTime: TextEntry(da: "mentoren har ingen ledig tid", en: "the mentor has no free time")
    case .earlierMentor:
      TextEntry(da: "den tidligere mentor kan ikke på det tidspunkt", en: "the earlier mentor cannot come then")
    case .replanned: TextEntry(da: "planlagt om", en: "planned anew")
    case .noSession: TextEntry(da: "intet hold i tide", en: "no session in time")
    case .clash: TextEntry(da: "holdene ligger oven i andet", en: "the sessions clash with something else")
    case .prerequisite: TextEntry(da: "et andet modul skal komme først", en: "another module has to come first")
    case .full: TextEntry(da: "alle pladser er taget", en: "every seat is taken")
    case .notProven: TextEntry(da: "ikke afgjort i tide", en: "not settled in time")

    case .firstWith: TextEntry(da: "Første møde med {who}", en: "First meeting with {who}")
    case .regularWith: TextEntry(da: "Møde med {who}", en: "Meeting with {who}")
    case .halfwayWith: TextEntry(da: "Midtvejssamtale med {who}", en: "Half-way talk with {who}")
    case .closingWith: TextEntry(da: "Afsluttende møde med {who}", en: "Closing meeting with {who}")
    case .shadowingWith: TextEntry(da: "Praktikdag med {who}", en: "Job shadowing with {who}")
    case .supportAbout: TextEntry(da: "Samtale med koordinatoren om {who}", en: "Talk with the coordinator about {who}")

    case .firstOf: TextEntry(da: "Første møde: {mentee} og {mentor}", en: "First meeting: {mentee} and {mentor}")
    case .regularOf: TextEntry(da: "Møde: {mentee} og {mentor}", en: "Meeting: {mentee} and {mentor}")
    case .halfwayOf: TextEntry(da: "Midtvejssamtale: {mentee} og {mentor}", en: "Half-way talk: {mentee} and {mentor}")
    case .closingOf:
      TextEntry(da: "Afsluttende møde: {mentee} og {mentor}", en: "Closing meeting: {mentee} and {mentor}")
    case .shadowingOf: TextEntry(da: "Praktikdag: {mentee} og {mentor}", en: "Job shadowing: {mentee} and {mentor}")
    case .supportOf: TextEntry(da: "Samtale med {mentor} om {mentee}", en: "Talk with {mentor} about {mentee}")

    case .handoverWith:
      TextEntry(
        da: "Overlevering: møde med {who} og den nye mentor", en: "Hand-over: meeting with {who} and the new mentor")
    case .handoverOf: TextEntry(da: "Overlevering: {mentor} med {mentee}", en: "Hand-over: {mentor} with {mentee}")
    case .handoverKind: TextEntry(da: "overlevering", en: "hand-over")

    case .firstKind: TextEntry(da: "første møde", en: "first meeting")
    case .regularKind: TextEntry(da: "møde", en: "meeting")
    case .halfwayKind: TextEntry(da: "midtvejssamtale", en: "half-way talk")
    case .closingKind: TextEntry(da: "afsluttende møde", en: "closing meeting")
    case .shadowingKind: TextEntry(da: "praktikdag", en: "job shadowing")
    case .supportKind: TextEntry(da: "samtale med koordinatoren", en: "talk with the coordinator")

    case .training: TextEntry(da: "Uddannelse: {module}", en: "Training: {module}")
    case .trainingCategory: TextEntry(da: "uddannelse", en: "training")
    case .movedFrom: TextEntry(da: "Flyttet fra {date}: {reason}.", en: "Moved from {date}: {reason}.")
    case .hours: TextEntry(da: "Mødetid {hours}.", en: "Be there {hours}.")
    case .provisional:
      TextEntry(da: "Skal være gennemført senest {date}.", en: "Has to be completed by {date}.")
    case .participants: TextEntry(da: "Deltagere ({n}): {names}", en: "Participants ({n}): {names}")
    case .calendarName: TextEntry(da: "{cohort}: {who}", en: "{cohort}: {who}")
    case .coordinatorName: TextEntry(da: "koordinator", en: "coordinator")
    case .coordinatorNames: TextEntry(da: "{n} koordinatorer", en: "{n} coordinators")
    }
  }
}
