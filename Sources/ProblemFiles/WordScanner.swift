// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts a file into words, each with its place. Any bytes will do; what is not a word of the format is told later.
struct WordScanner {
  /// A run of bytes without white space.
  struct Word {
    let place: Place
    fileprivate let bytes: ArraySlice<UInt8>

    /// The word as text, bytes that are no UTF-8 replaced, and cut short if it is long.
    var text: String {
      let text = String(decoding: bytes, as: UTF8.self)
      return text.count > 40 ? text.prefix(40) + "…" : text
    }

    /// The word as a whole number, if it is one and fits.
    var number: Int? {
      var value = 0
      var isNegative = false
      var digits = bytes
      if let sign = digits.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        isNegative = sign == UInt8(ascii: "-")
        digits = digits.dropFirst()
      }
      guard !digits.isEmpty else { return nil }
      for byte in digits {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        let (tens, tooLarge) = value.multipliedReportingOverflow(by: 10)
        let (next, overflow) = tens.subtractingReportingOverflow(Int(byte - UInt8(ascii: "0")))
        guard !tooLarge, !overflow else { return nil }
        // Counted downwards, because there is one negative number more.
        value = next
      }
      return isNegative ? value : value == .min ? nil : -value
    }
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// The characters of the present line before `position`.
  private var column = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte-order mark is no part of the first word.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The place after the last word.
  var end: Place { Place(line: line, column: column + 1) }

  /// The next word, wherever it is; nothing at the end.
  mutating func next() -> Word? {
    skipSpace(throughLines: true)
    return word()
  }

  /// The next word on the present line, if there is one more.
  mutating func nextOnLine() -> Word? {
    skipSpace(throughLines: false)
    return word()
  }

  /// Passes over the rest of the line.
  mutating func skipLine() {
    while position < bytes.count, bytes[position] != 0x0A {
      if bytes[position] & 0xC0 != 0x80 { column += 1 }
      position += 1
    }
  }

  private mutating func skipSpace(throughLines: Bool) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x0A {
        guard throughLines else { return }
        line += 1
        column = 0
        position += 1
      } else if byte <= 0x20 {
        column += 1
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func word() -> Word? {
    let start = position
    let place = Place(line: line, column: column + 1)
    while position < bytes.count, bytes[position] > 0x20 {
      // The bytes that go on a UTF-8 character are no characters of their own.
      if bytes[position] & 0xC0 != 0x80 { column += 1 }
      position += 1
    }
    return start == position ? nil : Word(place: place, bytes: bytes[start..<position])
  }
}
