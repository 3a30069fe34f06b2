// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CalendarFiles

@Suite struct StableUIDTests {
  /// Test vectors of FNV-1a, 128 bits: RFC 9923.
  @Test(
    "the published hashes",
    arguments: [
      ("", 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D as UInt128),
      ("a", 0xD228_CB69_6F1A_8CAF_7891_2B70_4E4A_8964),
      ("foobar", 0x343E_1662_793C_64BF_6F0D_3597_BA44_6F18),
    ]) func published(text: String, expected: UInt128)
  {
    var hash = FNV128()
    hash.combine(text)
    #expect(hash.value == expected)
  }

  @Test("the same for ever") func golden() {
    let uid = StableUID.meeting(
      cohort: "Haderslev 2026/27", mentee: "T-01", mentor: "M-34", type: "education", ordinal: 1)
    #expect(uid == "620e8ffed265bfe30c289afddc0d3f5f@makker")
    #expect(StableUID.of([]) == "6c62272e07bb014262b821756295c58d@makker")
  }

  @Test("parts are never taken for others") func unambiguous() {
    let lists = [
      [], [""], ["", ""], ["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"], ["1:a"], ["a", "1:b"],
      ["a1:b"], ["2:ab"], ["é"], ["e\u{301}"],
    ]
    #expect(Set(lists.map(StableUID.of)).count == lists.count)
  }

  @Test("no two of 200,000 meetings share one") func distinct() {
    var uids: Set<String> = []
    for mentee in 0..<100 {
      for mentor in 0..<40 {
        for ordinal in 0..<50 {
          uids.insert(
            StableUID.meeting(
              cohort: "c", mentee: "T-\(mentee)", mentor: "M-\(mentor)", type: "social", ordinal: ordinal))
        }
      }
    }
    #expect(uids.count == 200_000)
    #expect(uids.allSatisfy { $0.utf8.count == 39 && $0.hasSuffix("@makker") })
  }
}
