// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import CohortModel
import Foundation
import Hashing
public import MatchingEngine
public import PairingRules
import Wording

/// A run folder read back: what it claims, what it was made from, and what is wrong with its files.
///
/// Nothing in it is believed. The claim is for `MatchingEngine` to verify against the cohort in `inputs`; here it is
/// only established that the files are whole, well-formed and the ones that `run.json` names.
public struct StoredRun: Sendable {
  /// What the run says of its matching; nothing where its files are too damaged to tell.
  public let claim: MatchingClaim?
  /// The input files as they lie in the folder now, by name.
  public let inputs: [InputFile]
  /// Every damaged, changed, missing or unexpected file, by the path within the run folder.
  public let findings: [FileFault]
  /// What the tables of the year say; nothing where the year is not planned or its files are too damaged to tell.
  let year: YearClaim?
  let statement: Statement?
  /// The calendars by their paths, as they lie in the folder now.
  let calendars: [String: [UInt8]]
  /// The SHA-256 of `run.json`, where there is one.
  public let recordHash: String?
  /// The input files of a later plan, where there is one, by name.
  public let replannedInputs: [InputFile]
  /// The input files of plans between the run's own and the last, in the order of their days.
  public let earlierInputs: [EarlierInputs]

  /// What `run.json` states beside the matching.
  struct Statement: Sendable {
    let cohort: String
    let requirements: [String]
    let wishes: [String]
    /// The fairness settings, each in a few words.
    let fairness: [String]
    let inputs: [String: String]
    let outputs: [String: String]
    /// The first day of a later plan, where there is one.
    let replannedFrom: CalendarDate?
    /// The pairs of earlier runs that stand in the year; nothing where the run repairs none.
    var former: [FormerPair]?
    /// How many people of the run were forgotten.
    let forgotten: Int
    let language: Language
  }

  /// The pairs of earlier runs that this one no longer has, whose meetings stand in its year all the same.
  public var formerPairs: [FormerPair] { statement?.former ?? [] }
  /// The seats that the run's mentors have, by session.
  public var takenSeats: [(mentor: MentorID, session: SessionID)] {
    (year?.training ?? []).compactMap { row in
      guard row.entry.status == .seat, let occasion = row.entry.occasion else { return nil }
      return (row.entry.mentor, occasion.session)
    }
  }
  /// Whether the run repairs another one, and its year goes on with that one's.
  public var isRepaired: Bool { statement?.former != nil }
  /// The first day of the last plan, where something before it stays.
  public var plannedFrom: CalendarDate? { statement?.replannedFrom }

  /// Reads a run folder.
  ///
  /// - Throws: `FileFault` for `run.json` where there is no run to read at all.
  /// - Complexity: Linear in the size of the files that the run consists of.
  public static func read(_ path: String) throws(FileFault) -> StoredRun {
    let (files, findings) = files(in: path)
    guard files[RunFolder.recordName] != nil || findings.contains(where: { $0.file == RunFolder.recordName }) else {
      throw FileFault(
        file: RunFolder.recordName, found: RunFileText.missingFile(), expected: RunFileText.noRecord(),
        advice: RunFileText.restoreRun())
    }
    return StoredRun(files: files, findings: findings)
  }

  /// Reads a run from the content of its files, by their paths within the folder: one that lies in no folder now.
  public static func read(files: [String: [UInt8]]) -> StoredRun { StoredRun(files: files) }

  /// The content of a run's files by their paths within the folder.
  ///
  /// - Throws: `FileFaults` for what cannot be read, and where there is no run.
  /// - Complexity: Linear in their size.
  public static func contents(of path: String) throws(FileFaults) -> [String: [UInt8]] {
    let (files, findings) = files(in: path)
    guard findings.isEmpty else { throw FileFaults(findings) }
    guard files[RunFolder.recordName] != nil else {
      throw FileFaults([
        FileFault(
          file: RunFolder.recordName, found: RunFileText.missingFile(), expected: RunFileText.noRecord(),
          advice: RunFileText.restoreRun())
      ])
    }
    return files
  }

  /// The content of a run's files by their paths within the folder, and which of them cannot be read.
  static func files(in path: String) -> (files: [String: [UInt8]], findings: [FileFault]) {
    let folder = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    var files: [String: [UInt8]] = [:]
    var findings: [FileFault] = []
    for name in regularFiles(in: folder).sorted() {
      do {
        let file = folder.appendingPathComponent(name)
        // The slower way says why a file cannot be read.
        files[name] = try FileBytes.read(file.path) ?? Array(Data(contentsOf: file))
      } catch {
        let reason = LocalizedText(verbatim: error.localizedDescription)
        findings.append(
          FileFault(
            file: name, found: RunFileText.unreadable(["reason": reason]), expected: RunFileText.readable(),
            advice: RunFileText.restoreRun()))
      }
    }
    return (files, findings)
  }

  /// Reads a run from the content of its files, by their paths within the folder.
  package init(files: [String: [UInt8]], findings earlier: [FileFault] = []) {
    var reader = RunReader(files: files)
    let record = reader.record()
    let tables = reader.tables()
    year = reader.year()
    var findings = earlier + reader.findings
    if let record { findings += HashCheck.findings(record.statement, files: files) }
    claim = record.flatMap { record in tables.map { record.claim(with: $0) } }
    statement = record?.statement
    recordHash = files[RunFolder.recordName].flatMap { try? SHA256.hex(of: $0) }
    func inputs(in folder: String) -> [InputFile] {
      files.filter { $0.key.hasPrefix(folder + "/") }
        .map { InputFile(name: String($0.key.dropFirst(folder.count + 1)), bytes: $0.value) }
        .sorted { $0.name < $1.name }
    }
    self.inputs = inputs(in: RunFolder.inputFolder)
    replannedInputs = inputs(in: RunFolder.replannedFolder)
    earlierInputs = EarlierInputs.read(inputs(in: RunFolder.earlierFolder))
    calendars = files.filter { $0.key.hasPrefix(CalendarNames.folder + "/") }
    self.findings = findings
  }

  /// How many people of the run were forgotten since it was made; then nothing of it can be worked out again.
  public var forgottenPeople: Int { statement?.forgotten ?? 0 }

  /// What `run.json` states of the cohort and the rules that is not so.
  public func findings(cohort: Cohort, rules: RuleSet) -> [FileFault] {
    guard let statement else { return [] }
    var log = FaultLog(file: RunFolder.recordName)
    if statement.cohort != cohort.frame.name {
      log.add(
        found: FaultLog.quoted(statement.cohort),
        expected: RunFileText.cohortName(["name": LocalizedText(verbatim: cohort.frame.name)]))
    }
    let own = Statement.rules(rules)
    if own != statement.requirements + statement.wishes + statement.fairness {
      let stated = (statement.requirements + statement.wishes + statement.fairness).joined(separator: ", ")
      log.add(
        found: RunFileText.rules(["rules": LocalizedText(verbatim: stated)]),
        expected: RunFileText.rulesOfCohort(["rules": LocalizedText(verbatim: own.joined(separator: ", "))]))
    }
    return log.faults
  }

  /// The files of the run and of its inputs; whatever else somebody put beside them is left alone.
  private static func regularFiles(in folder: URL) -> Set<String> {
    let manager = FileManager.default
    var names: Set<String> = []
    for place in [""] + RunFolder.folders.map({ $0 + "/" }) {
      let entries = (try? manager.contentsOfDirectory(atPath: folder.path + "/" + place)) ?? []
      for entry in entries {
        let name = place + entry
        let kind = try? manager.attributesOfItem(atPath: folder.path + "/" + name)[.type] as? FileAttributeType
        if kind == .typeRegular, !place.isEmpty || RunFolder.outputNames.contains(entry) { names.insert(name) }
      }
    }
    return names
  }
}

extension StoredRun.Statement {
  /// The rules as `run.json` states them, each wish with its weight.
  static func rules(_ rules: RuleSet) -> [String] {
    rules.requirements.map(\.id.text) + rules.wishes.map { wish(id: $0.wish.id.text, weight: $0.weight) }
      + FairnessRecord.settings(rules.fairness)
  }

  /// A wish and its weight in one word.
  static func wish(id: String, weight: Int) -> String { "\(id) \(weight)" }
}
