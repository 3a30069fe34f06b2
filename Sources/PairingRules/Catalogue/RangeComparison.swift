// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// One side's number or day lies in a range; with a column of each side, the mentor's less the mentee's does.
struct RangeComparison: FieldComparison {
  static let kind = "range"
  static var form: FieldOperands.Form { .oneOrBoth }

  private enum Subject: Sendable {
    case mentee, mentor, difference
  }

  private let subject: Subject
  private let low: FieldValue?
  private let high: FieldValue?

  init(_ reader: RuleReader, _ operands: FieldOperands) throws(RuleFault) {
    subject =
      switch (operands.mentee.field, operands.mentor.field) {
      case (_?, nil): .mentee
      case (nil, _): .mentor
      case (_?, _?): .difference
      }
    low = try Self.end("from", reader, daysAllowed: subject != .difference)
    high = try Self.end("to", reader, daysAllowed: subject != .difference)
    if let low, let high {
      guard let width = high.difference(from: low), width >= 0 else {
        throw RuleFault(
          parameter: "to", found: RuleFaultText.emptyRange(), expected: RuleFaultText.rangeUpwards(),
          advice: RuleFaultText.swapEnds())
      }
    }
    guard low != nil || high != nil else {
      throw RuleFault(
        found: RuleFaultText.endlessRange(), expected: RuleFaultText.oneEnd(),
        advice: RuleFaultText.explainAdvice(["rule": reader.kind]))
    }
  }

  func allows(_ mentee: FieldValue, _ mentor: FieldValue) -> Bool? {
    let value: FieldValue
    switch subject {
    case .mentee: value = mentee
    case .mentor: value = mentor
    case .difference:
      guard let difference = mentor.difference(from: mentee) else { return nil }
      value = .number(difference)
    }
    if let low {
      guard let above = value.difference(from: low) else { return nil }
      if above < 0 { return false }
    }
    if let high {
      guard let below = high.difference(from: value) else { return nil }
      if below < 0 { return false }
    }
    return true
  }

  func sentence(mentee: LocalizedText, mentor: LocalizedText) -> LocalizedText {
    let subject =
      switch subject {
      case .mentee: mentee
      case .mentor: mentor
      case .difference: RuleText.difference(["mentee": mentee, "mentor": mentor])
      }
    let values: [String: LocalizedText] = [
      "subject": subject, "low": low?.described ?? "", "high": high?.described ?? "",
    ]
    if low == nil { return RuleText.rangeUpTo(values) }
    return high == nil ? RuleText.rangeFrom(values) : RuleText.range(values)
  }

  private static func end(_ name: String, _ reader: RuleReader, daysAllowed: Bool) throws(RuleFault) -> FieldValue? {
    switch reader.argument(name) {
    case nil: return nil
    case .number(let thousandths): return .number(thousandths)
    case .date(let date) where daysAllowed: return .date(date)
    default: throw reader.unusable(name)
    }
  }

  static let description = RuleDescription(
    kind: RangeComparison.self,
    parameters: [
      RuleParameter("from", .quantity, meaning: RuleHelpText.fromParameter()),
      RuleParameter("to", .quantity, meaning: RuleHelpText.toParameter()),
    ],
    sentence: RuleHelpText.rangeSentence(), explanation: RuleHelpText.range(),
    example: """
      requirements:
        - kind: range
          id: adult_mentor
          mentor: age
          from: 25
          text:
            da: Mentoren er mindst 25 år.
            en: The mentor is at least 25 years old.

      """)
}
