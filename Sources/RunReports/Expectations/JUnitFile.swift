// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation

/// Why a JUnit file cannot be written.
public enum JUnitFileError: Error, Hashable, Sendable {
  /// Something else is there, and is left alone.
  case notJUnit(String)
  /// The folder that it would lie in is not there.
  case noFolder(String)
  /// The system refused, for the reason given.
  case cannotWrite(String, reason: String)
}

/// A file with JUnit XML: an earlier one is replaced, and nothing else ever is.
public enum JUnitFile {
  /// Says whether a file could be written: nothing has its path, or JUnit XML has.
  public static func check(_ path: String) throws(JUnitFileError) {
    let file = WholeFile(path)
    guard case .other = WholeFile(file.url.deletingLastPathComponent().path).occupant else { throw .noFolder(path) }
    switch file.occupant {
    case .nothing: return
    case .other: throw .notJUnit(path)
    case .file:
      guard let bytes = FileBytes.read(file.path), isJUnit(bytes) else { throw .notJUnit(path) }
    }
  }

  /// Writes a file whole or not at all.
  public static func write(_ bytes: [UInt8], to path: String) throws(JUnitFileError) {
    try check(path)
    do {
      try WholeFile(path).write(bytes)
    } catch {
      throw .cannotWrite(path, reason: error.reason)
    }
  }

  /// Whether the first element of a file is `testsuites` or `testsuite`.
  static func isJUnit(_ bytes: [UInt8]) -> Bool {
    var text = String(decoding: bytes.prefix(4096), as: UTF8.self)[...]
    if text.first == "\u{FEFF}" { text = text.dropFirst() }
    while true {
      text = text.drop(while: \.isWhitespace)
      let end: String
      if text.hasPrefix("<?") {
        end = "?>"
      } else if text.hasPrefix("<!--") {
        end = "-->"
      } else {
        break
      }
      guard let range = text.range(of: end) else { return false }
      text = text[range.upperBound...]
    }
    return ["<testsuites", "<testsuite"].contains { name in
      text.hasPrefix(name)
        && text.dropFirst(name.count).first.map { $0.isWhitespace || $0 == ">" || $0 == "/" } ?? false
    }
  }
}
