// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// For each of the mentee's values the mentor's values that suit it, each in full or by some percent.
struct TableComparison: FieldComparison {
  static let kind = "table"
  static var form: FieldOperands.Form { .columns }

  private let rows: [FieldValue: [FieldValue: Degree]]
  private let otherwise: Degree

  init(_ reader: RuleReader, _ operands: FieldOperands) throws(RuleFault) {
    guard case .mapping(let given)? = reader.argument("rows"), !given.isEmpty else { throw reader.unusable("rows") }
    var rows: [FieldValue: [FieldValue: Degree]] = [:]
    for (menteeValue, suited) in given {
      var row: [FieldValue: Degree] = [:]
      switch suited {
      case .mapping(let percents):
        for (mentorValue, percent) in percents {
          guard case .number(let thousandths) = percent, (-100_000...100_000).contains(thousandths) else {
            throw reader.unusable("rows")
          }
          for key in Self.keys(mentorValue) { row[key] = Degree(thousandths: thousandths / 100) }
        }
      case .list(let values):
        for case .text(let mentorValue) in values {
          for key in Self.keys(mentorValue) { row[key] = .full }
        }
      case .text, .number, .date: throw reader.unusable("rows")
      }
      for key in Self.keys(menteeValue) { rows[key] = row }
    }
    self.rows = rows
    otherwise = Degree(thousandths: try reader.integer("otherwise") * 10)
  }

  /// The values that a key of the table stands for: `7` is a number in one column and a word in another.
  private static func keys(_ text: String) -> [FieldValue] {
    [FieldValue.word(Tag(text)), FieldValue(RuleArgument(scalar: text))].compactMap(\.self)
  }

  /// What suits by any percent above none is kept.
  func allows(_ mentee: FieldValue, _ mentor: FieldValue) -> Bool? {
    degree(mentee, mentor).map { $0 > .none }
  }

  /// The best degree over the values of both.
  func degree(_ mentee: FieldValue, _ mentor: FieldValue) -> Degree? {
    if mentee == .missing || mentor == .missing { return nil }
    var best: Degree?
    forEachValue(of: mentee) { menteeValue in
      guard let row = rows[menteeValue] else { return }
      forEachValue(of: mentor) { mentorValue in
        if let degree = row[mentorValue], degree > best ?? Degree(thousandths: -1000) || best == nil { best = degree }
      }
    }
    return best ?? otherwise
  }

  var degrees: ClosedRange<Degree> {
    let all = rows.values.flatMap(\.values) + [otherwise, .none]
    return (all.min() ?? .none)...(all.max() ?? .none)
  }

  func sentence(mentee: LocalizedText, mentor: LocalizedText) -> LocalizedText {
    RuleText.table(["mentee": mentee, "mentor": mentor])
  }

  private func forEachValue(of value: FieldValue, _ body: (FieldValue) -> Void) {
    guard value.wordCount > 0 else { return body(value) }
    for index in 0..<value.wordCount {
      if let word = value.word(at: index) { body(.word(word)) }
    }
  }

  static let description = RuleDescription(
    kind: TableComparison.self,
    parameters: [
      RuleParameter("rows", .lookup, meaning: RuleHelpText.rowsParameter()),
      RuleParameter(
        "otherwise", .integer(-100...100), standard: .integer(0), meaning: RuleHelpText.otherwiseParameter()),
    ],
    sentence: RuleHelpText.tableSentence(), explanation: RuleHelpText.table(),
    example: """
      wishes:
        - kind: table
          id: who_for_whom
          mentee: stage
          mentor: background
          rows:
            primary-school: [teacher, pedagogue]
            job: {company employee: 100, career adviser: 50}
          weight: 30

      """)
}
