// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// A change to a rule set that somebody wants to try.
public enum RuleChange: Hashable, Sendable {
  /// Another weight for a wish.
  case weight(RuleID, Int)
  /// Another value of something that a rule is told.
  case argument(RuleID, name: String, value: RuleArgument)
  /// A rule less.
  case without(RuleID)
  /// A built-in rule more, as it is where nothing is said of it.
  case with(RuleID)
  /// Another floor under the points of each pair; nothing takes it away.
  case worstOff(Fairness.WorstOff?)
  /// Another level of the floor or share with this id.
  case level(String, Fairness.Level)
  /// A floor or share more, behind those of its sort.
  case withTarget(Fairness.Target)
  /// The floor or share with this id less.
  case withoutTarget(String)

  /// The change in a few words: `interests.weight=80`, `without municipality`.
  public var label: LocalizedText {
    switch self {
    case .weight, .argument: LocalizedText(verbatim: assignment)
    case .without(let rule): RuleChangeText.ruleLess(["rule": LocalizedText(verbatim: rule.text)])
    case .with(let rule): RuleChangeText.ruleMore(["rule": LocalizedText(verbatim: rule.text)])
    case .worstOff(let worstOff): worstOff?.sentence ?? RuleChangeText.ruleLess(["rule": "worst_off"])
    case .level, .withTarget, .withoutTarget: LocalizedText(verbatim: typed)
    }
  }

  /// The change as it is typed: `--set interests.weight=80`, `--without municipality`. The command line has no words
  /// for fairness settings; those are told as the file calls them.
  public var typed: String {
    switch self {
    case .weight, .argument: "--set \(assignment)"
    case .without(let rule): "--without \(rule)"
    case .with(let rule): "--with \(rule)"
    case .worstOff(let worstOff): "worst_off: \(worstOff?.typed ?? "-")"
    case .level(let id, let level): "\(id): \(level.typed)"
    case .withTarget(let target): "\(target.id): \(target.level.typed)"
    case .withoutTarget(let id): "\(id): -"
    }
  }

  /// The id of what is changed: of a rule, of a floor or share, or `worst_off`.
  public var subject: String {
    switch self {
    case .weight(let rule, _), .argument(let rule, _, _), .without(let rule), .with(let rule): rule.text
    case .worstOff: "worst_off"
    case .level(let id, _), .withoutTarget(let id): id
    case .withTarget(let target): target.id
    }
  }

  private var assignment: String {
    switch self {
    case .weight(let rule, let weight): "\(rule).weight=\(weight)"
    case .argument(let rule, let name, let value): "\(rule).\(name)=\(value.typed)"
    default: subject
    }
  }
}

extension RuleArgument {
  /// The value as it is typed; keys of a mapping in order.
  fileprivate var typed: String {
    switch self {
    case .text(let text): text
    case .number(let thousandths): Self.typed(thousandths)
    case .date(let date): date.description
    case .list(let values): "[" + values.map(\.typed).joined(separator: ", ") + "]"
    case .mapping(let values):
      "{" + values.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.typed)" }.joined(separator: ", ") + "}"
    }
  }

  private static func typed(_ thousandths: Int) -> String {
    let (whole, part) = (thousandths.magnitude / 1000, thousandths.magnitude % 1000)
    var decimals = part == 0 ? "" : "." + String(1000 + part).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return (thousandths < 0 ? "-" : "") + "\(whole)" + decimals
  }
}

extension RuleSet {
  /// The set with changes made one after the other.
  ///
  /// - Throws: the first fault: a rule or setting that is not there, a rule that is there already, a weight that no wish
  ///   can have, or a value that the rule does not understand.
  public func applying(_ changes: [RuleChange]) throws(RuleFault) -> RuleSet {
    var rules = self
    for change in changes {
      switch change {
      case .weight(let rule, let weight): rules = try rules.setting(weight: weight, of: rule)
      case .argument(let rule, let name, let value): rules = try rules.setting(name, to: value, of: rule)
      case .without(let rule): rules = try rules.removing(rule)
      case .with(let rule): rules = try rules.adding(rule)
      case .worstOff(let worstOff):
        rules = rules.setting(Fairness(worstOff: worstOff, targets: rules.fairness.targets))
      case .level(let id, let level): rules = try rules.setting(level: level, ofTarget: id)
      case .withTarget(let target): rules = rules.setting(rules.fairness.adding(target))
      case .withoutTarget(let id):
        try rules.checkTarget(id)
        rules = rules.setting(rules.fairness.removing(id))
      }
    }
    return rules
  }
}
