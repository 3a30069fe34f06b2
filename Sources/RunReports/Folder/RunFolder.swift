// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import MatchingEngine
import Wording

/// Everything a run leaves behind, as the bytes of each file: made without touching the disk, so that a dry run and
/// a test see what a real one would write.
///
/// The folder is complete in itself: it holds a copy of the input files, so that the run can be verified years later
/// and anywhere. The same matching, inputs and options give the same bytes.
public struct RunFolder: Hashable, Sendable {
  /// The content of each file by its path within the folder, with `/` between folders.
  public let files: [String: [UInt8]]

  /// The files beside the inputs.
  static let outputNames: Set = [recordName, "pairs.csv", "unmatched.csv", "waiting_list.csv", "report.html"]
  /// `run.json`, which makes a folder a run.
  static let recordName = "run.json"
  /// The folder with the input files.
  public static let inputFolder = "cohort"

  /// Makes the files of a run.
  ///
  /// - Parameters:
  ///   - matching: What was decided and why.
  ///   - inputs: The files that the cohort and the rules were read from.
  ///   - warnings: What a person should look at in them, for the report.
  ///   - options: The language, and what else the record states.
  /// - Throws: Where the system's hash function or JSON writer fails; never because of what the matching holds.
  /// - Complexity: Linear in the size of the matching and the inputs.
  public init(_ matching: Matching, inputs: [InputFile], warnings: [FileFault] = [], options: RunOptions) throws {
    var inputHashes: [String: String] = [:]
    for file in inputs { inputHashes[file.name] = try SHA256.hex(of: file.bytes) }

    var files: [String: [UInt8]] = [
      "pairs.csv": RunTables.pairs(matching),
      "unmatched.csv": RunTables.unmatched(matching, language: options.language),
      "waiting_list.csv": RunTables.waitingList(matching),
    ]
    files["report.html"] = try Array(
      HTMLReport.page(matching, inputs: inputHashes, warnings: warnings, options: options).utf8)
    var outputHashes: [String: String] = [:]
    for (name, bytes) in files { outputHashes[name] = try SHA256.hex(of: bytes) }

    files[Self.recordName] = try RunRecord(matching, options: options, inputs: inputHashes, outputs: outputHashes)
      .encoded()
    for file in inputs { files["\(Self.inputFolder)/\(file.name)"] = file.bytes }
    self.files = files
  }

  /// The content of `run.json`, which `--json` prints.
  public var record: [UInt8] { files[Self.recordName] ?? [] }
}
