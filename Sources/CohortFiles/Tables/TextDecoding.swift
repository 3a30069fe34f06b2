// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Finds out which encoding a file is in, and makes UTF-8 of it.
///
/// A byte-order mark decides. Without one, a file whose every other byte is zero is UTF-16, a file that is valid UTF-8
/// is UTF-8, and what is left is Windows-1252, which spreadsheets on Windows write. A file that is UTF-8 but for a few
/// bytes is a damaged one and not Windows-1252: nobody types `Ã¦`.
enum TextDecoding {
  /// The text, or what is wrong with the file. Linear in the number of bytes.
  static func decode(_ bytes: [UInt8], file: String) throws(FileFault) -> SourceText {
    if let kind = BinaryKind(bytes) {
      throw FileFault(file: file, found: kind.found(), expected: ExpectedText.table(), advice: AdviceText.saveAsCSV())
    }
    let text = try utf8(bytes, file: file)
    let source = SourceText(text)
    let control = text.withUnsafeBufferPointer { bytes in
      bytes.firstIndex { $0 < 0x20 && $0 != .tab && $0 != .lineFeed && $0 != .carriageReturn }
    }
    if let offset = control {
      if text[offset] == 0 {
        throw FileFault(
          file: file, found: FaultText.binary(), expected: ExpectedText.table(), advice: AdviceText.saveAsCSV())
      }
      let place = source.place(at: offset)
      throw FileFault(
        file: file, line: place.line, column: place.column,
        found: FaultText.controlCharacter(["code": LocalizedText(verbatim: hexadecimal(text[offset]))]),
        expected: ExpectedText.visibleText(), advice: AdviceText.removeCharacter())
    }
    return source
  }

  /// Whether the first bytes say that a file is a workbook or a PDF, and no text.
  static func isBinary(_ bytes: [UInt8]) -> Bool { BinaryKind(bytes) != nil }

  static func utf8(_ bytes: [UInt8], file: String) throws(FileFault) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let text = Array(bytes.dropFirst(3))
      guard !FileBytes.areUTF8(text) else { return text }
      throw undecodable(text, at: UTF8Survey(text).firstError, encoding: "UTF-8", file: file)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), littleEndian: true, file: file) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), littleEndian: false, file: file) }
    if let littleEndian = looksLikeUTF16(bytes) {
      return try utf16(bytes[...], littleEndian: littleEndian, file: file)
    }
    if FileBytes.areUTF8(bytes) { return bytes }
    let survey = UTF8Survey(bytes)
    if survey.validSequences > survey.errors {
      throw undecodable(bytes, at: survey.firstError, encoding: "UTF-8", file: file)
    }
    return try windows1252(bytes, file: file)
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, littleEndian: Bool, file: String
  ) throws(FileFault) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(littleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    guard index == bytes.endIndex, let text = String(validating: units, as: UTF16.self) else {
      throw FileFault(
        file: file, found: FaultText.damagedUTF16(), expected: ExpectedText.encoding(), advice: AdviceText.saveAsCSV())
    }
    return Array(text.utf8)
  }

  /// Whether a file without a byte-order mark is UTF-16, and if so whether it is little-endian: in the languages that
  /// we read, nearly every character's high byte is zero, and no low byte is.
  static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let most = sample.count * 2 / 5
    if zeros.even == 0, zeros.odd >= most { return true }
    if zeros.odd == 0, zeros.even >= most { return false }
    return nil
  }

  private static func windows1252(_ bytes: [UInt8], file: String) throws(FileFault) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for (offset, byte) in bytes.enumerated() {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let scalar = byte < 0xA0 ? Windows1252.upper[Int(byte) - 0x80] : UInt16(byte)
      guard scalar != 0, let character = Unicode.Scalar(scalar) else {
        throw undecodable(bytes, at: offset, encoding: "Windows-1252", file: file)
      }
      text += UTF8.encode(character).map { Array($0) } ?? []
    }
    return text
  }

  private static func undecodable(_ bytes: [UInt8], at offset: Int, encoding: String, file: String) -> FileFault {
    // What stands before the fault is shown to nobody, so any reading of it that keeps its lines will do.
    let place = SourceText(Array(String(decoding: bytes[..<offset], as: UTF8.self).utf8)).place(at: .max)
    return FileFault(
      file: file, line: place.line, column: place.column,
      found: FaultText.undecodable([
        "byte": LocalizedText(verbatim: hexadecimal(bytes[offset])), "encoding": LocalizedText(verbatim: encoding),
      ]),
      expected: ExpectedText.encoding(), advice: AdviceText.saveAsCSV())
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

/// Files that are no text at all, known by their first bytes.
private enum BinaryKind {
  case workbook, oldWorkbook, pdf

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .workbook
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldWorkbook
    } else if bytes.starts(with: [0x25, 0x50, 0x44, 0x46]) {
      self = .pdf
    } else {
      return nil
    }
  }

  func found() -> LocalizedText {
    switch self {
    case .workbook, .oldWorkbook: FaultText.workbook()
    case .pdf: FaultText.pdf()
    }
  }
}

/// How much of a file is UTF-8.
private struct UTF8Survey {
  private(set) var validSequences = 0
  private(set) var errors = 0
  /// Where the first error stands; 0 where there is none.
  private(set) var firstError = 0

  init(_ bytes: [UInt8]) {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    scan: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let sequence):
        if sequence.count > 1 { validSequences += 1 }
        offset += sequence.count
      case .error(let length):
        if errors == 0 { firstError = offset }
        errors += 1
        offset += length
      case .emptyInput:
        break scan
      }
    }
  }
}

enum Windows1252 {
  /// What the bytes 0x80 to 0x9F stand for; 0 where nothing (https://encoding.spec.whatwg.org/index-windows-1252.txt,
  /// which gives the five bytes that Windows leaves undefined a control character each; no table holds those).
  static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
