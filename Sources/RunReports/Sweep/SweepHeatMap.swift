// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingQuestions
import Wording

/// One figure of each point of two weights, as shades: the first weight upwards, the second one to the right.
struct SweepHeatMap {
  let outcome: SweepOutcome
  let measure: SweepMeasure
  let words: Words
  /// Tells the charts of a page apart.
  let number: Int

  /// The most cells that can be told apart.
  static let mostCells = 2_500
  // The drawing is 400 wide and 322 high; the cells have this part of it, in hundredths.
  private static let left = 5200
  private static let right = 39200
  private static let top = 1800
  private static let bottom = 26000

  /// Adds the figure; nothing where no point has the measure.
  func write(to out: Markup) {
    let cells = outcome.rows.compactMap { row in measure.value(row.point).map { (row: row, value: $0) } }
    guard let least = cells.map(\.value).min(), let most = cells.map(\.value).max() else { return }
    let (rows, columns) = (outcome.grid.axes[0], outcome.grid.axes[1])
    let title = words(measure.title())
    out.raw("<figure class=\"chart\">\n<figcaption>").text(title).raw("</figcaption>\n")
    out.raw(
      "<svg viewBox=\"0 0 400 322\" role=\"img\" aria-labelledby=\"chart-\(number)-title chart-\(number)-desc\">\n")
    out.raw("<title id=\"chart-\(number)-title\">").text("\(title): \(rows.name) × \(columns.name)").raw("</title>\n")
    let range = [SweepText.least(["value": .number(least)]), SweepText.most(["value": .number(most)])]
    out.raw("<desc id=\"chart-\(number)-desc\">").text(words(range.joined(separator: "; "))).raw("</desc>\n")
    out.raw("<text x=\"52\" y=\"12\" class=\"legend\">").text(rows.name.clipped(to: 50)).raw("</text>\n")
    let showsNumbers = columns.weights.count <= 8 && rows.weights.count <= 12
    for cell in cells {
      guard let row = rows.weights.firstIndex(of: cell.row.point.weights[0]),
        let column = columns.weights.firstIndex(of: cell.row.point.weights[1])
      else { continue }
      write(cell.row, cell.value, (row, column), shade: shade(cell.value, least, most), showsNumbers, to: out)
    }
    writeMarks(rows.weights, columns.weights, to: out)
    writeLegend(least, most, to: out)
    out.raw("<text x=\"392\" y=\"294\" text-anchor=\"end\" class=\"legend\">").text(columns.name.clipped(to: 50))
    out.raw("</text>\n</svg>\n</figure>\n")
  }

  /// How dark a value is, in hundredths: a little where it is least.
  private func shade(_ value: Int, _ least: Int, _ most: Int) -> Int { 8 + (value - least) * 92 / max(1, most - least) }

  /// Whether paper is read better on a shade than ink.
  private func isDark(_ shade: Int) -> Bool { shade > 65 }

  private func x(_ column: Int) -> Int {
    Self.left + (Self.right - Self.left) * column / outcome.grid.axes[1].weights.count
  }

  private func y(_ row: Int) -> Int {
    Self.bottom - (Self.bottom - Self.top) * row / outcome.grid.axes[0].weights.count
  }

  private func decimal(_ hundredths: Int) -> String { Drawing.decimal(hundredths, over: 100) }

  private func write(
    _ row: SweepOutcome.Row, _ value: Int, _ place: (row: Int, column: Int), shade: Int, _ showsNumbers: Bool,
    to out: Markup
  ) {
    let (start, end) = (x(place.column), x(place.column + 1))
    let (top, bottom) = (y(place.row + 1), y(place.row))
    out.raw("<rect class=\"cell\" x=\"\(decimal(start))\" y=\"\(decimal(top))\" width=\"\(decimal(end - start))\" ")
    out.raw("height=\"\(decimal(bottom - top))\" fill-opacity=\"\(decimal(shade))\"><title>")
    let values: [String: LocalizedText] = [
      "first": .number(row.point.weights[0]), "second": .number(row.point.weights[1]), "value": .number(value),
    ]
    let text = words(SweepText.heatPoint(values))
    out.text(text + (row.isOnFrontier ? ", " + words(SweepText.frontierMark()) : "")).raw("</title></rect>\n")
    if row.isOnFrontier {
      let style = isDark(shade) ? "best on" : "best"
      out.raw("<circle class=\"\(style)\" cx=\"\(decimal(end - 600))\" cy=\"\(decimal(top + 600))\" r=\"2.5\"/>\n")
    }
    if row.point.weights == outcome.today.weights {
      out.raw("<rect class=\"now\" x=\"\(decimal(start + 100))\" y=\"\(decimal(top + 100))\" ")
      out.raw("width=\"\(decimal(end - start - 200))\" height=\"\(decimal(bottom - top - 200))\"/>\n")
    }
    guard showsNumbers else { return }
    out.raw(
      "<text x=\"\(decimal((start + end) / 2))\" y=\"\(decimal((top + bottom) / 2 + 400))\" text-anchor=\"middle\"")
    out.raw(isDark(shade) ? " class=\"on cell-number\">" : " class=\"cell-number\">").text(words.number(value)).raw(
      "</text>\n")
  }

  /// The weights beside the rows and under the columns; of many, some.
  private func writeMarks(_ rows: [Int], _ columns: [Int], to out: Markup) {
    for place in stride(from: 0, to: rows.count, by: max(1, (rows.count + 11) / 12)) {
      let height = (y(place) + y(place + 1)) / 2 + 400
      out.raw("<text x=\"46\" y=\"\(decimal(height))\" text-anchor=\"end\" class=\"legend\">")
      out.text(words.number(rows[place])).raw("</text>\n")
    }
    for place in stride(from: 0, to: columns.count, by: max(1, (columns.count + 7) / 8)) {
      out.raw(
        "<text x=\"\(decimal((x(place) + x(place + 1)) / 2))\" y=\"276\" text-anchor=\"middle\" class=\"legend\">")
      out.text(words.number(columns[place])).raw("</text>\n")
    }
  }

  private func writeLegend(_ least: Int, _ most: Int, to out: Markup) {
    for (value, start) in zip(least == most ? [least] : [least, most], [52, 130]) {
      out.raw("<rect class=\"cell\" x=\"\(start)\" y=\"304\" width=\"12\" height=\"12\" ")
      out.raw("fill-opacity=\"\(decimal(shade(value, least, most)))\"/>")
      out.raw("<text x=\"\(start + 17)\" y=\"315\" class=\"legend\">").text(words.number(value)).raw("</text>\n")
    }
    out.raw("<circle class=\"best\" cx=\"208\" cy=\"310\" r=\"2.5\"/><text x=\"215\" y=\"315\" class=\"legend\">")
    out.text(words(SweepText.frontierMark())).raw("</text>\n")
    out.raw(
      "<rect class=\"now\" x=\"332\" y=\"304\" width=\"12\" height=\"12\"/><text x=\"349\" y=\"315\" class=\"legend\">")
    out.text(words(SweepText.today())).raw("</text>\n")
  }
}
