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
    let sentences: UnmatchedSentences
    var known: [NeedID: UnmatchedNeed] = [:]
    var mentees = run.cohort.mentees
    do {
      let stored = try workspace.matching(ofRun: run.summary.number)
      mentees = stored.reading.cohort.mentees
      sentences = UnmatchedSentences(stored.reading.cohort)
      for need in stored.matching.unmatchedNeeds() { known[need.need.id] = need }
      isExplained = true
    } catch is StoredMatching.Refusal {
      sentences = UnmatchedSentences(run.cohort)
      isExplained = false
    }
    let people = Dictionary(mentees.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let programmes = Dictionary(
      run.cohort.frame.programmes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let order = run.run.claim.map { $0.waitingList ?? $0.unmatched.map(\.need) } ?? []
    rows = order.enumerated().compactMap { index, id in
      guard let mentee = people[id.mentee] else { return nil }
      let need = known[id]
      return Row(
        position: index + 1, mentee: mentee, type: id.type,
        programme: LocalizedText(verbatim: programmes[mentee.programme] ?? mentee.programme.text),
        why: need.map { sentences.explanation(of: $0) } ?? "",
        change: need.map { sentences.change(of: $0) ?? UnmatchedText.noChange() } ?? "")
    }
  }

  /// Where to ask why a need has no mentor.
  static func whyPath(_ cohort: String, _ run: Int, _ mentee: MenteeID, _ type: MentorType) -> String {
    PagePath.of("c", cohort, "runs", "\(run)", "why-not", query: [("mentee", mentee.text), ("type", type.rawValue)])
  }
}
