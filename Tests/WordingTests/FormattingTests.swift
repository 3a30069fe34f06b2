// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Wording

@Suite struct FormattingTests {
  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1000, "1.000", "1,000"), (-1_234_567, "-1.234.567", "-1,234,567"),
    (Int.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
  ])
  func thousandsAreSetApart(number: Int, danish: String, english: String) {
    #expect(LocalizedText.number(number) == LocalizedText(danish: danish, english: english))
  }

  @Test func decimalsKeepTheirZeros() {
    #expect(LocalizedText.number(123_405, decimals: 2) == LocalizedText(danish: "1.234,05", english: "1,234.05"))
    #expect(LocalizedText.number(-5, decimals: 2) == LocalizedText(danish: "-0,05", english: "-0.05"))
    #expect(LocalizedText.number(7, decimals: 0) == "7")
  }

  @Test func onlyAllOfItIsAHundredPercent() {
    #expect(LocalizedText.percent(999, of: 1000) == LocalizedText(danish: "99\u{A0}%", english: "99%"))
    #expect(LocalizedText.percent(29, of: 100).english == "29%")
    #expect(LocalizedText.percent(0, of: 0).english == "100%")
  }

  @Test func onlyAProvenAnswerHasNoGap() {
    #expect(LocalizedText.gap(0) == LocalizedText(danish: "0\u{A0}%", english: "0%"))
    #expect(LocalizedText.gap(1e-12) == LocalizedText(danish: "0,01\u{A0}%", english: "0.01%"))
    #expect(LocalizedText.gap(0.25).english == "25.00%")
    #expect(!LocalizedText.gap(.infinity).english.isEmpty)
  }

  @Test func datesAreWrittenAsPeopleWriteThem() {
    #expect(
      LocalizedText.date(year: 2026, month: 8, day: 17)
        == LocalizedText(danish: "17. august 2026", english: "17 August 2026"))
    #expect(LocalizedText.date(year: 2026, month: 13, day: 1) == "2026-13-1")
  }

  @Test func listsEndWithAnd() {
    #expect(LocalizedText.list([]) == "")
    #expect(LocalizedText.list(["a"]) == "a")
    #expect(LocalizedText.list(["a", "b", "c"]) == LocalizedText(danish: "a, b og c", english: "a, b and c"))
  }

  @Test(arguments: [
    (["makker"], Language.english), (["makker", "--lang", "da"], .danish), (["makker", "x", "--lang=da"], .danish),
    (["makker", "--lang"], .english), (["makker", "--lang", "sv", "--lang=da"], .danish),
  ])
  func argumentsGoBeforeTheEnvironment(arguments: [String], language: Language) {
    #expect(Language(arguments: arguments, environment: ["LANG": "en_GB.UTF-8"]) == language)
    #expect(Language(arguments: ["makker"], environment: ["LC_ALL": "", "LANG": "da_DK.UTF-8"]) == .danish)
  }
}
