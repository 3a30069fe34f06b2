// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import MakkerKit
import Testing

/// The expected end of a test's patience.
private struct Cut: Error {}

@Suite struct ForgetTests {
  @Test(arguments: [String.Encoding.utf8, .utf16LittleEndian, .windowsCP1252])
  func noByteOfANameIsLeftAndCountsStay(_ coding: String.Encoding) throws {
    let fixture = try ForgetFixture(coding: coding)
    let words = [ForgetFixture.mentorName, "M-1"]
    #expect(try ForgetFixture.places(of: words, below: fixture.base).count > 10)
    let before = try Counts(fixture)

    let shown = try fixture.makker("forget", "M-1")
    #expect(shown.output.contains("mentor M-1 -> forgotten-1"))
    #expect(shown.output.contains("Nothing was changed"))
    #expect(try Counts(fixture) == before)
    #expect(try fixture.makker("forget", "M-1", "--yes", "--dry-run").output == shown.output)
    #expect(try !ForgetFixture.places(of: ["M-1"], below: fixture.base).isEmpty)

    try fixture.makker("forget", "M-1", "--yes")
    #expect(try ForgetFixture.places(of: words, below: fixture.base) == [])
    #expect(try Counts(fixture) == before)
    try fixture.makker("audit")
    try fixture.makker("check", fixture.cohort)
    let verified = try fixture.makker("verify", fixture.run, code: 1)
    #expect(verified.output.contains("Forgotten in this run: 1 person."))
    #expect(verified.output.split(separator: "\n").count == 1)

    // What looks like it but is not is left alone, and so is everybody else.
    let files = try Scratch.files(below: fixture.cohort)
    let notes = String(decoding: try #require(files["notes.txt"]), as: UTF8.self)
    #expect(
      notes == "Ring til forgotten-1 om boligen. Bo (U-1) bor i Bolighuset; M-12 og U-10 er andre.\r\n")
    let table = try #require(files["mentors.csv"])
    let mentors = try #require(String(data: table, encoding: coding)).replacing("\u{FEFF}", with: "")
    #expect(mentors.split(separator: "\r\n")[1] == "forgotten-1;;social|education;2;;;;")
    #expect(mentors.contains("M-2;Bo Jensen;social;1;dansk;"))

    // The other side, whose name is a part of other words.
    try fixture.makker("forget", "Bo", "--yes")
    #expect(try ForgetFixture.places(of: words + ["U-1"], below: fixture.base) == [])
    let left = try ForgetFixture.places(of: ["Bo"], below: fixture.base)
    #expect(
      left.allSatisfy {
        $0.hasSuffix("mentors.csv: Bo") || $0.hasSuffix("report.html: Bo") || $0.hasSuffix(".ics: Bo")
          || $0.hasPrefix("makker.db")
      }, "only as a part of Bo Jensen: \(left)")
    #expect(try Counts(fixture) == before)
    try fixture.makker("audit")
    try fixture.makker("check", fixture.cohort)

    // Once more, there is nobody.
    let all = try Scratch.files(below: fixture.base.path)
    #expect(try fixture.makker("forget", "M-1", "--yes", code: 64).errors.contains("M-1"))
    #expect(try Scratch.files(below: fixture.base.path) == all)
  }

  @Test func whoLeftIsForgottenInTheRepairAndInWhatPublishingKept() throws {
    let fixture = try ForgetFixture()
    let words = [ForgetFixture.mentorName, "M-1"]
    try fixture.makker("rematch", "1", "--left", "M-1", "--out", fixture.scratch.path("repaired"), "--lang", "da")
    try fixture.makker("review", "2")
    try fixture.makker("publish", "2")
    let places = try ForgetFixture.places(of: words, below: fixture.base)
    for file in ["report.html", "run.json"] {
      #expect(places.contains { $0.hasPrefix("repaired/\(file): ") }, "\(places)")
    }
    try fixture.makker("forget", "M-1", "--yes")
    #expect(try ForgetFixture.places(of: words, below: fixture.base) == [])
    try fixture.makker("audit")
    try fixture.makker("publish", "2", "--undo")
    try fixture.makker("audit")
    #expect(try ForgetFixture.places(of: words, below: fixture.base) == [])
  }

  @Test func anExportedRunSaysSoToo() throws {
    let fixture = try ForgetFixture()
    try fixture.makker("forget", "M-1", "--yes")
    let path = fixture.scratch.path("exported")
    try fixture.makker("runs", "export", "1", path)
    let verified = try fixture.makker("verify", path, code: 1)
    #expect(verified.output.contains("Forgotten in this run"))
    #expect(try Scratch.files(below: path) == Scratch.files(below: fixture.run))
    // The folder is still known as the run that the store holds.
    let record = try Data(contentsOf: URL(fileURLWithPath: fixture.run + "/run.json"))
    #expect(try Store(path: fixture.location.path).runNumber(ofRecordBytes: [UInt8](record)) == 1)
    // Whoever changes it is still found out.
    try Data("x".utf8).write(to: URL(fileURLWithPath: path + "/pairs.csv"))
    #expect(try fixture.makker("verify", path, code: 1).output.contains("pairs.csv"))
  }

  @Test func plainFoldersNeedNoStore() throws {
    let fixture = try ForgetFixture(isStored: false)
    let other = try Scratch()
    let program = try Program.run(
      ["forget", "M-1", "--yes", "--in", fixture.cohort, "--in", fixture.run], in: other.folder)
    #expect(program.exitCode == 0, "\(program.errors)")
    #expect(try ForgetFixture.places(of: [ForgetFixture.mentorName, "M-1"], below: fixture.base) == [])
    #expect(try Scratch.files(below: other.folder.path).isEmpty)
  }

  /// Cut short before any one of its writings, it is finished by the same command, and comes to the same.
  @Test func cutShortAnywhereItIsFinishedByTheSameCall() throws {
    let original = try ForgetFixture()
    let time = Date(timeIntervalSince1970: 1_800_000_000)
    let whole = try original.copy()
    let steps = Steps()
    var job = ForgetJob(location: whole.location)
    job.beforeWriting = { _ in try steps.take() }
    _ = try job.carryOut(try job.plan(forgetting: "M-1"), at: time)
    let expected = try whole.files()
    #expect(try ForgetFixture.places(of: [ForgetFixture.mentorName, "M-1"], below: whole.base) == [])
    #expect(steps.count > 10)
    for step in 0..<steps.count {
      let fixture = try original.copy()
      var job = ForgetJob(location: fixture.location)
      let cut = Steps(until: step)
      job.beforeWriting = { _ in try cut.take() }
      let plan = try job.plan(forgetting: "M-1")
      #expect(throws: Cut.self) { try job.carryOut(plan, at: time) }
      job.beforeWriting = { _ in }
      // Nobody else comes first, where it was begun.
      if step > 0 { #expect(throws: ForgetRefusal.pending(ids: ["M-1"])) { try job.plan(forgetting: "U-2") } }
      let rest = try job.plan(forgetting: "M-1")
      #expect(rest.isResumed == (step > 0))
      _ = try job.carryOut(rest, at: time)
      #expect(try fixture.files() == expected, "step \(step)")
      let database = try Data(contentsOf: URL(fileURLWithPath: fixture.location.path))
      #expect(database.range(of: Data(#"Åse "Bo""#.utf8)) == nil, "step \(step)")
      #expect(try Store(path: fixture.location.path).audit().findings == [], "step \(step)")
    }
  }

  @Test func deadlinesForgetEverybodyOfACohort() throws {
    let fixture = try ForgetFixture()
    let early = try fixture.makker("forget", "--due", "--on", "2028-06-18", "--yes")
    #expect(early.output == "No deadline has passed; nobody is forgotten.\n")
    let before = try Counts(fixture)
    // A second cohort, without a deadline, in which M-12 goes on.
    let next = fixture.scratch.path("cohort-2027")
    try FileManager.default.copyItem(atPath: fixture.cohort, toPath: next)
    for name in ["decisions.csv", "previous.csv", "notes.txt"] {
      try FileManager.default.removeItem(atPath: next + "/" + name)
    }
    try Data("name: Næste\nfirst_day: 2027-08-16\nlast_day: 2028-06-16\nprogrammes:\n  - id: youth\n".utf8)
      .write(to: URL(fileURLWithPath: next + "/cohort.yaml"))
    try Data("id;name;types\nM-12;Åse Bæk;social\n".utf8).write(to: URL(fileURLWithPath: next + "/mentors.csv"))
    try Data("id;name;programme;needs\n".utf8).write(to: URL(fileURLWithPath: next + "/mentees.csv"))

    // The test's own clock is nobody's deadline; another cohort's has passed long ago.
    let old = fixture.scratch.path("cohort-2009")
    try FileManager.default.createDirectory(atPath: old, withIntermediateDirectories: true)
    try Data(
      "name: Gammel\nfirst_day: 2009-08-16\nlast_day: 2010-06-16\nforget_after: 2011-01-01\nprogrammes:\n  - id: youth\n"
        .utf8
    )
    .write(to: URL(fileURLWithPath: old + "/cohort.yaml"))
    try Data("id;name;types\nG-1;Gudrun G.;social\n".utf8).write(to: URL(fileURLWithPath: old + "/mentors.csv"))
    try Data("id;name;programme;needs\n".utf8).write(to: URL(fileURLWithPath: old + "/mentees.csv"))
    let warning = "cohort-2009: the deadline for keeping people's data passed on 2011-01-01. Run makker forget --due."
    #expect(try fixture.makker("check", fixture.cohort).output.contains(warning))

    let done = try fixture.makker("forget", "--due", "--on", "2028-06-19", "--yes")
    #expect(done.output.contains("M-12: also in Næste"))
    let gone = [ForgetFixture.mentorName, ForgetFixture.otherName, "Bo", "M-1", "M-2", "U-1", "U-2", "U-10"]
    #expect(try ForgetFixture.places(of: gone, below: fixture.base) == [])
    #expect(try !ForgetFixture.places(of: ["M-12"], below: URL(fileURLWithPath: next)).isEmpty)
    #expect(try Counts(fixture) == before)
    try fixture.makker("audit")
    try fixture.makker("check", fixture.cohort)
    let again = try fixture.makker("forget", "--due", "--on", "2028-06-19", "--yes")
    #expect(again.output.contains("There is nobody left to forget."))
    #expect(try !fixture.makker("check", fixture.cohort).output.contains("deadline"))
  }

  @Test func matchingAndRollingOverWarnOfDeadlines() throws {
    let scratch = try Scratch()
    func makker(_ arguments: String...) throws -> Program {
      let run = try Program.run(arguments + ["--lang", "en"], in: scratch.folder)
      #expect(run.exitCode == 0, "\(arguments.joined(separator: " "))\n\(run.errors)")
      return run
    }
    _ = try makker("generate", "year", "--mentees", "12", "--mentors", "9")
    try FileManager.default.copyItem(atPath: scratch.path("year"), toPath: scratch.path("old"))
    let frame = scratch.path("old/cohort.yaml")
    let text = try String(contentsOfFile: frame, encoding: .utf8)
    try Data((text + "\nforget_after: 2011-01-01\n").utf8).write(to: URL(fileURLWithPath: frame))
    let warning = "old: the deadline for keeping people's data passed on 2011-01-01. Run makker forget --due."
    // Without a store there are folders alone, and whoever matches one is told nothing of others.
    #expect(try !makker("match", "year", "--no-plan", "--out", "first").errors.contains("deadline"))
    #expect(try !makker("roll-over", "first", "--out", "second-year").errors.contains("deadline"))
    _ = try makker("runs", "add", "first", "--cohort", "year")
    #expect(try makker("match", "year", "--no-plan", "--seed", "5", "--out", "second").errors.contains(warning))
    #expect(try !makker("match", "year", "--no-plan", "--seed", "6", "--out", "third", "-q").errors.contains(warning))
    #expect(try makker("roll-over", "first", "--out", "next").errors.contains(warning))
    #expect(try makker("roll-over", "1", "--out", "by-number").errors.contains(warning))
  }

  @Test func usage() throws {
    let fixture = try ForgetFixture(isStored: false)
    #expect(try fixture.makker("forget", code: 64).errors.contains("Name either a person or --due."))
    try fixture.makker("forget", "M-1", "--due", code: 64)
    try fixture.makker("forget", "M-1", "--on", "2028-01-01", code: 64)
    try fixture.makker("forget", "M-1", "--role", "both", code: 64)
    try fixture.makker("forget", "M-1", "--in", "nowhere", code: 64)
    try fixture.makker("forget", "M-1", "--store", "none.db", code: 64)
    #expect(try fixture.makker("forget", "M-13", code: 64).errors.contains("Did you mean M-1"))
  }

  @Test func whatIsNeitherCohortNorRunIsNamedAndLeft() throws {
    let fixture = try ForgetFixture(isStored: false)
    let page = fixture.scratch.path("compared.html")
    try Data("<p>Bo Jensen &amp; M-1</p>".utf8).write(to: URL(fileURLWithPath: page))
    let book = fixture.cohort + "/old.xlsx"
    try Data([0x50, 0x4B, 3, 4, 0, 0, 0xFF]).write(to: URL(fileURLWithPath: book))
    let shown = try fixture.makker("forget", "M-1", "--yes")
    #expect(shown.output.contains("compared.html: names the person too"))
    #expect(shown.output.contains("old.xlsx: cannot be read as text"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: page)) == Data("<p>Bo Jensen &amp; M-1</p>".utf8))
  }
}

/// Counts a forgetting's writings, and stops one.
private final class Steps: @unchecked Sendable {
  // Used by one thread only; the hook asks for a function that any might call.
  private(set) var count = 0
  private let last: Int?

  init(until last: Int? = nil) { self.last = last }

  func take() throws {
    if count == last { throw Cut() }
    count += 1
  }
}

/// What must stay: pairs by kind of help, needs, points, meetings, outcomes.
private struct Counts: Equatable {
  let pairsByType: [String: Int]
  let unmatched: Int
  let record: [String]
  let previous: [String: Int]
  let runs: [RunFacts]
  let meetings: Int
  let outcomes: [PreviousPair.Outcome]

  init(_ fixture: ForgetFixture) throws {
    let run = try Scratch.files(below: fixture.run)
    func rows(_ name: String) -> [[Substring]] {
      String(decoding: run[name] ?? Data(), as: UTF8.self).split(separator: "\r\n").dropFirst()
        .map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    }
    pairsByType = Dictionary(rows("pairs.csv").map { (String($0[2]), 1) }, uniquingKeysWith: +)
    unmatched = rows("unmatched.csv").count
    record = String(decoding: run["run.json"] ?? Data(), as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { line in ["filled", "needs", "points", "value"].contains { line.hasPrefix("  \"\($0)\"") } }
    let cohort = try CohortReader.read(folder: fixture.cohort).cohort
    previous = Dictionary(cohort.previous.map { ("\($0.type) \($0.outcome)", 1) }, uniquingKeysWith: +)
    let store = try Store(path: fixture.location.path)
    runs = try store.runs().map(\.facts)
    meetings = try store.meetings().count
    outcomes = try store.endings().map(\.outcome)
  }
}
