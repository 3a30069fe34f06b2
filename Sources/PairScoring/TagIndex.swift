// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// The words that needs ask for, and who of the mentors has them.
final class TagIndex: Sendable {
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
  init?(needs: WordList, mentors words: WordList, order: Memory<Int32>) {
    needStarts = needs.starts
    needTags = needs.tags
    needWeights = needs.weights
    let tagCount = needs.vocabulary.keys.count
    // Words that no need asks for are counted and else passed over.
    let numbers = words.vocabulary.keys.map { needs.vocabulary.number(of: $0, fingerprint: $0.fingerprint) ?? -1 }
    var topLevels = [Int](repeating: 0, count: tagCount)
    var next = [Int](repeating: 0, count: tagCount + 1)
    for word in 0..<words.tags.count {
      let number = Int(numbers[Int(words.tags[word])])
      if number < 0 { continue }
      let level = Int(words.weights[word])
      guard (0...255).contains(level) else { return nil }
      topLevels[number] = max(topLevels[number], level)
      next[number + 1] += 1
    }
    for tag in 0..<tagCount { next[tag + 1] += next[tag] }
    self.topLevels = topLevels
    starts = Memory(next)
    mentorCounts = Memory(zeros: Block.padded(order.count))
    mentors = Memory(zeros: next[tagCount])
    levels = Memory(zeros: next[tagCount])
    for position in 0..<order.count {
      let mentor = Int(order[position])
      let (first, last) = (Int(words.starts[mentor]), Int(words.starts[mentor + 1]))
      mentorCounts.start[position] = UInt8(clamping: last - first)
      for word in first..<last {
        let number = Int(numbers[Int(words.tags[word])])
        if number < 0 { continue }
        mentors.start[next[number]] = Int32(position)
        levels.start[next[number]] = UInt8(words.weights[word])
        next[number] += 1
      }
    }
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
