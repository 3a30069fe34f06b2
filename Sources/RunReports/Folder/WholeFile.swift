// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A file at a path of somebody's choice, behind a link if there is one: it is there whole or not at all.
struct WholeFile {
  /// What the system said when it did not let a file be written.
  struct Failure: Error {
    let reason: String
  }

  /// What has a path.
  enum Occupant {
    case nothing, file
    /// A folder, or something that might never end when it is read.
    case other
  }

  let url: URL

  init(_ path: String) {
    url = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
  }

  /// The path that links lead to.
  var path: String { url.path }

  /// What is there now.
  var occupant: Occupant {
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    guard let type = attributes?[.type] as? FileAttributeType else { return .nothing }
    return type == .typeRegular ? .file : .other
  }

  /// Writes the file beside its place, and gives it its name when it is complete, over what was there before.
  ///
  /// - Throws: `Failure`; then everything is as it was.
  func write(_ bytes: [UInt8]) throws(Failure) {
    let partial = url.deletingLastPathComponent()
      .appendingPathComponent(".\(url.lastPathComponent).partial-\(ProcessInfo.processInfo.processIdentifier)")
    do {
      _ = try FolderOperations.disk.writeFile(partial) { try $0.write(bytes) }
      try FolderOperations.disk.rename(partial, url)
    } catch {
      try? FileManager.default.removeItem(at: partial)
      throw Failure(reason: (error as NSError).localizedDescription)
    }
  }
}
