// SPDX-License-Identifier: GPL-3.0-or-later

package import MatchingQuestions
package import Wording

/// What is counted in trials in which mentors leave: means, and where nine of ten trials lie.
package struct StressFigures: Sendable {
  /// One thing that is counted in each trial.
  package struct Row: Sendable {
    /// What it is.
    package let name: LocalizedText
    /// The mean, to a tenth.
    package let mean: LocalizedText
    /// What no more than one in twenty trials is below.
    package let low: LocalizedText
    /// What no more than one in twenty trials is above.
    package let high: LocalizedText
  }

  /// What was tried, in a sentence.
  package let heading: LocalizedText
  /// What came of it.
  package let rows: [Row]
  /// For how many needs two mentors could step in, or one, or none, in this order.
  package let covers: [(name: LocalizedText, needs: Int)]

  /// Counts.
  package init(_ answer: StressAnswer, _ options: StressOptions) {
    let trials = answer.trials
    heading = StressText.trialsHeading([
      "trials": .number(trials.count), "percent": Self.percent(options.dropoutThousandths),
      "mentors": Self.mean(trials.map(\.mentors)),
    ])
    let counted: [(StressText, [Int])] = [
      (.lost, trials.map(\.lost)), (.recovered, trials.map { $0.lost - $0.missing }),
      (.missing, trials.map(\.missing)), (.moved, trials.map(\.moved)), (.points, trials.map(\.points)),
    ]
    rows = trials.isEmpty ? [] : counted.map { Row($0(), $1) }
    covers = [
      (StressText.twoBackups(), answer.covers.count { $0.backups.count > 1 }),
      (StressText.oneBackup(), answer.covers.count { $0.backups.count == 1 }),
      (StressText.noBackup(), answer.covers.count(where: \.backups.isEmpty)),
    ]
  }

  /// A chance in thousandths.
  package static func percent(_ thousandths: Int) -> LocalizedText {
    .number(thousandths, decimals: 1) + LocalizedText(danish: "\u{A0}%", english: "%")
  }

  /// The mean of whole numbers, to a tenth.
  fileprivate static func mean(_ values: [Int]) -> LocalizedText {
    guard !values.isEmpty else { return .number(0) }
    let sum = values.reduce(0, +)
    let tenths = (abs(sum) * 20 + values.count) / (2 * values.count)
    return .number(sum < 0 ? -tenths : tenths, decimals: 1)
  }
}

extension StressFigures.Row {
  /// Counts one thing, of which there is at least one value.
  fileprivate init(_ name: LocalizedText, _ values: [Int]) {
    let sorted = values.sorted()
    self.init(
      name: name, mean: StressFigures.mean(values), low: .number(sorted[(sorted.count - 1) * 5 / 100]),
      high: .number(sorted[(sorted.count - 1) * 95 / 100]))
  }
}
