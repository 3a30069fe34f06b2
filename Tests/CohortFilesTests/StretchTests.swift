// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import SolverConformance
import Testing
import Wording

@testable import CohortFiles

/// Reading in stretches at the same time gives what one reading from beginning to end gives.
@Suite struct StretchTests {
  private struct Found: Equatable {
    var mentors: [Mentor]
    var offsets: [Int]
    var isComplete: Bool
    var faults: [FileFault]
  }

  private func read(_ text: [UInt8], atLeast size: Int?) throws -> Found {
    var sink = FaultSink(file: "mentors.csv")
    let table = try #require(Table<MentorColumn>(SourceText(text), faults: &sink))
    let own = OwnColumns(table)
    // Larger than any file: all of it in one.
    let stretches = table.stretches(atLeast: size ?? 1 << 40)
    #expect(size != nil || stretches.count <= 1)
    #expect(Array(stretches.map(\.upperBound).dropLast()) == Array(stretches.map(\.lowerBound).dropFirst()))
    let file = TableFile(table, in: stretches, &sink) { row, reader in
      reader.mentor(row, own)
    }
    return Found(mentors: file.records, offsets: file.offsets, isComplete: file.isComplete, faults: sink.faults)
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func sameAsOneAfterTheOther(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = Array(table(&random).utf8)
    let whole = try read(text, atLeast: nil)
    for size in [1, 7, 64, 300, 5000] {
      #expect(try read(text, atLeast: size) == whole, "seed \(seed), stretches of \(size)")
    }
  }

  /// Good and faulty rows, with line ends of every kind, also within quotes, and commas where there should be bars.
  private func table(_ random: inout SeededGenerator) -> String {
    let ends = ["\n", "\r\n", "\r"]
    let hasQuotes = random.chance(percent: 50)
    var text = "id;types;skills;interests;availability;training;grade\n"
    for row in 0..<Int.random(in: 0...60, using: &random) {
      let end = ends[Int.random(in: 0..<3, using: &random)]
      let names = ["Åse", "b", hasQuotes ? "\"x\ny\"" : "x", hasQuotes ? "\"a;\"\"b\"" : "a", "c"]
      let cells = [
        "M\(row)", ["social", "business|social", "", "sozial"][Int.random(in: 0..<4, using: &random)],
        ["maths:4|danish", "maths:9", "maths,danish", "maths|maths", ""][Int.random(in: 0..<5, using: &random)],
        names[Int.random(in: 0..<5, using: &random)],
        ["mon 16-18", "mon 16-18|mon 17-19", "xyz", "ons 15.30-17"][Int.random(in: 0..<4, using: &random)],
        ["basic@2026-03-01", "basic|basic@2026-13-01", "@2026-01-01"][Int.random(in: 0..<3, using: &random)],
        ["7", "7. b", ""][Int.random(in: 0..<3, using: &random)],
      ]
      switch Int.random(in: 0..<12, using: &random) {
      case 0: text += end
      case 1: text += cells.dropLast().joined(separator: ";") + end
      case 2 where hasQuotes: text += "M;\"never" + (random.chance(percent: 20) ? "" : "\" x") + end
      case 3 where hasQuotes: text += "M\"x;" + end
      default: text += cells.joined(separator: ";") + end
      }
    }
    return text
  }

  /// A cell that is read again gives the same value, and the same faults where it is at fault.
  @Test(arguments: 0..<20 as Range<UInt64>) func rememberedIsAsRead(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let parts = [
      "maths", "MATHS ", "æ", ":4", ":9", "|", ",", " ", "@", "mon 1-2", "tue 3-1", "2026-03-01", "\"\"", "-",
    ]
    let items = (0..<12).map { _ in
      (0..<Int.random(in: 0...4, using: &random)).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }
        .joined()
    }
    let cells = (0..<80).map { _ in items[Int.random(in: 0..<items.count, using: &random)] }
    let source = SourceText(Array(cells.joined(separator: ";").utf8))
    var reader = CellReader(file: "a.csv")
    // The one warning of a comma is given beforehand: a fresh reader would give it again.
    let comma = SourceText(Array("a,b".utf8))
    _ = reader.tags(Cell(source: comma, range: 0..<3, isQuoted: false))
    let warned = reader
    var offset = 0
    for text in cells {
      let isQuoted = random.chance(percent: 50)
      let cell = Cell(source: source, range: offset..<offset + text.utf8.count, isQuoted: isQuoted).trimmed
      offset += text.utf8.count + 1
      var fresh = warned
      let before = reader.faults.faults.count
      #expect(reader.tags(cell) == fresh.tags(cell), "seed \(seed): \(text)")
      #expect(reader.weightedTags(cell) == fresh.weightedTags(cell), "seed \(seed): \(text)")
      #expect(reader.availability(cell) == fresh.availability(cell), "seed \(seed): \(text)")
      #expect(reader.training(cell) == fresh.training(cell), "seed \(seed): \(text)")
      #expect(reader.dateRanges(cell) == fresh.dateRanges(cell), "seed \(seed): \(text)")
      #expect(reader.childCertificate(cell) == fresh.childCertificate(cell), "seed \(seed): \(text)")
      let labels = reader.tags(cell).tags.map(\.label)
      #expect(labels == fresh.tags(cell).tags.map(\.label), "seed \(seed): \(text)")
      #expect(
        Array(reader.faults.faults[before...]) == Array(fresh.faults.faults[warned.faults.faults.count...]),
        "seed \(seed): \(text)")
    }
  }
}
