// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

extension Store {
  /// The end of the history.
  public func head() throws(StoreError) -> ChainHead { try read { try ChainHead.read($0) } }

  /// The names of all cohorts.
  public func cohorts() throws(StoreError) -> [String] {
    try read { db in try Cells.all(db, "SELECT DISTINCT name FROM cohort ORDER BY name").map { try $0(0) } }
  }

  /// A cohort's newest version.
  ///
  /// - Throws: ``StoreError/unknownCohort(_:version:)``.
  public func newestVersion(ofCohort name: String) throws(StoreError) -> CohortVersion {
    try read { db in
      guard
        let version: Int = try Cells.first(db, "SELECT max(version) FROM cohort WHERE name = ?", [name])?.optional(0)
      else { throw StoreError.unknownCohort(name, version: nil) }
      return CohortVersion(name: name, version: version)
    }
  }

  /// The files of a version of a cohort, by name.
  ///
  /// - Throws: ``StoreError/unknownCohort(_:version:)``.
  public func files(ofCohort cohort: CohortVersion) throws(StoreError) -> [StoredFile] {
    try read { db in
      guard
        let cells = try Cells.first(
          db, "SELECT manifest FROM cohort WHERE name = ? AND version = ?", [cohort.name, cohort.version])
      else { throw StoreError.unknownCohort(cohort.name, version: cohort.version) }
      return try Manifest.read(db, try cells(0)).stored(db)
    }
  }

  /// All versions of the rules.
  public func rules() throws(StoreError) -> [RulesVersion] {
    try read { db in
      try Cells.all(
        db, "SELECT version, time, manifest FROM rules JOIN event ON event.seq = rules.seq ORDER BY version"
      ).map { cells in
        let label = try Manifest.read(db, try cells(2)).content(of: StoredRules.labelName)
        return RulesVersion(
          version: try cells(0), time: try cells(1), label: try label.map { try ContentTable.text(db, $0) })
      }
    }
  }

  /// The content of a version of the rules.
  ///
  /// - Throws: ``StoreError/unknownRules(_:)``.
  public func rules(version: Int) throws(StoreError) -> [UInt8] {
    try read { db in
      guard let cells = try Cells.first(db, "SELECT manifest FROM rules WHERE version = ?", [version]),
        let content = try Manifest.read(db, try cells(0)).content(of: StoredRules.fileName)
      else { throw StoreError.unknownRules(version) }
      return try ContentTable.bytes(db, content)
    }
  }

  /// All runs, by number, those whose files were deleted too.
  public func runs() throws(StoreError) -> [RunSummary] { try read { try RunTable.summaries($0) } }

  /// The run with a number.
  ///
  /// - Throws: ``StoreError/unknownRun(_:)``.
  public func run(_ number: Int) throws(StoreError) -> RunSummary {
    try read { db in
      guard let run = try RunTable.summaries(db, number: number).first else { throw StoreError.unknownRun(number) }
      return run
    }
  }

  /// The number of the run that a record belongs to, so that a run's folder is known again by its `run.json`; nothing
  /// where no run that is kept has it. A record that was redacted is known by its redacted bytes.
  public func runNumber(ofRecordBytes bytes: [UInt8]) throws(StoreError) -> Int? {
    try read { try RunTable.number($0, ofRecord: bytes) }
  }

  /// The names of a run's files, in order, without reading them.
  ///
  /// - Throws: ``StoreError/unknownRun(_:)``, ``StoreError/runIsDeleted(_:)``.
  public func fileNames(ofRun number: Int) throws(StoreError) -> [String] {
    try read { db in try manifest(db, ofRun: number).files.map(\.name) }
  }

  /// The content of one file of a run; nothing where it has none of the name.
  ///
  /// - Throws: ``StoreError/unknownRun(_:)``, ``StoreError/runIsDeleted(_:)``.
  public func file(_ name: String, ofRun number: Int) throws(StoreError) -> [UInt8]? {
    try read { db in
      guard let entry = try manifest(db, ofRun: number).files.first(where: { $0.name == name }) else { return nil }
      return try ContentTable.bytes(db, entry.content)
    }
  }

  /// The files of a run, by name.
  ///
  /// - Throws: ``StoreError/unknownRun(_:)``, ``StoreError/runIsDeleted(_:)``.
  public func files(ofRun number: Int) throws(StoreError) -> [StoredFile] {
    try read { db in try manifest(db, ofRun: number).stored(db) }
  }

  private func manifest(_ db: Database, ofRun number: Int) throws -> Manifest {
    guard try !RunTable.state(db, of: number).isDeleted else { throw StoreError.runIsDeleted(number) }
    guard let cells = try Cells.first(db, "SELECT manifest FROM run WHERE number = ?", [number]) else {
      throw StoreError.unknownRun(number)
    }
    return try Manifest.read(db, try cells(0))
  }
}
