// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MakkerKit
import MatchingEngine
import PairingRules
import RunReports
import Wording

/// Who waits for a mentor, in the order in which places are offered.
enum WaitingPages {
  static let routes: [Route] = [.get("c/:cohort/year/waiting", show)]

  static func show(_ context: PageContext) throws -> PageReply {
    guard let run = try YearRun.of(context) else { return try context.yearPageWithoutRun(.waiting) }
    let name = try context.cohort
    let out = Markup()
    try context.runLine(run.summary, to: out)
    let list = try YearMemory.of(context.workspace).waiting(run, context.workspace)
    guard !list.rows.isEmpty else {
      out.paragraph(context(YearPageText.nobodyWaits()))
      return try context.yearPage(YearPageText.waiting(), .waiting, out)
    }
    out.paragraph(context(YearPageText.waitingOrder()))
    if !list.isExplained { out.paragraph(context(YearPageText.notExplained()), style: "hint") }
    let search = PersonSearch(context)
    search.form(
      context, action: YearPart.waiting.path(of: name), hint: YearPageText.searchMentee(), to: out)
    let found = list.rows.filter { search.finds($0.mentee.id.text, $0.mentee.name) }
    let paged = ListPage(found, context)
    let texts: [YearPageText] = [.menteeColumn, .position, .help, .priority, .waited, .why, .whatHelps, .ask]
    out.table(
      context(YearPageText.waitingCaption(["n": .number(found.count)])),
      texts.map { TableColumn(context($0()), isNumber: $0 == .position || $0 == .priority) },
      rows: paged.items.lazy.map { row in
        [
          .text(context(PeopleNames.label(name: row.mentee.name, id: row.mentee.id.text))),
          .text("\(row.position)"), .text(context(row.type.label + " · " + row.programme)),
          .text("\(row.mentee.priority)"),
          .text(context(row.mentee.waitLabel ?? YearPageText.firstTime())), .text(context(row.why)),
          .text(context(row.change)),
          .link(
            context(YearPageText.whyNot()),
            to: WaitingList.whyPath(name, run.summary.number, row.mentee.id, row.type)),
        ]
      })
    paged.writeLinks(context, to: out)
    return try context.yearPage(YearPageText.waiting(), .waiting, out)
  }
}

/// The waiting list of a run, with why each waits and what would help, as far as that can be worked out again.
struct WaitingList: Sendable {
  /// A need without a mentor.
  struct Row: Sendable {
    /// From 1.
    let position: Int
    let mentee: Mentee
    let type: MentorType
    let programme: LocalizedText
    let why: LocalizedText
    let change: LocalizedText
  }

  /// In the order in which places are offered.
  let rows: [Row]
  /// Whether the reasons are known: not where the run does not hold any more, because somebody in it was forgotten.
  let isExplained: Bool

  init(_ run: YearRun, _ workspace: Workspace) throws {
    let programmes = Dictionary(
      run.cohort.frame.programmes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    func programme(_ id: ProgrammeID) -> LocalizedText { LocalizedText(verbatim: programmes[id] ?? id.text) }
    do {
      let matching = try workspace.reading(ofRun: run.summary.number).matching
      let sentences = UnmatchedSentences(matching.cohort)
      rows = matching.waitingList.enumerated().map { index, open in
        Row(
          position: index + 1, mentee: open.need.mentee, type: open.need.type,
          programme: programme(open.need.programme.id), why: sentences.explanation(of: open),
          change: sentences.change(of: open) ?? UnmatchedText.noChange())
      }
      isExplained = true
    } catch is StoredMatching.Refusal {
      let people = Dictionary(run.cohort.mentees.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let order = run.run.claim.map { $0.waitingList ?? $0.unmatched.map(\.need) } ?? []
      rows = order.enumerated().compactMap { index, id in
        guard let mentee = people[id.mentee] else { return nil }
        return Row(
          position: index + 1, mentee: mentee, type: id.type, programme: programme(mentee.programme), why: "",
          change: "")
      }
      isExplained = false
    }
  }

  /// Where to ask why a need has no mentor.
  static func whyPath(_ cohort: String, _ run: Int, _ mentee: MenteeID, _ type: MentorType) -> String {
    PagePath.of("c", cohort, "runs", "\(run)", "why-not", query: [("mentee", mentee.text), ("type", type.rawValue)])
  }
}
