// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Wording

/// Reads what one rule of `rules.yaml` is told, by the shapes of its parameters.
struct RulesFileArguments {
  private let description: RuleDescription
  private let mapping: YAMLMapping
  private let columns: ColumnReader

  init(_ description: RuleDescription, _ mapping: YAMLMapping, _ scope: RulesFileScope?) {
    self.description = description
    self.mapping = mapping
    columns = ColumnReader(scope: scope)
  }

  /// The arguments that are given and can be read.
  func read(_ faults: inout YAMLFaults) -> RuleArguments {
    var arguments: RuleArguments = [:]
    var columns: [PairSide: RulesFileScope.ColumnMatch] = [:]
    for parameter in description.parameters {
      guard let node = mapping[parameter.name] else { continue }
      switch parameter.shape {
      case .integer(let range):
        arguments[parameter.name] = node.integer(in: range, &faults).map(RuleArgument.integer)
      case .decimal(let range):
        arguments[parameter.name] = node.decimal(scale: 1000, in: range, &faults).map { .number(thousandths: $0) }
      case .choice(let words):
        arguments[parameter.name] = node.word(among: words, &faults).map(RuleArgument.text)
      case .column(let side):
        columns[side] = column(node, side, &faults)
        arguments[parameter.name] = columns[side].map { .text($0.name) }
      case .quantity:
        arguments[parameter.name] = quantity(node, &faults)
      case .value:
        arguments[parameter.name] = value(node, for: columns[.mentee] ?? columns[.mentor], &faults)
      case .lookup:
        arguments[parameter.name] = lookup(node, columns, &faults)
      case .backgrounds:
        arguments[parameter.name] = backgrounds(node, &faults)
      }
    }
    return arguments
  }

  private func column(
    _ node: YAMLNode, _ side: PairSide, _ faults: inout YAMLFaults
  ) -> RulesFileScope.ColumnMatch? {
    guard let typed = node.text(&faults) else { return nil }
    return columns.column(typed, at: node, side, &faults)
  }

  private func quantity(_ node: YAMLNode, _ faults: inout YAMLFaults) -> RuleArgument? {
    if case .text(let text) = node.content {
      switch RuleArgument(scalar: text.trimmingWhitespace()) {
      case .number(let thousandths): return .number(thousandths: thousandths)
      case .date(let date): return .date(date)
      case .text, .list, .mapping: break
      }
    }
    faults.add(at: node, expected: RulesFileText.quantityExpected(), advice: explainAdvice)
    return nil
  }

  /// A value to compare a column with, or a list of words.
  private func value(
    _ node: YAMLNode, for column: RulesFileScope.ColumnMatch?, _ faults: inout YAMLFaults
  ) -> RuleArgument? {
    guard case .list(let items) = node.content else { return scalar(node, for: column, &faults) }
    let values = items.compactMap { word($0, for: column, &faults).map(RuleArgument.text) }
    if items.isEmpty { faults.add(at: node, expected: RulesFileText.valueExpected(), advice: explainAdvice) }
    return values.isEmpty ? nil : .list(values)
  }

  private func scalar(
    _ node: YAMLNode, for column: RulesFileScope.ColumnMatch?, _ faults: inout YAMLFaults
  ) -> RuleArgument? {
    if column?.kind == .words { return word(node, for: column, &faults).map(RuleArgument.text) }
    guard case .text(let text) = node.content, !text.trimmingWhitespace().isEmpty else {
      faults.add(at: node, expected: RulesFileText.valueExpected(), advice: explainAdvice)
      return nil
    }
    let argument = RuleArgument(scalar: text.trimmingWhitespace())
    if column?.kind == .numbers, case .number = argument { return argument }
    if column?.kind == .numbers, let column {
      faults.add(
        at: node, expected: RulesFileText.notNumberExpected(["column": LocalizedText(verbatim: column.name)]),
        advice: RulesFileText.notNumberAdvice())
      return nil
    }
    return argument
  }

  /// A word that a column may hold; of a column with few words, one of those, as the files know it.
  private func word(
    _ node: YAMLNode, for column: RulesFileScope.ColumnMatch?, _ faults: inout YAMLFaults
  ) -> String? {
    guard let text = node.text(&faults) else { return nil }
    return columns.word(text, at: node, for: column, &faults)
  }

  /// A table: each of the mentee's values with a list of the mentor's, or with percents.
  private func lookup(
    _ node: YAMLNode, _ columns: [PairSide: RulesFileScope.ColumnMatch], _ faults: inout YAMLFaults
  ) -> RuleArgument? {
    guard case .mapping(let rows) = node.content, !rows.isEmpty else {
      faults.add(at: node, expected: YAMLText.mappingOf(["keys": "…"]), advice: explainAdvice)
      return nil
    }
    var table: [String: RuleArgument] = [:]
    for row in rows {
      let place = YAMLNode(content: .text(row.key), line: row.line, column: row.column)
      guard let key = self.columns.word(row.key, at: place, for: columns[.mentee], &faults) else { continue }
      if case .mapping(let percents) = row.value.content {
        var cells: [String: RuleArgument] = [:]
        for percent in percents {
          let place = YAMLNode(content: .text(percent.key), line: percent.line, column: percent.column)
          guard let key = self.columns.word(percent.key, at: place, for: columns[.mentor], &faults),
            let number = percent.value.integer(in: -100...100, &faults)
          else { continue }
          cells[key] = .integer(number)
        }
        table[key] = .mapping(cells)
      } else {
        let items = row.value.list(&faults) ?? []
        table[key] = .list(items.compactMap { word($0, for: columns[.mentor], &faults).map(RuleArgument.text) })
      }
    }
    return .mapping(table)
  }

  /// The rows of the background table.
  private func backgrounds(_ node: YAMLNode, _ faults: inout YAMLFaults) -> RuleArgument? {
    var rows: [RuleArgument] = []
    for item in node.list(&faults) ?? [] {
      guard let row = item.mapping(keys: ["stage", "kind", "type", "backgrounds"], &faults) else { continue }
      var values: [String: RuleArgument] = [:]
      values["stage"] = row["stage"].flatMap { word($0, Words.stages, &faults) }.map { .text($0.rawValue) }
      values["kind"] = row["kind"].flatMap { word($0, Words.kinds, &faults) }.map { .text($0.rawValue) }
      values["type"] = row["type"].flatMap { word($0, Words.mentorTypes, &faults) }.map { .text($0.rawValue) }
      let words = row.required("backgrounds", &faults)?.list(&faults)?.compactMap { $0.text(&faults) } ?? []
      values["backgrounds"] = .list(words.map(RuleArgument.text))
      rows.append(.mapping(values))
    }
    return rows.isEmpty ? nil : .list(rows)
  }

  private func word<Meaning>(
    _ node: YAMLNode, _ words: Vocabulary<Meaning>, _ faults: inout YAMLFaults
  ) -> Meaning? {
    node.text(&faults).flatMap { columns.term($0, at: node, words, &faults) }
  }

  private var explainAdvice: LocalizedText {
    RulesFileText.explainAdvice(["rule": LocalizedText(verbatim: description.name)])
  }
}
