// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import Testing

@testable import CohortGenerator

/// The bytes: what they hang on, and how they come to the disk.
@Suite struct GeneratedFilesTests {
  private func files(_ family: CohortFamily, mentees: Int = 5, mentors: Int = 4, seed: Int = 1) -> [InputFile] {
    CohortGenerator(CohortRequest(family: family, mentees: mentees, mentors: mentors, seed: seed)).files()
  }

  /// A folder's path that nothing has yet, taken away afterwards.
  private func withTemporaryFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// `UPDATE_GOLDENS=1 swift test` writes the files anew, for review.
  @Test("a small cohort of each family is byte for byte as approved", arguments: CohortFamily.allCases)
  func golden(family: CohortFamily) throws {
    let text = files(family).map { "== \($0.name)\n" + String(decoding: $0.bytes, as: UTF8.self) }.joined()
    let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Goldens/\(family.rawValue).txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil { try Data(text.utf8).write(to: golden) }
    let approved = try String(contentsOf: golden, encoding: .utf8)
    #expect(text == approved, "\(family) is not as approved")
  }

  @Test("another seed makes other people", arguments: CohortFamily.allCases)
  func seeds(family: CohortFamily) throws {
    for seed in [0, 2, CohortRequest.seedRange.upperBound] {
      for name in ["mentors.csv", "mentees.csv"] {
        let one = try #require(files(family).first { $0.name == name })
        let other = try #require(files(family, seed: seed).first { $0.name == name })
        #expect(one.bytes != other.bytes, "\(name), seed \(seed)")
      }
    }
  }

  @Test("a larger cohort begins with the same people", arguments: [CohortFamily.realistic, .ties, .dense])
  func prefix(family: CohortFamily) throws {
    for name in ["mentors.csv", "mentees.csv"] {
      let small = try #require(files(family).first { $0.name == name })
      let large = try #require(files(family, mentees: 50, mentors: 40).first { $0.name == name })
      #expect(large.bytes.starts(with: small.bytes))
    }
  }

  @Test("what is written a block at a time is what is made at once", arguments: CohortFamily.allCases)
  func streamed(family: CohortFamily) throws {
    let people = CohortGenerator.rowsAtOnce + 10
    let request = CohortRequest(family: family, mentees: people, mentors: people - 20, seed: 3)
    try withTemporaryFolder { folder in
      let out = folder.appendingPathComponent("deeper/cohort")
      try CohortGenerator(request).write(to: out.path)
      let names = try FileManager.default.contentsOfDirectory(atPath: out.path).sorted()
      let files = CohortGenerator(request).files()
      #expect(names == files.map(\.name))
      for file in files {
        let written = try Array(Data(contentsOf: out.appendingPathComponent(file.name)))
        #expect(written == file.bytes, "\(file.name)")
      }
    }
  }

  @Test("what is held does not grow with the cohort", arguments: CohortFamily.allCases)
  func bounded(family: CohortFamily) {
    let most = CohortRequest.peopleRange.upperBound
    let rows = PeopleRows(CohortRequest(family: family, mentees: most, mentors: most, seed: 1))
    for start in [0, most / 2, most - CohortGenerator.rowsAtOnce] {
      let numbers = start..<start + CohortGenerator.rowsAtOnce
      for append in [rows.appendMentors, rows.appendMentees] {
        var buffer = RowBuffer()
        append(numbers, &buffer)
        #expect(buffer.bytes.count < CohortGenerator.rowsAtOnce * 512)
        #expect(buffer.bytes.count { $0 == UInt8(ascii: "\n") } == numbers.count)
      }
    }
  }

  @Test("whoever interrupts finds nothing half-written")
  func interrupted() throws {
    try withTemporaryFolder { folder in
      var generator = CohortGenerator(CohortRequest(family: .realistic, mentees: 9_000, mentors: 9_000, seed: 1))
      let asked = Counter()
      generator.isInterrupted = { asked.next() > 2 }
      let isWritten = try generator.write(to: folder.appendingPathComponent("cohort").path)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(!isWritten && left.isEmpty)
    }
  }

  @Test("progress is told up to the last person")
  func progress() throws {
    try withTemporaryFolder { folder in
      var generator = CohortGenerator(CohortRequest(family: .dense, mentees: 5_000, mentors: 3, seed: 1))
      let told = Counter()
      generator.progress = { written, all in told.note(written, all) }
      try generator.write(to: folder.appendingPathComponent("cohort").path)
      #expect(told.notes.map(\.0) == [3, 4_099, 5_003])
      #expect(told.notes.allSatisfy { $0.1 == 5_003 })
    }
  }

  @Test("a folder that holds anything is refused, an empty one is taken")
  func existing() throws {
    try withTemporaryFolder { folder in
      let generator = CohortGenerator(CohortRequest(family: .ties, mentees: 3, mentors: 3, seed: 1))
      let isWritten = try generator.write(to: folder.path)
      #expect(isWritten)
      #expect(throws: FileFaults.self) { try CohortGenerator.check(folder.path) }
      #expect(throws: FileFaults.self) { try generator.write(to: folder.path) }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.count == 3)
    }
  }
}

/// Counts and notes what a generator calls; one thread at a time does.
private final class Counter: @unchecked Sendable {
  // Unchecked: the generator calls its closures from the thread that the test itself waits on.
  private var count = 0
  private(set) var notes: [(Int, Int)] = []

  func next() -> Int {
    count += 1
    return count
  }

  func note(_ written: Int, _ all: Int) { notes.append((written, all)) }
}
