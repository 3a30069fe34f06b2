// SPDX-License-Identifier: GPL-3.0-or-later

/// What of the cohort's fairness settings a problem holds.
///
/// Floors and shares that the best matching keeps by itself need no rows: the problem without them bounds the one with
/// them, its proof is a network's, and lots can be drawn.
struct FairStance: Hashable, Sendable {
  /// The fewest points that a pair may have; nothing where pairs may have any.
  var leastPoints: Int?
  /// Whether the floors and shares are rows of the problem.
  var hasRows = false
  /// By how much each row is relaxed, where times leave nothing that keeps it; nothing means not at all.
  var slacks: [Int] = []
  /// Whether all pairs are stored, however many they are.
  var isStored = false

  /// Whether the pairs have to be stored.
  var needsStorage: Bool { isStored || hasRows || leastPoints != nil }
}
