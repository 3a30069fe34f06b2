// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import Foundation
import MakkerKit
import MatchingEngine
import Optimization
import Synchronization
import Testing
import Wording
import YearRecords

@testable import WorkbenchPages

struct MatchingPagesTests {
  /// Waits for a job to be over.
  private func finish(_ test: TestWorkbench) throws -> Job.Status {
    let job = try #require(test.workspace.jobs.job(MatchTask.jobName("haderslev")))
    while !job.status.isOver { Thread.sleep(forTimeInterval: 0.01) }
    return job.status
  }

  /// A job that goes on until it is let go, in the place of a matching.
  private func occupy(_ test: TestWorkbench, limit: Double? = nil) -> (job: Job, release: @Sendable () -> Void) {
    let isReleased = Released()
    let (job, _) = test.workspace.jobs.start(MatchTask.jobName("haderslev"), timeLimitSeconds: limit) { _ in
      while !isReleased.value { Thread.sleep(forTimeInterval: 0.002) }
      return "/c/haderslev"
    }
    return (job, { isReleased.set() })
  }

  @Test(arguments: Language.allCases) func showsWhatWillBeMatched(language: Language) throws {
    let test = try TestWorkbench(language: language)
    let reply = test.get("/c/haderslev/matching")
    expectSound(reply)
    #expect(reply.text.contains("action=\"/c/haderslev/matching/start\""))
    // One decision requires a pair, and two forbid some.
    let decisions = MatchingPageText.decisionCount(["required": "1", "forbidden": "2"])
    #expect(reply.text.contains(decisions[language]))
    #expect(test.get("/c/haderslev/matching/progress").location == "/c/haderslev/matching")
    #expect(test.workspace.location.exists == false, "a page that is looked at makes no store")
  }

  /// What the page makes is what `makker match` makes, byte for byte, and the store holds the same.
  @Test func matchesAsTheCommandDoes() throws {
    let test = try TestWorkbench()
    // Something of somebody's has the first name already.
    let own = test.folder.appendingPathComponent("haderslev-run")
    try Data("mine".utf8).write(to: own)
    let started = try test.post("/c/haderslev/matching/start", [("seed", "7"), ("private", "yes")])
    #expect(started.location == "/c/haderslev/matching/progress")
    let status = try finish(test)
    #expect(status.problem == nil)
    #expect(status.result == "/c/haderslev/runs/1")
    #expect(test.get("/c/haderslev/matching/progress").location == "/c/haderslev/runs/1")
    expectSound(test.get("/c/haderslev/runs/1"))
    expectSound(test.get("/c/haderslev/matching"))

    let cohort = test.folder.appendingPathComponent("haderslev").path
    var job = MatchJob(folder: cohort, language: .danish, seed: 7)
    job.isPrivate = true
    let files = try job.run().run.files()
    let folder = test.folder.appendingPathComponent("haderslev-run-2")
    for (name, bytes) in files {
      #expect(try Array(Data(contentsOf: folder.appendingPathComponent(name))) == bytes, "\(name)")
    }
    let stored = try test.workspace.book().store.files(ofRun: 1)
    #expect(Dictionary(uniqueKeysWithValues: stored.map { ($0.name, $0.bytes) }) == files)
    #expect(try Data(contentsOf: own) == Data("mine".utf8))

    // The very same once more writes nothing, and says so.
    _ = try test.post("/c/haderslev/matching/start", [("seed", "7"), ("private", "yes")])
    let again = try finish(test)
    #expect(again.result == "/c/haderslev/runs/1?same=yes")
    let shown = test.get("/c/haderslev/runs/1?same=yes")
    expectSound(shown)
    #expect(shown.text.contains(RunPageText.sameAsBefore().danish))
    let names = try FileManager.default.contentsOfDirectory(atPath: test.folder.path).sorted()
    #expect(names.filter { $0.contains("-run") } == ["haderslev-run", "haderslev-run-2"])
  }

  @Test(arguments: Language.allCases) func showsHowFarItIs(language: Language) throws {
    let test = try TestWorkbench(language: language)
    let (job, release) = occupy(test, limit: 90)
    defer { release() }
    let progress = MatchProgress(job, isWithoutLoss: true)
    progress.tell(.matching(.scoring(done: 22, of: 88)))
    let scoring = test.get("/c/haderslev/matching/progress")
    expectSound(scoring)
    #expect(scoring.text.contains(MatchingPageText.scoring()[language]))
    #expect(scoring.text.contains("value=\"25\""))
    #expect(scoring.text.contains("<meta http-equiv=\"refresh\""), "without a script it loads itself")
    let objective = Objective(step: 10_000, bonuses: [Objective.Bonus(priority: 1, bonus: 10_000)])
    progress.tell(.matching(.posed(objective, required: 1)))
    progress.tell(.matching(.solving(SolveProgress(round: 1, columns: 5, value: 501_000, bound: 520_500))))
    let solving = test.get("/c/haderslev/matching/progress").text
    let filled = MatchingPageText.filledOf(["filled": "51", "needs": "88"])
    #expect(solving.contains(filled[language]))
    #expect(solving.contains(MatchingPageText.roomNeeds(["needs": CountText.needs(2)])[language]))
    #expect(solving.contains(MatchingPageText.left()[language]))
    #expect(solving.contains("<form method=\"post\" action=\"/c/haderslev/matching/stop\">"))
    // The form is not there a second time, and a second start shows the same job.
    #expect(!test.get("/c/haderslev/matching").text.contains("matching/start"))
    let second = try test.post("/c/haderslev/matching/start", [])
    #expect(second.location == "/c/haderslev/matching/progress")
    #expect(test.get("/c/haderslev/matching/progress").text.contains(MatchingPageText.alreadyRunning()[language]))
    #expect(test.workspace.jobs.job(MatchTask.jobName("haderslev")) === job)
  }

  @Test func saysHowMuchBetterItCanGet() {
    let one = Objective(step: 1000, bonuses: [Objective.Bonus(priority: 1, bonus: 1000)])
    let two = Objective(
      step: 1000, bonuses: [Objective.Bonus(priority: 1, bonus: 1000), Objective.Bonus(priority: 2, bonus: 2000)])
    func room(_ value: Int?, _ bound: Int?, _ objective: Objective?) -> LocalizedText {
      MatchProgress.room(value: value, bound: bound, objective: objective)
    }
    #expect(room(nil, 9, one) == MatchingPageText.roomNotKnown())
    #expect(room(9, 9, nil) == MatchingPageText.roomNone())
    #expect(room(5100, 5400, one) == MatchingPageText.roomPoints(["points": CountText.points(300)]))
    // Few points of the objective can be a need more, with fewer points for the pairs.
    #expect(room(5900, 6100, one) == MatchingPageText.roomNeeds(["needs": CountText.needs(1)]))
    #expect(room(5000, 5100, two) == MatchingPageText.roomUnknown(["gap": .gap(100.0 / 5100)]))
    #expect(room(5000, 5100, nil) == MatchingPageText.roomUnknown(["gap": .gap(100.0 / 5100)]))
  }

  @Test func stopsWhenAsked() throws {
    let test = try TestWorkbench()
    let (job, release) = occupy(test)
    #expect(try test.post("/c/haderslev/matching/stop", []).location == "/c/haderslev/matching/progress")
    #expect(job.isStopped)
    let stopping = test.get("/c/haderslev/matching/progress")
    expectSound(stopping)
    #expect(stopping.text.contains(MatchingPageText.stopping().danish))
    #expect(!stopping.text.contains("matching/stop\""))
    release()
    _ = try finish(test)
    // To stop what is over does nothing.
    #expect(try test.post("/c/haderslev/matching/stop", []).status == 303)
  }

  /// Whoever stops gets a whole run with what is proven of it, or, before there is any answer, nothing at all.
  @Test func keepsTheBestAnswerOrNothing() throws {
    let test = try TestWorkbench()
    let task = MatchTask(
      workspace: test.workspace, cohort: "haderslev", folder: try test.workspace.folder(of: "haderslev"),
      language: .english, seed: nil, timeLimitSeconds: nil, isPrivate: false)
    test.workspace.jobs.start(MatchTask.jobName("haderslev")) { job in
      job.stop()
      return try task.run(job)
    }
    let status = try finish(test)
    let names = try FileManager.default.contentsOfDirectory(atPath: test.folder.path).sorted()
    if status.result != nil {
      let run = try #require(try test.workspace.runs(of: "haderslev").first)
      #expect(run.facts.termination == Termination.interrupted.rawValue)
      #expect(names == ["haderslev", "haderslev-run", "makker.db"].sorted())
      _ = try test.workspace.matching(ofRun: run.number)
    } else {
      #expect(status.problem?.status == 409)
      #expect(names.filter { !$0.hasPrefix("makker.db") } == ["haderslev"], "nothing half")
      let told = test.get("/c/haderslev/matching/progress")
      expectSound(told)
      #expect(told.text.contains(WorkbenchText.interrupted().danish))
    }
  }

  /// A time limit that is over at once: the answer is kept with its gap.
  @Test func keepsTheBestAnswerWhenTimeIsUp() throws {
    let test = try TestWorkbench()
    _ = try test.post("/c/haderslev/matching/start", [("seconds", "0,001")])
    let status = try finish(test)
    let result = try #require(status.result)
    expectSound(test.get(result))
    let run = try #require(try test.workspace.runs(of: "haderslev").first)
    #expect(run.facts.bound >= run.facts.value)
    #expect(FileManager.default.fileExists(atPath: test.folder.path + "/haderslev-run/run.json"))
  }

  /// What no matching can follow is found while matching, and told with the file and the row.
  @Test(arguments: Language.allCases) func tellsWhatWentWrong(language: Language) throws {
    let test = try TestWorkbench(language: language)
    let decisions = test.folder.appendingPathComponent("haderslev/decisions.csv")
    let rows = String(decoding: try Data(contentsOf: decisions), as: UTF8.self)
    // A business mentor for somebody who needs one for education.
    try Data((rows + "U-01;M-01;uddannelsesmentor;kræv;<b>hop</b>\n").utf8).write(to: decisions)
    #expect(try test.post("/c/haderslev/matching/start", []).status == 303)
    let status = try finish(test)
    #expect(status.problem?.faults.isEmpty == false)
    let told = test.get("/c/haderslev/matching/progress")
    expectSound(told, status: 200)
    #expect(told.text.contains(MatchingPageText.failed()[language]))
    #expect(told.text.contains("decisions.csv"))
    #expect(!told.text.contains("<b>hop"))
    #expect(try test.workspace.runs(of: "haderslev").isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: test.folder.path)
    #expect(!names.contains { $0.contains("run") }, "nothing half")
    // The page before it still lets one try again.
    #expect(test.get("/c/haderslev/matching").text.contains("matching/start"))
  }

  @Test(arguments: Language.allCases) func refusesACohortThatCannotBeRead(language: Language) throws {
    let test = try TestWorkbench(language: language)
    let mentees = test.folder.appendingPathComponent("haderslev/mentees.csv")
    try MatchedFolder.replace("2010;grundskole", "20x0;<grund>", in: mentees)
    let shown = test.get("/c/haderslev/matching")
    expectSound(shown)
    #expect(shown.text.contains("20x0"))
    #expect(!shown.text.contains("matching/start"))
    expectSound(try test.post("/c/haderslev/matching/start", []), status: 422)
    #expect(test.workspace.jobs.job(MatchTask.jobName("haderslev")) == nil)
  }

  @Test func saysAllThatIsWrongWithTheForm() throws {
    let test = try TestWorkbench()
    for (seconds, seed) in [("0", "-1"), ("-3", "1.5"), ("abc", "9007199254740992"), ("inf", "\"><b>"), ("1e9", "x")] {
      let reply = try test.post("/c/haderslev/matching/start", [("seconds", seconds), ("seed", seed)])
      expectSound(reply, status: 422)
      #expect(reply.text.components(separatedBy: "aria-invalid=\"true\"").count == 3, "\(seconds) \(seed)")
      #expect(reply.text.contains("id=\"seconds-error\""))
      #expect(reply.text.contains("id=\"seed-error\""))
      #expect(reply.text.contains("value=\"\(seconds)\""))
      #expect(!reply.text.contains("<b>"))
    }
    #expect(test.workspace.jobs.job(MatchTask.jobName("haderslev")) == nil)
    for address in ["start", "stop"] {
      expectSound(try test.post("/c/nobody/matching/" + address, []), status: 404)
    }
  }
}

/// Something that one thread waits for another one to say.
private final class Released: Sendable {
  private let state = Mutex(false)
  var value: Bool { state.withLock { $0 } }
  func set() { state.withLock { $0 = true } }
}
