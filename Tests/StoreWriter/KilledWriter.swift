// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import SolverConformance
import YearRecords

/// Writes to a store until it is killed, or for a number of transactions: `StoreWriter STORE FILE SEED [COUNT]`.
///
/// Each transaction makes a decision, notes a meeting, and adds a line to the file outside. After each, the end of the
/// history is printed in one piece, so that a test knows what was promised.
@main struct KilledWriter {
  private let store: Store
  private let outside: String
  private let seed: UInt64
  private var random: SeededGenerator
  private static let cohort = "generated"

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, let seed = UInt64(arguments[3]) else { exit(64) }
    do {
      var writer = try KilledWriter(path: arguments[1], outside: arguments[2], seed: seed)
      try writer.run(count: arguments.count > 4 ? Int(arguments[4]) : nil)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(70)
    }
  }

  private init(path: String, outside: String, seed: UInt64) throws {
    store = try Store(path: path, madeIfMissing: true)
    self.outside = outside
    self.seed = seed
    random = SeededGenerator(seed: seed)
  }

  private mutating func run(count: Int?) throws {
    promise(try store.head())
    var number = 0
    while number < count ?? .max {
      guard let head = try write(number) else { continue }
      promise(head)
      number += 1
      if count == nil, random.chance(percent: 15) { try forget() }
    }
  }

  private func promise(_ head: ChainHead) {
    FileHandle.standardOutput.write(Data("\(head.seq) \(head.hash)\n".utf8))
  }

  /// One transaction; nothing where another program wrote the file first.
  private mutating func write(_ number: Int) throws -> ChainHead? {
    let old = FileManager.default.contents(atPath: outside).map { [UInt8]($0) }
    let person = Int.random(in: 0..<5, using: &random)
    let isLarge = random.chance(percent: 20)
    let change = FileChange(path: outside, from: old, to: (old ?? []) + Array("\(seed)-\(number)\n".utf8))
    do throws(StoreError) {
      return try store.write(at: Date(timeIntervalSince1970: Double(number)), files: [change]) {
        year throws(StoreError) in
        let pair = PairKey(mentee: MenteeID("U-\(person)"), mentor: "M-1", type: .social)
        try year.decide(
          Decision(mentee: pair.mentee, mentor: pair.mentor, type: .social, kind: .require, reason: "\(number)"),
          in: Self.cohort)
        if isLarge {
          let filler = String(repeating: "Secret-\(person) \(number) ", count: 2_000)
          try year.recordCohort(
            named: Self.cohort, files: [StoredFile(name: "mentees.csv", bytes: Array(filler.utf8))])
        }
        try year.record(
          MeetingRecord(
            cohort: Self.cohort, pair: pair, date: CalendarDate(dayNumber: number), outcome: .held, minutes: 1))
      }.head
    } catch {
      guard case .fileChanged = error else { throw error }
      return nil
    }
  }

  /// Forgets one of the people, whose name the cohorts' files hold.
  private mutating func forget() throws {
    let name = "Secret-\(Int.random(in: 0..<5, using: &random))"
    let mentee = MenteeID(name.replacingOccurrences(of: "Secret", with: "U"))
    do throws(StoreError) {
      let done = try store.forget(.mentee(mentee), at: Date(timeIntervalSince1970: 0), vanishing: [name]) { pseudonym in
        Redaction { _, bytes in
          Array(String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: name, with: pseudonym).utf8)
        }
      }
      promise(done.head)
    } catch {
      guard case .unknownPerson = error else { throw error }
    }
  }
}
