// SPDX-License-Identifier: GPL-3.0-or-later

/// The columns that one of the files has a meaning for, numbered from 0 without gaps.
protocol Column: CaseIterable, Hashable, RawRepresentable, Sendable where RawValue == Int, AllCases == [Self] {
  /// What the column is called.
  var names: ColumnNames { get }
  /// Whether the file cannot be used without it.
  var isRequired: Bool { get }
  /// Whether it is written even where nobody has anything in it.
  var isAlwaysWritten: Bool { get }
  /// Own columns that rules look for under one name, by what else they are called.
  static var knownOwnColumns: [ColumnNames] { get }
}

extension Column {
  static var knownOwnColumns: [ColumnNames] { [] }

  var isAlwaysWritten: Bool { true }
}

/// What a column is called. A header that is nearly one of these names is taken for a misspelling of it, so short names
/// and names one slip away from common words are better left out.
struct ColumnNames: Sendable {
  /// The name in English files; faults and rules use it.
  let name: String
  /// The name in Danish files.
  let danish: String
  /// Other names that are understood.
  let others: [String]

  init(_ name: String, da danish: String, _ others: String...) {
    self.name = name
    self.danish = danish
    self.others = others
  }

  /// Every name.
  var all: [String] { [name, danish] + others }
}
