// SPDX-License-Identifier: GPL-3.0-or-later

/// Files in one, as every system opens them: a zip archive that stores them as they are (PKWARE APPNOTE 6.3, without
/// compression). The same files give the same bytes.
public struct ZipFile: Sendable {
  /// Why files do not fit in one.
  public enum Refusal: Error, Sendable {
    /// More than 65,535 files, or 4 GiB; what goes beyond that, few systems open.
    case tooLarge
  }

  /// The archive.
  public private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Puts files together, each under its name with `/` between folders.
  ///
  /// - Throws: `Refusal`.
  /// - Complexity: Linear in their size.
  public init(_ files: [(name: String, bytes: [UInt8])]) throws(Refusal) {
    let size = files.reduce(0) { $0 + $1.bytes.count + 2 * $1.name.utf8.count + 128 }
    guard files.count < 1 << 16, size < 1 << 32, files.allSatisfy({ $0.name.utf8.count < 1 << 16 }) else {
      throw .tooLarge
    }
    bytes.reserveCapacity(size)
    for file in files { add(file.name, file.bytes) }
    end()
  }

  private mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = bytes.count
    // Version 2.0; names are UTF-8; stored; the first day that the format knows, for want of a clock.
    let header = Self.number(20, 2) + Self.number(0x0800, 2) + Self.number(0, 4) + Self.number(0x21, 2)
    let facts =
      Self.number(Int(CRC32.of(content)), 4) + Self.number(content.count, 4) + Self.number(content.count, 4)
      + Self.number(name.utf8.count, 2) + Self.number(0, 2)
    bytes += Self.number(0x0403_4B50, 4) + header + facts + Array(name.utf8)
    bytes += content
    directory += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + header + facts + Self.number(0, 10)
    directory += Self.number(offset, 4) + Array(name.utf8)
    count += 1
  }

  private mutating func end() {
    let offset = bytes.count
    bytes += directory
    bytes += Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(count, 2) + Self.number(count, 2)
    bytes += Self.number(directory.count, 4) + Self.number(offset, 4) + Self.number(0, 2)
  }

  /// A number in so many bytes, the least first.
  private static func number(_ number: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }
}

/// The checksum that zip archives have (ITU-T V.42).
private enum CRC32 {
  private static let table: [UInt32] = (0..<256).map {
    (0..<8).reduce($0) { sum, _ in
      sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1
    }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
  }
}
