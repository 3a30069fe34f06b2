// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
import CohortModel
import Hashing
public import MatchingEngine
import Wording

/// Everything a run leaves behind. The bytes of its files are made when they are written, piece by piece, so that a
/// run of a million pairs is never whole in memory.
///
/// The folder is complete in itself: it holds a copy of the input files, so that the run can be verified years later
/// and anywhere. The same matching, inputs and options give the same bytes.
public struct RunFolder: Sendable {
  private let matching: Matching
  private let inputs: [InputFile]
  private let warnings: [FileFault]
  private let options: RunOptions
  private let inputHashes: [String: String]
  private let year: YearPlan?
  private let history: RunHistory?

  /// The files beside the inputs, calendars excepted. Those of the year are only there where the year is planned.
  static let outputNames: Set = Set(Output.allCases.map(\.rawValue)).union(yearNames).union([recordName])
  /// The tables of the year.
  static let yearNames: Set = [YearTables.scheduleName, YearTables.trainingName]
  /// `run.json`, which makes a folder a run.
  static let recordName = "run.json"
  /// The folder with the input files.
  public static let inputFolder = "cohort"
  /// The folder with the input files of a later plan, where there is one.
  public static let replannedFolder = "replanned"
  /// The folder with the input files of plans between the run's own and the last, where rows of theirs were kept.
  static let earlierFolder = "earlier"
  /// The folders within a run.
  static let folders = [inputFolder, replannedFolder, earlierFolder, CalendarNames.folder]

  /// The files that the record names with their hashes.
  enum Output: String, CaseIterable {
    case pairs = "pairs.csv"
    case unmatched = "unmatched.csv"
    case waitingList = "waiting_list.csv"
    case report = "report.html"
  }

  /// Writes one file, by its path within the folder with `/` between folders, and gives its hash.
  typealias FileWriting = (_ path: String, _ content: (FileSink) throws -> Void) throws -> String

  /// Takes what a run is made of.
  ///
  /// - Parameters:
  ///   - matching: What was decided and why.
  ///   - inputs: The files that the cohort and the rules were read from.
  ///   - warnings: What a person should look at in them, for the report.
  ///   - year: The year's meetings and training, if they are planned.
  ///   - history: What is kept of the run that this one repairs, where it repairs one and its year is planned.
  ///   - options: The language, and what else the record states.
  /// - Throws: Where the system's hash function fails; never because of what the matching holds.
  /// - Complexity: Linear in the size of the inputs.
  public init(
    _ matching: Matching, inputs: [InputFile], warnings: [FileFault] = [], year: YearPlan? = nil,
    history: RunHistory? = nil, options: RunOptions
  ) throws {
    self.history = history
    self.matching = matching
    self.inputs = inputs
    self.warnings = warnings
    self.year = year
    self.options = options
    var hashes: [String: String] = [:]
    for file in inputs { hashes[file.name] = try SHA256.hex(of: file.bytes) }
    inputHashes = hashes
  }

  /// The content of `run.json`, which `--json` prints; makes every other file once for its hash.
  public func record() throws -> [UInt8] {
    var record: [UInt8] = []
    try write { path, content in
      let sink = try FileSink { if path == Self.recordName { record += $0 } }
      try content(sink)
      return try sink.finish()
    }
    return record
  }

  /// The content of each file by its path within the folder, all in memory, without touching the disk.
  public func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    try write { path, content in
      let sink = try FileSink { files[path, default: []] += $0 }
      files[path] = []
      try content(sink)
      return try sink.finish()
    }
    return files
  }

  /// Makes each file in turn: the record behind those that it names with their hashes, the inputs last.
  func write(_ file: FileWriting) throws {
    var hashes: [String: String] = [:]
    for output in Output.allCases {
      hashes[output.rawValue] = try file(output.rawValue) { try make(output, $0) }
    }
    if let year {
      let files = YearFiles(
        year, cohort: matching.cohort, pairs: matching.pairs.map { ($0.need.mentee.id, $0.mentor.id) },
        language: options.language, isPrivate: options.isPrivate, former: history?.people)
      hashes.merge(try files.write(file)) { first, _ in first }
    }
    for earlier in history?.earlier ?? [] {
      for input in earlier.files {
        let path = earlier.path(of: input.name)
        hashes[path] = try file(path) { try $0.write(input.bytes) }
      }
    }
    let record = RunRecord(
      matching, options: options, inputs: inputHashes, outputs: hashes, history: history)
    _ = try file(Self.recordName) { try record.write(to: $0) }
    for input in inputs {
      _ = try file("\(Self.inputFolder)/\(input.name)") { try $0.write(input.bytes) }
    }
  }

  private func make(_ output: Output, _ sink: FileSink) throws {
    switch output {
    case .pairs: try RunTables.pairs(matching, to: sink)
    case .unmatched: try RunTables.unmatched(matching, language: options.language, to: sink)
    case .waitingList: try RunTables.waitingList(matching, to: sink)
    case .report:
      try HTMLReport(matching, inputs: inputHashes, warnings: warnings, year: year, options: options).write(to: sink)
    }
  }
}
