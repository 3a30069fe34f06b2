// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import CohortFiles

@Suite struct TextDecodingTests {
  static let text = "id;navn;ønsker\r\nM-01;Åse Ærø;»skak« – 5 € …\r\n"

  static let encodings: [(name: String, bytes: [UInt8])] = {
    let utf8 = Array(text.utf8)
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    return [
      ("UTF-8", utf8), ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + utf8),
      ("UTF-16 LE", little), ("UTF-16 LE with a mark", [0xFF, 0xFE] + little),
      ("UTF-16 BE", big), ("UTF-16 BE with a mark", [0xFE, 0xFF] + big),
      ("Windows-1252", Array(text.data(using: .windowsCP1252) ?? Data())),
    ]
  }()

  @Test("one text in every encoding is one text", arguments: encodings.indices)
  func decodes(index: Int) throws {
    let encoding = Self.encodings[index]
    let source = try TextDecoding.decode(encoding.bytes, file: "a.csv")
    #expect(String(decoding: source.bytes, as: UTF8.self) == Self.text, "\(encoding.name)")
  }

  /// Every byte that Windows-1252 defines is the character that Foundation takes it for; the five others are faults.
  @Test func everyByteOfWindows1252() throws {
    for byte in UInt8(0x80)...0xFF {
      let bytes = [byte, UInt8(ascii: " "), 0xE6]
      let expected = String(data: Data(bytes), encoding: .windowsCP1252)
      let isUndefined = [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte)
      let found = try? TextDecoding.decode(bytes, file: "a.csv")
      if isUndefined {
        #expect(found == nil, "\(byte)")
      } else {
        #expect(found.map { String(decoding: $0.bytes, as: UTF8.self) } == expected, "\(byte)")
      }
    }
  }

  @Test func placesAreCountedInLinesAndCharacters() throws {
    let source = try TextDecoding.decode(Array("æø\r\nå\rx\n\nend".utf8), file: "a.csv")
    func place(_ text: String) -> String {
      let offset = source.bytes.firstRange(of: Array(text.utf8))?.lowerBound ?? -1
      let place = source.place(at: offset)
      return "\(place.line):\(place.column)"
    }
    #expect(["æ", "ø", "å", "x", "end", "nd"].map(place) == ["1:1", "1:2", "2:1", "3:1", "5:1", "5:2"])
    #expect(source.place(at: source.bytes.count).column == 4)
  }
}
