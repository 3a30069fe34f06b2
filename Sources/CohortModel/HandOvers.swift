// SPDX-License-Identifier: GPL-3.0-or-later

extension Cohort {
  /// Who hands each of some pairs over: the mentor who last completed or still keeps a pair for the same need, where that
  /// is another one than now and still in the cohort. Only programmes with hand-over weeks have any, and none that meets
  /// for whole days.
  ///
  /// Of several earlier pairs the newest counts, by the last day that is known of it; of those of one day, and of those
  /// without dates, the last row.
  ///
  /// - Parameter pairs: The mentor of each filled need.
  /// - Complexity: linear in needs, mentors and history.
  public func handOvers(_ pairs: [NeedID: MentorID]) -> [NeedID: MentorID] {
    guard frame.programmes.contains(where: { $0.handoverWeeks > 0 }), !previous.isEmpty else { return [:] }
    let present = Set(mentors.map(\.id))
    var newest: [NeedID: PreviousPair] = [:]
    for row in previous where row.outcome == .completed || row.outcome == .ongoing {
      let need = NeedID(mentee: row.mentee, type: row.type)
      if let known = newest[need], let day = known.lastKnownDay, (row.lastKnownDay ?? day) < day { continue }
      if newest[need]?.lastKnownDay != nil, row.lastKnownDay == nil { continue }
      newest[need] = row
    }
    var found: [NeedID: MentorID] = [:]
    for need in needs where need.programme.handoverWeeks > 0 && need.programme.rhythm != .wholeDays {
      guard let mentor = pairs[need.id], let earlier = newest[need.id]?.mentor, earlier != mentor,
        present.contains(earlier)
      else { continue }
      found[need.id] = earlier
    }
    return found
  }
}
