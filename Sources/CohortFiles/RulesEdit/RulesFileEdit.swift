// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Yams

/// A `rules.yaml` into which changes are written, while its comments, its order and every other line stay as they are.
///
///     var edit = RulesFileEdit(text)
///     try edit.make(.weight("interests", 80))
///
/// It knows the form of the file and not what the rules mean: whoever uses it reads the result again.
struct RulesFileEdit {
  /// The change cannot be written without changing anything else.
  struct CannotEdit: Error {}

  var yaml: EditableYAML

  /// Takes a text that has been read without a fault.
  init(_ text: String) { yaml = EditableYAML(text) }

  /// The text as it is now.
  var text: String { yaml.text }

  /// Writes a change.
  ///
  /// - Throws: `CannotEdit`, or what the parser says; the text is as before then.
  /// - Complexity: linear in the text.
  mutating func make(_ change: RuleChange) throws {
    switch change {
    case .weight(let rule, let weight): try set("weight", to: "\(weight)", of: rule.text, in: "wishes")
    case .argument(let rule, let name, let value):
      let isWish = RuleCatalogue.description(named: rule.text)?.roles.first == .wish
      try set(name, to: value.flow, of: rule.text, in: isWish ? "wishes" : "requirements")
    case .with(let rule): try add(rule.text)
    case .without(let rule): try leaveOut(rule.text)
    case .worstOff(let worstOff): try set(worstOff)
    case .level(let id, let level): try set(level, of: id)
    case .withTarget(let target): try add(target)
    case .withoutTarget(let id): try leaveOut(target: id)
    }
  }

  /// The sections that rules stand in.
  private static let sections = ["requirements", "wishes"]

  /// Sets a key of a rule or of a fairness setting.
  func set(
    _ name: String, to value: String, in entry: Node, isInFlow: Bool, isAlone: Bool, _ yaml: inout EditableYAML
  ) throws {
    switch entry {
    case .scalar(let scalar):
      guard let mark = scalar.mark else { throw CannotEdit() }
      let start = yaml.offset(mark)
      let range = start..<yaml.end(of: start, isInFlow: isInFlow)
      let rule = "{id: \(yaml.string(range)), \(name): \(value)}"
      yaml.replace(range, with: isAlone ? "[\(rule)]" : rule)
    case .mapping(let mapping):
      let isFlow = yaml.isFlow(entry)
      if let pair = mapping.first(where: { $0.key.string == name }) {
        return try replace(pair, with: value, isInFlow: isFlow || isInFlow, &yaml)
      }
      guard let id = mapping.first(where: { $0.key.string == "id" }), let keyMark = id.key.mark,
        let valueMark = id.value.mark
      else { throw CannotEdit() }
      if isFlow {
        let end = yaml.end(of: yaml.offset(valueMark), isInFlow: true)
        yaml.replace(end..<end, with: ", \(name): \(value)")
      } else {
        let column = keyMark.column - 1
        let end = yaml.entryEnd(keyMark.line - 1, column: column, isKey: true)
        yaml.insert([String(repeating: " ", count: column) + "\(name): \(value)"], beforeLine: end)
      }
    case .sequence, .alias: throw CannotEdit()
    }
  }

  /// Puts another value in the place of a key's.
  func replace(
    _ pair: (key: Node, value: Node), with value: String, isInFlow: Bool, _ yaml: inout EditableYAML
  ) throws {
    guard let keyMark = pair.key.mark, let mark = pair.value.mark else { throw CannotEdit() }
    let start = yaml.offset(mark)
    if pair.value.isEmpty {
      let colon = yaml.end(of: yaml.offset(keyMark), isInFlow: isInFlow) + 1
      yaml.replace(colon..<colon, with: " " + value)
    } else if yaml.isBlock(pair.value) {
      // A list or mapping below its key gives way as a whole.
      let colon = yaml.end(of: yaml.offset(keyMark), isInFlow: isInFlow) + 1
      let last = yaml.entryEnd(keyMark.line - 1, column: keyMark.column - 1, isKey: true)
      let end = last < yaml.lineCount ? yaml.starts[last] : yaml.scalars.count
      yaml.replace(colon..<end, with: " " + value + yaml.lineEnd)
    } else {
      yaml.replace(start..<yaml.end(of: start, isInFlow: isInFlow), with: value)
    }
  }
}

extension RulesFileEdit {
  private mutating func set(_ name: String, to value: String, of rule: String, in section: String) throws {
    yaml = try yaml.parsed { root in
      var changed = yaml
      for section in Self.sections {
        guard let list = root?.value(section) else { continue }
        if let entry = list.items.first(where: { $0.ruleID == rule }) {
          let isInFlow = root.map(yaml.isFlow) == true || yaml.isFlow(list)
          // A word in the place of a list becomes one.
          let isAlone = list.sequence == nil
          try set(name, to: value, in: entry, isInFlow: isInFlow, isAlone: isAlone, &changed)
          return changed
        }
      }
      try Self.add(["id: \(rule)", "\(name): \(value)"], to: section, root, &changed)
      return changed
    }
  }

  private mutating func add(_ rule: String) throws {
    yaml = try yaml.parsed { root in
      var changed = yaml
      let without = root?.value("without")
      guard let without, without.items.contains(where: { $0.ruleID == rule }) else {
        let isWish = RuleCatalogue.description(named: rule)?.roles.first == .wish
        try Self.add(["id: \(rule)"], to: isWish ? "wishes" : "requirements", root, &changed)
        return changed
      }
      try Self.remove(rule, from: without, isInFlow: root.map(yaml.isFlow) == true, keepsAsComment: false, &changed)
      return changed
    }
    // A rule may have been left out twice.
    if try yaml.parsed({ $0?.value("without")?.items.contains { $0.ruleID == rule } ?? false }) {
      try add(rule)
    }
  }

  private mutating func leaveOut(_ rule: String) throws {
    yaml = try yaml.parsed { root in
      var changed = yaml
      for name in Self.sections {
        guard let list = root?.value(name), list.items.contains(where: { $0.ruleID == rule }) else { continue }
        try Self.remove(rule, from: list, isInFlow: root.map(yaml.isFlow) == true, keepsAsComment: true, &changed)
      }
      return changed
    }
    yaml = try yaml.parsed { root in
      let base = root?.value("base")?.string?.trimmingWhitespace().lowercased()
      let isLeftOut = root?.value("without")?.items.contains { $0.ruleID == rule } ?? false
      guard base != "none", RuleCatalogue.description(named: rule)?.isStandard == true, !isLeftOut else { return yaml }
      var changed = yaml
      try Self.add([rule], to: "without", root, &changed)
      return changed
    }
  }
}
