// SPDX-License-Identifier: GPL-3.0-or-later

/// Where one way of compiling a rule gives way to another. What is scored is the same whatever they are.
package struct ScoringLimits: Sendable {
  /// The memory for a number a mentor for each class of needs, over all wishes that depend on facts. The standard is
  /// 64 MB, or 64 bytes a mentor where that is more.
  package var pointRowBytes: Int
  /// The most classes of needs that a requirement keeps a bit a mentor for.
  package var bitRowClasses = 256
  /// The fewest mentors in a stretch of the tree, on the average, after a level that is a requirement: what is saved by
  /// passing over a stretch must be more than what it costs to come to it.
  package var requirementStretch = 64
  /// The same after a level that is a wish.
  package var wishStretch = 24

  /// The standard limits.
  package init(mentorCount: Int) {
    pointRowBytes = max(64 << 20, 64 * mentorCount)
  }
}
