// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
import MatchingEngine
package import MatchingQuestions
import PairingRules
package import Wording

/// What people and needs are called in answers.
package struct AnswerNames: Sendable {
  /// The mentors' names.
  let mentors: PeopleNames
  private let mentees: [MenteeID: String]

  /// Learns the names of a cohort. O(mentees).
  package init(_ cohort: Cohort) {
    mentors = PeopleNames(cohort)
    mentees = Dictionary(cohort.mentees.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a mentor is called.
  package subscript(mentor: MentorID) -> LocalizedText { mentors[mentor] }

  /// What a mentee is called.
  package subscript(mentee: MenteeID) -> LocalizedText {
    PeopleNames.label(name: mentees[mentee] ?? "", id: mentee.text)
  }

  /// What a need is called: the mentee and the kind of mentor.
  package subscript(need: NeedID) -> LocalizedText { self[need.mentee] + " · " + need.type.label }

  /// A mentor, or that there is none.
  package func orNobody(_ mentor: MentorID?) -> LocalizedText { mentor.map { self[$0] } ?? QuestionText.nobody() }

  /// Who has another mentor: the need, both mentors, and the points before and after.
  package func sentence(of move: Move) -> LocalizedText {
    QuestionText.move([
      "need": self[move.need], "from": orNobody(move.from), "to": orNobody(move.to),
      "before": .number(move.pointsBefore), "after": .number(move.pointsAfter),
    ])
  }
}
