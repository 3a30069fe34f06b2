// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
import MatchingEngine
package import MatchingQuestions
import PairingRules
package import Wording

/// Why a need has its mentor, in sentences: the same ones on a terminal and on a page.
package struct WhySentences: Sendable {
  /// A sentence about another mentor.
  package struct AboutMentor: Sendable {
    /// The mentor.
    package let mentor: MentorID
    /// What is to be said.
    package let text: LocalizedText
  }

  /// The need.
  package let heading: LocalizedText
  /// The mentor, the time and the points; nothing where the need has no mentor.
  package let pair: LocalizedText?
  /// That a decision made the pair, and why.
  package let decision: LocalizedText?
  /// How the mentor stands among the eligible ones.
  package let standing: LocalizedText?
  /// What each mentor with more points would cost; the points alone where that was not sought.
  package let better: [AboutMentor]
  /// What the pair is worth.
  package let worth: LocalizedText?
  /// That this is not proven; nothing where it is.
  package let worthNote: LocalizedText?
  /// Who could step in.
  package let backups: [AboutMentor]

  /// Puts reasons into words.
  package init(_ reasons: PairReasons, _ names: AnswerNames) {
    heading = QuestionText.heading([
      "mentee": names[reasons.need.mentee.id], "type": reasons.need.type.label,
      "programme": LocalizedText(verbatim: reasons.need.programme.name),
    ])
    pair = reasons.mentor.map { mentor in
      var facts = ["mentor": names[mentor.id], "points": CountText.points(reasons.points)]
      facts["time"] = reasons.time?.label
      return (reasons.time == nil ? QuestionText.hasMentorAtNoTime : .hasMentor)(facts)
    }
    decision = reasons.decision.map { QuestionText.decided(["reason": LocalizedText(verbatim: $0.reason)]) }
    standing = reasons.standing.map { standing in
      standing.eligibleMentors == 1
        ? QuestionText.onlyEligible()
        : QuestionText.rank([
          "rank": .number(standing.rank), "mentors": CountText.mentors(standing.eligibleMentors),
        ])
    }
    better = reasons.better.map { contender in
      var facts = ["mentor": names[contender.mentor.id], "points": CountText.points(contender.points)]
      facts["effect"] = contender.alternative?.effect
      let text: QuestionText =
        contender.alternative != nil ? .contender : reasons.isSought ? .notTried : .contenderPoints
      return AboutMentor(mentor: contender.mentor.id, text: text(facts))
    }
    worth = reasons.without.map {
      $0.isEqual ? QuestionText.worthNothing() : QuestionText.worth(["effect": $0.effect])
    }
    worthNote = reasons.without.flatMap { $0.isExact ? nil : QuestionText.notExact() }
    backups = reasons.backups.map { backup in
      var facts = ["mentor": names[backup.mentor.id], "points": CountText.points(backup.points)]
      facts["time"] = backup.time?.label
      return AboutMentor(
        mentor: backup.mentor.id, text: (backup.time == nil ? QuestionText.backupAtNoTime : .backup)(facts))
    }
  }
}
