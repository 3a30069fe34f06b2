// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Yams

/// A `cohort.yaml` into which another year's name and days are written, while its comments, its order and every other
/// line stay as they are.
///
/// Whoever uses it reads the result again: what it cannot edit, it says or leaves as it is.
struct FrameEdit {
  /// The file is written in a way that a change does not fit into.
  struct CannotEdit: Error {}

  private var yaml: EditableYAML

  /// Takes a text that has been read without a fault.
  init(_ text: String) { yaml = EditableYAML(text) }

  /// The text as it is now.
  var text: String { yaml.text }

  /// Writes another year's name, first and last day, closed days and ends of what is provisional.
  ///
  /// - Parameter closed: Where closed days lie in that year; nothing where nobody can tell. Those are taken out of their
  ///   list, and stay as a comment where one stands beside them.
  /// - Throws: `CannotEdit`, or what the parser says.
  mutating func move(to frame: CohortFrame, closed: ClosedMove) throws {
    try write(frame)
    while let (key, item) = try lost(closed) {
      yaml = try yaml.parsed { root in
        guard let root, let list = root.value(key) else { throw CannotEdit() }
        var changed = yaml
        try RulesFileEdit.remove(item, from: list, isInFlow: yaml.isFlow(root), keepsAsComment: true, &changed)
        return changed
      }
    }
    // The days that stay had to wait: what is lost is known by its old days.
    try moveClosed(closed)
  }

  /// The lists of closed days.
  private static let lists = ["holidays", "closed_weeks"]

  private mutating func write(_ frame: CohortFrame) throws {
    let changes = try changes { root, changes in
      let isFlow = yaml.isFlow(root)
      for (key, value) in [("name", frame.name), ("first_day", "\(frame.firstDay)"), ("last_day", "\(frame.lastDay)")] {
        guard let node = root.value(key) else { throw CannotEdit() }
        try changes.append(replacement(of: node, with: value, isInFlow: isFlow))
      }
      guard let programmes = root.value("programmes") else { return }
      for entry in programmes.items {
        guard let id = entry.value("id")?.string?.trimmingWhitespace(), let node = entry.value("provisional_until"),
          let day = frame.programmes.first(where: { $0.id == ProgrammeID(id) })?.provisionalUntil
        else { continue }
        let isInFlow = isFlow || yaml.isFlow(programmes) || yaml.isFlow(entry)
        try changes.append(replacement(of: node, with: "\(day)", isInFlow: isInFlow))
      }
    }
    make(changes)
  }

  private mutating func moveClosed(_ closed: ClosedMove) throws {
    let changes = try changes { root, changes in
      for list in Self.lists.compactMap({ root.value($0) }) {
        for item in list.items {
          guard let text = item.string?.trimmingWhitespace(), let old = Self.days(text), let new = closed(old) else {
            continue
          }
          let isInFlow = yaml.isFlow(root) || yaml.isFlow(list)
          try changes.append(replacement(of: item, with: Self.written(new, like: text), isInFlow: isInFlow))
        }
      }
    }
    make(changes)
  }

  /// The first item of a list whose days have no place in the other year.
  private func lost(_ closed: ClosedMove) throws -> (key: String, item: String)? {
    try yaml.parsed { root in
      for key in Self.lists {
        for item in root?.value(key)?.items ?? [] {
          guard let text = item.string?.trimmingWhitespace(), let days = Self.days(text) else { continue }
          if closed(days) == nil { return (key, text) }
        }
      }
      return nil
    }
  }

  private static func days(_ text: String) -> ClosedRange<CalendarDate>? {
    guard case .days(let days) = WrittenRange(text) else { return nil }
    return days
  }

  /// Days as they stand in the file: by their weeks where those that were there are.
  private static func written(_ days: ClosedRange<CalendarDate>, like old: String) -> String {
    let isWhole = days.lowerBound.weekday == .monday && days.upperBound.weekday == .sunday
    guard old.uppercased().contains("W"), isWhole else { return CellWriter.dateRange(days) }
    let weeks = [WeekDate(days.lowerBound), WeekDate(days.upperBound)].map { week in
      "\(week.year)-W" + (week.week < 10 ? "0" : "") + "\(week.week)"
    }
    return weeks[0] == weeks[1] ? weeks[0] : weeks.joined(separator: "..")
  }
}

extension FrameEdit {
  private typealias Change = (range: Range<Int>, text: String)

  /// The changes that one look at the text finds.
  private func changes(_ find: (Node, inout [Change]) throws -> Void) throws -> [Change] {
    var changes: [Change] = []
    try yaml.parsed { root in
      guard let root, root.mapping != nil else { throw CannotEdit() }
      try find(root, &changes)
    }
    return changes
  }

  /// Makes changes, from the last to the first, so that none moves another.
  private mutating func make(_ changes: [Change]) {
    for change in changes.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      yaml.replace(change.range, with: change.text)
    }
  }

  /// A text in the place of another, in quotation marks where that has some or where it needs them.
  private func replacement(of node: Node, with text: String, isInFlow: Bool) throws -> Change {
    guard case .scalar(let scalar) = node, let mark = scalar.mark else { throw CannotEdit() }
    guard scalar.style != .literal, scalar.style != .folded else { throw CannotEdit() }
    let start = yaml.offset(mark)
    let isPlain = scalar.style == .plain && Self.isPlain(text)
    return (start..<yaml.end(of: start, isInFlow: isInFlow), isPlain ? text : FrameWriter.quoted(text))
  }

  /// Whether a text can stand without quotation marks, wherever it does.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last, first.isLetter || first.isNumber, last != " " else {
      return false
    }
    return text.allSatisfy { $0.isLetter || $0.isNumber || " -–/.".contains($0) }
      && !["null", "true", "false", "yes", "no"].contains(text.lowercased())
  }
}
