// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import Outcomes
import RunReports
import Wording
import YearRecords

/// What a store tells of how pairs ended.
struct StoredHistory {
  private let store: Store
  /// The store's path.
  let path: String

  /// Opens a store.
  ///
  /// - Throws: `FileFaults` that name the store, as all functions here do.
  init(_ path: String) throws(FileFaults) {
    self.path = path
    do throws(StoreError) {
      store = try Store(path: path, madeIfMissing: false)
    } catch {
      throw Self.faults(error, path)
    }
  }

  /// The years of all cohorts: the runs that were published, or the newest where none was.
  ///
  /// A run from which people were forgotten may no longer be what its record says, and counts all the same as long as it
  /// can be read.
  func everything() throws(FileFaults) -> OutcomesJob.Found {
    do throws(StoreError) {
      var found = OutcomesJob.Found()
      let all = try store.runs().filter { !$0.isDeleted && $0.state != .withdrawn }
      for name in try store.cohorts() {
        let runs = all.filter { $0.cohort.name == name }
        let published = runs.filter { $0.state == .published }
        var past: [PastRun] = []
        for summary in published.isEmpty ? runs.suffix(1) : published {
          let files = try store.files(ofRun: summary.number)
          // Pairs of the year's first run begin with the year, those of its repairs when they were made.
          let day = past.isEmpty ? nil : CalendarDate(written: String(summary.time.prefix(10)))
          guard let (run, reading) = Self.read(files), let read = PastRun(run.claim, reading, start: day) else {
            found.unreadable += 1
            continue
          }
          found.add(reading)
          past.append(read)
        }
        if !past.isEmpty {
          found.years.append(try kept(of: name, past))
        } else if let reading = try cohort(name) {
          found.add(reading)
        }
      }
      return found
    } catch {
      throw Self.faults(error, path)
    }
  }

  /// The name of the cohort that a run folder was made for, where the store has the run.
  func cohort(ofRun folder: String) throws(FileFaults) -> String? {
    guard let record = FileBytes.read(URL(fileURLWithPath: folder).appendingPathComponent("run.json").path) else {
      return nil
    }
    do throws(StoreError) {
      return try store.runNumber(ofRecordBytes: record).map { number throws(StoreError) in
        try store.run(number).cohort.name
      }
    } catch {
      throw Self.faults(error, path)
    }
  }

  /// A year with its endings and meetings.
  func year(of cohort: String, _ runs: [PastRun]) throws(FileFaults) -> PastYear {
    do throws(StoreError) {
      return try kept(of: cohort, runs)
    } catch {
      throw Self.faults(error, path)
    }
  }

  private func kept(of cohort: String, _ runs: [PastRun]) throws(StoreError) -> PastYear {
    var year = PastYear(runs)
    for ending in try store.endings(inCohort: cohort) {
      for pair in Self.pairs(ending.pair) {
        year.endings[pair] = ToldEnding(pair: pair, outcome: ending.outcome, date: ending.date)
      }
    }
    for meeting in try store.meetings(inCohort: cohort) {
      let noted = FirstMeetings.Noted(
        date: meeting.date, isHeld: meeting.outcome == .held,
        isMissed: meeting.outcome == .noShowMentee || meeting.outcome == .noShowMentor)
      for pair in Self.pairs(meeting.pair) { year.meetings[pair, default: []].append(noted) }
    }
    return year
  }

  /// A pair of any kind of help is meant in each.
  private static func pairs(_ key: PairKey) -> [PairID] {
    (key.type.map { [$0] } ?? MentorType.allCases).map { PairID(mentee: key.mentee, mentor: key.mentor, type: $0) }
  }

  /// The newest content of a cohort that no run tells of, where it can be read.
  private func cohort(_ name: String) throws(StoreError) -> CohortReading? {
    let files = try store.files(ofCohort: try store.newestVersion(ofCohort: name))
    return try? CohortReader.read(files.map { InputFile(name: $0.name, bytes: $0.bytes) })
  }

  private static func read(_ files: [StoredFile]) -> (StoredRun, CohortReading)? {
    let run = StoredRun(
      files: Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
    guard let reading = try? CohortReader.read(run.inputs) else { return nil }
    return (run, reading)
  }

  private static func faults(_ error: StoreError, _ path: String) -> FileFaults {
    FileFaults([
      FileFault(
        file: path, found: error.text, expected: OutcomeCommandText.goodStore(),
        advice: OutcomeCommandText.storeAdvice())
    ])
  }
}
