// SPDX-License-Identifier: GPL-3.0-or-later

import Hashing
import ParallelWork

/// Takes a file's bytes while they are made, and hands them on in pieces, so that no file need be whole in memory; the
/// hash of all of them is known at the end.
final class FileSink {
  private static let pieceSize = 1 << 16

  private var waiting: [UInt8] = []
  private let hash: SHA256.Running
  private let take: ([UInt8]) throws -> Void

  /// Makes a sink that hands each piece to a function.
  init(_ take: @escaping ([UInt8]) throws -> Void) throws {
    hash = try SHA256.Running()
    self.take = take
  }

  /// Takes in the next bytes.
  func write(_ bytes: [UInt8]) throws {
    // What is large already goes on as it is.
    if bytes.count >= Self.pieceSize {
      try handOn()
      try hash.update(bytes)
      try take(bytes)
      return
    }
    waiting += bytes
    if waiting.count >= Self.pieceSize { try handOn() }
  }

  /// Takes in the next text, as UTF-8.
  func write(_ text: String) throws {
    waiting += text.utf8
    if waiting.count >= Self.pieceSize { try handOn() }
  }

  /// Takes in the rows of a table, made in pieces on all cores, in their order. No more than a few pieces are in memory.
  ///
  /// - Parameters:
  ///   - count: How many rows there are.
  ///   - make: The bytes of some of them, by their numbers.
  func write(rows count: Int, _ make: @Sendable (Range<Int>) -> [UInt8]) throws {
    let length = 256
    let atOnce = 64
    for first in stride(from: 0, to: count, by: length * atOnce) {
      let end = min(count, first + length * atOnce)
      let pieces = Parallel.map((end - first + length - 1) / length) { piece in
        make(first + piece * length..<min(end, first + (piece + 1) * length))
      }
      for piece in pieces { try write(piece) }
    }
  }

  /// Hands on what is left; nothing may be written afterwards.
  ///
  /// - Returns: The SHA-256 of all bytes, in hexadecimal.
  func finish() throws -> String {
    try handOn()
    return try hash.hex()
  }

  private func handOn() throws {
    guard !waiting.isEmpty else { return }
    try hash.update(waiting)
    try take(waiting)
    waiting.removeAll(keepingCapacity: true)
  }
}
