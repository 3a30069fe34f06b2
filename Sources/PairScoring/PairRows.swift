// SPDX-License-Identifier: GPL-3.0-or-later

/// Every eligible mentor of one need, by ascending position in the cohort, with the points of the pair.
package struct PairRow: Sendable {
  /// The mentors' positions in the cohort.
  package var mentors: [Int32] = []
  /// The points of the pair with each.
  package var points: [Int32] = []

  /// Makes an empty row.
  package init() {}
}

/// The pairs of some needs that follow each other: structure of arrays, 8 bytes a pair.
package struct PairRows: Sendable {
  /// Where each need's pairs end in `mentors` and `points`, one entry a need that was appended.
  package var ends: [Int] = []
  /// The mentors' positions in the cohort; within a need ascending.
  package var mentors: [Int32] = []
  /// The points of each pair.
  package var points: [Int32] = []

  /// Makes empty rows.
  package init() {}

  /// The positions in `mentors` and `points` of the pairs of the need that was appended as number `index`.
  package func pairs(of index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Takes all rows away and keeps their storage.
  package mutating func removeAll() {
    ends.removeAll(keepingCapacity: true)
    mentors.removeAll(keepingCapacity: true)
    points.removeAll(keepingCapacity: true)
  }
}
