// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Foundation
import RunReports
public import YearRecords

extension YearBook {
  /// Records a run that lies in a folder, with its cohort and rules; one that is recorded already keeps its number.
  ///
  /// - Parameters:
  ///   - folder: the run folder.
  ///   - cohortFolder: the cohort's folder beside the store; nothing means the one that has the cohort's name.
  /// - Returns: the run's number.
  /// - Throws: `FileFaults` or `StoredMatching.Refusal` where the run is damaged, `YearBookRefusal`, `StoreError`.
  public func record(
    run folder: String, of cohortFolder: String? = nil, origin: RunOrigin = .match
  ) throws -> Int {
    let files = try StoredRun.contents(of: folder)
    guard let record = files[Self.recordName] else { throw YearBookRefusal.noRun(folder) }
    if let known = try store.runNumber(ofRecordBytes: record) { return known }
    let run = StoredRun.read(files: files)
    guard run.findings.isEmpty, let claim = run.claim else {
      throw StoredMatching.Refusal.doesNotHold(path: folder, findings: max(1, run.findings.count))
    }
    let reading = try CohortReader.read(run.inputs)
    let name = try cohortFolder.map { StoreLocation.cohortName(of: $0) } ?? cohortName(reading.cohort, run: folder)
    let facts = RunFacts(
      needs: claim.needs, filled: claim.filled, points: claim.points, value: claim.value, bound: claim.bound,
      gap: claim.gap, termination: claim.termination.rawValue, seed: claim.seed)
    return try store.write(at: now(), expectedSeq: expectedSeq) { year throws(StoreError) in
      let version = try year.recordCohort(
        named: name, files: run.inputs.map { StoredFile(name: $0.name, bytes: $0.bytes) })
      var rules: Int?
      if let file = run.inputs.first(where: { $0.name == "rules.yaml" }) { rules = try year.recordRules(file.bytes) }
      return try year.recordRun(
        of: version, rules: rules, origin: origin, facts: facts,
        files: files.map { StoredFile(name: $0.key, bytes: $0.value) }.sorted { $0.name < $1.name })
    }.value
  }

  /// `run.json`, by which a run is known.
  static let recordName = "run.json"

  /// The number of a run: a number, or a folder, which is recorded where it is not yet.
  ///
  /// - Throws: as `record`.
  public func number(ofRun text: String) throws -> Int {
    if let number = Int(text), !FileManager.default.fileExists(atPath: text) { return try store.run(number).number }
    return try record(run: text)
  }

  /// A run as it was recorded, from the store's own files.
  ///
  /// - Throws: `StoreError`; `StoredMatching.Refusal` where it does not hold.
  public func matching(ofRun number: Int) throws -> StoredMatching {
    try StoredMatching.read(try storedRun(number), named: String(number))
  }

  /// A run's tables, without a look at whether they hold.
  package func storedRun(_ number: Int) throws(StoreError) -> StoredRun {
    StoredRun.read(
      files: Dictionary(
        try store.files(ofRun: number).map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Two recorded runs side by side.
  ///
  /// - Throws: as `matching(ofRun:)`.
  public func compare(_ first: Int, _ second: Int) throws -> FinishedComparison {
    try matching(ofRun: first).compared(with: try matching(ofRun: second), named: (String(first), String(second)))
  }

  /// Writes a recorded run's files to a new folder.
  ///
  /// - Throws: `StoreError`; `FileFaults` where the folder is there already or cannot be written.
  public func export(run number: Int, to folder: String) throws {
    let files = try store.files(ofRun: number)
    try NewFolder.check(folder)
    _ = try store.write(at: now(), expectedSeq: expectedSeq) { year throws(StoreError) in
      try year.recordExport(ofRun: number)
    }
    try Self.write(files, to: folder)
  }

  /// Writes a recorded run's files to a new folder, as a draft of another run; the history does not tell of it.
  ///
  /// - Throws: as `export(run:to:)`.
  package func write(run number: Int, to folder: String) throws {
    try NewFolder.check(folder)
    try Self.write(try store.files(ofRun: number), to: folder)
  }

  private static func write(_ files: [StoredFile], to folder: String) throws {
    try NewFolder.write(to: folder) { draft in
      for file in files {
        let url = draft.appendingPathComponent(file.name)
        // A name that leads out of the folder is none of ours.
        guard url.standardizedFileURL.path.hasPrefix(draft.standardizedFileURL.path + "/") else { return false }
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
      return true
    }
  }

  /// Deletes a recorded run's files from the store; what it came to, and its number, are kept.
  ///
  /// - Throws: `StoreError`.
  public func delete(run number: Int) throws(StoreError) {
    _ = try store.write(at: now(), expectedSeq: expectedSeq) { year throws(StoreError) in try year.delete(run: number) }
  }

  /// The folder beside the store whose cohort has a name.
  private func cohortName(_ cohort: Cohort, run: String) throws -> String {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: location.folder)) ?? []).sorted()
    let fitting = names.filter { name in
      let frame = location.cohortFolder(name) + "/cohort.yaml"
      guard FileManager.default.fileExists(atPath: frame),
        let reading = try? CohortReader.read(folder: location.cohortFolder(name))
      else { return false }
      return reading.cohort.frame.name == cohort.frame.name
    }
    guard fitting.count == 1, let name = fitting.first else {
      throw YearBookRefusal.cohortUnknown(run: run, cohort: cohort.frame.name)
    }
    return name
  }
}
