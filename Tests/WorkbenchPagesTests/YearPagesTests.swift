// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import RunReports
import Testing
import Wording
import YearRecords

@testable import WorkbenchPages

struct YearPagesTests {
  private static let pages = [
    "", "/repair", "/waiting", "/journeys", "/calendars", "/meetings", "/outcomes", "/replan", "/roll-over", "/forget",
  ]

  @Test(arguments: Language.allCases) func saysThatNothingIsMatchedYet(language: Language) throws {
    let test = try TestWorkbench(language: language)
    for page in Self.pages {
      let reply = test.get("/c/haderslev/year" + page)
      expectSound(reply)
      if page != "/forget" { #expect(reply.text.contains(YearPageText.noRun()[language]), "\(page)") }
    }
    #expect(!test.workspace.location.exists, "a page that is looked at makes no store")
    expectSound(test.get("/c/nobody/year"), status: 404)
  }

  @Test(arguments: Language.allCases) func showsTheYearAndChangesNothing(language: Language) throws {
    let test = try YearSample.workbench(language: language)
    let mentor = try test.busiestMentor()
    let before = try test.contents()
    let head = try test.workspace.head()
    let more = [
      "/journeys/U-45", "/journeys?q=rasmus", "/journeys?page=9", "/calendars?q=m-0", "/calendars/coordinator/all",
      "/calendars/mentor/\(mentor)", "/calendars/mentee/U-45", "/waiting?q=u-41", "/roll-over?folder=next-year",
      "/forget?person=\(mentor)", "/forget?due=yes", "?run=1", "/repair?q=u-4",
    ]
    for page in Self.pages + more {
      let reply = test.get("/c/haderslev/year" + page)
      expectSound(reply)
      #expect(!reply.text.contains(" style=\""), "\(page)")
      #expect(reply.text.components(separatedBy: "<h1").count == 2, "\(page)")
      #expect(reply.text.contains("aria-current=\"page\""), "\(page)")
    }
    #expect(try test.contents() == before)
    #expect(try test.workspace.head() == head)
    for missing in [
      "/journeys/NOBODY", "/calendars/mentor/NOBODY", "/calendars/mentee/\(mentor)", "/calendars/other/\(mentor)",
      "/waiting?run=7",
    ] {
      expectSound(test.get("/c/haderslev/year" + missing), status: 404)
    }
  }

  @Test func tellsWhichRunHoldsAndWhatWaits() throws {
    let test = try YearSample.workbench(language: .english)
    let year = test.get("/c/haderslev/year")
    #expect(year.text.contains("No run is in force yet"))
    #expect(year.text.contains("needs without a mentor"))
    let book = try test.workspace.book()
    try book.review(run: 1)
    try book.publish(run: 1, language: .english)
    #expect(test.get("/c/haderslev/year").text.contains("which is in force"))
    let pair = try #require(try book.matching(ofRun: 1).run.claim?.pairs.first)
    try book.refuse(
      PairKey(mentee: pair.mentee, mentor: pair.mentor, type: pair.type), inRun: 1, by: .mentee, reason: "no time",
      language: .english)
    #expect(test.get("/c/haderslev/year").text.contains("Refused since the run: 1 pair."))
  }

  @Test func warnsOfDeadlines() throws {
    let test = try TestWorkbench(language: .english)
    let path = URL(fileURLWithPath: test.cohortFolder + "/cohort.yaml")
    let frame = try String(contentsOf: path, encoding: .utf8) + "\nforget_after: 2020-01-01\n"
    try Data(frame.utf8).write(to: path)
    let year = test.get("/c/haderslev/year")
    expectSound(year)
    #expect(year.text.contains("passed on 1 January 2020"))
    #expect(year.text.contains("/c/haderslev/year/forget?due=yes"))
    let first = test.get("/c/haderslev")
    expectSound(first)
    #expect(first.text.contains("passed on 1 January 2020"))
    #expect(first.text.contains("/c/haderslev/year/forget?due=yes"))
    // Where nothing waits, the cohort's first page does not say so.
    try Data(frame.replacing("forget_after: 2020", with: "forget_after: 2999").utf8).write(to: path)
    #expect(!test.get("/c/haderslev").text.contains("forget?due=yes"))
    #expect(!test.get("/c/haderslev").text.contains("Nothing waits."))
  }

  @Test(arguments: Language.allCases) func showsWhoWaits(language: Language) throws {
    let test = try YearSample.workbench(language: language)
    let claim = try #require(try test.workspace.book().matching(ofRun: 1).run.claim)
    let order = try #require(claim.waitingList)
    #expect(!order.isEmpty)
    let page = test.get("/c/haderslev/year/waiting").text
    var rest = page[...]
    for need in order {
      let place = try #require(rest.range(of: "(\(need.mentee))"), "\(need) in its place")
      rest = rest[place.upperBound...]
      #expect(page.contains("/c/haderslev/runs/1/why-not?mentee=\(need.mentee)&amp;type=\(need.type.rawValue)"))
    }
    #expect(page.contains(language == .danish ? "kan dække behovet" : "can fill the need"))
  }

  @Test func servesCalendars() throws {
    let test = try YearSample.workbench(language: .danish)
    let mentor = try test.busiestMentor()
    let file = test.get("/c/haderslev/year/calendars/mentor/\(mentor)/file")
    #expect(file.status == 200)
    #expect(file.contentType == "text/calendar; charset=utf-8")
    #expect(file.downloadName == "\(mentor).ics")
    #expect(try file.body == YearSample.files.get()["calendar/\(mentor).ics"])
    let coordinator = test.get("/c/haderslev/year/calendars/coordinator/all/file")
    #expect(try coordinator.body == YearSample.files.get()["calendar/coordinator.ics"])
    let name = try #require(
      try test.workspace.reading(of: "haderslev").cohort.mentors.first { $0.id == mentor }?.name)
    let hidden = test.get("/c/haderslev/year/calendars/coordinator/all/file?private=yes")
    #expect(coordinator.text.contains(name))
    #expect(!hidden.text.contains(name))
    #expect(hidden.text.contains(mentor.text))
    let page = test.get("/c/haderslev/year/calendars/mentor/\(mentor)").text
    let rows = page.components(separatedBy: "<th scope=\"row\">").count - 1
    let events = file.text.components(separatedBy: "BEGIN:VEVENT").count - 1
    #expect(rows >= events && events > 10)
  }

  @Test func plansDatesAnewBesideTheRun() throws {
    let test = try YearSample.workbench()
    let before = try test.contents()
    // A week is closed that was open.
    let path = URL(fileURLWithPath: test.cohortFolder + "/cohort.yaml")
    let frame = try String(contentsOf: path, encoding: .utf8)
    try Data(frame.replacing("  - 2027-W07 ", with: "  - 2027-W09\n  - 2027-W07 ").utf8).write(to: path)
    expectSound(try test.post("/c/haderslev/year/replan", [("run", "1"), ("from", "soon")]), status: 422)
    let done = try test.post("/c/haderslev/year/replan", [("run", "1"), ("from", "2027-01-04")])
    #expect(done.location == "/c/haderslev/year/replan/progress")
    #expect(test.get("/c/haderslev/year/replan/progress").location == "/c/haderslev/runs/2")
    #expect(try test.workspace.book().store.run(2).origin == .schedule(of: 1))
    var after = try test.contents()
    #expect(after["haderslev-run/schedule.csv"] != before["run-1/schedule.csv"])
    #expect(after["haderslev-run/pairs.csv"] == before["run-1/pairs.csv"])
    after = after.filter { !$0.key.hasPrefix("haderslev-run/") && $0.key != "haderslev/cohort.yaml" }
    #expect(after == before.filter { $0.key != "haderslev/cohort.yaml" })
    func meetings(ofRun number: Int) throws -> Int {
      let run = try test.workspace.book().matching(ofRun: number).run
      return try StoredYear.of(run, named: "\(number)").plan.meetings.count { meeting in
        guard meeting.takesPlace, let date = meeting.time?.date else { return false }
        return (0..<7).contains(date.dayNumber - (CalendarDate(written: "2027-03-01")?.dayNumber ?? 0))
      }
    }
    #expect(try meetings(ofRun: 1) > 0)
    #expect(try meetings(ofRun: 2) == 0)
    let head = try test.workspace.head()
    try test.workspace.book().review(run: 1)
    expectSound(
      try test.post("/c/haderslev/year/replan", [("run", "1"), ("from", "2027-01-04")], seen: head), status: 409)
  }

  @Test(arguments: Language.allCases) func rollsOverAndShowsTheWaySoFar(language: Language) throws {
    let test = try YearSample.workbench(language: language)
    let preview = test.get("/c/haderslev/year/roll-over?folder=haderslev-2027")
    expectSound(preview)
    let form = try test.form(preview, to: "/c/haderslev/year/roll-over")
    let progress = "/c/haderslev/year/roll-over/progress"
    #expect(try test.post("/c/haderslev/year/roll-over", form).location == progress)
    #expect(test.get(progress).location == "/c/haderslev-2027")
    #expect(
      test.session.takeNotice()?.text == YearPageText.nextMade(["folder": LocalizedText(verbatim: "haderslev-2027")]))
    #expect(test.get(progress).location == "/c/haderslev-2027")
    #expect(test.session.takeNotice() == nil, "what was done is said once")
    // Never over what is there.
    let made = try test.contents()
    expectSound(try test.post("/c/haderslev/year/roll-over", form), status: 422)
    #expect(try test.contents() == made)

    let match = try MatchJob(folder: test.folder.path + "/haderslev-2027", language: language).run()
    try match.run.write(to: test.folder.path + "/run-2")
    _ = try test.workspace.book().record(
      run: test.folder.path + "/run-2", of: test.folder.path + "/haderslev-2027")
    let history = try test.workspace.reading(of: "haderslev-2027").cohort.previous
    let earlier = try #require(history.first { $0.from != nil })
    let journey = test.get("/c/haderslev-2027/year/journeys/\(earlier.mentee)")
    expectSound(journey)
    #expect(journey.text.contains("class=\"pair past\""))
    #expect(journey.text.contains("class=\"pair now\""))
    #expect(journey.text.contains("(\(earlier.mentor))"))
    expectSound(test.get("/c/haderslev-2027/year/outcomes"))
    // The year before knows nothing of the next one.
    let first = test.get("/c/haderslev/year/journeys/\(earlier.mentee)")
    expectSound(first)
    #expect(first.text.contains("2026"))
  }

  @Test func saysWhatNextYearCannotBe() throws {
    let test = try YearSample.workbench(language: .english)
    let page = test.get(
      "/c/haderslev/year/roll-over?folder=..%2Fout&first=2020-01-01&last=never&stay=U-01%2CU-999")
    expectSound(page, status: 422)
    for field in ["folder", "first", "last", "stay"] { #expect(page.text.contains("id=\"\(field)-error\"")) }
    #expect(page.text.contains("U-999"))
    for name in ["haderslev", "run-1"] {
      expectSound(test.get("/c/haderslev/year/roll-over?folder=\(name)"), status: 422)
    }
  }

  @Test(arguments: Language.allCases) func forgetsWhomSomebodyTyped(language: Language) throws {
    let test = try YearSample.workbench(language: language)
    // What pages keep of the run has to go too.
    expectSound(test.get("/c/haderslev/year/calendars/mentor/M-37"))
    let name = try #require(
      try test.workspace.reading(of: "haderslev").cohort.mentors.first { $0.id == "M-37" }?.name)
    let preview = test.get("/c/haderslev/year/forget?person=M-37")
    expectSound(preview)
    let form = try test.form(preview, to: "/c/haderslev/year/forget")
    let before = try test.contents()
    expectSound(
      try test.post("/c/haderslev/year/forget", form + [("confirm", "m-37")]), status: 422)
    var other = form.filter { $0.0 != "stamp" }
    other.append(("stamp", "another"))
    expectSound(try test.post("/c/haderslev/year/forget", other + [("confirm", "M-37")]), status: 409)
    #expect(try test.contents() == before)
    #expect(try test.post("/c/haderslev/year/forget", form + [("confirm", "M-37")]).status == 303)
    for (file, data) in try test.contents() where file.hasSuffix(".csv") || file.hasSuffix(".html") {
      #expect(!String(decoding: data, as: UTF8.self).contains("M-37"), "\(file)")
    }
    expectSound(test.get("/c/haderslev/year/calendars/mentor/M-37"), status: 404)
    for page in ["", "/waiting", "/journeys", "/calendars", "/repair"] {
      let reply = test.get("/c/haderslev/year" + page)
      expectSound(reply)
      #expect(!reply.text.contains(name), "\(page)")
    }
    expectSound(test.get("/c/haderslev/year/forget?person=M-37"), status: 422)
    expectSound(test.get("/c/haderslev/year/forget?person=nobody%20at%20all"), status: 422)
  }

  @Test func escapesWhatPeopleTyped() throws {
    let test = try TestWorkbench()
    let hostile = "<script>alert('1')</script> \u{202E}\"=cmd()"
    for (file, id) in [("mentors.csv", "M-37"), ("mentees.csv", "U-04"), ("mentees.csv", "U-41")] {
      let path = URL(fileURLWithPath: test.cohortFolder + "/" + file)
      let rows = try String(contentsOf: path, encoding: .utf8).components(separatedBy: "\r\n").map { row in
        guard row.hasPrefix(id + ";") else { return row }
        var cells = row.components(separatedBy: ";")
        cells[1] = "\"" + hostile.replacing("\"", with: "\"\"") + "\""
        return cells.joined(separator: ";")
      }
      try Data(rows.joined(separator: "\r\n").utf8).write(to: path)
    }
    let match = try MatchJob(folder: test.cohortFolder, language: .danish).run()
    try match.run.write(to: test.folder.path + "/run-1")
    _ = try test.workspace.book().record(run: test.folder.path + "/run-1", of: test.cohortFolder)
    let repair = "/repair/preview?run=1&left=M-37&from=2026-11-16"
    var pages =
      Self.pages + [
        "/journeys/U-04", "/calendars/mentor/M-37", "/calendars/coordinator/all", "/forget?person=M-37",
        "/journeys?q=%3Cscript%3E%22", "/repair?q=%3Cscript%3E%22&left=M-37", "/forget?person=%3Cscript%3E",
        "/roll-over?folder=%3Cscript%3E&name=%22%3Cscript%3E",
      ]
    for _ in 0..<600 where test.get("/c/haderslev/year" + repair).text.contains("data-live") {
      Thread.sleep(forTimeInterval: 0.1)
    }
    pages.append(repair)
    var shown = 0
    for page in pages {
      let reply = test.get("/c/haderslev/year" + page)
      expectSound(reply, status: page.hasPrefix("/forget?person=%3C") || page.hasPrefix("/roll-over?") ? 422 : 200)
      #expect(!reply.text.contains("<script>"), "\(page)")
      if reply.text.contains("&lt;script&gt;alert(&#39;1&#39;)") { shown += 1 }
    }
    #expect(shown >= 6, "the name is shown, as text")
  }
}
