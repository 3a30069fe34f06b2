// SPDX-License-Identifier: GPL-3.0-or-later

import Hummingbird
import HummingbirdCore
import NIOCore
import WorkbenchPages

/// Reads a request's body as it comes: no further than was announced, and no longer than it may take.
enum BodyReader {
  /// The form of a request.
  ///
  /// - Throws: `Refusal.malformed`, `Refusal.tooLarge`; `Refusal.cutOff` where less comes than was announced.
  static func read(
    _ request: Request, _ kind: FormKind, _ connection: Connection, limits: Limits
  ) async throws(Refusal) -> (form: Fields, files: [UploadedFile]) {
    connection.mayTake(seconds: kind.seconds)
    defer { connection.mayTake(seconds: nil) }
    var reader = kind.boundary.map { boundary in
      MultipartReader(boundary: boundary, limits: limits, fieldBytes: kind.fieldBytes, mostFields: kind.fields)
    }
    var plain: [UInt8] = []
    var count = 0
    do {
      for try await buffer in request.body {
        count += buffer.readableBytes
        guard count <= kind.length else { throw Refusal.malformed }
        if reader == nil {
          plain.append(contentsOf: buffer.readableBytesView)
        } else {
          try reader?.feed(buffer.readableBytesView)
        }
      }
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw .cutOff
    }
    // A connection that was cut off looks like the end of the body: what has come is not all of it.
    guard count == kind.length else { throw .cutOff }
    if var reader { return try reader.finish() }
    return (try URLEncodedForm.fields(plain, most: kind.fields), [])
  }
}
