// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Yams

extension EditableYAML {
  /// Whether a list or mapping is in brackets. The parser would say so of its end alone, and says nothing of it then.
  func isFlow(_ node: Node) -> Bool {
    guard node.sequence != nil || node.mapping != nil, let mark = node.mark else { return false }
    let start = offset(mark)
    return start < scalars.count && "[{".unicodeScalars.contains(scalars[start])
  }

  /// Whether it is a list or mapping without brackets, or a text in lines of its own.
  func isBlock(_ node: Node) -> Bool {
    if case .scalar(let scalar) = node { return scalar.style == .literal || scalar.style == .folded }
    return !isFlow(node)
  }

  /// The line of the dash that a list's item stands behind.
  func dashLine(_ mark: Mark, column: Int) -> Int {
    var line = mark.line - 1
    while line > 0 {
      let text = Array(self.line(line).unicodeScalars)
      if column < text.count, text[column] == "-", text[..<column].allSatisfy({ $0 == " " }) { return line }
      line -= 1
    }
    return line
  }
}

extension Node {
  /// The value of a key.
  func value(_ key: String) -> Node? { mapping?.first { $0.key.string == key }?.value }

  /// The rules of a section, also where it is a single one.
  var items: [Node] {
    switch self {
    case .sequence(let sequence): Array(sequence)
    case .scalar: isEmpty ? [] : [self]
    case .mapping, .alias: []
    }
  }

  /// The id of the rule that an item of a list is about.
  var ruleID: String? {
    switch self {
    case .scalar(let scalar): scalar.string.trimmingWhitespace()
    case .mapping: value("id")?.string?.trimmingWhitespace()
    case .sequence, .alias: nil
    }
  }

  /// Whether nothing stands where a value could.
  var isEmpty: Bool {
    if case .scalar(let scalar) = self { scalar.style == .plain && scalar.string.isEmpty } else { false }
  }
}

extension RuleArgument {
  /// The value as it stands in a file, in one line.
  var flow: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let thousandths): YAMLNode.decimalText(thousandths, scale: 1000)
    case .date(let date): date.description
    case .list(let values): "[" + values.map(\.flow).joined(separator: ", ") + "]"
    case .mapping(let values):
      "{"
        + values.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)): \($0.value.flow)" }.joined(separator: ", ")
        + "}"
    }
  }

  /// A text in quotes, unless it is a plain word.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true
      && text.allSatisfy { $0.isLetter || $0.isASCII && ($0.isNumber || $0 == "_" || $0 == "-") }
      && !["null", "Null", "NULL"].contains(text)
    guard !isPlain else { return text }
    return "'" + text.replacing("'", with: "''") + "'"
  }
}
