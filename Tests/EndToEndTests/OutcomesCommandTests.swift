// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import Testing
import YearRecords

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `makker outcomes`, as its user runs it.
@Suite struct OutcomesCommandTests {
  @Test("counts are those of the tables, by kind of mentor, wish and what is left out")
  func recounted() throws {
    let history = try MadeHistory()
    let record = try history.record(["run", "--ended", "ended.csv"])
    let known = history.pairs.filter { $0.outcome != "ongoing" }
    // The sample's own previous.csv tells of four more pairs, of which the run has none.
    #expect(record.all.pairs == known.count + 4 && record.all.endedEarly == history.ended(known).count + 3)
    #expect(record.leftOut == history.pairs.count - known.count + 9)
    let byType = try #require(record.factors.first { $0.factor == "stage" })
    #expect(byType.groups.reduce(0) { $0 + ($1.pairs ?? 0) } + (byType.notKnown ?? 0) == record.all.pairs)
    let interests = try #require(record.factors.first { $0.subject == "interests" })
    let none = known.filter { $0.interests == 0 }
    let group = try #require(interests.groups.first { $0.group == "none" })
    #expect(group.pairs == none.count && group.endedEarly == history.ended(none).count)
    #expect(interests.groups.reduce(0) { $0 + ($1.pairs ?? 0) } == known.count && interests.notKnown == 4)
    let high = try #require(interests.groups.last)
    let highest = known.map(\.interests).max() ?? 0
    #expect(high.group == "high" && (high.pairs ?? 0) >= known.filter { $0.interests == highest }.count)
  }

  @Test("a pair that a run and two tables tell of counts once, and what was told last holds")
  func once() throws {
    let history = try MadeHistory()
    let first = try history.record(["run", "--ended", "ended.csv"])
    let twice = try history.record(["run", "run", "--ended", "ended.csv", "--ended", "ended.csv"])
    #expect(twice == first)
    let rows = history.pairs.map { "\($0.key);completed" }
    try history.write("all.csv", (["mentee;mentor;type;outcome"] + rows).joined(separator: "\n"))
    let all = try history.record(["run", "--ended", "ended.csv", "--ended", "all.csv"])
    #expect(all.all.pairs == history.pairs.count + 4 && all.all.endedEarly == 3)
    let alone = try history.record(["--ended", "ended.csv"])
    let known = history.pairs.filter { $0.outcome != "ongoing" }
    #expect(alone.all.pairs == known.count && alone.factors.map(\.factor) == ["type"])
  }

  @Test("next year's previous.csv tells how this year's pairs ended")
  func nextYear() throws {
    let history = try MadeHistory()
    try FileManager.default.copyItem(atPath: Sample.haderslev.path, toPath: history.path("next"))
    var frame = try String(contentsOfFile: history.path("next/cohort.yaml"), encoding: .utf8)
    frame.replace("first_day: 2026-08-24", with: "first_day: 2026-08-31")
    try history.write("next/cohort.yaml", frame)
    let own = try String(contentsOfFile: history.path("next/previous.csv"), encoding: .utf8)
      .split(whereSeparator: \.isNewline).map(String.init)
    let keys = history.pairs.map(\.key)
    // A pair that goes on is told of once, in the words of the sample's language.
    let others = own.dropFirst().filter { row in !keys.contains { row.hasPrefix($0.prefix { $0 != ";" } + ";") } }
    try history.write("next/previous.csv", (own.prefix(1) + others + history.rows).joined(separator: "\n"))
    let told = try history.record(["run", "next"])
    let asked = try history.record(["run", "--ended", "ended.csv"])
    #expect(told.all == asked.all && told.factors == asked.factors)
    // The year itself cannot have ended its own pairs.
    let frameOfSameYear = try String(contentsOfFile: Sample.haderslev.path + "/cohort.yaml", encoding: .utf8)
    try history.write("next/cohort.yaml", frameOfSameYear)
    let same = try history.record(["run", "next"])
    #expect(same.factors.allSatisfy { $0.factor == "type" })
  }

  @Test("a store tells of endings and of the first meetings, with runs named or not")
  func store() throws {
    let history = try MadeHistory()
    let store = try Store(path: history.path("makker.db"), madeIfMissing: true)
    let start = try #require(CalendarDate(written: "2026-08-24"))
    try history.publish("run", history.pairs, at: 1_786_000_000, in: store)
    let keys = history.pairs.map(\.storeKey)
    try store.write(at: Date(timeIntervalSince1970: 1_800_000_000)) { year throws(StoreError) in
      for (pair, key) in zip(history.pairs, keys) where pair.outcome != "ongoing" {
        let outcome = PreviousPair.Outcome(rawValue: pair.outcome) ?? .completed
        // Every third of those who ended early did so before the first months were over.
        let days = outcome == .endedEarly ? (pair.number.isMultiple(of: 3) ? 30 : 120) : 300
        try year.record(
          Ending(
            cohort: "haderslev", pair: key, outcome: outcome, date: CalendarDate(dayNumber: start.dayNumber + days),
            reason: ""))
      }
      for (pair, key) in zip(history.pairs, keys) where pair.number < 40 {
        try year.record(
          MeetingRecord(
            cohort: "haderslev", pair: key, date: CalendarDate(dayNumber: start.dayNumber + 10),
            outcome: pair.number.isMultiple(of: 2) ? .held : .noShowMentee, minutes: 60))
      }
    }
    let all = try history.record([])
    let named = try history.record(["run"])
    let asked = try history.record(["run", "--ended", "ended.csv", "--store", "makker.db"])
    #expect(all == named && all == asked)
    let known = history.pairs.filter { $0.outcome != "ongoing" }
    #expect(all.all.pairs == known.count + 4 && all.all.endedEarly == history.ended(known).count + 3)
    let lasted = known.filter { pair in
      pair.number < 40
        && (pair.outcome == "completed" || pair.outcome == "ended_early" && !pair.number.isMultiple(of: 3))
    }
    let missed = try #require(all.factors.first { $0.factor == "first_no_shows" })
    let (odd, even) = (lasted.filter { !$0.number.isMultiple(of: 2) }, lasted.filter { $0.number.isMultiple(of: 2) })
    #expect(missed.groups.map(\.group) == ["no", "yes"])
    #expect(missed.groups.map(\.pairs) == [even.count, odd.count])
    #expect(missed.groups.map(\.endedEarly) == [history.ended(even).count, history.ended(odd).count])
    // One meeting or none of four or more that were planned: all are below plan, and one group tells nothing.
    #expect(!all.factors.contains { $0.factor == "first_meetings" })
  }

  @Test("pairs of all published runs of a year count once, those of a repair from the day on which it was made")
  func repaired() throws {
    let history = try MadeHistory()
    try history.write("made/cohort/rules.yaml", "without: [skills, availability_breadth]\n")
    _ = try history.run(["match", "made/cohort", "--no-plan", "--out", "second"])
    let second = try history.read("second")
    let store = try Store(path: history.path("makker.db"), madeIfMissing: true)
    try history.publish("run", history.pairs, at: 1_786_000_000, in: store)
    // 2 November 2026.
    try history.publish("second", second, at: 1_793_600_000, in: store)
    let joined = second.filter { pair in !history.pairs.contains { $0.key == pair.key } }
    let (met, missed) = try (#require(joined.first), #require(joined.last))
    try #require(met.key != missed.key)
    let last = try #require(CalendarDate(written: "2027-06-18"))
    try store.write(at: Date(timeIntervalSince1970: 1_800_000_000)) { year throws(StoreError) in
      for (pair, outcome) in [(met, MeetingOutcome.held), (missed, .noShowMentor)] {
        let day = CalendarDate(dayNumber: last.dayNumber - 220)
        try year.record(
          MeetingRecord(cohort: "haderslev", pair: pair.storeKey, date: day, outcome: outcome, minutes: 60))
        try year.record(
          Ending(cohort: "haderslev", pair: pair.storeKey, outcome: .completed, date: last, reason: ""))
      }
    }
    let record = try history.record([])
    // And 13 rows of the sample's previous.csv.
    let all = Set((history.pairs + second).map(\.key)).count + 13
    #expect((record.all.pairs ?? 0) + record.leftOut == all && record.all.pairs == 6 && record.all.endedEarly == 3)
    let groups = record.factors.first { $0.factor == "first_no_shows" }?.groups ?? []
    #expect(groups.map(\.group) == ["no", "yes"] && groups.map(\.pairs) == [1, 1])
  }

  @Test("groups of few pairs are hidden in what is passed on, unless asked for")
  func hidden() throws {
    let history = try MadeHistory()
    let arguments = ["outcomes", "run", "--ended", "ended.csv", "--csv", "out.csv", "--json"]
    #expect(try history.run(arguments).exitCode == 0)
    let table = try String(contentsOfFile: history.path("out.csv"), encoding: .utf8)
    #expect(table.contains(";<5;;;;"))
    let counts = table.split(whereSeparator: \.isNewline).dropFirst().compactMap {
      Int($0.split(separator: ";", omittingEmptySubsequences: false)[3])
    }
    #expect(counts.allSatisfy { $0 >= 5 } && counts.count > 20)
    #expect(try history.run(arguments + ["--exact"]).exitCode == 0)
    let exact = try String(contentsOfFile: history.path("out.csv"), encoding: .utf8)
    #expect(!exact.contains("<5") && exact.count > table.count)
    let people = history.pairs.flatMap { [$0.mentee, $0.mentor] }
    #expect(people.allSatisfy { !exact.contains($0 + ";") })
  }

  @Test("the page is well-formed, escapes what was typed, and never replaces what it is not", arguments: ["da", "en"])
  func page(language: String) throws {
    let history = try MadeHistory { $0.replace("Fra skole til praktik", with: "<b onclick='x'>Praktik & mere") }
    let arguments = ["outcomes", "run", "--ended", "ended.csv", "--html", "page.html", "--lang", language]
    #expect(try history.run(arguments).exitCode == 0)
    let page = try String(contentsOfFile: history.path("page.html"), encoding: .utf8)
    let parser = XMLParser(data: Data(page.utf8))
    #expect(parser.parse(), "line \(parser.lineNumber): \(String(describing: parser.parserError))")
    #expect(page.contains("&lt;b onclick=") && !page.contains("<b onclick") && !page.contains("{{"))
    #expect(page.contains("<html lang=\"\(language)\"") && page.contains("Content-Security-Policy"))
    #expect(page.components(separatedBy: "http://").count == 2 && !page.contains("https://"))
    #expect(page.components(separatedBy: "<table").count == page.components(separatedBy: "<caption").count)
    #expect(try history.run(arguments).exitCode == 0)
    for name in ["page.html", "out.csv"] { try history.write(name, "mine") }
    for option in [["--html", "page.html"], ["--csv", "out.csv"]] {
      let refused = try history.run(["outcomes", "run"] + option)
      #expect(refused.exitCode == 64 && refused.errors.contains("--replace"), "\(refused.errors)")
      #expect(try String(contentsOfFile: history.path(option[1]), encoding: .utf8) == "mine")
      #expect(try history.run(["outcomes", "run"] + option + ["--replace"]).exitCode == 0)
    }
    let folder = try history.run(["outcomes", "run", "--html", "run", "--replace"])
    #expect(folder.exitCode == 64 && folder.errors.contains("folder"), "\(folder.errors)")
    let nowhere = try history.run(["outcomes", "run", "--csv", "no/out.csv"])
    #expect(nowhere.exitCode == 70 && nowhere.errors.contains("no/out.csv"), "\(nowhere.errors)")
  }

  @Test(
    "what cannot be read is told with its place",
    arguments: [
      (["nowhere"], 65, "nowhere"), (["--store", "no.db"], 65, "no.db"), (["--ended", "no.csv"], 65, "no.csv"),
      (["--ended", "bad.csv"], 65, "bad.csv:3:18"), ([], 64, "--store"), (["--html", ""], 64, "empty"),
      (["--store", "bad.csv"], 65, "bad.csv"),
    ] as [([String], Int32, String)])
  func refused(arguments: [String], exitCode: Int32, words: String) throws {
    let scratch = try Scratch()
    let rows = "mentee;mentor;type;outcome\nU-01;M-01;social;completed\nU-02;M-02;social;vanished\n"
    try Data(rows.utf8).write(to: URL(fileURLWithPath: scratch.path("bad.csv")))
    let run = try Program.run(["outcomes"] + arguments, in: scratch.folder)
    #expect(run.exitCode == exitCode && run.errors.contains(words), "\(run.output)\(run.errors)")
    #expect(run.output.isEmpty && !run.errors.isEmpty)
    #expect(try Scratch.files(below: scratch.folder.path).keys.sorted() == ["bad.csv"])
  }

  @Test("a run that was changed is not counted")
  func changed() throws {
    let history = try MadeHistory()
    let table = try String(contentsOfFile: history.path("run/pairs.csv"), encoding: .utf8)
    try history.write("run/pairs.csv", table.split(separator: "\r\n").dropLast().joined(separator: "\r\n") + "\r\n")
    let run = try history.run(["outcomes", "run"])
    #expect(run.exitCode == 65 && run.errors.contains("pairs.csv"), "\(run.errors)")
  }

  @Test("the tables are as approved, and no line is wider than a terminal", arguments: ["da", "en"])
  func printed(language: String) throws {
    let history = try MadeHistory()
    let arguments = ["outcomes", "run", "--ended", "ended.csv", "--lang", language]
    let text = try history.run(arguments)
    #expect(text.exitCode == 0, "\(text.errors)")
    try expectGolden("outcomes-haderslev.\(language).txt", text.output)
    let whole = try history.run(arguments + ["--all"])
    try expectGolden("outcomes-all.\(language).txt", whole.output)
    for line in (text.output + whole.output).split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    let few = try history.run(["outcomes", "run", "--lang", language])
    try expectGolden("outcomes-few.\(language).txt", few.output)
    #expect(few.output.contains(language == "da" ? "ADVARSEL" : "WARNING"))
    #expect(try history.run(arguments + ["--quiet"]).output.isEmpty)
  }

  private func expectGolden(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil { try Data(text.utf8).write(to: file) }
    let golden = try? String(contentsOf: file, encoding: .utf8)
    #expect(text == golden, "\(name) is not as approved")
  }
}
