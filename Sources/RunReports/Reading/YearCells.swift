// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension TableReading {
  /// The cell as one of a set of words.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ cell: Cell) -> Word?
  where Word.RawValue == String {
    if let word = Word(rawValue: cell.text) { return word }
    refuse(
      cell, expected: RunFileText.oneOf(["words": RecordReading.words(Word.allCases.map(\.rawValue))]))
    return nil
  }

  mutating func meetingReason(_ cell: Cell) -> MeetingReason? {
    if let reason = MeetingReason(word: cell.text) { return reason }
    refuse(cell, expected: RunFileText.oneOf(["words": RecordReading.words(MeetingReason.allCases.map(\.word))]))
    return nil
  }

  mutating func yesOrNo(_ cell: Cell) -> Bool? {
    if cell.text == "yes" || cell.text == "no" { return cell.text == "yes" }
    refuse(cell, expected: RunFileText.oneOf(["words": RecordReading.words(["yes", "no"])]))
    return nil
  }

  /// A value, or nothing inside where the cell is empty; nothing at all where it is neither.
  mutating func optional<Value>(
    _ cell: Cell, _ read: (inout TableReading, Cell) -> Value?
  ) -> Value?? {
    if cell.text.isEmpty { return .some(nil) }
    return read(&self, cell).map { .some($0) }
  }

  mutating func nothing(_ cell: Cell) -> Bool {
    if cell.text.isEmpty { return true }
    refuse(cell, expected: RunFileText.emptyCell())
    return false
  }

  mutating func something(_ cell: Cell) -> Bool {
    if !cell.text.isEmpty { return true }
    refuse(cell, expected: RunFileText.aText())
    return false
  }

  mutating func text(_ cell: Cell) -> String? { something(cell) ? cell.text : nil }

  mutating func count(_ cell: Cell) -> Int? {
    if let count = Int(cell.text), count >= 0, String(count) == cell.text { return count }
    refuse(cell, expected: RunFileText.aWholeNumber())
    return nil
  }

  mutating func date(_ cell: Cell) -> CalendarDate? {
    if let date = CalendarDate(written: cell.text) { return date }
    refuse(cell, expected: RunFileText.aDate())
    return nil
  }

  mutating func clock(_ cell: Cell) -> Int? {
    if let minute = Self.clock(cell.text) { return minute }
    refuse(cell, expected: RunFileText.aClock())
    return nil
  }

  /// `16:05` as minutes after midnight, `24:00` among them.
  static func clock(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour),
      (0..<60).contains(minute), hour * 60 + minute <= 24 * 60,
      TimeWindow.clock(hour * 60 + minute) == text
    else { return nil }
    return hour * 60 + minute
  }

  /// The local day and minute of `2026-09-01T16:30:00+02:00`; whether the offset is the zone's, the zone knows.
  mutating func moment(_ cell: Cell) -> (date: CalendarDate, minute: Int)? {
    let bytes = Array(cell.text.utf8)
    if (25...28).contains(bytes.count), bytes[10] == UInt8(ascii: "T"),
      let date = CalendarDate(written: String(decoding: bytes[..<10], as: UTF8.self)),
      let minute = Self.clock(String(decoding: bytes[11..<16], as: UTF8.self)), minute < 24 * 60,
      bytes[16...18].elementsEqual(":00".utf8), bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-"),
      bytes[20...].allSatisfy({ "0123456789:".utf8.contains($0) })
    {
      return (date, minute)
    }
    refuse(cell, expected: RunFileText.aMoment())
    return nil
  }
}
