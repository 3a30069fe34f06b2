// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import MatchingEngine
import RunReports
import Testing
import Wording
import YearRecords

@testable import WorkbenchPages

struct RunPagesTests {
  @Test(arguments: Language.allCases) func aRunOfForgottenPeopleSaysSoOnce(language: Language) throws {
    let matched = try MatchedWorkbench(language: language)
    expectSound(matched.test.get(matched.path("pairs")))
    let book = try matched.test.workspace.book()
    let job = ForgetJob(location: book.location)
    _ = try job.carryOut(try job.plan(forgetting: "M-02"), at: Date())
    let said = escaped(RunPageText.forgotten(["n": .number(1)])[language])
    let summary = matched.test.get(matched.path(""))
    expectSound(summary)
    #expect(summary.text.components(separatedBy: said).count == 2)
    #expect(!summary.text.contains(escaped(RunPageText.notReadableHint()[language])))
    let kept: Set<RunPart> = [.summary, .report, .files]
    for part in RunPart.allCases where !kept.contains(part) {
      #expect(!summary.text.contains("runs/1/\(part.rawValue)\""), "no way leads to what is not there")
      let page = matched.test.get(matched.path(part.rawValue))
      expectSound(page, status: 409)
      #expect(page.text.components(separatedBy: said).count == 2)
      #expect(page.text.contains("/runs/1/files\""))
    }
    expectSound(matched.test.get(matched.path("why?mentee=U-05")), status: 409)
    expectSound(matched.test.get(matched.path("files")))
    // It was read once.
    let stored = matched.test.workspace
    #expect(try stored.refusal(ofRun: 1) != nil && stored.isRead(1))
    #expect(matched.test.workspace.jobs.job("read 1")?.status.isOver == true)
  }

  @Test func whatCannotBeReadForGoodIsNotReadAgain() throws {
    struct ForGood: Error {}
    struct ForNow: Error {}
    let memory = Memory<Int, String>(most: 2) { $0 is ForGood }
    var made = 0
    func ask(_ stamp: String, _ error: any Error) throws {
      _ = try memory.value(of: 1, stamp: stamp) {
        made += 1
        throw error
      }
    }
    for _ in 1...3 { #expect(throws: ForNow.self) { try ask("a", ForNow()) } }
    #expect(made == 3 && !memory.has(1, stamp: "a") && memory.failure(of: 1, stamp: "a") == nil)
    for _ in 1...3 { #expect(throws: ForGood.self) { try ask("a", ForGood()) } }
    #expect(made == 4 && memory.has(1, stamp: "a") && memory.failure(of: 1, stamp: "a") is ForGood)
    // Of another stamp it is tried anew.
    #expect(try memory.value(of: 1, stamp: "b") { "there" } == "there")
    #expect(memory.failure(of: 1, stamp: "b") == nil && !memory.has(1, stamp: "a"))
  }

  private func matched() throws -> MatchedFolder { try MatchedFolder.shared.get() }

  @Test(arguments: Language.allCases) func showsEveryPart(language: Language) throws {
    let matched = try matched()
    for part in RunPart.allCases where part != .report {
      let address = part == .summary ? "/c/haderslev/runs/1" : "/c/haderslev/runs/1/\(part.rawValue)"
      let reply = matched.get(address, language)
      expectSound(reply)
      #expect(!reply.text.contains("<script>alert"), "\(part)")
      #expect(!reply.text.contains("<img"), "\(part)")
      #expect(reply.text.contains("aria-current=\"page\">" + part.label[language]), "\(part)")
    }
    let filled = "\(matched.finished.matching.pairs.count)"
    #expect(matched.get("/c/haderslev/runs/1", language).text.contains("<strong>\(filled) "))
  }

  @Test func tellsTheSameAsTheMatchingDid() throws {
    let matched = try matched()
    let made = matched.finished.matching
    let told = try matched.workspace.reading(ofRun: 1).matching
    #expect(told.pairs.map(\.need.id) == made.pairs.map(\.need.id))
    #expect(told.pairs.map(\.mentor.id) == made.pairs.map(\.mentor.id))
    #expect(told.pairs.map(\.points) == made.pairs.map(\.points))
    #expect(told.pairs.map(\.slot) == made.pairs.map(\.slot))
    #expect(told.pairs.map(\.standing) == made.pairs.map(\.standing))
    #expect(told.pairs.map(\.decision) == made.pairs.map(\.decision))
    #expect(told.pairs.map(\.scores) == made.pairs.map(\.scores))
    #expect(told.unmatched.map(\.need.id) == made.unmatched.map(\.need.id))
    #expect(told.unmatched.map(\.cause) == made.unmatched.map(\.cause))
    #expect(told.unmatched.map(\.change) == made.unmatched.map(\.change))
    #expect(told.unmatched.map(\.eliminations) == made.unmatched.map(\.eliminations))
    #expect(told.loads.map(\.places) == made.loads.map(\.places))
    #expect(told.loads.map(\.minutesPerMonth) == made.loads.map(\.minutesPerMonth))
    #expect(told.proof.value == made.proof.value)
    #expect(told.proof.bound == made.proof.bound)
    #expect(told.proof.termination == made.proof.termination)
  }

  @Test func findsAndSortsPairs() throws {
    let matched = try matched()
    let pairs = matched.finished.matching.pairs
    func ids(_ query: String) -> [String] {
      matched.get("/c/haderslev/runs/1/pairs?" + query).text.components(separatedBy: "<tbody role=\"rowgroup\" id=\"")
        .dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
    #expect(ids("q=").count == pairs.count)
    #expect(Set(ids("q=u-45")) == Set(pairs.filter { $0.need.mentee.id == "U-45" }.map { RunAnchor.need($0.need.id) }))
    #expect(ids("q=%3Cscript%3E").count == pairs.count { $0.need.mentee.id == "U-01" })
    #expect(ids("q=nobody-of-that-name").isEmpty)
    #expect(ids("type=social").count == pairs.count { $0.need.type == .social })
    #expect(ids("programme=job").count == pairs.count { $0.need.programme.id == "job" })
    #expect(ids("sort=most").first == pairs.max { $0.points < $1.points }.map { RunAnchor.need($0.need.id) })
    #expect(ids("page=99").count == pairs.count, "the nearest page")
    expectSound(matched.get("/c/haderslev/runs/1/pairs?q=\"><script>&type=x&sort=y&page=-1"))
  }

  @Test func asksWhyOfEachPairAndWhyNotOfEachOpenNeed() throws {
    let matched = try matched()
    let pairs = matched.get("/c/haderslev/runs/1/pairs").text
    for pair in matched.finished.matching.pairs {
      let query = "mentee=\(pair.need.mentee.id)&amp;type=\(pair.need.type.rawValue)"
      #expect(pairs.contains("/c/haderslev/runs/1/why?\(query)\""))
    }
    let open = matched.get("/c/haderslev/runs/1/unmatched").text
    for unmatched in matched.finished.matching.unmatched {
      let query = "mentee=\(unmatched.need.mentee.id)&amp;type=\(unmatched.need.type.rawValue)"
      #expect(open.contains("/c/haderslev/runs/1/why-not?\(query)\""))
      #expect(open.contains("id=\"\(RunAnchor.need(unmatched.need.id))\""))
    }
  }

  /// As `makker unmatched` says it: each change that is named has been tried.
  @Test func triesEachChange() throws {
    let matched = try matched()
    let open = matched.get("/c/haderslev/runs/1/unmatched").text
    let answers = try matched.workspace.matching(ofRun: 1).inquiry().unmatchedNeeds()
    #expect(answers.contains { $0.isVerified })
    let tried = open.components(separatedBy: "class=\"tried\"").count - 1
    #expect(tried == answers.count { $0.unmatched.change != nil })
    for answer in answers {
      guard let effect = answer.tried?.effect else { continue }
      let sentence = (answer.isVerified ? QuestionText.triedChange : .changeFails)(["effect": effect])
      #expect(open.contains(sentence.danish))
    }
  }

  @Test func ordersOpenNeedsAsTheyWouldBeFilled() throws {
    let matched = try matched()
    let open = matched.get("/c/haderslev/runs/1/unmatched").text
    let order = matched.finished.matching.waitingList.compactMap {
      open.range(of: "id=\"\(RunAnchor.need($0.need.id))\"")?.lowerBound
    }
    #expect(order.count == matched.finished.matching.unmatched.count)
    #expect(order == order.sorted())
    let causes = Set(matched.finished.matching.unmatched.map(\.cause.code))
    for cause in causes {
      let some = matched.get("/c/haderslev/runs/1/unmatched?cause=\(cause)")
      expectSound(some)
      let count = some.text.components(separatedBy: "class=\"open-need\"").count - 1
      #expect(count == matched.finished.matching.unmatched.count { $0.cause.code == cause })
    }
  }

  @Test func showsWhoHasFreePlaces() throws {
    let matched = try matched()
    let loads = matched.finished.matching.loads
    func count(_ query: String) -> Int {
      matched.get("/c/haderslev/runs/1/mentors?" + query).text.components(separatedBy: "<tr role=\"row\" id=\"mentor-")
        .count - 1
    }
    #expect(count("load=") == loads.count)
    #expect(count("load=free") == loads.count { $0.pairs < $0.places })
    #expect(count("load=full") == loads.count { $0.pairs >= $0.places })
    #expect(count("load=idle") == loads.count { $0.pairs == 0 })
    #expect(count("type=business&sort=free") == loads.count { $0.mentor.types.contains(.business) })
  }

  @Test func showsWhoMeetsInAnHour() throws {
    let matched = try matched()
    let slots = matched.finished.matching.pairs.compactMap(\.slot)
    let first = try #require(slots.first)
    let (day, hour) = (first.weekday.rawValue, first.startMinute / 60)
    let week = matched.get("/c/haderslev/runs/1/week")
    let hours = Set(slots.map { [$0.weekday.rawValue, $0.startMinute / 60] })
    #expect(week.text.components(separatedBy: "#who\"").count - 1 == hours.count)
    let who = matched.get("/c/haderslev/runs/1/week?day=\(day)&hour=\(hour)")
    expectSound(who)
    let rows = who.text.components(separatedBy: "rowheader").count - 1
    #expect(rows == slots.count { $0.weekday == first.weekday && $0.startMinute / 60 == hour })
    for strange in ["day=0&hour=9", "day=9&hour=9", "day=1&hour=24", "day=x&hour=y"] {
      let reply = matched.get("/c/haderslev/runs/1/week?" + strange)
      expectSound(reply)
      #expect(!reply.text.contains("id=\"who\""))
    }
  }

  @Test func showsEverySeat() throws {
    let matched = try matched()
    let plan = try #require(matched.finished.year)
    let training = matched.get("/c/haderslev/runs/1/training").text
    let seats = plan.training.count { $0.status == .seat }
    #expect(training.components(separatedBy: "<li><bdi>").count - 1 == seats)
    let waiting = plan.training.count { $0.status == .waiting }
    #expect(training.contains("\(seats) pladser er givet"))
    #expect(training.contains("og \(waiting) venter"))
  }

  @Test func handsOutTheFilesAsTheyWereWritten() throws {
    let matched = try matched()
    let files = try matched.finished.run.files()
    for (name, bytes) in files where !name.hasSuffix(".ics") {
      let reply = matched.get("/c/haderslev/runs/1/file?name=" + name)
      #expect(reply.body == bytes, "\(name)")
      #expect(reply.downloadName == name.split(separator: "/").last.map(String.init))
      let onDisk = matched.folder.appendingPathComponent("haderslev-run").appendingPathComponent(name)
      #expect(try Array(Data(contentsOf: onDisk)) == bytes, "\(name)")
    }
    for name in ["", "..", "../haderslev/mentees.csv", "/etc/passwd", "nothing.csv", "cohort"] {
      expectSound(matched.get("/c/haderslev/runs/1/file?name=" + name), status: 404)
    }
    let report = matched.get("/c/haderslev/runs/1/report")
    #expect(report.isSelfContained)
    #expect(report.body == files["report.html"])
    let zip = matched.get("/c/haderslev/runs/1/zip")
    #expect(zip.downloadName == "haderslev-run-1.zip")
    #expect(zip.body.count > files.values.reduce(0) { $0 + $1.count })
  }

  @Test func comparesRuns() throws {
    let matched = try matched()
    let reply = matched.get("/c/haderslev/runs/1/compare?with=1", .english)
    #expect(reply.status == 200)
    #expect(reply.isSelfContained)
    #expect(!reply.text.contains("<script>alert"))
    for other in ["", "2", "x"] {
      expectSound(matched.get("/c/haderslev/runs/1/compare?with=" + other), status: 404)
    }
  }

  @Test func knowsNoOtherRun() throws {
    let matched = try matched()
    for number in ["0", "2", "x", "-1", "99999999999999999999", "1.0"] {
      for part in ["", "/pairs", "/unmatched", "/files", "/zip", "/report"] {
        expectSound(matched.get("/c/haderslev/runs/\(number)\(part)"), status: 404)
      }
    }
    expectSound(matched.get("/c/nobody/runs/1"), status: 404)
  }

  @Test func aRunThatWasDeletedMeanwhileIsGone() throws {
    let matched = try matched()
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("makker-deleted-" + UUID().uuidString)
    try FileManager.default.copyItem(at: matched.folder, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let workspace = try Workspace(copy.path)
    let session = Session(formKey: "form-key-of-the-test", language: .danish)
    func get(_ part: String) -> PageReply {
      Workbench(workspace).reply(
        to: PageRequest(.get, path: ["c", "haderslev", "runs", "1", part].filter { !$0.isEmpty }), session: session)
    }
    expectSound(get("pairs"))
    try workspace.book().delete(run: 1)
    for part in RunPart.allCases {
      expectSound(get(part == .summary ? "" : part.rawValue), status: 404)
    }
  }

  @Test func showsAtMostAHundredOfAnything() {
    let workspace = Result { try Workspace(FileManager.default.temporaryDirectory.path) }
    guard case .success(let workspace) = workspace else { return }
    func page(_ number: String, of count: Int) -> ListPage<Int> {
      let query = Fields([(name: "page", value: number)])
      return ListPage(
        Array(0..<count),
        PageContext(
          request: PageRequest(.get, path: [], query: query), workspace: workspace,
          session: Session(formKey: "", language: .danish), names: [:]))
    }
    #expect(page("1", of: 1000).items.count == 100)
    #expect(page("10", of: 1000).items == (900..<1000).map { $0 }[...])
    #expect(page("11", of: 1000).number == 10)
    #expect(page("x", of: 1000).number == 1)
    #expect(page("-5", of: 1000).number == 1)
    #expect(page("2", of: 101).items.count == 1)
    #expect(page("1", of: 0).count == 1)
  }
}
