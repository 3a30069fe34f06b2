// SPDX-License-Identifier: GPL-3.0-or-later

import RunReports
import Wording

/// A form that chooses what a list shows: it sends nothing but an address, and so needs no keys.
struct FilterForm {
  let context: PageContext
  let out: Markup

  /// Begins a form whose address is the page's own.
  init(_ context: PageContext, to out: Markup) {
    self.context = context
    self.out = out
    out.raw("<form method=\"get\" class=\"filter\" role=\"search\" action=\"")
      .text(PagePath.of(context.request.path, query: Fields())).raw("\">\n")
  }

  /// Adds a field for words to look for.
  func search(_ label: LocalizedText) {
    out.raw("<div class=\"field\"><label for=\"q\">").text(context(label))
      .raw("</label><input type=\"search\" id=\"q\" name=\"q\" value=\"")
      .text(context.request.query["q"] ?? "").raw("\"/></div>\n")
  }

  /// Adds a choice of one value; the first one is chosen where the address says nothing else.
  func choice(_ name: String, _ label: LocalizedText, _ values: [(value: String, label: String)]) {
    out.raw("<div class=\"field\"><label for=\"\(name)\">").text(context(label))
      .raw("</label><select id=\"\(name)\" name=\"\(name)\">")
    for (value, label) in values {
      out.raw("<option value=\"").text(value).raw("\"")
      if value == context.request.query[name] ?? "" { out.raw(" selected=\"selected\"") }
      out.raw(">").text(label).raw("</option>")
    }
    out.raw("</select></div>\n")
  }

  /// Ends the form with its button.
  func end() {
    out.raw("<button class=\"quiet\">").text(context(RunPageText.filter())).raw("</button>\n</form>\n")
  }
}
