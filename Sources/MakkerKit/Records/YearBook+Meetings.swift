// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import CohortModel
import RunReports
public import Wording
public import YearRecords

extension YearBook {
  /// What became of a table of meetings.
  public struct NotedMeetings: Hashable, Sendable {
    /// How many meetings were noted.
    public let noted: Int
    /// How many were noted already, and are left as they are.
    public let known: Int

    /// What is said of it.
    public var text: LocalizedText {
      let text = MeetingTableText.noted(["n": .number(noted)])
      return known == 0 ? text : text + " " + MeetingTableText.known(["n": .number(known)])
    }
  }

  /// Notes a meeting of a pair of a run, in the place of what was noted of the same day.
  ///
  /// - Throws: `YearBookRefusal`, `StoreError`.
  public func met(
    _ pair: PairKey, inRun number: Int, on date: CalendarDate, outcome: MeetingOutcome, minutes: Int
  ) throws {
    let (name, pair) = try found(pair, inRun: number)
    _ = try store.write(at: now(), expectedSeq: expectedSeq) { year throws(StoreError) in
      try year.record(MeetingRecord(cohort: name, pair: pair, date: date, outcome: outcome, minutes: minutes))
    }
  }

  /// Notes all meetings of a table, each in the place of what was noted of the same day; none where the table has a
  /// fault. Those that are noted already in all they say are not noted again.
  ///
  /// - Throws: `FileFaults` with every fault of the table, `StoreError`.
  @discardableResult
  public func met(_ file: InputFile, inRun number: Int) throws -> NotedMeetings {
    let name = try store.run(number).cohort.name
    let run = try storedRun(number)
    let inputs = run.replannedInputs.isEmpty ? run.inputs : run.replannedInputs
    let frame = try CohortReader.read(inputs).cohort.frame
    var types: [PairKey: [MentorType]] = [:]
    for pair in run.claim?.pairs ?? [] {
      types[PairKey(mentee: pair.mentee, mentor: pair.mentor, type: nil), default: []].append(pair.type)
    }
    let rows = try MeetingsFile.read(file, days: frame.firstDay...frame.lastDay) { [types] mentee, mentor in
      types[PairKey(mentee: mentee, mentor: mentor, type: nil)] ?? []
    }
    let known = Set(try store.meetings(inCohort: name))
    let new = rows.map { row in
      MeetingRecord(
        cohort: name, pair: PairKey(mentee: row.mentee, mentor: row.mentor, type: row.type), date: row.date,
        outcome: row.outcome, minutes: row.minutes)
    }.filter { !known.contains($0) }
    if !new.isEmpty {
      try write { year throws(StoreError) in
        for meeting in new { try year.record(meeting) }
      }
    }
    return NotedMeetings(noted: new.count, known: rows.count - new.count)
  }

  /// The same from a file at a path.
  ///
  /// - Throws: `FileFaults` too where it cannot be read.
  @discardableResult
  public func met(tableAt path: String, inRun number: Int) throws -> NotedMeetings {
    try met(InputFile.readable(path), inRun: number)
  }
}
