// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import MatchingEngine
import MatchingQuestions
import RunReports
import Synchronization
import Testing
import Wording

@testable import WorkbenchPages

/// How a run stands up to mentors who leave.
struct StressPagesTests {
  private static let form = [("trials", "12"), ("dropout", "200")]
  private static let trial = StressTrial(trials: 12, dropoutThousandths: 200)

  @Test(arguments: Language.allCases) func tellsWhatTheCommandLineTells(language: Language) throws {
    let matched = try MatchedWorkbench(language: language)
    let before = try matched.state()
    let offer = matched.test.get(matched.path("stress"))
    expectSound(offer)
    #expect(offer.text.contains("name=\"trials\" value=\"200\""))
    #expect(offer.text.contains("<option value=\"100\" selected=\"selected\">"))
    let reply = try matched.test.post(matched.path("stress"), Self.form)
    #expect(reply.location == matched.path("stress?trials=12&dropout=200"))
    let question = try matched.test.workspace.inquiry(ofRun: 1).question(about: Self.trial)
    #expect(matched.wait(for: question) != nil)
    let page = matched.test.get(matched.path("stress?trials=12&dropout=200"))
    expectSound(page)

    // As the command works it out, by the library alone.
    let inquiry = try matched.inquiry()
    let options = StressOptions(
      dropoutThousandths: 200, trials: 12, seed: MatchingOptions.standardSeed(for: inquiry.cohort))
    let answer = try inquiry.stress(options)
    let printed = StressLines(inquiry, options, answer).text(in: language, showsAll: true)
    let figures = StressFigures(answer, options)
    #expect(figures.rows.count == 5)
    #expect(page.text.contains(escaped(figures.heading[language])))
    #expect(printed.contains(figures.heading[language]))
    for row in figures.rows {
      let range = StressText.range(["mean": row.mean, "low": row.low, "high": row.high])[language]
      #expect(printed.contains(range))
      let cells = [row.mean, row.low, row.high].map { ">\(escaped($0[language]))</td>" }
      let shown = try #require(Self.row(row.name[language], in: page.text))
      for cell in cells { #expect(shown.contains(cell), "\(row.name[language])") }
    }
    #expect(answer.dependences.count > 20)
    let names = AnswerNames(inquiry.cohort)
    for item in answer.dependences {
      let shown = try #require(Self.row(names[item.mentor.id][language], in: page.text))
      for number in [item.lost, -item.alternative.filled, -item.alternative.points] {
        #expect(shown.contains(">\(LocalizedText.number(number)[language])</td>"), "\(item.mentor.id)")
      }
    }
    for cover in figures.covers {
      let shown = try #require(Self.row(cover.name[language], in: page.text))
      #expect(shown.contains(">\(LocalizedText.number(cover.needs)[language])</td>"))
    }
    #expect(page.text.contains("makker stress RUN --dropout 20% --trials 12 --seed \(options.seed)</code>"))
    #expect(page.text.contains("name=\"trials\" value=\"12\""))
    #expect(try matched.state() == before, "nothing is changed")
  }

  /// A table's row, by what names it.
  private static func row(_ name: String, in page: String) -> Substring? {
    page.components(separatedBy: "<tr role=\"row\">").first { $0.contains("<bdi>\(escaped(name))</bdi></th>") }
      .map { $0[...] }
  }

  @Test func isStoppedWhileItIsWorkedOut() throws {
    let gate = Gate()
    let matched = try MatchedWorkbench(
      answers: AnswerSettings(patienceSeconds: 600, secondsEach: 600, begins: { _, job in gate.wait(job) }))
    #expect(try matched.test.post(matched.path("stress"), Self.form).status == 303)
    let path = matched.path("stress?trials=12&dropout=200")
    let working = matched.test.get(path)
    expectSound(working)
    #expect(working.text.contains("data-live"))
    #expect(working.text.contains("http-equiv=\"refresh\""))
    #expect(!working.text.contains("id=\"trials\""), "nobody types into a page that is about to change")
    let stop = [("question", "stress"), ("trials", "12"), ("dropout", "200"), ("back", path)]
    for (name, value) in stop.dropLast() {
      #expect(working.text.contains("name=\"\(name)\" value=\"\(value)\""))
    }
    #expect(try matched.test.post(matched.path("ask/stop"), stop).location == path)
    let question = try matched.test.workspace.inquiry(ofRun: 1).question(about: Self.trial)
    let job = try #require(matched.test.workspace.jobs.job(question.job))
    let end = Date(timeIntervalSinceNow: 120)
    while !job.status.isOver, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
    let stopped = matched.test.get(path)
    expectSound(stopped)
    #expect(stopped.text.contains(escaped(WorkbenchText.interrupted().danish)))
    #expect(stopped.text.contains("id=\"trials\""))
    #expect(matched.test.workspace.answers[question] == nil)
  }

  @Test func tellsHowFarItHasCome() throws {
    let matched = try MatchedWorkbench()
    #expect(try matched.test.post(matched.path("stress"), Self.form).status == 303)
    let question = try matched.test.workspace.inquiry(ofRun: 1).question(about: Self.trial)
    #expect(matched.wait(for: question) != nil)
    let status = try #require(matched.test.workspace.jobs.job(question.job)).status
    #expect(status.part == 1)
    #expect(status.phase.danish.hasPrefix("prøver "))
  }

  @Test(arguments: ["0", "-3", "1001", "", "mange", "9999999999999999999999"])
  func refusesWhatIsNoNumberOfTrials(typed: String) throws {
    let matched = try MatchedWorkbench()
    let page = try matched.test.post(matched.path("stress"), [("trials", typed), ("dropout", "150")])
    expectSound(page, status: 422)
    #expect(page.text.contains("aria-invalid=\"true\""))
    #expect(page.text.contains("name=\"trials\" value=\"\(typed)\""))
    #expect(page.text.contains("<option value=\"150\" selected=\"selected\">"))
    expectSound(try matched.test.post(matched.path("stress"), [("trials", "5"), ("dropout", "101")]), status: 404)
    expectSound(
      try matched.test.post(matched.path("ask"), [("question", "stress"), ("trials", typed), ("dropout", "100")]),
      status: 404)
  }

  @Test func whatEndsInTheMiddleEndsAtOnce() throws {
    let inquiry = try MatchedWorkbench().inquiry().limited(toSeconds: nil) { true }
    let done = Counter()
    #expect(throws: MatchingError.interrupted) {
      try inquiry.stress(StressOptions(trials: 500, seed: 1) { _, _ in done.add() })
    }
    #expect(done.count > 500, "each is passed over")
  }
}

/// Holds a job up until it is asked to stop.
private final class Gate: Sendable {
  func wait(_ job: Job) {
    while !job.isStopped { Thread.sleep(forTimeInterval: 0.005) }
  }
}

/// Counts from any thread.
private final class Counter: Sendable {
  private let number = Mutex(0)
  var count: Int { number.withLock { $0 } }
  func add() { number.withLock { $0 += 1 } }
}
