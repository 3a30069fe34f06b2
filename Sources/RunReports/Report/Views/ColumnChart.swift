// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingEngine
import Wording

/// A chart with standing columns: how many there are of each size.
struct ColumnChart: ViewPart {
  let chartTitle: String
  let chartSummary: String
  let axisTitle: String
  let countTitle: String
  let columns: [Column]
  let ticks: [Tick]

  /// One column; lengths in units of the drawing, which is 400 wide and has its axis at 176.
  struct Column: ViewPart {
    let fullLabel: String
    let figure: [String]
    let x: String
    let y: String
    let width: String
    let height: String
    let centre: String
    let figureY: String
  }

  /// A word under the axis.
  struct Tick: ViewPart {
    let label: String
    let x: String
    let anchor: String
  }

  /// How many pairs have how many points, and how many mentors have how many pairs.
  static func all(of matching: Matching, _ words: Words) -> [ColumnChart] {
    var charts: [ColumnChart] = []
    if let bins = Histogram(matching.pairs.map(\.points)) {
      charts.append(ColumnChart(ReportText.pointsPerPair(), bins, (.pointsAxis, .pairsAxis), words))
    }
    if let bins = Histogram(matching.loads.map(\.pairs)) {
      charts.append(ColumnChart(ReportText.pairsPerMentor(), bins, (.pairsAxis, .mentorsAxis), words))
    }
    return charts
  }
}

extension ColumnChart {
  /// Lays out a chart.
  init(
    _ title: LocalizedText, _ histogram: Histogram, _ axes: (size: ReportText, count: ReportText), _ words: Words
  ) {
    let bins = histogram.bins
    let most = max(1, bins.map(\.count).max() ?? 1)
    // Few columns do not fill the width: each gets at most a sixth of it.
    let places = max(6, bins.count)
    chartTitle = words(title)
    axisTitle = words(axes.size())
    countTitle = words(axes.count())
    columns = bins.enumerated().map { index, bin in
      // A column is nine tenths of its place wide, and at most 130 high.
      let height = bin.count * 130
      return Column(
        fullLabel: words(ReportSentence.chartColumn(["label": bin.label, "n": .number(bin.count)])),
        figure: bin.count > 0 ? [words.number(bin.count)] : [],
        x: Drawing.decimal(400 * (20 * index + 1), over: 20 * places),
        y: Drawing.decimal(176 * most - height, over: most), width: Drawing.decimal(400 * 9, over: 10 * places),
        height: Drawing.decimal(height, over: most),
        centre: Drawing.decimal(400 * (2 * index + 1), over: 2 * places),
        figureY: Drawing.decimal(170 * most - height, over: most))
    }
    if histogram.width == 1 {
      ticks = bins.enumerated().map { index, bin in
        Tick(
          label: words.number(bin.low), x: Drawing.decimal(400 * (2 * index + 1), over: 2 * places), anchor: "middle")
      }
    } else {
      // The borders between columns; where there are many, every other one.
      ticks = stride(from: 0, through: bins.count, by: bins.count > 6 ? 2 : 1).map { index in
        Tick(
          label: words.number(bins[0].low + index * histogram.width), x: Drawing.decimal(400 * index, over: places),
          anchor: index == 0 ? "start" : index == places ? "end" : "middle")
      }
    }
    let sentences = bins.map { ReportSentence.chartColumn(["label": $0.label, "n": .number($0.count)]) }
    chartSummary = words(title + ". " + sentences.joined(separator: "; "))
  }
}

/// Numbers counted in bins of one width, a round one.
struct Histogram {
  /// A bin and how many numbers are in it.
  struct Bin {
    let low: Int
    /// The least number above the bin.
    let end: Int
    var count = 0

    /// The numbers of the bin, as words.
    var label: LocalizedText {
      end - low == 1
        ? .number(low) : ReportSentence.columnRange(["low": .number(low), "high": .number(end - 1)])
    }
  }

  /// The bins from the least number to the greatest, empty ones among them; at most `mostBins`.
  private(set) var bins: [Bin]
  /// How many whole numbers a bin holds: 1, 2 or 5, times a power of ten.
  let width: Int

  private static let mostBins = 12

  /// Counts numbers; nothing where there are none or they lie too far apart to be drawn. Linear.
  init?(_ numbers: [Int]) {
    guard let least = numbers.min(), let greatest = numbers.max(), least > -(1 << 40), greatest < 1 << 40 else {
      return nil
    }
    var width = 1
    var factors = [2, 5, 10]
    var unit = 1
    while Self.floor(greatest, width) - Self.floor(least, width) >= Self.mostBins {
      width = unit * factors.removeFirst()
      if factors.isEmpty {
        unit *= 10
        factors = [2, 5, 10]
      }
    }
    let first = Self.floor(least, width)
    bins = (first...Self.floor(greatest, width)).map { Bin(low: $0 * width, end: ($0 + 1) * width) }
    for number in numbers { bins[Self.floor(number, width) - first].count += 1 }
    self.width = width
  }

  /// The quotient rounded down, also below zero.
  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}
