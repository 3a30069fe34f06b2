// SPDX-License-Identifier: GPL-3.0-or-later

import SolverConformance
import Testing

@testable import CohortFiles

@Suite struct PersonalNumberTests {
  @Test(
    "what looks like a personal number is found and masked",
    arguments: [
      ("010190-1234", "******-****"), ("0101901234", "**********"), ("010190 1234", "****** ****"),
      ("01 01 90 1234", "** ** ** ****"), ("01.01.90-1234", "**.**.**-****"), ("010190 - 1234", "****** - ****"),
      ("010190\u{2013}1234", "******\u{2013}****"), ("010190\u{A0}1234", "******\u{A0}****"),
      ("cpr:311299-0000.", "cpr:******-****."), ("700190-1234", "******-****"),
      ("010190-1234|020280-4321", "******-****|******-****"), ("M0101901234", "M**********"),
    ])
  func masks(text: String, expected: String) {
    #expect(PersonalNumber.masked(text) == expected)
  }

  @Test(
    "what does not is left alone",
    arguments: [
      "2026-08-12", "12-08-2026", "2026-10-12..2026-10-16", "2026-10-12/2026-10-16", "12-10-2026..16-10-2026",
      "mon 16:00-18:00|wed 15.30-17", "12 34 56 78", "+45 20123456", "320190-1234", "011390-1234", "010190-12345",
      "1010190-1234", "55.1011121314", "20260812", "basic@2026-03-01|coaching@2025-11-14", "M-010190",
    ])
  func leaves(text: String) {
    #expect(PersonalNumber.masked(text) == text)
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func everyNumberInAnySurroundingIsFound(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let day = Int.random(in: 1...31, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
      let tail = "\(Int.random(in: 1000...9999, using: &random))"
      let separator = ["", "-", " "].randomElement(using: &random) ?? ""
      let number = two(day) + two(month) + two(Int.random(in: 0...99, using: &random)) + separator + tail
      let before = ["", " ", ";", "a", "\"", "|", ":", "\n"].randomElement(using: &random) ?? ""
      let after = ["", " ", ";", "a", "\"", "|", ".", "\n"].randomElement(using: &random) ?? ""
      let masked = PersonalNumber.masked(before + number + after)
      #expect(!masked.contains(tail), "seed \(seed): \(before + number + after)")
    }
  }
}
