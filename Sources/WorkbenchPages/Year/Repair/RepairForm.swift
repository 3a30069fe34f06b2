// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import PairingRules
import RunReports
import Wording
import YearRecords

/// The form that asks who left. It is one form: a search, and a step to another page of the list, bring along who is
/// ticked already.
struct RepairForm {
  private let run: YearRun
  private let faults: RepairOrder.Faults
  private let context: PageContext
  private let search: PersonSearch

  /// Somebody who may have left.
  private struct Row {
    let field: String
    let id: String
    let label: String
    let role: LocalizedText
    let pairs: LocalizedText
  }

  init(_ run: YearRun, _ faults: RepairOrder.Faults, _ context: PageContext) {
    self.run = run
    self.faults = faults
    self.context = context
    search = PersonSearch(context)
  }

  func write(to out: Markup) throws {
    let name = try context.cohort
    let query = context.request.query
    let ticked = Set(
      query.values(of: "left").map { "left " + $0 } + query.values(of: "leftMentee").map { "leftMentee " + $0 })
    let people = self.people
    let chosen = people.filter { ticked.contains($0.field + " " + $0.id) }
    out.paragraph(context(RepairPageText.about()))
    out.raw("<form method=\"get\" action=\"").text(PagePath.of("c", name, "year", "repair", "preview")).raw("\">\n")
    out.hidden("run", "\(run.summary.number)")
    out.raw("<fieldset>\n<legend>").text(context(RepairPageText.whoLeft())).raw("</legend>\n")
    if let fault = faults.texts["left"] {
      out.raw("<p class=\"error\" role=\"alert\">").text(context(fault)).raw("</p>\n")
    }
    // Those who are ticked stay in sight, whatever the list below shows.
    for row in chosen {
      out.tick(
        row.field, value: row.id, id: Self.id(row), context(LocalizedText(verbatim: row.label) + ", " + row.role),
        isTicked: true)
    }
    out.raw("<div class=\"search\">\n")
    search.field(context, hint: RepairPageText.searchWho(), to: out)
    out.raw("<button class=\"quiet\" formaction=\"").text(YearPart.repair.path(of: name)).raw("\">")
      .text(context(YearPageText.search())).raw("</button>\n</div>\n")
    list(
      people.filter { row in search.finds(row.id, row.label) && !ticked.contains(row.field + " " + row.id) }, name,
      to: out)
    out.raw("</fieldset>\n")
    options(to: out)
    out.raw("<p class=\"buttons\"><button>").text(context(RepairPageText.showPreview()))
      .raw("</button></p>\n</form>\n")
  }

  private func list(_ rows: [Row], _ name: String, to out: Markup) {
    guard !rows.isEmpty else {
      out.paragraph(context(YearPageText.nobodyFound()))
      return
    }
    let paged = ListPage(rows, context)
    let texts: [LocalizedText] = [
      YearPageText.person(), YearPageText.role(), RepairPageText.pairsNow(), RepairPageText.oneOnly(),
    ]
    out.table(
      context(RepairPageText.peopleCaption(["n": .number(rows.count)])), texts.map { TableColumn(context($0)) },
      rows: paged.items.lazy.map { row -> [TableCell] in
        let tick = Markup()
        tick.raw("<input type=\"checkbox\" id=\"").text(Self.id(row)).raw("\" name=\"").text(row.field)
          .raw("\" value=\"").text(row.id).raw("\"/><label class=\"beside\" for=\"").text(Self.id(row)).raw("\"><bdi>")
          .text(row.label).raw("</bdi></label>")
        let only = Markup()
        var order = RepairOrder(run)
        if row.field == "left" { order.left = [row.id] } else { order.leftMentees = [row.id] }
        only.raw("<a class=\"row-action\" href=\"").text(order.path()).raw("\">")
          .text(context(RepairPageText.showOne())).raw("<span class=\"unseen\"> <bdi>").text(row.label).raw(
            "</bdi></span></a>")
        return [
          .markup(tick.string), .text(context(row.role)), .text(context(row.pairs)), .markup(only.string),
        ]
      })
    guard paged.count > 1 else { return }
    out.raw("<p class=\"pages\">")
    step(paged.number - 1, paged.count, .previousPage, name, to: out)
    out.raw("<span>").text(
      context(RunPageText.pageOf(["n": .number(paged.number), "all": .number(paged.count)]))
    ).raw("</span>")
    step(paged.number + 1, paged.count, .nextPage, name, to: out)
    out.raw("</p>\n")
  }

  private func step(_ page: Int, _ pages: Int, _ label: RunPageText, _ name: String, to out: Markup) {
    guard (1...pages).contains(page) else { return }
    out.raw("<button class=\"quiet\" name=\"page\" value=\"\(page)\" formaction=\"").text(
      YearPart.repair.path(of: name)
    )
    .raw("\">").text(context(label())).raw("</button>\n")
  }

  private func options(to out: Markup) {
    let query = context.request.query
    let usual = RepairOrder(run)
    out.field(
      "from", context(RepairPageText.from()), hint: context(RepairPageText.fromHint()),
      value: query["from"] ?? usual.from.map { "\($0)" } ?? "", input: "type=\"date\"",
      fault: faults.texts["from"].map { context($0) })
    out.raw("<details class=\"more-options\"").raw(
      query["folder"] ?? query["release"] ?? query["frontier"] ?? query["changes"] == nil ? "" : " open=\"open\""
    )
    .raw(">\n<summary>").text(context(RepairPageText.more())).raw("</summary>\n")
    out.tick(
      "folder", value: "now", id: "folder", context(RepairPageText.takeFolder()), isTicked: query["folder"] != nil)
    out.tick(
      "release", value: "all", id: "release", context(RepairPageText.release()), isTicked: query["release"] != nil)
    out.tick("frontier", id: "frontier", context(RepairPageText.frontier()), isTicked: query["frontier"] != nil)
    out.field(
      "changes", context(RepairPageText.changes()), hint: context(RepairPageText.changesHint()),
      value: query["changes"] ?? "", input: "type=\"number\" min=\"0\"",
      fault: faults.texts["changes"].map { context($0) })
    out.raw("</details>\n")
  }

  /// Everybody in the run, mentors first, each with whom they are paired with.
  private var people: [Row] {
    let mentors = Dictionary(grouping: run.pairs, by: \.mentor)
    let mentees = Dictionary(grouping: run.pairs, by: \.mentee)
    let names = PeopleNames(run.cohort)
    let menteeNames = Dictionary(
      run.cohort.mentees.map { ($0.id, PeopleNames.label(name: $0.name, id: $0.id.text)) },
      uniquingKeysWith: { first, _ in first })
    func row(_ field: String, _ id: String, _ name: String, _ role: YearPageText, _ pairs: [LocalizedText]) -> Row {
      let most = 6
      let shown = pairs.prefix(most).joined()
      return Row(
        field: field, id: id, label: context(PeopleNames.label(name: name, id: id)), role: role(),
        pairs: pairs.count > most ? shown + LocalizedText(verbatim: " … +\(pairs.count - most)") : shown)
    }
    return run.cohort.mentors.map { mentor in
      row(
        "left", mentor.id.text, mentor.name, .mentor,
        (mentors[mentor.id] ?? []).map { menteeNames[$0.mentee] ?? LocalizedText(verbatim: $0.mentee.text) })
    }
      + run.cohort.mentees.map { mentee in
        row("leftMentee", mentee.id.text, mentee.name, .mentee, (mentees[mentee.id] ?? []).map { names[$0.mentor] })
      }
  }

  /// An id for the page: of letters and digits, whatever the person's id is made of.
  private static func id(_ row: Row) -> String {
    row.field + "-"
      + row.id.utf8.map { byte in
        let hex = String(byte, radix: 16)
        return hex.count < 2 ? "0" + hex : hex
      }.joined()
  }
}
