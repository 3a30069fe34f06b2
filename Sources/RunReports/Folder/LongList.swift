// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers that may be millions. The encoder would make an object of each; it is given a mark in their place, and the
/// record's writer puts the numbers where the mark stands.
struct LongList: Encodable {
  /// A character that Unicode never gives a meaning.
  static let mark = "\u{FFFF}"

  let numbers: [Int]

  init(_ numbers: [Int]) { self.numbers = numbers }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Self.mark)
  }

  /// Writes the numbers as the encoder would, the first line where it stands and the others by the line's indentation.
  static func write(_ numbers: [Int], indent: String, to sink: FileSink) throws {
    try sink.write("[\n")
    for (index, number) in numbers.enumerated() {
      try sink.write(indent)
      try sink.write(index + 1 < numbers.count ? "  \(number),\n" : "  \(number)\n")
    }
    if numbers.isEmpty { try sink.write("\n") }
    try sink.write(indent + "]")
  }
}
