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
    let file = place(path)
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: file.deletingLastPathComponent().path, isDirectory: &isFolder), isFolder.boolValue
    else { throw .noFolder(path) }
    guard let type = try? manager.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType else { return }
    // Anything but a regular file might never end.
    guard type == .typeRegular, let bytes = FileBytes.read(file.path), isJUnit(bytes) else { throw .notJUnit(path) }
  }

  /// Writes a file whole or not at all: beside its place, and then under its name in one step.
  public static func write(_ bytes: [UInt8], to path: String) throws(JUnitFileError) {
    try check(path)
    let file = place(path)
    let draft = file.deletingLastPathComponent()
      .appendingPathComponent(".\(file.lastPathComponent).\(UUID().uuidString)")
    do {
      try Data(bytes).write(to: draft, options: .withoutOverwriting)
    } catch {
      try? FileManager.default.removeItem(at: draft)
      throw .cannotWrite(path, reason: error.localizedDescription)
    }
    guard rename(draft.path, file.path) == 0 else {
      let reason = String(cString: strerror(errno))
      try? FileManager.default.removeItem(at: draft)
      throw .cannotWrite(path, reason: reason)
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

  private static func place(_ path: String) -> URL {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
  }
}
