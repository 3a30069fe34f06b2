// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import MakkerKit
import MatchingQuestions
import PairingRules
import RunReports
import Wording
import YearRecords

/// Versions of a cohort's rules: those kept under names, and those that its runs were made by.
enum RulesVersionPages {
  static let routes: [Route] = [
    .get("c/:cohort/rules/compare", compare),
    .get("c/:cohort/rules/delete", askDelete),
    .post("c/:cohort/rules/save", save),
    .post("c/:cohort/rules/use", use),
    .post("c/:cohort/rules/delete", delete),
    .post("c/:cohort/rules/restore", restore),
  ]

  /// What the list of versions shows.
  static func values(
    _ context: PageContext, _ reading: CohortReading, saving: (name: String, fault: LocalizedText)?
  ) throws -> [String: Any] {
    let cohort = try context.cohort
    let versions = try RulesVersion.all(context)
    let present = versions.filter { $0.bytes != nil && $0.bytes == reading.rulesFile }
    var values: [String: Any] = [
      "hasVersions": !versions.isEmpty,
      "versions": versions.map { version -> [String: Any] in
        let name = ["name": version.label]
        let isPresent = present.contains { $0.id == version.id }
        return [
          "id": version.id, "name": context(version.label), "kind": context(version.kind), "isPresent": isPresent,
          "isOther": !isPresent, "use": context(RulesPageText.use(name)), "delete": context(RulesPageText.delete(name)),
          "deletePath": version.name.map {
            [PagePath.of("c", cohort, "rules", "delete", query: [("version", $0)])]
          } ?? [],
        ]
      },
      "choices": ([RulesVersion.present, .builtIn] + versions).map { ["id": $0.id, "name": context($0.label)] },
      "otherChoices": (versions + [RulesVersion.builtIn, .present]).map { ["id": $0.id, "name": context($0.label)] },
      "saveAction": PagePath.of("c", cohort, "rules", "save"), "useAction": PagePath.of("c", cohort, "rules", "use"),
      "compareAction": PagePath.of("c", cohort, "rules", "compare"), "saveName": saving?.name ?? "",
    ]
    if let saving { values["saveFault"] = context(saving.fault) }
    return values
  }

  /// Two versions side by side: rule by rule, and what the difference does.
  static func compare(_ context: PageContext) throws -> PageReply {
    let cohort = try context.cohort
    let reading = try context.workspace.reading(of: cohort)
    let first = try RulesVersion.of(context.request.query["first"], context)
    let second = try RulesVersion.of(context.request.query["second"], context)
    let (before, after) = (try first.rules(reading), try second.rules(reading))
    let subject = ComparisonSubject.rules(first: first.label, second: second.label)
    let desk = RulesDesk.of(context)
    let base = first.id == RulesVersion.present.id ? nil : before
    let asked = [("first", first.id), ("second", second.id)]
    return try context.whole({ PagePath.of("c", cohort, "rules", "compare", query: asked + $0) }) {
      let effect = try desk.answer(
        RulesDesk.Question(
          cohort: cohort, reading: reading, rules: after, base: base, subject: subject, patience: .thorough),
        context)
      return try page(
        context,
        RulesPageText.compareTitle(["first": first.label, "second": second.label])
          .map { $0.prefix(1).uppercased() + $0.dropFirst() }, effect,
        try desk.session(cohort, reading, rules: base, .thorough), difference: RulesDifference(before, after),
        back: PagePath.of("c", cohort, "rules") + "#versions")
    }
  }

  /// A page with two matchings side by side.
  static func page(
    _ context: PageContext, _ title: LocalizedText, _ effect: WhatIfSession.Effect, _ session: WhatIfSession,
    difference: RulesDifference?, back: String
  ) throws -> PageReply {
    let (comparison, subject) = (effect.finished.comparison, effect.finished.subject)
    let out = Markup()
    if let difference {
      out.raw("<section aria-labelledby=\"rules-heading\"><h2 id=\"rules-heading\">")
        .text(context(RulesPageText.compareRules())).raw("</h2>\n")
      write(difference, subject, context, out)
      out.raw("</section>\n")
    }
    out.raw("<section aria-labelledby=\"effect-heading\"><h2 id=\"effect-heading\">")
      .text(context(difference == nil ? subject.heading : RulesPageText.compareEffect())).raw(
        "</h2>\n<p class=\"statement "
      )
      .raw(comparison.first.isProven && comparison.second.isProven ? "proven" : "open").raw("\">")
      .text(RulesEffect(state: .changed(effect, session, warnings: []), context: context).headline).raw(" ")
      .text(context(subject.proof(of: comparison))).raw("</p>\n")
    let rows = ComparisonRows(comparison, subject, Words(context.language), most: 200)
    let tables = ComparisonTables(context, comparison, subject)
    tables.totals(rows, out)
    if effect.tellsOfFairness(session) {
      FairnessRows(context, effect.fairness.today, effect.fairness.changed).write(to: out)
    }
    ExpectationRows(context, session.expectations, effect.expectations).write(to: out)
    let lists: [(ComparisonRows.Part, RulesPageText, RulesPageText, [NeedChange])] = [
      (.losers, .losers, .nobodyLoses, comparison.losers), (.gainers, .gainers, .nobodyGains, comparison.gainers),
    ]
    for (part, heading, nobody, changes) in lists {
      out.raw("<h3>").text(context(heading())).raw(" <span class=\"count\">").text(context(.number(changes.count)))
        .raw("</span></h3>\n")
      if changes.isEmpty {
        out.raw("<p>").text(context(nobody())).raw("</p>\n")
      } else {
        tables.people(part, heading, rows, out)
        if changes.count > 200 {
          out.raw("<p class=\"hint\">").text(context(RulesPageText.more(["n": .number(changes.count - 200)])))
            .raw("</p>\n")
        }
      }
    }
    out.raw("<h3>").text(context(RulesPageText.groups())).raw("</h3>\n")
    tables.groups(rows, out)
    if !comparison.shifts.isEmpty {
      out.raw("<h3>").text(context(RulesPageText.shifts())).raw("</h3>\n")
      tables.shifts(rows, out)
    }
    out.raw("</section>\n<p><a class=\"button quiet\" href=\"").text(back).raw("\">")
      .text(context(RulesPageText.back())).raw("</a></p>\n")
    return try context.page(title, in: .rules, body: String(decoding: out.bytes, as: UTF8.self))
  }

  private static func write(
    _ difference: RulesDifference, _ subject: ComparisonSubject, _ context: PageContext, _ out: Markup
  ) {
    guard !difference.rows.isEmpty else {
      out.raw("<p>").text(context(RulesPageText.compareSame())).raw("</p>\n")
      return
    }
    let (first, second) = (context(subject.sides.first), context(subject.sides.second))
    out.raw("<table class=\"stacked\"><caption class=\"unseen\">").text(context(RulesPageText.compareRules()))
      .raw("</caption>\n<thead><tr><th scope=\"col\">").text(context(RulesPageText.rule()))
      .raw("</th><th scope=\"col\"><bdi>").text(first).raw("</bdi></th><th scope=\"col\"><bdi>").text(second)
      .raw("</bdi></th></tr></thead>\n<tbody>\n")
    for row in difference.rows {
      out.raw("<tr><th scope=\"row\"><bdi>").text(context(row.sentence)).raw("</bdi> <code>").text(row.rule)
        .raw("</code></th>")
      for (name, text) in [(first, row.first), (second, row.second)] {
        out.raw("<td data-label=\"").text(name).raw("\"><bdi>").text(context(text ?? RulesPageText.notIn()))
          .raw("</bdi></td>")
      }
      out.raw("</tr>\n")
    }
    out.raw("</tbody>\n</table>\n")
  }
}

extension RulesVersionPages {
  /// Keeps the rules as they are under a name.
  private static func save(_ context: PageContext) throws -> PageReply {
    let cohort = try context.cohort
    let reading = try context.workspace.reading(of: cohort)
    do {
      let name = try RulesVersions.checked(context.field("version"))
      let book = try context.changingBook()
      try RulesPages.check(context, reading)
      let keeper = RulesKeeper(cohort: try context.workspace.folder(of: cohort), book: book)
      let bytes = reading.rulesFile ?? CohortReading.builtInRulesFile(context.language)
      let isNew = try keeper.save(bytes, as: name)
      return context.done(
        (isNew ? RulesPageText.saved : .savedAlready)(["name": LocalizedText(verbatim: name)]),
        goTo: PagePath.of("c", cohort, "rules"))
    } catch let faults as ChangeFaults {
      guard let fault = faults.faults.first else { throw faults }
      return try RulesPages.page(
        context, RulesForm(reading, Fields()),
        saving: (context.field("version"), fault.found + ". " + fault.advice), status: 422)
    }
  }

  /// Uses a version in the place of the rules as they are.
  private static func use(_ context: PageContext) throws -> PageReply {
    let cohort = try context.cohort
    let reading = try context.workspace.reading(of: cohort)
    let version = try RulesVersion.of(context.field("version"), context)
    let book = try context.changingBook()
    try RulesPages.check(context, reading)
    let bytes = version.bytes ?? CohortReading.builtInRulesFile(context.language)
    let keeper = RulesKeeper(cohort: try context.workspace.folder(of: cohort), book: book)
    let used = try keeper.use(bytes, named: version.name ?? context(version.label), language: context.language)
    let name = ["name": version.label]
    guard !used.isUnchanged else {
      return context.done(RulesPageText.usedAlready(name), goTo: PagePath.of("c", cohort, "rules"))
    }
    var notice = RulesPageText.used(name)
    if let kept = used.kept {
      notice = notice + " " + RulesKeepingText.presentKept(["name": LocalizedText(verbatim: kept)])
    }
    return context.done(
      notice, undo: try RulesPages.undo(of: bytes, to: used.recorded, cohort), goTo: PagePath.of("c", cohort, "rules"))
  }

  private static func askDelete(_ context: PageContext) throws -> PageReply {
    let cohort = try context.cohort
    let version = try named(context.request.query["version"], context)
    return try context.page(
      RulesPageText.deleteAsk(["name": LocalizedText(verbatim: version.name)]), in: .rules, template: "rulesDelete",
      values: [
        "t": PageTexts(RulesPageText.self, context.language), "action": PagePath.of("c", cohort, "rules", "delete"),
        "version": version.name, "hash": try RulesPages.hash(version.bytes),
        "hint": context(RulesPageText.deleteHint(["path": LocalizedText(verbatim: version.file.name)])),
        "button": context(RulesPageText.delete(["name": LocalizedText(verbatim: version.name)])),
        "back": PagePath.of("c", cohort, "rules"),
      ])
  }

  private static func delete(_ context: PageContext) throws -> PageReply {
    let cohort = try context.cohort
    let version = try named(context.field("version"), context)
    let book = try context.changingBook()
    guard try RulesPages.hash(version.bytes) == context.field("rules") else {
      throw PageProblem.fileChanged(version.file.name)
    }
    let recorded = try RulesKeeper(cohort: try context.workspace.folder(of: cohort), book: book)
      .delete(version: version.name, holding: version.bytes)
    let undo = recorded.map { number in
      Notice.Undo(
        action: PagePath.of("c", cohort, "rules", "restore"),
        fields: [(name: "version", value: version.name), (name: "former", value: "\(number)")])
    }
    return context.done(
      RulesPageText.deleted(["name": LocalizedText(verbatim: version.name)]), undo: undo,
      goTo: PagePath.of("c", cohort, "rules"))
  }

  /// Puts back a version that was deleted, unless another one has its name by now.
  private static func restore(_ context: PageContext) throws -> PageReply {
    let cohort = try context.cohort
    guard let number = Int(context.field("former")) else { throw PageProblem.nothingHere }
    let book = try context.changingBook()
    let name = context.field("version")
    try RulesKeeper(cohort: try context.workspace.folder(of: cohort), book: book)
      .save(try book.store.rules(version: number), as: name)
    return context.done(
      RulesPageText.restored(["name": LocalizedText(verbatim: name)]), goTo: PagePath.of("c", cohort, "rules"))
  }

  /// A version that was kept under a name.
  ///
  /// - Throws: `PageProblem.nothingHere`.
  private static func named(_ name: String?, _ context: PageContext) throws -> RulesVersions.Version {
    let versions = RulesVersions(ofCohort: try context.workspace.folder(of: try context.cohort)).all()
    guard let version = versions.first(where: { $0.name == name }) else { throw PageProblem.nothingHere }
    return version
  }
}
