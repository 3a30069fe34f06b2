// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingEngine
import PairScoring

extension Inquiry {
  /// The points of a pair: at its weekly time where it is made, else at the best time; nothing where it breaks a
  /// requirement and is not made.
  ///
  /// - Complexity: O(requirements + wishes).
  public func points(_ need: Int, _ mentor: Int) -> Int? {
    Int(matching.mentorOfNeed[need]) == mentor
      ? matching.points(need, mentor, at: matching.times[need])
      : matching.scorer.points(need: need, mentor: mentor)
  }

  /// The points of a need with each mentor, by position, as `points(_:_:)` gives them.
  ///
  /// - Complexity: O(mentors · wishes).
  public func points(of need: Int) -> [Int: Int] {
    var row = PairRow()
    matching.scorer.row(of: need, into: &row)
    var points = Dictionary(uniqueKeysWithValues: zip(row.mentors, row.points).map { (Int($0), Int($1)) })
    let present = Int(matching.mentorOfNeed[need])
    if present >= 0 { points[present] = matching.points(need, present, at: matching.times[need]) }
    return points
  }
}
