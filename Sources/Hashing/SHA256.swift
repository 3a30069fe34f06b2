// SPDX-License-Identifier: GPL-3.0-or-later

import COpenSSL

/// The hash that names a file's content (FIPS 180-4), computed by OpenSSL.
package enum SHA256 {
  /// OpenSSL has no SHA-256, or could not compute it.
  package struct Unavailable: Error {}

  /// The digest of the bytes as 64 lower-case hexadecimal digits.
  package static func hex(of bytes: [UInt8]) throws(Unavailable) -> String {
    let hash = try Running()
    try hash.update(bytes)
    return try hash.hex()
  }

  /// A digest of bytes that come piece by piece.
  package final class Running {
    private let context: OpaquePointer

    /// Begins a digest of no bytes yet.
    package init() throws(Unavailable) {
      guard let context = EVP_MD_CTX_new() else { throw Unavailable() }
      self.context = context
      guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { throw Unavailable() }
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Takes in the next bytes.
    package func update(_ bytes: [UInt8]) throws(Unavailable) {
      guard EVP_DigestUpdate(context, bytes, bytes.count) == 1 else { throw Unavailable() }
    }

    /// The digest of all bytes, as 64 lower-case hexadecimal digits; asked for once, at the end.
    package func hex() throws(Unavailable) -> String {
      var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
      var length: UInt32 = 0
      guard EVP_DigestFinal_ex(context, &digest, &length) == 1, length == 32 else { throw Unavailable() }
      let digits = Array("0123456789abcdef")
      var text = ""
      for byte in digest.prefix(Int(length)) {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
      }
      return text
    }
  }
}
