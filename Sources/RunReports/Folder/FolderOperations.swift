// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// What the writer does to the disk. A test puts a failure in the place of any one of these.
struct FolderOperations: Sendable {
  /// Makes a folder that was not there.
  var createFolder: @Sendable (URL) throws -> Void
  /// Writes a new file, through to the disk, with what a function puts into it; gives the SHA-256 of its bytes.
  var writeFile: @Sendable (URL, (FileSink) throws -> Void) throws -> String
  /// Gives a folder another name in one step; never over anything but an empty folder.
  var rename: @Sendable (URL, URL) throws -> Void
  /// Removes a folder and all it holds.
  var remove: @Sendable (URL) throws -> Void

  /// The disk itself.
  static let disk = FolderOperations(
    createFolder: { try FileManager.default.createDirectory(at: $0, withIntermediateDirectories: false) },
    writeFile: { file, content in
      try Data().write(to: file, options: .withoutOverwriting)
      let handle = try FileHandle(forWritingTo: file)
      defer { try? handle.close() }
      let sink = try FileSink { try handle.write(contentsOf: $0) }
      try content(sink)
      let hash = try sink.finish()
      try handle.synchronize()
      return hash
    },
    // `FileManager.moveItem` would look first and move then; rename(2) refuses a folder that is not empty by itself.
    rename: { old, new in
      guard Foundation.rename(old.path, new.path) == 0 else {
        throw CocoaError.error(
          .fileWriteUnknown, userInfo: [NSLocalizedDescriptionKey: String(cString: strerror(errno))])
      }
    },
    remove: { try FileManager.default.removeItem(at: $0) })
}
