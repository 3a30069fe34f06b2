// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Hashing
import MatchingEngine
import Optimization
import Testing
import Wording

@testable import RunReports

@Suite struct StreamingTests {
  @Test func piecesAreTheFileAndItsHash() throws {
    var pieces: [[UInt8]] = []
    var whole: [UInt8] = []
    let sink = try FileSink { pieces.append($0) }
    for length in [0, 1, 70_000, 5, 65_535, 3, 65_536, 200_000, 0, 7] {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ length) }
      whole += bytes
      try sink.write(bytes)
    }
    try sink.write("æøå")
    whole += "æøå".utf8
    let hash = try sink.finish()
    #expect(pieces.flatMap { $0 } == whole)
    #expect(pieces.count > 3)
    #expect(hash == (try SHA256.hex(of: whole)))
  }

  @Test(arguments: [[], [0], [.min, -1, 0, 7, .max]] as [[Int]])
  func longListsAreWrittenAsTheEncoderWould(numbers: [Int]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let expected = String(decoding: try encoder.encode(["a": ["list": numbers]]), as: UTF8.self)
    var written: [UInt8] = []
    let sink = try FileSink { written += $0 }
    try sink.write("{\n  \"a\" : {\n    \"list\" : ")
    try LongList.write(numbers, indent: "    ", to: sink)
    try sink.write("\n  }\n}")
    _ = try sink.finish()
    #expect(String(decoding: written, as: UTF8.self) == expected)
  }

  /// The mark that stands for a list while the record is encoded is an ordinary character wherever else it stands.
  @Test(arguments: ["\u{FFFF}", "x\" : \"\u{FFFF}", "\"task_prices\" : \"\u{FFFF}\"", "a\n\"scale\" : \"\u{FFFF}\","])
  func whateverACohortIsCalled(name: String) throws {
    let fixture = Fixture(cohortName: name)
    let run = try StoredRun(files: fixture.folder().files())
    #expect(run.findings == [])
    #expect(try run.claim == MatchingClaim(fixture.matching()))
    let parsed = try JSONSerialization.jsonObject(with: Data(fixture.folder().record())) as? [String: Any]
    #expect(parsed?["cohort"] as? String == name)
  }

  @Test(
    arguments: [
      ("[]", nil), ("[ ]", nil), ("[1]", [1]), ("[ -1 ,\n2,0 ]", [-1, 2, 0]),
      ("[9223372036854775807,-9223372036854775808]", [.max, .min]), ("[-0]", [0]), ("[1,2.5]", nil), ("[1,\"a\"]", nil),
      ("[[1]]", nil),
    ] as [(String, [Int]?)])
  func listsOfWholeNumbersAreKeptAsSuch(text: String, numbers: [Int]?) throws {
    switch try JSONParser.parse(Array(text.utf8)).value {
    case .integers(let found, let first):
      #expect(found == numbers)
      #expect(Array(text.utf8)[first] != UInt8(ascii: " ") && first > 0)
    case .array: #expect(numbers == nil)
    default: Issue.record("\(text) is a list")
    }
  }

  @Test(arguments: [
    ("[1,]", 3), ("[01]", 1), ("[1,-]", 3), ("[1 2]", 3), ("[1", 2), ("[9223372036854775808]", 1), ("[1,+2]", 3),
    ("[-9223372036854775809]", 1), ("[1.]", 1),
  ])
  func faultyListsAreRefusedWhereTheyAreFaulty(text: String, offset: Int) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(Array(text.utf8)) }
    #expect(error?.offset == offset)
  }
}
