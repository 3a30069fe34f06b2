// SPDX-License-Identifier: GPL-3.0-or-later

import RunReports
import Wording

/// A column of a table.
struct TableColumn {
  let label: String
  var isNumber = false

  init(_ label: String, isNumber: Bool = false) {
    self.label = label
    self.isNumber = isNumber
  }
}

/// What stands in a cell.
enum TableCell {
  /// A text, as typed.
  case text(String)
  /// A text that leads to a page.
  case link(String, to: String)
  /// Markup.
  case markup(String)
}

extension Markup {
  /// Adds a paragraph.
  @discardableResult func paragraph(_ text: String, style: String? = nil) -> Markup {
    if let style { raw("<p class=\"").text(style).raw("\">") } else { raw("<p>") }
    return self.text(text).raw("</p>\n")
  }

  /// Adds a table whose first column names its rows; on a narrow screen each row stands by itself.
  func table(_ caption: String, _ columns: [TableColumn], rows: some Sequence<[TableCell]>) {
    raw("<table class=\"stacked\">\n<caption>").text(caption).raw("</caption>\n<thead><tr>")
    for column in columns {
      raw(column.isNumber ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">").text(column.label).raw(
        "</th>")
    }
    raw("</tr></thead>\n<tbody>\n")
    for row in rows {
      raw("<tr>")
      for (index, (column, cell)) in zip(columns, row).enumerated() {
        if index == 0 {
          raw("<th scope=\"row\">")
        } else {
          raw(column.isNumber ? "<td class=\"number\" data-label=\"" : "<td data-label=\"").text(column.label).raw(
            "\">")
        }
        add(cell)
        raw(index == 0 ? "</th>" : "</td>")
      }
      raw("</tr>\n")
    }
    raw("</tbody>\n</table>\n")
  }

  private func add(_ cell: TableCell) {
    switch cell {
    case .text(let text): if !text.isEmpty { raw("<bdi>").text(text).raw("</bdi>") }
    case .link(let label, let path): link(label, to: path)
    case .markup(let markup): raw(markup)
    }
  }

  /// Adds a field with its label, what is said of it, and what is wrong with it.
  ///
  /// - Parameter input: attributes of the field as markup, such as `type="date"`.
  func field(
    _ name: String, _ label: String, hint: String? = nil, value: String, input: String, fault: String? = nil
  ) {
    raw("<div class=\"field\">\n<label for=\"").text(name).raw("\">").text(label).raw("</label>\n")
    if let hint { raw("<p class=\"hint\" id=\"").text(name).raw("-hint\">").text(hint).raw("</p>\n") }
    if let fault { raw("<p class=\"error\" id=\"").text(name).raw("-error\">").text(fault).raw("</p>\n") }
    raw("<input id=\"").text(name).raw("\" name=\"").text(name).raw("\" value=\"").text(value).raw("\" ").raw(input)
    let described = [hint == nil ? nil : "\(name)-hint", fault == nil ? nil : "\(name)-error"].compactMap(\.self)
    if !described.isEmpty { raw(" aria-describedby=\"").text(described.joined(separator: " ")).raw("\"") }
    if fault != nil { raw(" aria-invalid=\"true\"") }
    raw("/>\n</div>\n")
  }

  /// Adds a box to tick, with its label behind it.
  func tick(_ name: String, value: String = "yes", id: String, _ label: String, isTicked: Bool) {
    raw("<p><input type=\"checkbox\" id=\"").text(id).raw("\" name=\"").text(name).raw("\" value=\"").text(value)
      .raw("\"").raw(isTicked ? " checked=\"checked\"" : "").raw("/><label class=\"beside\" for=\"").text(id)
      .raw("\"><bdi>").text(label).raw("</bdi></label></p>\n")
  }

  /// Adds what a file's faults say.
  func faults(_ values: [[String: Any]]) {
    guard !values.isEmpty else { return }
    raw("<ul class=\"faults\">\n")
    for value in values {
      func part(_ name: String) -> String { value[name] as? String ?? "" }
      raw("<li><strong><bdi>").text(part("place")).raw("</bdi></strong> ").text(part("found"))
        .raw(" <span class=\"expected\">").text(part("expected")).raw("</span> <span class=\"advice\">")
        .text(part("advice")).raw("</span></li>\n")
    }
    raw("</ul>\n")
  }
}

/// A search for people by a part of a name or an id.
struct PersonSearch {
  /// What was typed, trimmed.
  let text: String
  private let words: SearchWords

  init(_ context: PageContext) {
    text = String((context.request.query["q"] ?? "").prefix(100))
    words = SearchWords(text)
  }

  /// Whether the search finds somebody; an empty one finds everybody.
  func finds(_ id: String, _ name: String = "") -> Bool { words.fit(id, name) }

  /// Adds the search field with its button, as a form of its own.
  func form(_ context: PageContext, action: String, hint: LocalizedText, to out: Markup) {
    out.raw("<form method=\"get\" role=\"search\" class=\"search\" action=\"").text(action).raw("\">\n")
    field(context, hint: hint, to: out)
    out.raw("<button class=\"quiet\">").text(context(YearPageText.search())).raw("</button>\n</form>\n")
  }

  /// Adds the search field alone.
  func field(_ context: PageContext, hint: LocalizedText, to out: Markup) {
    out.raw("<label for=\"q\">").text(context(hint)).raw(
      "</label>\n<input type=\"search\" id=\"q\" name=\"q\" value=\""
    )
    .text(text).raw("\" maxlength=\"100\" autocomplete=\"off\"/>\n")
  }
}
