// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// Needs that a mentor may have together, each at its weekly time.
struct MentorWeek: Hashable, Sendable {
  /// A need and its time, where it has one.
  struct Meeting: Hashable, Sendable {
    let need: Int
    let time: TimeWindow?
  }

  /// The mentor's position.
  let mentor: Int
  let meetings: [Meeting]
}
