// SPDX-License-Identifier: GPL-3.0-or-later

import Mustache
import RunReports
import Wording

/// The workbench's templates, parsed once.
enum PageTemplates {
  /// Every template by the name that pages and other templates use; a part of the workbench adds its own here.
  static let sources: [String: String] = [
    "layout": layoutTemplate, "formKeys": formKeysTemplate, "undo": undoTemplate, "problem": problemTemplate,
    "home": homeTemplate, "overview": overviewTemplate, "history": historyTemplate,
    "matching": matchingTemplate, "matchProgress": matchProgressTemplate, "matchFailed": matchFailedTemplate,
    "run": runTemplate, "approval": approvalTemplate,
    "people": peopleTemplate, "peopleKeep": peopleKeepTemplate, "peopleDiscard": peopleDiscardTemplate,
    "peopleText": peopleTextTemplate, "peopleHead": peopleHeadTemplate, "peopleRow": peopleRowTemplate,
    "peopleTable": peopleTableTemplate,
    "rules": rulesTemplate, "rulesDelete": rulesDeleteTemplate,
  ].merging(ReportTemplates.sources.filter { ["summary", "bars", "columns"].contains($0.key) }) { own, _ in own }

  private static let library = Result { try ReportTemplates.library(sources) }

  /// A template filled in. Everything in it is escaped, but for markup in three braces.
  ///
  /// - Throws: Where a template is not well-formed, which the tests rule out.
  static func render(_ name: String, _ values: [String: Any]) throws -> String {
    try library.get().render(values, withTemplate: name) ?? ""
  }
}

/// The texts of a part of the catalogue for a template: `{{w.save}}` is the text of the case `save`.
struct PageTexts<Part: TextCatalogue>: MustacheParent {
  let language: Language

  init(_ part: Part.Type, _ language: Language) { self.language = language }

  /// A text; its name in odd brackets where there is none, so that a test finds it.
  func child(named name: String) -> Any? { Part(rawValue: name).map { $0()[language] } ?? "⟦\(name)⟧" }
}

/// What every form that does something brings along.
let formKeysTemplate = """
  <input type="hidden" name="key" value="{{formKey}}"/><input type="hidden" name="seen" value="{{seen}}"/>
  """
