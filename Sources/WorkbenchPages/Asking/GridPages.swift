// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import MatchingQuestions
import PairingRules
import RunReports
import Wording
import YearRecords

/// All pairs of a run as a table, a part at a time: needs by mentors, each cell a way to why or why not.
enum GridPages {
  static let routes: [Route] = [.get("c/:cohort/runs/:run/grid", show)]

  /// How many needs and mentors a page shows.
  private static let most = 25

  static func show(_ context: PageContext) throws -> PageReply {
    let cohort = try context.cohort
    let run = try context.run.number
    let filter = GridFilter(context.request.query, try context.inquiry(ofRun: run))
    let path = PagePath.of("c", cohort, "runs", "\(run)", "grid")
    let out = Markup()
    out.element("p", context(AskingText.gridHint()))
      .raw("<p class=\"hint\">").text(context(AskingText.legendPresent())).raw(" · ")
      .text(context(AskingText.legendNot())).raw("</p>\n")
    filter.write(context, path, to: out)
    let (needs, mentors) = (filter.needs, filter.mentors)
    if needs.isEmpty || mentors.isEmpty {
      out.element("p", context(AskingText.gridEmpty()))
    } else {
      let rows = PageSlice(count: needs.count, most: most, asked: context.request.query["row"])
      let columns = PageSlice(count: mentors.count, most: most, asked: context.request.query["column"])
      func page(row: Int, column: Int) -> String {
        PagePath.of(
          context.request.path,
          query: Fields(filter.query + [(name: "row", value: "\(row)"), (name: "column", value: "\(column)")]))
      }
      out.raw("<div class=\"search\">\n")
      rows.write(context, label: AskingText.needsPage(), to: out) { page(row: $0, column: columns.number) }
      columns.write(context, label: AskingText.mentorsPage(), to: out) { page(row: rows.number, column: $0) }
      out.raw("</div>\n")
      let table = GridTable(
        context: context, cohort: cohort, run: run, asked: filter.asked, needs: Array(needs[rows.range]),
        mentors: Array(mentors[columns.range]),
        caption: AskingText.gridCaption(["rows": rows.label, "columns": columns.label]))
      table.write(to: out)
    }
    return try RunFrame(context).page(.grid, body: out.string)
  }
}

/// Which needs and mentors the table of pairs has.
struct GridFilter {
  let asked: RunInquiry
  private let mentee: PeopleSearch
  private let mentor: PeopleSearch
  /// The kind of mentor; nothing means all.
  let type: MentorType?
  /// The positions of the needs and of the mentors.
  let needs: [Int]
  let mentors: [Int]

  /// The word for all kinds in an address.
  private static let all = "all"

  init(_ query: Fields, _ asked: RunInquiry) {
    self.asked = asked
    let cohort = asked.inquiry.cohort
    let (mentee, mentor) = (PeopleSearch(query["mentee"]), PeopleSearch(query["mentor"]))
    // A mentor fills needs of the kinds that he or she is there for: with one kind the table is full of answers.
    let counts = Dictionary(grouping: cohort.needs, by: \.type).mapValues(\.count)
    let usual = MentorType.allCases.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
    let type = query["type"] == Self.all ? nil : query["type"].flatMap { MentorType(rawValue: $0) } ?? usual
    needs = cohort.needs.indices.filter { position in
      let need = cohort.needs[position]
      return (type == nil || need.type == type) && mentee.fit(need.mentee.name, need.mentee.id.text)
    }
    mentors = cohort.mentors.indices.filter { position in
      let person = cohort.mentors[position]
      return (type.map { person.types.contains($0) } ?? true) && mentor.fit(person.name, person.id.text)
    }
    (self.type, self.mentee, self.mentor) = (type, mentee, mentor)
  }

  /// The filter as an address says it.
  var query: [(name: String, value: String)] {
    var query = [(name: "type", value: type?.rawValue ?? Self.all)]
    if !mentee.isEmpty { query.append((name: "mentee", value: mentee.text)) }
    if !mentor.isEmpty { query.append((name: "mentor", value: mentor.text)) }
    return query
  }

  /// Adds the form that chooses.
  func write(_ context: PageContext, _ path: String, to out: Markup) {
    out.raw("<form method=\"get\" class=\"search\"").attribute("action", path).raw(">\n")
      .choice(
        context(AskingText.gridType()), id: "search-type", name: "type",
        options: MentorType.allCases.map { ($0.rawValue, context($0.label)) }
          + [(Self.all, context(AskingText.allTypes()))], chosen: type?.rawValue ?? Self.all
      )
      .textField(
        context(AskingText.menteeSearch()), id: "search-mentee", name: "mentee", value: mentee.text, type: "search",
        hint: context(AskingText.searchHint())
      )
      .textField(
        context(AskingText.mentorSearch()), id: "search-mentor", name: "mentor", value: mentor.text, type: "search",
        hint: context(AskingText.searchHint())
      )
      .raw("<button class=\"quiet\">").text(context(AskingText.find())).raw("</button>\n</form>\n")
  }
}

/// A part of the table of pairs.
struct GridTable {
  let context: PageContext
  let cohort: String
  let run: Int
  let asked: RunInquiry
  let needs: [Int]
  let mentors: [Int]
  let caption: LocalizedText

  /// Whether all needs are of one kind, so that no row need say it.
  private var isOneKind: Bool { Set(needs.map { asked.inquiry.cohort.needs[$0].type }).count == 1 }

  func write(to out: Markup) {
    let people = asked.inquiry.cohort
    out.raw("<div class=\"wide grid\" role=\"region\" tabindex=\"0\"")
      .attribute("aria-label", context(AskingText.gridLabel())).raw(">\n<table>\n<caption>")
      .text(context(caption)).raw("</caption>\n<thead><tr><th scope=\"col\">").text(context(AskingText.need()))
      .raw("</th>")
    for mentor in mentors {
      let person = people.mentors[mentor]
      let shown = PersonLabel.shown(name: person.name, id: person.id.text)
      out.raw("<th scope=\"col\" class=\"upright\"><span><bdi>").text(shown.name).raw("</bdi> <span class=\"id\">")
        .text(shown.id).raw("</span></span></th>")
    }
    out.raw("</tr></thead>\n<tbody>\n")
    let labels = (present: context(AskingText.presentCell()), not: context(AskingText.ineligibleCell()))
    for need in needs { write(need, labels, to: out) }
    out.raw("</tbody>\n</table>\n</div>\n")
  }

  private func write(_ need: Int, _ labels: (present: String, not: String), to out: Markup) {
    let matching = asked.inquiry.matching
    let item = matching.cohort.needs[need]
    let shown = PersonLabel.shown(name: item.mentee.name, id: item.mentee.id.text)
    out.raw("<tr><th scope=\"row\"><a").attribute("href", AskingPath.why(cohort, run, item.id)).raw("><bdi>")
      .text(shown.name).raw("</bdi></a> <span class=\"id\">").text(shown.id).raw("</span> <span class=\"id\">")
      .text(isOneKind ? "" : context(item.type.label)).raw("</span></th>")
    let current = Int(matching.mentorOfNeed[need])
    for mentor in mentors {
      let id = matching.cohort.mentors[mentor].id
      let points = asked.inquiry.points(need, mentor)
      if let points, mentor == current {
        out.raw("<td class=\"present\"><a").attribute("href", AskingPath.why(cohort, run, item.id)).raw(">✓ ")
          .text(context(.number(points)))
          .raw("<span class=\"unseen\"> ").text(labels.present).raw("</span></a></td>")
      } else if let points {
        out.raw("<td><a").attribute("href", AskingPath.whyNot(cohort, run, item.id, id)).raw(">")
          .text(context(.number(points))).raw("</a></td>")
      } else {
        out.raw("<td class=\"nil\"><a").attribute("href", AskingPath.whyNot(cohort, run, item.id, id))
          .raw(">–<span class=\"unseen\"> ").text(labels.not).raw("</span></a></td>")
      }
    }
    out.raw("</tr>\n")
  }
}
