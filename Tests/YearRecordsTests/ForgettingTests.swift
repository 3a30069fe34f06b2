// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import GRDB
import Testing
import Wording
import YearRecords

@Suite struct ForgettingTests {
  /// Replaces somebody's id and name in every file, as whoever knows the files' formats does.
  private static func redaction(_ id: String, _ name: String, _ pseudonym: String) -> Redaction {
    Redaction(
      rename: { $0.replacing(id, with: pseudonym) },
      rewrite: { _, bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return Array(text.replacing(id, with: pseudonym).replacing(name, with: "").utf8)
      })
  }

  @Test func noByteOfANameIsLeft() throws {
    let place = try TestStore()
    let store = try place.open()
    try Sample.year(store)
    let noted = try store.head()
    let before = (runs: try store.runs(), meetings: try store.meetings().count, endings: try store.endings().count)
    let words = ["Torben", "Ellegaard", "M-1", "it goes well", "Sofie has a job"]
    for word in words { #expect(try place.holds(word), "\(word) is there before") }

    let done = try store.forget(.mentor("M-1"), at: Sample.start, vanishing: ["Torben Ellegaard"]) {
      Self.redaction("M-1", "Torben Ellegaard", $0)
    }
    #expect(done.pseudonym == "forgotten-1")
    // One decision, one release and one refusal are about others; a decision and an ending are about him.
    #expect(done.reasons == 2)
    for word in words { #expect(try !place.holds(word), "\(word)") }
    #expect(try place.holds("Amina Farah"))

    #expect(try store.audit(expecting: noted).findings == [])
    #expect(try store.runs() == before.runs)
    #expect(try store.meetings().count == before.meetings)
    #expect(try store.endings().count == before.endings)
    #expect(try store.endings().map(\.pair) == [Sample.pair("U-1", "forgotten-1")])
    #expect(try store.endings().map(\.reason) == [""])
    let files = try store.files(ofRun: 1)
    #expect(files.map(\.name) == ["calendar/forgotten-1.ics", "cohort/mentors.csv", "pairs.csv", "run.json"])
    #expect(String(decoding: files[1].bytes, as: UTF8.self) == "id;name\nforgotten-1;\nM-2;Amina Farah\n")

    // Forgotten once more, he is nobody.
    #expect(throws: StoreError.unknownPerson(.mentor("M-1"))) {
      try store.forget(.mentor("M-1"), at: Sample.start) { Self.redaction("M-1", "", $0) }
    }
    let second = try store.forget(.mentee("U-2"), at: Sample.start) { Self.redaction("U-2", "Emil Aabenraa", $0) }
    #expect(second.pseudonym == "forgotten-2")
    #expect(try store.audit(expecting: done.head).findings == [])
    #expect(
      try store.log(LogFilter(kinds: [.forgotten])).map(\.sentence.english).first
        == "somebody forgotten; now forgotten-2")
  }

  @Test func whatIsLeftStopsIt() throws {
    let place = try TestStore()
    let store = try place.open()
    try Sample.year(store)
    let head = try store.head()
    let files = try store.files(ofRun: 1)
    // The cohort's mentors, which the run holds too, and a calendar.
    #expect(throws: StoreError.stillThere(contents: 2)) {
      try store.forget(.mentor("M-1"), at: Sample.start, vanishing: ["Torben Ellegaard"]) { _ in
        Redaction { _, _ in nil }
      }
    }
    #expect(try store.head() == head)
    #expect(try store.files(ofRun: 1) == files)
    #expect(try store.audit().findings == [])
  }

  @Test func namesAreFoundInEveryEncoding() throws {
    for encoding in [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian, .isoLatin1] {
      let place = try TestStore()
      let store = try place.open()
      try Sample.year(store)
      let bytes = try #require("id;name\nU-9;Søren Ærø\n".data(using: encoding))
      try store.write(at: Sample.start) { year throws(StoreError) in
        try year.recordCohort(named: "b", files: [StoredFile(name: "mentees.csv", bytes: [UInt8](bytes))])
      }
      #expect(throws: StoreError.stillThere(contents: 1)) {
        try store.forget(.mentee("U-1"), at: Sample.start, vanishing: ["Søren Ærø"]) { _ in Redaction { _, _ in nil } }
      }
    }
  }

  @Test func aFileThatWaitsIsGivenUp() throws {
    let place = try TestStore()
    let store = try place.open()
    try Sample.year(store)
    try store.write(
      at: Sample.start, files: [FileChange(path: place.file("gone/a"), from: nil, to: Array("Torben waits".utf8))]
    ) { year throws(StoreError) in try year.recordExport(ofRun: 1) }
    #expect(try place.holds("Torben waits"))
    _ = try store.forget(.mentor("M-1"), at: Sample.start) { Self.redaction("M-1", "Torben Ellegaard", $0) }
    #expect(try !place.holds("Torben"))
    #expect(try store.audit().findings == [])
  }

  @Test func aCrashBeforeTheFileIsWrittenAnewIsMadeGood() throws {
    let place = try TestStore()
    try Sample.year(try place.open())
    try place.tamper("PRAGMA user_version = 1")
    let store = try place.open()
    let queue = try DatabaseQueue(path: place.path)
    #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 0)
    #expect(try store.audit().findings == [])
  }

  @Test func contentsThatFoldersShareAreKeptOnceAndForgottenTogether() throws {
    let place = try TestStore()
    let store = try place.open()
    let mark = "Shared-Name " + String(repeating: "x", count: 50_000)
    try store.write(at: Sample.start) { year throws(StoreError) in
      for number in 1...20 {
        try year.recordCohort(
          named: "a", files: [Sample.file("mentors.csv", mark), Sample.file("cohort.yaml", "\(number)")])
      }
      try year.refuse(Refusal(cohort: "a", pair: Sample.pair("U-1", "M-1"), side: .mentor, reason: "no"))
    }
    #expect(try #require(place.contents()["makker.db"]).count < 300_000)
    let done = try store.forget(.mentee("U-1"), at: Sample.start, vanishing: ["Shared-Name"]) { _ in
      Redaction { name, bytes in name == "mentors.csv" ? Array("gone".utf8) : nil }
    }
    #expect(done.contents == 1)
    for version in 1...20 {
      let files = try store.files(ofCohort: CohortVersion(name: "a", version: version))
      #expect(files.last == Sample.file("mentors.csv", "gone"))
    }
    #expect(try !place.holds("Shared-Name"))
  }
}

extension TestStore {
  /// Whether a file in the folder holds a text.
  func holds(_ text: String) throws -> Bool {
    try contents().values.contains { $0.range(of: Data(text.utf8)) != nil }
  }
}

extension ForgettingTests {
  @Test func severalAreForgottenAtOnceUnderNamesOfTheirOwn() throws {
    let place = try TestStore()
    let store = try place.open()
    try Sample.year(store)
    let noted = try store.head()
    let redaction = Redaction { _, bytes in
      Array(
        String(decoding: bytes, as: UTF8.self).replacing("M-1", with: "forgotten-7").replacing(
          "U-1", with: "forgotten-8"
        )
        .replacing("Torben Ellegaard", with: "").utf8)
    }
    #expect(try store.knows(.mentor("M-1")))
    // Of M-99 no event tells.
    let people: [(Person, String)] = [
      (.mentor("M-1"), "forgotten-7"), (.mentee("U-1"), "forgotten-8"), (.mentor("M-99"), "forgotten-9"),
    ]
    let done = try store.forget(people, at: Sample.start, expectedSeq: noted.seq, redaction: redaction)
    #expect(done.head.seq == noted.seq + 3)
    #expect(try store.pseudonyms() == ["forgotten-7", "forgotten-8", "forgotten-9"])
    #expect(try store.audit(expecting: noted).findings == [])
    #expect(try !store.knows(.mentor("M-1")))
    #expect(try store.endings().map(\.pair) == [Sample.pair("forgotten-8", "forgotten-7")])
    #expect(try !place.holds("Torben"))
    // The next one gets a number that nobody has.
    #expect(try store.forget(.mentee("U-2"), at: Sample.start) { _ in redaction }.pseudonym == "forgotten-1")
  }
}
