// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// How a generic kind compares what a column says about the mentee with what a column says about the mentor.
///
/// One comparison makes a requirement (`FieldRequirement`) and a wish (`FieldWish`). It gives nothing for values that
/// cannot be compared, which then count as missing.
protocol FieldComparison: Sendable {
  /// The name in `rules.yaml`.
  static var kind: String { get }
  /// What a rule of this kind may compare.
  static var form: FieldOperands.Form { get }
  /// Whether a pair with a missing value keeps the requirement, where `when_missing` is left out.
  static var allowsMissing: Bool { get }

  /// What the comparison is told beyond its columns.
  init(_ reader: RuleReader, _ operands: FieldOperands) throws(RuleFault)
  /// Whether the values keep the requirement.
  func allows(_ mentee: FieldValue, _ mentor: FieldValue) -> Bool?
  /// How well the values fit the wish.
  func degree(_ mentee: FieldValue, _ mentor: FieldValue) -> Degree?
  /// The least and the greatest degree.
  var degrees: ClosedRange<Degree> { get }
  /// How the verdict follows from the number of shared words, where it does; values without words are missing then.
  var sharing: WordSharing? { get }
  /// The rule as a sentence, where its author wrote none; the columns are given as phrases.
  func sentence(mentee: LocalizedText, mentor: LocalizedText) -> LocalizedText
}

extension FieldComparison {
  static var form: FieldOperands.Form { .columnsOrValue }
  static var allowsMissing: Bool { false }
  var degrees: ClosedRange<Degree> { .none ... .full }
  var sharing: WordSharing? { nil }

  /// What is kept fits in full.
  func degree(_ mentee: FieldValue, _ mentor: FieldValue) -> Degree? {
    allows(mentee, mentor).map { $0 ? .full : .none }
  }
}

/// What a generic rule compares: a column of each side, or of one side with a value.
struct FieldOperands: Sendable {
  /// What a kind of rule may compare.
  enum Form: Sendable {
    /// A column of each side.
    case columns
    /// A column of each side, or of one side with a value.
    case columnsOrValue
    /// A column of each side, or of one side alone.
    case oneOrBoth
  }

  /// One side of the comparison.
  enum Operand: Hashable, Sendable {
    /// What a column says.
    case field(Field)
    /// The same for every pair.
    case constant(FieldValue)

    func value(in pair: Pair) -> FieldValue {
      switch self {
      case .field(let field): field.value(in: pair)
      case .constant(let value): value
      }
    }

    var field: Field? {
      if case .field(let field) = self { field } else { nil }
    }

    /// The operand as a phrase in a sentence: `the mentor's “age”`.
    var phrase: LocalizedText {
      switch self {
      case .field(let field):
        let name = ["column": ColumnText.label(field.column)]
        return field.side == .mentee ? RuleText.menteeColumn(name) : RuleText.mentorColumn(name)
      case .constant(let value):
        return RuleText.quotedValue(["value": value.described ?? ""])
      }
    }
  }

  /// What stands on the mentee's side.
  let mentee: Operand
  /// What stands on the mentor's side.
  let mentor: Operand

  /// The operands that a rule is told.
  init(_ reader: RuleReader, _ form: Form) throws(RuleFault) {
    let menteeColumn = try reader.text(PairSide.mentee.rawValue)
    let mentorColumn = try reader.text(PairSide.mentor.rawValue)
    let value = try reader.argument("value").map { (argument) throws(RuleFault) in
      guard let value = FieldValue(argument) else { throw reader.unusable("value") }
      return value
    }
    func field(_ side: PairSide, _ column: String) throws(RuleFault) -> Field { try Field(side, column) }
    switch (menteeColumn, mentorColumn, value) {
    case (let mentee?, let mentor?, nil):
      self.mentee = .field(try field(.mentee, mentee))
      self.mentor = .field(try field(.mentor, mentor))
    case (let mentee?, nil, let value) where form.allowsOneColumn(with: value):
      self.mentee = .field(try field(.mentee, mentee))
      mentor = .constant(value ?? .number(0))
    case (nil, let mentor?, let value) where form.allowsOneColumn(with: value):
      mentee = .constant(value ?? .number(0))
      self.mentor = .field(try field(.mentor, mentor))
    default:
      throw RuleFault(
        found: value == nil ? RuleFaultText.tooFewColumns() : RuleFaultText.tooManyColumns(),
        expected: form.expected,
        advice: RuleFaultText.explainAdvice(["rule": reader.kind]))
    }
  }

  /// The parameters that choose the operands, and what happens where one is missing.
  static func parameters<Comparison: FieldComparison>(of _: Comparison.Type) -> [RuleParameter] {
    let value = RuleParameter("value", .value, meaning: RuleHelpText.valueParameter())
    return [
      RuleParameter("mentee", .column(.mentee), meaning: RuleHelpText.menteeParameter()),
      RuleParameter("mentor", .column(.mentor), meaning: RuleHelpText.mentorParameter()),
    ] + (Comparison.form == .columnsOrValue ? [value] : []) + [
      RuleParameter(
        "when_missing", .choice(["allow", "refuse"]), standard: .text(Comparison.allowsMissing ? "allow" : "refuse"),
        meaning: RuleHelpText.whenMissingParameter())
    ]
  }
}

extension FieldOperands.Form {
  /// Whether a rule may have a column of one side only, with the value that it is told.
  fileprivate func allowsOneColumn(with value: FieldValue?) -> Bool {
    switch self {
    case .columns: false
    case .columnsOrValue: value != nil
    case .oneOrBoth: value == nil
    }
  }

  fileprivate var expected: LocalizedText {
    switch self {
    case .columns: RuleFaultText.bothColumns()
    case .columnsOrValue: RuleFaultText.twoColumns()
    case .oneOrBoth: RuleFaultText.oneOrTwoColumns()
    }
  }
}

extension FieldValue {
  /// The value that a rule is told; nothing for a mapping, an empty list, or a list of anything but words.
  init?(_ argument: RuleArgument) {
    switch argument {
    case .text(let text): self = .word(Tag(text))
    case .number(let thousandths): self = .number(thousandths)
    case .date(let date): self = .date(date)
    case .list(let values):
      let words = values.compactMap { value -> Tag? in
        if case .text(let text) = value { Tag(text) } else { nil }
      }
      guard !words.isEmpty, words.count == values.count else { return nil }
      self = .words(TagSet(words))
    case .mapping: return nil
    }
  }
}
