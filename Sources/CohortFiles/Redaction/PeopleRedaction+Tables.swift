// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

extension PeopleRedaction {
  /// A table without the people: their own rows keep what counts are made of, rows about their pairs say no reason, and
  /// everywhere else ids and names are replaced.
  ///
  /// - Complexity: linear in the size.
  func table(_ path: String, _ text: [UInt8]) -> [UInt8]? {
    let kind = TableKind(path)
    let table = LooseTable(text)
    let columns = Columns(table, kind)
    var written = Array(text[..<table.start])
    if let header = patterns.replaced(in: written), kind == .other { written = header }
    var copied = table.start
    table.forEachRow { cells, range in
      guard let new = row(cells, columns) else { return }
      // Blank lines before the row are no part of any.
      written += text[copied..<range.lowerBound]
      written += Self.line(new, delimiter: table.delimiter)
      written += Self.lineEnd(text[range])
      copied = range.upperBound
    }
    written += text[copied...]
    return written == text ? nil : written
  }

  /// Where the columns stand that hold ids, and which stay in rows of people who are forgotten.
  private struct Columns {
    let kind: TableKind
    let ownID: Int?
    let ownName: Int?
    let kept: Set<Int>
    let ids: [PersonRole: Set<Int>]

    init(_ table: LooseTable, _ kind: TableKind) {
      self.kind = kind
      switch kind {
      case .people(let role):
        let other: PersonRole = role == .mentor ? .mentee : .mentor
        ownID = table.position(of: PeopleCells.idNames(role))
        ownName = table.position(of: PeopleCells.nameNames(role))
        kept = table.positions(of: PeopleCells.keptNames(role))
        ids = [role: ownID.map { [$0] } ?? [], other: table.positions(of: PeopleCells.listNames(role))]
      case .aboutPairs, .other:
        (ownID, ownName) = (nil, nil)
        kept = kind == .aboutPairs ? table.positions(of: PeopleCells.keptOfPair) : []
        ids = [
          .mentor: table.positions(of: PeopleCells.pairNames(.mentor)),
          .mentee: table.positions(of: PeopleCells.pairNames(.mentee)),
        ]
      }
    }

    func role(of position: Int) -> PersonRole? { ids.first { $0.value.contains(position) }?.key }
  }

  /// A row's new cells; nothing where none changes.
  private func row(_ cells: [Cell], _ columns: Columns) -> [String]? {
    var isAbout = false
    var hasChanged = false
    var new: [String] = []
    new.reserveCapacity(cells.count)
    for (position, cell) in cells.enumerated() {
      let old = cell.text
      var text = old
      if let role = columns.role(of: position) {
        if let ids = ids(old, role) {
          text = ids
          isAbout = isAbout || columns.kind == .aboutPairs || position == columns.ownID
        }
      } else if position != columns.ownName, let other = patterns.replaced(in: Array(old.utf8)) {
        text = String(decoding: other, as: UTF8.self)
      }
      hasChanged = hasChanged || text != old
      new.append(text)
    }
    if isAbout {
      for position in new.indices where !columns.kept.contains(position) { new[position] = "" }
    } else if isPseudonym(new, columns) {
      // Cut short between two files, a forgetting is done again; what it emptied stays so.
      return hasChanged ? new : nil
    }
    return hasChanged || isAbout ? new : nil
  }

  private func isPseudonym(_ cells: [String], _ columns: Columns) -> Bool {
    columns.ownID.map { $0 < cells.count && cells[$0].hasPrefix(ForgottenPerson.prefix) } ?? false
  }

  /// A list of ids, each alone or with a kind of help behind it (`U-1/social`); nothing where none of them goes.
  private func ids(_ text: String, _ role: PersonRole) -> String? {
    var hasChanged = false
    let items = text.split(separator: "|", omittingEmptySubsequences: false).map { item -> String in
      let id = item.trimmingWhitespace()
      if let pseudonym = pseudonym(role, id) {
        hasChanged = true
        return pseudonym
      }
      guard let stroke = id.lastIndex(of: "/"), let pseudonym = pseudonym(role, String(id[..<stroke])) else {
        return String(item)
      }
      hasChanged = true
      return pseudonym + id[stroke...]
    }
    return hasChanged ? items.joined(separator: "|") : nil
  }

  /// Cells as their file separates them.
  private static func line(_ cells: [String], delimiter: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      let text = FormulaGuard.guarded(cell)
      guard text.utf8.contains(where: { $0 == delimiter || $0 == .quote || $0 == .lineFeed || $0 == .carriageReturn })
      else {
        bytes += text.utf8
        continue
      }
      bytes.append(.quote)
      for byte in text.utf8 {
        if byte == .quote { bytes.append(.quote) }
        bytes.append(byte)
      }
      bytes.append(.quote)
    }
    return bytes
  }

  private static func lineEnd(_ row: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    row[(row.lastIndex { $0 != .lineFeed && $0 != .carriageReturn }.map { $0 + 1 } ?? row.startIndex)...]
  }
}
