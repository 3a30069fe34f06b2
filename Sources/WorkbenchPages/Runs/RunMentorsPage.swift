// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import PairingRules
import RunReports
import Wording

/// What each mentor of a run has to do, and what is free.
enum RunMentorsPage {
  static func show(_ context: PageContext) throws -> PageReply {
    let frame = try RunFrame(context)
    let matching = try frame.reading.matching
    let chosen = chosen(matching.loads, context)
    let page = ListPage(chosen, context)
    let out = Markup()
    writeFilter(matching.loads, context, to: out)
    let free = matching.loads.reduce(0) { $0 + $1.free }
    out.raw("<p role=\"status\">")
      .text(context(RunPageText.shown(["n": .number(chosen.count), "all": .number(matching.loads.count)])))
      .raw(" ").text(context(RunPageText.freeInAll(["places": CountText.places(free)]))).raw("</p>\n")
    if !page.items.isEmpty {
      let shown = Set(page.items.map(\.mentor.id))
      let pairs = Dictionary(grouping: matching.pairs.lazy.filter { shown.contains($0.mentor.id) }, by: \.mentor.id)
      writeTable(page.items, pairs, frame, to: out)
    }
    page.writeLinks(context, to: out)
    return try frame.page(.mentors, body: out.string)
  }

  /// The mentors that the address asks for, in its order.
  private static func chosen(_ loads: [MentorLoad], _ context: PageContext) -> [MentorLoad] {
    let query = context.request.query
    let search = SearchWords(query["q"] ?? "")
    let type = query["type"].flatMap { MentorType(rawValue: $0) }
    let chosen = loads.filter { load in
      let isAsked =
        switch query["load"] {
        case "free": load.free > 0
        case "full": load.free == 0
        case "idle": load.pairs == 0
        default: true
        }
      return isAsked && (type.map { load.mentor.types.contains($0) } ?? true)
        && search.fit(load.mentor.name, load.mentor.id.text)
    }
    switch query["sort"] {
    case "free": return chosen.sorted { ($1.free, $0.mentor.id) < ($0.free, $1.mentor.id) }
    case "minutes":
      return chosen.sorted { ($1.minutesPerMonth, $0.mentor.id) < ($0.minutesPerMonth, $1.mentor.id) }
    default: return chosen
    }
  }

  private static func writeFilter(_ loads: [MentorLoad], _ context: PageContext, to out: Markup) {
    let types = Set(loads.flatMap(\.mentor.types)).sorted()
    let form = FilterForm(context, to: out)
    form.search(RunPageText.search())
    form.choice(
      "load", RunPageText.freeOnly(),
      [("", RunPageText.anyLoad), ("free", .free), ("full", .full), ("idle", .idle)].map { ($0.0, context($0.1())) })
    form.choice(
      "type", ReportText.type(),
      [("", context(RunPageText.allTypes()))] + types.map { ($0.rawValue, context($0.label)) })
    form.choice(
      "sort", RunPageText.sort(),
      [("", RunPageText.byName), ("free", .byFree), ("minutes", .byLoad)].map { ($0.0, context($0.1())) })
    form.end()
  }

  private static func writeTable(
    _ loads: ArraySlice<MentorLoad>, _ pairs: [MentorID: [MatchedPair]], _ frame: RunFrame, to out: Markup
  ) {
    let context = frame.context
    out.raw("<table class=\"stacked loads\" role=\"table\">\n<caption>").text(context(RunPageText.mentorsCaption()))
      .raw("</caption>\n<thead role=\"rowgroup\"><tr role=\"row\">")
    for heading in [ReportText.mentor, .type, .load, .minutesPerMonth, .matchedWith] {
      out.raw("<th scope=\"col\" role=\"columnheader\">").text(context(heading())).raw("</th>")
    }
    out.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n")
    for load in loads { write(load, pairs[load.mentor.id] ?? [], frame, to: out) }
    out.raw("</tbody>\n</table>\n")
  }

  private static func write(_ load: MentorLoad, _ pairs: [MatchedPair], _ frame: RunFrame, to out: Markup) {
    let context = frame.context
    func cell(_ label: ReportText) -> Markup {
      out.raw("<td role=\"cell\" data-label=\"").text(context(label())).raw("\">")
    }
    out.raw("<tr role=\"row\" id=\"").text(RunAnchor.mentor(load.mentor.id))
      .raw("\">\n<th scope=\"row\" role=\"rowheader\" data-label=\"").text(context(ReportText.mentor())).raw("\">")
      .person(name: load.mentor.name, id: load.mentor.id.text).raw("</th>\n")
    cell(.type).text(context(load.mentor.types.sorted().map(\.label).joined())).raw("</td>\n")
    _ = cell(.load)
    LoadRows.writePlaces(of: load, frame.words, to: out)
    if load.free > 0 {
      out.raw(" <span class=\"id\">").text(context(RunPageText.freePlaces(["n": .number(load.free)]))).raw("</span>")
    }
    out.raw("</td>\n")
    cell(.minutesPerMonth).raw("<span>").text(context(.number(load.minutesPerMonth)))
    if let limit = load.mentor.minutesPerMonth {
      out.raw(" <span class=\"id\">(").text(context(ReportText.minutesLimit())).raw(" ")
        .text(context(.number(limit))).raw(")</span>")
    }
    out.raw("</span></td>\n")
    _ = cell(.matchedWith)
    if pairs.isEmpty {
      out.raw("<span class=\"id\">").text(context(RunPageText.noPairsYet())).raw("</span>")
    } else {
      out.raw("<ul class=\"plain\">")
      for pair in pairs {
        out.raw("<li>").pairLink(pair, frame)
        if let slot = pair.slot { out.raw(" <span class=\"time\">").text(context(slot.label)).raw("</span>") }
        out.raw("</li>")
      }
      out.raw("</ul>")
    }
    out.raw("</td>\n</tr>\n")
  }
}

extension Markup {
  /// Adds a mentee's name as a link to the pair.
  @discardableResult func pairLink(_ pair: MatchedPair, _ frame: RunFrame) -> Markup {
    raw("<a href=\"").text(RunPart.pairs.path(of: frame.run, query: [("q", pair.need.mentee.id.text)]))
      .raw("#").text(RunAnchor.need(pair.need.id)).raw("\">")
      .person(name: pair.need.mentee.name, id: pair.need.mentee.id.text).raw("</a>")
  }
}

extension MentorLoad {
  /// How many more needs the mentor could fill.
  fileprivate var free: Int { max(0, places - pairs) }
}
