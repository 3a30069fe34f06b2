// SPDX-License-Identifier: GPL-3.0-or-later

/// Who stands in the tables of people, read leniently: a file with faults names people all the same.
package enum PeopleListing {
  /// Somebody in a table.
  package struct Entry: Hashable, Sendable {
    /// The side.
    package let role: PersonRole
    /// The id as typed.
    package let id: String
    /// The name as typed; empty where there is none.
    package let name: String
  }

  /// The people of a file; none where it is no table of people, or cannot be read.
  package static func entries(_ path: String, _ bytes: [UInt8]) -> [Entry] {
    guard let role = TableKind(path).peopleRole, let (text, _) = TextCoding.decode(bytes) else { return [] }
    var entries: [Entry] = []
    let table = LooseTable(text)
    guard let id = table.position(of: PeopleCells.idNames(role)) else { return [] }
    let name = table.position(of: PeopleCells.nameNames(role))
    table.forEachRow { cells, _ in
      guard id < cells.count, !cells[id].isBlank else { return }
      let named = name.flatMap { $0 < cells.count ? cells[$0].trimmed.text : nil } ?? ""
      entries.append(Entry(role: role, id: cells[id].trimmed.text, name: named))
    }
    return entries
  }
}

/// What a table is about, by its file's name.
enum TableKind: Hashable {
  case people(PersonRole)
  /// Rows about a pair that somebody wrote: decisions and earlier pairs.
  case aboutPairs
  case other

  init(_ path: String) {
    // In `earlier/`, the days of the plan stand before the name.
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let bare = name.split(separator: "_").last.map(String.init) ?? name
    self =
      switch CohortFileName(rawValue: bare) {
      case .mentors: .people(.mentor)
      case .mentees: .people(.mentee)
      case .previous, .decisions: .aboutPairs
      default: .other
      }
  }

  var peopleRole: PersonRole? { if case .people(let role) = self { role } else { nil } }
}

/// A table of which only the header's words are known, with no fault reported.
struct LooseTable {
  let source: SourceText
  let delimiter: UInt8
  private let header: [String]
  private let firstRow: Int

  init(_ text: [UInt8]) {
    source = SourceText(text)
    let dialect = Dialect(source)
    delimiter = dialect.delimiter
    var scanner = RowScanner(source, delimiter: delimiter, from: dialect.headerOffset)
    var cells: [Cell] = []
    var ignored = FaultSink(file: "")
    _ = scanner.next(into: &cells, faults: &ignored)
    header = cells.map { FoldedName.of($0.trimmed.text) }
    firstRow = scanner.offset
  }

  /// Where the rows begin.
  var start: Int { firstRow }

  /// The columns that have one of the names.
  func positions(of names: Set<String>) -> Set<Int> {
    Set(header.indices.filter { names.contains(header[$0]) })
  }

  /// The first of them.
  func position(of names: Set<String>) -> Int? { positions(of: names).min() }

  /// Calls `body` with the cells of each row, and where it stands.
  func forEachRow(_ body: ([Cell], Range<Int>) -> Void) {
    var scanner = RowScanner(source, delimiter: delimiter, from: firstRow)
    var cells: [Cell] = []
    var ignored = FaultSink(file: "")
    while scanner.next(into: &cells, faults: &ignored) { body(cells, scanner.rowStart..<scanner.offset) }
  }
}

/// What the columns of tables are called that redaction has to know, folded.
enum PeopleCells {
  static func idNames(_ role: PersonRole) -> Set<String> {
    folded(role == .mentor ? MentorColumn.id.names : MenteeColumn.id.names)
  }

  static func nameNames(_ role: PersonRole) -> Set<String> {
    folded(role == .mentor ? MentorColumn.name.names : MenteeColumn.name.names)
  }

  /// Lists of ids of the other side.
  static func listNames(_ role: PersonRole) -> Set<String> {
    role == .mentor
      ? folded(MentorColumn.avoid.names, MentorColumn.prefer.names)
      : folded(MenteeColumn.avoid.names, MenteeColumn.prefer.names)
  }

  /// What stays of a person's own row: what counts are made of, and what a cohort cannot be read without.
  static func keptNames(_ role: PersonRole) -> Set<String> {
    switch role {
    case .mentor:
      folded(
        MentorColumn.id.names, MentorColumn.types.names, MentorColumn.programmes.names, MentorColumn.capacity.names)
    case .mentee:
      folded(
        MenteeColumn.id.names, MenteeColumn.stage.names, MenteeColumn.programme.names, MenteeColumn.needs.names)
    }
  }

  /// What stays of a row about a pair with the person in it.
  static let keptOfPair: Set<String> = folded(
    DecisionColumn.mentee.names, DecisionColumn.mentor.names, DecisionColumn.type.names, DecisionColumn.decision.names,
    PreviousColumn.mentee.names, PreviousColumn.mentor.names, PreviousColumn.type.names, PreviousColumn.outcome.names,
    PreviousColumn.programme.names, PreviousColumn.stage.names, PreviousColumn.from.names, PreviousColumn.until.names)

  /// Columns of ids of one side, in any table but those of people.
  static func pairNames(_ role: PersonRole) -> Set<String> {
    switch role {
    case .mentor: folded(DecisionColumn.mentor.names, ColumnNames("mentors", da: "mentorer", "group_mentors"))
    case .mentee: folded(DecisionColumn.mentee.names, ColumnNames("mentees", da: "mentees", "group_needs"))
    }
  }

  private static func folded(_ names: ColumnNames...) -> Set<String> {
    Set(names.flatMap(\.all).map(FoldedName.of))
  }
}
