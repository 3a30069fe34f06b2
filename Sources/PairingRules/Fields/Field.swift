// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// A column of one side that generic rules can compare: a built-in one, or the user's own.
public struct Field: Hashable, Sendable {
  /// Whose column it is.
  public let side: PairSide
  /// The column's name, as in the header or the rule.
  public let column: String

  private let source: Source

  /// The column of this name; what is not built in is the user's own.
  ///
  /// - Throws: a fault where the column is built in but holds nothing that can be compared, such as `availability`.
  public init(_ side: PairSide, _ column: String) throws(RuleFault) {
    self.side = side
    self.column = column
    let key = Tag(column).key
    if side == .mentee, let builtIn = MenteeColumn(rawValue: key) {
      source = .mentee(builtIn)
    } else if side == .mentor, let builtIn = MentorColumn(rawValue: key) {
      source = .mentor(builtIn)
    } else if Self.incomparable.contains(key) {
      throw RuleFault(
        parameter: side.rawValue, found: RuleFaultText.incomparableColumn(["column": LocalizedText(verbatim: column)]),
        expected: RuleFaultText.comparableColumn([
          "columns": LocalizedText(verbatim: Self.builtIn(side).joined(separator: ", "))
        ]), advice: RuleFaultText.chooseColumn())
    } else {
      source = .attribute(Tag(column))
    }
  }

  /// The built-in columns of one side that can be compared, in the order of the files.
  public static func builtIn(_ side: PairSide) -> [String] {
    side == .mentee ? MenteeColumn.allCases.map(\.rawValue) : MentorColumn.allCases.map(\.rawValue)
  }

  /// What the column says about the pair's person.
  func value(in pair: Pair) -> FieldValue {
    side == .mentee
      ? value(of: pair.mentee, for: pair.type, in: pair.context) : value(of: pair.mentor, in: pair.context)
  }

  /// What a column of the mentees' says about one, where help of some kind is needed.
  func value(of mentee: Mentee, for type: MentorType, in context: RuleContext) -> FieldValue {
    switch source {
    case .mentee(let column): column.value(of: mentee, for: type, in: context)
    case .attribute(let tag): FieldValue(mentee.attributes[tag])
    case .mentor: .missing
    }
  }

  /// What a column of the mentors' says about one.
  func value(of mentor: Mentor, in context: RuleContext) -> FieldValue {
    switch source {
    case .mentor(let column): column.value(of: mentor, in: context)
    case .attribute(let tag): FieldValue(mentor.attributes[tag])
    case .mentee: .missing
    }
  }

  /// What the column says about the pair's person, for people; nothing where it says nothing.
  func described(in pair: Pair) -> LocalizedText? {
    switch source {
    case .mentee(.stage): pair.mentee.stage?.label
    case .mentee(.type): pair.type.label
    case .mentee(.needs): .list(pair.mentee.needs.map(\.label))
    case .mentor(.types): .list(pair.mentor.types.sorted().map(\.label))
    default: value(in: pair).described
    }
  }

  private enum Source: Hashable, Sendable {
    case mentee(MenteeColumn)
    case mentor(MentorColumn)
    case attribute(Tag)
  }

  private static let incomparable: Set = [
    "id", "name", "availability", "preferred_times", "unavailable", "training", "child_certificate", "avoid", "prefer",
  ]
}

/// The mentees' columns that can be compared; `type` is the kind of help that this pair would be for.
enum MenteeColumn: String, CaseIterable, Sendable {
  case birthYear = "birth_year"
  case stage, programme, needs, type, skills, interests, languages, municipality, priority
  case waitingSince = "waiting_since"
  case timesLeftOut = "times_left_out"

  func value(of mentee: Mentee, for type: MentorType, in context: RuleContext) -> FieldValue {
    switch self {
    case .birthYear: return mentee.birthYear.map { .number($0 * 1000) } ?? .missing
    case .stage: return mentee.stage.map { .word(ColumnWords.stage($0)) } ?? .missing
    case .programme: return context.programmeWords[mentee.programme].map(FieldValue.word) ?? .missing
    case .needs: return ColumnWords.types(mentee.needs)
    case .type: return ColumnWords.types(CollectionOfOne(type))
    case .skills: return mentee.skills.isEmpty ? .missing : .weighted(mentee.skills)
    case .interests: return mentee.interests.isEmpty ? .missing : .words(mentee.interests)
    case .languages: return mentee.languages.isEmpty ? .missing : .words(mentee.languages)
    case .municipality: return mentee.municipality.map(FieldValue.word) ?? .missing
    case .priority: return .number(mentee.priority.multipliedReportingOverflow(by: 1000).partialValue)
    case .waitingSince: return mentee.waitingSince.map(FieldValue.date) ?? .missing
    case .timesLeftOut: return .number(mentee.timesLeftOut.multipliedReportingOverflow(by: 1000).partialValue)
    }
  }
}

/// The mentors' columns that can be compared.
enum MentorColumn: String, CaseIterable, Sendable {
  case types, programmes, background, skills, interests, languages, municipality, capacity
  case hoursPerMonth = "hours_per_month"

  func value(of mentor: Mentor, in context: RuleContext) -> FieldValue {
    switch self {
    case .types: return ColumnWords.types(mentor.types)
    case .programmes: return context.programmes(of: mentor).map(FieldValue.words) ?? .missing
    case .background: return mentor.background.isEmpty ? .missing : .words(mentor.background)
    case .skills: return mentor.skills.isEmpty ? .missing : .weighted(mentor.skills)
    case .interests: return mentor.interests.isEmpty ? .missing : .words(mentor.interests)
    case .languages: return mentor.languages.isEmpty ? .missing : .words(mentor.languages)
    case .municipality: return mentor.municipality.map(FieldValue.word) ?? .missing
    case .capacity:
      return mentor.capacity.map { .number($0.multipliedReportingOverflow(by: 1000).partialValue) } ?? .missing
    case .hoursPerMonth:
      return mentor.minutesPerMonth.map { .number($0.multipliedReportingOverflow(by: 1000).partialValue / 60) }
        ?? .missing
    }
  }
}

/// The words of the built-in columns with few values, made once.
enum ColumnWords {
  private static let stages = Stage.allCases.map { Tag($0.rawValue) }
  private static let typeSets = (0..<8).map { mask in
    FieldValue.words(
      TagSet(MentorType.allCases.enumerated().filter { mask >> $0.offset & 1 == 1 }.map { Tag($0.element.rawValue) }))
  }

  /// A stage as a word.
  static func stage(_ stage: Stage) -> Tag {
    switch stage {
    case .primarySchool: stages[0]
    case .youthEducation: stages[1]
    case .internship: stages[2]
    case .job: stages[3]
    }
  }

  /// Some kinds of mentor as words.
  static func types(_ types: some Sequence<MentorType>) -> FieldValue {
    var mask = 0
    for type in types {
      switch type {
      case .business: mask |= 1
      case .social: mask |= 2
      case .education: mask |= 4
      }
    }
    return mask == 0 ? .missing : typeSets[mask]
  }
}
