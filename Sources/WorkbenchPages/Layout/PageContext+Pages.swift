// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import RunReports
import Wording
import YearRecords

extension PageContext {
  /// A page of the workbench.
  ///
  /// - Parameters:
  ///   - title: The page's heading.
  ///   - section: The part of the cohort's menu that it belongs to; nothing for pages of no cohort.
  ///   - template: The name of the template of its content.
  ///   - values: What the template shows. Added to them are the form's keys, and `w`, the texts all pages share.
  ///   - refreshSeconds: How soon it loads itself again where no script runs.
  /// - Throws: What the template throws, and `StoreError`.
  func page(
    _ title: LocalizedText, in section: PageSection? = nil, template: String, values: [String: Any] = [:],
    status: Int = 200, refreshSeconds: Int? = nil
  ) throws -> PageReply {
    let common = try commonValues()
    let body = try PageTemplates.render(template, common.merging(values) { _, own in own })
    return try page(title, in: section, body: body, status: status, refreshSeconds: refreshSeconds)
  }

  /// A page of the workbench whose content is markup already.
  func page(
    _ title: LocalizedText, in section: PageSection? = nil, body: String, status: Int = 200,
    refreshSeconds: Int? = nil
  ) throws -> PageReply {
    var values = try commonValues()
    values["title"] = self(title)
    values["body"] = body
    values["here"] = here
    values["otherLanguage"] = (language == .danish ? Language.english : .danish).rawValue
    if let refreshSeconds { values["refreshSeconds"] = "\(refreshSeconds)" }
    // A page tells of a problem under an address that may name no cohort.
    if let section, let name = names["cohort"], workspace.cohorts().contains(name) {
      values["cohortTitle"] = name
      values["cohortPath"] = PageSection.overview.path(of: name)
      values["hasMenu"] = true
      values["menu"] = PageSection.allCases.map { part in
        ["label": self(part.label), "path": part.path(of: name), "isHere": part == section] as [String: Any]
      }
    }
    if let notice = session.takeNotice() {
      var shown: [String: Any] = ["text": self(notice.text)]
      if let undo = notice.undo {
        shown["undo"] =
          [
            "action": undo.action, "fields": undo.fields.map { ["name": $0.name, "value": $0.value] },
          ] as [String: Any]
      }
      values["notice"] = shown
    }
    return .page(try PageTemplates.render("layout", values), status: status)
  }

  /// The page that is shown, or for what a form did, one to come back to: nothing is shown at a form's own address.
  private var here: String {
    if request.method == .get { return PagePath.of(request.path, query: request.query) }
    return request.form["back"].map { PagePath.own($0) } ?? names["cohort"].map { PagePath.of("c", $0) } ?? "/"
  }

  /// A page that tells of a problem.
  func page(_ problem: ToldProblem, in section: PageSection? = nil) throws -> PageReply {
    try page(
      problem.heading, in: section ?? .overview, template: "problem", values: self.values(of: problem),
      status: problem.status)
  }

  /// A problem for the template `problem`, which a page of a part may include with its own values around it.
  func values(of problem: ToldProblem) -> [String: Any] {
    var values: [String: Any] = ["text": self(problem.text), "hasFaults": !problem.faults.isEmpty]
    values["faults"] = problem.faults.map { self.values(of: $0) }
    values["hasEntries"] = !problem.entries.isEmpty
    values["entries"] = problem.entries.map { self.values(of: $0) }
    if request.method == .post { values["back"] = here }
    return values
  }

  /// A fault for a template.
  func values(of fault: FileFault) -> [String: Any] {
    let place = [fault.file, fault.line.map { "\($0)" }, fault.column.map { "\($0)" }].compactMap(\.self)
    return [
      "place": place.joined(separator: ":"), "found": self(fault.found), "expected": self(fault.expected),
      "advice": self(fault.advice), "isWarning": fault.severity == .warning,
    ]
  }

  /// An event for a template.
  func values(of entry: LogEntry) -> [String: Any] {
    let reason = entry.reason.map { $0.isEmpty ? "" : ": " + $0 } ?? ""
    return [
      "seq": entry.seq, "time": entry.time, "shownTime": String(entry.time.prefix(16)).replacing("T", with: " "),
      "sentence": self(entry.sentence) + reason,
    ]
  }

  /// What every template may use.
  func commonValues() throws -> [String: Any] {
    [
      "formKey": session.formKey, "seen": "\(try workspace.head())", "language": language.rawValue,
      "w": PageTexts(WorkbenchText.self, language),
    ]
  }
}

extension PagePath {
  /// The address of a page that was asked for.
  static func of(_ path: [String], query: Fields) -> String {
    let parts = "/" + path.map { of($0).dropFirst() }.joined(separator: "/")
    guard !query.all.isEmpty else { return parts }
    return parts + "?"
      + query.all.map { "\(of($0.name).dropFirst())=\(of($0.value).dropFirst())" }.joined(separator: "&")
  }

  /// An address that a form brought, if it is one of ours; else the first page. Never another site's.
  static func own(_ text: String?) -> String {
    guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
      !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value > 0x7E })
    else { return "/" }
    return text
  }
}
