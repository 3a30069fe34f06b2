// SPDX-License-Identifier: GPL-3.0-or-later

import SolverConformance
import Testing

@testable import CohortFiles

/// Tables that people correct: what is not changed stays byte for byte, what is changed reads back.
@Suite struct EditableTableTests {
  private static func table(_ text: String) throws -> EditableTable {
    try EditableTable(Array(text.utf8), file: "mentors.csv")
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes.dropFirst(3), as: UTF8.self) }

  @Test("a changed cell leaves the rest of the file as it was")
  func cell() throws {
    let text = "\r\nid\tnavn\t\"egen \"\r\nM-1\t  Bo \t\"a\tb\"\r\n\r\nM-2\t'=x\t\"\"\r\n"
    let table = try Self.table(text)
    #expect(table.rowCount == 3 && table.width == 3)
    #expect(table.cells(ofRow: 2).map(\.text) == ["M-2", "=x", ""])
    #expect(table.lineNumber(ofRow: 2) == 5)
    #expect(table.applying(TableEdit()) == Array(text.utf8))
    let changed = Self.text(table.applying(TableEdit(cells: [1: [1: "=cmd()\t\"x\""]])))
    #expect(changed == text.replacing("  Bo ", with: "\"'=cmd()\t\"\"x\"\"\""))
  }

  @Test("rows and columns go and come")
  func rows() throws {
    let table = try Self.table("id;navn;cpr\nM-1;Bo;1\nM-2;Ea;2")
    let edit = TableEdit(removedRows: [1], addedRows: [["M-3", "+45", "3"]], removedColumns: [], addedColumns: [])
    #expect(Self.text(table.applying(edit)) == "id;navn;cpr\nM-2;Ea;2\nM-3;+45;3\n")
    let columns = TableEdit(removedColumns: [2], addedColumns: ["typer;a"])
    #expect(Self.text(table.applying(columns)) == "id;navn;\"typer;a\"\nM-1;Bo;\nM-2;Ea;")
    #expect(Self.text(try Self.table("id\nM-1\n").applying(TableEdit(cells: [1: [0: " "]]))) == "id\n \"\"\n")
  }

  @Test("a row that is too short gets the cells between")
  func ragged() throws {
    let table = try Self.table("a;b;c\n1\n1;2;3;4\n")
    #expect(Self.text(table.applying(TableEdit(cells: [1: [2: "z"], 2: [3: ""]]))) == "a;b;c\n1;;z\n1;2;3;\n")
  }

  @Test("a line with a broken quote is one row, and those behind it are themselves")
  func broken() throws {
    let table = try Self.table("id;navn\nM-1;\"Bo\nM-2;Ea\nM-3;B\"o\n")
    #expect((0..<table.rowCount).map(table.isBroken) == [false, true, false, true])
    #expect(table.line(ofRow: 1) == "M-1;\"Bo")
    #expect(table.position(line: 2, column: 5)! == (1, nil))
    let mended = table.applying(TableEdit(lines: [1: "M-1;=Bo", 3: "M-3;\"B\"\"o\"\r\nM-4;x"]))
    #expect(Self.text(mended) == "id;navn\nM-1;'=Bo\nM-2;Ea\nM-3;\"B\"\"o\"  M-4;x\n")
  }

  @Test("a place within a cell of several lines, or in a list, is the cell's")
  func places() throws {
    let table = try Self.table("id;note;skills\nM-1;\"one\ntwo;three\";a|b|c\nM-2;x;y\n")
    #expect(table.position(line: 3, column: 6)! == (1, 1))
    #expect(table.position(line: 3, column: 14)! == (1, 2))
    #expect(table.position(line: 4, column: 7)! == (2, 2))
    #expect(table.position(line: 9, column: 1) == nil)
  }

  @Test("files in other encodings become UTF-8 when they are changed, and unreadable characters are marked")
  func encodings() throws {
    let latin: [UInt8] = Array("id;navn\nM-1;S".utf8) + [0xF8] + Array("ren\n".utf8)
    #expect(try EditableTable(latin, file: "").cells(ofRow: 1)[1].text == "Søren")
    let wide: [UInt8] =
      [0xFF, 0xFE] + "id;navn\nM-1;Søren\n".utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let table = try EditableTable(wide, file: "")
    #expect(table.applying(TableEdit()) == wide)
    #expect(Self.text(table.applying(TableEdit(cells: [1: [0: "M-2"]]))) == "id;navn\nM-2;Søren\n")
    let damaged: [UInt8] = Array("id;navn\nM-1;Sæby, ".utf8) + [0xC3] + Array(";é".utf8)
    let repaired = try #require(DamagedText.repaired(damaged))
    #expect(DamagedText.places(in: repaired).map(\.line) == [2])
    #expect(DamagedText.repaired(latin) == nil && DamagedText.repaired(wide) == nil)
    #expect(throws: FileFault.self) { try EditableTable([0x50, 0x4B, 0x03, 0x04, 0x00], file: "") }
    #expect(throws: FileFault.self) { try EditableTable([0, 0, 0, 0, 0], file: "") }
  }

  @Test("whatever the table, no change gives its bytes, and a change reads back with all else unchanged")
  func anyTable() throws {
    let pieces = [
      "a", "æ", " ", ";", ",", "\t", "\"", "\n", "\r\n", "=", "'", "-1", "+x", "|", "010190-1234", "\u{A0}", "",
    ]
    for seed: UInt64 in 0..<400 {
      var random = SeededGenerator(seed: seed)
      func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
      }
      let delimiter = pick([";", ",", "\t"])
      let line = pick(["\n", "\r\n", "\r"])
      let width = Int.random(in: 2...4, using: &random)
      func cell() -> String { (0..<Int.random(in: 0...4, using: &random)).map { _ in pick(pieces) }.joined() }
      func written(_ text: String) -> String {
        let quotes = ["\"", delimiter, "\n", "\r", "\r\n"].contains { text.contains($0) } || text.first == " "
        return quotes || Bool.random(using: &random) ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
      }
      var text = (0..<width).map { "h\($0)" }.joined(separator: delimiter) + line
      for row in 0..<Int.random(in: 1...5, using: &random) {
        text += (["r\(row)"] + (1..<width).map { _ in written(cell()) }).joined(separator: delimiter) + line
        if Bool.random(using: &random) { text += line }
      }
      let table = try Self.table(text)
      #expect(table.applying(TableEdit()) == Array(text.utf8), "seed \(seed)")
      let row = Int.random(in: 0..<table.rowCount, using: &random)
      let position = Int.random(in: 0..<width, using: &random)
      let new = cell()
      let changed = try EditableTable(table.applying(TableEdit(cells: [row: [position: new]])), file: "")
      var expected = (0..<table.rowCount).map { table.cells(ofRow: $0).map(\.text) }
      #expect(expected.allSatisfy { $0.count == width }, "seed \(seed)")
      expected[row][position] = new
      #expect((0..<changed.rowCount).map { changed.cells(ofRow: $0).map(\.text) } == expected, "seed \(seed)")
    }
  }

  @Test("a file is known by its name, or by what it holds")
  func guesses() throws {
    #expect(CohortFileGuess.named("C:\\x\\Mentors.CSV") == .mentors)
    #expect(CohortFileGuess.named("deltagere.csv") == nil)
    func likely(_ text: String, _ name: String = "x.csv") -> CohortFileName? {
      CohortFileGuess.likely(name: name, Array(text.utf8))
    }
    #expect(likely("id;navn;mentorforløb;behov\n") == .mentees)
    #expect(likely("ID,Name,Types,Capacity\n") == .mentors)
    #expect(likely("mentee;mentor;type;udfald\n") == .previous)
    #expect(likely("mentee;mentor;type;beslutning\n") == .decisions)
    #expect(likely("id;modul;dato;start;slut;pladser\n") == .sessions)
    #expect(likely("a;b\n") == nil && likely("id;navn\n") == nil && likely("") == nil)
    #expect(likely("wishes:\n- x\n", "regler.yml") == .rules)
    #expect(likely("expectations:\n- x\n", "x.yaml") == .expectations)
    #expect(likely("name: x\nfirst_day: 2026-01-01\n", "x.yaml") == .frame)
  }

  @Test("a text keeps its line ends and its mark, and personal numbers leave masked")
  func texts() {
    let old = Array("\u{FEFF}a: 1\r\nb: 2\r\n".utf8)
    #expect(CohortText.text(old) == "a: 1\r\nb: 2\r\n")
    #expect(CohortText.bytes("a: 2\nb: 2\n", like: old) == Array("\u{FEFF}a: 2\r\nb: 2\r\n".utf8))
    #expect(PersonalNumber.masked(file: old) == old)
    #expect(PersonalNumber.masked(file: Array("010190-1234".utf8)) == Array("\u{FEFF}******-****".utf8))
  }
}
