// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
public import MatchingQuestions
import PairingRules
public import Wording

/// Why needs have their mentors, as lines for a terminal.
public struct WhyLines: Sendable {
  private let inquiry: Inquiry
  private let reasons: [PairReasons]

  /// Takes what was found.
  public init(_ inquiry: Inquiry, _ reasons: [PairReasons]) {
    self.inquiry = inquiry
    self.reasons = reasons
  }

  /// The lines, without a line feed at the end.
  public func text(in language: Language, showsAll: Bool = false) -> String {
    var out = AnswerLines(inquiry.cohort, language: language, showsAll: showsAll)
    for reason in reasons {
      out.addBlank()
      add(reason, to: &out)
    }
    return out.text
  }

  private func add(_ reasons: PairReasons, to out: inout AnswerLines) {
    let said = WhySentences(reasons, out.names)
    out.add(said.heading)
    guard let pair = said.pair else {
      out.add(QuestionText.hasNobody(), indent: 2)
      return
    }
    out.add(pair, indent: 2)
    if let decision = said.decision { out.add(decision, indent: 2) }
    // Rules that gave nothing are named together, unless all is asked for.
    let silent = out.showsAll ? [] : reasons.scores.filter { $0.points == 0 }
    for score in reasons.scores where out.showsAll || score.points != 0 {
      out.add(
        score.points.signed + " " + LocalizedText(verbatim: score.rule.text) + ": " + score.sentence, indent: 4)
    }
    if !silent.isEmpty {
      let rules = silent.map { LocalizedText(verbatim: $0.rule.text) }.joined()
      out.add(QuestionText.noPointsFrom(["rules": rules]), indent: 4)
    }
    if let standing = said.standing { out.add(standing, indent: 2) }
    if !said.better.isEmpty {
      out.add(QuestionText.betterHeading(), indent: 2)
      for contender in said.better { out.add(contender.text, indent: 4) }
    }
    if let worth = said.worth { out.add(worth, indent: 2) }
    if let note = said.worthNote { out.add(note, indent: 2) }
    guard !said.backups.isEmpty else {
      out.add(QuestionText.noBackup(), indent: 2)
      return
    }
    out.add(QuestionText.backupsHeading(), indent: 2)
    for backup in said.backups { out.add(backup.text, indent: 4) }
  }
}
