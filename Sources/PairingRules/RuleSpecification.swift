// SPDX-License-Identifier: GPL-3.0-or-later

public import Wording

/// One rule as plain data: what `rules.yaml` says and `run.json` records, and what the rule can be made from again.
public struct RuleSpecification: Hashable, Sendable, Codable {
  /// The rule's stable name.
  public var id: String
  /// The catalogue entry it is made from; the id, for a rule of one kind.
  public var kind: String
  /// Whether it is a requirement or a wish.
  public var role: RuleRole
  /// For a wish: the points for a pair that fits in full.
  public var weight: Int?
  /// What the rule is told.
  public var arguments: RuleArguments
  /// The rule as a Danish sentence, where its author wrote one.
  public var danish: String?
  /// The rule as an English sentence, where its author wrote one.
  public var english: String?

  /// Makes a specification.
  public init(
    id: String, kind: String? = nil, role: RuleRole, weight: Int? = nil, arguments: RuleArguments = [:],
    text: LocalizedText? = nil
  ) {
    self.id = id
    self.kind = kind ?? id
    self.role = role
    self.weight = weight
    self.arguments = arguments
    danish = text?.danish
    english = text?.english
  }

  /// The author's sentence; one language stands for both where only one is given.
  var text: LocalizedText? {
    guard let first = danish ?? english else { return nil }
    return LocalizedText(danish: danish ?? first, english: english ?? first)
  }
}

/// What a rule does to a pair.
public enum RuleRole: String, CaseIterable, Sendable, Codable {
  /// Says which pairs may be made.
  case requirement
  /// Says which pairs are better.
  case wish
}

/// Why a rule cannot be made from its specification.
public struct RuleFault: Error, Hashable, Sendable {
  /// The parameter that is wrong; nothing where the rule as a whole is.
  public let parameter: String?
  /// What was found.
  public let found: LocalizedText
  /// What was expected.
  public let expected: LocalizedText
  /// What to do.
  public let advice: LocalizedText

  /// Makes a fault.
  public init(parameter: String? = nil, found: LocalizedText, expected: LocalizedText, advice: LocalizedText) {
    self.parameter = parameter
    self.found = found
    self.expected = expected
    self.advice = advice
  }
}
