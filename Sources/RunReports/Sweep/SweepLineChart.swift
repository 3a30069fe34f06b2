// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingQuestions
import Wording

/// One figure of each point against the weight, as a line.
struct SweepLineChart {
  let outcome: SweepOutcome
  let measure: SweepMeasure
  let words: Words
  /// Tells the charts of a page apart.
  let number: Int

  // The drawing is 400 wide and 236 high; the line has this part of it, in hundredths.
  private static let left = 5200
  private static let right = 39200
  private static let top = 1600
  private static let bottom = 18000
  /// More dots than these would run together.
  private static let mostDots = 60

  /// The line's corners: where it is known at which weights the matching changes, those; else the points.
  private var line: [(weight: Int, value: Int)] {
    guard outcome.isExact else {
      return outcome.rows.compactMap { row in measure.value(row.point).map { (row.point.weights[0], $0) } }
    }
    return outcome.intervals.flatMap { interval -> [(weight: Int, value: Int)] in
      guard let value = measure.value(interval.point) else { return [] }
      let (first, last) = (interval.weights.lowerBound, interval.weights.upperBound)
      return first == last ? [(first, value)] : [(first, value), (last, value)]
    }
  }

  /// Adds the figure; nothing where no point has the measure.
  func write(to out: Markup) {
    let points = outcome.rows.compactMap { row in
      measure.value(row.point).map { (row: row, weight: row.point.weights[0], value: $0) }
    }
    guard let first = points.first, let last = points.last else { return }
    let line = line
    let today = outcome.today.weights[0]
    let across = SweepScale(points.map(\.weight), marks: 6, isRounded: false)
    let up = SweepScale(points.map(\.value) + line.map(\.value), marks: 4, isRounded: true)
    func x(_ weight: Int) -> String { across.place(weight, from: Self.left, to: Self.right) }
    func y(_ value: Int) -> String { up.place(value, from: Self.bottom, to: Self.top) }
    let title = words(measure.title())
    let rule = outcome.grid.axes[0].name
    out.raw("<figure class=\"chart\">\n<figcaption>").text(title).raw("</figcaption>\n")
    out.raw(
      "<svg viewBox=\"0 0 400 236\" role=\"img\" aria-labelledby=\"chart-\(number)-title chart-\(number)-desc\">\n")
    out.raw("<title id=\"chart-\(number)-title\">").text("\(title), \(rule)").raw("</title>\n")
    let ends = [first, last].map { point in
      words(SweepText.chartPoint(["weight": .number(point.weight), "value": .number(point.value)]))
    }
    let range = [SweepText.least, .most].enumerated().map { place, text in
      let value = place == 0 ? points.map(\.value).min() : points.map(\.value).max()
      return words(text(["value": .number(value ?? 0)]))
    }
    out.raw("<desc id=\"chart-\(number)-desc\">").text((ends + range).joined(separator: "; ")).raw("</desc>\n")
    for mark in up.marks {
      out.raw("<line class=\"grid\" x1=\"52\" y1=\"\(y(mark))\" x2=\"392\" y2=\"\(y(mark))\"/>\n")
      let height = Drawing.decimal(up.hundredths(mark, from: Self.bottom, to: Self.top) + 400, over: 100)
      out.raw("<text x=\"46\" y=\"\(height)\" text-anchor=\"end\" class=\"legend\">")
      out.text(words.number(mark)).raw("</text>\n")
    }
    for mark in across.marks {
      out.raw("<text x=\"\(x(mark))\" y=\"197\" text-anchor=\"middle\" class=\"legend\">")
      out.text(words.number(mark)).raw("</text>\n")
    }
    if today >= across.low, today <= across.high {
      out.raw("<line class=\"today\" x1=\"\(x(today))\" y1=\"16\" x2=\"\(x(today))\" y2=\"180\">")
      out.raw("<title>").text(words(SweepText.todayMark())).raw("</title></line>\n")
    }
    let path = line.map { "\(x($0.weight)),\(y($0.value))" }.joined(separator: " ")
    out.raw("<polyline class=\"line\" points=\"\(path)\"/>\n")
    for point in points where points.count <= Self.mostDots || point.row.isOnFrontier {
      let style = point.row.isOnFrontier ? "dot best" : "dot"
      out.raw("<circle class=\"\(style)\" cx=\"\(x(point.weight))\" cy=\"\(y(point.value))\" r=\"3.5\"><title>")
      let text = words(SweepText.chartPoint(["weight": .number(point.weight), "value": .number(point.value)]))
      out.text(text + (point.row.isOnFrontier ? ", " + words(SweepText.frontierMark()) : "")).raw("</title></circle>\n")
    }
    out.raw("<circle class=\"dot best\" cx=\"56\" cy=\"222\" r=\"3.5\"/><text x=\"64\" y=\"226\" class=\"legend\">")
    out.text(words(SweepText.frontierMark())).raw("</text>\n")
    out.raw(
      "<line class=\"today\" x1=\"160\" y1=\"214\" x2=\"160\" y2=\"229\"/><text x=\"166\" y=\"226\" class=\"legend\">")
    out.text(words(SweepText.todayMark())).raw("</text>\n")
    out.raw("<text x=\"392\" y=\"214\" text-anchor=\"end\" class=\"legend\">").text(rule.clipped(to: 44)).raw(
      "</text>\n")
    out.raw("</svg>\n</figure>\n")
  }
}
