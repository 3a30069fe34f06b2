// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MakkerKit
import MatchingEngine
import PairingRules
import RunReports
import Wording

/// Everybody's year as a table, and as a file that calendar programs read.
enum CalendarPages {
  static let routes: [Route] = [
    .get("c/:cohort/year/calendars", list), .get("c/:cohort/year/calendars/:role/:person", show),
    .get("c/:cohort/year/calendars/:role/:person/file", download),
  ]

  static func list(_ context: PageContext) throws -> PageReply {
    guard let run = try YearRun.of(context) else { return try context.yearPageWithoutRun(.calendars) }
    let name = try context.cohort
    let out = Markup()
    try context.runLine(run.summary, to: out)
    guard let year = run.year else {
      out.paragraph(context(YearPageText.notPlanned()))
      return try context.yearPage(YearPageText.calendars(), .calendars, out)
    }
    out.paragraph(context(YearPageText.calendarsAbout()))
    let search = PersonSearch(context)
    search.form(context, action: YearPart.calendars.path(of: name), hint: YearPageText.searchPerson(), to: out)
    let calendars = try YearMemory.of(context.workspace).calendars(run, year, context)
    let people = owners(run, calendars).map { (owner: $0.owner, label: context(calendars.person($0.owner))) }
      .filter { search.finds($0.label) }
      .sorted { ($0.owner.rank, $0.label) < ($1.owner.rank, $1.label) }
    guard !people.isEmpty else {
      out.paragraph(context(YearPageText.nobodyFound()))
      return try context.yearPage(YearPageText.calendars(), .calendars, out)
    }
    let paged = ListPage(people, context)
    let texts: [YearPageText] = [.person, .role, .file, .privateFile]
    out.table(
      context(YearPageText.calendarsCaption(["n": .number(people.count)])), texts.map { TableColumn(context($0())) },
      rows: paged.items.lazy.map { person in
        [
          .link(person.label, to: path(name, person.owner)), .text(context(person.owner.role)),
          .link(context(YearPageText.download()), to: path(name, person.owner, file: [])),
          .link(context(YearPageText.downloadPrivate()), to: path(name, person.owner, file: [("private", "yes")])),
        ]
      })
    paged.writeLinks(context, to: out)
    return try context.yearPage(YearPageText.calendars(), .calendars, out)
  }

  static func show(_ context: PageContext) throws -> PageReply {
    let name = try context.cohort
    let (run, year, owner, _) = try asked(context)
    let calendars = try YearMemory.of(context.workspace).calendars(run, year, context)
    let meetings = calendars.meetings(of: owner)
    let out = Markup()
    try context.runLine(run.summary, to: out)
    out.raw("<p class=\"buttons\">")
      .link(context(YearPageText.download()), to: path(name, owner, file: []), class: "button")
      .link(
        context(YearPageText.downloadPrivate()), to: path(name, owner, file: [("private", "yes")]),
        class: "button quiet")
    if case .mentee(let id) = owner {
      out.link(
        context(YearPageText.theirJourney()), to: PagePath.of("c", name, "year", "journeys", id.text),
        class: "button quiet")
    }
    out.raw("</p>\n")
    let rows =
      meetings.compactMap { meeting -> CalendarRow? in
        guard meeting.takesPlace, let time = meeting.time else { return nil }
        return CalendarRow(meeting, time, calendars, for: owner)
      } + calendars.occasions(of: owner).map { CalendarRow($0, calendars) }
    if rows.isEmpty {
      out.paragraph(context(YearPageText.noMeetings()))
    } else {
      let paged = ListPage(rows.sorted(), context, most: 300)
      CalendarRow.table(
        paged.items, caption: YearPageText.yearCaption(["n": .number(rows.count)]), context, to: out)
      paged.writeLinks(context, to: out)
    }
    fellOut(meetings.filter { !$0.takesPlace }, calendars, owner, context, to: out)
    return try context.yearPage(YearPageText.yearOf(["who": calendars.person(owner)]), .calendars, out)
  }

  /// What does not take place, and why.
  private static func fellOut(
    _ meetings: [ScheduledMeeting], _ calendars: YearCalendars, _ owner: CalendarOwner, _ context: PageContext,
    to out: Markup
  ) {
    let rows = meetings.compactMap { meeting -> [TableCell]? in
      guard let date = meeting.plannedFor ?? meeting.time?.date, let reason = meeting.reason else { return nil }
      return [
        .text(context.day(date)), .text(context(calendars.title(meeting, for: owner))), .text(context(reason.label)),
      ]
    }
    guard !rows.isEmpty else { return }
    out.raw("<section aria-labelledby=\"fell-heading\">\n")
    out.heading(context(YearReportText.fellOut()), id: "fell-heading")
    let texts: [YearPageText] = [.day, .what, .why]
    out.table(
      context(YearPageText.fellOutCaption(["n": .number(rows.count)])), texts.map { TableColumn(context($0())) },
      rows: rows.prefix(300))
    out.raw("</section>\n")
  }

  static func download(_ context: PageContext) throws -> PageReply {
    let (_, year, owner, file) = try asked(context)
    let isPrivate = context.request.query["private"] != nil
    let bytes = year.calendars(language: context.language, isPrivate: isPrivate).bytes(for: owner)
    return .download(bytes, name: file, contentType: "text/calendar; charset=utf-8")
  }

  private static func owners(_ run: YearRun, _ calendars: YearCalendars) -> [(path: String, owner: CalendarOwner)] {
    calendars.owners(pairs: run.pairs.map { ($0.mentee, $0.mentor) })
  }

  /// Whose calendar the address names, with the name of its file.
  private static func asked(
    _ context: PageContext
  ) throws -> (run: YearRun, year: StoredYear, owner: CalendarOwner, file: String) {
    guard let run = try YearRun.of(context, isFile: true), let year = run.year else { throw PageProblem.nothingHere }
    let id = context.names["person"] ?? ""
    let asked: CalendarOwner? =
      switch context.names["role"] {
      case "mentor": .mentor(MentorID(id))
      case "mentee": .mentee(MenteeID(id))
      case "coordinator" where id == "all": .coordinator
      default: nil
      }
    let calendars = try YearMemory.of(context.workspace).calendars(run, year, context)
    guard let found = owners(run, calendars).first(where: { $0.owner == asked }) else { throw PageProblem.nothingHere }
    let file = found.path.split(separator: "/").last.map(String.init) ?? "calendar.ics"
    return (run, year, found.owner, file)
  }

  /// The address of somebody's year, or of its file.
  private static func path(
    _ cohort: String, _ owner: CalendarOwner, file: [(String, String)]? = nil, query: [(String, String)] = []
  ) -> String {
    let (role, id) = owner.address
    guard let file else { return PagePath.of("c", cohort, "year", "calendars", role, id, query: query) }
    return PagePath.of("c", cohort, "year", "calendars", role, id, "file", query: file)
  }
}

extension CalendarOwner {
  /// The parts of an address that name whose it is.
  fileprivate var address: (role: String, id: String) {
    switch self {
    case .mentor(let id): ("mentor", id.text)
    case .mentee(let id): ("mentee", id.text)
    case .coordinator: ("coordinator", "all")
    }
  }

  /// What people call the role.
  fileprivate var role: LocalizedText {
    switch self {
    case .mentor: YearPageText.mentor()
    case .mentee: YearPageText.mentee()
    case .coordinator: YearPageText.coordinator()
    }
  }

  /// The coordinator's stands first.
  fileprivate var rank: Int {
    switch self {
    case .coordinator: 0
    case .mentor: 1
    case .mentee: 2
    }
  }
}
