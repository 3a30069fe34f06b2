// SPDX-License-Identifier: GPL-3.0-or-later

import COpenSSL

/// The hash that names an input file's content (FIPS 180-4), computed by OpenSSL.
enum SHA256 {
  /// OpenSSL has no SHA-256, or could not compute it.
  struct Unavailable: Error {}

  /// The digest of the bytes as 64 lower-case hexadecimal digits.
  static func hex(of bytes: [UInt8]) throws(Unavailable) -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    guard EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil) == 1, length == 32 else {
      throw Unavailable()
    }
    let digits = Array("0123456789abcdef")
    var text = ""
    for byte in digest.prefix(Int(length)) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }
}
