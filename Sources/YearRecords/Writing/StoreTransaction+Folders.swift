// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

extension StoreTransaction {
  /// Keeps a cohort's folder. Where its newest version is the same, nothing is recorded.
  ///
  /// - Parameters:
  ///   - name: The cohort's name, by which its versions belong together.
  ///   - files: The folder's files.
  /// - Returns: The version, new or not.
  /// - Throws: ``StoreError/duplicateFile(_:)``, and what any writing may come to.
  @discardableResult
  public func recordCohort(named name: String, files: [StoredFile]) throws(StoreError) -> CohortVersion {
    try typed {
      let manifest = try entries(files)
      let newest = try Cells.first(
        db, "SELECT version, manifest FROM cohort WHERE name = ? ORDER BY version DESC LIMIT 1", [name])
      let version: Int = try newest?(0) ?? 0
      if let newest, try Manifest.read(db, try newest(1)) == manifest {
        return CohortVersion(name: name, version: version)
      }
      let key = try content(try manifest.bytes())
      try append(.cohortRecorded(CohortRecorded(name: name, version: version + 1, manifest: key)))
      return CohortVersion(name: name, version: version + 1)
    }
  }

  /// Keeps a version of the rules. Where one has the same content, nothing is recorded, and its label stays.
  ///
  /// - Parameters:
  ///   - bytes: The content of `rules.yaml`.
  ///   - label: What the coordinator calls this version.
  /// - Returns: The version, new or not.
  /// - Throws: What any writing may come to.
  @discardableResult
  public func recordRules(_ bytes: [UInt8], label: String? = nil) throws(StoreError) -> Int {
    try typed {
      let key = try sharedContent(bytes)
      let versions = try Cells.all(db, "SELECT version, manifest FROM rules ORDER BY version")
      for cells in versions where try Manifest.read(db, try cells(1)).content(of: StoredRules.fileName) == key {
        return try cells(0)
      }
      var files = [Manifest.Entry(name: StoredRules.fileName, content: key)]
      if let label { files.append(.init(name: StoredRules.labelName, content: try sharedContent(Array(label.utf8)))) }
      let manifest = try content(try Manifest(files: files).bytes())
      let version = versions.count + 1
      try append(.rulesRecorded(RulesRecorded(version: version, manifest: manifest)))
      return version
    }
  }

  /// Keeps a run. Where a run with the same record is kept already, nothing is recorded.
  ///
  /// - Parameters:
  ///   - cohort: What was matched.
  ///   - rules: The version of the rules, where it was recorded.
  ///   - origin: Where the run comes from.
  ///   - facts: What it came to.
  ///   - files: All files of its folder.
  ///   - recordName: Which of them makes a folder this very run.
  /// - Returns: The run's number, new or not.
  /// - Throws: ``StoreError/unknownCohort(_:version:)``, ``StoreError/unknownRules(_:)``,
  ///   ``StoreError/unknownRun(_:)`` for the run that it comes from, ``StoreError/fileNotGiven(_:)`` for the record,
  ///   ``StoreError/duplicateFile(_:)``, and what any writing may come to.
  @discardableResult
  public func recordRun(
    of cohort: CohortVersion, rules: Int? = nil, origin: RunOrigin = .match, facts: RunFacts, files: [StoredFile],
    recordName: String = "run.json"
  ) throws(StoreError) -> Int {
    try typed {
      guard let record = files.first(where: { $0.name == recordName }) else {
        throw StoreError.fileNotGiven(recordName)
      }
      if let number = try RunTable.number(db, ofRecord: record.bytes) { return number }
      guard
        try Cells.first(
          db, "SELECT 1 FROM cohort WHERE name = ? AND version = ?", [cohort.name, cohort.version]) != nil
      else { throw StoreError.unknownCohort(cohort.name, version: cohort.version) }
      if let rules, try Cells.first(db, "SELECT 1 FROM rules WHERE version = ?", [rules]) == nil {
        throw StoreError.unknownRules(rules)
      }
      let (kind, parent) = origin.stored
      if let parent { _ = try RunTable.state(db, of: parent) }
      let manifest = try manifest(files)
      guard let recordKey = manifest.manifest.content(of: recordName) else {
        throw StoreError.fileNotGiven(recordName)
      }
      let number: Int = try Cells.first(db, "SELECT coalesce(max(number), 0) + 1 FROM run")?(0) ?? 1
      try append(
        .runRecorded(
          RunRecorded(
            number: number, cohort: cohort.name, version: cohort.version, rules: rules, origin: kind, parent: parent,
            facts: facts, manifest: manifest.key, record: recordKey)))
      return number
    }
  }

  /// Notes that a run's files were written out again.
  ///
  /// - Throws: ``StoreError/unknownRun(_:)``, ``StoreError/runIsDeleted(_:)``.
  public func recordExport(ofRun run: Int) throws(StoreError) {
    try typed {
      guard try !RunTable.state(db, of: run).isDeleted else { throw StoreError.runIsDeleted(run) }
      try append(.exported(RunNumber(run: run)))
    }
  }
}

extension Manifest {
  /// The key of a file's content.
  func content(of name: String) -> Int? { files.first { $0.name == name }?.content }
}

extension RunOrigin {
  /// As an event holds it.
  var stored: (RunRecorded.Origin, parent: Int?) {
    switch self {
    case .match: (.match, nil)
    case .rematch(let run): (.rematch, run)
    case .schedule(let run): (.schedule, run)
    }
  }
}

/// The names of the files that a version of the rules is kept in.
enum StoredRules {
  static let fileName = "rules.yaml"
  static let labelName = "label.txt"
}
