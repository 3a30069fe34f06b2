// SPDX-License-Identifier: GPL-3.0-or-later

public import Wording

/// A rule that can be had: what it says, what it reads, what it can be told, and how to make it.
public struct RuleDescription: Sendable {
  /// The id of a rule of one kind (`skills`), or the name of a generic kind (`equal`).
  public let name: String
  /// What it can be used as.
  public let roles: [RuleRole]
  /// Whether `rules.yaml` gives it an id and columns of its own, as often as wanted.
  public let isGeneric: Bool
  /// For a wish: the points for a pair that fits in full, where `rules.yaml` gives none.
  public let weight: Int?
  /// What it can be told.
  public let parameters: [RuleParameter]
  /// What it says, as one sentence.
  public let sentence: LocalizedText
  /// How it judges, at more length.
  public let explanation: LocalizedText
  /// The files' columns and keys that it reads, as `mentors.csv: skills`; empty for a generic kind.
  public let columns: [String]
  /// What people can do about a pair that breaks it, where there is anything.
  public let remedy: LocalizedText?
  /// A piece of `rules.yaml` that uses it.
  public let example: String

  let makeRequirement: (@Sendable (RuleSpecification) throws(RuleFault) -> any Requirement)?
  let makeWish: (@Sendable (RuleSpecification) throws(RuleFault) -> any Wish)?

  /// A requirement of one kind.
  init(
    requirement name: String, parameters: [RuleParameter] = [], sentence: LocalizedText, explanation: LocalizedText,
    columns: [String], remedy: LocalizedText? = nil, example: String? = nil,
    make: @escaping @Sendable (RuleReader) throws(RuleFault) -> any Requirement
  ) {
    self.name = name
    roles = [.requirement]
    isGeneric = false
    weight = nil
    self.parameters = parameters
    self.sentence = sentence
    self.explanation = explanation
    self.columns = columns
    self.remedy = remedy
    self.example = example ?? "requirements:\n  - id: \(name)\n"
    makeRequirement = { (specification: RuleSpecification) throws(RuleFault) in
      try make(RuleReader(specification, parameters))
    }
    makeWish = nil
  }

  /// A wish of one kind.
  init(
    wish name: String, weight: Int, parameters: [RuleParameter] = [], sentence: LocalizedText,
    explanation: LocalizedText, columns: [String], example: String? = nil,
    make: @escaping @Sendable (RuleReader) throws(RuleFault) -> any Wish
  ) {
    self.name = name
    roles = [.wish]
    isGeneric = false
    self.weight = weight
    self.parameters = parameters
    self.sentence = sentence
    self.explanation = explanation
    self.columns = columns
    remedy = nil
    self.example = example ?? "wishes:\n  - id: \(name)\n    weight: \(weight)\n"
    makeRequirement = nil
    makeWish = { (specification: RuleSpecification) throws(RuleFault) in
      try make(RuleReader(specification, parameters))
    }
  }

  /// A generic kind, which is a requirement or a wish as its author likes.
  init<Comparison: FieldComparison>(
    kind: Comparison.Type, parameters: [RuleParameter], sentence: LocalizedText, explanation: LocalizedText,
    example: String
  ) {
    name = Comparison.kind
    roles = [.requirement, .wish]
    isGeneric = true
    weight = 50
    let all = FieldOperands.parameters(of: Comparison.self) + parameters
    self.parameters = all
    self.sentence = sentence
    self.explanation = explanation
    columns = []
    remedy = RuleHelpText.genericRemedy()
    self.example = example
    makeRequirement = { (specification: RuleSpecification) throws(RuleFault) in
      try FieldRequirement<Comparison>(RuleReader(specification, all))
    }
    makeWish = { (specification: RuleSpecification) throws(RuleFault) in
      try FieldWish<Comparison>(RuleReader(specification, all))
    }
  }

  /// Whether it is in the set that is used where there is no `rules.yaml`.
  public var isStandard: Bool { RuleSet.standardNames.contains(name) }
}

/// One thing that a rule can be told.
public struct RuleParameter: Sendable {
  /// What a value must look like.
  public enum Shape: Sendable {
    /// A whole number.
    case integer(ClosedRange<Int>)
    /// A number with up to three decimals; the range is in thousandths.
    case decimal(thousandths: ClosedRange<Int>)
    /// One of some words.
    case choice([String])
    /// The name of a column of one side, built in or the user's own.
    case column(PairSide)
    /// A number or a day.
    case quantity
    /// A value to compare with: a word, a number, a day, or a list of words.
    case value
    /// For each mentee's value the mentor's values that suit it.
    case lookup
    /// For some stages, programmes and kinds of mentor the backgrounds that suit them.
    case backgrounds
  }

  /// The key in `rules.yaml`.
  public let name: String
  /// What a value must look like.
  public let shape: Shape
  /// The value where none is given; a parameter without one may be left out only where the explanation says so.
  public let standard: RuleArgument?
  /// What it means.
  public let meaning: LocalizedText

  /// Makes a parameter.
  init(_ name: String, _ shape: Shape, standard: RuleArgument? = nil, meaning: LocalizedText) {
    self.name = name
    self.shape = shape
    self.standard = standard
    self.meaning = meaning
  }
}

/// One side of a pair.
public enum PairSide: String, CaseIterable, Sendable, Codable {
  case mentee, mentor
}
