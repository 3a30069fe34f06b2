// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CohortGenerator

@Suite struct WordListTests {
  private func text(_ write: (inout RowBuffer) -> Void) -> String {
    var buffer = RowBuffer()
    write(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0, 1, "0"), (7, 1, "7"), (10, 1, "10"), (42, 3, "042"), (9_999_999, 7, "9999999"), (1_000, 2, "1000"),
  ])
  func numbers(number: Int, digits: Int, expected: String) {
    #expect(text { $0.append(number: number, digits: digits) } == expected)
  }

  @Test func lists() {
    let words = WordList(["a", "", "København"])
    #expect(words.count == 3)
    #expect(text { $0.append(words, 2) } == "København")
    #expect(text { $0.append(words, set: 0b101) } == "a|København")
    #expect(text { $0.append(words, set: 0) } == "")
    #expect(
      text {
        $0.append("x")
        $0.endCell()
        $0.append(words, 0)
        $0.endCell()
        $0.endRow()
      } == "x;a\n")
  }

  @Test("there are 98 municipalities, each with inhabitants and a place in Denmark")
  func municipalities() {
    #expect(Municipality.all.count == 98)
    #expect(Set(Municipality.all.map(\.name)).count == 98)
    for place in Municipality.all {
      #expect((10...7_000).contains(place.hundredsOfInhabitants))
      #expect((54.5...57.8).contains(Double(place.latitude) ?? 0), "\(place.name)")
      #expect((8.0...15.2).contains(Double(place.longitude) ?? 0), "\(place.name)")
    }
  }
}
