// SPDX-License-Identifier: GPL-3.0-or-later

/// The working memory of one call at a time.
///
/// A call takes it out of the scorer's pool and puts it back, so that no two threads ever hold the same one; that is
/// why it may be sent between them.
final class Scratch: @unchecked Sendable {
  /// A bit for each mentor of the block who is allowed.
  let allowed = Memory<UInt64>(zeros: Block.words)
  /// The bits of mentors who have one of several things.
  let union = Memory<UInt64>(zeros: Block.words)
  /// The bits of mentors whom the need can meet at a time that both prefer, and at one that either does.
  let preferredByBoth = Memory<UInt64>(zeros: Block.words)
  let preferredByOne = Memory<UInt64>(zeros: Block.words)
  /// The scaled points of the wishes that depend on facts, a lane a mentor of the block.
  let base = Memory<Int16>(zeros: Block.lanes)
  let bounds = Memory<Int16>(zeros: Block.lanes)
  let prices = Memory<Int16>(zeros: Block.lanes)
  /// A byte for each mentor whose bound is great enough.
  let reached = Memory<UInt64>(zeros: Block.lanes / 8)
  /// Σ importance · level, block after block a tag wish: as bytes, and as numbers of 16 bits where bytes are too small.
  let metBytes: Memory<UInt16>
  let met: Memory<UInt16>
  /// The tag wishes of a need.
  let tags: Memory<NeedPlan.Tags>
  /// By position in the cohort: a row's points and who is in it.
  let rowPoints: Memory<Int32>
  let rowBits: Memory<UInt64>
  /// Where the need's row begins in the verdicts on each level of the tree.
  let levelRows: Memory<Int>

  init(_ model: ScoringModel) {
    metBytes = Memory(zeros: Block.lanes / 2 * model.tagWishes.count)
    met = Memory(zeros: Block.lanes * model.tagWishes.count)
    tags = Memory(zeros: model.tagWishes.count)
    rowPoints = Memory(zeros: model.people.mentors.count)
    rowBits = Memory(zeros: model.wordCount)
    levelRows = Memory(zeros: model.tree.levels.count)
  }
}
