// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import MatchingQuestions
import PairingRules
package import Wording

/// What people of a repaired run are called, or were called before, and why what changes does.
package struct RepairWords: Sendable {
  private let mentors: [MentorID: String]
  private let mentees: [MenteeID: String]
  private let after: [NeedID: MentorID]

  /// Learns the names. Linear in the cohort and the changes.
  package init(_ summary: RepairSummary) {
    let (before, after) = (summary.before, summary.after)
    mentors = Dictionary(
      (after.mentors + before.mentors).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    mentees = Dictionary(
      (after.mentees + before.mentees).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    self.after = Dictionary(
      summary.repair.changes.compactMap { change in change.after.map { (change.need, $0.mentor) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What a mentor is called, with the id.
  package func mentor(_ id: MentorID) -> LocalizedText { PeopleNames.label(name: mentors[id] ?? "", id: id.text) }
  /// What a mentee is called, with the id.
  package func mentee(_ id: MenteeID) -> LocalizedText { PeopleNames.label(name: mentees[id] ?? "", id: id.text) }
  /// What a mentee is called, and the kind of help.
  package func need(_ need: NeedID) -> LocalizedText { mentee(need.mentee) + " · " + need.type.label }

  /// Who left and who joined, by groups; no group is empty.
  package func people(of summary: RepairSummary) -> [(text: RepairText, who: [LocalizedText])] {
    [
      (RepairText.left, summary.leftMentors.map { mentor($0) }),
      (RepairText.joined, summary.joinedMentors.map { mentor($0) }),
      (RepairText.menteesLeft, summary.leftMentees.map { mentee($0) }),
      (RepairText.menteesJoined, summary.joinedMentees.map { mentee($0) }),
    ].filter { !$0.1.isEmpty }
  }

  /// Why a need changes; nothing where its heading says so already.
  package func reason(_ change: Repair.Change) -> LocalizedText? {
    if change.kind == .retimed || change.kind == .gone { return nil }
    return switch change.why {
    case .mentorLeft: RepairText.mentorLeft()
    case .madeRoom(let chain):
      RepairText.madeRoom([
        "chain": chain.map { need in
          RepairText.chain(["need": self.need(need), "mentor": after[need].map { mentor($0) } ?? ""])
        }.joined()
      ])
    case .notPossible(let rules):
      RepairText.notPossible(["rules": rules.map { LocalizedText(verbatim: $0.text) }.joined()])
    case .decided: RepairText.decided()
    case .forPoints: RepairText.forPoints()
    case .wasWaiting: RepairText.wasWaiting()
    case .joined: RepairText.menteeJoined()
    case .menteeLeft: RepairText.menteeLeft()
    }
  }
}
