// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Says in `run.json` that people of the run were forgotten, and what its files are now.
enum RecordRedaction {
  /// The record with other hashes and names of files; every other line as it stands.
  ///
  /// - Parameters:
  ///   - bytes: the record.
  ///   - files: the files that have changed, by the path that the record states.
  ///   - people: how many people were forgotten now; those forgotten earlier are added.
  /// - Complexity: linear.
  static func record(_ bytes: [UInt8], files: [String: Changed], people: Int) throws -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    var earlier = 0
    var lines: [String] = []
    var entries: [String: String]?
    var opening = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if var hashes = entries {
        if line == "  }" || line == "  }," {
          lines += try written(hashes, opening: opening, closing: String(line))
          entries = nil
        } else if let (path, hash) = entry(line) {
          let inFolder = opening == inputs ? "\(RunFolder.inputFolder)/\(path)" : path
          let changed = files[inFolder].flatMap { $0.oldHash == hash ? $0 : nil }
          let name = changed.map { opening == inputs ? path : $0.path } ?? path
          hashes[name] = changed?.newHash ?? hash
          entries = hashes
        }
      } else if line == inputs || line == outputs {
        opening = String(line)
        entries = [:]
      } else if line.hasPrefix(start) {
        earlier = Int(line.dropFirst(start.count).filter(\.isNumber)) ?? 0
      } else {
        lines.append(String(line))
      }
    }
    // Keys stand in order.
    if let place = lines.firstIndex(where: { $0.hasPrefix("  \"formulation\" : ") || $0.hasPrefix("  \"gap\" : ") }) {
      lines.insert("\(start)\(earlier + people),", at: place)
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// A file that has changed.
  struct Changed {
    /// Its path now.
    let path: String
    let oldHash: String
    let newHash: String
  }

  private static func entry(_ line: Substring) -> (path: String, hash: String)? {
    let parts = line.components(separatedBy: "\" : \"")
    guard parts.count == 2, let quote = parts[0].firstIndex(of: "\""), let end = parts[1].firstIndex(of: "\"") else {
      return nil
    }
    return (String(parts[0][parts[0].index(after: quote)...]), String(parts[1][..<end]))
  }

  private static func written(_ hashes: [String: String], opening: String, closing: String) throws -> [String] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var lines = String(decoding: try encoder.encode(hashes), as: UTF8.self).split(separator: "\n").map { "  " + $0 }
    lines[0] = opening
    lines[lines.count - 1] = closing
    return lines
  }

  private static let inputs = "  \"inputs\" : {"
  private static let outputs = "  \"outputs\" : {"
  private static let start = "  \"\(RunRecord.forgottenKey)\" : "
}
