// SPDX-License-Identifier: GPL-3.0-or-later

public import Wording

/// What both a generic requirement and a generic wish are made of.
struct FieldRule<Comparison: FieldComparison>: Sendable {
  let id: RuleID
  let arguments: RuleArguments
  let operands: FieldOperands
  let comparison: Comparison
  let allowsMissing: Bool
  let sentence: LocalizedText

  init(_ reader: RuleReader) throws(RuleFault) {
    id = reader.id
    arguments = reader.specification.arguments
    operands = try FieldOperands(reader, Comparison.form)
    comparison = try Comparison(reader, operands)
    allowsMissing = try reader.text("when_missing") == "allow"
    sentence =
      reader.specification.text
      ?? comparison.sentence(mentee: operands.mentee.phrase, mentor: operands.mentor.phrase).capitalised
  }

  func justification(for pair: Pair) -> FieldReason {
    func fact(_ operand: FieldOperands.Operand) -> FieldReason.Fact? {
      operand.field.map { .init(column: $0.column, value: $0.described(in: pair)) }
    }
    let mentee = operands.mentee.value(in: pair)
    let mentor = operands.mentor.value(in: pair)
    let kept = comparison.allows(mentee, mentor)
    return FieldReason(
      mentee: fact(operands.mentee), mentor: fact(operands.mentor),
      isKept: kept ?? allowsMissing, isComparable: kept != nil)
  }
}

/// A generic requirement.
struct FieldRequirement<Comparison: FieldComparison>: Requirement {
  let rule: FieldRule<Comparison>

  init(_ reader: RuleReader) throws(RuleFault) {
    rule = try FieldRule(reader)
  }

  var id: RuleID { rule.id }
  var sentence: LocalizedText { rule.sentence }
  var kind: String { Comparison.kind }
  var arguments: RuleArguments { rule.arguments }

  func allows(_ pair: Pair) -> Bool {
    rule.comparison.allows(rule.operands.mentee.value(in: pair), rule.operands.mentor.value(in: pair))
      ?? rule.allowsMissing
  }

  func justification(for pair: Pair) -> FieldReason { rule.justification(for: pair) }
}

/// A generic wish; where a value is missing it gives no points.
struct FieldWish<Comparison: FieldComparison>: Wish {
  let rule: FieldRule<Comparison>

  init(_ reader: RuleReader) throws(RuleFault) {
    rule = try FieldRule(reader)
  }

  var id: RuleID { rule.id }
  var sentence: LocalizedText { rule.sentence }
  var kind: String { Comparison.kind }
  var arguments: RuleArguments { rule.arguments }
  var degrees: ClosedRange<Degree> { rule.comparison.degrees }

  func degree(of pair: Pair) -> Degree {
    rule.comparison.degree(rule.operands.mentee.value(in: pair), rule.operands.mentor.value(in: pair)) ?? .none
  }

  func justification(for pair: Pair) -> FieldReason { rule.justification(for: pair) }
}

/// What the columns of a generic rule say about the two people.
public struct FieldReason: Justification {
  /// A column and what it says.
  public struct Fact: Hashable, Sendable {
    /// The column.
    public let column: String
    /// What it says; nothing where it says nothing.
    public let value: LocalizedText?

    /// Makes a fact.
    public init(column: String, value: LocalizedText?) {
      self.column = column
      self.value = value
    }
  }

  /// About the mentee, where the rule reads a column there.
  public let mentee: Fact?
  /// About the mentor, where the rule reads a column there.
  public let mentor: Fact?
  /// Whether the rule is kept.
  public let isKept: Bool
  /// Whether both values are there and can be compared.
  public let isComparable: Bool

  /// Makes a reason.
  public init(mentee: Fact?, mentor: Fact?, isKept: Bool, isComparable: Bool = true) {
    self.mentee = mentee
    self.mentor = mentor
    self.isKept = isKept
    self.isComparable = isComparable
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    func clause(_ fact: Fact?, _ text: RuleText) -> LocalizedText? {
      fact.map { text(["column": ColumnText.label($0.column)]) + ": " + ($0.value ?? RuleText.notStated()) }
    }
    return [clause(mentee, .menteeColumn), clause(mentor, .mentorColumn)].compactMap(\.self).joined(separator: "; ")
      .capitalised + "."
  }

  /// To fill in what is missing, or to correct what cannot be compared.
  public var remedy: LocalizedText? {
    guard !isKept, !isComparable else { return nil }
    let missing = [(mentee, RuleText.menteeColumn), (mentor, RuleText.mentorColumn)].filter {
      $0.0 != nil && $0.0?.value == nil
    }
    let wrong = missing.isEmpty ? [(mentee, RuleText.menteeColumn), (mentor, RuleText.mentorColumn)] : missing
    let columns = wrong.compactMap { fact, text in fact.map { text(["column": ColumnText.label($0.column)]) } }
    return missing.isEmpty
      ? RuleText.correctColumns(["columns": .list(columns)])
      : RuleText.fillInColumns(["columns": .list(columns)])
  }
}
