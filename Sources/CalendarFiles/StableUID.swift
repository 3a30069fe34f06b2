// SPDX-License-Identifier: GPL-3.0-or-later

/// The `uid` of an event, made from what the event is about: the same whenever and wherever it is made, so that a plan
/// that is made again replaces the events in people's calendars and does not double them.
///
/// FNV-1a, 128 bits (RFC 9923): a million events share a `uid` by chance once in 10^27. Give ids and not names: a
/// calendar is passed on to others, and a hash of a name can be guessed.
public enum StableUID {
  /// The `uid` of the meeting with a number, counted from the first, of a mentor and a mentee.
  public static func meeting(
    cohort: String, mentee: String, mentor: String, type: String, ordinal: Int
  ) -> String {
    of(["meeting", cohort, mentee, mentor, type, String(ordinal)])
  }

  /// The `uid` of anything else: 32 hexadecimal digits and `@makker`. No two lists of parts are joined to the same
  /// text, since the length of each part is put before it. Linear in the parts.
  public static func of(_ parts: [String]) -> String {
    var hash = FNV128()
    for part in parts {
      hash.combine("\(part.utf8.count):")
      hash.combine(part)
    }
    var text: [UInt8] = []
    text.reserveCapacity(39)
    for half in [UInt64(truncatingIfNeeded: hash.value >> 64), UInt64(truncatingIfNeeded: hash.value)] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(half >> UInt64(shift) & 15)
        text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
    return String(decoding: text, as: UTF8.self) + "@makker"
  }
}

/// FNV-1a with 128 bits: RFC 9923.
struct FNV128 {
  /// The hash of the bytes so far.
  private(set) var value: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  /// Adds the bytes of a text.
  mutating func combine(_ text: String) {
    for byte in text.utf8 {
      value = (value ^ UInt128(byte)) &* Self.prime
    }
  }

  private static let prime: UInt128 = (1 << 88) + 0x13B
}
