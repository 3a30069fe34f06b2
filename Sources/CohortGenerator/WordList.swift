// SPDX-License-Identifier: GPL-3.0-or-later

/// Words as the bytes that a table holds, all in one array, so that writing one copies bytes and makes no text.
struct WordList: Sendable {
  fileprivate let bytes: [UInt8]
  fileprivate let starts: [Int]

  init(_ words: [String]) {
    var bytes: [UInt8] = []
    var starts = [0]
    for word in words {
      bytes += word.utf8
      starts.append(bytes.count)
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// How many words there are.
  var count: Int { starts.count - 1 }
}

/// Words, and how likely each is.
struct Vocabulary: Sendable {
  let words: WordList
  let choice: WeightedChoice

  init(_ words: [String], _ choice: WeightedChoice) {
    self.words = WordList(words)
    self.choice = choice
  }

  /// Words the first of which are by far the likeliest.
  static func skewed(_ words: [String]) -> Vocabulary { Vocabulary(words, .zipf(words.count)) }

  /// Words that are all as likely.
  static func even(_ words: [String]) -> Vocabulary { Vocabulary(words, .even(words.count)) }
}

/// Rows of a table that are written but not yet on the disk.
struct RowBuffer {
  private(set) var bytes: [UInt8] = []

  /// Makes room for another block of rows, in the same memory.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ list: WordList, _ index: Int) {
    list.bytes.withUnsafeBufferPointer { all in
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: all[list.starts[index]..<list.starts[index + 1]]))
    }
  }

  /// Several words of a list, with a line between each two.
  mutating func append(_ list: WordList, set: UInt64) {
    forEach(of: set) { $0.append(list, $1) }
  }

  /// Calls a function for each bit of a set, with a line between each two.
  mutating func forEach(of set: UInt64, _ body: (inout RowBuffer, Int) -> Void) {
    var rest = set
    while rest != 0 {
      if rest != set { append(UInt8(ascii: "|")) }
      body(&self, rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }

  /// A whole number, 0 or more, with at least so many digits.
  mutating func append(number: Int, digits: Int = 1) {
    var power = 1
    var count = 1
    while count < digits || number / power >= 10 {
      power *= 10
      count += 1
    }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / power % 10))
      power /= 10
    }
  }

  mutating func endCell() { append(UInt8(ascii: ";")) }

  /// Ends the row in the place of its last cell.
  mutating func endRow() {
    bytes.removeLast()
    append(UInt8(ascii: "\n"))
  }
}
