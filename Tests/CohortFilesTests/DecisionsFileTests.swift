// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import SolverConformance
import Testing
import Wording

@testable import CohortFiles

/// Rows put into decisions.csv and taken out of it, with all else left as it was typed.
@Suite struct DecisionsFileTests {
  private static let added = Decision(
    mentee: "T-9", mentor: "M-9", type: .social, kind: .forbid, reason: "moved; \"far\"\naway")

  @Test("a row goes to the end in the file's own language, and the others stay byte for byte")
  func append() throws {
    let text =
      "mentee\tmentor\tbeslutning\tnote\ttype\tbegrundelse\r\nT-1\tM-1\tkræv\t\"a\tb\"\t\tgodt\r\n\r\nT-2\tM-2\tmå ikke\t\t\t\r\n"
    let file = try DecisionsFile(Array(text.utf8))
    #expect(file.decisions.map(\.kind) == [.require, .forbid])
    let changed = String(decoding: file.changed(adding: [Self.added], language: .english), as: UTF8.self)
    #expect(
      changed == text + "T-9\tM-9\tforbyd\t\tsocial mentor\t\"moved; \"\"far\"\"\naway\"\r\n")
    #expect(try DecisionsFile(Array(changed.utf8)).decisions.last == Self.added)
  }

  @Test("a column that a new row needs is added, and a row can be taken out")
  func columns() throws {
    let file = try DecisionsFile(Array("mentee;mentor;decision\nT-1;M-1;require\nT-2;M-2;forbid".utf8))
    let changed = file.changed(adding: [Self.added], language: .danish) { $0.mentee == "T-1" }
    #expect(
      String(decoding: changed, as: UTF8.self)
        == "mentee;mentor;decision;type;reason\nT-2;M-2;forbid;;\nT-9;M-9;forbid;social;\"moved; \"\"far\"\"\naway\"\n")
    let emptied = file.changed(adding: [], language: .danish) { _ in true }
    #expect(try DecisionsFile(emptied).decisions.isEmpty)
  }

  @Test("a file that is not there yet is made in the language asked for")
  func new() throws {
    let bytes = try DecisionsFile(nil).changed(adding: [Self.added], language: .danish)
    #expect(
      String(decoding: bytes.dropFirst(3), as: UTF8.self).hasPrefix("mentee;mentor;type;beslutning;begrundelse\r\n"))
    #expect(try DecisionsFile(bytes).decisions == [Self.added])
  }

  @Test("a file with faults is not changed, and says all of them")
  func faults() {
    #expect {
      try DecisionsFile(Array("mentee;mentor;decision\nT-1;;require\nT-2;M-2;perhaps\n".utf8))
    } throws: { error in
      (error as? FileFaults)?.faults.map(\.line) == [2, 3]
    }
  }

  @Test("whatever rows go out and in, the file reads as the others and the new ones")
  func anyRows() throws {
    let delimiters = [";", ",", "\t"]
    for seed: UInt64 in 0..<300 {
      var random = SeededGenerator(seed: seed)
      func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &random)]
      }
      let delimiter = pick(delimiters)
      let line = pick(["\n", "\r\n"])
      var text =
        pick(["", "sep=\(delimiter)\(line)"]) + ["mentor", "decision", "own", "mentee"].joined(separator: delimiter)
      let hasType = random.chance(percent: 50)
      if hasType { text += delimiter + "type" }
      for row in 0..<Int.random(in: 0...6, using: &random) {
        var cells = [
          "M-\(row)", pick(["require", "forbid", "kræv"]), pick(["", "\"x\(line)y\"", "\"\"\"q\"\"\"", "æ"]),
          "T-\(row)",
        ]
        if hasType { cells.append(pick(["", "social"])) }
        text += line + cells.joined(separator: delimiter)
        if random.chance(percent: 10) { text += line }
      }
      if random.chance(percent: 50) { text += line }
      let file = try DecisionsFile((random.chance(percent: 50) ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8))
      let gone = Set(file.decisions.filter { _ in random.chance(percent: 30) })
      let added = (0..<Int.random(in: 0...2, using: &random)).map {
        Decision(
          mentee: MenteeID("T-1\($0)"), mentor: MentorID("M-1\($0)"), type: pick([nil, MentorType.business]),
          kind: pick([Decision.Kind.require, .forbid]),
          reason: pick(["", "=SUM(1)", "a;b,c\td", "\"", "two\r\nlines"]))
      }
      let changed = file.changed(adding: added, language: .english) { gone.contains($0) }
      #expect(
        try DecisionsFile(changed).decisions == file.decisions.filter { !gone.contains($0) } + added, "seed \(seed)")
      let again = try DecisionsFile(changed)
      #expect(
        again.changed(adding: [], language: Language.english) == changed || changed.last != UInt8(ascii: "\n"),
        "seed \(seed)")
    }
  }
}
