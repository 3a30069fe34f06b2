// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import CohortModel
import Foundation
import MatchingEngine
import Wording

/// A run with a new plan of its year; everything that the matching decided stays as it is, byte for byte.
public struct RunRewrite: Sendable {
  private let run: StoredRun
  private let files: [String: [UInt8]]
  private let plan: YearPlan
  private let cohort: Cohort
  private let replannedInputs: [InputFile]
  private let from: CalendarDate?
  private let isPrivate: Bool

  /// Takes what the new folder is made of.
  ///
  /// - Parameters:
  ///   - path: The run folder.
  ///   - run: The run as it was read from there.
  ///   - plan: The new plan.
  ///   - cohort: The cohort that it was made for.
  ///   - replannedInputs: The files of that cohort; none where it is the run's own.
  ///   - from: The first day of the new plan, where something before it stays.
  ///   - isPrivate: Whether calendars call people by their ids alone.
  public init(
    _ path: String, run: StoredRun, plan: YearPlan, cohort: Cohort, replannedInputs: [InputFile],
    from: CalendarDate?, isPrivate: Bool
  ) {
    self.run = run
    files = StoredRun.files(in: path).files
    self.plan = plan
    self.cohort = cohort
    self.replannedInputs = replannedInputs
    self.from = from
    self.isPrivate = isPrivate
  }

  /// Writes the run anew beside the old one, and puts it in the old one's place when it is complete.
  ///
  /// - Throws: `RunFolderError`.
  public func write(to path: String) throws(RunFolderError) {
    try RunFolder.put(at: path, replacing: true, operations: .disk) { try write($0) }
  }

  /// Makes each file in turn.
  func write(_ file: RunFolder.FileWriting) throws {
    guard let statement = run.statement, let claim = run.claim else { return }
    var hashes: [String: String] = [:]
    let report = YearReport(
      plan, cohort: cohort, slots: claim.pairs.compactMap(\.slot), language: statement.language)
    for output in RunFolder.Output.allCases {
      var bytes = files[output.rawValue] ?? []
      if output == .report { bytes = try report.replacing(in: bytes) }
      hashes[output.rawValue] = try file(output.rawValue) { try $0.write(bytes) }
    }
    let year = YearFiles(
      plan, cohort: cohort, pairs: claim.pairs.map { ($0.mentee, $0.mentor) }, language: statement.language,
      isPrivate: isPrivate, former: statement.former == nil ? nil : cohort)
    hashes.merge(try year.write(file)) { first, _ in first }
    for input in replannedInputs {
      let path = "\(RunFolder.replannedFolder)/\(input.name)"
      hashes[path] = try file(path) { try $0.write(input.bytes) }
    }
    for earlier in EarlierInputs.kept(of: run, from: from) {
      for input in earlier.files {
        let path = earlier.path(of: input.name)
        hashes[path] = try file(path) { try $0.write(input.bytes) }
      }
    }
    let record = try Self.record(files[RunFolder.recordName] ?? [], outputs: hashes, from: from)
    _ = try file(RunFolder.recordName) { try $0.write(record) }
    for input in run.inputs {
      _ = try file("\(RunFolder.inputFolder)/\(input.name)") { try $0.write(input.bytes) }
    }
  }

  /// `run.json` with other outputs and another first day, and every other line as it stands.
  static func record(_ bytes: [UInt8], outputs: [String: String], from: CalendarDate?) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var entries = String(decoding: try encoder.encode(outputs), as: UTF8.self)
      .split(separator: "\n").map { "  " + $0 }
    entries[0] = "  \"outputs\" : {"
    var lines: [String] = []
    var isInOutputs = false
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if isInOutputs {
        guard line == "  }" || line == "  }," else { continue }
        isInOutputs = false
        entries[entries.count - 1] = String(line)
        lines += entries
      } else if line == "  \"outputs\" : {" {
        isInOutputs = true
      } else if !line.hasPrefix("  \"\(RunRecord.replannedKey)\" : ") {
        if let from, line == "  \"rules\" : {" { lines.append("  \"\(RunRecord.replannedKey)\" : \"\(from)\",") }
        lines.append(String(line))
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }
}
