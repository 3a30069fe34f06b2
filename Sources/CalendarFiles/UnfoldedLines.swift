// SPDX-License-Identifier: GPL-3.0-or-later

/// The lines of an iCalendar file with those put together that have been folded: RFC 5545, section 3.1. Linear.
///
/// Unfolded as bytes, before they are read as UTF-8, because other programs fold within a character. A line may end
/// with LF alone, as editors leave it.
struct UnfoldedLines: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>
  private var number = 1

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
  }

  /// The next line that is not empty, and the number of its first part.
  mutating func next() -> (number: Int, bytes: [UInt8])? {
    while !rest.isEmpty {
      let first = number
      var line = Array(takePart())
      while let byte = rest.first, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        line += takePart().dropFirst()
      }
      if !line.isEmpty { return (first, line) }
    }
    return nil
  }

  private mutating func takePart() -> ArraySlice<UInt8> {
    let end = rest.firstIndex(of: UInt8(ascii: "\n"))
    var part = rest[..<(end ?? rest.endIndex)]
    if part.last == UInt8(ascii: "\r") { part.removeLast() }
    rest = rest[(end.map { $0 + 1 } ?? rest.endIndex)...]
    number += 1
    return part
  }
}
