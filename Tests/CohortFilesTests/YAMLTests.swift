// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Testing
import Wording

@testable import CohortFiles

@Suite struct YAMLTests {
  private func read(_ text: String) -> (node: YAMLNode?, faults: [String]) {
    var faults = YAMLFaults(file: "cohort.yaml")
    let node = YAMLDocument.read(Array(text.utf8), &faults)
    return (node, faults.sorted.map(Self.line))
  }

  static func line(_ fault: FileFault) -> String {
    "\(fault.line ?? 0):\(fault.column ?? 0) \(fault.found.english)"
  }

  @Test func everyValueHasItsPlace() throws {
    let node = try #require(read("name: Æblehaven\nprogrammes:\n  - id: a\n    hours: 2,5\n").node)
    var faults = YAMLFaults(file: "cohort.yaml")
    let map = try #require(node.mapping(keys: ["name", "programmes"], &faults))
    #expect(map["name"]?.text(&faults) == "Æblehaven")
    #expect(map["name"]?.column == 7)
    let programme = try #require(map["programmes"]?.list(&faults)?.first?.mapping(keys: ["id", "hours"], &faults))
    #expect(programme.line == 3)
    #expect(programme["hours"]?.decimal(scale: 1000, in: 0...10_000, &faults) == 2500)
    #expect(faults.isEmpty)
  }

  @Test func typedReadings() throws {
    let text = """
      a: ja
      b: Nej
      c: 12-08-2026
      d: "2026-08-12"
      e: 55.250001
      f: -3
      g: mandag
      h:
      i: ~
      j: no
      """
    let node = try #require(read(text).node)
    var faults = YAMLFaults(file: "x")
    let map = try #require(node.mapping(keys: "abcdefghij".map(String.init), &faults))
    #expect(map["a"]?.boolean(&faults) == true)
    #expect(map["b"]?.boolean(&faults) == false)
    #expect(map["c"]?.text(&faults) == "12-08-2026")
    #expect(map["d"]?.text(&faults) == "2026-08-12")
    #expect(map["e"]?.decimal(scale: 1_000_000, in: -90_000_000...90_000_000, &faults) == 55_250_001)
    #expect(map["f"]?.integer(in: -5...5, &faults) == -3)
    #expect(map["g"]?.word(from: [("mon", 1), ("mandag", 1)], &faults) == 1)
    #expect(map["h"] == nil)
    #expect(map["i"] == nil)
    #expect(map["j"]?.text(&faults) == "no")
    #expect(faults.isEmpty)
  }

  @Test func everyFaultOfTheReadingsIsCollected() throws {
    let text = """
      nmae: x
      day: 2026-02-30
      number: 1.5
      large: 11
      flag: maybe
      word: mondya
      list: {a: 1}
      text: [1]
      empty:
      """
    let node = try #require(read(text).node)
    var faults = YAMLFaults(file: "x")
    let keys = ["name", "day", "number", "large", "flag", "word", "list", "text", "empty"]
    let map = try #require(node.mapping(keys: keys, &faults))
    #expect(map.required("name", &faults) == nil)
    #expect(map["day"]?.integer(in: 0...5, &faults) == nil)
    #expect(map["number"]?.integer(in: 1...9, &faults) == nil)
    #expect(map["large"]?.decimal(scale: 10, in: -5...105, &faults) == nil)
    #expect(map["flag"]?.boolean(&faults) == nil)
    #expect(map["word"]?.word(from: [("monday", 1), ("tuesday", 2)], &faults) == nil)
    #expect(map["list"]?.list(&faults) == nil)
    #expect(map["text"]?.text(&faults) == nil)
    #expect(map.required("empty", &faults) == nil)
    #expect(
      faults.sorted.map { "\(Self.line($0)); \($0.expected.english)" } == [
        "1:1 an unknown key: “nmae”; one of the keys: name, day, number, large, flag, word, list, text, empty",
        "1:1 no “name”; the key “name” with a value",
        "2:6 “2026-02-30”; a whole number from 0 to 5",
        "3:9 “1.5”; a whole number from 1 to 9",
        "4:8 “11”; a number from -0.5 to 10.5",
        "5:7 “maybe”; yes or no",
        "6:7 “mondya”; one of the words: monday, tuesday",
        "7:7 keys with values; a list",
        "8:7 a list; a text",
        "9:1 no “empty”; the key “empty” with a value",
      ])
    #expect(faults.sorted[0].advice.english == "Write “name”.")
    #expect(faults.sorted[6].advice.english == "Write “monday”.")
  }

  @Test(
    "what the parser refuses is said in words, with its place",
    arguments: [
      ("a: b: c", "1:5 a colon inside a value"),
      ("a: 1\n\tb: 2", "2:1 a tab at the start of the line"),
      ("a: 1\nb", "2:1 a line without a colon"),
      ("a: \"x\nb: 1\n", "1:4 a quotation mark that is never closed"),
      ("a: [1, 2\nb: 1\n", "1:4 a bracket that is never closed"),
      ("a:\n  b: 1\n c: 2\n", "3:2 a line that is indented wrongly"),
      ("a: @b", "1:4 a character that no value can begin with"),
      ("a: 1\n---\nb: 2\n", "2:1 another document after ---"),
      ("", "1:1 an empty file"),
      ("# only a comment\n", "1:1 an empty file"),
      ("a: &x 1\nb: *x\n", "1:4 an anchor or an alias (& or *)"),
      ("b: *x\n", "1:4 an anchor or an alias (& or *)"),
      ("a: 1\nb: \u{7}\n", "2:4 the control character U+0007"),
      ("a: 1\u{0}", "1:5 the control character U+0000"),
      ("[a]: 1", "1:1 a key that is not a word"),
      ("a: %x", "1:4 a character that no value can begin with"),
    ])
  func syntax(text: String, fault: String) {
    let result = read(text)
    #expect(result.faults.first == fault)
  }

  @Test func keysThatStandTwiceAreAllFound() {
    let text = """
      name: a
      rules:
        - id: x
          id: y
        - {id: z, weight: 1, id: w}
      "name": b
      name: c
      """
    let result = read(text)
    #expect(
      result.faults == [
        "4:5 the key “id” for the second time",
        "5:24 the key “id” for the second time",
        "6:1 the key “name” for the second time",
        "7:1 the key “name” for the second time",
      ])
    guard case .mapping(let entries)? = result.node?.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key) == ["name", "rules"])
  }

  @Test func hostileInputEndsSoon() {
    let bomb = (1...40).reduce("a0: &a0 [x]\n") { text, level in
      text + "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
    }
    #expect(read(bomb + "? *a40\n: 1\n").faults == ["1:5 an anchor or an alias (& or *)"])
    #expect(read(String(repeating: "[", count: 100_000)).node == nil)
    #expect(read(String(repeating: "{a: ", count: 500)).node == nil)
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(read(deep).faults.first == "1:34 lists or keys nested in each other")
    let block = (0..<300).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    #expect(read(block).faults.first?.hasSuffix("lists or keys nested in each other") == true)
    #expect(read(String(repeating: "- ", count: 5000) + "a").node == nil)
    #expect(read(String(repeating: "? ", count: 5000) + "a").node == nil)
    #expect(read(String(repeating: "a: 1\n", count: 3000)).faults.count == 25)
    #expect(read("a: >\n" + String(repeating: " *bold* text\n", count: 50)).faults.isEmpty)
  }

  @Test func bytesThatAreNoText() {
    var faults = YAMLFaults(file: "x")
    #expect(YAMLDocument.read(Array("a: 1\nb: ".utf8) + [0xE6, 0x62], &faults) == nil)
    #expect(faults.sorted.map(Self.line) == ["2:4 a character that is not UTF-8"])
    faults = YAMLFaults(file: "x")
    #expect(YAMLDocument.read([UInt8](repeating: 32, count: YAMLDocument.byteLimit + 1), &faults) == nil)
    #expect(faults.sorted.map(Self.line) == ["0:0 a file of 4000001 bytes"])
  }

  @Test func aByteOrderMarkIsNoText() throws {
    var faults = YAMLFaults(file: "x")
    let node = try #require(YAMLDocument.read(Array("\u{FEFF}navn: blåbær\n".utf8), &faults))
    #expect(node.mapping(keys: ["navn"], &faults)?["navn"]?.text(&faults) == "blåbær")
    #expect(faults.isEmpty)
  }

  @Test func aFileThatMayBeEmptyIsAnEmptyMapping() {
    var faults = YAMLFaults(file: "x")
    #expect(YAMLDocument.read(Array("# nothing\n".utf8), mayBeEmpty: true, &faults)?.content == .mapping([]))
    #expect(faults.isEmpty)
  }

  @Test("no bytes make the reader crash or hang", arguments: 0..<20)
  func randomBytes(seed: UInt64) {
    let fragments = [
      "a: ", "b:\n", "  ", "- ", "[", "]", "{", "}", ",", "&a ", "*a ", "!!str ", "\"", "'", "|\n", ">-\n", "? ", "# ",
      "---\n",
      "...\n", "%YAML 1.2\n", "\t", "æ", "\u{85}", "\u{2028}", "\\ud800", "\r\n", "\r", "@", "`", "<<: ", "\u{0}",
    ]
    var state = seed
    for _ in 0..<100 {
      var text = ""
      for _ in 0..<24 {
        state &+= 0x9E37_79B9_7F4A_7C15
        text += fragments[Int(StableHash.mixed(state) % UInt64(fragments.count))]
      }
      let result = read(text)
      #expect(result.node != nil || !result.faults.isEmpty, "seed \(seed): \(text.debugDescription)")
    }
  }
}
