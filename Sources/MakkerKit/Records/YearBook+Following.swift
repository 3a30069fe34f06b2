// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
public import CohortModel
import Foundation
import RunReports
public import YearRecords

extension YearBook {
  /// The number of the run that lies in a folder, if it is recorded.
  ///
  /// - Throws: `FileFaults` where there is no run, `StoreError`.
  public func known(run folder: String) throws -> Int? {
    guard let record = try StoredRun.contents(of: folder)[Self.recordName] else { return nil }
    return try store.runNumber(ofRecordBytes: record)
  }

  /// The number of a run that the store knows already: a number, or a folder.
  ///
  /// - Throws: as `known(run:)`.
  public func number(ofKnown text: String) throws -> Int? {
    if let number = Int(text), !FileManager.default.fileExists(atPath: text) { return try store.run(number).number }
    return try known(run: text)
  }

  /// The decisions that hold for a run's cohort now: its folder's `decisions.csv`; nothing where there is none.
  ///
  /// - Throws: `StoreError`.
  public func decisions(forRun number: Int) throws(StoreError) -> [UInt8]? {
    let folder = location.cohortFolder(try store.run(number).cohort.name)
    return FileBytes.read(folder + "/" + DecisionsFile.name)
  }

  /// How the pairs of a run's cohort ended, as rows of a history; from the cohort's first day where nobody has said more.
  ///
  /// - Throws: `StoreError`.
  public func endings(forRun number: Int) throws(StoreError) -> [PreviousPair] {
    try store.endings(inCohort: try store.run(number).cohort.name).compactMap { ending in
      guard let type = ending.pair.type else { return nil }
      return PreviousPair(
        mentee: ending.pair.mentee, mentor: ending.pair.mentor, type: type, outcome: ending.outcome,
        until: ending.date, reason: ending.reason)
    }
  }

  /// The files in which a repaired run's cohort differs from the cohort's folder, so that the folder can follow when the
  /// run is published.
  ///
  /// - Throws: `YearBookRefusal.cohortEdited` for a file that somebody has edited since, which is left alone.
  func followed(run number: Int, in folder: String) throws -> [String: (old: [UInt8]?, new: [UInt8])] {
    var ancestors: [[String: [UInt8]]] = []
    var origin = try store.run(number).origin
    while true {
      let parent: Int
      switch origin {
      case .match: parent = 0
      case .rematch(let run), .schedule(let run): parent = run
      }
      guard parent > 0 else { break }
      let summary = try store.run(parent)
      if !summary.isDeleted { ancestors.append(try inputs(ofRun: parent)) }
      origin = summary.origin
    }
    var changes: [String: (old: [UInt8]?, new: [UInt8])] = [:]
    // What a repair did not change, the folder may have otherwise: it was edited since.
    for (name, bytes) in try inputs(ofRun: number)
    where name != DecisionsFile.name && ancestors.contains(where: { $0[name] != bytes }) {
      let present = FileBytes.read(folder + "/" + name)
      guard present != bytes else { continue }
      guard ancestors.contains(where: { $0[name] == present }) else { throw YearBookRefusal.cohortEdited(name) }
      changes[name] = (present, bytes)
    }
    return changes
  }

  private func inputs(ofRun number: Int) throws(StoreError) -> [String: [UInt8]] {
    Dictionary(
      try storedRun(number).inputs.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }
}
