// SPDX-License-Identifier: GPL-3.0-or-later

/// A requirement that depends on facts and is no level of the tree.
final class RequirementColumn: Sendable {
  let needs: Memory<Int32>
  /// For each class of needs a bit a mentor, in the order of the tree.
  let rows: Memory<UInt64>

  init(_ table: FactTable, order: Memory<Int32>) {
    needs = Memory(table.needs.ids)
    let words = Block.padded(order.count) / 64
    let rows = Memory<UInt64>(zeros: words * table.needs.count)
    let width = table.mentors.count
    for row in 0..<table.needs.count {
      let bits = rows.start + row * words
      for position in 0..<order.count {
        let verdict = table.verdicts[row * width + Int(table.mentors.ids[Int(order[position])])]
        if verdict != FactTable.refused { bits[position >> 6] |= 1 &<< UInt64(position & 63) }
      }
    }
    self.rows = rows
  }
}

/// A rule that depends on facts, and is looked up for each mentor.
final class LookedUpColumn: Sendable {
  let needs: Memory<Int32>
  /// The class of each mentor, in the order of the tree.
  let mentors: Memory<Int32>
  /// A row for each class of needs; points less the least of them.
  let verdicts: Memory<Int32>
  let width: Int

  init(_ table: FactTable, order: Memory<Int32>) {
    needs = Memory(table.needs.ids)
    mentors = Memory(zeros: Block.padded(order.count))
    for position in 0..<order.count { mentors.start[position] = table.mentors.ids[Int(order[position])] }
    verdicts = Memory(table.verdictsAboveLeast)
    width = table.mentors.count
  }

  /// The verdict on the mentor at a position of the tree.
  @inline(__always)
  func verdict(need: Int, position: Int) -> Int32 {
    verdicts.start[Int(needs.start[need]) * width + Int(mentors.start[position])]
  }
}

/// The scaled points of a wish that depends on facts: for each class of needs a number a mentor.
final class WishColumn: Sendable {
  let needs: Memory<Int32>
  let rows: Memory<Int16>

  /// The memory that a table would take.
  static func bytes(_ table: FactTable, mentorCount: Int) -> Int { 2 * table.needs.count * Block.padded(mentorCount) }

  init(_ table: FactTable, order: Memory<Int32>, scale: Scale) {
    needs = Memory(table.needs.ids)
    let lanes = Block.padded(order.count)
    let rows = Memory<Int16>(zeros: lanes * table.needs.count)
    let width = table.mentors.count
    let scaled = table.verdictsAboveLeast.map { Int16(truncatingIfNeeded: scale.roundedUp(Int($0))) }
    let classes = (0..<order.count).map { table.mentors.ids[Int(order[$0])] }
    for row in 0..<table.needs.count {
      let out = rows.start + row * lanes
      scaled.withUnsafeBufferPointer { scaled in
        for (position, kind) in classes.enumerated() { out[position] = scaled[row * width + Int(kind)] }
      }
    }
    self.rows = rows
  }
}
