// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import SolverConformance

/// A random cohort before and after some people have left and joined.
package struct MidYear {
  /// As it was.
  package var before: TestCohort
  /// As it is.
  package var after: TestCohort

  package init(before: TestCohort, after: TestCohort) {
    self.before = before
    self.after = after
  }

  /// Takes the last mentor, and sometimes the last mentee, for new ones, and sends others away.
  package init(_ whole: TestCohort, seed: UInt64) {
    var random = SeededGenerator(seed: seed &* 977 &+ 5)
    before = whole
    after = whole
    if random.chance(percent: 60), whole.draft.mentors.count > 1 { before.draft.mentors.removeLast() }
    if random.chance(percent: 40), whole.draft.mentees.count > 1 { before.draft.mentees.removeLast() }
    for _ in 0..<Int.random(in: 1...2, using: &random) where after.draft.mentors.count > 1 {
      after.draft.mentors.remove(at: Int.random(in: 0..<after.draft.mentors.count - 1, using: &random))
    }
    if random.chance(percent: 25), after.draft.mentees.count > 1 {
      after.draft.mentees.remove(at: Int.random(in: 0..<after.draft.mentees.count - 1, using: &random))
    }
    for path in [\MidYear.before, \.after] {
      let mentors = Set(self[keyPath: path].draft.mentors.map(\.id))
      let mentees = Set(self[keyPath: path].draft.mentees.map(\.id))
      self[keyPath: path].draft.decisions.removeAll { !mentors.contains($0.mentor) || !mentees.contains($0.mentee) }
    }
    // What was decided before need not be decided now, and the other way round.
    if random.chance(percent: 30) { before.draft.decisions.removeAll() }
    if random.chance(percent: 30) { after.draft.decisions.removeAll() }
  }
}
