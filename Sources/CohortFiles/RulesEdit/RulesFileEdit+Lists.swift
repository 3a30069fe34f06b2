// SPDX-License-Identifier: GPL-3.0-or-later

import Yams

extension RulesFileEdit {
  /// Puts an item at the end of a section's list.
  ///
  /// - Parameters:
  ///   - item: A word, or the keys of a rule with their values.
  ///   - root: The mapping that the section is a key of.
  ///   - isInOneLine: Whether the item is written in brackets where nothing else is.
  static func add(
    _ item: [String], to section: String, _ root: Node?, isInOneLine: Bool = false, _ yaml: inout EditableYAML
  ) throws {
    let isWord = section == "without"
    let flow = isWord ? item.joined() : "{" + item.joined(separator: ", ") + "}"
    func block(_ column: Int) -> [String] {
      let space = String(repeating: " ", count: column)
      if isInOneLine { return [space + "- " + flow] }
      return item.enumerated().map { space + ($0.offset == 0 ? "- " : "  ") + $0.element }
    }
    func fresh(_ column: Int = 0) -> [String] {
      let name = String(repeating: " ", count: column) + section
      return isWord ? ["\(name): [\(flow)]"] : ["\(name):"] + block(column + 2)
    }
    guard let root else {
      yaml.insert(fresh(), beforeLine: yaml.lineCount)
      return
    }
    guard case .mapping(let mapping) = root else { throw CannotEdit() }
    let isFlow = yaml.isFlow(root)
    guard let pair = mapping.first(where: { $0.key.string == section }), let keyMark = pair.key.mark,
      let mark = pair.value.mark
    else {
      if isFlow {
        guard let start = mapping.mark else { throw CannotEdit() }
        let end = yaml.end(of: yaml.offset(start), isInFlow: true) - 1
        yaml.replace(end..<end, with: (mapping.isEmpty ? "" : ", ") + "\(section): [\(flow)]")
      } else {
        guard let last = Array(mapping).last?.key.mark else { throw CannotEdit() }
        let end = yaml.entryEnd(last.line - 1, column: last.column - 1, isKey: true)
        let isNested = last.column > 1
        yaml.insert((isWord || isNested ? [] : [""]) + fresh(last.column - 1), beforeLine: end)
      }
      return
    }
    let start = yaml.offset(mark)
    switch pair.value {
    case .scalar(let scalar):
      let colon = yaml.end(of: yaml.offset(keyMark), isInFlow: isFlow) + 1
      if pair.value.isEmpty {
        if isFlow || isWord {
          yaml.replace(colon..<colon, with: " [\(flow)]")
        } else {
          yaml.insert(block(keyMark.column + 1), beforeLine: keyMark.line)
        }
      } else {
        let range = start..<yaml.end(of: start, isInFlow: isFlow)
        let isNothing = scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
        yaml.replace(range, with: isNothing ? "[\(flow)]" : "[\(yaml.string(range)), \(flow)]")
      }
    case .sequence(let sequence) where yaml.isFlow(pair.value) || isFlow:
      guard let last = sequence.last?.mark else {
        yaml.replace(start + 1..<start + 1, with: flow)
        return
      }
      let end = yaml.end(of: yaml.offset(last), isInFlow: true)
      yaml.replace(end..<end, with: ", \(flow)")
    case .sequence(let sequence):
      guard let last = sequence.last, let lastMark = last.mark else { throw CannotEdit() }
      let column = mark.column - 1
      let end = yaml.entryEnd(yaml.dashLine(lastMark, column: column), column: column, isKey: false)
      let isPlain = isWord || item.count == 1 || yaml.isBlock(last)
      let space = String(repeating: " ", count: column)
      yaml.insert(isPlain ? block(column) : [space + "- " + flow], beforeLine: end)
    case .mapping, .alias: throw CannotEdit()
    }
  }

  /// Takes an item out of a list.
  ///
  /// - Parameter keepsAsComment: Whether an item in lines of its own that says more than an id stays as a comment.
  static func remove(
    _ rule: String, from list: Node, isInFlow: Bool, keepsAsComment: Bool, _ yaml: inout EditableYAML
  ) throws {
    guard let mark = list.mark else { throw CannotEdit() }
    switch list {
    case .scalar:
      let start = yaml.offset(mark)
      yaml.replace(start..<yaml.end(of: start, isInFlow: isInFlow), with: "[]")
    case .sequence(let sequence):
      guard let index = sequence.firstIndex(where: { $0.ruleID == rule }), let itemMark = sequence[index].mark else {
        throw CannotEdit()
      }
      if isInFlow || yaml.isFlow(list) {
        let start = yaml.offset(itemMark)
        let end = yaml.end(of: start, isInFlow: true)
        if index + 1 < sequence.count, let next = sequence[index + 1].mark {
          yaml.replace(start..<yaml.offset(next), with: "")
        } else if index > 0, let before = sequence[index - 1].mark {
          yaml.replace(yaml.end(of: yaml.offset(before), isInFlow: true)..<end, with: "")
        } else {
          yaml.replace(start..<end, with: "")
        }
        return
      }
      let column = mark.column - 1
      let first = yaml.dashLine(itemMark, column: column)
      let end = yaml.entryEnd(first, column: column, isKey: false)
      let lines = (first..<end).map { yaml.line($0) }
      let range = yaml.starts[first]..<(end < yaml.lineCount ? yaml.starts[end] : yaml.scalars.count)
      let saysMore = (sequence[index].mapping?.count ?? 1) > 1 || lines.contains { $0.contains("#") }
      guard keepsAsComment, saysMore else {
        yaml.replace(range, with: "")
        return
      }
      yaml.comment(first..<end, column: column)
    case .mapping, .alias: throw CannotEdit()
    }
  }
}

extension EditableYAML {
  /// Makes comments of whole lines.
  ///
  /// - Parameter column: How deep the signs of the comments stand.
  mutating func comment(_ lines: Range<Int>, column: Int) {
    let end = lines.upperBound < lineCount ? starts[lines.upperBound] : scalars.count
    let commented = lines.map { index in
      let line = self.line(index)
      let space = line.prefix { $0 == " " }.prefix(column)
      return line.allSatisfy { $0 == " " } ? line : space + "# " + line.dropFirst(space.count)
    }
    replace(starts[lines.lowerBound]..<end, with: commented.map { $0 + lineEnd }.joined())
  }
}
