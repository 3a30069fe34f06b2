// SPDX-License-Identifier: GPL-3.0-or-later

import WorkbenchPages

/// The address that a request asks for, taken apart and decoded once.
struct RequestTarget: Sendable {
  /// The parts of the path.
  let path: [String]
  /// The named values behind the question mark.
  let query: Fields

  /// Takes an address apart.
  ///
  /// - Throws: `Refusal.malformed` where it is no path, has an empty part but at its end, a part that leads upwards, one
  ///   with a slash, a backslash, or a control character in it, one that is too long, or percents that decode to no
  ///   text.
  init(_ target: String, limits: Limits) throws(Refusal) {
    guard target.utf8.first == UInt8(ascii: "/"), target.utf8.count <= limits.headerFieldBytes else {
      throw .malformed
    }
    let bytes = target.utf8.prefix { $0 != UInt8(ascii: "#") }
    let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
    var parts = bytes[..<end].dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.last?.isEmpty == true { parts.removeLast() }
    guard parts.count <= limits.pathParts else { throw .malformed }
    var path: [String] = []
    for part in parts {
      guard let text = PercentCoding.text(part, plusIsSpace: false), Self.isSafe(text, limits: limits) else {
        throw .malformed
      }
      path.append(text)
    }
    self.path = path
    query =
      end == bytes.endIndex
      ? Fields() : try URLEncodedForm.fields(bytes[bytes.index(after: end)...], most: limits.formFields)
  }

  /// Whether a part of a path is a name, and nothing that a file system or a log could take for more.
  private static func isSafe(_ part: String, limits: Limits) -> Bool {
    !part.isEmpty && part != "." && part != ".." && part.utf8.count <= limits.pathPartBytes
      && !part.unicodeScalars.contains { scalar in
        scalar == "/" || scalar == "\\" || scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      }
  }
}

/// Percent-encoded text.
enum PercentCoding {
  /// The text; nothing where a percent is followed by anything but two hexadecimal digits, or the bytes are no UTF-8.
  static func text(_ bytes: some Sequence<UInt8>, plusIsSpace: Bool) -> String? {
    var decoded: [UInt8] = []
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else { return nil }
        decoded.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: decoded.append(UInt8(ascii: " "))
      default: decoded.append(byte)
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
