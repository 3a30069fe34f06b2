// SPDX-License-Identifier: GPL-3.0-or-later

/// A hash that is the same in every process and on every machine, unlike `Hasher`.
///
/// FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923), finished with the mixer of SplitMix64 (Steele, Lea, Flood 2014,
/// DOI 10.1145/2714064.2660195), because FNV's high bits alone spread short words badly.
public enum StableHash {
  /// The hash of a text's UTF-8 bytes.
  public static func of(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return mixed(hash)
  }

  /// A number whose every bit depends on every bit of the argument.
  public static func mixed(_ value: UInt64) -> UInt64 {
    var result = value
    result = (result ^ (result >> 30)) &* 0xBF58_476D_1CE4_E5B9
    result = (result ^ (result >> 27)) &* 0x94D0_49BB_1331_11EB
    return result ^ (result >> 31)
  }
}
