// SPDX-License-Identifier: GPL-3.0-or-later

/// A rule that depends on facts and is no level of the tree: looked up for each mentor.
struct FactColumn: Sendable {
  let isRequirement: Bool
  let needs: Memory<Int32>
  /// In the order of the tree.
  let mentors: Memory<Int32>
  /// Points less the least of them; a row for each class of needs.
  let verdicts: Memory<Int32>
  let width: Int
  /// For a requirement, for each class of needs a bit a mentor, where that takes little memory.
  let rows: Memory<UInt64>?

  /// The most classes of needs that rows of bits are kept for.
  private static let rowLimit = 128

  init(_ table: FactTable, order: [Int32]) {
    isRequirement = table.isRequirement
    needs = Memory(table.needs.ids)
    mentors = Memory(order.map { table.mentors.ids[Int($0)] })
    let least = Int32(table.range.least)
    verdicts = Memory(table.verdicts.map { $0 == FactTable.refused ? $0 : $0 - least })
    width = table.mentors.count
    guard table.isRequirement, table.needs.count <= Self.rowLimit else {
      rows = nil
      return
    }
    let words = Block.padded(order.count) / 64
    let rows = Memory<UInt64>(zeros: words * table.needs.count)
    for row in 0..<table.needs.count {
      let bits = rows.start + row * words
      let verdicts = verdicts.start + row * width
      for mentor in order.indices where verdicts[Int(mentors[mentor])] != FactTable.refused {
        bits[mentor >> 6] |= 1 << UInt64(mentor & 63)
      }
    }
    self.rows = rows
  }
}
