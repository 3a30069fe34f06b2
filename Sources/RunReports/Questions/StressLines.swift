// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
public import MatchingQuestions
import PairingRules
public import Wording

/// What mentors who leave do to a matching, as lines for a terminal.
public struct StressLines: Sendable {
  private let inquiry: Inquiry
  private let options: StressOptions
  private let answer: StressAnswer

  /// Takes what was asked and found.
  public init(_ inquiry: Inquiry, _ options: StressOptions, _ answer: StressAnswer) {
    self.inquiry = inquiry
    self.options = options
    self.answer = answer
  }

  /// The lines, without a line feed at the end.
  public func text(in language: Language, showsAll: Bool = false) -> String {
    var out = AnswerLines(inquiry.cohort, language: language, showsAll: showsAll)
    addTrials(to: &out)
    if !answer.dependences.isEmpty {
      out.addBlank()
      out.add(StressText.dependencesHeading())
      for item in answer.dependences.prefix(showsAll ? .max : AnswerLines.listed) {
        out.add(
          StressText.dependence([
            "mentor": out.names[item.mentor.id], "needs": CountText.needs(item.lost),
            "effect": item.alternative.effect,
          ]), indent: 2)
      }
    }
    addCovers(to: &out)
    if !answer.isExact { out.add(QuestionText.notExact()) }
    out.add(StressText.seed(["seed": LocalizedText(verbatim: "\(options.seed)")]))
    return out.text
  }

  private func addTrials(to out: inout AnswerLines) {
    let trials = answer.trials
    guard !trials.isEmpty else { return }
    out.add(
      StressText.trialsHeading([
        "trials": .number(trials.count),
        "percent": .number(options.dropoutThousandths, decimals: 1) + LocalizedText(danish: "\u{A0}%", english: "%"),
        "mentors": mean(trials.map(\.mentors)),
      ]))
    let rows: [(StressText, [Int])] = [
      (.lost, trials.map(\.lost)), (.recovered, trials.map { $0.lost - $0.missing }),
      (.missing, trials.map(\.missing)), (.moved, trials.map(\.moved)), (.points, trials.map(\.points)),
    ]
    let width = rows.map { $0.0()[out.language].displayWidth }.max() ?? 0
    for (name, values) in rows {
      let sorted = values.sorted()
      let range = StressText.range([
        "mean": mean(values), "low": .number(sorted[(sorted.count - 1) * 5 / 100]),
        "high": .number(sorted[(sorted.count - 1) * 95 / 100]),
      ])
      out.add(raw: "  " + name()[out.language].padded(to: width) + "  " + range[out.language])
    }
  }

  private func addCovers(to out: inout AnswerLines) {
    guard !answer.covers.isEmpty else { return }
    out.addBlank()
    out.add(StressText.coversHeading())
    let counts: [(StressText, Int)] = [
      (.twoBackups, answer.covers.count { $0.backups.count > 1 }),
      (.oneBackup, answer.covers.count { $0.backups.count == 1 }),
      (.noBackup, answer.covers.count(where: \.backups.isEmpty)),
    ]
    let width = counts.map { $0.0()[out.language].displayWidth }.max() ?? 0
    for (name, count) in counts {
      out.add(raw: "  " + name()[out.language].padded(to: width) + "  " + CountText.needs(count)[out.language])
    }
    if out.showsAll {
      for cover in answer.covers {
        let people = cover.backups.map { out.names[$0.mentor.id] }
        out.add(
          out.mentee(cover.need.mentee.id) + " · " + cover.need.type.label + ": "
            + (people.isEmpty ? StressText.noBackup() : .list(people)), indent: 2)
      }
    }
  }

  /// The mean of whole numbers, to a tenth.
  private func mean(_ values: [Int]) -> LocalizedText {
    let sum = values.reduce(0, +)
    let tenths = (abs(sum) * 20 + values.count) / (2 * values.count)
    return .number(sum < 0 ? -tenths : tenths, decimals: 1)
  }
}
