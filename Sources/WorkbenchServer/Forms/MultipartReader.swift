// SPDX-License-Identifier: GPL-3.0-or-later

import WorkbenchPages

/// Forms with files, as browsers send them (multipart/form-data, RFC 7578; the syntax is that of RFC 2046, section 5.1).
///
/// It is fed the body as it comes, in pieces of any size, and keeps no more of it than the fields and files themselves.
/// It is strict: what no browser writes is refused, and not guessed at.
struct MultipartReader {
  private enum Place {
    /// Before the first boundary.
    case start
    /// Just behind a boundary: a line's end follows, or two hyphens where the form ends.
    case boundary
    /// In the header of a part.
    case header
    /// In the content of a part.
    case content
    /// Behind the last boundary.
    case end
  }

  private struct Part {
    var name: String
    var fileName: String?
    var bytes: [UInt8] = []
  }

  /// What stands between two parts: a line's end, two hyphens and the boundary.
  private let delimiter: [UInt8]
  private let limits: Limits
  private let fieldBytes: Int
  private let mostFields: Int
  private var place = Place.start
  /// What has come and is not taken in yet.
  private var pending: [UInt8]
  private var part = Part(name: "")
  private var fields: [(name: String, value: String)] = []
  private var files: [UploadedFile] = []
  private var fieldBytesSoFar = 0

  /// - Parameters:
  ///   - boundary: As the content type says.
  ///   - fieldBytes: The most bytes of fields that are no files, all in all.
  ///   - mostFields: The most fields that are no files.
  init(boundary: String, limits: Limits, fieldBytes: Int, mostFields: Int) {
    delimiter = Array("\r\n--\(boundary)".utf8)
    // The first boundary has no line before it; with one put there, it is like all others.
    pending = [0x0D, 0x0A]
    self.limits = limits
    self.fieldBytes = fieldBytes
    self.mostFields = mostFields
  }

  /// Takes in the next bytes.
  ///
  /// - Complexity: O(n) for all bytes together, times the length of the boundary in the worst case.
  /// - Throws: `Refusal.malformed`, `Refusal.tooLarge`.
  mutating func feed(_ bytes: some Collection<UInt8>) throws(Refusal) {
    pending.append(contentsOf: bytes)
    var used = 0
    while try step(&used) {}
    pending.removeFirst(used)
  }

  /// The form, once all of it has come.
  ///
  /// - Throws: `Refusal.malformed` where it ends before its last boundary.
  mutating func finish() throws(Refusal) -> (form: Fields, files: [UploadedFile]) {
    guard place == .end else { throw .malformed }
    return (Fields(fields), files)
  }

  /// Takes one thing in; tells whether there may be another in what has come.
  private mutating func step(_ used: inout Int) throws(Refusal) -> Bool {
    switch place {
    case .start:
      guard pending.count - used >= delimiter.count else { return false }
      guard pending[used...].starts(with: delimiter) else { throw .malformed }
      used += delimiter.count
      place = .boundary
    case .boundary:
      guard pending.count - used >= 2 else { return false }
      switch (pending[used], pending[used + 1]) {
      case (0x0D, 0x0A): place = .header
      case (UInt8(ascii: "-"), UInt8(ascii: "-")): place = .end
      default: throw .malformed
      }
      used += 2
    case .header:
      guard let end = Self.find([0x0D, 0x0A, 0x0D, 0x0A], in: pending, from: used) else {
        guard pending.count - used <= limits.partHeaderBytes else { throw .malformed }
        return false
      }
      guard end - used <= limits.partHeaderBytes else { throw .malformed }
      try begin(PartHeader(pending[used..<end]))
      used = end + 4
      place = .content
    case .content:
      if let end = Self.find(delimiter, in: pending, from: used) {
        try take(used..<end)
        try endPart()
        used = end + delimiter.count
        place = .boundary
      } else {
        // The last bytes may be the beginning of a boundary.
        let sure = max(used, pending.count - delimiter.count + 1)
        try take(used..<sure)
        used = sure
        return false
      }
    case .end:
      // Nothing but a line's end: what else may stand there by RFC 2046, no browser sends.
      guard pending[used...].elementsEqual([0x0D, 0x0A].prefix(pending.count - used)) else { throw .malformed }
      return false
    }
    return true
  }

  private mutating func begin(_ header: PartHeader) throws(Refusal) {
    if header.fileName == nil {
      guard fields.count < mostFields else { throw .malformed }
    } else {
      guard files.count < limits.uploadFiles else { throw .malformed }
    }
    part = Part(name: header.name, fileName: header.fileName)
  }

  private mutating func take(_ range: Range<Int>) throws(Refusal) {
    if part.fileName == nil {
      fieldBytesSoFar += range.count
      guard fieldBytesSoFar <= fieldBytes else { throw .tooLarge(fieldBytes) }
    }
    part.bytes.append(contentsOf: pending[range])
  }

  private mutating func endPart() throws(Refusal) {
    if let fileName = part.fileName {
      // A field for a file that was left empty comes as a file without a name.
      if !fileName.isEmpty || !part.bytes.isEmpty {
        files.append(UploadedFile(field: part.name, name: fileName, bytes: part.bytes))
      }
    } else {
      guard let text = String(validating: part.bytes, as: UTF8.self), !part.bytes.contains(0) else { throw .malformed }
      fields.append((part.name, text))
    }
    part = Part(name: "")
  }

  /// Where bytes stand in others.
  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    let first = wanted[0]
    return bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index + wanted.count <= bytes.count {
        if bytes[index] == first {
          var length = 1
          while length < wanted.count, bytes[index + length] == wanted[length] { length += 1 }
          if length == wanted.count { return index }
        }
        index += 1
      }
      return nil
    }
  }
}
