// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Mustache
import Wording

/// The part of the report that is about the year. It stands between two comments, so that a later plan can be put in
/// its place without the rest of the page being made again.
struct YearReport {
  static let begin = "<!-- year -->"
  static let end = "<!-- end of year -->"
  static let linkBegin = "<!-- year link -->"
  static let linkEnd = "<!-- end of year link -->"

  private let figures: YearFigures
  private let words: Words

  /// Takes what the part shows.
  init(_ plan: YearPlan, cohort: Cohort, slots: some Sequence<TimeWindow>, language: Language) {
    figures = YearFigures(plan, cohort: cohort, slots: slots)
    words = Words(language)
  }

  /// Its entry in the table of contents.
  var link: String { "<li><a href=\"#year\">\(words(YearReportText.year()))</a></li>" }

  /// Writes the part without the comments around it.
  func write(to sink: FileSink) throws {
    let part = try ReportTemplates.library().render(Reflected(YearView(figures, words)), withTemplate: "year") ?? ""
    try ReportTemplates.write(part, to: sink) { rows in
      switch rows {
      case .changes:
        try ChangeRows(words: words, figures: figures).write(figures.changed.prefix(HTMLReport.mostRows), to: sink)
      case .hours:
        try HoursRows(words: words, months: figures.months).write(figures.hours.prefix(HTMLReport.mostRows), to: sink)
      default: break
      }
    }
  }

  /// A page with this part in the place of the one that it has; the page as it is where it has no place for one.
  func replacing(in page: [UInt8]) throws -> [UInt8] {
    var part: [UInt8] = []
    let sink = try FileSink { part += $0 }
    try write(to: sink)
    _ = try sink.finish()
    let text = String(decoding: page, as: UTF8.self)
    guard let linkStart = text.firstRange(of: Self.linkBegin), let linkEnd = text.firstRange(of: Self.linkEnd),
      let start = text.firstRange(of: Self.begin), let end = text.firstRange(of: Self.end),
      linkStart.upperBound <= linkEnd.lowerBound, linkEnd.upperBound <= start.lowerBound,
      start.upperBound <= end.lowerBound
    else { return page }
    let head = text[..<linkStart.upperBound] + link + text[linkEnd.lowerBound..<start.upperBound]
    return Array(head.utf8) + part + Array(text[end.lowerBound...].utf8)
  }
}
