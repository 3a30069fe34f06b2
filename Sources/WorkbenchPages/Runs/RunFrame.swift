// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import RunReports
import Wording
import YearRecords

/// What stands around each page of a run: its heading and its tabs.
struct RunFrame {
  let context: PageContext
  let run: RunSummary

  /// Takes the run that the path names.
  ///
  /// - Throws: `PageProblem.nothingHere`, also for a run that was deleted; `StoreError`.
  init(_ context: PageContext) throws {
    self.context = context
    run = try context.run
  }

  /// The run with all that its pages show.
  ///
  /// - Throws: as `PageContext.reading(ofRun:)`.
  var reading: RunReading { get throws { try context.reading(ofRun: run.number) } }

  /// The words of the page's language.
  var words: Words { Words(context.language) }

  /// A page of the run.
  func page(_ part: RunPart, body: String, status: Int = 200, refreshSeconds: Int? = nil) throws -> PageReply {
    let label = WorkbenchText.run(["n": .number(run.number)])
    let title = part == .summary ? label : label + ": " + part.label
    let markup = Markup()
    try writeTabs(part, to: markup)
    return try context.page(
      title, in: .matching, body: markup.string + body, status: status,
      refreshSeconds: refreshSeconds)
  }

  /// The page in the place of one that a run has no more because people of it were forgotten.
  func page(forgotten people: Int) throws -> PageReply {
    let out = Markup()
    try writeTabs(nil, to: out)
    out.raw("<div class=\"statement open\">\n")
      .element("p", context(RunPageText.forgotten(["n": .number(people)]))).raw("</div>\n")
    return try context.page(
      WorkbenchText.run(["n": .number(run.number)]), in: .matching, body: out.string, status: 409)
  }

  /// Adds the tabs, with the one that is shown marked; the report opens as a page of its own. Of a run that answers no
  /// questions any more those are left that can be shown.
  private func writeTabs(_ shown: RunPart?, to out: Markup) throws {
    let isAsked = try context.workspace.refusal(ofRun: run.number) == nil
    out.raw("<nav class=\"tabs\" aria-label=\"").text(context(RunPageText.tabs())).raw("\">\n<ul>\n")
    for part in RunPart.allCases where isAsked || part.isKept {
      out.raw("<li><a href=\"").text(part.path(of: run)).raw("\"")
      if part == shown { out.raw(" aria-current=\"page\"") }
      out.raw(">").text(context(part.label)).raw("</a></li>\n")
    }
    out.raw("</ul>\n</nav>\n")
  }

  /// The address of the page that says why a need has its mentor.
  func whyPath(_ need: Need) -> String { questionPath("why", need) }

  /// The address of the page that says why a need has not another mentor, or none.
  func whyNotPath(_ need: Need) -> String { questionPath("why-not", need) }

  private func questionPath(_ question: String, _ need: Need) -> String {
    PagePath.of(
      "c", run.cohort.name, "runs", "\(run.number)", question,
      query: [("mentee", need.mentee.id.text), ("type", need.type.rawValue)])
  }
}

extension Markup {
  /// The markup so far, as a text.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds somebody's name with the id beside it.
  @discardableResult func person(name: String, id: String) -> Markup {
    let shown = PersonLabel.shown(name: name, id: id)
    raw("<bdi>").text(shown.name).raw("</bdi>")
    if !shown.id.isEmpty { raw(" <span class=\"id\">").text(shown.id).raw("</span>") }
    return self
  }
}

/// The ids of elements that other pages link to.
enum RunAnchor {
  /// Of a need: its pair, or why it has none.
  static func need(_ need: NeedID) -> String { "need-\(need.type.rawValue)-\(encoded(need.mentee.text))" }

  /// Of a mentor.
  static func mentor(_ mentor: MentorID) -> String { "mentor-\(encoded(mentor.text))" }

  private static func encoded(_ text: String) -> Substring { PagePath.of(text).dropFirst() }
}
