// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import RunReports
import Wording

/// Writes a table whose faulty cells are fields, with what is wrong beneath each.
struct TableRows {
  let table: EditableTable
  let faults: TableFaults
  let context: PageContext
  /// The address of a row's page.
  let rowPath: (Int) -> String

  /// The names of the columns, as many as the widest of the rows has.
  private let names: [String]
  private let width: Int

  init(
    _ table: EditableTable, _ faults: TableFaults, rows: ArraySlice<Int>, _ context: PageContext,
    rowPath: @escaping (Int) -> String
  ) {
    (self.table, self.faults, self.context, self.rowPath) = (table, faults, context, rowPath)
    width = table.width
    let header = table.cells(ofRow: 0).map { FormText.shown($0.text) }
    let most = rows.map { table.cells(ofRow: $0).count }.max() ?? 0
    names = Self.names(header, most, context)
  }

  /// The names of columns; those without one are told by their number.
  static func names(_ header: [String], _ most: Int, _ context: PageContext) -> [String] {
    (0..<max(header.count, most)).map { position in
      let name = position < header.count ? header[position].trimmingPrefix(while: \.isWhitespace) : ""
      return name.isEmpty ? context(PeoplePageText.column(["n": .number(position + 1)])) : String(name)
    }
  }

  /// The whole table.
  func markup(_ rows: ArraySlice<Int>, caption: String) -> String {
    let out = Markup()
    out.raw("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table-caption\">")
    out.raw("<table class=\"stacked cells\"><caption id=\"table-caption\">").text(caption).raw("</caption>")
    writeHeader(out)
    out.raw("<tbody>\n")
    for row in rows { write(row, out) }
    out.raw("</tbody></table></div>")
    return String(decoding: out.bytes, as: UTF8.self)
  }

  private func writeHeader(_ out: Markup) {
    out.raw("<thead><tr><th scope=\"col\">").text(context(PeoplePageText.line())).raw("</th>")
    if table.isBroken(0) {
      out.raw("<td colspan=\"\(max(1, names.count))\">")
      writeLine(0, out)
      out.raw("</td></tr></thead>")
      return
    }
    for (position, name) in names.enumerated() {
      out.raw("<th scope=\"col\">")
      let found = faults[0, position]
      if found.isEmpty || position >= width {
        out.raw("<bdi>").text(name).raw("</bdi>")
      } else {
        let text = table.cells(ofRow: 0)[position].text
        writeField(0, position, text, label: context(PeoplePageText.headerOf(["n": .number(position + 1)])), found, out)
        out.raw("<p><a href=\"").text(rowPath(0)).raw("#columns\">").text(context(PeoplePageText.editColumns()))
          .raw("</a></p>")
      }
      out.raw("</th>")
    }
    out.raw("</tr></thead>")
  }

  private func write(_ row: Int, _ out: Markup) {
    let number = table.lineNumber(ofRow: row)
    out.raw("<tr id=\"row-\(row)\"><th scope=\"row\"><a href=\"").text(rowPath(row)).raw("\">")
      .text(context(PeoplePageText.editLine(["n": .number(number)]))).raw("</a></th>")
    if table.isBroken(row) {
      out.raw("<td colspan=\"\(max(1, names.count))\">")
      writeLine(row, out)
      out.raw("</td></tr>\n")
      return
    }
    let cells = table.cells(ofRow: row)
    // Where a cell is missing or too many, it takes a look at all of them to see which.
    let isRagged = isRagged(row, cells)
    for (position, name) in names.enumerated() {
      let text = position < cells.count ? cells[position].text : ""
      let found = faults[row, position]
      guard isRagged || !found.isEmpty else {
        out.raw("<td data-label=\"").text(name).raw("\">")
        if !text.isEmpty { out.raw("<bdi>").text(FormText.shown(text)).raw("</bdi>") }
        out.raw("</td>")
        continue
      }
      out.raw("<td data-label=\"").text(name).raw("\">")
      let label = PeoplePageText.cellLabel(["column": LocalizedText(verbatim: name), "n": .number(number)])
      writeField(row, position, text, label: context(label), found, out)
      if isRagged, position == cells.count - 1, cells.count < width { writeFill(row, out) }
      out.raw("</td>")
    }
    out.raw("</tr>\n")
  }

  /// Whether a row has more or fewer cells than the header, but for empty ones at its end.
  private func isRagged(_ row: Int, _ cells: [EditableTable.Cell]) -> Bool {
    guard width > 0, faults.cells[row] != nil else { return false }
    return cells.count < width || cells.dropFirst(width).contains { !$0.text.allSatisfy(\.isWhitespace) }
  }

  /// A box that says that the cells missing at a row's end are empty.
  private func writeFill(_ row: Int, _ out: Markup) {
    out.raw("<label class=\"fill\"><input type=\"checkbox\" name=\"fill\(row)\" value=\"yes\"/>")
      .text(context(PeoplePageText.fillRow())).raw("</label>")
  }

  /// A cell as a field.
  func writeField(
    _ row: Int, _ position: Int, _ text: String, label: String, _ found: [FileFault], isLabelShown: Bool = false,
    _ out: Markup
  ) {
    let id = "c-\(row)-\(position)"
    out.raw("<label\(isLabelShown ? "" : " class=\"unseen\"") for=\"\(id)\"><bdi>").text(label).raw("</bdi></label>")
    write(name: "c\(row).\(position)", id: id, FormText.shown(text), found, out)
  }

  /// A row whose cells cannot be told apart, as a field.
  func writeLine(_ row: Int, _ out: Markup) {
    let id = "r-\(row)"
    out.raw("<label for=\"\(id)\">")
      .text(context(PeoplePageText.rawLine(["n": .number(table.lineNumber(ofRow: row))]))).raw("</label>")
    write(name: "r\(row)", id: id, FormText.shown(table.line(ofRow: row)), faults.lines[row] ?? [], out)
  }

  /// A field with what is wrong with it beneath.
  private func write(name: String, id: String, _ text: String, _ found: [FileFault], _ out: Markup) {
    var attributes = "id=\"\(id)\" name=\"\(name)\""
    if !found.isEmpty { attributes += " aria-describedby=\"e-\(id)\"" }
    if found.contains(where: { $0.severity == .fault }) { attributes += " aria-invalid=\"true\"" }
    // A field of one line loses line ends.
    if text.contains("\n") || text.count > 40 {
      out.raw("<textarea rows=\"3\" spellcheck=\"false\" \(attributes)>\n").text(text).raw("</textarea>")
    } else {
      out.raw("<input type=\"text\" autocomplete=\"off\" spellcheck=\"false\" \(attributes) value=\"").text(text)
        .raw("\"/>")
    }
    guard !found.isEmpty else { return }
    out.raw("<div class=\"cell-faults\" id=\"e-\(id)\">")
    for fault in found { write(fault, out) }
    out.raw("</div>")
  }

  private func write(_ fault: FileFault, _ out: Markup) {
    let isFault = fault.severity == .fault
    out.raw("<p class=\"\(isFault ? "error" : "look")\"><strong>")
      .text(context(isFault ? PeoplePageText.fault() : PeoplePageText.warning())).raw("</strong> ")
      .text(context(fault.found)).raw("</p>")
    if !context(fault.expected).isEmpty {
      out.raw("<p class=\"expected\">").text(context(PeoplePageText.expected())).raw(" ").text(context(fault.expected))
        .raw("</p>")
    }
    out.raw("<p class=\"advice\">").text(context(fault.advice)).raw("</p>")
  }
}
