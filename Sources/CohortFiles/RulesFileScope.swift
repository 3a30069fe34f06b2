// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Wording

/// What the rules of a cohort may name: its columns and programmes.
struct RulesFileScope: Sendable {
  /// What the cells of a column hold.
  enum Kind: Sendable {
    case words, numbers, dates
  }

  /// A column that a rule may compare.
  struct ColumnMatch: Sendable {
    /// The name that the rule knows it by.
    let name: String
    /// What its cells hold; nothing where the column is empty.
    let kind: Kind?
  }

  /// The user's own columns of a side, in the order of the file.
  private let own: [PairSide: [ColumnMatch]]
  /// The ids of the programmes.
  let programmes: [String]
  /// The mentees, whose values groups are told by.
  let mentees: [Mentee]

  /// The scope of a cohort whose tables could be read.
  init(
    menteeColumns: [Tag], mentees: [Mentee], mentorColumns: [Tag], mentors: [Mentor], programmes: [Programme]
  ) {
    own = [
      .mentee: menteeColumns.map { column in
        ColumnMatch(name: column.label, kind: mentees.lazy.compactMap { $0.attributes[column] }.first.map(Self.kind))
      },
      .mentor: mentorColumns.map { column in
        ColumnMatch(name: column.label, kind: mentors.lazy.compactMap { $0.attributes[column] }.first.map(Self.kind))
      },
    ]
    self.programmes = programmes.map(\.id.text)
    self.mentees = mentees
  }

  /// The user's own column of this name, however it is typed.
  func ownColumn(_ name: String, of side: PairSide) -> ColumnMatch? {
    let folded = FoldedName.of(name)
    return own[side]?.first { FoldedName.of($0.name) == folded }
  }

  /// The names of the user's own columns of a side.
  func ownColumns(of side: PairSide) -> [String] { own[side]?.map(\.name) ?? [] }

  /// The words in a column of the mentees' own, in their order.
  func words(of column: Tag) -> [String] {
    var known: [String: String] = [:]
    for mentee in mentees {
      for tag in mentee.attributes[column]?.tags.tags ?? [] { known[tag.key] = tag.label }
    }
    return known.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func kind(_ value: AttributeValue) -> Kind {
    switch value {
    case .text, .list: .words
    case .number: .numbers
    case .date: .dates
    }
  }
}

/// The built-in columns, by the names that files and rules call them.
enum BuiltInColumns {
  /// The name that rules know a built-in column by, in either language; nothing where there is no such column.
  static func name(_ typed: String, of side: PairSide) -> String? {
    let folded = FoldedName.of(typed)
    // The kind of mentor that this pair would be for is a column of no file.
    if side == .mentee, ["type", "mentortype"].contains(folded) { return "type" }
    switch side {
    case .mentee: return match(folded, among: MenteeColumn.allCases.map(\.names))
    case .mentor: return match(folded, among: MentorColumn.allCases.map(\.names))
    }
  }

  /// What a built-in column holds.
  static func kind(_ name: String) -> RulesFileScope.Kind {
    if name == "waiting_since" { return .dates }
    return ["birth_year", "priority", "times_left_out", "capacity", "hours_per_month"].contains(name)
      ? .numbers : .words
  }

  private static func match(_ folded: String, among columns: [ColumnNames]) -> String? {
    columns.first { $0.all.contains { FoldedName.of($0) == folded } }?.name
  }
}
