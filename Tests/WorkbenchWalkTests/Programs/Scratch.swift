// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A folder of a test's own, removed when the test is done with it.
final class Scratch {
  let folder: URL

  init() throws {
    // Short: the browser puts a socket in it, and a socket's path has 107 bytes at most.
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("walk-\(UUID().uuidString.prefix(13))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A path in the folder.
  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Copies the files of a sample cohort that a coordinator brings along, and none of its expected results.
  func copySample(_ sample: String, to name: String) throws {
    let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data/\(sample)")
    let copy = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    for file in try FileManager.default.contentsOfDirectory(atPath: data.path)
    where file.hasSuffix(".csv") || file.hasSuffix(".yaml") {
      try FileManager.default.copyItem(at: data.appendingPathComponent(file), to: copy.appendingPathComponent(file))
    }
  }
}
