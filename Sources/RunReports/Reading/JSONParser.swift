// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads JSON (RFC 8259) strictly: one value, no comments, each name once, whole numbers exact.
struct JSONParser {
  /// Deeper than any run file; keeps hostile bytes from exhausting the stack.
  private static let greatestDepth = 32
  private let bytes: [UInt8]
  private var position = 0

  /// The value that the bytes hold. Linear in the number of bytes.
  static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONNode {
    var parser = JSONParser(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.unexpected() }
    return node
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONNode {
    skipSpace()
    let start = position
    guard depth < Self.greatestDepth else { throw JSONSyntaxError(problem: .tooDeep, offset: start) }
    switch next {
    case UInt8(ascii: "{"): return JSONNode(value: .object(try members(depth: depth)), offset: start)
    case UInt8(ascii: "["):
      if let integers = integers() { return JSONNode(value: integers, offset: start) }
      return JSONNode(value: .array(try elements(depth: depth)), offset: start)
    case UInt8(ascii: "\""): return JSONNode(value: .string(try string()), offset: start)
    case .some(let byte) where byte == UInt8(ascii: "-") || byte.isDigit: return try number()
    default:
      for (word, value) in [("true", JSONNode.Value.boolean(true)), ("false", .boolean(false)), ("null", .null)]
      where bytes[position...].starts(with: word.utf8) {
        position += word.utf8.count
        return JSONNode(value: value, offset: start)
      }
      throw unexpected()
    }
  }

  private mutating func members(depth: Int) throws(JSONSyntaxError) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var names: Set<String> = []
    position += 1
    skipSpace()
    if take("}") { return members }
    repeat {
      skipSpace()
      let start = position
      guard next == UInt8(ascii: "\"") else { throw unexpected() }
      let name = try string()
      guard names.insert(name).inserted else {
        throw JSONSyntaxError(problem: .duplicateName(name), offset: start)
      }
      skipSpace()
      guard take(":") else { throw unexpected() }
      members.append(JSONNode.Member(name: name, node: try value(depth: depth + 1)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw unexpected() }
    return members
  }

  private mutating func elements(depth: Int) throws(JSONSyntaxError) -> [JSONNode] {
    var elements: [JSONNode] = []
    position += 1
    skipSpace()
    if take("]") { return elements }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipSpace()
    } while take(",")
    guard take("]") else { throw unexpected() }
    return elements
  }

  /// A list of nothing but whole numbers; nothing, and no step taken, where it is any other list or a faulty one.
  private mutating func integers() -> JSONNode.Value? {
    let start = position
    let found: (numbers: [Int], first: Int, end: Int)? = bytes.withUnsafeBufferPointer { bytes in
      var place = start + 1
      var numbers: [Int] = []
      var first: Int?
      func skipSpace() {
        while place < bytes.count, bytes[place].isSpace { place += 1 }
      }
      while true {
        skipSpace()
        if first == nil { first = place }
        let isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let digits = place
        var number = 0
        while place < bytes.count, bytes[place].isDigit {
          let (tenfold, overflows) = number.multipliedReportingOverflow(by: 10)
          let digit = Int(bytes[place] - UInt8(ascii: "0"))
          let (sum, overflowsToo) = tenfold.subtractingReportingOverflow(digit)
          guard !overflows, !overflowsToo else { return nil }
          // Below zero there is room for one number more than above.
          number = sum
          place += 1
        }
        guard place > digits, place == digits + 1 || bytes[digits] != UInt8(ascii: "0"), isNegative || number > .min
        else { return nil }
        numbers.append(isNegative ? number : -number)
        skipSpace()
        guard place < bytes.count else { return nil }
        place += 1
        switch bytes[place - 1] {
        case UInt8(ascii: ","): continue
        case UInt8(ascii: "]"): return (numbers, first ?? place, place)
        default: return nil
        }
      }
    }
    guard let found else { return nil }
    position = found.end
    return .integers(found.numbers, first: found.first)
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONNode {
    let start = position
    while let byte = next, byte.isNumberPart { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let problem = JSONSyntaxError(problem: .numberOutOfRange(text), offset: start)
    let written = bytes[start..<position]
    // RFC 8259: no zeros in front, no plus sign; `Int` and `Double` would take both.
    let digits = written.first == UInt8(ascii: "-") ? written.dropFirst() : written
    guard let first = digits.first, first.isDigit,
      first != UInt8(ascii: "0") || digits.count == 1 || !digits[digits.startIndex + 1].isDigit
    else { throw problem }
    if digits.allSatisfy(\.isDigit) {
      guard let integer = Int(text) else { throw problem }
      return JSONNode(value: .integer(integer), offset: start)
    }
    // Every part that a number has is followed by a digit: `1.`, `1e` and `1.e5` are none.
    let isWhole = zip(digits, digits.dropFirst()).allSatisfy { $0.isDigit || $1.isDigit || $1.isSign && $0.isExponent }
    guard isWhole, digits.last?.isDigit == true, let number = Double(text), number.isFinite else { throw problem }
    return JSONNode(value: .number(number), offset: start)
  }

  private mutating func skipSpace() {
    while let byte = next, byte.isSpace { position += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private func unexpected() -> JSONSyntaxError {
    guard position < bytes.count else { return JSONSyntaxError(problem: .unexpectedEnd, offset: bytes.count) }
    let text = String(decoding: bytes[position..<min(bytes.count, position + 4)], as: UTF8.self)
    return JSONSyntaxError(problem: .unexpected(String(text.prefix(1))), offset: position)
  }
}

extension JSONParser {
  /// A string, from its first quotation mark to its last.
  private mutating func string() throws(JSONSyntaxError) -> String {
    let start = position
    let problem = JSONSyntaxError(problem: .badString, offset: start)
    var content: [UInt8] = []
    position += 1
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw problem }
      position += 1
      if byte == UInt8(ascii: "\\") {
        guard let scalar = escaped() else { throw problem }
        content.append(contentsOf: Array(String(scalar).utf8))
      } else {
        content.append(byte)
      }
    }
    guard take("\"") else { throw JSONSyntaxError(problem: .unexpectedEnd, offset: bytes.count) }
    guard let text = String(validating: content, as: UTF8.self) else { throw problem }
    return text
  }

  /// The character that an escape stands for; the position is behind the backslash.
  private mutating func escaped() -> Unicode.Scalar? {
    guard let byte = next else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let high = codeUnit() else { return nil }
      guard (0xD800...0xDBFF).contains(high) else { return Unicode.Scalar(high) }
      guard take("\\"), take("u"), let low = codeUnit(), (0xDC00...0xDFFF).contains(low) else { return nil }
      return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    default: return nil
    }
  }

  private mutating func codeUnit() -> UInt32? {
    guard position + 4 <= bytes.count, bytes[position..<position + 4].allSatisfy(\.isHexadecimal),
      let unit = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { return nil }
    position += 4
    return unit
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    Character(Unicode.Scalar(self)).isHexDigit
  }

  /// Whether the byte is white space between values.
  fileprivate var isSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether the byte is a plus or a minus.
  fileprivate var isSign: Bool { self == UInt8(ascii: "+") || self == UInt8(ascii: "-") }
  /// Whether the byte is the letter before an exponent.
  fileprivate var isExponent: Bool { self | 0x20 == UInt8(ascii: "e") }

  /// Whether the byte can be part of a number: a digit, a sign, a point, an exponent's letter.
  fileprivate var isNumberPart: Bool {
    isDigit || "+-.eE".utf8.contains(self)
  }
}
