// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Wording

/// A YAML file of the cohort as text, with its faults above.
enum TextPages {
  static func show(_ file: CohortFileName, _ check: DraftCheck, _ desk: PeopleDesk) throws -> PageReply {
    let context = desk.context
    let text = FormText.shown(CohortText.text(check.files[file.rawValue] ?? []))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let faults = check.faults(of: file)
    var values = FilePages.head(file, check, desk)
    values["action"] = desk.path(file.rawValue)
    values["text"] = text
    values["hasFaults"] = !faults.isEmpty
    values["isInvalid"] = faults.contains { $0.severity == .fault }
    values["faults"] = faults.map { fault -> [String: Any] in
      var values = context.values(of: fault)
      values["place"] =
        fault.line.map { line in
          context(PeoplePageText.place(["n": .number(line), "column": .number(fault.column ?? 1)]))
        } ?? file.rawValue
      if let line = fault.line, lines.indices.contains(line - 1) { values["line"] = String(lines[line - 1]) }
      return values
    }
    return try context.page(file.subject, in: .people, template: "peopleText", values: values)
  }

  static func save(_ file: CohortFileName, _ desk: PeopleDesk) throws -> PageReply {
    let isChanged = try desk.correct(file) { bytes in
      FormText.changed(desk.context.request.form["text"], from: CohortText.text(bytes)).map { text in
        CohortText.bytes(text, like: bytes)
      }
    }
    guard isChanged else { return desk.context.done(PeoplePageText.nothingChanged(), goTo: desk.path(file.rawValue)) }
    return try FilePages.saved(PeoplePageText.textSaved(), file, desk, goTo: desk.path(file.rawValue))
  }
}
