// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
public import MatchingQuestions
import Mustache
import Wording

/// Two matchings side by side: one page of HTML that needs nothing else, on a screen of any width and on paper.
///
/// It shows no more rows of anything than somebody can look through, and says what is left out.
public struct ComparisonPage: Sendable {
  /// Tells such a page from every other file.
  static let mark = "makker-comparison"
  /// The most rows of each part.
  package static let mostRows = 2000

  private let comparison: MatchingComparison
  private let subject: ComparisonSubject
  private let options: RunOptions

  /// Takes what the page shows.
  ///
  /// - Parameter options: The language and the versions; the rest is not looked at.
  public init(_ comparison: MatchingComparison, _ subject: ComparisonSubject, options: RunOptions) {
    self.comparison = comparison
    self.subject = subject
    self.options = options
  }

  /// The page's bytes, as UTF-8.
  ///
  /// - Throws: Where a template is not well-formed, which the tests rule out.
  /// - Complexity: Linear in the rows that are shown and in the number of groups.
  public func html() throws -> [UInt8] {
    let words = Words(options.language)
    let view = ComparisonView(comparison, subject, options)
    let library = try ReportTemplates.library([
      "comparison": comparisonTemplate, "style": styleSheet, "comparisonStyle": comparisonStyleSheet,
    ])
    let page = library.render(Reflected(view), withTemplate: "comparison") ?? ""
    let rows = ComparisonRows(comparison, subject, words)
    let out = Markup()
    for (index, part) in page.split(separator: ReportTemplates.rowsMark, omittingEmptySubsequences: false).enumerated()
    {
      guard index > 0 else {
        out.raw(String(part))
        continue
      }
      let name = part.prefix { $0 != "\n" }
      if let name = ComparisonRows.Part(rawValue: String(name)) { rows.write(name, to: out) }
      out.raw(String(part.dropFirst(name.count + 1)))
    }
    return out.bytes
  }
}

/// What the template shows.
private struct ComparisonView: ViewPart {
  let language: String
  let t: [String: String]
  let skip: String
  let title: String
  let kind: String
  let heading: String
  let firstName: String
  let secondName: String
  let sections: [ReportView.SectionLink]
  let tiles: [Tile]
  let tone: String
  let proof: String
  let hasGroups: Bool
  let groupsCaption: String
  let lists: [PeopleList]
  let hasShifts: Bool
  let hasLoads: Bool
  let loadsNote: [String]
  let facts: [ReportView.Fact]
  let makkerVersion: String

  struct PeopleList: ViewPart {
    let anchor: String
    let heading: String
    let count: String
    let caption: String
    let isEmpty: Bool
    let note: [String]
  }

  init(_ comparison: MatchingComparison, _ subject: ComparisonSubject, _ options: RunOptions) {
    let words = Words(options.language)
    language = options.language.rawValue
    t = Dictionary(
      ComparisonPageText.allCases.map { ($0.rawValue, words($0())) }, uniquingKeysWith: { first, _ in first })
    skip = words(ReportText.skip())
    title = comparison.second.cohort.frame.name
    kind = words(subject.kind)
    heading = words(subject.heading)
    firstName = words(subject.sides.first)
    secondName = words(subject.sides.second)
    tone = comparison.first.isProven && comparison.second.isProven ? "proven" : "open"
    proof = words(subject.proof(of: comparison))
    hasGroups = !comparison.groups.isEmpty
    groupsCaption = words(ComparisonPageText.groupsCaption(["rules": subject.rules.first]))
    hasShifts = !comparison.shifts.isEmpty
    hasLoads = !comparison.loads.isEmpty
    loadsNote = Self.note(comparison.loads.count, words)
    makkerVersion = options.versions["makker"] ?? ""
    let (losers, gainers, evens) = (comparison.losers.count, comparison.gainers.count, comparison.evens.count)
    let all: [(ComparisonRows.Part, ComparisonText, ComparisonPageText, Int)] = [
      (.losers, .losers, .losersCaption, losers), (.gainers, .gainers, .gainersCaption, gainers),
      (.evens, .evens, .evensCaption, evens),
    ]
    lists = all.filter { $0.0 != .evens || evens > 0 }.map { part, heading, caption, count in
      PeopleList(
        anchor: part.rawValue, heading: words(heading()), count: words.number(count),
        caption: words(caption(["rules": subject.rules.first])), isEmpty: count == 0, note: Self.note(count, words))
    }
    tiles = Self.tiles(comparison, losers: losers, gainers: gainers, words)
    func link(_ anchor: String, _ heading: ComparisonPageText, _ count: Int? = nil) -> ReportView.SectionLink {
      .init(anchor: anchor, heading: words(heading()), count: count.map { [words.number($0)] } ?? [])
    }
    sections = [
      link("summary", .summary), link("people", .people, losers + gainers + evens), link("groups", .groups),
      link("rules", .rules), link("mentors", .mentors, comparison.loads.count), link("basis", .basis),
    ]
    let versions = options.versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    facts =
      [
        (.question, words(subject.heading)), (.firstSide, Self.side(comparison.first, words)),
        (.secondSide, Self.side(comparison.second, words)), (.versions, versions.joined(separator: ", ")),
      ].map { (name: ComparisonPageText, fact: String) in ReportView.Fact(name: words(name()), fact: fact) }
  }

  private static func side(_ side: MatchingComparison.Side, _ words: Words) -> String {
    let size = ReportSentence.size([
      "mentors": CountText.mentors(side.cohort.mentors.count), "mentees": CountText.mentees(side.cohort.mentees.count),
      "needs": CountText.needs(side.cohort.needs.count),
    ])
    let proof = side.isProven ? ComparisonPageText.proven() : ComparisonPageText.gapLeft(["gap": .gap(side.gap)])
    return words(size + "; " + proof)
  }

  private static func tiles(_ comparison: MatchingComparison, losers: Int, gainers: Int, _ words: Words) -> [Tile] {
    let filled = comparison.first.tally.filled == comparison.second.tally.filled
    let counts = [comparison.first.tally.filled, comparison.second.tally.filled].map { LocalizedText.number($0) }
    let kept = ReportSentence.ofMentors([
      "some": .number(comparison.pairs.kept), "all": .number(comparison.first.tally.filled),
    ])
    let tiles: [(LocalizedText, ComparisonPageText)] = [
      (filled ? counts[0] : counts.joined(separator: " → "), .needsFilled), (kept, .pairsStay),
      (.number(losers), .loseTile), (.number(gainers), .gainTile),
    ]
    return tiles.map { Tile(figure: words($0.0), label: words($0.1())) }
  }

  private static func note(_ count: Int, _ words: Words) -> [String] {
    guard count > ComparisonPage.mostRows else { return [] }
    return [words(ComparisonPageText.cut(["shown": .number(ComparisonPage.mostRows), "all": .number(count)]))]
  }
}
