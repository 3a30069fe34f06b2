// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

extension Need {
  /// Whether a need comes before another on the waiting list: by priority, greatest first, then by id.
  func waitsBefore(_ other: Need) -> Bool {
    mentee.priority == other.mentee.priority ? id < other.id : mentee.priority > other.mentee.priority
  }
}

/// The order of the waiting list for many needs at once.
enum WaitingOrder {
  /// Positions among needs that stand by id, as they come up on the waiting list. Linear, but for the sorting of the
  /// different priorities.
  ///
  /// - Parameter priority: the priority of the need at each position.
  static func positions(_ count: Int, priority: (Int) -> Int) -> [Int] {
    let byPriority = Dictionary(grouping: 0..<count, by: priority)
    return byPriority.sorted { $0.key > $1.key }.flatMap(\.value)
  }
}
