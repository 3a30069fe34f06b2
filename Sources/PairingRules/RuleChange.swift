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

  /// The change in a few words: `interests.weight=80`, `without municipality`.
  public var label: LocalizedText {
    switch self {
    case .weight, .argument: LocalizedText(verbatim: assignment)
    case .without(let rule): RuleChangeText.ruleLess(["rule": LocalizedText(verbatim: rule.text)])
    case .with(let rule): RuleChangeText.ruleMore(["rule": LocalizedText(verbatim: rule.text)])
    }
  }

  /// The change as it is typed: `--set interests.weight=80`, `--without municipality`.
  public var typed: String {
    switch self {
    case .weight, .argument: "--set \(assignment)"
    case .without(let rule): "--without \(rule)"
    case .with(let rule): "--with \(rule)"
    }
  }

  private var assignment: String {
    switch self {
    case .weight(let rule, let weight): "\(rule).weight=\(weight)"
    case .argument(let rule, let name, let value): "\(rule).\(name)=\(value.typed)"
    case .without(let rule), .with(let rule): rule.text
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
  /// - Throws: the first fault: a rule that is not there, one that is there already, a weight that no wish can have, or a
  ///   value that the rule does not understand.
  public func applying(_ changes: [RuleChange]) throws(RuleFault) -> RuleSet {
    var rules = self
    for change in changes {
      switch change {
      case .weight(let rule, let weight): rules = try rules.setting(weight: weight, of: rule)
      case .argument(let rule, let name, let value): rules = try rules.setting(name, to: value, of: rule)
      case .without(let rule): rules = try rules.removing(rule)
      case .with(let rule): rules = try rules.adding(rule)
      }
    }
    return rules
  }
}
