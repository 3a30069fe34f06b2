// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import SolverConformance
import Testing
import Wording

@testable import CohortFiles

@Suite struct RedactionTests {
  private static let bo = ForgottenPerson(role: .mentor, id: "M-1", names: ["Bo"], pseudonym: "forgotten-1")
  private static let anna = ForgottenPerson(
    role: .mentee, id: "U-1", names: ["Anna Holm"], pseudonym: "forgotten-2")

  private static func redaction(_ people: ForgottenPerson..., others: [PeopleListing.Entry] = []) -> PeopleRedaction {
    PeopleRedaction(people, among: others)
  }

  private static func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  @Test(
    arguments: [
      ("Bo, 14", "forgotten-1, 14"), ("Bolig", nil), ("en bolig, Bo.", "en bolig, forgotten-1."), ("bo i egen", nil),
      ("Bo-Erik", nil), ("_Bo", nil), ("Åbo Bøbo", nil), ("BoÅ", nil), ("(M-1)", "(forgotten-1)"), ("M-12", nil),
      ("XM-1", nil), ("M-1/social", "forgotten-1/social"), (#"\nBo"#, #"\nforgotten-1"#), (#"\\nBo"#, nil),
      ("Bo\u{301}", nil), ("Bo–Bo", "forgotten-1–forgotten-1"), ("", nil), ("Bo", "forgotten-1"),
    ] as [(String, String?)])
  func wholeWordsOnly(_ text: String, _ expected: String?) {
    #expect(Self.text(Self.redaction(Self.bo).replaced(in: Array(text.utf8))) == expected, "\(text)")
  }

  @Test func ofSeveralWordsTheLongestCounts() {
    let others = [PeopleListing.Entry(role: .mentor, id: "M-3", name: "Anna Holm Jensen")]
    let redaction = Self.redaction(Self.anna, others: others)
    let text = "Anna Holm Jensen, Anna Holm, ANNA HOLM, anna holm, Anna, Holm"
    #expect(
      Self.text(redaction.replaced(in: Array(text.utf8)))
        == "Anna Holm Jensen, forgotten-2, forgotten-2, forgotten-2, Anna, Holm")
  }

  @Test func everyFormOfANameIsFound() {
    let name = #"Åse "Bo" Ærø, <b>O'Neil & søn</b>; \x"#
    let person = ForgottenPerson(role: .mentor, id: "M-1", names: [name], pseudonym: "forgotten-1")
    let redaction = Self.redaction(person)
    let forms = [
      name, name.decomposedStringWithCanonicalMapping,
      "Åse &quot;Bo&quot; Ærø, &lt;b&gt;O&#39;Neil &amp; søn&lt;/b&gt;; \\x",
      #"Åse "Bo" Ærø, &lt;b&gt;O'Neil &amp; søn&lt;/b&gt;; \x"#,
      #"Åse "Bo" Ærø\, <b>O'Neil & søn</b>\; \\x"#,
      #"Åse \"Bo\" Ærø, <b>O'Neil & søn</b>; \\x"#,
      #"Åse \"Bo\" Ærø, <b>O'Neil & søn<\/b>; \\x"#,
      #"Åse ""Bo"" Ærø, <b>O'Neil & søn</b>; \x"#,
      #"Åse "Bo" Ærø, <b>O''Neil & søn</b>; \x"#,
    ]
    for form in forms {
      #expect(Self.text(redaction.replaced(in: Array("x \(form).".utf8))) == "x forgotten-1.", "\(form)")
    }
  }

  @Test func idsThatAreNumbersOrSharedGoFromColumnsOnly() throws {
    let number = ForgottenPerson(role: .mentor, id: "7", names: [], pseudonym: "forgotten-1")
    let pairs = Array("mentee;mentor;points\n7;7;7\n8;7;7\n".utf8)
    #expect(
      Self.redaction(number).redact("pairs.csv", pairs)
        == .changed(Array("mentee;mentor;points\n7;forgotten-1;7\n8;forgotten-1;7\n".utf8)))
    #expect(Self.redaction(number).redact("run.json", Array("{\"filled\" : 7}".utf8)) == .unchanged)
    let shared = ForgottenPerson(role: .mentor, id: "A1", names: [], pseudonym: "forgotten-1")
    let redaction = Self.redaction(shared, others: [PeopleListing.Entry(role: .mentee, id: "A1", name: "")])
    #expect(
      redaction.redact("mentees.csv", Array("id;avoid\nA1;A1|B2\n".utf8))
        == .changed(Array("id;avoid\nA1;forgotten-1|B2\n".utf8)))
    #expect(redaction.redact("notes.txt", Array("A1".utf8)) == .unchanged)
  }

  @Test func ownRowsKeepWhatCountsAreMadeOf() {
    let mentors = """
      sep=,

      id,navn,typer,antal pladser,sprog,hobby\r
      \r
      M-1,Bo,"social mentor|uddannelsesmentor",2,dansk,"skak, Bo"\r
      M-2,Bo Jensen,social mentor,1,dansk,Bo

      """
    let redacted = """
      sep=,

      id,navn,typer,antal pladser,sprog,hobby\r
      \r
      forgotten-1,,social mentor|uddannelsesmentor,2,,\r
      M-2,Bo Jensen,social mentor,1,dansk,forgotten-1

      """
    let others = PeopleListing.entries("mentors.csv", Array(mentors.utf8))
    #expect(others.map(\.name) == ["Bo", "Bo Jensen"])
    let redaction = PeopleRedaction([Self.bo], among: others)
    #expect(redaction.redact("cohort/mentors.csv", Array(mentors.utf8)) == .changed(Array(redacted.utf8)))
    #expect(redaction.redact("cohort/mentors.csv", Array(redacted.utf8)) == .unchanged)
    // In the folder of earlier plans, the days stand before the name.
    let path = "earlier/2026-11-11..2027-01-15_mentors.csv"
    #expect(redaction.redact(path, Array(mentors.utf8)) == .changed(Array(redacted.utf8)))
  }

  @Test func rowsAboutAPairSayNoReason() {
    let decisions = "mentee;mentor;type;decision;reason;who\nU-1;M-2;social;forbid;cousins;LP\nU-2;M-2;;forbid;no;LP\n"
    #expect(
      Self.redaction(Self.anna).redact("decisions.csv", Array(decisions.utf8))
        == .changed(
          Array(
            "mentee;mentor;type;decision;reason;who\nforgotten-2;M-2;social;forbid;;\nU-2;M-2;;forbid;no;LP\n".utf8)))
  }

  @Test(arguments: [
    TextCoding.utf8(hasMark: false), .utf8(hasMark: true), .utf16(littleEndian: true, hasMark: true),
    .utf16(littleEndian: false, hasMark: true), .utf16(littleEndian: true, hasMark: false), .windows1252,
  ])
  func aFileKeepsItsEncoding(_ coding: TextCoding) throws {
    let text = "id\tname\tneeds\r\nU-1\tAnna Holm\tsocial\r\nU-2\tÅse Bæk – 20 €\tsocial\r\n"
    let bytes = coding.encode(Array(text.utf8))
    let decoded = try #require(TextCoding.decode(bytes))
    #expect(decoded.coding == coding)
    #expect(decoded.text == Array(text.utf8))
    let new = "id\tname\tneeds\r\nforgotten-2\t\tsocial\r\nU-2\tÅse Bæk – 20 €\tsocial\r\n"
    #expect(Self.redaction(Self.anna).redact("mentees.csv", bytes) == .changed(coding.encode(Array(new.utf8))))
  }

  @Test func whatIsNoTextIsSaidToBeUnreadable() {
    #expect(Self.redaction(Self.bo).redact("a.csv", [0x50, 0x4B, 3, 4, 0, 0, 0xFF]) == .unreadable)
  }

  /// Whatever stands around them, no whole word is left, nothing else is lost, and a second time changes nothing.
  @Test(arguments: 0..<200)
  func randomTextsLoseTheWordsAndNothingElse(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let parts = ["Bo", "M-1", "lig", " ", ",", "æ", "-", "\n", "\"", "Anna Holm", "x", ";", "|", "é", "_", "1"]
    let text = (0..<30).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
    let redaction = Self.redaction(Self.bo, Self.anna)
    let once = redaction.replaced(in: Array(text.utf8)) ?? Array(text.utf8)
    #expect(redaction.replaced(in: once) == nil, "seed \(seed)")
    #expect(Self.words(of: String(decoding: once, as: UTF8.self)) == Self.expected(text), "seed \(seed)")
  }

  /// The plain reading: a text cut into runs of word characters and single others.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var isInWord = false
    for scalar in text.unicodeScalars {
      let isWord =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "_"
      if isWord, isInWord { words[words.count - 1].unicodeScalars.append(scalar) } else { words.append(String(scalar)) }
      isInWord = isWord
    }
    return words
  }

  private static func expected(_ text: String) -> [String] {
    var words = Self.words(of: text)
    var index = 0
    while index < words.count {
      if words[index] == "Bo" || words[index] == "M-1" { words[index] = "forgotten-1" }
      if index + 2 < words.count, Array(words[index...index + 2]) == ["Anna", " ", "Holm"] {
        words.replaceSubrange(index...index + 2, with: ["forgotten-2"])
      }
      index += 1
    }
    return words
  }
}

/// How long people are kept, as `cohort.yaml` says it.
@Suite struct RetentionTests {
  private static func frame(_ line: String) -> CohortFrame? {
    FrameReading.frame(
      Array("name: a\nfirst_day: 2026-08-17\nlast_day: 2026-08-31\nprogrammes:\n  - id: youth\n\(line)\n".utf8))
  }

  @Test func aDeadlineIsADayOrSomeMonths() throws {
    #expect(try #require(Self.frame("")).keptUntil == nil)
    let months = try #require(Self.frame("keep_months: 6"))
    #expect(months.retention == .months(6))
    #expect(months.keptUntil == CalendarDate(year: 2027, month: 2, day: 28))
    let day = try #require(Self.frame("forget_after: 30-06-2028"))
    #expect(day.keptUntil == CalendarDate(year: 2028, month: 6, day: 30))
    #expect(!day.isOverdue(on: CalendarDate(dayNumber: try #require(day.keptUntil).dayNumber)))
    #expect(day.isOverdue(on: CalendarDate(dayNumber: try #require(day.keptUntil).dayNumber + 1)))
  }

  @Test(arguments: [
    "keep_months: two", "keep_months: -1", "forget_after: 2028-02-30", "forget_afer: 2028-06-30",
    "keep_months: 6\nforget_after: 2028-06-30",
  ])
  func aDeadlineWithAFaultIsNone(_ line: String) {
    #expect(Self.frame(line) == nil)
    var faults = YAMLFaults(file: "cohort.yaml")
    _ = FrameFile(
      Array("name: a\nfirst_day: 2026-08-17\nlast_day: 2026-08-31\nprogrammes: []\n\(line)\n".utf8), &faults)
    #expect(faults.faults.count == 1)
  }

  @Test func itIsWrittenAsItWasRead() throws {
    for line in ["", "keep_months: 6", "forget_after: 2028-06-30"] {
      let frame = try #require(Self.frame(line))
      #expect(FrameReading.frame(Array(FrameWriter.yaml(frame, .danish).utf8))?.retention == frame.retention)
    }
  }
}
