// SPDX-License-Identifier: GPL-3.0-or-later

/// The working memory of one call at a time.
///
/// A call takes it out of the scorer's pool and puts it back, so that no two threads ever hold the same one; that is
/// why it may be sent between them.
final class Scratch: @unchecked Sendable {
  /// The scaled points of the tree's wishes and of the looked-up ones, a lane a mentor of the block.
  let scaledBase = Memory<Int16>(zeros: Block.lanes)
  /// The same, not scaled.
  let base = Memory<Int32>(zeros: Block.lanes)
  let bounds = Memory<Int16>(zeros: Block.lanes)
  let prices = Memory<Int16>(zeros: Block.lanes)
  let reached = Memory<UInt64>(zeros: Block.lanes / 8)
  let allowed = Memory<UInt64>(zeros: Block.words)
  let words = Memory<UInt64>(zeros: Block.words)
  let sums = Memory<UInt16>(zeros: Block.lanes / 2)
  /// Σ importance · level, block after block a tag wish.
  let met: Memory<UInt16>
  /// By position in the cohort: a row's points and who is in it.
  let rowPoints: Memory<Int32>
  let rowBits: Memory<UInt64>
  /// The tables' rows of the need on each level of the tree.
  let levelRows: Memory<Int>
  /// How far each listed word's mentors have been looked at.
  var cursors: [Int] = []
  var top = TopPairs()

  init(_ model: ScoringModel) {
    met = Memory(zeros: Block.lanes * model.tagWishes.count)
    rowPoints = Memory(zeros: model.people.mentors.count)
    rowBits = Memory(zeros: model.wordCount)
    levelRows = Memory(zeros: model.tree.levels.count)
  }
}
