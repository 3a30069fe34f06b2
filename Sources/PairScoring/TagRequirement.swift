// SPDX-License-Identifier: GPL-3.0-or-later

import PairingRules

/// A requirement on the number of words that two people share: a bit a mentor for each frequent word.
final class TagRequirement: Sendable {
  let index: TagIndex
  /// How many shared words each need asks for; negative where it has no words itself.
  let needed: Memory<Int32>
  let whenMissing: Bool
  /// The mentors without words.
  let without: Memory<UInt64>
  /// Rows of bits, one after another.
  let rows: Memory<UInt64>
  /// The row of each word; negative where it is so rare that its mentors are listed.
  let rowNumbers: Memory<Int32>
  /// The number of words of bits in a row.
  let wordCount: Int

  init(
    _ index: TagIndex, needCount: Int, mentorCount: Int, needed: (Int) -> Int, whenMissing: Bool
  ) {
    self.index = index
    self.whenMissing = whenMissing
    let words = Block.padded(mentorCount) / 64
    wordCount = words
    let needs = Memory<Int32>(zeros: needCount)
    for need in 0..<needCount {
      let count = Int(index.needStarts[need + 1] - index.needStarts[need])
      needs.start[need] = count == 0 ? -1 : Int32(clamping: max(1, needed(count)))
    }
    self.needed = needs
    without = Memory(zeros: words)
    for mentor in 0..<mentorCount where index.mentorCounts[mentor] == 0 {
      without.start[mentor >> 6] |= 1 << UInt64(mentor & 63)
    }
    let frequent = (0..<index.tagCount).filter { index.postings(of: $0).count * 32 >= mentorCount }
    rowNumbers = Memory([Int32](repeating: -1, count: index.tagCount))
    rows = Memory(zeros: words * frequent.count)
    for (row, tag) in frequent.enumerated() {
      rowNumbers.start[tag] = Int32(row)
      let bits = rows.start + row * words
      for posting in index.postings(of: tag) {
        let mentor = Int(index.mentors[posting])
        bits[mentor >> 6] |= 1 << UInt64(mentor & 63)
      }
    }
  }
}
