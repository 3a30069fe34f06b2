// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// What one column must say about a person.
public struct ColumnCondition: Hashable, Sendable {
  /// A column that people can be picked by.
  public enum Column: Hashable, Sendable {
    /// The person's id.
    case id
    /// How old the mentee is on the first day at least: only the year of birth is known, so the birthday is taken to be
    /// the last day of it, as for the child certificate.
    case age
    /// Whether the mentor has a child certificate on the first day: `yes` or `no`.
    case childCertificate
    /// A column that generic rules can compare.
    case field(Field)
  }

  /// How the column's value is compared.
  public enum Comparison: Hashable, Sendable {
    /// It is one of the values; of a list of words, one of them is.
    case anyOf([RuleArgument])
    /// It is less, or earlier.
    case under(RuleArgument)
    /// It is greater, or later.
    case over(RuleArgument)
    /// It is not less.
    case atLeast(RuleArgument)
    /// It is not greater.
    case atMost(RuleArgument)
    /// It lies between the two, which belong to it.
    case between(RuleArgument, RuleArgument)
    /// The column says nothing.
    case isMissing
  }

  /// The column.
  public let column: Column
  /// How its value is compared.
  public let comparison: Comparison
  /// Whether everybody is meant for whom the comparison does not hold; whoever the column says nothing about is then
  /// one of them.
  public let isNegated: Bool
  private let test: Test

  /// What is compared with, made once for all people.
  private enum Test: Hashable, Sendable {
    case ids(Set<String>)
    case values([FieldValue])
    case range(low: FieldValue?, isLowIn: Bool, high: FieldValue?, isHighIn: Bool)
    case isMissing
  }

  /// Makes a condition. A value that is a list or a mapping is like none.
  public init(_ column: Column, _ comparison: Comparison, isNegated: Bool = false) {
    self.column = column
    self.comparison = comparison
    self.isNegated = isNegated
    func value(_ argument: RuleArgument) -> FieldValue { FieldValue(argument) ?? .missing }
    test =
      switch comparison {
      case .anyOf(let arguments) where column == .id:
        .ids(Set(arguments.compactMap { if case .text(let text) = $0 { text } else { nil } }))
      case .anyOf(let arguments): .values(arguments.map(value))
      case .under(let end): .range(low: nil, isLowIn: true, high: value(end), isHighIn: false)
      case .over(let end): .range(low: value(end), isLowIn: false, high: nil, isHighIn: true)
      case .atLeast(let end): .range(low: value(end), isLowIn: true, high: nil, isHighIn: true)
      case .atMost(let end): .range(low: nil, isLowIn: true, high: value(end), isHighIn: true)
      case .between(let low, let high): .range(low: value(low), isLowIn: true, high: value(high), isHighIn: true)
      case .isMissing: .isMissing
      }
  }

  func holds(for need: Need, in context: RuleContext) -> Bool {
    holds(id: need.mentee.id.text) {
      switch column {
      case .id, .childCertificate: .missing
      case .age: .value(Self.age(of: need.mentee, on: context.firstDay))
      case .field(let field): .value(field.value(of: need.mentee, for: need.type, in: context))
      }
    }
  }

  func holds(for mentor: Mentor, in context: RuleContext) -> Bool {
    holds(id: mentor.id.text) {
      switch column {
      case .id, .age: .missing
      case .childCertificate:
        .word(ChildCertificateRequirement.isHeld(mentor.childCertificate, on: context.firstDay) ? Self.yes : Self.no)
      case .field(let field):
        field.isEveryProgramme(for: mentor) ? .everything : .value(field.value(of: mentor, in: context))
      }
    }
  }

  private static let yes = Tag("yes")
  private static let no = Tag("no")

  private static func age(of mentee: Mentee, on day: CalendarDate) -> FieldValue {
    guard let year = mentee.birthYear else { return .missing }
    let (thisYear, month, dayOfMonth) = day.components
    let hadBirthday = month == 12 && dayOfMonth == 31
    return .number((thisYear &- year &- (hadBirthday ? 0 : 1)) &* 1000)
  }

  private func holds(id: String, _ value: () -> Subject) -> Bool {
    let result: Bool
    switch test {
    case .ids(let ids): result = ids.contains(id)
    case .isMissing: result = value() == .value(.missing)
    case .values(let wanted):
      switch value() {
      case .everything: result = true
      case .value(let value): result = wanted.contains { value.says($0) }
      }
    case .range(let low, let isLowIn, let high, let isHighIn):
      guard case .value(let value) = value() else { return isNegated }
      result = value.lies(above: low, isLowIn) && value.lies(below: high, isHighIn)
    }
    return result != isNegated
  }

  /// What a column says about a person.
  private enum Subject: Hashable {
    case value(FieldValue)
    /// Whatever one asks for: a mentor without a list of programmes takes part in each.
    case everything

    static let missing = Subject.value(.missing)
    static func word(_ tag: Tag) -> Subject { .value(.word(tag)) }
  }
}

extension Field {
  /// Whether the column is the mentors' programmes, and this mentor takes part in all of them.
  fileprivate func isEveryProgramme(for mentor: Mentor) -> Bool {
    side == .mentor && Tag(column) == Self.programmes && mentor.programmes.isEmpty
  }

  private static let programmes = Tag("programmes")
}

extension FieldValue {
  /// Whether this is the value, or a list of words with it.
  fileprivate func says(_ wanted: FieldValue) -> Bool {
    if case .word(let tag) = wanted { return (0..<wordCount).contains { word(at: $0) == tag } }
    return isSame(as: wanted) ?? false
  }

  /// Whether this is greater than an end, or the end itself where that counts; no end holds nothing back.
  fileprivate func lies(above end: FieldValue?, _ isEndIn: Bool) -> Bool {
    guard let end else { return true }
    return difference(from: end).map { isEndIn ? $0 >= 0 : $0 > 0 } ?? false
  }

  fileprivate func lies(below end: FieldValue?, _ isEndIn: Bool) -> Bool {
    guard let end else { return true }
    return difference(from: end).map { isEndIn ? $0 <= 0 : $0 < 0 } ?? false
  }
}
