// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Which mentors are trained for which programmes: asked for every pair, and the same for all mentees of a programme.
struct TrainingRecord: Sendable {
  /// Programmes beyond this many are not kept; a bit each.
  private static let limit = 64

  private let programmes: [Programme]
  /// A bit for each programme that the mentor is trained for.
  private let trained: [ObjectIdentifier: UInt64]

  /// - Complexity: the number of mentors times that of the modules that programmes ask for.
  init(_ mentors: [Mentor], programmes: [Programme], modules: [ModuleID: TrainingModule], firstDay: CalendarDate) {
    let kept = Array(programmes.prefix(Self.limit))
    self.programmes = kept
    var trained = [ObjectIdentifier: UInt64](minimumCapacity: mentors.count)
    for mentor in mentors {
      var bits: UInt64 = 0
      for (index, programme) in kept.enumerated()
      where TrainingRequirement.isTrained(mentor, for: programme, modules: modules, firstDay: firstDay) {
        bits |= 1 << index
      }
      trained[ObjectIdentifier(mentor)] = bits
    }
    self.trained = trained
  }

  /// Whether a mentor is trained for a programme; nothing where either is not of the cohort.
  func isTrained(_ mentor: Mentor, for programme: Programme) -> Bool? {
    guard let index = programmes.firstIndex(where: { $0 === programme }) else { return nil }
    return trained[ObjectIdentifier(mentor)].map { $0 >> index & 1 == 1 }
  }
}
