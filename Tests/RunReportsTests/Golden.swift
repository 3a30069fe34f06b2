// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Outputs kept beside the tests, byte for byte. `UPDATE_GOLDENS=1 swift test` writes them anew, to be read in the diff.
enum Golden {
  /// Compares a text with the one kept under a name.
  static func check(_ text: String, _ name: String, at location: SourceLocation = #_sourceLocation) throws {
    try check(Array(text.utf8), name, at: location)
  }

  /// Compares bytes with those kept under a name.
  static func check(_ bytes: [UInt8], _ name: String, at location: SourceLocation = #_sourceLocation) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try Data(bytes).write(to: file)
    }
    let kept = (try? String(decoding: Data(contentsOf: file), as: UTF8.self)) ?? ""
    let text = String(decoding: bytes, as: UTF8.self)
    let difference = zip(
      (text + "\n").split(separator: "\n", omittingEmptySubsequences: false),
      (kept + "\n").split(separator: "\n", omittingEmptySubsequences: false)
    ).first { $0 != $1 }
    #expect(
      text.utf8.elementsEqual(kept.utf8),
      "\(name) has “\(difference?.0 ?? "")” and not “\(difference?.1 ?? "")”; see Golden.swift",
      sourceLocation: location)
  }
}
