// SPDX-License-Identifier: GPL-3.0-or-later

import Expectations
import Testing
import Wording

@Suite struct AmountTests {
  @Test("a percentage is exact at its edge, whatever the numbers")
  func edges() {
    // 97.5 % of 40 is 39, and of 41 just under 40.
    #expect(Amount.percent(thousandths: 97_500).atLeast(of: 40) == 39)
    #expect(Amount.percent(thousandths: 97_500).atLeast(of: 41) == 40)
    #expect(Amount.percent(thousandths: 97_500).atMost(of: 41) == 39)
    #expect(Amount.percent(thousandths: 33_333).atLeast(of: 3) == 1)
    #expect(Amount.percent(thousandths: 33_334).atLeast(of: 3) == 2)
    #expect(Amount.percent(thousandths: 0).atLeast(of: 0) == 0)
    #expect(Amount.percent(thousandths: 100_000).atLeast(of: 0) == 0)
  }

  @Test("a percentage never differs from counting in thousandths", arguments: 0..<60)
  func recounted(all: Int) {
    for thousandths in stride(from: 0, through: 100_000, by: 1250) {
      let amount = Amount.percent(thousandths: thousandths)
      for part in 0...all {
        #expect((part >= amount.atLeast(of: all)) == (part * 100_000 >= thousandths * all))
        #expect((part <= amount.atMost(of: all)) == (part * 100_000 <= thousandths * all))
      }
    }
  }

  @Test func phrases() {
    #expect(Amount.percent(thousandths: 97_500).phrase == LocalizedText(danish: "97,5\u{A0}%", english: "97.5%"))
    #expect(Amount.percent(thousandths: 95_000).phrase.english == "95%")
    #expect(Amount.count(1200).phrase.danish == "1.200")
    let both = Bounds(atLeast: .count(1), atMost: .count(3))
    #expect(both.phrase == LocalizedText(danish: "mindst 1 og højst 3", english: "at least 1 and at most 3"))
  }

  @Test func contradictions() {
    #expect(Bounds(atLeast: .count(3), atMost: .count(2)).contradict)
    #expect(!Bounds(atLeast: .count(2), atMost: .count(2)).contradict)
    #expect(Bounds(atLeast: .percent(thousandths: 2), atMost: .percent(thousandths: 1)).contradict)
    #expect(!Bounds(atLeast: .percent(thousandths: 90_000), atMost: .count(1)).contradict)
  }
}
