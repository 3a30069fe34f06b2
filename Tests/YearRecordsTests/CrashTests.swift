// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SolverConformance
import Testing
import YearRecords

/// Programs that write to one store and are killed, or write at once.
@Suite struct CrashTests {
  /// Four times fifty killed writers, side by side because most of the time is the disk's.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func killedWritersLoseNothingAndLeaveNoHalf(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var (transactions, finished) = (0, 0)
    for round in 0..<5 {
      let place = try TestStore()
      for trial in 0..<10 {
        let label: Comment = "seed \(seed), round \(round), trial \(trial)"
        let promised = try killedWriter(place, seed: random.next(), &random)
        let store = try place.open()
        finished += store.recovery.count
        #expect(store.recovery.allSatisfy { $0.status == .written }, label)
        #expect(try store.audit(expecting: promised).findings == [], label)
        #expect(try store.head().seq >= promised?.seq ?? 0, label)
        let decided = try store.log(LogFilter(kinds: [.decided]))
        // One of each in a transaction; a meeting that was noted again still is an event.
        for kind in [EventKind.met, .fileQueued] {
          #expect(try store.log(LogFilter(kinds: [kind])).count == decided.count, label)
        }
        let outside = FileManager.default.contents(atPath: place.file("decisions.csv")) ?? Data()
        #expect(outside.split(separator: UInt8(ascii: "\n")).count == decided.count, label)
        transactions = max(transactions, decided.count)
      }
      // A journal that a crash left before it meant anything goes with the next transaction.
      try place.open().write(at: Sample.start) { year throws(StoreError) in try year.recordRules([]) }
      let left = Set(try place.contents().keys)
      #expect(left.isSubset(of: ["makker.db", "decisions.csv", ".decisions.csv.partial-store"]), "round \(round)")
    }
    // A loop in which nothing happens would prove nothing.
    #expect(transactions > 20)
    #expect(finished > 0, "no writer was killed between its transaction and its file")
  }

  @Test func twoProgramsWriteAtOnce() throws {
    let place = try TestStore()
    let writers = try (1...2).map { try Writer(place, seed: $0, count: 25) }
    for writer in writers {
      writer.process.waitUntilExit()
      #expect(writer.process.terminationStatus == 0)
      // The first one is what it found.
      #expect(try writer.promises().count == 26)
    }
    let store = try place.open()
    #expect(try store.audit().findings == [])
    #expect(try store.log(LogFilter(kinds: [.decided])).count == 50)
    let lines = String(decoding: try #require(place.contents()["decisions.csv"]), as: UTF8.self).split(separator: "\n")
    #expect(Set(lines).count == 50)
  }

  /// Lets a writer write for a moment that chance decides.
  ///
  /// - Returns: The end of the history that it promised last.
  private func killedWriter(_ place: TestStore, seed: UInt64, _ random: inout SeededGenerator) throws -> ChainHead? {
    let writer = try Writer(place, seed: seed)
    // Some are killed while they start and put right what the one before them left.
    if !random.chance(percent: 20) {
      for _ in 0..<2_000 where try writer.process.isRunning && writer.promises().isEmpty { usleep(1_000) }
    }
    usleep(UInt32.random(in: 0..<40_000, using: &random))
    kill(writer.process.processIdentifier, SIGKILL)
    writer.process.waitUntilExit()
    #expect(writer.process.terminationReason == .uncaughtSignal)
    return try writer.promises().last
  }
}

/// A running `StoreWriter`.
private final class Writer {
  let process = Process()
  private let output: URL

  init(_ place: TestStore, seed: UInt64, count: Int? = nil) throws {
    output = FileManager.default.temporaryDirectory.appendingPathComponent("makker-writer-\(UUID().uuidString)")
    try Data().write(to: output)
    process.executableURL = Self.builtProducts.appendingPathComponent("StoreWriter")
    process.arguments = [place.path, place.file("decisions.csv"), "\(seed)"] + (count.map { ["\($0)"] } ?? [])
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  deinit { try? FileManager.default.removeItem(at: output) }

  /// What it printed so far, line by line.
  func promises() throws -> [ChainHead] {
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    // What follows the last line feed may be half a line.
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 2, let seq = Int(words[0]) else { return nil }
      return ChainHead(seq: seq, hash: String(words[1]))
    }
  }

  /// Where the package manager put the program: beside the bundle of tests.
  private static let builtProducts: URL = {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    return (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
  }()
}
