// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import MatchingEngine
import Testing
import Wording

@testable import RunReports

@Suite struct HTMLReportTests {
  @Test(arguments: Language.allCases)
  func isWellFormedAndSaysWhatItSaid(language: Language) throws {
    let page = try page(Fixture(), language)
    let reader = MarkupReader(page)
    #expect(reader.failure == nil)
    #expect(reader.elements.first?.attributes["lang"] == language.rawValue)
    try Golden.check(reader.lines, "report-\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func anEmptyCohortHasAPageToo(language: Language) throws {
    let reader = try MarkupReader(
      HTMLReport(Fixture.empty(), inputs: [:], warnings: [], options: Fixture.options(language)).page())
    #expect(reader.failure == nil)
    #expect(!reader.elements.contains { $0.name == "figure" })
  }

  @Test func needsNothingFromOutside() throws {
    let page = try page(Fixture(), .danish)
    let reader = MarkupReader(page)
    #expect(reader.values(of: "src").isEmpty)
    #expect(reader.values(of: "href").allSatisfy { $0.hasPrefix("#") })
    #expect(!page.contains("url("))
    #expect(!page.contains("@import"))
    #expect(!reader.elements.contains { ["script", "link", "iframe", "object", "img"].contains($0.name) })
    // The one address is the name of a namespace, which nothing fetches.
    #expect(page.ranges(of: "http").count == page.ranges(of: "http-equiv").count + 1)
  }

  @Test func everyLinkLeadsSomewhere() throws {
    let reader = MarkupReader(try page(Fixture(), .english))
    let ids = reader.values(of: "id")
    #expect(Set(ids).count == ids.count)
    for target in reader.values(of: "href") + reader.values(of: "aria-labelledby").map({ "#" + $0 }) {
      #expect(ids.contains(String(target.dropFirst())), "nothing is called \(target)")
    }
  }

  @Test func canBeReadAloud() throws {
    let reader = MarkupReader(try page(Fixture(), .english))
    let tables = reader.elements.count { $0.name == "table" }
    #expect(reader.elements.count { $0.name == "caption" } == tables)
    #expect(reader.elements.count { $0.name == "h1" } == 1)
    #expect(reader.elements.filter { $0.name == "th" }.allSatisfy { $0.attributes["scope"] != nil })
    for drawing in reader.elements where drawing.name == "svg" {
      #expect(drawing.attributes["aria-label"] != nil || drawing.attributes["aria-hidden"] == "true")
    }
    let levels = reader.elements.compactMap { $0.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.1) } }
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "Tom & Jerry's \"café\"", "{{title}}", "]]><!--",
    "\u{202E}desrever", "\"\u{301} onmouseover=\u{600}\"x", "a\u{0}b\u{1B}c\u{FFFE}", "שרה לוי",
    String(repeating: "Æblegrød", count: 25),
  ])
  func whateverIsTypedIsText(name: String) throws {
    let plain = MarkupReader(try page(Fixture(), .english))
    let fixture = Fixture(mentorName: name, menteeName: name, cohortName: name)
    let reader = MarkupReader(try page(fixture, .english))
    #expect(reader.failure == nil)
    #expect(reader.elements.map(\.name) == plain.elements.map(\.name))
    #expect(reader.elements.map { $0.attributes.keys.sorted() } == plain.elements.map { $0.attributes.keys.sorted() })
    let shown = String(
      name.unicodeScalars.map { ["\u{0}", "\u{1B}", "\u{FFFE}"].contains($0) ? "\u{FFFD}" : Character($0) })
    #expect(reader.text.ranges(of: shown).count >= 3)
  }

  @Test func templatesAndWordsAgree() throws {
    let sources = ReportTemplates.sources.values.joined()
    let used = Set(sources.matches(of: /\{\{t\.(\w+)\}\}/).map { String($0.1) })
    let words = Set(ReportText.allCases.map(\.rawValue)).union(YearReportText.allCases.map(\.rawValue))
    #expect(used.subtracting(words) == [])
    let view = try Mirror(
      reflecting: ReportView(
        Fixture().matching(), groups: [], inputs: [:], warnings: [], options: Fixture.options(.danish)))
    let year = Mirror(reflecting: YearView(try Fixture().figures(), Words(.danish)))
    for section in sources.matches(of: /\{\{#(has\w+|sections|tiles|statements|barCharts|columnCharts)\}\}/) {
      let isKnown = (Array(view.children) + Array(year.children)).contains { $0.label ?? "" == section.1 }
      #expect(isKnown || section.1 == "hasFunnel", "\(section.1)")
    }
  }

  @Test func coloursCanBeToldApart() throws {
    for (theme, colours) in try themes() {
      let paper = try #require(colours["paper"])
      for name in ["ink", "muted", "accent", "gap"] {
        for ground in ["paper", "wash", "accent-soft", "gap-soft"] where ground != "accent-soft" || name == "ink" {
          let contrast = try contrast(#require(colours[name]), #require(colours[ground]))
          #expect(contrast >= 4.5, "\(theme): \(name) on \(ground) has contrast \(contrast)")
        }
      }
      for name in ["on-band", "on-band-muted"] {
        #expect(try contrast(#require(colours[name]), #require(colours["band"])) >= 4.5, "\(theme): \(name)")
      }
      #expect(try contrast(#require(colours["accent"]), paper) >= 3)
      #expect(try contrast(#require(colours["accent"]), #require(colours["track"])) >= 1.5, "\(theme)")
    }
  }

  /// The colours of the light and the dark theme by name.
  private func themes() throws -> [(String, [String: String])] {
    let blocks = styleSheet.matches(of: /:root \{([^}]*)\}/).prefix(2).map { match in
      Dictionary(
        match.1.matches(of: /--([a-z-]+): (#[0-9a-f]{6});/).map { (String($0.1), String($0.2)) },
        uniquingKeysWith: { first, _ in first })
    }
    #expect(blocks.count == 2)
    return Array(zip(["light", "dark"], blocks))
  }

  /// The contrast of two colours by the Web Content Accessibility Guidelines 2.2.
  private func contrast(_ one: String, _ other: String) throws -> Double {
    func luminance(_ colour: String) throws -> Double {
      let value = try #require(Int(colour.dropFirst(), radix: 16))
      let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let lights = try [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func page(_ fixture: Fixture, _ language: Language) throws -> String {
    try HTMLReport(
      fixture.matching(), inputs: ["mentors.csv": String(repeating: "0f", count: 32)], warnings: Fixture.warnings,
      year: fixture.year(), options: Fixture.options(language)
    ).page()
  }
}

extension HTMLReport {
  /// The whole page.
  func page() throws -> String {
    var bytes: [UInt8] = []
    let sink = try FileSink { bytes += $0 }
    try write(to: sink)
    _ = try sink.finish()
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite struct DrawingTests {
  @Test func binsAreRoundAndHoldEverything() throws {
    let numbers = [-37, -1, 0, 0, 4, 99, 250]
    let histogram = try #require(Histogram(numbers))
    #expect(histogram.width == 50)
    #expect(histogram.bins.map(\.low) == [-50, 0, 50, 100, 150, 200, 250])
    #expect(histogram.bins.map(\.count) == [2, 3, 1, 0, 0, 0, 1])
    #expect(Histogram([]) == nil)
    #expect(try #require(Histogram([7])).bins.map(\.count) == [1])
    #expect(Histogram([.min, .max]) == nil)
  }

  @Test(arguments: [(0, 7, "0"), (1, 3, "0.33"), (400, 1, "400"), (2009, 100, "20.09"), (1, 20, "0.05")])
  func numbersOfADrawingHaveAPoint(number: Int, divisor: Int, text: String) {
    #expect(Drawing.decimal(number, over: divisor) == text)
  }
}
