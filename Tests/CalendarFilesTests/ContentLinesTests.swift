// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CalendarFiles

@Suite struct ContentLinesTests {
  @Test("lines of at most 75 octets, each of them UTF-8", arguments: ZoneOffsetsTests.zoneNames)
  func lines(zoneName: String) throws {
    let (file, writer) = try SampleCalendars.calendar(zoneName: zoneName)
    let bytes = writer.bytes(for: file)
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    #expect(lines.popLast() == [])
    for line in lines {
      #expect(line.last == UInt8(ascii: "\r"))
      let content = line.dropLast()
      #expect((1...75).contains(content.count))
      #expect(!content.contains(where: CalendarText.isControl))
      #expect(String(validating: content, as: UTF8.self) != nil)
    }
    #expect(lines.contains { $0.count == 76 })
  }

  @Test("folds of every length, with characters of one to four bytes") func folds() {
    for (character, most) in [("a", 400), ("ø", 200), ("€", 150), ("🎓", 120)] {
      for count in 0...most {
        for shift in 0...3 {
          let text = String(repeating: "b", count: shift) + String(repeating: character, count: count)
          var lines = ContentLines()
          lines.append("X", text: text)
          let parts = lines.bytes.split(separator: UInt8(ascii: "\n"))
          var unfolded: [UInt8] = []
          for (index, part) in parts.enumerated() {
            // No part is shorter than it must be, but for the last.
            let isFull = index == parts.count - 1 || part.count > 75 + 1 - character.utf8.count
            guard part.count <= 76, isFull else {
              Issue.record("\(character) \(count) \(shift): a part of \(part.count)")
              return
            }
            unfolded += part.dropLast().dropFirst(index == 0 ? 0 : 1)
          }
          if unfolded != Array("X:\(text)".utf8) { Issue.record("\(character) \(count) \(shift)") }
        }
      }
    }
  }

  @Test("parameters are quoted where they need it") func parameters() {
    #expect(ContentLines.parameter("TZID", "Europe/Copenhagen") == ";TZID=Europe/Copenhagen")
    #expect(ContentLines.parameter("TZID", "GMT+02:00") == ";TZID=\"GMT+02:00\"")
    #expect(ContentLines.parameter("CN", "Ø, the \"x\"\r\n") == ";CN=\"Ø, the 'x'  \"")
    #expect(ContentLines.parameter("CN", "a;b") == ";CN=\"a;b\"")
  }
}
