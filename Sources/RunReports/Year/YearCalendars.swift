// SPDX-License-Identifier: GPL-3.0-or-later

public import CalendarFiles
public import CohortModel
import PairingRules
public import Wording

/// Whose a calendar is.
public enum CalendarOwner: Hashable, Sendable {
  /// A mentor, who sees meetings, support talks and training.
  case mentor(MentorID)
  /// A mentee, who sees meetings.
  case mentee(MenteeID)
  /// The coordinator, who sees first, half-way and closing meetings, support talks and training sessions.
  case coordinator
}

/// Everybody's calendar of a year.
public struct YearCalendars: Sendable {
  let plan: YearPlan
  let cohort: Cohort
  private let language: Language
  private let isPrivate: Bool
  private let names: CalendarNames
  private let mentors: [MentorID: Mentor]
  private let mentees: [MenteeID: Mentee]
  private let modules: [ModuleID: TrainingModule]
  private let ofMentor: [MentorID: [Int]]
  private let ofMentee: [MenteeID: [Int]]
  private let seatsOfMentor: [MentorID: [Int]]
  private let seatsOfSession: [SessionID: [Int]]
  private let writer: CalendarWriter

  /// Sorts a plan by people.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - cohort: The cohort that it was made for.
  ///   - language: The language of titles and descriptions.
  ///   - isPrivate: Whether people are called by their ids.
  ///   - former: An earlier cohort; those who were in it and are in the plan have calendars too. Nothing where the plan
  ///     has only people of the cohort.
  /// - Complexity: O(n log n) in the cohort and the plan.
  public init(
    _ plan: YearPlan, cohort: Cohort, language: Language, isPrivate: Bool, former: Cohort? = nil
  ) {
    self.plan = plan
    self.cohort = cohort
    self.language = language
    self.isPrivate = isPrivate
    names =
      former == nil
      ? CalendarNames(cohort)
      : CalendarNames(
        cohort, alsoMentors: plan.meetings.map(\.mentor) + plan.training.map(\.mentor),
        alsoMentees: plan.meetings.map(\.mentee))
    mentors = Dictionary(
      (cohort.mentors + (former?.mentors ?? [])).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    mentees = Dictionary(
      (cohort.mentees + (former?.mentees ?? [])).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    modules = Dictionary(cohort.frame.modules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let dated = plan.meetings.indices.filter { plan.meetings[$0].time != nil }
    ofMentor = Dictionary(grouping: dated) { plan.meetings[$0].mentor }
    ofMentee = Dictionary(grouping: dated.filter { plan.meetings[$0].isOwn }) { plan.meetings[$0].mentee }
    let seats = plan.training.indices.filter { plan.training[$0].occasion != nil }
    seatsOfMentor = Dictionary(grouping: seats) { plan.training[$0].mentor }
    seatsOfSession = Dictionary(grouping: seats) { plan.training[$0].occasion?.session ?? "" }
    writer = CalendarWriter(zone: plan.zone)
  }

  /// Who has a calendar: everybody in a pair, everybody with a meeting or a seat, and the coordinator; by the name of
  /// the file within the run folder.
  ///
  /// - Parameter pairs: The pairs of the matching.
  public func owners(pairs: some Sequence<(mentee: MenteeID, mentor: MentorID)>) -> [(
    path: String, owner: CalendarOwner
  )] {
    var mentors = Set(ofMentor.keys).union(seatsOfMentor.keys)
    var mentees = Set(ofMentee.keys)
    for pair in pairs {
      mentors.insert(pair.mentor)
      mentees.insert(pair.mentee)
    }
    var owners = [(path: CalendarNames.coordinator, owner: CalendarOwner.coordinator)]
    owners += mentors.compactMap { id in names[id].map { ($0, .mentor(id)) } }
    owners += mentees.compactMap { id in names[id].map { ($0, .mentee(id)) } }
    return owners.map { ("\(CalendarNames.folder)/\($0.path)", $0.owner) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// A calendar file. Linear in its events but for their sorting.
  public func bytes(for owner: CalendarOwner) -> [UInt8] {
    let who: LocalizedText =
      switch owner {
      case .mentor(let id): name(id)
      case .mentee(let id): name(id)
      case .coordinator: coordinatorName
      }
    let title = YearText.calendarName(["cohort": LocalizedText(verbatim: cohort.frame.name), "who": who])
    return writer.bytes(
      for: CalendarFile(name: title[language], stamp: cohort.frame.firstDay, events: events(for: owner)))
  }

  /// The events of a calendar, in the order of the plan.
  public func events(for owner: CalendarOwner) -> [CalendarEvent] {
    switch owner {
    case .mentor(let id):
      (ofMentor[id] ?? []).compactMap { event(plan.meetings[$0], for: owner) }
        + (seatsOfMentor[id] ?? []).compactMap { event(plan.training[$0]) }
    case .mentee(let id): (ofMentee[id] ?? []).compactMap { event(plan.meetings[$0], for: owner) }
    case .coordinator:
      plan.meetings.compactMap(coordinatorsEvent) + sessionEvents()
    }
  }

  /// The coordinator's event of a meeting, if there is one. A meeting that is a usual one may have been a talk before it
  /// was changed: then the coordinator has it, and it has to go.
  private func coordinatorsEvent(_ meeting: ScheduledMeeting) -> CalendarEvent? {
    guard meeting.kind == .regular || meeting.kind == .shadowing else { return event(meeting, for: .coordinator) }
    guard meeting.sequence > 0 else { return nil }
    return event(meeting, for: .coordinator).map { $0.with(sequence: $0.sequence, status: .cancelled) }
  }

  /// Whose calendar that of the coordinators is.
  var coordinatorName: LocalizedText {
    let coordinators = cohort.frame.coordinators
    return coordinators > 1 ? YearText.coordinatorNames(["n": .number(coordinators)]) : YearText.coordinatorName()
  }

  package func name(_ id: MentorID) -> LocalizedText { name(mentors[id]?.name, id.text) }
  package func name(_ id: MenteeID) -> LocalizedText { name(mentees[id]?.name, id.text) }

  private func name(_ name: String?, _ id: String) -> LocalizedText {
    guard !isPrivate, let name, !name.isEmpty else { return LocalizedText(verbatim: id) }
    return LocalizedText(verbatim: name)
  }

  /// What people call a module.
  package func name(_ id: ModuleID) -> LocalizedText { LocalizedText(verbatim: modules[id]?.name ?? id.text) }

  private func event(_ meeting: ScheduledMeeting, for owner: CalendarOwner) -> CalendarEvent? {
    guard let time = meeting.time else { return nil }
    var details: [LocalizedText] = []
    if time.isWholeDay { details.append(YearText.hours(["hours": time.hoursLabel])) }
    if meeting.status == .moved, let date = meeting.plannedFor, let reason = meeting.reason {
      details.append(YearText.movedFrom(["date": date.label, "reason": reason.label]))
    }
    return CalendarEvent(
      uid: meeting.uid, sequence: meeting.sequence, times: time.calendarTimes,
      summary: title(meeting, for: owner)[language], details: details.joined(separator: " ")[language],
      location: meeting.place, categories: [meeting.kind.label[language]],
      status: meeting.status == .cancelled ? .cancelled : .confirmed)
  }

  /// What a meeting is called in somebody's calendar.
  package func title(_ meeting: ScheduledMeeting, for owner: CalendarOwner) -> LocalizedText {
    switch owner {
    case .coordinator:
      meeting.kind.titleOfBoth(["mentee": name(meeting.mentee), "mentor": name(meeting.mentor)])
    case .mentor: meeting.kind.title(["who": name(meeting.mentee)])
    case .mentee: meeting.kind.title(["who": name(meeting.mentor)])
    }
  }

  private func event(_ entry: TrainingEntry) -> CalendarEvent? {
    guard let occasion = entry.occasion else { return nil }
    let details = entry.provisionalUntil.map { YearText.provisional(["date": $0.label]) } ?? ""
    return event(
      occasion, of: entry.module, uid: entry.uid, sequence: entry.sequence, details: details,
      isCancelled: entry.status == .cancelled)
  }

  private func event(
    _ occasion: TrainingEntry.Occasion, of module: ModuleID, uid: String, sequence: Int, details: LocalizedText,
    isCancelled: Bool
  ) -> CalendarEvent {
    CalendarEvent(
      uid: uid, sequence: sequence,
      times: .timed(
        start: LocalTime(occasion.date, minute: occasion.startMinute),
        end: LocalTime(occasion.date, minute: occasion.endMinute)),
      summary: YearText.training(["module": name(module)])[language], details: details[language],
      location: occasion.place, categories: [YearText.trainingCategory()[language]],
      status: isCancelled ? .cancelled : .confirmed)
  }

  /// The coordinator's training sessions: all of the cohort's, and those that seats were in once. An event changes with
  /// each of its seats, so that its number is the sum of theirs.
  private func sessionEvents() -> [CalendarEvent] {
    let known = cohort.trainingSessions
    let gone = Set(seatsOfSession.keys).subtracting(known.map(\.id)).sorted()
    let all =
      known.map { (TrainingEntry.Occasion($0), $0.module, false) }
      + gone.compactMap { id in
        (seatsOfSession[id]?.last).flatMap { index in
          plan.training[index].occasion.map { ($0, plan.training[index].module, true) }
        }
      }
    return all.map { occasion, module, isCancelled in
      let entries = (seatsOfSession[occasion.session] ?? []).map { plan.training[$0] }
      let participants = entries.filter { $0.status == .seat }.map { name($0.mentor) }
      return event(
        occasion, of: module, uid: StableUID.of(["session", cohort.frame.name, occasion.session.text]),
        sequence: entries.reduce(0) { $0 + $1.sequence },
        details: YearText.participants(["n": .number(participants.count), "names": participants.joined()]),
        isCancelled: isCancelled)
    }
  }
}
