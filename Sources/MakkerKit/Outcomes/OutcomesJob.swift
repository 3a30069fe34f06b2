// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import Outcomes
public import RunReports
import Wording
import YearRecords

/// How pairs ended, by what they can be told apart by: of runs and cohorts in folders, or of all that a store knows.
public struct OutcomesJob: Sendable {
  /// Why nothing can be counted.
  public enum Refusal: Error, Hashable, Sendable {
    /// No folder and no table is named, and there is no store at this path.
    case noSource(path: String)
  }

  /// Run folders, and cohort folders, of which only `previous.csv` counts. Nothing means all years of the store.
  public var folders: [String]
  /// The store's path; nothing means beside the first folder, where there is one.
  public var store: String?
  /// Tables like `previous.csv` of how pairs ended.
  public var ended: [String] = []
  /// Whether groups of few pairs are hidden in what may be passed on.
  public var hidesFew = true

  /// Makes a job.
  public init(folders: [String], store: String? = nil) {
    self.folders = folders
    self.store = store
  }

  /// Reads everything and counts.
  ///
  /// - Throws: `FileFaults` for what cannot be read; `Refusal` where there is nothing to read.
  /// - Complexity: linear in the size of the runs, and O(n log n) in their pairs.
  public func run() throws -> OutcomeReport {
    let location = StoreLocation(named: store, beside: folders.first)
    let isFound = location.exists
    guard isFound || store != nil || !folders.isEmpty || !ended.isEmpty else {
      throw Refusal.noSource(path: location.path)
    }
    let usesStore = store != nil || isFound && (!folders.isEmpty || ended.isEmpty)
    let records = try usesStore ? StoredHistory(location.path) : nil
    let found = try folders.isEmpty ? records?.everything() ?? Found() : inFolders(records)
    var tables = found.tables
    for path in ended { tables.append(ToldTable(before: nil, endings: try Self.table(path))) }
    let history = PairHistory(found.years, tables: tables)
    var names: [String] = []
    for name in found.names where !names.contains(name) { names.append(name) }
    return OutcomeReport(
      OutcomeTables(history.pairs), years: names, unreadableRuns: found.unreadable, hidesFew: hidesFew)
  }

  /// What was found.
  struct Found {
    var years: [PastYear] = []
    var tables: [ToldTable] = []
    var names: [String] = []
    var unreadable = 0

    /// Takes a year's history from before it.
    mutating func add(_ reading: CohortReading) {
      let frame = reading.cohort.frame
      names.append(frame.name)
      tables.append(ToldTable(before: frame.firstDay, endings: reading.cohort.previous.map { ToldEnding($0) }))
    }
  }

  private func inFolders(_ records: StoredHistory?) throws(FileFaults) -> Found {
    var found = Found()
    /// Years by the store's name of the cohort, or by the cohort's own.
    var places: [String: Int] = [:]
    var faults: [FileFault] = []
    for folder in folders {
      do throws(FileFaults) {
        guard Self.isRun(folder) else {
          found.add(try CohortReader.read(folder: folder))
          continue
        }
        let (run, reading) = try Self.read(folder)
        found.add(reading)
        guard let past = PastRun(run.claim, reading) else { continue }
        let stored = try records?.cohort(ofRun: folder)
        let key = stored.map { "store " + $0 } ?? "cohort \(reading.cohort.frame.name) \(reading.cohort.frame.firstDay)"
        if let place = places[key] {
          found.years[place].runs.append(past)
          continue
        }
        places[key] = found.years.count
        var year = PastYear([past])
        if let records, let stored { year = try records.year(of: stored, [past]) }
        found.years.append(year)
      } catch {
        faults += error.faults.map {
          $0.file == folder || $0.file == records?.path ? $0 : $0.at(folder + "/" + $0.file)
        }
      }
    }
    guard faults.isEmpty else { throw FileFaults(faults) }
    return found
  }

  private static func isRun(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: URL(fileURLWithPath: folder).appendingPathComponent("run.json").path)
  }

  /// A run whose files are whole. Its matching is not proven again: what happened, happened by it.
  private static func read(_ folder: String) throws(FileFaults) -> (StoredRun, CohortReading) {
    let run: StoredRun
    do {
      run = try StoredRun.read(folder)
    } catch {
      throw FileFaults([error])
    }
    guard run.findings.isEmpty else { throw FileFaults(run.findings) }
    do {
      return (run, try CohortReader.read(run.inputs))
    } catch {
      throw FileFaults(error.faults.map { $0.at(RunFolder.inputFolder + "/" + $0.file) })
    }
  }

  private static func table(_ path: String) throws(FileFaults) -> [ToldEnding] {
    guard let bytes = FileBytes.read(path) else {
      throw FileFaults([
        FileFault(
          file: path, found: OutcomeCommandText.unreadableFile(), expected: OutcomeCommandText.readableFile(),
          advice: OutcomeCommandText.checkFile())
      ])
    }
    return try PreviousFile.read(InputFile(name: path, bytes: bytes)).map { ToldEnding($0) }
  }
}
