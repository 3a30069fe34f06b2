// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import RunReports
import Wording

/// One file of the cohort: shown with its faults where they are, corrected there, downloaded.
enum FilePages {
  static let routes: [Route] =
    [
      .get("c/:cohort/people/:file", show), .post("c/:cohort/people/:file", save),
      .get("c/:cohort/people/:file/download", download), .post("c/:cohort/people/:file/back", goBack),
    ] + RowPages.routes

  /// How many faults are listed above a table.
  private static let mostListed = 30

  static func show(_ context: PageContext) throws -> PageReply {
    let desk = try PeopleDesk(context)
    let file = try desk.file
    let check = try desk.check()
    guard check.files[file.rawValue] != nil else { throw PageProblem.nothingHere }
    return try file.isTable ? showTable(file, check, desk) : TextPages.show(file, check, desk)
  }

  static func save(_ context: PageContext) throws -> PageReply {
    let desk = try PeopleDesk(context)
    let file = try desk.file
    guard file.isTable else { return try TextPages.save(file, desk) }
    var count = 0
    let isChanged = try desk.correct(file) { bytes in
      let table = try EditableTable(bytes, file: file.rawValue)
      let edit = TableForm(context.request.form).edit(of: table)
      count = edit.cells.values.reduce(0) { $0 + $1.count } + edit.lines.count
      return edit.isEmpty ? nil : table.applying(edit)
    }
    let path = PagePath.of(context.request.path, query: context.request.query)
    guard isChanged else { return context.done(PeoplePageText.nothingChanged(), goTo: path) }
    return try saved(PeoplePageText.cellsSaved(["n": .number(count)]), file, desk, goTo: path)
  }

  /// Says what was saved, and offers to take it back.
  static func saved(
    _ text: LocalizedText, _ file: CohortFileName, _ desk: PeopleDesk, goTo path: String
  ) throws -> PageReply {
    let was = try desk.check().hashes[file.rawValue] ?? ""
    let undo =
      desk.shelf.draft(of: desk.cohort)?.earlier[file] == nil
      ? nil : Notice.Undo(action: desk.path(file.rawValue, "back"), fields: [(name: "was", value: was)])
    return desk.context.done(text + " " + (try desk.standing()), undo: undo, goTo: path)
  }

  /// Takes the last correction of a file back.
  static func goBack(_ context: PageContext) throws -> PageReply {
    let desk = try PeopleDesk(context)
    let file = try desk.file
    let check = try desk.check()
    guard check.hashes[file.rawValue] == context.field("was"), let earlier = check.draft?.earlier[file] else {
      throw PageProblem.fileChanged(file.rawValue)
    }
    try desk.shelf.change(desk.cohort, base: check.presentHashes) { draft in
      guard draft.version == check.draft?.version else { throw PageProblem.fileChanged(file.rawValue) }
      draft.files[file] = earlier.bytes
      draft.earlier[file] = nil
      if earlier.isDamaged { draft.damaged.insert(file) } else { draft.damaged.remove(file) }
    }
    return context.done(
      PeoplePageText.correctionTakenBack() + " " + (try desk.standing()), goTo: desk.path(file.rawValue))
  }

  /// The file as it is shown: a personal number leaves the draft nowhere but masked.
  static func download(_ context: PageContext) throws -> PageReply {
    let desk = try PeopleDesk(context)
    let file = try desk.file
    guard let bytes = try desk.check().files[file.rawValue] else { throw PageProblem.nothingHere }
    return .download(
      PersonalNumber.masked(file: bytes), name: file.rawValue,
      contentType: (file.isTable ? "text/csv" : "application/yaml") + "; charset=utf-8")
  }

  /// What the pages of a file have in common.
  static func head(_ file: CohortFileName, _ check: DraftCheck, _ desk: PeopleDesk) -> [String: Any] {
    let context = desk.context
    return [
      "t": PageTexts(PeoplePageText.self, context.language), "name": file.rawValue, "what": context(file.subject),
      "people": desk.path(), "download": desk.path(file.rawValue, "download"),
      "was": check.hashes[file.rawValue] ?? "", "columns": desk.path(file.rawValue, "rows", "0"),
      "state": context(check.draft?.files[file] == nil ? PeoplePageText.inFolder() : PeoplePageText.inDraft()),
    ]
  }

  private static func showTable(_ file: CohortFileName, _ check: DraftCheck, _ desk: PeopleDesk) throws -> PageReply {
    let context = desk.context
    let bytes = check.files[file.rawValue] ?? []
    let found = check.faults(of: file)
    var values = head(file, check, desk)
    let table: EditableTable
    do {
      table = try desk.shelf.table(bytes, hash: check.hashes[file.rawValue] ?? "", file: file, of: desk.cohort)
    } catch is FileFault {
      // No text at all: there is nothing to show but why.
      values["hasWhole"] = true
      values["whole"] = found.map { context.values(of: $0) }
      return try page(file, values, context)
    }
    let faults = TableFaults(found, in: table)
    let selection = TableSelection(context.request.query, table, faults)
    let rows = TableRows(table, faults, rows: selection.shown, context) {
      desk.path(file.rawValue, "rows", "\($0)")
    }
    values["hasWhole"] = !faults.whole.isEmpty
    values["whole"] = faults.whole.map { context.values(of: $0) }
    values["hasPlaced"] = !faults.placed.isEmpty
    values["placed"] = placed(faults, selection, table, file, desk)
    values["more"] =
      faults.placed.count > mostListed
      ? [context(PeoplePageText.moreFaults(["n": .number(faults.placed.count - mostListed)]))] : []
    values["faultyPath"] = desk.path(file.rawValue, query: [("show", "faults")])
    values["allPath"] = desk.path(file.rawValue)
    values["isFaulty"] = selection.onlyFaulty
    values["q"] = selection.search
    values["isTable"] = table.rowCount > 0
    values["hasRows"] = !selection.rows.isEmpty || !faults.cells.isEmpty || !faults.lines.isEmpty
    values["rows"] = rows.markup(selection.shown, caption: caption(selection, file, context))
    values["action"] = desk.path(file.rawValue, query: selection.query())
    values["add"] = desk.path(file.rawValue, "rows", "new")
    values["hasPages"] = selection.pages > 1
    values["pages"] = (1...selection.pages).map { page in
      [
        "n": "\(page)", "path": desk.path(file.rawValue, query: selection.query(page: page)),
        "isHere": page == selection.page,
      ] as [String: Any]
    }
    return try page(file, values, context)
  }

  private static func page(_ file: CohortFileName, _ values: [String: Any], _ context: PageContext) throws -> PageReply
  {
    try context.page(file.subject, in: .people, template: "peopleTable", values: values)
  }

  private static func caption(_ selection: TableSelection, _ file: CohortFileName, _ context: PageContext) -> String {
    let first = (selection.page - 1) * TableSelection.pageSize
    return context(
      PeoplePageText.caption([
        "file": LocalizedText(verbatim: file.rawValue), "from": .number(selection.rows.isEmpty ? 0 : first + 1),
        "to": .number(first + selection.shown.count), "all": .number(selection.rows.count),
      ]))
  }

  /// The faults that stand somewhere, each with the address of its cell.
  private static func placed(
    _ faults: TableFaults, _ selection: TableSelection, _ table: EditableTable, _ file: CohortFileName,
    _ desk: PeopleDesk
  ) -> [[String: Any]] {
    let names = TableRows.names(table.cells(ofRow: 0).map { FormText.shown($0.text) }, 0, desk.context)
    let here = Set(selection.shown)
    let faulty = Array(Set(faults.placed.map(\.row)).filter { $0 > 0 }).sorted()
    let order = Dictionary(faulty.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    return faults.placed.prefix(mostListed).map { place in
      let anchor = place.cell.map { "#c-\(place.row)-\($0)" } ?? "#r-\(place.row)"
      let page = order[place.row, default: 0] / TableSelection.pageSize + 1
      let elsewhere = desk.path(
        file.rawValue, query: [("show", "faults")] + (page > 1 ? [("page", "\(page)")] : []))
      var values = desk.context.values(of: place.fault)
      values["path"] = (place.row == 0 || here.contains(place.row) ? "" : elsewhere) + anchor
      let line = LocalizedText.number(place.fault.line ?? 0)
      let name = place.cell.flatMap { place.row > 0 && names.indices.contains($0) ? names[$0] : nil }
      values["shownPlace"] = desk.context(
        name.map { PeoplePageText.placeColumn(["n": line, "column": LocalizedText(verbatim: $0)]) }
          ?? PeoplePageText.place(["n": line, "column": .number(place.fault.column ?? 0)]))
      return values
    }
  }
}
