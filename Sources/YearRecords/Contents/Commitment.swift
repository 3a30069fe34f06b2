// SPDX-License-Identifier: GPL-3.0-or-later

import Hashing

/// How the history proves what it does not hold.
///
/// Without the salt, whoever guesses a name could find it by its hash; the salt goes with what it salted.
enum Commitment {
  /// A salt of 32 bytes that nobody can guess. This is the one place where chance may decide, because nothing is
  /// matched or counted by it.
  static func freshSalt() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// The commitment to a content.
  static func to(_ bytes: [UInt8], salt: [UInt8]) throws -> String {
    let hash = try SHA256.Running()
    try hash.update(salt)
    try hash.update(bytes)
    return try hash.hex()
  }

  /// The commitment to who somebody is.
  static func to(role: String, id: String, salt: [UInt8]) throws -> String {
    try to(Array("\(role)\n\(id)".utf8), salt: salt)
  }
}
