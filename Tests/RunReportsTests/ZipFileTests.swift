// SPDX-License-Identifier: GPL-3.0-or-later

import RunReports
import Testing

struct ZipFileTests {
  /// Byte for byte as the format's description has it; the checksum of these digits is the one that its tests use.
  @Test func storesFilesAsTheyAre() throws {
    let zip = try ZipFile([("a/ø.txt", Array("123456789".utf8))]).bytes
    let name = Array("a/ø.txt".utf8)
    #expect(zip.prefix(4) == [0x50, 0x4B, 3, 4])
    #expect(Array(zip[14..<18]) == [0x26, 0x39, 0xF4, 0xCB])
    #expect(Array(zip[18..<26]) == [9, 0, 0, 0, 9, 0, 0, 0])
    #expect(Array(zip[30..<30 + name.count]) == name)
    #expect(Array(zip[(30 + name.count)..<(39 + name.count)]) == Array("123456789".utf8))
    let directory = 39 + name.count
    #expect(Array(zip[directory..<directory + 4]) == [0x50, 0x4B, 1, 2])
    let end = directory + 46 + name.count
    #expect(Array(zip[end..<end + 4]) == [0x50, 0x4B, 5, 6])
    #expect(zip.count == end + 22)
    #expect(Array(zip[(end + 8)..<(end + 12)]) == [1, 0, 1, 0])
    #expect(Int(zip[end + 16]) == directory)
  }

  @Test func isEmptyWithoutFiles() throws {
    #expect(try ZipFile([]).bytes.count == 22)
  }

  @Test func refusesWhatFewSystemsOpen() {
    let names = (0..<70_000).map { (name: "\($0)", bytes: [UInt8]()) }
    #expect(throws: ZipFile.Refusal.self) { try ZipFile(names) }
  }
}
