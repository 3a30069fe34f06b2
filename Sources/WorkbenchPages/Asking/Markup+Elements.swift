// SPDX-License-Identifier: GPL-3.0-or-later

import RunReports
import Wording

extension Markup {
  /// Adds an element that holds a text. What people typed may run from right to left and is set apart.
  @discardableResult func element(_ tag: String, _ text: String, class classes: String? = nil) -> Markup {
    raw("<\(tag)").attribute("class", classes).raw("><bdi>").text(text).raw("</bdi></\(tag)>\n")
  }

  /// Adds a heading that its section is named by.
  @discardableResult func heading(_ text: String, id: String, level: Int = 2) -> Markup {
    raw("<h\(level) id=\"\(id)\">").text(text).raw("</h\(level)>\n")
  }

  /// Adds a section with a heading.
  @discardableResult func section(
    _ title: String, id: String, _ content: (Markup) throws -> Void
  ) rethrows -> Markup {
    raw("<section aria-labelledby=\"\(id)\">\n").heading(title, id: id)
    try content(self)
    return raw("</section>\n")
  }

  /// Adds a link.
  @discardableResult func link(_ text: String, to path: String, class classes: String? = nil) -> Markup {
    raw("<a").attribute("class", classes).attribute("href", path).raw("><bdi>").text(text).raw("</bdi></a>\n")
  }

  /// Adds an attribute, where it has a value.
  @discardableResult func attribute(_ name: String, _ value: String?) -> Markup {
    guard let value else { return self }
    return raw(" \(name)=\"").text(value).raw("\"")
  }

  /// Adds a field that nobody sees.
  @discardableResult func hidden(_ name: String, _ value: String) -> Markup {
    raw("<input type=\"hidden\"").attribute("name", name).attribute("value", value).raw("/>\n")
  }

  /// Adds a form that does something.
  ///
  /// - Parameter takesFiles: whether files come with it.
  @discardableResult func form(
    to action: String, takesFiles: Bool = false, _ context: PageContext, _ content: (Markup) throws -> Void
  ) throws -> Markup {
    try raw("<form method=\"post\"").attribute("action", action)
      .attribute("enctype", takesFiles ? "multipart/form-data" : nil).raw(">\n").formKeys(context).raw("\n")
    try content(self)
    return raw("</form>\n")
  }

  /// Adds a labelled field. The control gets the attributes that tie it to its label, hint and fault.
  ///
  /// - Parameter control: adds the control; it is handed those attributes as markup.
  @discardableResult func field(
    _ label: String, id: String, hint: String? = nil, fault: String? = nil, _ control: (Markup, String) -> Void
  ) -> Markup {
    raw("<div class=\"field\">\n<label for=\"\(id)\">").text(label).raw("</label>\n")
    var described: [String] = []
    if let hint {
      described.append("\(id)-hint")
      raw("<p class=\"hint\" id=\"\(id)-hint\">").text(hint).raw("</p>\n")
    }
    if let fault {
      described.append("\(id)-fault")
      raw("<p class=\"error\" id=\"\(id)-fault\">").text(fault).raw("</p>\n")
    }
    let ties = described.isEmpty ? "" : " aria-describedby=\"\(described.joined(separator: " "))\""
    control(self, " id=\"\(id)\"" + ties + (fault == nil ? "" : " aria-invalid=\"true\""))
    return raw("</div>\n")
  }

  /// Adds a field for one line of text.
  @discardableResult func textField(
    _ label: String, id: String, name: String, value: String = "", type: String = "text", hint: String? = nil,
    fault: String? = nil, extra: String = ""
  ) -> Markup {
    field(label, id: id, hint: hint, fault: fault) { out, ties in
      out.raw("<input type=\"\(type)\"\(ties)\(extra)").attribute("name", name).attribute("value", value)
        .raw(" autocomplete=\"off\"/>\n")
    }
  }

  /// Adds a list to choose from.
  @discardableResult func choice(
    _ label: String, id: String, name: String, options: [(value: String, label: String)], chosen: String,
    hint: String? = nil, fault: String? = nil
  ) -> Markup {
    field(label, id: id, hint: hint, fault: fault) { out, ties in
      out.raw("<select\(ties)").attribute("name", name).raw(">\n")
      for option in options {
        out.raw("<option").attribute("value", option.value)
          .raw(option.value == chosen ? " selected=\"selected\">" : ">").text(option.label).raw("</option>\n")
      }
      out.raw("</select>\n")
    }
  }
}
