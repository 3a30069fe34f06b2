// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// The user's own columns, each with the kind of value that all of its cells have.
///
/// A column is of numbers or of days only where every filled cell is one, so that `7. b` does not make the class of
/// one pupil a word and that of the next a number. A column with a `|` anywhere is one of lists, so that `chess` and
/// `chess|football` can be compared. What is left is text. A number with needless zeros in front is a code and
/// therefore a text: `0800` is a postal code.
struct OwnColumns<Known: Column>: Sendable {
  private let columns: [(own: Header<Known>.Own, kind: Kind)]

  private enum Kind: Sendable {
    case number, date, list, text
  }

  /// Looks through the whole table once, where it has such columns.
  init(_ table: Table<Known>) {
    let own = table.header.own
    guard !own.isEmpty else {
      columns = []
      return
    }
    var survey = own.map { _ in (isList: false, isNumber: true, isDate: true) }
    var seen = own.map { _ in CellMemory<Bool>() }
    var ignored = FaultSink(file: "")
    table.forEachRow(faults: &ignored) { row, _, _ in
      for (index, column) in own.enumerated() {
        guard !survey[index].isList, let cell = row[column.position], seen[index][cell] == nil else { continue }
        seen[index].remember(true, for: cell)
        if cell.bytes.contains(.bar) {
          survey[index].isList = true
          continue
        }
        guard survey[index].isNumber || survey[index].isDate else { continue }
        let text = cell.text
        if survey[index].isNumber { survey[index].isNumber = Self.number(text) != nil }
        if survey[index].isDate { survey[index].isDate = Self.date(text) != nil }
      }
    }
    columns = zip(own, survey).map { column, survey in
      (column, survey.isList ? .list : survey.isNumber ? .number : survey.isDate ? .date : .text)
    }
  }

  /// A row's own values, by column; empty cells are left out.
  func attributes(of row: Row<Known>, _ memories: inout CellMemories) -> [Tag: AttributeValue] {
    guard columns.count == 1, let cell = row[columns[0].own.position] else { return attributes(of: row) }
    // Of a single column, people whose cells read alike share what they hold.
    if let known = memories.attributes[cell] { return known }
    let attributes = attributes(of: row)
    memories.attributes.remember(attributes, for: cell)
    return attributes
  }

  private func attributes(of row: Row<Known>) -> [Tag: AttributeValue] {
    var attributes: [Tag: AttributeValue] = [:]
    for (own, kind) in columns {
      if let cell = row[own.position], let value = value(of: cell, kind) { attributes[own.name] = value }
    }
    return attributes
  }

  private func value(of cell: Cell, _ kind: Kind) -> AttributeValue? {
    let text = cell.text
    switch kind {
    case .number: return Self.number(text).map { .number(thousandths: $0.thousandths) }
    case .date: return Self.date(text).map { .date($0) }
    case .list:
      let tags = TagSet(cell.items().map { Tag($0.text) })
      return tags.isEmpty ? nil : .list(tags)
    case .text: return .text(Tag(text))
    }
  }

  private static func number(_ text: String) -> DecimalNumber? {
    let digits = text.drop { $0 == "-" }
    guard !text.hasPrefix("+"), !digits.hasPrefix("0") || digits.dropFirst().first?.isNumber != true else { return nil }
    return DecimalNumber(text)
  }

  private static func date(_ text: String) -> CalendarDate? {
    guard case .date(let date) = WrittenDate(text) else { return nil }
    return date
  }
}
