// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine

/// How many needs of one sort there are, and how many of them have a mentor.
struct FilledCount: Hashable {
  var filled = 0
  var needs = 0

  /// How many have none.
  var unfilled: Int { needs - filled }

  private mutating func addFilled() {
    filled += 1
    needs += 1
  }

  /// The counts of a matching by some property of the need; needs without it are left out. Linear.
  static func by<Key: Hashable>(_ property: (Need) -> Key?, in matching: Matching) -> [Key: FilledCount] {
    var counts: [Key: FilledCount] = [:]
    for pair in matching.pairs {
      guard let key = property(pair.need) else { continue }
      counts[key, default: FilledCount()].addFilled()
    }
    for unmatched in matching.unmatched {
      guard let key = property(unmatched.need) else { continue }
      counts[key, default: FilledCount()].needs += 1
    }
    return counts
  }
}
