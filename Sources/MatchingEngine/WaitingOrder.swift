// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

extension Need {
  /// Whether a need comes before another on the waiting list: by priority, greatest first, then by id.
  func waitsBefore(_ other: Need) -> Bool {
    mentee.priority == other.mentee.priority ? id < other.id : mentee.priority > other.mentee.priority
  }
}
