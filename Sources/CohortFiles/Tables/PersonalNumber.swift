// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds what looks like a Danish personal number (CPR), which no file of ours may hold.
///
/// Ten digits whose first six are a day, a month and a year: `DDMMYYXXXX`, with or without a separator before the last
/// four and single separators among the first six. The day of a temporary number is 60 more. No digit may stand
/// next to it. The check digit is not asked for: numbers given since 2007 need not have one.
package enum PersonalNumber {
  /// The stretches of a text that look like personal numbers. Linear in the number of bytes.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { buffer in
      var found: [Range<Int>] = []
      var index = 0
      while index < buffer.count {
        guard buffer[index].isDigit else {
          index += 1
          continue
        }
        if mayStart(at: index, in: buffer), let end = end(ofNumberAt: index, in: buffer) {
          found.append(index..<end)
          index = end
        } else {
          index += 1
        }
      }
      return found
    }
  }

  /// The text with the digits of each such number replaced by asterisks.
  package static func masked(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let ranges = ranges(in: bytes)
    guard !ranges.isEmpty else { return text }
    for range in ranges {
      for index in range where bytes[index].isDigit { bytes[index] = UInt8(ascii: "*") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Bytes of a text with the digits of each such number replaced by asterisks.
  package static func masked(_ bytes: [UInt8]) -> [UInt8] {
    var masked = bytes
    for range in ranges(in: bytes) {
      for index in range where masked[index].isDigit { masked[index] = UInt8(ascii: "*") }
    }
    return masked
  }

  /// Not within a longer run of digits, and not among the decimals of a number.
  private static func mayStart(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0 else { return true }
    if bytes[index - 1] == UInt8(ascii: ".") { return index < 2 || !bytes[index - 2].isDigit }
    return !bytes[index - 1].isDigit
  }

  private static func end(ofNumberAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = start
    func digits(_ count: Int) -> Int? {
      guard index + count <= bytes.count else { return nil }
      var value = 0
      for _ in 0..<count {
        guard bytes[index].isDigit else { return nil }
        value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        index += 1
      }
      return value
    }
    func separators(atMost count: Int) {
      for _ in 0..<count {
        let length = separatorLength(at: index, in: bytes)
        guard length > 0 else { return }
        index += length
      }
    }
    guard let day = digits(2), (1...31).contains(day) || (61...91).contains(day) else { return nil }
    separators(atMost: 1)
    guard let month = digits(2), (1...12).contains(month) else { return nil }
    separators(atMost: 1)
    guard digits(2) != nil else { return nil }
    separators(atMost: 3)
    guard digits(4) != nil, index == bytes.count || !bytes[index].isDigit else { return nil }
    return index
  }

  /// How many bytes a separator takes: a space, a hyphen, a point, a slash, a no-break space or a dash.
  private static func separatorLength(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard index < bytes.count else { return 0 }
    switch bytes[index] {
    case .space, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): return 1
    case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return 2
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x90...0x94).contains(bytes[index + 2]):
      return 3
    default: return 0
    }
  }
}
