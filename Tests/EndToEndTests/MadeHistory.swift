// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import Testing
import YearRecords

/// A run of the sample, and how its pairs ended: made up by their place in the table.
struct MadeHistory {
  struct Pair {
    let number: Int
    let mentee: String
    let mentor: String
    let type: String
    let interests: Int
    let outcome: String

    var key: String { "\(mentee);\(mentor);\(type)" }
    var storeKey: PairKey {
      PairKey(mentee: MenteeID(mentee), mentor: MentorID(mentor), type: MentorType(rawValue: type))
    }
  }

  let scratch: Scratch
  let pairs: [Pair]

  /// - Parameter change: changes `cohort.yaml` before the matching.
  init(_ change: (inout String) -> Void = { _ in }) throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("made"), withIntermediateDirectories: true)
    let cohort = scratch.path("made/cohort")
    try FileManager.default.copyItem(atPath: Sample.haderslev.path, toPath: cohort)
    var frame = try String(contentsOfFile: cohort + "/cohort.yaml", encoding: .utf8)
    change(&frame)
    try Data(frame.utf8).write(to: URL(fileURLWithPath: cohort + "/cohort.yaml"))
    _ = try Program.run(["match", cohort, "--no-plan", "--out", scratch.path("run")])
    pairs = try Self.read("run", in: scratch)
    try write("ended.csv", (["mentee;mentor;type;outcome"] + rows).joined(separator: "\n") + "\n")
  }

  private static func read(_ run: String, in scratch: Scratch) throws -> [Pair] {
    let text = try String(contentsOfFile: scratch.path(run + "/pairs.csv"), encoding: .utf8)
    let lines = text.replacingOccurrences(of: "\u{FEFF}", with: "").split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    let interests = try #require(lines.first?.firstIndex(of: "interests"))
    return lines.dropFirst().enumerated().map { number, cells in
      // Social mentors' pairs end early more often; every tenth goes on.
      let isSocial = cells[2] == "social"
      let outcome =
        number % 10 == 9
        ? "ongoing"
        : number % 7 == 3 ? "no_show" : isSocial && number % 2 == 0 || number % 11 == 5 ? "ended_early" : "completed"
      return Pair(
        number: number, mentee: cells[0], mentor: cells[1], type: cells[2], interests: Int(cells[interests]) ?? 0,
        outcome: outcome)
    }
  }

  /// The pairs of a run.
  func read(_ run: String) throws -> [Pair] { try Self.read(run, in: scratch) }

  /// Puts a run into a store, and publishes it.
  func publish(_ run: String, _ pairs: [Pair], at seconds: Double, in store: Store) throws {
    let files = try Scratch.files(below: path(run)).map { StoredFile(name: $0.key, bytes: Array($0.value)) }
    let inputs = files.filter { $0.name.hasPrefix("cohort/") }
      .map { StoredFile(name: String($0.name.dropFirst(7)), bytes: $0.bytes) }
    try store.write(at: Date(timeIntervalSince1970: seconds)) { year throws(StoreError) in
      let cohort = try year.recordCohort(named: "haderslev", files: inputs)
      let facts = RunFacts(
        needs: 0, filled: 0, points: 0, value: 0, bound: 0, gap: 0, termination: "optimal", seed: 0)
      let number = try year.recordRun(of: cohort, facts: facts, files: files)
      try year.review(run: number)
      try year.publish(run: number, pairs: pairs.map(\.storeKey))
    }
  }

  var rows: [String] { pairs.map { "\($0.key);\($0.outcome)" } }

  func path(_ name: String) -> String { scratch.path(name) }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  func run(_ arguments: [String]) throws -> Program { try Program.run(arguments, in: scratch.folder) }

  func ended(_ pairs: [Pair]) -> [Pair] { pairs.filter { $0.outcome == "ended_early" || $0.outcome == "no_show" } }

  func record(_ arguments: [String]) throws -> Record {
    let run = try run(["outcomes"] + arguments + ["--json", "--exact"])
    #expect(run.exitCode == 0, "\(run.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Record.self, from: Data(run.output.utf8))
  }

  /// What `--json` prints, as far as the tests look at it.
  struct Record: Decodable, Equatable {
    let all: Group
    let leftOut: Int
    let comparisons: Int
    let factors: [Factor]

    struct Factor: Decodable, Equatable {
      let factor: String
      let subject: String?
      let notKnown: Int?
      let groups: [Group]
    }

    struct Group: Decodable, Equatable {
      let group: String?
      let pairs: Int?
      let endedEarly: Int?
      let low: Double?
      let high: Double?
    }
  }
}
