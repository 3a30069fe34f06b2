// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import RunReports
import Wording

/// One row of a table with all its cells as fields, a new row, and the columns.
enum RowPages {
  static let routes: [Route] = [
    .get("c/:cohort/people/:file/rows/:row", show), .post("c/:cohort/people/:file/rows/:row", save),
  ]

  /// What the address asks for.
  private enum Asked {
    case columns, new
    case row(Int)
  }

  private static func asked(_ desk: PeopleDesk, _ table: EditableTable) throws(PageProblem) -> Asked {
    let text = desk.context.names["row"] ?? ""
    if text == "new", table.width > 0 { return .new }
    guard let row = Int(text), (0..<table.rowCount).contains(row), row > 0 || !table.isBroken(0) else {
      throw .nothingHere
    }
    return row == 0 ? .columns : .row(row)
  }

  static func show(_ context: PageContext) throws -> PageReply {
    let desk = try PeopleDesk(context)
    let file = try desk.file
    let check = try desk.check()
    guard file.isTable, let bytes = check.files[file.rawValue] else { throw PageProblem.nothingHere }
    let table = try desk.shelf.table(bytes, hash: check.hashes[file.rawValue] ?? "", file: file, of: desk.cohort)
    let faults = TableFaults(check.faults(of: file), in: table)
    var values = FilePages.head(file, check, desk)
    values["action"] = PagePath.of(context.request.path, query: Fields())
    values["table"] = desk.path(file.rawValue)
    let title: LocalizedText
    switch try asked(desk, table) {
    case .columns:
      title = PeoplePageText.editColumns()
      values["isColumns"] = true
      values["fields"] = columns(table, faults, context)
    case .new:
      title = PeoplePageText.newRow()
      values["fields"] = fields(table, row: table.rowCount, cells: [], faults, context)
    case .row(let row):
      title = PeoplePageText.editLine(["n": .number(table.lineNumber(ofRow: row))])
      values["isRow"] = true
      if table.isBroken(row) {
        let out = Markup()
        TableRows(table, faults, rows: [], context) { _ in "" }.writeLine(row, out)
        values["fields"] = String(decoding: out.bytes, as: UTF8.self)
      } else {
        values["fields"] = fields(table, row: row, cells: table.cells(ofRow: row).map(\.text), faults, context)
      }
    }
    return try context.page(title, in: .people, template: "peopleRow", values: values)
  }

  static func save(_ context: PageContext) throws -> PageReply {
    let desk = try PeopleDesk(context)
    let file = try desk.file
    guard file.isTable else { throw PageProblem.nothingHere }
    var text = PeoplePageText.rowSaved()
    let isChanged = try desk.correct(file) { bytes in
      let table = try EditableTable(bytes, file: file.rawValue)
      let edit: TableEdit
      switch try asked(desk, table) {
      case .columns:
        edit = columnsEdit(context.request.form, table)
        text = PeoplePageText.columnsSaved()
      case .new:
        let cells = (0..<table.width).map { position in
          FormText.changed(context.request.form["c\(table.rowCount).\(position)"], from: "") ?? ""
        }
        edit = cells.contains { !$0.isEmpty } ? TableEdit(addedRows: [cells]) : TableEdit()
        text = PeoplePageText.rowAdded()
      case .row(let row):
        if context.field("do") == "delete" {
          edit = TableEdit(removedRows: [row])
          text = PeoplePageText.rowDeleted(["n": .number(table.lineNumber(ofRow: row))])
        } else {
          edit = TableForm(context.request.form).edit(of: table)
        }
      }
      return edit.isEmpty ? nil : table.applying(edit)
    }
    let path = desk.path(file.rawValue)
    guard isChanged else { return context.done(PeoplePageText.nothingChanged(), goTo: path) }
    return try FilePages.saved(text, file, desk, goTo: path)
  }

  /// The fields of a row.
  private static func fields(
    _ table: EditableTable, row: Int, cells: [String], _ faults: TableFaults, _ context: PageContext
  ) -> String {
    let rows = TableRows(table, faults, rows: [], context) { _ in "" }
    let header = table.cells(ofRow: 0).map { FormText.shown($0.text) }
    let out = Markup()
    for (position, name) in TableRows.names(header, cells.count, context).enumerated() {
      out.raw("<div class=\"field\">")
      rows.writeField(
        row, position, position < cells.count ? cells[position] : "", label: name, faults[row, position],
        isLabelShown: true, out)
      out.raw("</div>")
    }
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// The columns: each with its name, and a box that takes it out.
  private static func columns(_ table: EditableTable, _ faults: TableFaults, _ context: PageContext) -> String {
    let rows = TableRows(table, faults, rows: [], context) { _ in "" }
    let out = Markup()
    for (position, cell) in table.cells(ofRow: 0).enumerated() {
      out.raw("<div class=\"field\">")
      let number: [String: LocalizedText] = ["n": .number(position + 1)]
      rows.writeField(
        0, position, cell.text, label: context(PeoplePageText.headerOf(number)), faults[0, position],
        isLabelShown: true, out)
      let delete = PeoplePageText.deleteColumn(["column": .init(verbatim: FormText.shown(cell.text))])
      out.raw("<label class=\"fill\"><input type=\"checkbox\" name=\"delete\(position)\" value=\"yes\"/>")
        .text(context(delete)).raw("</label></div>")
    }
    out.raw("<div class=\"field\"><label for=\"new\">").text(context(PeoplePageText.newColumn()))
      .raw("</label><input type=\"text\" id=\"new\" name=\"new\" autocomplete=\"off\"/></div>")
    return String(decoding: out.bytes, as: UTF8.self)
  }

  private static func columnsEdit(_ form: Fields, _ table: EditableTable) -> TableEdit {
    var edit = TableForm(form).edit(of: table)
    let removed = (0..<table.width).filter { form["delete\($0)"] != nil }
    // A table without any column is none.
    if removed.count < table.width { edit.removedColumns = Set(removed) }
    if let name = FormText.changed(form["new"], from: "") { edit.addedColumns = [name] }
    return edit
  }
}

/// One row's fields.
let peopleRowTemplate = """
  {{> peopleHead}}
  <form method="post" action="{{action}}">
  {{> formKeys}}<input type="hidden" name="was" value="{{was}}"/>
  {{#isColumns}}<p id="columns">{{t.columnsHint}}</p>{{/isColumns}}
  <div class="row-fields">
  {{{fields}}}
  </div>
  <div class="buttons">
  <button name="do" value="save">{{t.saveDraft}}</button>
  <a class="button quiet" href="{{table}}">{{w.cancel}}</a>
  {{#isRow}}<button name="do" value="delete" class="danger">{{t.deleteRow}}</button>{{/isRow}}
  </div>
  </form>
  """

/// A table with its faults at their cells.
let peopleTableTemplate = """
  {{> peopleHead}}
  {{#hasWhole}}
  <div class="problem">
  <ul class="faults">
  {{#whole}}
  <li><strong><bdi>{{place}}</bdi></strong> {{found}} <span class="expected">{{expected}}</span> <span class="advice">{{advice}}</span></li>
  {{/whole}}
  </ul>
  </div>
  {{/hasWhole}}
  {{#hasPlaced}}
  <section class="problem" aria-labelledby="faults-heading">
  <h2 id="faults-heading">{{t.toMend}}</h2>
  <ul class="faults">
  {{#placed}}
  <li><a href="{{path}}">{{shownPlace}}</a>: {{#isWarning}}<strong>{{t.warning}}</strong> {{/isWarning}}{{found}}</li>
  {{/placed}}
  </ul>
  {{#more}}<p>{{.}} <a href="{{faultyPath}}">{{t.onlyFaulty}}</a></p>{{/more}}
  </section>
  {{/hasPlaced}}
  {{#isTable}}
  <form method="get" action="{{allPath}}" class="filter" role="search">
  <div class="field"><label for="q">{{t.search}}</label><input type="search" id="q" name="q" value="{{q}}"/></div>
  <label class="fill"><input type="checkbox" name="show" value="faults"{{#isFaulty}} checked="checked"{{/isFaulty}}/>{{t.onlyFaulty}}</label>
  <button class="quiet">{{t.show}}</button>
  </form>
  <div class="buttons">
  <a class="button quiet" href="{{add}}">{{t.newRow}}</a>
  <a class="button quiet" href="{{columns}}">{{t.editColumns}}</a>
  </div>
  {{#hasRows}}
  <form method="post" action="{{action}}">
  {{> formKeys}}<input type="hidden" name="was" value="{{was}}"/>
  {{{rows}}}
  {{#hasPlaced}}<div class="buttons"><button>{{t.saveDraft}}</button></div>{{/hasPlaced}}
  </form>
  {{/hasRows}}
  {{^hasRows}}<p>{{t.noRows}}</p>{{/hasRows}}
  {{#hasPages}}
  <nav aria-label="{{t.pages}}">
  <ul class="pages">
  {{#pages}}
  <li><a href="{{path}}"{{#isHere}} aria-current="page"{{/isHere}}>{{n}}</a></li>
  {{/pages}}
  </ul>
  </nav>
  {{/hasPages}}
  {{/isTable}}
  """
