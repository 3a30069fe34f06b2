// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
import Mustache
public import RedThread
public import Wording

/// A journey as a page that needs nothing else: the drawing, and a table with the same facts.
public struct JourneyPage: Sendable {
  private let journey: Journey
  private let cohort: Cohort
  private let language: Language
  private let makkerVersion: String

  /// Says in the page what it is, so that it may be written anew.
  static let mark = "makker-journey"

  /// Makes the page.
  public init(_ journey: Journey, in cohort: Cohort, language: Language, makkerVersion: String) {
    self.journey = journey
    self.cohort = cohort
    self.language = language
    self.makkerVersion = makkerVersion
  }

  /// The page's bytes.
  ///
  /// - Throws: never in practice: where a template is not well-formed, which the tests rule out.
  public func html() throws -> [UInt8] {
    Array(try render("page").utf8)
  }

  /// The drawing and the table alone, as markup for a page that has the report's styles and `journeyStyle`.
  ///
  /// - Throws: as `html()`.
  package func content() throws -> String { try render("content") }

  private func render(_ template: String) throws -> String {
    let library = try ReportTemplates.library([
      "page": journeyPageTemplate, "content": journeyContentTemplate, "style": styleSheet,
      "journeyStyle": journeyStyle,
    ])
    let view = JourneyView(
      JourneyRows(journey, in: cohort), cohort: cohort.frame.name, Words(language), language,
      makkerVersion: makkerVersion)
    return library.render(Reflected(view), withTemplate: template) ?? ""
  }
}

/// What the template shows.
struct JourneyView: ViewPart {
  struct Row: ViewPart {
    let when: String
    let stage: String
    let programme: String
    let type: String
    let mentor: String
    let how: String
    let notes: [String]
    let style: String
  }

  let language: String
  let skip: String
  let t: [String: String]
  let title: String
  let size: String
  let chart: String
  let rows: [Row]
  let closing: String
  let promise: String
  let makkerVersion: String

  init(_ journey: JourneyRows, cohort: String, _ words: Words, _ language: Language, makkerVersion: String) {
    self.language = language.rawValue
    skip = words(ReportText.skip())
    t = Dictionary(JourneyText.allCases.map { ($0.rawValue, words($0())) }, uniquingKeysWith: { first, _ in first })
    title = words(journey.mentee)
    size = cohort
    let out = Markup()
    JourneyChart(rows: journey, words: words).write(to: out)
    chart = String(decoding: out.bytes, as: UTF8.self)
    rows = journey.entries.flatMap { entry -> [Row] in
      let empty = JourneyRows.Row(type: "", mentor: "", how: "", notes: [], days: nil)
      return (entry.rows.isEmpty ? [empty] : entry.rows).map { row in
        Row(
          when: words(entry.period), stage: words(entry.stage), programme: words(entry.programme),
          type: words(row.type), mentor: words(row.mentor), how: words(row.how),
          notes: (row.notes + entry.notes).map { words($0) }, style: entry.time.rawValue)
      }
    }
    closing = words(journey.closing).capitalizedFirst
    promise = words(JourneyText.promise())
    self.makkerVersion = makkerVersion
  }
}
