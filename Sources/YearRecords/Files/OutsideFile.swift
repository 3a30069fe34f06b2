// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A file outside the store, behind a link if there is one: it is there whole or not at all.
struct OutsideFile {
  /// What the system said.
  struct Failure: Error {
    let code: Int
  }

  let path: String

  init(_ path: String) {
    self.path = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// What a path leads to.
  enum Content {
    case nothing
    case bytes([UInt8])
    /// A folder, or a file that may not be read.
    case unreadable
  }

  /// What is there.
  var content: Content {
    var status = stat()
    guard lstat(path, &status) == 0 else { return errno == ENOENT ? .nothing : .unreadable }
    guard status.st_mode & S_IFMT == S_IFREG, let data = FileManager.default.contents(atPath: path) else {
      return .unreadable
    }
    return .bytes([UInt8](data))
  }

  /// Writes the file beside its place, through to the disk, and gives it its name when it is complete.
  func write(_ bytes: [UInt8]) throws(Failure) {
    let url = URL(fileURLWithPath: path)
    // Always the same name: what a crash leaves is written over the next time, and nobody else writes at once.
    let partial = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).partial-store").path
    var status = stat()
    let mode = stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
    let descriptor = open(partial, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, mode)
    guard descriptor >= 0 else { throw Failure(code: Int(errno)) }
    let failure = Self.write(bytes, to: descriptor)
    close(descriptor)
    if let failure {
      unlink(partial)
      throw failure
    }
    guard rename(partial, path) == 0 else {
      let code = Int(errno)
      unlink(partial)
      throw Failure(code: code)
    }
    synchroniseFolder()
  }

  /// Takes the file away.
  ///
  /// - Returns: What the system said where it could not be.
  func remove() -> Int? {
    guard unlink(path) == 0 else { return Int(errno) }
    synchroniseFolder()
    return nil
  }

  /// A name lasts only when its folder is on the disk too; where a folder cannot be synchronised, it is tried.
  private func synchroniseFolder() {
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// Writes all bytes through to the disk.
  ///
  /// - Returns: What kept it from that.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Failure? {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return Failure(code: Int(errno)) }
      written += count
    }
    return fsync(descriptor) == 0 ? nil : Failure(code: Int(errno))
  }
}
