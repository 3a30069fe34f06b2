// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SolverConformance
import Testing
import Wording

@testable import CohortFiles

@Suite struct TableTests {
  private func rows(_ text: String, delimiter: UInt8 = .semicolon) -> (cells: [[String]], faults: [String]) {
    var scanner = RowScanner(SourceText(Array(text.utf8)), delimiter: delimiter)
    var faults = FaultSink(file: "a.csv")
    var cells: [Cell] = []
    var rows: [[String]] = []
    while scanner.next(into: &cells, faults: &faults) { rows.append(cells.map(\.text)) }
    return (rows, faults.faults.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.found.english)" })
  }

  @Test(
    "rows as RFC 4180 has them",
    arguments: [
      ("a;b\nc;d", [["a", "b"], ["c", "d"]]),
      ("a;b\r\nc;d\r\n", [["a", "b"], ["c", "d"]]),
      ("a;b\rc;d\r", [["a", "b"], ["c", "d"]]),
      ("\n\na;b\n\n \nc;d\n\n", [["a", "b"], ["c", "d"]]),
      ("\"a;b\";\"c\"\"d\"\n", [["a;b", "c\"d"]]),
      ("\"a\r\nb\";c\n", [["a\r\nb", "c"]]),
      (" \"a\" ;b\n", [["a", "b"]]),
      (";\n", [["", ""]]),
      ("\"\"\n", [[""]]),
      ("", []),
      ("'=1;'a;''-x;'-1", [["=1", "'a", "'-x", "-1"]]),
    ])
  func reads(text: String, expected: [[String]]) {
    let found = rows(text)
    #expect(found.cells == expected)
    #expect(found.faults.isEmpty)
  }

  @Test(
    "broken quotes are found where they stand, and what follows is read",
    arguments: [
      ("a;\"b\"c;d\ne;f", "1:6 text after the closing quotation mark", [["a", "b", "d"], ["e", "f"]]),
      (
        "a;b\"c\ne;f", "1:4 a quotation mark inside a cell that does not begin with one", [["a", "b\"c"], ["e", "f"]]
      ),
      ("a\nb;\"c\nd", "2:3 a quotation mark that is never closed", [["a"], ["b", "c\nd"]]),
    ])
  func brokenQuotes(text: String, fault: String, expected: [[String]]) {
    let found = rows(text)
    #expect(found.faults == [fault])
    #expect(found.cells == expected)
  }

  @Test(
    "the delimiter is found",
    arguments: [
      ("id;name,first;types\n1;2;3", UInt8.semicolon, 0), ("id,name,types", .comma, 0), ("id\tname\ttypes", .tab, 0),
      ("\"a,b,c,d\";e\n1;2", .semicolon, 0), ("id\n1", .semicolon, 0), ("sep=,\r\nid,name\r\n", .comma, 7),
      ("SEP=\t\nid\tname", .tab, 6), ("\n\nid,name", .comma, 2), ("", .semicolon, 0),
    ])
  func delimiter(text: String, delimiter: UInt8, offset: Int) {
    let dialect = Dialect(SourceText(Array(text.utf8)))
    #expect(dialect.delimiter == delimiter)
    #expect(dialect.headerOffset == offset)
  }

  @Test("what is written is read", arguments: 0..<40 as Range<UInt64>) func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = ["a", "æ", ";", ",", "\"", "\n", "\r", "'", "=", "-", "@", "+", "|", "5", "1,5", "👩‍🏫", "é"]
    var expected: [[String]] = []
    for _ in 0..<20 {
      let row = (0..<4).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
      }
      expected.append(row)
    }
    var table = CSVWriter(header: expected[0])
    for row in expected.dropFirst() { table.append(row) }
    let found = rows(String(decoding: table.bytes.dropFirst(3), as: UTF8.self))
    #expect(found.faults.isEmpty, "seed \(seed)")
    #expect(found.cells == expected.filter { $0.count > 1 }, "seed \(seed)")
  }

  @Test func formulasAreMadeHarmlessAndNumbersStay() {
    var table = CSVWriter(header: ["a"])
    for cell in ["=1+1", "-1", "-1,5", "+45 12", "@x", "\tx", "-x", "1-2", "'=x", "", "-1.2.3"] { table.append([cell]) }
    let lines = String(decoding: table.bytes.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
    #expect(
      lines == [
        "a", "'=1+1", "-1", "-1,5", "'+45 12", "'@x", "'\tx", "'-x", "1-2", "''=x", "\"\"", "'-1.2.3", "",
      ])
  }

  @Test(
    "white space at the ends does not count",
    arguments: [
      (" a b ", "a b"), ("\u{A0} æ\u{A0}", "æ"), ("\u{2009}ø \u{200B}", "ø"), ("\u{FEFF}x", "x"), ("\u{A0}", ""),
      ("", ""),
      (" \u{2003} ", ""), ("Åse", "Åse"),
    ])
  func trimmed(text: String, expected: String) {
    let source = SourceText(Array(text.utf8))
    let cell = Cell(source: source, range: 0..<source.bytes.count, isQuoted: false)
    #expect(cell.trimmed.text == expected)
    #expect(cell.isBlank == expected.isEmpty)
  }

  @Test func placesOfItemsWithinCells() throws {
    let source = SourceText(Array("æ;\"x\"\"|y\n|øz\"; a | b\n".utf8))
    var scanner = RowScanner(source, delimiter: .semicolon)
    var faults = FaultSink(file: "a.csv")
    var cells: [Cell] = []
    #expect(scanner.next(into: &cells, faults: &faults))
    let items = cells.flatMap { $0.items() }.map { item in
      let place = source.place(at: item.range.lowerBound)
      return "\(item.text) \(place.line):\(place.column)"
    }
    #expect(items == ["æ 1:1", "x\" 1:4", "y 1:8", "øz 2:2", "a 2:7", "b 2:11"])
  }
}
