// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import PairingRules
import RunReports
import Wording

/// The pairs of a run, each with its reasons.
enum RunPairsPage {
  static func show(_ context: PageContext) throws -> PageReply {
    let frame = try RunFrame(context)
    let matching = try frame.reading.matching
    let pairs = chosen(matching.pairs, context)
    let page = ListPage(pairs, context)
    let out = Markup()
    writeFilter(matching.cohort, context, to: out)
    out.raw("<p role=\"status\">")
      .text(context(RunPageText.shown(["n": .number(pairs.count), "all": .number(matching.pairs.count)])))
      .raw("</p>\n")
    if !page.items.isEmpty { writeTable(page.items, PairRows(matching.rules, frame.words), frame, to: out) }
    page.writeLinks(context, to: out)
    return try frame.page(.pairs, body: out.string)
  }

  /// The pairs that the address asks for, in its order.
  private static func chosen(_ pairs: [MatchedPair], _ context: PageContext) -> [MatchedPair] {
    let query = context.request.query
    let search = SearchWords(query["q"] ?? "")
    let type = query["type"].flatMap { MentorType(rawValue: $0) }
    let programme = query["programme"] ?? ""
    let chosen = pairs.filter { pair in
      (type == nil || pair.need.type == type) && (programme.isEmpty || pair.need.programme.id.text == programme)
        && search.fit(pair.need.mentee.name, pair.need.mentee.id.text, pair.mentor.name, pair.mentor.id.text)
    }
    switch query["sort"] {
    case "fewest": return chosen.sorted { ($0.points, $0.need.id) < ($1.points, $1.need.id) }
    case "most": return chosen.sorted { ($1.points, $0.need.id) < ($0.points, $1.need.id) }
    case "mentor": return chosen.sorted { ($0.mentor.id, $0.need.id) < ($1.mentor.id, $1.need.id) }
    default: return chosen
    }
  }

  private static func writeFilter(_ cohort: Cohort, _ context: PageContext, to out: Markup) {
    let types = Set(cohort.needs.map(\.type)).sorted()
    let form = FilterForm(context, to: out)
    form.search(RunPageText.search())
    form.choice(
      "type", ReportText.type(),
      [("", context(RunPageText.allTypes()))] + types.map { ($0.rawValue, context($0.label)) })
    form.choice(
      "programme", ReportText.programme(),
      [("", context(RunPageText.allProgrammes()))] + cohort.frame.programmes.map { ($0.id.text, $0.name) })
    form.choice(
      "sort", RunPageText.sort(),
      [
        ("", RunPageText.byMentee), ("mentor", .byMentor), ("fewest", .byFewest), ("most", .byMost),
      ].map { ($0.0, context($0.1())) })
    form.end()
  }

  private static func writeTable(
    _ pairs: ArraySlice<MatchedPair>, _ rows: PairRows, _ frame: RunFrame, to out: Markup
  ) {
    let context = frame.context
    out.raw("<table class=\"stacked pairs\" role=\"table\">\n<caption>").text(context(ReportText.pairsCaption()))
      .raw("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">")
    for heading in [ReportText.mentee, .mentor, .type, .programme, .weeklyTime] {
      out.raw("<th scope=\"col\" role=\"columnheader\">").text(context(heading())).raw("</th>")
    }
    out.raw("<th scope=\"col\" role=\"columnheader\" class=\"number\">").text(context(ReportText.points()))
      .raw("</th></tr></thead>\n")
    for pair in pairs { write(pair, rows, frame, to: out) }
    out.raw("</table>\n")
  }

  private static func write(_ pair: MatchedPair, _ rows: PairRows, _ frame: RunFrame, to out: Markup) {
    let context = frame.context
    func cell(_ label: ReportText, _ kind: String = "") -> Markup {
      out.raw("<td role=\"cell\"\(kind) data-label=\"").text(context(label())).raw("\">")
    }
    let mentee = pair.need.mentee
    out.raw("<tbody role=\"rowgroup\" id=\"").text(RunAnchor.need(pair.need.id))
      .raw("\">\n<tr role=\"row\" class=\"facts\">\n<th scope=\"row\" role=\"rowheader\" data-label=\"")
      .text(context(ReportText.mentee())).raw("\">").person(name: mentee.name, id: mentee.id.text).raw("</th>\n")
    cell(.mentor).raw("<span class=\"who\"><a href=\"")
      .text(RunPart.mentors.path(of: frame.run, query: [("q", pair.mentor.id.text)]))
      .raw("#").text(RunAnchor.mentor(pair.mentor.id)).raw("\">")
      .person(name: pair.mentor.name, id: pair.mentor.id.text).raw("</a></span></td>\n")
    cell(.type).text(context(pair.need.type.label)).raw("</td>\n")
    cell(.programme).raw("<bdi>").text(pair.need.programme.name).raw("</bdi></td>\n")
    cell(.weeklyTime, " class=\"time\"").text(context(pair.slot?.label ?? ReportText.noTime())).raw("</td>\n")
    cell(.points, " class=\"number\"").text(context(.number(pair.points))).raw("</td>\n</tr>\n")
    out.raw("<tr role=\"row\" class=\"why\"><td role=\"cell\" colspan=\"6\">\n")
    rows.writeReasons(of: pair, to: out)
    out.raw("\n<p class=\"more\"><a href=\"").text(frame.whyPath(pair.need)).raw("\">")
      .text(context(RunPageText.askWhy())).raw("<span class=\"unseen\"> (").person(
        name: mentee.name, id: mentee.id.text
      )
      .raw(")</span></a></p>\n</td></tr>\n</tbody>\n")
  }
}
