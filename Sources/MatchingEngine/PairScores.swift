// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import ParallelWork

/// Every pair that keeps every requirement, with its points: by need, and within a need by mentor.
///
/// Needs and mentors are positions in the cohort; 8 bytes a pair.
struct PairScores: Sendable {
  /// Where each need's pairs begin; one entry more than there are needs.
  private(set) var offsets: [Int]
  /// The mentor of each pair; within a need ascending.
  private(set) var mentors: [Int32]
  /// The points of each pair over all wishes.
  private(set) var points: [Int32]

  /// The positions of a need's pairs in `mentors` and `points`.
  func pairs(of need: Int) -> Range<Int> { offsets[need]..<offsets[need + 1] }

  /// The points of a pair, or nothing where it is not eligible. O(log mentors).
  func points(need: Int, mentor: Int) -> Int? {
    var low = offsets[need]
    var high = offsets[need + 1]
    while low < high {
      let middle = (low + high) / 2
      if Int(mentors[middle]) < mentor { low = middle + 1 } else { high = middle }
    }
    return low < offsets[need + 1] && Int(mentors[low]) == mentor ? Int(points[low]) : nil
  }

  /// Judges every need with every mentor, on all cores.
  ///
  /// - Throws: `interrupted`, or `numbersTooLarge` where the wishes' weights together pass 32 bits.
  /// - Complexity: O(needs · mentors · rules).
  init(
    _ cohort: Cohort, rules: RuleSet, context: RuleContext, options: MatchingOptions
  ) throws(MatchingError) {
    try Self.checkWeights(of: rules)
    let needs = cohort.needs
    let mentors = cohort.mentors
    // Small enough that every core has work to the end and that an interruption is noticed within moments.
    let needsABlock = max(1, min(64, 20_000 / max(1, mentors.count)))
    let blockCount = (needs.count + needsABlock - 1) / needsABlock
    let meter = ProgressMeter(total: needs.count, options: options)
    let blocks = Parallel.map(blockCount) { index in
      let range = index * needsABlock..<min(needs.count, (index + 1) * needsABlock)
      guard !meter.isInterrupted() else { return Block() }
      let block = Block(needs[range], mentors: mentors, rules: rules, context: context)
      meter.add(range.count)
      return block
    }
    guard !meter.wasInterrupted else { throw .interrupted }

    let count = blocks.reduce(0) { $0 + $1.mentors.count }
    offsets = [0]
    self.mentors = []
    points = []
    offsets.reserveCapacity(needs.count + 1)
    self.mentors.reserveCapacity(count)
    points.reserveCapacity(count)
    for block in blocks {
      let start = self.mentors.count
      offsets.append(contentsOf: block.ends.lazy.map { start + $0 })
      self.mentors.append(contentsOf: block.mentors)
      points.append(contentsOf: block.points)
    }
  }

  private static func checkWeights(of rules: RuleSet) throws(MatchingError) {
    var sum = 0
    for wish in rules.wishes {
      let (next, overflow) = sum.addingReportingOverflow(wish.weight == .min ? .max : abs(wish.weight))
      guard !overflow, next <= Int(Int32.max) else {
        throw .numbersTooLarge("Σ |weight| > \(Int32.max)")
      }
      sum = next
    }
  }
}

/// The pairs of some needs that follow each other.
private struct Block {
  /// Where each need's pairs end.
  var ends: [Int] = []
  var mentors: [Int32] = []
  var points: [Int32] = []

  init() {}

  init(_ needs: ArraySlice<Need>, mentors: [Mentor], rules: RuleSet, context: RuleContext) {
    ends.reserveCapacity(needs.count)
    for need in needs {
      for (index, mentor) in mentors.enumerated() {
        let pair = Pair(need: need, mentor: mentor, context: context)
        guard rules.allows(pair) else { continue }
        self.mentors.append(Int32(index))
        points.append(Int32(rules.points(of: pair)))
      }
      ends.append(self.mentors.count)
    }
  }
}
