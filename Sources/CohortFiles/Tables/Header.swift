// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// The header of a table: where each known column stands, and which columns are the user's own.
struct Header<Known: Column>: Sendable {
  /// A column that only rules know.
  struct Own: Sendable {
    let position: Int
    let name: Tag
    let cell: Cell
  }

  /// How many cells a row has.
  let width: Int
  /// The user's own columns, from left to right.
  let own: [Own]
  /// Positions of columns without a name, whose cells must be empty.
  let nameless: [Int]
  /// The position of each known column, by its number; -1 where the file has none.
  private let positions: [Int]
  private let cells: [Cell]

  /// Reads a header, and reports what is wrong with it.
  init(_ cells: [Cell], source: SourceText, faults: inout FaultSink) {
    var reading = HeaderReading<Known>()
    for (position, cell) in cells.enumerated() {
      reading.read(cell.trimmed, position, &faults)
    }
    for column in Known.allCases
    where column.isRequired && reading.positions[column.rawValue] < 0 && !reading.misspelt.contains(column) {
      faults.report(
        in: source, at: cells.first?.range.lowerBound ?? 0,
        found: FaultText.missingColumn(["column": column.label]),
        expected: ExpectedText.columns(["names": Known.requiredLabels]),
        advice: AdviceText.addColumn(["column": column.label]))
    }
    positions = reading.positions
    own = reading.own
    nameless = reading.nameless
    width = cells.count
    self.cells = cells
  }

  /// Where a column stands.
  func position(of column: Known) -> Int? {
    let position = positions[column.rawValue]
    return position < 0 ? nil : position
  }

  /// The header's cell of a column.
  func cell(of column: Known) -> Cell? {
    position(of: column).map { cells[$0] }
  }
}

private struct HeaderReading<Known: Column> {
  var positions = [Int](repeating: -1, count: Known.allCases.count)
  var own: [Header<Known>.Own] = []
  var nameless: [Int] = []
  /// Columns that are there, but for a slip of the hand.
  private(set) var misspelt: Set<Known> = []
  private var seen: [String: Int] = [:]
  private let known = ColumnLookup<Known>()

  mutating func read(_ cell: Cell, _ position: Int, _ faults: inout FaultSink) {
    let text = cell.text
    let folded = FoldedName.of(text)
    guard !folded.isEmpty else {
      nameless.append(position)
      return
    }
    if folded.hasPrefix("cpr") || Self.personalNumberNames.contains(folded) {
      faults.report(
        at: cell, found: FaultText.personalNumberColumn(["value": .typed(text)]),
        expected: ExpectedText.noPersonalNumber(), advice: AdviceText.deleteColumn())
      return
    }
    let identity = known.identity(of: folded)
    if let first = seen.updateValue(position, forKey: identity) {
      faults.report(
        at: cell,
        found: FaultText.duplicateColumn(["value": .typed(text), "number": LocalizedText(verbatim: "\(first + 1)")]),
        expected: ExpectedText.eachColumnOnce(), advice: AdviceText.deleteOrRenameColumn())
      return
    }
    if let column = known.column(folded) {
      positions[column.rawValue] = position
    } else if let name = known.ownName(folded) {
      own.append(.init(position: position, name: Tag(name), cell: cell))
    } else if let nearest = known.nearest(to: folded) {
      faults.report(
        at: cell, found: FaultText.unknownColumn(["value": .typed(text)]),
        expected: ExpectedText.knownOrOwnColumn(["nearest": LocalizedText(verbatim: nearest)]),
        advice: AdviceText.writeNearest(["nearest": LocalizedText(verbatim: nearest)]))
      if let column = known.column(FoldedName.of(nearest)) { misspelt.insert(column) }
    } else {
      if Self.birthDateNames.contains(folded) {
        faults.report(
          .warning, at: cell, found: FaultText.birthDateColumn(["value": .typed(text)]),
          expected: ExpectedText.birthYearOnly(), advice: AdviceText.deleteColumn())
      }
      own.append(.init(position: position, name: Tag(text), cell: cell))
    }
  }

  private static var personalNumberNames: Set<String> {
    ["personnummer", "personnr", "personnumre", "personalnumber", "personalno", "personnumber", "ssn"]
  }

  private static var birthDateNames: Set<String> {
    ["fodselsdato", "fodselsdag", "birthdate", "dateofbirth", "birthday", "dob"]
  }
}

/// Finds columns by their folded names.
private struct ColumnLookup<Known: Column> {
  private var columns: [String: Known] = [:]
  private var ownNames: [String: String] = [:]
  /// Every name of a column by its folded form; of names that fold alike, the first.
  private var written: [String: String] = [:]
  private var candidates: [String] = []

  init() {
    for column in Known.allCases {
      for name in column.names.all {
        let folded = add(name)
        columns[folded] = column
      }
    }
    for names in Known.knownOwnColumns {
      for name in names.all {
        let folded = add(name)
        ownNames[folded] = names.name
      }
    }
  }

  private mutating func add(_ name: String) -> String {
    let folded = FoldedName.of(name)
    if written[folded] == nil {
      written[folded] = name
      candidates.append(folded)
    }
    return folded
  }

  func column(_ folded: String) -> Known? { columns[folded] }

  func ownName(_ folded: String) -> String? { ownNames[folded] }

  /// What two headers of the same column have in common.
  func identity(of folded: String) -> String {
    columns[folded]?.names.name ?? ownNames[folded] ?? "own " + folded
  }

  func nearest(to folded: String) -> String? {
    NearestName.nearest(to: folded, among: candidates).flatMap { written[$0] }
  }
}

extension Column {
  /// The column's name in each language.
  var label: LocalizedText { LocalizedText(danish: names.danish, english: names.name) }

  fileprivate static var requiredLabels: LocalizedText {
    allCases.filter(\.isRequired).map(\.label).joined()
  }
}
