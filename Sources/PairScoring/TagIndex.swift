// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

/// The words that needs ask for, and who of the mentors has them.
struct TagIndex: Sendable {
  /// Where each need's words begin in `needTags`, one entry more than there are needs.
  let needStarts: Memory<Int32>
  /// The numbers of the words that needs ask for.
  let needTags: Memory<Int32>
  /// The importance of each.
  let needWeights: Memory<Int32>
  /// Where each word's mentors begin, one entry more than there are words.
  let starts: Memory<Int>
  /// The mentors who have each word, ascending in the order of the tree.
  let mentors: Memory<Int32>
  /// Their levels.
  let levels: Memory<UInt8>
  /// How many words each mentor has, 255 standing for more too; in the order of the tree.
  let mentorCounts: Memory<UInt8>
  /// The highest level of each word.
  let topLevels: [Int]

  var tagCount: Int { topLevels.count }

  /// Nothing where a mentor's level is not 0 to 255.
  ///
  /// - Complexity: linear in the number of words of all people.
  init?(need needColumn: TagColumn, mentor mentorColumn: TagColumn, people: People, order: Memory<Int32>) {
    var numbering = Numbering<Tag>()
    var starts: [Int32] = [0]
    var tags: [Int32] = []
    var weights: [Int32] = []
    for need in people.needs.indices {
      needColumn.forEachWord(of: people.needs[need], in: people.context) { tag, weight in
        tags.append(numbering.add(tag, fingerprint: tag.fingerprint))
        weights.append(Int32(clamping: weight))
      }
      starts.append(Int32(tags.count))
    }
    needStarts = Memory(starts)
    needTags = Memory(tags)
    needWeights = Memory(weights)

    let counts = Memory<UInt8>(zeros: Block.padded(order.count))
    var found: [(tag: Int32, mentor: Int32, level: UInt8)] = []
    var topLevels = [Int](repeating: 0, count: numbering.keys.count)
    var sizes = [Int](repeating: 0, count: numbering.keys.count + 1)
    var isSound = true
    for position in 0..<order.count {
      let mentor = order[position]
      var count = 0
      mentorColumn.forEachWord(of: people.mentors[Int(mentor)], in: people.context) { tag, level in
        count += 1
        guard let number = numbering.number(of: tag, fingerprint: tag.fingerprint) else { return }
        isSound = isSound && (0...255).contains(level)
        found.append((number, Int32(position), UInt8(clamping: level)))
        topLevels[Int(number)] = max(topLevels[Int(number)], level)
        sizes[Int(number) + 1] += 1
      }
      counts.start[position] = UInt8(clamping: count)
    }
    guard isSound else { return nil }
    mentorCounts = counts
    self.topLevels = topLevels
    for tag in topLevels.indices { sizes[tag + 1] += sizes[tag] }
    self.starts = Memory(sizes)
    let mentors = Memory<Int32>(zeros: found.count)
    let levels = Memory<UInt8>(zeros: found.count)
    for (tag, mentor, level) in found {
      mentors.start[sizes[Int(tag)]] = mentor
      levels.start[sizes[Int(tag)]] = level
      sizes[Int(tag)] += 1
    }
    self.mentors = mentors
    self.levels = levels
  }

  /// The positions of a word's mentors in `mentors` and `levels`.
  func postings(of tag: Int) -> Range<Int> { starts[tag]..<starts[tag + 1] }

  /// The first of some of a word's positions whose mentor is not before another. Logarithmic.
  func firstPosting(from first: Int, to last: Int, notBefore mentor: Int32) -> Int {
    var low = first
    var high = last
    while low < high {
      let middle = (low + high) / 2
      if mentors.start[middle] < mentor { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
