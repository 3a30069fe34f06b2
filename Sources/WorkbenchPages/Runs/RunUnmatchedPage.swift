// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MakkerKit
import MatchingEngine
import MatchingQuestions
import PairingRules
import RunReports
import Wording

/// The needs of a run without a mentor: why, and what would help, tried.
enum RunUnmatchedPage {
  /// Each is half a screen.
  private static let mostShown = 25
  /// The most needs times mentors of which each change is tried when it is shown; of more, when somebody asks why.
  private static let mostTried = 20_000

  static func show(_ context: PageContext) throws -> PageReply {
    let frame = try RunFrame(context)
    let reading = try frame.reading
    let matching = reading.matching
    let out = Markup()
    guard !matching.unmatched.isEmpty else {
      out.raw("<p>").text(context(RunPageText.allFilled())).raw("</p>\n")
      return try frame.page(.unmatched, body: out.string)
    }
    let chosen = chosen(matching.waitingList, context)
    let page = ListPage(chosen, context, most: mostShown)
    writeFilter(matching, context, to: out)
    out.raw("<p role=\"status\">")
      .text(context(RunPageText.shown(["n": .number(chosen.count), "all": .number(matching.unmatched.count)])))
      .raw(" ").text(context(RunPageText.waitingOrder())).raw("</p>\n")
    let tried = try tried(Array(page.items), of: reading, frame)
    let groups = OpenNeedGroups(of: page.items, PeopleNames(matching.cohort), frame.words)
    let rows = OpenNeedRows(matching, groups, frame.words)
    out.raw("<section aria-labelledby=\"needs-heading\">\n<h2 id=\"needs-heading\">")
      .text(context(RunPageText.needsHeading())).raw("</h2>\n")
    for unmatched in page.items {
      rows.write(unmatched, id: RunAnchor.need(unmatched.need.id), to: out) { out in
        writeTried(unmatched, tried[unmatched.need.id], frame, to: out)
      }
    }
    out.raw("</section>\n")
    page.writeLinks(context, to: out)
    writeGroups(groups, context, to: out)
    return try frame.page(.unmatched, body: out.string)
  }

  /// The needs that the address asks for, in the order in which they would be filled.
  private static func chosen(_ needs: [UnmatchedNeed], _ context: PageContext) -> [UnmatchedNeed] {
    let query = context.request.query
    let search = SearchWords(query["q"] ?? "")
    let type = query["type"].flatMap { MentorType(rawValue: $0) }
    let cause = query["cause"] ?? ""
    return needs.filter { unmatched in
      (type == nil || unmatched.need.type == type) && (cause.isEmpty || unmatched.cause.code == cause)
        && search.fit(unmatched.need.mentee.name, unmatched.need.mentee.id.text)
    }
  }

  private static func writeFilter(_ matching: Matching, _ context: PageContext, to out: Markup) {
    var causes: [(value: String, label: String)] = []
    for unmatched in matching.unmatched where !causes.contains(where: { $0.value == unmatched.cause.code }) {
      let count = matching.unmatched.count { $0.cause.code == unmatched.cause.code }
      causes.append((unmatched.cause.code, context(unmatched.cause.short(["n": .number(count)]))))
    }
    let types = Set(matching.unmatched.map(\.need.type)).sorted()
    let form = FilterForm(context, to: out)
    form.search(RunPageText.search())
    form.choice(
      "type", ReportText.type(),
      [("", context(RunPageText.allTypes()))] + types.map { ($0.rawValue, context($0.label)) })
    form.choice("cause", RunPageText.byOrder(), [("", context(RunPageText.everyCause()))] + causes)
    form.end()
  }

  /// What came of trying the changes of the needs that are shown, where that takes no time: the run is proven, and small.
  private static func tried(
    _ needs: [UnmatchedNeed], of reading: RunReading, _ frame: RunFrame
  ) throws -> [NeedID: UnmatchedAnswer] {
    let cohort = reading.matching.cohort
    let inquiry = reading.stored.inquiry(timeLimitSeconds: 10)
    guard inquiry.isProven, cohort.needs.count * cohort.mentors.count <= mostTried else { return [:] }
    let memory = frame.context.workspace.shelf.value("tried-changes") { Memory<String, UnmatchedAnswer>(most: 300) }
    let stamp = try frame.context.workspace.forgotten()
    var answers: [NeedID: UnmatchedAnswer] = [:]
    for unmatched in needs where unmatched.change != nil {
      let id = unmatched.need.id
      answers[id] = try memory.value(of: "\(frame.run.number) " + RunAnchor.need(id), stamp: stamp) {
        guard let answer = try inquiry.answers(to: [unmatched]).first else { throw PageProblem.nothingHere }
        return answer
      }
    }
    return answers
  }

  /// What came of the change, or a link to where it is tried; and the way to the question about a certain mentor.
  private static func writeTried(
    _ unmatched: UnmatchedNeed, _ answer: UnmatchedAnswer?, _ frame: RunFrame, to out: Markup
  ) {
    let context = frame.context
    if let answer {
      out.raw("<p class=\"tried\">")
      if let tried = answer.tried {
        out.text(context((answer.isVerified ? QuestionText.triedChange : .changeFails)(["effect": tried.effect])))
      } else {
        out.text(context(QuestionText.changeNotTried()))
      }
      out.raw("</p>\n")
    } else if unmatched.change != nil {
      out.raw("<p class=\"more\"><a href=\"").text(frame.whyPath(unmatched.need)).raw("\">")
        .text(context(RunPageText.tryChange())).raw("</a> <span class=\"hint\">")
        .text(context(RunPageText.tryChangeHint())).raw("</span></p>\n")
    }
    out.raw("<p class=\"more\"><a href=\"").text(frame.whyNotPath(unmatched.need)).raw("\">")
      .text(context(RunPageText.askWhyNot())).raw("</a></p>\n")
  }

  /// The groups of needs that compete for the same mentors, as far as needs on the page are in them.
  private static func writeGroups(_ groups: OpenNeedGroups, _ context: PageContext, to out: Markup) {
    guard !groups.views.isEmpty else { return }
    out.raw("<section aria-labelledby=\"groups-heading\">\n<h2 id=\"groups-heading\">")
      .text(context(ReportText.groupsHeading())).raw("</h2>\n")
    for group in groups.views {
      out.raw("<div class=\"group\" id=\"group-\(group.number)\">\n<h3>").text(context(ReportText.group()))
        .raw(" \(group.number)</h3>\n<dl>\n")
      func list(_ label: ReportText, _ count: String, _ chips: [String]) {
        out.raw("<div><dt>").text(context(label())).raw(" (").text(count).raw(")</dt><dd>")
        for chip in chips { out.chip(chip) }
        out.raw("</dd></div>\n")
      }
      list(.groupNeeds, group.needCount, group.needs)
      list(.groupMentors, group.mentorCount, group.mentors)
      out.raw("<div><dt>").text(context(ReportText.groupPlaces())).raw("</dt><dd>").text(group.placeCount)
        .raw("</dd></div>\n</dl>\n</div>\n")
    }
    out.raw("</section>\n")
  }
}
