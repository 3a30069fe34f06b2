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
    let figures = StressFigures(answer, options)
    addTrials(figures, to: &out)
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
    addCovers(figures, to: &out)
    if !answer.isExact { out.add(QuestionText.notExact()) }
    out.add(StressText.seed(["seed": LocalizedText(verbatim: "\(options.seed)")]))
    return out.text
  }

  private func add(_ rows: [(name: LocalizedText, value: LocalizedText)], to out: inout AnswerLines) {
    let width = rows.map { $0.name[out.language].displayWidth }.max() ?? 0
    for row in rows {
      out.add(raw: "  " + row.name[out.language].padded(to: width) + "  " + row.value[out.language])
    }
  }

  private func addTrials(_ figures: StressFigures, to out: inout AnswerLines) {
    guard !figures.rows.isEmpty else { return }
    out.add(figures.heading)
    let rows = figures.rows.map { row in
      (row.name, StressText.range(["mean": row.mean, "low": row.low, "high": row.high]))
    }
    add(rows, to: &out)
  }

  private func addCovers(_ figures: StressFigures, to out: inout AnswerLines) {
    guard !answer.covers.isEmpty else { return }
    out.addBlank()
    out.add(StressText.coversHeading())
    add(figures.covers.map { ($0.name, CountText.needs($0.needs)) }, to: &out)
    if out.showsAll {
      for cover in answer.covers {
        let people = cover.backups.map { out.names[$0.mentor.id] }
        out.add(
          out.mentee(cover.need.mentee.id) + " · " + cover.need.type.label + ": "
            + (people.isEmpty ? StressText.noBackup() : .list(people)), indent: 2)
      }
    }
  }
}
