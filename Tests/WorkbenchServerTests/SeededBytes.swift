// SPDX-License-Identifier: GPL-3.0-or-later

import SolverConformance

/// Bytes for tests, the same for the same seed.
struct SeededBytes {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A number of a range.
  mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// Some bytes, of those of a text more often than others, so that what means something is often there.
  mutating func bytes(upTo most: Int, of text: String) -> [UInt8] {
    let common = Array(text.utf8)
    return (0..<number(0..<most + 1)).map { _ in
      number(0..<10) == 0 ? UInt8(number(0..<256)) : common[number(0..<common.count)]
    }
  }

  /// Bytes in pieces.
  mutating func pieces(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let size = min(rest.count, number(0..<6) == 0 ? number(1..<200) : number(0..<5))
      pieces.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    return pieces
  }
}
