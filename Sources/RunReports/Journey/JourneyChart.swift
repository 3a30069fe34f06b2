// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import RedThread
import Wording

/// A journey as a drawing: the stages as bands over the years, below them a bar for each pair and each coming need.
struct JourneyChart {
  let rows: JourneyRows
  let words: Words

  // The drawing is 800 wide; the years have this part of it, in hundredths.
  private static let left = 15_000
  private static let right = 79_000
  private static let bandTop = 26
  private static let bandHeight = 30
  private static let laneTop = 72
  private static let laneHeight = 30

  private struct Bar {
    let row: JourneyRows.Row
    let time: Journey.Time
    let days: ClosedRange<CalendarDate>
    let lane: Int
  }

  /// Bars in lanes: those of a kind of help lie together, and no two of a lane overlap.
  private var bars: (bars: [Bar], labels: [(lane: Int, text: LocalizedText)], lanes: Int) {
    var types: [LocalizedText] = []
    for row in rows.entries.flatMap(\.rows) where !types.contains(row.type) { types.append(row.type) }
    var bars: [Bar] = []
    var labels: [(lane: Int, text: LocalizedText)] = []
    var lanes = 0
    for type in types {
      var ends: [CalendarDate] = []
      labels.append((lanes, type))
      for entry in rows.entries {
        for row in entry.rows where row.type == type {
          guard let days = row.days else { continue }
          let free = ends.firstIndex { $0 < days.lowerBound } ?? ends.count
          if free == ends.count { ends.append(days.upperBound) } else { ends[free] = days.upperBound }
          bars.append(Bar(row: row, time: entry.time, days: days, lane: lanes + free))
        }
      }
      lanes += max(1, ends.count)
    }
    return (bars, labels, lanes)
  }

  /// Adds the figure; nothing where no station has a date.
  func write(to out: Markup) {
    let dated = rows.entries.compactMap(\.days)
    guard let first = dated.map(\.lowerBound).min(), let last = dated.map(\.upperBound).max() else { return }
    let length = max(1, last.dayNumber - first.dayNumber)
    func x(_ date: CalendarDate) -> Int {
      Self.left + (min(max(date.dayNumber, first.dayNumber), last.dayNumber) - first.dayNumber)
        * (Self.right - Self.left) / length
    }
    func place(_ hundredths: Int) -> String { Drawing.decimal(hundredths, over: 100) }
    let (bars, labels, lanes) = bars
    let height = Self.laneTop + lanes * Self.laneHeight + 34
    out.raw("<figure class=\"journey\" aria-labelledby=\"drawing-heading\" tabindex=\"0\">\n")
      .raw("<svg viewBox=\"0 0 800 \(height)\" role=\"img\"")
    out.raw(" aria-labelledby=\"journey-title journey-desc\">\n<title id=\"journey-title\">")
    out.text(words(JourneyText.chartTitle(["mentee": rows.mentee]))).raw("</title>\n<desc id=\"journey-desc\">")
    out.text(words(JourneyText.chartDescription())).raw("</desc>\n")
    for year in first.components.year...last.components.year {
      guard let day = CalendarDate(year: year, month: 1, day: 1), day >= first else { continue }
      out.raw(
        "<line class=\"grid\" x1=\"\(place(x(day)))\" y1=\"18\" x2=\"\(place(x(day)))\" y2=\"\(height - 30)\"/>\n")
      out.raw("<text x=\"\(place(x(day)))\" y=\"13\" text-anchor=\"middle\" class=\"legend\">\(year)</text>\n")
    }
    for entry in rows.entries {
      guard let days = entry.days else { continue }
      bar(words(entry.stage), words(entry.period), entry.time, x(days.lowerBound), x(days.upperBound), "band", to: out)
    }
    for (lane, label) in labels {
      let y = Self.laneTop + lane * Self.laneHeight + 17
      out.raw("<text x=\"0\" y=\"\(y)\" class=\"legend\">").text(words(label).clipped(to: 20)).raw("</text>\n")
    }
    for bar in bars {
      let title = words(
        JourneyText.barLabel(["type": bar.row.type, "what": bar.row.mentor, "when": bar.row.how]))
      self.bar(
        words(bar.row.mentor), title, bar.time, x(bar.days.lowerBound), x(bar.days.upperBound), "pair",
        top: Self.laneTop + bar.lane * Self.laneHeight, height: Self.laneHeight - 8, to: out)
    }
    for (index, (time, text)) in [
      (Journey.Time.past, JourneyText.legendPast), (.now, .legendNow), (.ahead, .legendAhead),
    ].enumerated() {
      let left = 150 + index * 120
      out.raw(
        "<rect class=\"pair \(time.rawValue)\" x=\"\(left)\" y=\"\(height - 18)\" width=\"22\" height=\"12\" rx=\"2\"/>"
      )
      out.raw("<text x=\"\(left + 28)\" y=\"\(height - 8)\" class=\"legend\">").text(words(text())).raw("</text>\n")
    }
    out.raw("</svg>\n</figure>\n")
  }

  /// A bar with as much of its text as fits; the whole stands in its title.
  private func bar(
    _ text: String, _ title: String, _ time: Journey.Time, _ first: Int, _ last: Int, _ style: String,
    top: Int = bandTop, height: Int = bandHeight, to out: Markup
  ) {
    let width = max(300, last - first - 200)
    out.raw("<g><title>").text("\(text), \(title)").raw("</title><rect class=\"\(style) \(time.rawValue)\" x=\"")
    out.raw(Drawing.decimal(first, over: 100)).raw("\" y=\"\(top)\" width=\"")
    out.raw(Drawing.decimal(width, over: 100)).raw("\" height=\"\(height)\" rx=\"3\"/>")
    // A letter is about seven wide.
    let letters = (width - 800) / 700
    if letters > 1 {
      out.raw("<text x=\"").raw(Drawing.decimal(first + 600, over: 100))
      out.raw("\" y=\"\(top + height / 2 + 4)\" class=\"label \(time.rawValue)\">").text(text.clipped(to: letters))
        .raw("</text>")
    }
    out.raw("</g>\n")
  }
}
