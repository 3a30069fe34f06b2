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
    out.add(
      QuestionText.heading([
        "mentee": out.mentee(reasons.need.mentee.id), "type": reasons.need.type.label,
        "programme": LocalizedText(verbatim: reasons.need.programme.name),
      ]))
    guard let mentor = reasons.mentor else {
      out.add(QuestionText.hasNobody(), indent: 2)
      return
    }
    var facts = ["mentor": out.names[mentor.id], "points": CountText.points(reasons.points)]
    facts["time"] = reasons.time?.label
    out.add((reasons.time == nil ? QuestionText.hasMentorAtNoTime : .hasMentor)(facts), indent: 2)
    if let decision = reasons.decision {
      out.add(QuestionText.decided(["reason": LocalizedText(verbatim: decision.reason)]), indent: 2)
    }
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
    if let standing = reasons.standing {
      out.add(
        standing.eligibleMentors == 1
          ? QuestionText.onlyEligible()
          : QuestionText.rank([
            "rank": .number(standing.rank), "mentors": CountText.mentors(standing.eligibleMentors),
          ]), indent: 2)
    }
    if !reasons.better.isEmpty { addBetter(reasons.better, to: &out) }
    if let without = reasons.without {
      out.add(
        without.isEqual ? QuestionText.worthNothing() : QuestionText.worth(["effect": without.effect]), indent: 2)
      if !without.isExact { out.add(QuestionText.notExact(), indent: 2) }
    }
    addBackups(reasons.backups, to: &out)
  }

  private func addBetter(_ better: [PairReasons.Contender], to out: inout AnswerLines) {
    out.add(QuestionText.betterHeading(), indent: 2)
    for contender in better {
      var facts = ["mentor": out.names[contender.mentor.id], "points": CountText.points(contender.points)]
      facts["effect"] = contender.alternative?.effect
      out.add((contender.alternative == nil ? QuestionText.notTried : .contender)(facts), indent: 4)
    }
  }

  private func addBackups(_ backups: [PairReasons.Backup], to out: inout AnswerLines) {
    guard !backups.isEmpty else {
      out.add(QuestionText.noBackup(), indent: 2)
      return
    }
    out.add(QuestionText.backupsHeading(), indent: 2)
    for backup in backups {
      var facts = ["mentor": out.names[backup.mentor.id], "points": CountText.points(backup.points)]
      facts["time"] = backup.time?.label
      out.add((backup.time == nil ? QuestionText.backupAtNoTime : .backup)(facts), indent: 4)
    }
  }
}
