// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
import Wording

/// The columns of a table of how pairs ended.
enum EndedColumn: Int, Column {
  case mentee, mentor, type, outcome, date, reason

  var names: ColumnNames {
    switch self {
    case .mentee: PreviousColumn.mentee.names
    case .mentor: PreviousColumn.mentor.names
    case .type: PreviousColumn.type.names
    case .outcome: PreviousColumn.outcome.names
    case .date: ColumnNames("date", da: "dato", "day", "dag", "until", "til")
    case .reason: PreviousColumn.reason.names
    }
  }

  var isRequired: Bool { rawValue <= Self.outcome.rawValue }
}

/// A table of how a run's pairs ended: `mentee;mentor;type;outcome;date;reason`, the last two of which may be missing.
public enum EndedFile {
  /// Reads the table.
  ///
  /// - Parameters:
  ///   - file: The file, whatever its name.
  ///   - isPair: Whether the run has a pair of these people for this kind of help.
  ///   - firstDay: The run's first day, before which no pair can have ended.
  /// - Returns: A row for each pair that is told of; `until` is the date.
  /// - Throws: every fault of the table: what cannot be read, pairs that the run has not, and those told of twice.
  /// - Complexity: linear in the size of the file.
  public static func read(
    _ file: InputFile, firstDay: CalendarDate, isPair: @Sendable (MenteeID, MentorID, MentorType) -> Bool
  ) throws(FileFaults) -> [PreviousPair] {
    var sink = FaultSink(file: file.name)
    let table: Table<EndedColumn> = try file.table(&sink)
    // One stretch, so that a pair that is told of twice is found in whichever rows it stands.
    let read = TableFile(table, &sink) { row, reader in reader.ended(row, firstDay: firstDay, isPair: isPair) }
    var lines: [PreviousPair.Key: Int] = [:]
    for (index, ending) in read.records.enumerated() {
      let cell = read.cell(ofRecord: index, column: "mentee")
      let line = cell.map { $0.source.place(at: $0.range.lowerBound).line } ?? 0
      let first = lines.updateValue(line, forKey: PreviousPair.Key(ending))
      if let first, let cell {
        sink.report(
          at: cell, found: RollOverFaultText.endedTwice(["line": "\(first)"]), expected: RollOverFaultText.endedOnce(),
          advice: AdviceText.deleteRow())
      }
    }
    guard !sink.hasFaults else { throw FileFaults(sink.faults) }
    return read.records
  }
}

extension PreviousPair {
  /// The two people and the kind of help.
  fileprivate struct Key: Hashable {
    let mentee: MenteeID
    let mentor: MentorID
    let type: MentorType

    init(_ pair: PreviousPair) {
      mentee = pair.mentee
      mentor = pair.mentor
      type = pair.type
    }
  }
}

extension CellReader {
  /// A row of the table.
  fileprivate mutating func ended(
    _ row: Row<EndedColumn>, firstDay: CalendarDate, isPair: (MenteeID, MentorID, MentorType) -> Bool
  ) -> PreviousPair? {
    let mentee: MenteeID? = required(.mentee, in: row).flatMap { self.id($0) }
    let mentor: MentorID? = required(.mentor, in: row).flatMap { self.id($0) }
    let type = required(.type, in: row).flatMap { word($0, Words.mentorTypes, .unknownType) }
    let outcome = required(.outcome, in: row).flatMap { word($0, Words.outcomes, .unknownOutcome) }
    let date = row[.date].flatMap { self.date($0) }
    if let date, date < firstDay, let cell = row[.date] {
      faults.report(
        at: cell, found: RollOverFaultText.endedBeforeStart(["value": .typed(cell.text), "start": "\(firstDay)"]),
        expected: ExpectedText.dayAfterStart(), advice: AdviceText.correctDate())
    }
    guard let mentee, let mentor, let type, let outcome else { return nil }
    guard isPair(mentee, mentor, type) else {
      if let cell = row[.mentee] {
        faults.report(
          at: cell,
          found: RollOverFaultText.noSuchPair([
            "mentee": .typed(mentee.text), "mentor": .typed(mentor.text), "type": Words.mentorTypes.word(for: type),
          ]),
          expected: RollOverFaultText.aPairOfTheRun(), advice: RollOverFaultText.lookInPairs())
      }
      return nil
    }
    return PreviousPair(
      mentee: mentee, mentor: mentor, type: type, outcome: outcome, until: date, reason: row[.reason]?.text ?? "")
  }
}
