// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import GRDB
import SolverConformance
import Testing
import YearRecords

@Suite struct OpeningTests {
  /// What opening a path throws, and that it changes no file.
  private func error(_ place: TestStore, path: String? = nil) throws -> StoreError? {
    let before = try place.contents()
    defer { #expect((try? place.contents()) == before) }
    do throws(StoreError) {
      _ = try Store(path: path ?? place.path)
      return nil
    } catch {
      return error
    }
  }

  @Test func theFileIsItsOwnersAlone() throws {
    let place = try TestStore()
    let store = try place.open()
    let rights = try FileManager.default.attributesOfItem(atPath: place.path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    #expect(try store.head().seq == 0)
    #expect(try place.contents().keys.sorted() == ["makker.db"])
  }

  @Test func whatIsNoStoreIsLeftAlone() throws {
    let place = try TestStore()
    #expect(try error(place) == .missing(path: place.path))
    #expect(try error(place, path: place.folder.path) == .isFolder(path: place.folder.path))
    try Data("mentee;mentor\n".utf8).write(to: URL(fileURLWithPath: place.path))
    #expect(try error(place) == .notAStore(path: place.path))
    // Another program's database.
    try FileManager.default.removeItem(atPath: place.path)
    try place.tamper("CREATE TABLE event (seq INTEGER)")
    #expect(try error(place) == .notAStore(path: place.path))
    #expect(try error(place, path: "/dev/null") == .notAStore(path: "/dev/null"))
    let nowhere = place.file("no/such/makker.db")
    #expect(throws: StoreError.cannotOpen(path: nowhere, code: Int(ENOENT))) {
      try Store(path: nowhere, madeIfMissing: true)
    }
  }

  @Test func aStoreWhoseMakingWasCutShortIsMadeAnew() throws {
    let place = try TestStore()
    try place.tamper("PRAGMA application_id = 0x4D414B4B")
    // The journal of that first transaction (https://www.sqlite.org/fileformat.html#the_rollback_journal): no pages,
    // for the file had none.
    var journal: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    for number in [0, 1, 0, 512, 4096] as [UInt32] {
      for shift in [24, 16, 8, 0] { journal.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
    journal += [UInt8](repeating: 0, count: 512 - journal.count)
    try Data(journal).write(to: URL(fileURLWithPath: place.path + "-journal"))
    let file = try #require(FileManager.default.contents(atPath: place.path))
    #expect(Array(file[68..<72]) == Array("MAKK".utf8), "what is there looks like a store")
    try Sample.year(try place.open())
    let store = try place.open()
    #expect(try store.audit().findings == [])
    #expect(try store.audit().events == 15)
    #expect(try place.contents().keys.sorted() == ["makker.db"])
  }

  @Test func aStoreThatMayNotBeWrittenIsLeftAlone() throws {
    let place = try TestStore()
    try Sample.year(try place.open())
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: place.path)
    #expect(try error(place) == .readOnly(path: place.path))
  }

  @Test func aNewerStoreIsLeftAlone() throws {
    let place = try TestStore()
    try Sample.year(try place.open())
    try place.tamper("INSERT INTO grdb_migrations VALUES ('v999')")
    #expect(try error(place) == .newerStore(path: place.path))
  }

  @Test func anEmptyFileBecomesAStore() throws {
    let place = try TestStore()
    try Data().write(to: URL(fileURLWithPath: place.path))
    try Sample.year(Store(path: place.path))
    #expect(try Store(path: place.path).audit().findings == [])
    // So does one whose making was cut short after its first step.
    let other = try TestStore()
    try other.tamper("PRAGMA application_id = 1296124747")
    try Sample.year(Store(path: other.path))
    #expect(try Store(path: other.path).audit().findings == [])
  }

  @Test func aFileThatIsCutOffIsLeftAlone() throws {
    let seed: UInt64 = 61
    var random = SeededGenerator(seed: seed)
    let place = try TestStore()
    try Sample.year(try place.open())
    let whole = try Data(contentsOf: URL(fileURLWithPath: place.path))
    for length in [1, 15, 16, 99, 100, 4_095, 4_096, whole.count - 1]
      + (0..<40).map({ _ in Int.random(in: 1..<whole.count, using: &random) })
    {
      try whole.prefix(length).write(to: URL(fileURLWithPath: place.path))
      let expected: StoreError = length < 16 ? .notAStore(path: place.path) : .damaged(path: place.path)
      #expect(try error(place) == expected, "seed \(seed), \(length) bytes")
    }
  }

  @Test func randomBytesAreNoStore() throws {
    let seed: UInt64 = 62
    var random = SeededGenerator(seed: seed)
    let place = try TestStore()
    for trial in 0..<200 {
      let bytes = (0..<Int.random(in: 1..<20_000, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random)
      }
      try Data(bytes).write(to: URL(fileURLWithPath: place.path))
      #expect(try error(place) == .notAStore(path: place.path), "seed \(seed), trial \(trial)")
      // Also behind a header that promises a store.
      let header = try Self.header.get()
      try Data(header + bytes).write(to: URL(fileURLWithPath: place.path))
      #expect(throws: StoreError.self, "seed \(seed), trial \(trial)") { try Store(path: place.path).audit() }
    }
  }

  /// The header of a store that is as long as it says.
  private static let header = Result {
    let place = try TestStore()
    try Sample.year(try place.open())
    var header = [UInt8](try Data(contentsOf: URL(fileURLWithPath: place.path)).prefix(100))
    // One page.
    header.replaceSubrange(28..<32, with: [0, 0, 0, 1])
    return header
  }

  @Test func overwrittenBytesNeverStopTheProgram() throws {
    let seed: UInt64 = 63
    var random = SeededGenerator(seed: seed)
    let place = try TestStore()
    try Sample.year(try place.open())
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: place.path)))
    var (refused, found, unnoticed) = (0, 0, 0)
    for trial in 0..<400 {
      var bytes = whole
      let start = Int.random(in: 0..<bytes.count, using: &random)
      for index in start..<min(bytes.count, start + Int.random(in: 1...64, using: &random)) {
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
      try Data(bytes).write(to: URL(fileURLWithPath: place.path))
      do throws(StoreError) {
        let store = try Store(path: place.path, patienceSeconds: 0)
        let findings = try store.audit().findings
        if findings.isEmpty { unnoticed += 1 } else { found += 1 }
        for run in try store.runs() where !run.isDeleted { _ = try store.files(ofRun: run.number) }
        let log = try store.log()
        _ = (try store.refusals(), try store.meetings(), try store.endings())
        // What the audit passes is all there.
        if findings.isEmpty { #expect(log.count == 15, "seed \(seed), trial \(trial)") }
      } catch {
        refused += 1
      }
    }
    // Free space may hold anything.
    #expect(refused > 0 && found > 0 && unnoticed > 0, "\(refused) \(found) \(unnoticed)")
  }
}
