// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Calendars as programs understand them that are not Makker's: `Parsers/run.sh`.
struct OtherParsers {
  /// An event as one of them prints it; times in UTC, by the VTIMEZONE of the file alone.
  struct Event: Decodable, Hashable {
    var file: String
    var parser: String
    var calendar: [String]
    var uid: String
    var stamp: String
    var sequence: Int
    var status: String
    var start: String
    var end: String
    var summary: String
    var details: String
    var location: String
    var categories: [String]
    var transparency: String
  }

  /// Why there is nothing to compare with.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Writes the files, by their name without `.ics`, into a folder and has them read. Fails if they cannot be.
  static func events(in files: [String: [UInt8]]) throws -> [Event] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("makker-calendars-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files {
      try Data(bytes).write(to: folder.appendingPathComponent("\(name).ics"))
    }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Parsers/run.sh")
    let output = folder.appendingPathComponent("events")
    let errors = folder.appendingPathComponent("errors")
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bash", script.path, folder.path]
    process.standardInput = FileHandle.nullDevice
    // Files and not pipes: a pipe that nobody empties blocks the program.
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
    let decoder = JSONDecoder()
    return try Data(contentsOf: output).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(Event.self, from: Data($0))
    }
  }
}
