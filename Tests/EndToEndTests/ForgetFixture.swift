// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import MakkerKit
import Testing

/// A made-up cohort of people with awkward names, a run of it, and a store that knows of both.
struct ForgetFixture {
  static let mentorName = #"Åse "Bo" Ærø, <b>O'Neil & søn</b>; stud.jur."#
  static let menteeName = "Bo"
  static let otherName = "Bo Jensen"

  let scratch: Scratch
  var base: URL { scratch.folder }
  var cohort: String { scratch.path("cohort-2026") }
  var run: String { scratch.path("run-2026") }
  var location: StoreLocation { StoreLocation(named: scratch.path(StoreLocation.fileName)) }

  /// Writes the cohort, and matches it.
  init(coding: String.Encoding = .utf8, isStored: Bool = true) throws {
    scratch = try Scratch()
    let files = [
      "cohort.yaml": Self.frame, "mentors.csv": Self.mentors, "mentees.csv": Self.mentees,
      "decisions.csv": Self.decisions, "previous.csv": Self.previous,
      "notes.txt": "Ring til \(Self.mentorName) om boligen. Bo (U-1) bor i Bolighuset; M-12 og U-10 er andre.\r\n",
    ]
    try FileManager.default.createDirectory(atPath: cohort, withIntermediateDirectories: true)
    for (name, text) in files {
      let isTable = name.hasSuffix(".csv")
      let bytes = try #require(text.data(using: isTable ? coding : .utf8))
      let mark: [UInt8] = isTable && coding == .utf16LittleEndian ? [0xFF, 0xFE] : []
      try (Data(mark) + bytes).write(to: URL(fileURLWithPath: cohort + "/" + name))
    }
    try makker("match", cohort, "--out", run)
    guard isStored else { return }
    try makker("runs", "add", run, "--cohort", cohort)
    try makker("decide", "forbid", cohort, "U-2", "M-1", "--reason", "\(Self.mentorName) er hendes onkel")
    try makker("decide", "forbid", cohort, "U-2", "M-12", "--reason", "U-2 og Bo er fætre, siger \(Self.mentorName)")
    try makker("met", "1", "U-1", "M-1", "--on", "2026-09-14", "--type", "social", "--minutes", "60")
    try makker(
      "ended", "1", "U-1", "M-1", "--type", "social", "--on", "2026-12-01", "--outcome", "ended_early", "--reason",
      "Bo flyttede")
  }

  private init(_ scratch: Scratch) { self.scratch = scratch }

  /// The same in a folder of its own.
  func copy() throws -> ForgetFixture {
    let scratch = try Scratch()
    for name in try FileManager.default.contentsOfDirectory(atPath: base.path) {
      try FileManager.default.copyItem(
        at: base.appendingPathComponent(name), to: scratch.folder.appendingPathComponent(name))
    }
    return ForgetFixture(scratch)
  }

  /// All files but the store's, whose random numbers differ each time.
  func files() throws -> [String: Data] {
    try Scratch.files(below: base.path).filter { !$0.key.hasPrefix(StoreLocation.fileName) }
  }

  /// Runs the program in the folder; it must do what it is asked.
  @discardableResult
  func makker(_ arguments: String..., code: Int32 = 0, at place: SourceLocation = #_sourceLocation) throws -> Program {
    let program = try Program.run(arguments, in: base)
    #expect(program.exitCode == code, "\(arguments): \(program.errors)\(program.output)", sourceLocation: place)
    return program
  }

  /// Where one of some texts stands as a word of its own: the plain reading, in every encoding, escaped and folded or
  /// not.
  static func places(of words: [String], below folder: URL) throws -> [String] {
    var places: [String] = []
    for (path, data) in try Scratch.files(below: folder.path) {
      var texts = [path, String(decoding: data, as: UTF8.self)]
      for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian, .isoLatin1] {
        texts += [String(data: data, encoding: encoding)].compactMap(\.self)
      }
      for text in texts {
        let plain = text.replacing("\r\n ", with: "").replacing("\r\n\t", with: "").replacing("\\n", with: "\n")
        let forms = [
          plain, plain.replacing("\\", with: ""), plain.replacing("\"\"", with: "\""),
          plain.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&"),
        ]
        for word in words where forms.contains(where: { holds($0, word) }) { places.append("\(path): \(word)") }
      }
    }
    return places.sorted()
  }

  private static func holds(_ text: String, _ word: String) -> Bool {
    let (text, word) = (Data(text.utf8), Data(word.utf8))
    func isPart(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-" || $0 == "_" } ?? false
    }
    var start = 0
    while let found = text.range(of: word, in: start..<text.count) {
      let before = String(decoding: text[max(0, found.lowerBound - 4)..<found.lowerBound], as: UTF8.self)
      let after = String(decoding: text[found.upperBound..<min(text.count, found.upperBound + 4)], as: UTF8.self)
      if !isPart(before.unicodeScalars.last), !isPart(after.unicodeScalars.first) { return true }
      start = found.lowerBound + 1
    }
    return false
  }

  private static func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }

  private static let frame = """
    name: Prøveby 2026/27
    first_day: 2026-08-17
    last_day: 2027-06-18
    keep_months: 12
    programmes:
      - id: youth
        kind: youth
        minutes_per_meeting: 60
    # Bo (U-1) er søn af \(mentorName)

    """

  private static let times = "mon 15:00-19:00|tue 15:00-19:00|wed 15:00-19:00"

  private static let mentors = """
    id;name;types;capacity;languages;availability;prefer;hobby\r
    M-1;\(quoted(mentorName));social|education;2;dansk;\(times);U-1;\(quoted("fodbold med \(mentorName)"))\r
    M-2;\(otherName);social;1;dansk;\(times);U-10;Bolighaj og ven af Bo\r
    M-12;Åse Bæk;education|social;2;dansk;\(times);;\r

    """

  private static let mentees = """
    id;name;programme;needs;stage;birth_year;languages;availability;prefer;class\r
    U-1;\(menteeName);youth;social|education;youth-education;2008;dansk;\(times);M-1|M-12;2. b\r
    U-2;Ida Bo-Larsen;youth;social;youth-education;2008;dansk;\(times);;Bo\r
    U-10;Abo Boligby;youth;education;youth-education;2008;dansk;\(times);;Bo's bror\r

    """

  private static let decisions = """
    mentee;mentor;type;decision;reason\r
    U-1;M-1;social;require;\(quoted("\(mentorName) kender Bo"))\r
    U-10;M-2;;forbid;Bo vil det ikke\r

    """

  private static let previous = """
    mentee;mentor;type;outcome\r
    U-1;M-1;social;completed\r
    U-10;M-12;education;ended_early\r

    """
}
