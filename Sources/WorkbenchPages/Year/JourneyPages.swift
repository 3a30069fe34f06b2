// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MakkerKit
import MatchingEngine
import PairingRules
import RedThread
import RunReports
import Wording

/// Mentees' ways along the red thread.
enum JourneyPages {
  static let routes: [Route] = [
    .get("c/:cohort/year/journeys", list), .get("c/:cohort/year/journeys/:mentee", show),
  ]

  static func list(_ context: PageContext) throws -> PageReply {
    guard let run = try YearRun.of(context) else { return try context.yearPageWithoutRun(.journeys) }
    let name = try context.cohort
    let out = Markup()
    out.paragraph(context(YearPageText.journeysAbout()))
    let search = PersonSearch(context)
    search.form(context, action: YearPart.journeys.path(of: name), hint: YearPageText.searchMentee(), to: out)
    let found = run.cohort.mentees.filter { search.finds($0.id.text, $0.name) }
    guard !found.isEmpty else {
      out.paragraph(context(YearPageText.nobodyFound()))
      return try context.yearPage(YearPageText.journeys(), .journeys, out)
    }
    let paged = ListPage(found, context)
    let names = PeopleNames(run.cohort)
    let mentors = Dictionary(grouping: run.pairs, by: \.mentee)
    let earlier = Dictionary(grouping: run.cohort.previous, by: \.mentee)
    let programmes = Dictionary(
      run.cohort.frame.programmes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let texts: [YearPageText] = [.menteeColumn, .stage, .programme, .mentorsNow, .earlierPairs]
    out.table(
      context(YearPageText.journeysCaption(["n": .number(found.count)])),
      texts.map { TableColumn(context($0()), isNumber: $0 == .earlierPairs) },
      rows: paged.items.lazy.map { mentee in
        [
          .link(
            context(PeopleNames.label(name: mentee.name, id: mentee.id.text)),
            to: PagePath.of("c", name, "year", "journeys", mentee.id.text)),
          .text(mentee.stage.map { context($0.label) } ?? "–"),
          .text(programmes[mentee.programme] ?? mentee.programme.text),
          .text(context((mentors[mentee.id] ?? []).map { names[$0.mentor] }.joined())),
          .text("\(earlier[mentee.id]?.count ?? 0)"),
        ]
      })
    paged.writeLinks(context, to: out)
    return try context.yearPage(YearPageText.journeys(), .journeys, out)
  }

  static func show(_ context: PageContext) throws -> PageReply {
    guard let run = try YearRun.of(context) else { throw PageProblem.nothingHere }
    let id = MenteeID(context.names["mentee"] ?? "")
    let years = try YearMemory.of(context.workspace).years(upTo: run.summary.number, context.workspace)
    guard let now = years.last?.cohort, let journey = Journey(of: id, years: years.known(to: id)) else {
      throw PageProblem.nothingHere
    }
    let mentee = now.mentees.first { $0.id == id }
    let out = Markup()
    out.raw(
      try JourneyPage(journey, in: now, language: context.language, makkerVersion: Version.current).content())
    out.raw("<p class=\"buttons\">")
      .link(
        context(YearPageText.allJourneys()), to: YearPart.journeys.path(of: try context.cohort), class: "button quiet")
    if mentee != nil, run.year != nil {
      out.link(
        context(YearPageText.theirYear()),
        to: PagePath.of("c", try context.cohort, "year", "calendars", "mentee", id.text), class: "button quiet")
    }
    out.raw("</p>\n")
    return try context.yearPage(
      YearPageText.journeyOf(["mentee": PeopleNames.label(name: mentee?.name ?? "", id: id.text)]), .journeys, out)
  }
}

extension [PairedYear] {
  /// The years that tell of a mentee: the last, and those before it in which the same person has the id. A folder may
  /// hold cohorts that have nothing to do with each other, and ids like `E-01` in each of them.
  func known(to id: MenteeID) -> [PairedYear] {
    guard let now = last else { return [] }
    let name = now.cohort.mentees.first { $0.id == id }?.name
    return dropLast().filter { year in
      guard let earlier = year.cohort.mentees.first(where: { $0.id == id }) else { return false }
      return name.map { $0 == earlier.name } ?? true
    } + [now]
  }
}
