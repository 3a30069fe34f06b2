// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import Wording

/// Takes values out of `run.json`, and says where one is missing or of the wrong kind.
struct RecordReading {
  /// What was wrong so far.
  private(set) var log: FaultLog
  private let bytes: [UInt8]

  init(file: String, bytes: [UInt8]) {
    log = FaultLog(file: file)
    self.bytes = bytes
  }

  /// The file's outermost value.
  mutating func root() -> JSONNode? {
    do {
      return try JSONParser.parse(bytes)
    } catch {
      let (found, expected) = Self.wording(of: error.problem)
      add(at: error.offset, found: found, expected: expected)
      return nil
    }
  }

  /// The value of a name that must be there.
  mutating func member(_ name: String, of node: JSONNode) -> JSONNode? {
    guard case .object = node.value else {
      refuse(node, expected: RunFileText.anObject())
      return nil
    }
    guard let member = node[name] else {
      let key = LocalizedText(verbatim: name)
      add(
        at: node.offset, found: RunFileText.missingKey(["key": key]), expected: RunFileText.theKey(["key": key]))
      return nil
    }
    return member
  }

  /// A whole number that must be there.
  mutating func integer(_ name: String, of node: JSONNode) -> Int? {
    member(name, of: node).flatMap { integer($0) }
  }

  /// The value as a whole number.
  mutating func integer(_ node: JSONNode) -> Int? {
    if case .integer(let integer) = node.value { return integer }
    refuse(node, expected: RunFileText.aWholeNumber())
    return nil
  }

  /// A number that must be there.
  mutating func number(_ name: String, of node: JSONNode) -> Double? {
    guard let member = member(name, of: node) else { return nil }
    switch member.value {
    case .integer(let integer): return Double(integer)
    case .number(let number): return number
    default:
      refuse(member, expected: RunFileText.aNumber())
      return nil
    }
  }

  /// A text that must be there.
  mutating func text(_ name: String, of node: JSONNode) -> String? {
    member(name, of: node).flatMap { text($0) }
  }

  /// The value as a text.
  mutating func text(_ node: JSONNode) -> String? {
    if case .string(let text) = node.value { return text }
    refuse(node, expected: RunFileText.aText())
    return nil
  }

  /// The value as a date.
  mutating func date(_ node: JSONNode) -> CalendarDate? {
    guard let text = text(node) else { return nil }
    if let date = CalendarDate(written: text) { return date }
    refuse(node, expected: RunFileText.aDate())
    return nil
  }

  /// One of a set of words that must be there.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ name: String, of node: JSONNode) -> Word?
  where Word.RawValue == String {
    guard let member = member(name, of: node), let text = text(member) else { return nil }
    if let word = Word(rawValue: text) { return word }
    refuse(member, expected: RunFileText.oneOf(["words": Self.words(Word.allCases.map(\.rawValue))]))
    return nil
  }

  /// A list that must be there, with each value read in the same way; only its first fault is told.
  mutating func list<Element>(
    _ name: String, of node: JSONNode, _ element: (inout RecordReading, JSONNode) -> Element?
  ) -> [Element]? {
    guard let member = member(name, of: node) else { return nil }
    let nodes: [JSONNode]
    switch member.value {
    case .array(let items): nodes = items
    // They are all of one kind, so that what is told of any of them holds for the first.
    case .integers(let numbers, let first): nodes = numbers.map { JSONNode(value: .integer($0), offset: first) }
    default:
      refuse(member, expected: RunFileText.aList())
      return nil
    }
    var elements: [Element] = []
    elements.reserveCapacity(nodes.count)
    for node in nodes {
      guard let value = element(&self, node) else { return nil }
      elements.append(value)
    }
    return elements
  }

  /// A list of whole numbers that must be there; only its first fault is told.
  mutating func integers(_ name: String, of node: JSONNode) -> [Int]? {
    if case .integers(let numbers, _) = node[name]?.value { return numbers }
    return list(name, of: node) { $0.integer($1) }
  }

  /// Texts by name that must be there.
  mutating func texts(_ name: String, of node: JSONNode) -> [String: String]? {
    guard let member = member(name, of: node) else { return nil }
    guard case .object(let members) = member.value else {
      refuse(member, expected: RunFileText.anObject())
      return nil
    }
    var texts: [String: String] = [:]
    for entry in members {
      guard let text = text(entry.node) else { return nil }
      texts[entry.name] = text
    }
    return texts
  }

  /// Notes that a value is not what it should be.
  mutating func refuse(_ node: JSONNode, expected: LocalizedText) {
    add(at: node.offset, found: Self.described(node.value), expected: expected)
  }

  /// Words for a message, each in quotation marks.
  static func words(_ words: [String]) -> LocalizedText {
    words.map { FaultLog.quoted($0) }.joined()
  }

  private mutating func add(at offset: Int, found: LocalizedText, expected: LocalizedText) {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let hasMark = lineStart == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let column = String(decoding: bytes[min(offset, hasMark ? 3 : lineStart)..<offset], as: UTF8.self).count + 1
    log.add(line: line, column: column, found: found, expected: expected)
  }

  private static func described(_ value: JSONNode.Value) -> LocalizedText {
    switch value {
    case .object: RunFileText.anObject()
    case .array, .integers: RunFileText.aList()
    case .string(let text): FaultLog.quoted(text)
    case .integer(let integer): LocalizedText(verbatim: String(integer))
    case .number(let number): LocalizedText(verbatim: "\(number)")
    case .boolean: RunFileText.yesOrNo()
    case .null: RunFileText.nothing()
    }
  }

  private static func wording(
    of problem: JSONSyntaxError.Problem
  ) -> (found: LocalizedText, expected: LocalizedText) {
    func filled(_ text: RunFileText, _ found: String) -> LocalizedText {
      text(["found": LocalizedText(verbatim: found.count <= 60 ? found : found.prefix(59) + "…")])
    }
    return switch problem {
    case .unexpected(let text): (FaultLog.quoted(text), RunFileText.jsonValue())
    case .unexpectedEnd: (RunFileText.endOfFile(), RunFileText.jsonValue())
    case .badString: (RunFileText.badString(), RunFileText.jsonString())
    case .numberOutOfRange(let text): (filled(.numberOutOfRange, text), RunFileText.jsonNumber())
    case .duplicateName(let name): (filled(.duplicateName, name), RunFileText.jsonOnce())
    case .tooDeep: (RunFileText.tooDeep(), RunFileText.jsonShallow())
    }
  }
}
