// SPDX-License-Identifier: GPL-3.0-or-later

import PairingRules
import Wording

/// One rule of `rules.yaml`.
struct RulesFileEntry {
  /// The rule as plain data; it can be made.
  let specification: RuleSpecification
  /// Where the rule's id stands.
  let idNode: YAMLNode

  /// Reads an entry: a built-in rule by its `id`, or a generic `kind` with an id of its own. An entry that is a single
  /// word is an id. Nothing after noting what is wrong.
  init?(_ node: YAMLNode, _ role: RuleRole, _ scope: RulesFileScope?, _ faults: inout YAMLFaults) {
    let mapping: YAMLMapping
    switch node.content {
    case .mapping(let entries): mapping = YAMLMapping(entries: entries, line: node.line, column: node.column)
    case .text:
      mapping = YAMLMapping(
        entries: [.init(key: "id", line: node.line, column: node.column, value: node)], line: node.line,
        column: node.column)
    case .nothing, .list:
      faults.add(
        at: node, expected: YAMLText.mappingOf(["keys": "id, kind"]), advice: RulesFileText.missingIDAdvice())
      return nil
    }
    let before = faults.faults.count
    guard let (description, id, idNode) = Self.rule(mapping, role, &faults) else { return nil }
    var specification = RuleSpecification(id: id, kind: description.name, role: role)
    self.idNode = idNode

    let parameters = description.parameters.map(\.name)
    let own = (role == .wish ? ["weight"] : []) + (description.isGeneric ? ["text"] : [])
    Self.refuseWeight(mapping, role, &faults)
    YAMLMapping(
      entries: mapping.entries.filter { role == .wish || $0.key != "weight" }, line: mapping.line,
      column: mapping.column
    ).refuseOtherKeys(than: ["id"] + (description.isGeneric ? ["kind"] : []) + own + parameters, &faults)

    if role == .wish {
      specification.weight =
        mapping["weight"].map { $0.integer(in: RuleCatalogue.weights, &faults) ?? 0 } ?? description.weight
    }
    if description.isGeneric, let text = mapping["text"]?.mapping(keys: ["da", "en"], &faults) {
      specification.danish = text["da"]?.text(&faults)
      specification.english = text["en"]?.text(&faults)
    }
    specification.arguments = RulesFileArguments(description, mapping, scope).read(&faults)
    guard faults.faults.count == before else { return nil }
    do {
      _ = try RuleSet(specifications: [specification])
    } catch {
      faults.add(at: error.parameter.flatMap { mapping[$0] } ?? idNode, error)
      return nil
    }
    self.specification = specification
  }

  /// Which rule is meant, its id, and where that stands.
  private static func rule(
    _ mapping: YAMLMapping, _ role: RuleRole, _ faults: inout YAMLFaults
  ) -> (RuleDescription, String, YAMLNode)? {
    guard let idNode = mapping["id"] else {
      let place = mapping["kind"].map { ($0.line, $0.column) } ?? (mapping.line, mapping.column)
      faults.add(
        line: place.0, column: place.1, found: RulesFileText.missingID(), expected: RulesFileText.missingIDExpected(),
        advice: RulesFileText.missingIDAdvice())
      return nil
    }
    guard let id = idNode.text(&faults) else { return nil }
    let description =
      mapping["kind"].map { generic($0, id, idNode, &faults) } ?? builtIn(id, idNode, &faults)
    guard let description else { return nil }
    guard description.roles.contains(role) else {
      faults.add(
        at: idNode, RuleCatalogue.wrongRole(RuleSpecification(id: id, kind: description.name, role: role)))
      return nil
    }
    return (description, id, idNode)
  }

  private static func builtIn(_ id: String, _ node: YAMLNode, _ faults: inout YAMLFaults) -> RuleDescription? {
    let rules = RuleCatalogue.all.filter { !$0.isGeneric }
    if let description = rules.first(where: { $0.name == id }) { return description }
    if RuleCatalogue.description(named: id) != nil {
      let kind = ["kind": LocalizedText(verbatim: id)]
      faults.add(
        at: node, found: RulesFileText.kindAsID(kind), expected: RulesFileText.kindAsIDExpected(kind),
        advice: RulesFileText.kindAsIDAdvice(kind))
    } else {
      faults.add(at: node, RuleCatalogue.unknown(id, among: rules.map(\.name)))
    }
    return nil
  }

  private static func generic(
    _ node: YAMLNode, _ id: String, _ idNode: YAMLNode, _ faults: inout YAMLFaults
  ) -> RuleDescription? {
    check(id, idNode, &faults)
    guard let kind = node.text(&faults) else { return nil }
    let kinds = RuleCatalogue.all.filter(\.isGeneric)
    if let description = kinds.first(where: { $0.name == kind }) { return description }
    if RuleCatalogue.description(named: kind) != nil {
      let rule = ["rule": LocalizedText(verbatim: kind)]
      let names = LocalizedText(verbatim: kinds.map(\.name).joined(separator: ", "))
      faults.add(
        at: node, found: RulesFileText.ruleAsKind(rule), expected: RulesFileText.ruleAsKindExpected(["kinds": names]),
        advice: RulesFileText.ruleAsKindAdvice(rule))
    } else {
      faults.add(at: node, RuleCatalogue.unknownKind(kind))
    }
    return nil
  }

  /// An id of one's own becomes a column of `pairs.csv`.
  private static func check(_ id: String, _ node: YAMLNode, _ faults: inout YAMLFaults) {
    let name = ["id": LocalizedText(verbatim: YAMLNode.clipped(id))]
    let isSnake =
      id.utf8.count <= RulesFile.maximumIDLength && id.utf8.first.map { (97...122).contains($0) } == true
      && id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    if !isSnake {
      faults.add(
        at: node, found: RulesFileText.badID(name), expected: RulesFileText.badIDExpected(),
        advice: RulesFileText.badIDAdvice(["example": LocalizedText(verbatim: snake(id))]))
    } else if RulesFile.reservedIDs.contains(id) || RuleCatalogue.description(named: id) != nil {
      faults.add(
        at: node, found: RulesFileText.takenID(name), expected: RulesFileText.takenIDExpected(),
        advice: RulesFileText.takenIDAdvice())
    }
  }

  /// The nearest id that is one: `Same school!` becomes `same_school`.
  private static func snake(_ id: String) -> String {
    let letters = id.lowercased().map { character -> Character in
      switch character {
      case "æ", "å": "a"
      case "ø": "o"
      default: character.isASCII && (character.isLetter || character.isNumber) ? character : "_"
      }
    }
    let words = String(letters).split(separator: "_").joined(separator: "_").drop { $0.isNumber || $0 == "_" }
    return words.isEmpty ? "my_rule" : String(words.prefix(RulesFile.maximumIDLength))
  }

  private static func refuseWeight(_ mapping: YAMLMapping, _ role: RuleRole, _ faults: inout YAMLFaults) {
    guard role == .requirement, let entry = mapping.entries.first(where: { $0.key == "weight" }) else { return }
    faults.add(
      line: entry.line, column: entry.column, found: RulesFileText.weightOnRequirement(),
      expected: RulesFileText.weightOnRequirementExpected(), advice: RulesFileText.weightOnRequirementAdvice())
  }
}
