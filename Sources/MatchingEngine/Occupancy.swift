// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Who fills what, read from the mentors' side: what can be moved, and what room is left.
struct Occupancy: Sendable {
  /// The mentor of each need, or -1, required pairs included.
  private(set) var mentorOfNeed: [Int32]
  /// The needs that each mentor fills and that no decision holds there, ascending.
  private(set) var movable: [[Int]]
  /// The minutes a month of those needs, one entry a mentor.
  private(set) var minutesUsed: [Int]
  /// The minutes a month that each need asks for.
  let minutesOfNeed: [Int]
  private let limits: MentorLimits

  init(_ problem: MatchingProblem, mentorOfNeed: [Int32]) {
    self.mentorOfNeed = mentorOfNeed
    limits = problem.limits
    minutesOfNeed = problem.cohort.needs.map(\.programme.minutesPerMonth)
    var movable = [[Int]](repeating: [], count: problem.cohort.mentors.count)
    var minutesUsed = [Int](repeating: 0, count: problem.cohort.mentors.count)
    for (need, mentor) in mentorOfNeed.enumerated() where mentor >= 0 && problem.requiredMentors[need] < 0 {
      movable[Int(mentor)].append(need)
      minutesUsed[Int(mentor)] += minutesOfNeed[need]
    }
    self.movable = movable
    self.minutesUsed = minutesUsed
  }

  /// Gives an open need to a mentor who has room for it.
  mutating func add(_ need: Int, to mentor: Int) {
    mentorOfNeed[need] = Int32(truncatingIfNeeded: mentor)
    movable[mentor].append(need)
    minutesUsed[mentor] += minutesOfNeed[need]
  }

  /// Takes a need away from its mentor.
  mutating func remove(_ need: Int) {
    let mentor = Int(mentorOfNeed[need])
    guard mentor >= 0 else { return }
    mentorOfNeed[need] = -1
    movable[mentor].removeAll { $0 == need }
    minutesUsed[mentor] -= minutesOfNeed[need]
  }

  /// Whether a mentor could take one more need of so many minutes as things stand.
  func hasRoom(mentor: Int, minutes: Int) -> Bool {
    movable[mentor].count < limits.places[mentor] && hasHours(mentor: mentor, minutes: minutes, without: 0)
  }

  /// Whether a mentor's hours reach for a need of so many minutes when one of `without` minutes moves away.
  func hasHours(mentor: Int, minutes: Int, without: Int) -> Bool {
    limits.minutes[mentor].map { minutesUsed[mentor] - without + minutes <= $0 } ?? true
  }
}
