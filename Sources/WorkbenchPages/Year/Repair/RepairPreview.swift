// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MakkerKit
import MatchingQuestions
import PairingRules
import RunReports
import Wording
import YearRecords

/// What a repair would do, before it is done.
struct RepairPreview {
  private let finished: FinishedRematch
  private let order: RepairOrder
  private let stamp: String
  private let context: PageContext
  private let words: RepairWords

  /// A table shows so many changes at most.
  private static let most = 200
  private static let parts: [(kind: Repair.Kind, heading: RepairText)] = [
    (.moved, .movedHeading), (.filled, .filledHeading), (.unmatched, .unmatchedHeading), (.gone, .goneHeading),
    (.retimed, .retimedHeading),
  ]

  init(_ finished: FinishedRematch, _ order: RepairOrder, _ stamp: String, _ context: PageContext) {
    self.finished = finished
    self.order = order
    self.stamp = stamp
    self.context = context
    words = RepairWords(finished.summary)
  }

  private var summary: RepairSummary { finished.summary }

  func write(to out: Markup) throws {
    people(to: out)
    tiles(to: out)
    try form(to: out)
    if summary.repair.kept.changes == 0 { out.paragraph(context(RepairText.nobodyMoves())) }
    for part in Self.parts { changes(summary.repair.changes(part.kind), part.heading, part.kind, to: out) }
    fixed(to: out)
    frontier(to: out)
    if !finished.warnings.isEmpty {
      out.raw("<section aria-labelledby=\"warnings-heading\">\n")
      out.heading(context(WorkbenchText.warnings()), id: "warnings-heading")
      out.faults(finished.warnings.map { context.values(of: $0) })
      out.raw("</section>\n")
    }
  }

  /// Who left and who came.
  private func people(to out: Markup) {
    let lists: [(RepairText, [LocalizedText])] = [
      (.left, summary.leftMentors.map { words.mentor($0) }), (.joined, summary.joinedMentors.map { words.mentor($0) }),
      (.menteesLeft, summary.leftMentees.map { words.mentee($0) }),
      (.menteesJoined, summary.joinedMentees.map { words.mentee($0) }),
    ]
    for (text, who) in lists where !who.isEmpty {
      out.raw("<p><bdi>").text(context(text(["who": who.joined()]))).raw("</bdi></p>\n")
    }
    if let from = order.from { out.paragraph(context(RepairPageText.plannedFrom(["date": from.label]))) }
    if !summary.goneDecisions.isEmpty {
      let gone = summary.goneDecisions.map { decision in
        LocalizedText(verbatim: "\(decision.mentee) – \(decision.mentor)")
      }
      out.raw("<p><bdi>").text(
        context(RepairText.goneDecisions(["n": .number(gone.count), "decisions": gone.prefix(50).joined()]))
      ).raw("</bdi></p>\n")
    }
  }

  private func tiles(to out: Markup) {
    let repair = summary.repair
    let pairs: [(LocalizedText, LocalizedText)] = [
      (.number(repair.filled), RepairPageText.filledTile(["change": signed(repair.filled - repair.filledBefore)])),
      (.number(repair.points), RepairPageText.pointsTile(["change": signed(repair.points - repair.pointsBefore)])),
      (.number(repair.changes(.moved).count), RepairPageText.movedPeopleTile()),
      (
        .number(repair.kept.kept), RepairPageText.keptTile(["possible": .number(repair.kept.possible)])
      ),
    ]
    tiles(pairs, to: out)
    if let meetings = summary.meetings {
      let figures: [(LocalizedText, LocalizedText)] = [
        (.number(meetings.cancelled), RepairPageText.cancelledTile()),
        (.number(meetings.added), RepairPageText.newTile()),
        (.number(meetings.changed), RepairPageText.movedTile()),
      ]
      tiles(figures, to: out)
    }
    if finished.isTooLargeToPlan { out.paragraph(context(RepairPageText.tooLarge())) }
  }

  private func tiles(_ tiles: [(LocalizedText, LocalizedText)], to out: Markup) {
    out.raw("<ul class=\"tiles\">\n")
    for (figure, label) in tiles {
      out.raw("<li><strong>").text(context(figure)).raw("</strong> <span>").text(context(label)).raw("</span></li>\n")
    }
    out.raw("</ul>\n")
  }

  private func signed(_ number: Int) -> LocalizedText { number > 0 ? "+" + .number(number) : .number(number) }

  private func form(to out: Markup) throws {
    let name = order.run.cohort.name
    out.raw("<form method=\"post\" action=\"").text(YearPart.repair.path(of: name)).raw("\">\n")
    try out.formKeys(context).hidden("stamp", stamp)
    for (field, value) in order.fields { out.hidden(field, value) }
    out.paragraph(context(RepairPageText.doHint()), style: "hint")
    out.raw("<p class=\"buttons\"><button>").text(context(RepairPageText.doIt())).raw("</button>\n")
    out.link(
      context(RepairPageText.chooseOthers()), to: YearPart.repair.path(of: name, query: order.fields),
      class: "button quiet")
    out.raw("</p>\n</form>\n")
  }

  private func changes(_ changes: [Repair.Change], _ heading: RepairText, _ kind: Repair.Kind, to out: Markup) {
    guard !changes.isEmpty else { return }
    let id = "changes-" + kind.rawValue
    out.raw("<section aria-labelledby=\"").text(id).raw("\">\n").heading(context(heading()), id: id)
    let columns = columns(of: kind)
    out.table(
      context(RepairPageText.changesCaption(["n": .number(changes.count)])), columns.map(\.column),
      rows: changes.prefix(Self.most).lazy.map { change in columns.map { $0.cell(change) } })
    if changes.count > Self.most {
      out.paragraph(context(YearPageText.firstRows(["n": .number(Self.most)])), style: "hint")
    }
    out.raw("</section>\n")
  }

  private struct Column {
    let column: TableColumn
    let cell: (Repair.Change) -> TableCell
  }

  /// What is told of a kind of change.
  private func columns(of kind: Repair.Kind) -> [Column] {
    func column(_ text: RepairPageText, isNumber: Bool = false, _ cell: @escaping (Repair.Change) -> LocalizedText)
      -> Column
    {
      Column(column: TableColumn(context(text()), isNumber: isNumber)) { .text(context(cell($0))) }
    }
    func mentor(_ side: Repair.Side?) -> LocalizedText { side.map { words.mentor($0.mentor) } ?? "–" }
    func points(_ side: Repair.Side?) -> LocalizedText { side.map { .number($0.points) } ?? "–" }
    func time(_ side: Repair.Side?) -> LocalizedText { side?.time?.label ?? "–" }
    let who = column(.who) { words.need($0.need) }
    let before = column(.before) { mentor($0.before) }
    let after = column(.after) { mentor($0.after) }
    let why = column(.why) { words.reason($0) ?? "" }
    switch kind {
    case .moved:
      return [
        who, before, after, column(.time) { time($0.after) },
        column(.points, isNumber: true) { points($0.before) + " → " + points($0.after) }, why,
      ]
    case .filled:
      return [who, after, column(.time) { time($0.after) }, column(.points, isNumber: true) { points($0.after) }, why]
    case .unmatched: return [who, before, column(.points, isNumber: true) { points($0.before) }, why]
    case .gone: return [who, before]
    case .retimed:
      return [who, after, column(.timeBefore) { time($0.before) }, column(.time) { time($0.after) }]
    }
  }

  /// What pairs that are agreed on cost, with a way to let them move.
  private func fixed(to out: Markup) {
    guard let cost = summary.fixedCost else { return }
    out.raw("<section aria-labelledby=\"fixed-heading\">\n")
    out.heading(context(RepairPageText.fixedHeading()), id: "fixed-heading")
    out.paragraph(
      context(
        (cost.filled > 0 ? RepairText.fixedCost : .fixedFree)([
          "fixed": .number(cost.fixed), "more": .number(cost.filled), "changes": .number(cost.changes),
        ])))
    if !order.releasesAll, cost.filled > 0 {
      var other = order
      other.releasesAll = true
      out.raw("<p>").link(context(RepairPageText.showReleased()), to: other.path(), class: "button quiet").raw("</p>\n")
    }
    out.raw("</section>\n")
  }

  /// Points against changes, with a way to choose each.
  private func frontier(to out: Markup) {
    out.raw("<section aria-labelledby=\"frontier-heading\">\n")
    defer { out.raw("</section>\n") }
    guard let frontier = summary.frontier else {
      var other = order
      other.findsFrontier = true
      out.heading(context(RepairPageText.frontierHeading()), id: "frontier-heading")
      out.paragraph(context(RepairPageText.frontierAbout()))
      out.raw("<p>").link(context(RepairPageText.findFrontier()), to: other.path(), class: "button quiet").raw("</p>\n")
      return
    }
    out.heading(context(RepairText.frontierHeading(["filled": .number(frontier.filled)])), id: "frontier-heading")
    let texts: [RepairPageText] = [.changedPairs, .points, .proven, .choose]
    out.table(
      context(RepairPageText.frontierCaption()),
      texts.map { TableColumn(context($0()), isNumber: $0 == .points) },
      rows: frontier.points.map { point in
        var other = order
        other.mostChanges = point.changes
        return [
          .text(context(.number(point.changes))), .text(context(.number(point.points))),
          .text(context(point.isProven ? RepairPageText.isProven() : RepairPageText.isNotProven())),
          .link(context(RepairPageText.chooseThis(["n": .number(point.changes)])), to: other.path()),
        ]
      })
    if frontier.points.count < 2 { out.paragraph(context(RepairText.frontierOnly())) }
  }
}
