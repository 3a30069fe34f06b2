// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Files as bytes.
package enum FileBytes {
  /// The content of a file, read straight into the array that is returned; nothing where it cannot be read.
  package static func read(_ path: String) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    guard let size = try? handle.seekToEnd(), (try? handle.seek(toOffset: 0)) != nil else { return nil }
    let descriptor = handle.fileDescriptor
    var failed = false
    var bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      while count < buffer.count {
        let got = Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        guard got > 0 else { return }
        count += got
      }
    }
    guard !failed else { return nil }
    // A file that has grown meanwhile, or whose size is not told, goes on.
    do {
      while let more = try handle.read(upToCount: 1 << 16), !more.isEmpty { bytes += more }
    } catch {
      return nil
    }
    return bytes
  }
}

extension FileBytes {
  /// Whether bytes are valid UTF-8; looked at in pieces, each from the beginning of a character to the end of one,
  /// because the standard library's own check makes a copy.
  package static func areUTF8(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      var end = min(start + 1 << 16, bytes.count)
      while end < bytes.count, end > start + 1, UTF8.isContinuation(bytes[end]) { end -= 1 }
      guard String(validating: bytes[start..<end], as: UTF8.self) != nil else { return false }
      start = end
    }
    return true
  }
}
