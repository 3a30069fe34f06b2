// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingQuestions
import Wording

/// A scale of whole numbers with round marks, drawn in hundredths of the drawing's unit so that no rounding differs from
/// machine to machine.
struct SweepScale {
  /// The numbers at the ends.
  let low: Int
  let high: Int
  /// The round numbers from end to end, or between.
  let marks: [Int]

  /// A scale on which numbers lie, with about so many marks.
  ///
  /// - Parameter isRounded: whether the ends are round numbers too.
  init(_ numbers: [Int], marks count: Int, isRounded: Bool) {
    let least = numbers.min() ?? 0
    let greatest = numbers.max() ?? 0
    var step = 1
    var factors = [2, 5, 10]
    var unit = 1
    while (greatest - least) / step > count {
      step = unit * factors.removeFirst()
      if factors.isEmpty {
        unit *= 10
        factors = [2, 5, 10]
      }
    }
    let first = Self.floor(least, step) * step
    let last = -Self.floor(-greatest, step) * step
    low = isRounded ? first : least
    high = isRounded ? max(last, first + step) : max(greatest, least + 1)
    let (low, high) = (low, high)
    marks = stride(from: first, through: max(last, first + step), by: step).filter { $0 >= low && $0 <= high }
  }

  /// Where a number lies between two places, both in hundredths, as a number with a point.
  func place(_ number: Int, from start: Int, to end: Int) -> String {
    Drawing.decimal(hundredths(number, from: start, to: end), over: 100)
  }

  /// The same in hundredths.
  func hundredths(_ number: Int, from start: Int, to end: Int) -> Int {
    start + (number - low) * (end - start) / (high - low)
  }

  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }
}

/// What is drawn of a sweep: one figure of each point.
struct SweepMeasure: Sendable {
  let title: SweepText
  let value: @Sendable (SweepPoint) -> Int?

  /// Needs filled, points and worst-off pair by today's rules, changes.
  static let all = [
    SweepMeasure(title: .chartFilled) { $0.filled }, SweepMeasure(title: .chartPoints) { $0.pointsToday },
    SweepMeasure(title: .chartWorst) { $0.worst }, SweepMeasure(title: .chartChanged) { $0.changed },
  ]
}
