// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
import Wording

/// The columns of a table of meetings.
enum MeetingColumn: Int, Column {
  case mentee, mentor, date, type, outcome, minutes

  var names: ColumnNames {
    switch self {
    case .mentee: PreviousColumn.mentee.names
    case .mentor: PreviousColumn.mentor.names
    case .date: ColumnNames("date", da: "dato", "day", "dag")
    case .type: PreviousColumn.type.names
    case .outcome: PreviousColumn.outcome.names
    case .minutes: ColumnNames("minutes", da: "minutter", "duration", "varighed", "min")
    }
  }

  var isRequired: Bool { rawValue <= Self.date.rawValue }
}

/// A row of a table of meetings.
public struct MeetingRow: Hashable, Sendable {
  /// The mentee.
  public let mentee: MenteeID
  /// The mentor.
  public let mentor: MentorID
  /// The kind of help.
  public let type: MentorType
  /// The day.
  public let date: CalendarDate
  /// Whether the meeting took place.
  public let outcome: MeetingOutcome
  /// How long it took, in minutes; 0 where nobody has said.
  public let minutes: Int
}

/// A table of meetings that were held, or were to be: `mentee;mentor;date;type;outcome;minutes`. The last three may be
/// missing: the kind of help where two people are a pair for one alone, and a meeting of which nothing is said was held.
public enum MeetingsFile {
  /// Reads the table.
  ///
  /// - Parameters:
  ///   - file: The file, whatever its name.
  ///   - days: The run's days, outside which no meeting of it can be.
  ///   - types: For which kinds of help two people are a pair of the run; none where they are no pair.
  /// - Returns: Its rows in their order.
  /// - Throws: every fault of the table: what cannot be read, pairs that the run has not, and two rows of one day.
  /// - Complexity: linear in the size of the file.
  public static func read(
    _ file: InputFile, days: ClosedRange<CalendarDate>, types: @Sendable (MenteeID, MentorID) -> [MentorType]
  ) throws(FileFaults) -> [MeetingRow] {
    var sink = FaultSink(file: file.name)
    let table: Table<MeetingColumn> = try file.table(&sink)
    let read = TableFile(table, &sink) { row, reader in reader.meeting(row, days: days, types: types) }
    var lines: [Meeting: Int] = [:]
    for (index, row) in read.records.enumerated() {
      guard let cell = read.cell(ofRecord: index, column: "date") else { continue }
      let line = cell.source.place(at: cell.range.lowerBound).line
      if let first = lines.updateValue(line, forKey: Meeting(row)) {
        sink.report(
          at: cell, found: MeetingTableText.metTwice(["line": "\(first)"]), expected: MeetingTableText.metOnce(),
          advice: AdviceText.deleteRow())
      }
    }
    guard !sink.hasFaults else { throw FileFaults(sink.faults) }
    return read.records
  }

  /// What the store keeps one note of.
  private struct Meeting: Hashable {
    let mentee: MenteeID
    let mentor: MentorID
    let type: MentorType
    let date: CalendarDate

    init(_ row: MeetingRow) {
      mentee = row.mentee
      mentor = row.mentor
      type = row.type
      date = row.date
    }
  }
}

extension CellReader {
  /// A row of the table.
  fileprivate mutating func meeting(
    _ row: Row<MeetingColumn>, days: ClosedRange<CalendarDate>, types: (MenteeID, MentorID) -> [MentorType]
  ) -> MeetingRow? {
    let mentee: MenteeID? = required(.mentee, in: row).flatMap { self.id($0) }
    let mentor: MentorID? = required(.mentor, in: row).flatMap { self.id($0) }
    let date = required(.date, in: row).flatMap { self.date($0) }
    if let date, !days.contains(date), let cell = row[.date] {
      let bounds: [String: LocalizedText] = ["start": "\(days.lowerBound)", "end": "\(days.upperBound)"]
      faults.report(
        at: cell, found: MeetingTableText.outsideYear(["value": .typed(cell.text)]),
        expected: MeetingTableText.dayOfTheYear(bounds), advice: AdviceText.correctDate())
    }
    let typeCell = row[.type]
    let type = typeCell.flatMap { word($0, Words.mentorTypes, .unknownType) }
    let outcome = row[.outcome].map { word($0, Words.meetings, .unknownOutcome) } ?? .held
    let minutes = row[.minutes].map { wholeNumber($0, in: 0...1440) } ?? 0
    guard let mentee, let mentor, typeCell == nil || type != nil else { return nil }
    let held = types(mentee, mentor)
    guard let meant = type.map({ held.contains($0) ? $0 : nil }) ?? (held.count == 1 ? held[0] : nil) else {
      reportPair(row, mentee, mentor, type, isSeveral: type == nil && held.count > 1)
      return nil
    }
    guard let date, let outcome, let minutes else { return nil }
    return MeetingRow(mentee: mentee, mentor: mentor, type: meant, date: date, outcome: outcome, minutes: minutes)
  }

  private mutating func reportPair(
    _ row: Row<MeetingColumn>, _ mentee: MenteeID, _ mentor: MentorID, _ type: MentorType?, isSeveral: Bool
  ) {
    guard let cell = row[.mentee] else { return }
    let people: [String: LocalizedText] = ["mentee": .typed(mentee.text), "mentor": .typed(mentor.text)]
    if isSeveral {
      faults.report(
        at: cell, found: MeetingTableText.severalTypes(people), expected: Words.mentorTypes.alternatives,
        advice: MeetingTableText.nameType())
    } else {
      var values = people
      values["type"] = type.map { Words.mentorTypes.word(for: $0) }
      let found = type == nil ? MeetingTableText.noPair(people) : RollOverFaultText.noSuchPair(values)
      faults.report(
        at: cell, found: found, expected: RollOverFaultText.aPairOfTheRun(), advice: RollOverFaultText.lookInPairs())
    }
  }
}
