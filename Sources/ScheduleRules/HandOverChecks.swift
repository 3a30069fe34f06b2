// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

extension ScheduleInspection {
  /// An earlier mentor comes to meetings of the pair and to nothing else, in the weeks that the programme says, when they
  /// are there and free.
  mutating func checkHandOvers() {
    var own: [Int: [KnownRow]] = [:]
    if !joint.isEmpty { own = Dictionary(grouping: rows.filter { !$0.isSupport }, by: \.pair) }
    for row in joint {
      let pair = pairs[row.pair]
      let claim = row.claim
      let isJoint = (own[row.pair] ?? []).contains { other in
        other.start == row.start && other.end == row.end && other.claim.place == claim.place
      }
      if !isJoint { report(.handoverApart, [row.position]) }
      if claim.date < pair.first || claim.date.dayNumber >= pair.first.dayNumber + 7 * pair.programme.handoverWeeks {
        report(.handoverTooLate, [row.position])
      }
      guard let mentor = earlierMentor(of: row) else { continue }
      if mentor.unavailable.contains(where: { $0.contains(claim.date) }) {
        report(.personAway, [row.position], person: .mentor(mentor.id))
      }
      let isFree = mentor.availability.windows.contains { window in
        window.weekday == claim.date.weekday && window.startMinute <= claim.startMinute
          && claim.endMinute <= window.endMinute
      }
      if !mentor.availability.isEmpty, !isFree {
        report(.outsideAvailability, [row.position], person: .mentor(mentor.id))
      }
    }
  }

  /// The mentor who hands over in a row.
  func earlierMentor(of row: KnownRow) -> Mentor? {
    earlierNumber(of: row).map { cohort.mentors[$0] }
  }

  /// The position of the mentor who hands over in a row.
  func earlierNumber(of row: KnownRow) -> Int? { mentorNumbers[row.claim.mentor] }
}
