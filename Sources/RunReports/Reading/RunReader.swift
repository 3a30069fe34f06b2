// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import MatchingEngine
import Optimization
import PairingRules
import Wording

/// Reads the files that make up a claim.
struct RunReader {
  /// What `run.json` says.
  struct Record {
    let statement: StoredRun.Statement
    let numbers: MatchingClaim

    /// The whole claim.
    func claim(with tables: Tables) -> MatchingClaim {
      var claim = numbers
      claim.rules = tables.rules
      claim.pairs = tables.pairs
      claim.unmatched = tables.unmatched
      claim.waitingList = tables.waitingList.map(\.need)
      claim.waits = tables.waits
      return claim
    }
  }

  /// What the tables say.
  struct Tables {
    let rules: [RuleID]
    let pairs: [MatchingClaim.ClaimedPair]
    let unmatched: [MatchingClaim.ClaimedUnmatched]
    let waitingList: [(need: NeedID, wait: MatchingClaim.ClaimedWait?)]

    /// What the waiting list says of how long each has waited; nothing where it has no such columns.
    var waits: [MatchingClaim.ClaimedWait]? {
      let waits = waitingList.compactMap(\.wait)
      return waits.count == waitingList.count ? waits : nil
    }
  }

  /// What was wrong so far.
  private(set) var findings: [FileFault] = []
  private let files: [String: [UInt8]]

  init(files: [String: [UInt8]]) { self.files = files }

  /// What `run.json` says, or nothing after noting everything that is wrong with it.
  mutating func record() -> Record? {
    guard let bytes = files[RunFolder.recordName] else { return nil }
    var reading = RecordReading(file: RunFolder.recordName, bytes: bytes)
    defer { findings += reading.log.faults }
    guard let root = reading.root() else { return nil }
    let statement = reading.statement(root)
    let numbers = reading.claim(root)
    guard let statement, let numbers else { return nil }
    return Record(statement: statement, numbers: numbers)
  }

  /// What the tables say, or nothing after noting everything that is wrong with them.
  mutating func tables() -> Tables? {
    let pairs = table("pairs.csv", RunTables.pairColumns) { table, row in
      table.pair(row)
    }
    let unmatched = table("unmatched.csv", RunTables.unmatchedColumns) { table, row in
      table.unmatched(row)
    }
    var position = 0
    let waiting = table("waiting_list.csv", RunTables.waitingColumns) { table, row in
      position += 1
      return table.waiting(row, position: position).map { ($0, table.wait(row)) }
    }
    guard let pairs, let unmatched, let waiting else { return nil }
    let rules = pairs.header.dropFirst(RunTables.pairColumns.count).map { RuleID($0) }
    return Tables(rules: rules, pairs: pairs.rows, unmatched: unmatched.rows, waitingList: waiting.rows)
  }

  mutating func table<Row>(
    _ name: String, _ columns: [String], _ read: (inout TableReading, [TableReading.Cell]) -> Row?
  ) -> (header: [String], rows: [Row])? {
    // A missing table is named by the hash check.
    guard let bytes = files[name] else { return nil }
    var table = TableReading(file: name, columns: columns)
    var rows: [Row] = []
    table.forEachRow(of: bytes) { table, cells in
      if let row = read(&table, cells) { rows.append(row) }
    }
    findings += table.faults
    return table.faults.isEmpty ? (table.header, rows) : nil
  }
}

extension TableReading {
  /// A row of `pairs.csv`.
  fileprivate mutating func pair(_ row: [Cell]) -> MatchingClaim.ClaimedPair? {
    let mentee: MenteeID? = id(row[0])
    let mentor: MentorID? = id(row[1])
    let type = mentorType(row[2])
    let programme: ProgrammeID? = id(row[3])
    let slot = slot(row[4])
    let points = integer(row[5])
    let pointsByRule = row.dropFirst(RunTables.pairColumns.count).compactMap { integer($0) }
    guard let mentee, let mentor, let type, let programme, let slot, let points else { return nil }
    return MatchingClaim.ClaimedPair(
      mentee: mentee, mentor: mentor, type: type, programme: programme, slot: slot, points: points,
      pointsByRule: pointsByRule)
  }

  /// A row of `unmatched.csv`.
  fileprivate mutating func unmatched(_ row: [Cell]) -> MatchingClaim.ClaimedUnmatched? {
    let mentee: MenteeID? = id(row[0])
    let type = mentorType(row[1])
    let programme: ProgrammeID? = id(row[2])
    if row[3].text.isEmpty { refuse(row[3], expected: RunFileText.aText()) }
    guard let mentee, let type, let programme else { return nil }
    return MatchingClaim.ClaimedUnmatched(mentee: mentee, type: type, programme: programme, cause: row[3].text)
  }

  /// A row of `waiting_list.csv`.
  fileprivate mutating func waiting(_ row: [Cell], position: Int) -> NeedID? {
    if row[0].text != String(position) {
      refuse(row[0], expected: RunFileText.position(["n": LocalizedText(verbatim: String(position))]))
    }
    let mentee: MenteeID? = id(row[1])
    let type = mentorType(row[2])
    guard let mentee, let type else { return nil }
    return NeedID(mentee: mentee, type: type)
  }

  /// How long the need of a row of `waiting_list.csv` has waited; nothing where the table does not say.
  fileprivate mutating func wait(_ row: [Cell]) -> MatchingClaim.ClaimedWait? {
    guard header.starts(with: RunTables.waitingColumns + RunTables.waitColumns) else { return nil }
    let cells = row.dropFirst(RunTables.waitingColumns.count)
    guard let since = cells.first, let times = cells.dropFirst().first else { return nil }
    let day = CalendarDate(written: since.text)
    if day == nil, !since.text.isEmpty { refuse(since, expected: RunFileText.aDate()) }
    return integer(times).map { MatchingClaim.ClaimedWait(since: day, timesLeftOut: $0) }
  }
}
