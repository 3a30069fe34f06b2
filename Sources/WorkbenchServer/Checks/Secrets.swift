// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts that nobody can guess.
enum Secrets {
  /// 256 random bits of the system's, as 64 hexadecimal digits.
  static func make() -> String {
    var source = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef")
    return String((0..<64).map { _ in digits[Int(source.next(upperBound: UInt8(16)))] })
  }

  /// Whether two texts are the same, in a time that tells nothing of where they differ.
  ///
  /// The time tells their lengths; those of our secrets are no secret.
  static func areEqual(_ one: String, _ other: String) -> Bool {
    let one = Array(one.utf8)
    let other = Array(other.utf8)
    guard one.count == other.count else { return false }
    var difference: UInt8 = 0
    for index in one.indices { difference |= one[index] ^ other[index] }
    return difference == 0
  }
}
