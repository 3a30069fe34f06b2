// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation

/// Which rows of a table a page shows.
struct TableSelection: Sendable {
  /// How many rows stand on a page.
  static let pageSize = 100

  /// Whether only rows with faults or warnings are asked for.
  let onlyFaulty: Bool
  /// What the rows must hold; empty means anything.
  let search: String
  /// The page, from 1.
  let page: Int
  /// All rows that fit.
  let rows: [Int]

  /// Selects rows as an address asks.
  init(_ query: Fields, _ table: EditableTable, _ faults: TableFaults) {
    let onlyFaulty = query["show"] == "faults"
    let search = (query["q"] ?? "").trimmingCharacters(in: .whitespaces)
    rows = (1..<max(1, table.rowCount)).filter { row in
      guard !table.isBlank(row), !onlyFaulty || faults.has(row) else { return false }
      // What is not shown is not found either.
      return search.isEmpty
        || PersonalNumber.masked(table.line(ofRow: row)).range(of: search, options: .caseInsensitive) != nil
    }
    self.onlyFaulty = onlyFaulty
    self.search = search
    page = min(max(1, query["page"].flatMap { Int($0) } ?? 1), max(1, (rows.count - 1) / Self.pageSize + 1))
  }

  /// How many pages there are.
  var pages: Int { max(1, (rows.count - 1) / Self.pageSize + 1) }

  /// The rows of the page.
  var shown: ArraySlice<Int> { rows.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize) }

  /// What an address says for this selection, or for another page of it.
  func query(page other: Int? = nil) -> [(String, String)] {
    var query: [(String, String)] = []
    if onlyFaulty { query.append(("show", "faults")) }
    if !search.isEmpty { query.append(("q", search)) }
    let page = other ?? page
    if page > 1 { query.append(("page", "\(page)")) }
    return query
  }
}
