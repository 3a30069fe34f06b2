// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import Hashing
import MakkerKit
import MatchingEngine
import PairingRules
import RunReports
import Wording
import YearRecords

/// The rules of a cohort: sliders for wishes, switches for requirements, and beside them what a change does, before it
/// is kept.
enum RulesPages {
  static let routes: [Route] =
    [
      .get("c/:cohort/rules", show),
      .get("c/:cohort/rules/effect", showWhole),
      .post("c/:cohort/rules/keep", keep),
      .post("c/:cohort/rules/undo", undo),
    ] + RulesVersionPages.routes

  /// The page. It changes nothing, so that its address can be kept with what was typed in it.
  static func show(_ context: PageContext) throws -> PageReply {
    let form = RulesForm(try context.workspace.reading(of: try context.cohort), context.request.query)
    return try page(context, form, status: form.faults.isEmpty ? 200 : 422)
  }

  /// The page with what was typed.
  ///
  /// - Parameters:
  ///   - name: The name that a version was to get.
  ///   - fault: What is wrong with it.
  static func page(
    _ context: PageContext, _ form: RulesForm, name: String = "", fault: LocalizedText? = nil,
    saving: (name: String, fault: LocalizedText)? = nil, status: Int = 200
  ) throws -> PageReply {
    let cohort = try context.cohort
    let reading = try context.workspace.reading(of: cohort)
    let (state, refused) = try state(context, cohort, reading, form)
    let effect = RulesEffect(state: state, context: context)
    let out = Markup()
    effect.write(to: out)
    let rows = RulesFormRows(context, form)
    var values: [String: Any] = [
      "t": PageTexts(RulesPageText.self, context.language), "action": PagePath.of("c", cohort, "rules"),
      "keepAction": PagePath.of("c", cohort, "rules", "keep"),
      "wishes": rows.wishes, "requirements": rows.requirements,
      "fairness": FairnessFormRows(context, form.fairness, refused: refused).markup,
      "fairnessAbout": context(FairnessPageText.about()),
      "headline": effect.headline, "effect": String(decoding: out.bytes, as: UTF8.self),
      "rules": try hash(reading.rulesFile), "versionName": name,
    ]
    if let fault { values["nameFault"] = context(fault) }
    values["tried"] = form.described.map { context($0) }
    values["isTried"] = !form.described.isEmpty
    if case .changed = effect.state {
      values["canKeep"] = true
      values["fields"] = form.fields.map { ["name": $0.0, "value": $0.1] }
      values["whole"] = PagePath.of("c", cohort, "rules", "effect", query: form.fields)
    }
    values.merge(try RulesVersionPages.values(context, reading, saving: saving)) { own, _ in own }
    return try context.page(
      WorkbenchText.rules(), in: .rules, template: "rules", values: values, status: status)
  }

  /// All of what the changes do, on a page of its own.
  static func showWhole(_ context: PageContext) throws -> PageReply {
    let cohort = try context.cohort
    let reading = try context.workspace.reading(of: cohort)
    let form = RulesForm(reading, context.request.query)
    guard form.faults.isEmpty, !form.changes.isEmpty else { return try show(context) }
    return try context.whole({ PagePath.of("c", cohort, "rules", "effect", query: form.fields + $0) }) {
      let (effect, session, _) = try changed(context, cohort, reading, form, .thorough)
      return try RulesVersionPages.page(
        context, RulesPageText.effect(), effect, session, difference: nil,
        back: PagePath.of("c", cohort, "rules", query: form.fields))
    }
  }

  /// Writes the rules that were shown.
  static func keep(_ context: PageContext) throws -> PageReply {
    let cohort = try context.cohort
    let reading = try context.workspace.reading(of: cohort)
    let form = RulesForm(reading, context.request.form)
    guard form.faults.isEmpty else { return try page(context, form, name: context.field("version"), status: 422) }
    var name: String? = context.field("version")
    if name?.isEmpty == true { name = nil }
    do {
      let book = try context.changingBook()
      try check(context, reading)
      guard !form.changes.isEmpty else { return .seeOther(PagePath.of("c", cohort, "rules")) }
      name = try name.map { try RulesVersions.checked($0) }
      let new = try reading.rulesFile(keeping: form.changes, language: context.language)
      let keeper = RulesKeeper(cohort: try context.workspace.folder(of: cohort), book: book)
      let recorded = try keeper.write(new, over: reading.rulesFile, as: name)
      let changes = LocalizedText.list(form.described)
      let notice =
        name.map { RulesPageText.keptVersionNotice(["changes": changes, "name": LocalizedText(verbatim: $0)]) }
        ?? RulesPageText.keptNotice(["changes": changes])
      return context.done(
        notice, undo: try undo(of: new, to: reading.rulesFile == nil ? nil : recorded.first, cohort),
        goTo: PagePath.of("c", cohort, "rules"))
    } catch let faults as ChangeFaults {
      guard let fault = faults.faults.first else { throw faults }
      return try page(
        context, form, name: context.field("version"), fault: fault.found + ". " + fault.advice, status: 422)
    }
  }

  /// The form that puts back what was there before.
  ///
  /// - Parameters:
  ///   - new: What is there now; where it is something else then, nothing is done.
  ///   - version: The number of what was there in the store; nothing where there was no file.
  static func undo(of new: [UInt8], to version: Int?, _ cohort: String) throws -> Notice.Undo {
    Notice.Undo(
      action: PagePath.of("c", cohort, "rules", "undo"),
      fields: [(name: "rules", value: try hash(new)), (name: "former", value: version.map(String.init) ?? "none")])
  }

  private static func undo(_ context: PageContext) throws -> PageReply {
    let cohort = try context.cohort
    let folder = try context.workspace.folder(of: cohort)
    let book = try context.changingBook()
    let keeper = RulesKeeper(cohort: folder, book: book)
    guard let present = FileBytes.read(keeper.path), try hash(present) == context.field("rules") else {
      throw PageProblem.fileChanged(CohortReading.rulesFileName)
    }
    if context.field("former") == "none" {
      try keeper.remove(over: present)
    } else {
      guard let version = Int(context.field("former")) else { throw PageProblem.nothingHere }
      try keeper.write(try book.store.rules(version: version), over: present)
    }
    return context.done(RulesPageText.undone(), goTo: PagePath.of("c", cohort, "rules"))
  }

  /// Refuses where the rules are other ones than those that the form was about.
  ///
  /// - Throws: `PageProblem.fileChanged`.
  static func check(_ context: PageContext, _ reading: CohortReading) throws {
    guard try hash(reading.rulesFile) == context.field("rules") else {
      throw PageProblem.fileChanged(CohortReading.rulesFileName)
    }
  }

  /// What a file is known again by.
  static func hash(_ bytes: [UInt8]?) throws -> String { try bytes.map { try SHA256.hex(of: $0) } ?? "none" }

  /// What there is to show beside the rules, and which fairness settings no matching can keep, by their fields.
  private static func state(
    _ context: PageContext, _ cohort: String, _ reading: CohortReading, _ form: RulesForm
  ) throws -> (RulesEffect.State, refused: [String: LocalizedText]) {
    guard form.faults.isEmpty else { return (.faulty(form.faults), [:]) }
    do {
      guard !form.changes.isEmpty else { return (try today(context, cohort, reading), [:]) }
      let (effect, session, warnings) = try changed(context, cohort, reading, form, .quick)
      return (.changed(effect, session, warnings: warnings), [:])
    } catch is ComingEffect {
      let path = PagePath.of("c", cohort, "rules", query: form.fields + [RulesDesk.looking])
      return (.coming(path, RulesPageText.effectComing()), [:])
    } catch MatchingError.interrupted {
      return (.replaced, [:])
    } catch let refusal as FairnessRefusal {
      let fields = refusal.faults.compactMap { fault in
        fault.id.flatMap { form.fairness.field(of: $0) }.map {
          ($0, FairnessPageText.refused(["advice": fault.advice]))
        }
      }
      return (.problem(ToldProblem(refusal)), Dictionary(fields, uniquingKeysWith: { first, _ in first }))
    } catch {
      let told = ToldProblem(error)
      // What is wrong with the rules is told beside them; what went wrong inside is not.
      guard told.status != 500, told.status != 503 else { throw error }
      return (.problem(told), [:])
    }
  }

  /// The cohort by its own rules: matched in the background, so that the page is there at once.
  private static func today(
    _ context: PageContext, _ cohort: String, _ reading: CohortReading
  ) throws -> RulesEffect.State {
    let desk = RulesDesk.of(context)
    if try !desk.has(cohort, reading, .quick) {
      let isDone = context.workspace.isDone("rules " + cohort) { job in
        _ = try desk.session(cohort, reading, .quick) { job.isStopped }
      }
      guard isDone else { return .coming(PagePath.of("c", cohort, "rules"), RulesPageText.todayComing()) }
    }
    return .today(try desk.session(cohort, reading, .quick))
  }

  /// What the changes do: by the very file that would be kept.
  private static func changed(
    _ context: PageContext, _ cohort: String, _ reading: CohortReading, _ form: RulesForm,
    _ patience: RulesDesk.Patience
  ) throws -> (WhatIfSession.Effect, WhatIfSession, [FileFault]) {
    let desk = RulesDesk.of(context)
    let new = try reading.rulesFile(keeping: form.changes, language: context.language)
    let (rules, warnings) = try reading.rules(in: InputFile(name: CohortReading.rulesFileName, bytes: new))
    let known = Set(reading.warnings.map(\.found))
    let effect = try desk.answer(
      RulesDesk.Question(
        cohort: cohort, reading: reading, rules: rules,
        subject: .changes(form.changes.map { TriedChange(typed: $0.typed, label: $0.label) }), patience: patience),
      context)
    return (effect, try desk.session(cohort, reading, patience), warnings.filter { !known.contains($0.found) })
  }
}
