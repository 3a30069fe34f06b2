// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Wording
import Yams

/// The settings under `fairness:`. What is taken away and stood in lines of its own stays as a comment, as rules do.
extension RulesFileEdit {
  private static let fairness = "fairness"
  private static let worstOff = "worst_off"
  private static let lists = ["floors", "shares"]

  /// Writes the floor under each pair, before the groups' settings where there was none; or takes it away.
  mutating func set(_ worstOff: Fairness.WorstOff?) throws {
    yaml = try yaml.parsed { root in
      var changed = yaml
      let fairness = root?.value(Self.fairness)
      let isInFlow = root.map(yaml.isFlow) == true || fairness.map(yaml.isFlow) == true
      let pair = fairness?.mapping?.first { $0.key.string == Self.worstOff }
      switch (pair, worstOff) {
      case (nil, nil): break
      case (let pair?, let worstOff?): try replace(pair, with: worstOff.typed, isInFlow: isInFlow, &changed)
      case (nil, let worstOff?): try Self.begin("\(Self.worstOff): \(worstOff.typed)", root, &changed)
      case (.some, nil):
        guard let root, let fairness else { throw CannotEdit() }
        if isInFlow {
          try Self.removeInFlow(Self.worstOff, from: fairness, &changed)
        } else {
          let isAlone = fairness.mapping?.count == 1
          try Self.comment(isAlone ? Self.fairness : Self.worstOff, of: isAlone ? root : fairness, &changed)
        }
      }
      return changed
    }
  }

  /// Writes another level of a floor or share.
  mutating func set(_ level: Fairness.Level, of id: String) throws {
    yaml = try yaml.parsed { root in
      var changed = yaml
      let (list, isInFlow) = try list(with: id, root)
      guard let item = list.items.first(where: { $0.ruleID == id }) else { throw CannotEdit() }
      try set("filled", to: level.typed, in: item, isInFlow: isInFlow || yaml.isFlow(list), isAlone: false, &changed)
      return changed
    }
  }

  /// Writes a floor or share more.
  mutating func add(_ target: Fairness.Target) throws {
    yaml = try yaml.parsed { root in
      var changed = yaml
      let section = Self.lists[target.isShare ? 1 : 0]
      if let fairness = root?.value(Self.fairness), fairness.mapping?.isEmpty == false {
        try Self.add(target.entries, to: section, fairness, isInOneLine: true, &changed)
      } else {
        let item = "{" + target.entries.joined(separator: ", ") + "}"
        try Self.begin("\(section): [\(item)]", lines: ["\(section):", "  - \(item)"], root, &changed)
      }
      return changed
    }
  }

  /// Takes a floor or share away.
  mutating func leaveOut(target id: String) throws {
    yaml = try yaml.parsed { root in
      var changed = yaml
      let (list, isInFlow) = try list(with: id, root)
      try Self.remove(id, from: list, isInFlow: isInFlow, keepsAsComment: true, &changed)
      return changed
    }
  }

  /// The list that a floor or share is in, and whether that stands in brackets.
  private func list(with id: String, _ root: Node?) throws -> (Node, isInFlow: Bool) {
    guard let root, let fairness = root.value(Self.fairness),
      let list = Self.lists.lazy.compactMap({ fairness.value($0) })
        .first(where: { $0.items.contains { $0.ruleID == id } })
    else { throw CannotEdit() }
    return (list, yaml.isFlow(root) || yaml.isFlow(fairness))
  }

  /// Puts a key before all others of `fairness:`, which is made where it is missing.
  ///
  /// - Parameter lines: The same in lines of their own.
  private static func begin(_ entry: String, lines: [String]? = nil, _ root: Node?, _ yaml: inout EditableYAML) throws {
    let own = lines ?? [entry]
    let isInFlow = root.map(yaml.isFlow) == true
    guard let root, let pair = root.mapping?.first(where: { $0.key.string == Self.fairness }) else {
      return try beginAnew(entry, own, root, &yaml)
    }
    guard let keyMark = pair.key.mark, let mark = pair.value.mark else { throw CannotEdit() }
    if let first = pair.value.mapping?.first?.key.mark, !yaml.isFlow(pair.value) {
      let space = String(repeating: " ", count: first.column - 1)
      return yaml.insert(own.map { space + $0 }, beforeLine: first.line - 1)
    }
    if let mapping = pair.value.mapping {
      let start = yaml.offset(mark) + 1
      return yaml.replace(start..<start, with: entry + (mapping.isEmpty ? "" : ", "))
    }
    // Nothing stands there but `~`, or not even that.
    guard case .scalar = pair.value else { throw CannotEdit() }
    if pair.value.isEmpty, !isInFlow { return yaml.insert(own.map { "  " + $0 }, beforeLine: keyMark.line) }
    let colon = yaml.end(of: yaml.offset(keyMark), isInFlow: isInFlow) + 1
    let start = pair.value.isEmpty ? colon : yaml.offset(mark)
    let end = pair.value.isEmpty ? colon : yaml.end(of: start, isInFlow: isInFlow)
    yaml.replace(start..<end, with: (pair.value.isEmpty ? " " : "") + "{\(entry)}")
  }

  /// Writes `fairness:` behind all else.
  private static func beginAnew(_ entry: String, _ lines: [String], _ root: Node?, _ yaml: inout EditableYAML) throws {
    let fresh = ["\(fairness):"] + lines.map { "  " + $0 }
    guard let root, root.mapping != nil || !root.isEmpty else { return yaml.insert(fresh, beforeLine: yaml.lineCount) }
    guard case .mapping(let mapping) = root, let mark = mapping.mark else { throw CannotEdit() }
    if yaml.isFlow(root) {
      let end = yaml.end(of: yaml.offset(mark), isInFlow: true) - 1
      yaml.replace(end..<end, with: (mapping.isEmpty ? "" : ", ") + "\(fairness): {\(entry)}")
    } else {
      guard let last = Array(mapping).last?.key.mark else { throw CannotEdit() }
      yaml.insert([""] + fresh, beforeLine: yaml.entryEnd(last.line - 1, column: last.column - 1, isKey: true))
    }
  }

  /// Makes comments of the lines of a key and its value.
  private static func comment(_ key: String, of node: Node, _ yaml: inout EditableYAML) throws {
    guard let mark = node.mapping?.first(where: { $0.key.string == key })?.key.mark else { throw CannotEdit() }
    let column = mark.column - 1
    let first = mark.line - 1
    yaml.comment(first..<yaml.entryEnd(first, column: column, isKey: true), column: column)
  }

  /// Takes a key with its value out of brackets.
  private static func removeInFlow(_ key: String, from node: Node, _ yaml: inout EditableYAML) throws {
    let pairs = node.mapping.map { Array($0) } ?? []
    func end(_ pair: (key: Node, value: Node)) throws -> Int {
      guard let keyMark = pair.key.mark, let mark = pair.value.mark else { throw CannotEdit() }
      return pair.value.isEmpty
        ? yaml.end(of: yaml.offset(keyMark), isInFlow: true) + 1 : yaml.end(of: yaml.offset(mark), isInFlow: true)
    }
    guard let index = pairs.firstIndex(where: { $0.key.string == key }), let mark = pairs[index].key.mark else {
      throw CannotEdit()
    }
    let start = yaml.offset(mark)
    if index + 1 < pairs.count, let next = pairs[index + 1].key.mark {
      yaml.replace(start..<yaml.offset(next), with: "")
    } else if index > 0 {
      yaml.replace(try end(pairs[index - 1])..<end(pairs[index]), with: "")
    } else {
      yaml.replace(start..<(try end(pairs[index])), with: "")
    }
  }
}

extension Fairness.Target {
  /// The keys of the setting with their values, as they stand in a file.
  fileprivate var entries: [String] {
    ["id: \(id)"] + group.conditions.map(\.entry) + ["filled: \(level.typed)"]
  }
}

extension Fairness.Group.Condition {
  /// The condition as a key with its value, in the words of the English files.
  fileprivate var entry: String {
    switch self {
    case .stage(let stages): Self.entry("stage", stages.map { .text(Words.stages.word(for: $0).english) })
    case .type(let types): Self.entry("type", types.map { .text(Words.mentorTypes.word(for: $0).english) })
    case .programme(let programmes): Self.entry("programme", programmes.map { .text($0.text) })
    case .municipality(let places): Self.entry("municipality", places.map { .text($0.label) })
    case .priority(let priorities): Self.entry("priority", priorities.map(RuleArgument.integer))
    case .column(let column, let values): Self.entry(column.label, values.flatMap(\.arguments))
    }
  }

  private static func entry(_ name: String, _ values: [RuleArgument]) -> String {
    let value = values.count == 1 ? values[0].flow : RuleArgument.list(values).flow
    return "\(RuleArgument.text(name).flow): \(value)"
  }
}

extension AttributeValue {
  /// The value as a file has it; a cell of several words is told by any of them.
  fileprivate var arguments: [RuleArgument] {
    switch self {
    case .text(let tag): [.text(tag.label)]
    case .number(let thousandths): [.number(thousandths: thousandths)]
    case .date(let date): [.date(date)]
    case .list(let tags): tags.tags.map { .text($0.label) }
    }
  }
}
