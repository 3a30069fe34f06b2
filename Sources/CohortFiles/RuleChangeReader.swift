// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import PairingRules
import Wording

/// Changes that somebody asks for and that cannot be made: all of them at once, each by what was typed.
public struct ChangeFaults: Error, Hashable, Sendable {
  /// The faults, in the order they were typed; each one's `file` is the option as it was typed.
  public let faults: [FileFault]

  /// Makes the error.
  public init(_ faults: [FileFault]) {
    self.faults = faults
  }
}

/// Rules to be tried, as they are typed: `--set interests.weight=80`, `--without municipality`.
public struct TypedRuleChanges: Hashable, Sendable {
  /// `RULE.weight=N` and `RULE.ARGUMENT=VALUE`.
  public var set: [String] = []
  /// The rules to leave out, by id.
  public var without: [String] = []
  /// The built-in rules to add, by id.
  public var with: [String] = []

  /// No changes.
  public init() {}
}

extension CohortReading {
  /// The changes that were typed, in the order they are made: rules added, then set, then left out. A value is read as
  /// in `rules.yaml`, with the same faults.
  ///
  /// - Parameter rules: the rules to be changed; nothing means the cohort's own.
  /// - Throws: every fault of them.
  /// - Complexity: linear in what was typed and in the cohort's columns.
  public func changes(_ typed: TypedRuleChanges, to rules: RuleSet? = nil) throws(ChangeFaults) -> [RuleChange] {
    var reader = RuleChangeReader(rules: rules ?? self.rules, scope: ruleScope)
    for text in typed.with { reader.add("--with \(text)", .with(RuleID(text))) }
    for text in typed.set { reader.set(text) }
    for text in typed.without { reader.add("--without \(text)", .without(RuleID(text))) }
    guard reader.faults.isEmpty else { throw ChangeFaults(reader.faults) }
    return reader.changes
  }

  /// The rules of another `rules.yaml` for this cohort, with what a person should look at in it.
  ///
  /// - Throws: every fault of the file.
  public func rules(in file: InputFile) throws(FileFaults) -> (rules: RuleSet, warnings: [FileFault]) {
    var yaml = YAMLFaults(file: file.name)
    var bytes = file.bytes
    if let source = try? TextDecoding.decode(bytes, file: file.name) {
      var sink = FaultSink(file: file.name)
      sink.reportPersonalNumbers(in: source)
      if !sink.faults.isEmpty { throw FileFaults(sink.faults) }
      bytes = source.bytes
    }
    let rules = RulesFile.read(bytes, scope: ruleScope, &yaml)
    guard let rules else { throw FileFaults(yaml.faults) }
    return (rules, yaml.faults)
  }

  /// What rules of this cohort may name.
  private var ruleScope: RulesFileScope {
    RulesFileScope(
      menteeColumns: places.mentees?.table.header.own.map(\.name) ?? [], mentees: cohort.mentees,
      mentorColumns: places.mentors?.table.header.own.map(\.name) ?? [], mentors: cohort.mentors,
      programmes: cohort.frame.programmes)
  }
}

/// Reads changes one by one, each against the rules as those before it left them.
private struct RuleChangeReader {
  private(set) var changes: [RuleChange] = []
  private(set) var faults: [FileFault] = []
  private var rules: RuleSet
  private let scope: RulesFileScope

  init(rules: RuleSet, scope: RulesFileScope) {
    self.rules = rules
    self.scope = scope
  }

  /// Takes a change, or notes why it cannot be made.
  mutating func add(_ option: String, _ change: RuleChange) {
    do {
      rules = try rules.applying([change])
      changes.append(change)
    } catch {
      note(option, found: error.found, expected: error.expected, advice: error.advice)
    }
  }

  /// Takes `RULE.NAME=VALUE`.
  mutating func set(_ text: String) {
    let option = "--set \(text)"
    guard let equals = text.firstIndex(of: "="), let dot = text[..<equals].firstIndex(of: ".") else {
      note(
        option, found: RuleChangeText.noAssignment(), expected: RuleChangeText.assignment(),
        advice: RuleChangeText.assignmentAdvice())
      return
    }
    let id = RuleID(text[..<dot].trimmingWhitespace())
    let name = text[text.index(after: dot)..<equals].trimmingWhitespace()
    guard let rule = rules.rule(id) else {
      let fault = RuleCatalogue.unknown(id.text, among: rules.ids)
      note(option, found: fault.found, expected: fault.expected, advice: fault.advice)
      return
    }
    var yaml = YAMLFaults(file: option)
    let change = change(rule, name, String(text[text.index(after: equals)...]), &yaml)
    // The place in what was typed is no place in a file.
    for fault in yaml.faults { note(option, found: fault.found, expected: fault.expected, advice: fault.advice) }
    if let change, yaml.isEmpty { add(option, change) }
  }

  private func change(_ rule: any Rule, _ name: String, _ value: String, _ faults: inout YAMLFaults) -> RuleChange? {
    guard let description = RuleCatalogue.description(named: rule.kind) else { return nil }
    let isWish = rules.wishes.contains { $0.wish.id == rule.id }
    if name == "weight", !isWish {
      faults.add(
        line: nil, column: nil, found: RulesFileText.weightOnRequirement(),
        expected: RulesFileText.weightOnRequirementExpected(), advice: RulesFileText.weightOnRequirementAdvice())
      return nil
    }
    guard let node = YAMLDocument.read(Array(value.utf8), &faults) else { return nil }
    let known = (isWish ? ["weight"] : []) + description.parameters.map(\.name)
    let entry = YAMLNode.Entry(key: name, line: 1, column: 1, value: node)
    YAMLMapping(entries: [entry], line: 1, column: 1).refuseOtherKeys(than: known, &faults)
    guard faults.isEmpty else { return nil }
    if name == "weight" {
      return node.integer(in: RuleCatalogue.weights, &faults).map { .weight(rule.id, $0) }
    }
    // What the rule compares says what a value may be.
    let columns = description.parameters.compactMap { parameter -> YAMLNode.Entry? in
      guard case .column = parameter.shape, parameter.name != name,
        case .text(let column)? = rule.arguments[parameter.name]
      else { return nil }
      return YAMLNode.Entry(
        key: parameter.name, line: 1, column: 1, value: YAMLNode(content: .text(column), line: 1, column: 1))
    }
    let mapping = YAMLMapping(entries: columns + [entry], line: 1, column: 1)
    return RulesFileArguments(description, mapping, scope).read(&faults)[name]
      .map { .argument(rule.id, name: name, value: $0) }
  }

  private mutating func note(
    _ option: String, found: LocalizedText, expected: LocalizedText, advice: LocalizedText
  ) {
    faults.append(FileFault(file: option, found: found, expected: expected, advice: advice))
  }
}
