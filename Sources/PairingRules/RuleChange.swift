// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// A change to a rule set that somebody wants to try.
public enum RuleChange: Hashable, Sendable {
  /// Another weight for a wish.
  case weight(RuleID, Int)
  /// A rule less.
  case without(RuleID)

  /// The change as it is typed: `interests.weight=80`, `without municipality`.
  public var label: LocalizedText {
    switch self {
    case .weight(let rule, let weight): LocalizedText(verbatim: "\(rule).weight=\(weight)")
    case .without(let rule): LocalizedText(verbatim: "without \(rule)")
    }
  }
}

extension RuleSet {
  /// The set with changes made one after the other.
  ///
  /// - Throws: the first fault: a rule that is not there, or a weight that no wish can have.
  public func applying(_ changes: [RuleChange]) throws(RuleFault) -> RuleSet {
    var rules = self
    for change in changes {
      switch change {
      case .weight(let rule, let weight): rules = try rules.setting(weight: weight, of: rule)
      case .without(let rule): rules = try rules.removing(rule)
      }
    }
    return rules
  }
}
