// SPDX-License-Identifier: GPL-3.0-or-later

/// A line of an iCalendar file, unfolded and taken apart: RFC 5545, section 3.1.
struct ContentLine {
  /// The property's name in capitals.
  let name: String
  /// The parameters; names in capitals, values without their quotation marks, and commas between those of a list.
  let parameters: [String: String]
  /// The value as the file has it.
  let value: String

  /// Takes a line apart. Linear in its length.
  init(_ bytes: [UInt8]) throws(CalendarFault.Problem) {
    guard !bytes.contains(where: CalendarText.isControl) else { throw .controlCharacter }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    var rest = bytes[...]
    let name = Self.takeName(from: &rest)
    var parameters: [String: String] = [:]
    while rest.first == UInt8(ascii: ";") {
      rest.removeFirst()
      let parameter = Self.takeName(from: &rest)
      guard !parameter.isEmpty, rest.popFirst() == UInt8(ascii: "="), let value = Self.takeValues(from: &rest),
        parameters.updateValue(value, forKey: parameter) == nil
      else { throw .notAProperty(found: text.cut) }
    }
    guard !name.isEmpty, rest.popFirst() == UInt8(ascii: ":") else { throw .notAProperty(found: text.cut) }
    self.name = name
    self.parameters = parameters
    value = String(decoding: rest, as: UTF8.self)
  }

  /// The value as a text: RFC 5545, section 3.3.11. Nothing if a backslash stands before anything but what it may.
  var text: String? { Self.unescaped(value[...].utf8) }

  /// The value as a list of texts, with a comma between each.
  var texts: [String]? {
    var texts: [String] = []
    var start = value.utf8.startIndex
    var isEscaped = false
    for index in value.utf8.indices {
      let byte = value.utf8[index]
      if byte == UInt8(ascii: ","), !isEscaped {
        guard let text = Self.unescaped(value.utf8[start..<index]) else { return nil }
        texts.append(text)
        start = value.utf8.index(after: index)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    guard let last = Self.unescaped(value.utf8[start...]) else { return nil }
    return texts + [last]
  }

  private static func unescaped(_ value: Substring.UTF8View) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.count)
    var isEscaped = false
    for byte in value {
      if isEscaped {
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "N"): bytes.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","): bytes.append(byte)
        default: return nil
        }
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return isEscaped ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Letters, digits and hyphens, in capitals.
  private static func takeName(from bytes: inout ArraySlice<UInt8>) -> String {
    let name = bytes.prefix { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    bytes.removeFirst(name.count)
    return String(decoding: name, as: UTF8.self).uppercased()
  }

  /// The values of a parameter; nothing if a quotation mark is never closed.
  private static func takeValues(from bytes: inout ArraySlice<UInt8>) -> String? {
    let quote = UInt8(ascii: "\"")
    let comma = UInt8(ascii: ",")
    var values: [UInt8] = []
    while true {
      let isQuoted = bytes.first == quote
      if isQuoted { bytes.removeFirst() }
      let value = bytes.prefix { byte in
        isQuoted
          ? byte != quote
          : byte != quote && byte != comma && byte != UInt8(ascii: ":") && byte != UInt8(ascii: ";")
      }
      values += value
      bytes.removeFirst(value.count)
      if isQuoted, bytes.popFirst() != quote { return nil }
      guard bytes.first == comma else { return String(decoding: values, as: UTF8.self) }
      bytes.removeFirst()
      values.append(comma)
    }
  }
}

extension String {
  /// The first 40 characters.
  var cut: String {
    let start = prefix(40)
    return start.endIndex < endIndex ? start + "…" : self
  }
}
