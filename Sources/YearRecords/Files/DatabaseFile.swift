// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The file of a store, looked at before SQLite sees it, so that a file that is none is neither changed nor believed.
struct DatabaseFile {
  let path: String

  /// What every SQLite database begins with.
  private static let magic = Array("SQLite format 3\0".utf8)
  private static let headerLength = 100

  /// Whether there is a file, which may be empty still.
  ///
  /// - Throws: `StoreError` where it cannot be a store, or may not be written.
  func exists() throws(StoreError) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return false }
      throw .cannotOpen(path: path, code: Int(errno))
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .isFolder(path: path)
    case S_IFREG: break
    default: throw .notAStore(path: path)
    }
    if status.st_size > 0 { try check(header(), size: Int(status.st_size)) }
    // Whoever took all rights to write away meant it, also for those whom no right binds.
    guard status.st_mode & 0o222 != 0, access(path, W_OK) == 0 else { throw .readOnly(path: path) }
    return true
  }

  /// Makes the file for its owner alone; SQLite gives its journal the same rights.
  func make() throws(StoreError) {
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, code: Int(errno)) }
    close(descriptor)
  }

  private func header() throws(StoreError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(path: path, code: Int(errno)) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: Self.headerLength)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw .cannotOpen(path: path, code: Int(errno)) }
    return Array(bytes.prefix(count))
  }

  /// Checks that a header (https://www.sqlite.org/fileformat.html#the_database_header) is a store's.
  private func check(_ header: [UInt8], size: Int) throws(StoreError) {
    guard header.count == Self.headerLength else {
      throw header.starts(with: Self.magic) ? .damaged(path: path) : .notAStore(path: path)
    }
    func number(_ offset: Int) -> Int { header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard header.starts(with: Self.magic), number(68) == Schema.applicationID else { throw .notAStore(path: path) }
    // With a journal beside it the file is as a crash left it, and SQLite puts it right.
    if access(path + "-journal", F_OK) != 0 {
      let pageSize = Int(header[16]) << 8 | Int(header[17])
      let length = (pageSize == 1 ? 65_536 : pageSize) * number(28)
      // The page count only counts where whoever wrote last has kept it up.
      if number(24) == number(92), size < length { throw .damaged(path: path) }
    }
  }
}
