// SPDX-License-Identifier: GPL-3.0-or-later

import WorkbenchPages

/// Forms as browsers send those without files, and queries (application/x-www-form-urlencoded).
enum URLEncodedForm {
  /// The named values.
  ///
  /// - Parameter most: How many there may be.
  /// - Throws: `Refusal.malformed` for percents that decode to no text, a NUL, or too many values.
  static func fields(_ bytes: some Collection<UInt8>, most: Int) throws(Refusal) -> Fields {
    var all: [(name: String, value: String)] = []
    for part in bytes.split(separator: UInt8(ascii: "&")) {
      guard all.count < most else { throw .malformed }
      let sides = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = text(sides[0]), let value = sides.count > 1 ? text(sides[1]) : "" else { throw .malformed }
      all.append((name, value))
    }
    return Fields(all)
  }

  private static func text(_ bytes: some Collection<UInt8>) -> String? {
    PercentCoding.text(bytes, plusIsSpace: true).flatMap { $0.utf8.contains(0) ? nil : $0 }
  }
}
