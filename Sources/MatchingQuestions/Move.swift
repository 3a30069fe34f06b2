// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
package import MatchingEngine

/// A need that has another mentor in another matching.
public struct Move: Hashable, Sendable {
  /// The need.
  public let need: NeedID
  /// The mentor before; nothing where it had none.
  public let from: MentorID?
  /// The mentor after; nothing where it has none.
  public let to: MentorID?
  /// The points before, at the weekly time; 0 without a mentor.
  public let pointsBefore: Int
  /// The points after.
  public let pointsAfter: Int

  /// Makes a move.
  package init(need: NeedID, from: MentorID?, to: MentorID?, pointsBefore: Int, pointsAfter: Int) {
    self.need = need
    self.from = from
    self.to = to
    self.pointsBefore = pointsBefore
    self.pointsAfter = pointsAfter
  }
}

extension SettledMatching {
  /// The needs that have another mentor in another matching of the same people, in the order of the needs.
  ///
  /// - Complexity: O(needs + mentors).
  package func moves(to other: SettledMatching) -> [Move] {
    let positions =
      cohort.needs.map(\.id) == other.cohort.needs.map(\.id)
      ? nil : Dictionary(uniqueKeysWithValues: other.cohort.needs.enumerated().map { ($1.id, $0) })
    return cohort.needs.indices.compactMap { need in
      let place = positions == nil ? need : positions?[cohort.needs[need].id]
      let from = mentorOfNeed[need] >= 0 ? Int(mentorOfNeed[need]) : nil
      let to = place.flatMap { other.mentorOfNeed[$0] >= 0 ? Int(other.mentorOfNeed[$0]) : nil }
      let (fromID, toID) = (from.map { cohort.mentors[$0].id }, to.map { other.cohort.mentors[$0].id })
      guard fromID != toID else { return nil }
      return Move(
        need: cohort.needs[need].id, from: fromID, to: toID,
        pointsBefore: from.map { points(need, $0, at: times[need]) } ?? 0,
        pointsAfter: to.flatMap { to in place.map { other.points($0, to, at: other.times[$0]) } } ?? 0)
    }
  }
}
