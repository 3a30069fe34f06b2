// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Foundation
import MakkerKit
import MatchingEngine
import Synchronization
import Testing
import Wording

@testable import WorkbenchPages

/// What pages show while their answers are worked out, and which of the answers are worked on.
struct AnswerWorkTests {
  private static let why = "why?mentee=U-05&type=social"
  private static let whyNot = "why-not?mentee=U-05&type=social&mentor=M-37"
  private static let live = "data-live"

  @Test(arguments: Language.allCases) func whyIsShownAtOnceAndThenTheWholeOfIt(language: Language) throws {
    let door = Door()
    let matched = try MatchedWorkbench(language: language, answers: door.settings)
    let inquiry = try matched.inquiry()
    let need = try #require(inquiry.needs(of: "U-05", type: .social).first)
    let whole = WhySentences(try inquiry.reasons(of: need), AnswerNames(inquiry.cohort))
    let known = try inquiry.reasons(of: need, seeking: false)
    let early = matched.test.get(matched.path(Self.why))
    expectSound(early)
    for score in known.scores { #expect(early.text.contains(escaped(score.sentence[language]))) }
    let facts = [try #require(whole.pair), try #require(whole.standing)]
    for text in facts + whole.backups.map(\.text) {
      #expect(early.text.contains(escaped(text[language])))
    }
    #expect(!known.better.isEmpty)
    for contender in known.better { #expect(early.text.contains("mentor=\(contender.mentor.id.text)\"")) }
    let later = whole.better.map(\.text) + [try #require(whole.worth)]
    for text in later { #expect(!early.text.contains(escaped(text[language]))) }
    #expect(early.text.contains(Self.live))
    #expect(early.text.contains("http-equiv=\"refresh\""))
    #expect(!early.text.contains("name=\"reason\""), "nobody types into a page that is about to change")
    for _ in 0..<3 { _ = matched.test.get(matched.path(Self.why)) }
    #expect(door.begun.count == 1, "looking again begins nothing again")
    door.open()
    #expect(matched.wait(for: try matched.question(.why, need: need)) != nil)
    let late = matched.test.get(matched.path(Self.why))
    expectSound(late)
    for text in later { #expect(late.text.contains(escaped(text[language]))) }
    #expect(!late.text.contains(Self.live))
    #expect(late.text.contains("name=\"kind\" value=\"require\""))
    #expect(door.begun.count == 1)
  }

  @Test(arguments: Language.allCases) func whyNotAndNobodyAreShownAtOnceToo(language: Language) throws {
    let door = Door()
    let matched = try MatchedWorkbench(language: language, answers: door.settings)
    let inquiry = try matched.inquiry()
    let need = try #require(inquiry.needs(of: "U-05", type: .social).first)
    let mentor = try #require(inquiry.mentor("M-37"))
    let said = WhyNotSentences(try inquiry.whyNot(need, mentor), AnswerNames(inquiry.cohort))
    let (points, cost) = (try #require(said.points), try #require(said.effect))
    let open = try #require(inquiry.causes().first { $0.change != nil })
    let openNeed = try #require(inquiry.cohort.needs.firstIndex { $0.id == open.need.id })
    let nobody = AskingPath.why("haderslev", 1, open.need.id)
    let change = try #require(UnmatchedSentences(inquiry.cohort).change(of: open))

    let early = matched.test.get(matched.path(Self.whyNot))
    expectSound(early)
    #expect(early.text.contains(escaped(points[language])))
    #expect(!said.differences.isEmpty)
    for difference in said.differences { #expect(early.text.contains("<code>\(difference.rule)</code>")) }
    #expect(early.text.contains(Self.live))
    #expect(!early.text.contains("class=\"tiles\""))
    #expect(!early.text.contains(escaped(QuestionText.noPlace()[language])))
    let earlyNobody = matched.test.get(nobody)
    expectSound(earlyNobody)
    #expect(earlyNobody.text.contains(escaped(change[language])))
    #expect(earlyNobody.text.contains(Self.live))

    door.open()
    let answer = try #require(try inquiry.answers(to: [open]).first)
    let tried = try #require(answer.tried)
    let effect = (answer.isVerified ? QuestionText.triedChange : .changeFails)(["effect": tried.effect])
    #expect(matched.look(nobody, until: try matched.question(.why, need: openNeed)).contains(escaped(effect[language])))
    let late = matched.look(
      matched.path(Self.whyNot), until: try matched.question(.whyNot, need: need, mentor: mentor))
    #expect(late.contains(escaped(cost[language])))
    #expect(!late.contains(Self.live))
  }

  @Test func manyClicksLeaveOneJob() throws {
    let door = Door()
    let matched = try MatchedWorkbench(answers: door.settings)
    let inquiry = try matched.inquiry()
    let needs = inquiry.cohort.needs.indices.filter { inquiry.matching.mentorOfNeed[$0] >= 0 }.prefix(12)
    for need in needs { _ = matched.test.get(AskingPath.why("haderslev", 1, inquiry.cohort.needs[need].id)) }
    let last = try #require(needs.last)
    let question = try matched.question(.why, need: last)
    let path = AskingPath.why("haderslev", 1, inquiry.cohort.needs[last].id)
    #expect(matched.repeats(path) { door.begun.last == question }, "the page that is looked at has its turn")
    door.open()
    let page = matched.look(path, until: question)
    #expect(!page.contains(Self.live))
    #expect(door.most == 1)
  }

  @Test func twoPagesThatAreLookedAtGetTheirAnswersOneAfterTheOther() throws {
    let door = Door()
    let matched = try MatchedWorkbench(answers: door.settings)
    let (first, second) = (matched.path(Self.why), matched.path(Self.whyNot))
    _ = matched.test.get(first)
    #expect(matched.repeats(second) { door.begun.count == 2 }, "the new page has its turn")
    // From now on both look again and again.
    for _ in 0..<20 {
      let waiting = matched.test.get(first).text
      #expect(waiting.contains(escaped(AskingText.waiting().danish)))
      #expect(matched.test.get(second).text.contains(Self.live))
    }
    #expect(door.begun.count == 2, "neither ends the other's work")
    door.open()
    #expect(matched.repeats(second) { !matched.test.get(second).text.contains(Self.live) })
    #expect(matched.repeats(first) { !matched.test.get(first).text.contains(Self.live) })
    #expect(door.most == 1)
  }

  @Test func noPageEndsWhatWasBegunByHand() throws {
    let door = Door()
    let matched = try MatchedWorkbench(answers: door.settings)
    let form = [("question", "advice"), ("back", matched.path("advice"))]
    #expect(try matched.test.post(matched.path("ask"), form).status == 303)
    // The same of a question that a page had begun.
    let need = try #require(try matched.inquiry().needs(of: "U-05", type: .social).first)
    _ = matched.test.get(matched.path(Self.why))
    let byHand = [("question", "why"), ("need", "\(need)"), ("back", matched.path(Self.why))]
    #expect(try matched.test.post(matched.path("ask"), byHand).status == 303)
    for page in [Self.whyNot, "why?mentee=U-41&type=education"] { _ = matched.test.get(matched.path(page)) }
    for question in [try matched.question(.advice), try matched.question(.why, need: need)] {
      let job = try #require(matched.test.workspace.jobs.job(question.job))
      #expect(!job.isStopped)
    }
    door.open()
  }

  @Test func whatIsStoppedOrFailsSaysSoAndRests() throws {
    let door = Door()
    let matched = try MatchedWorkbench(answers: door.settings)
    let need = try #require(try matched.inquiry().needs(of: "U-05", type: .social).first)
    let question = try matched.question(.why, need: need)
    let form = [("question", "why"), ("need", "\(need)"), ("back", matched.path(Self.why))]
    _ = matched.test.get(matched.path(Self.why))
    #expect(try matched.test.post(matched.path("ask/stop"), form).location == matched.path(Self.why))
    let job = try #require(matched.test.workspace.jobs.job(question.job))
    #expect(matched.repeats(matched.path("grid")) { job.status.isOver })
    for _ in 0..<3 {
      let page = matched.test.get(matched.path(Self.why))
      expectSound(page)
      #expect(page.text.contains(escaped(WorkbenchText.interrupted().danish)))
      #expect(!page.text.contains(Self.live))
      #expect(!page.text.contains("http-equiv=\"refresh\""))
      #expect(page.text.contains("name=\"kind\" value=\"forbid\""))
    }
    #expect(door.begun.count == 1)
    door.fail()
    #expect(try matched.test.post(matched.path("ask"), form).status == 303)
    let page = matched.path(Self.why)
    #expect(matched.repeats(page) { !matched.test.get(page).text.contains(Self.live) })
    #expect(matched.test.get(page).text.contains(escaped(AskingText.notDone().danish)))
    #expect(door.begun.count == 2)
    // Somebody says so once more, and now it succeeds.
    door.open()
    #expect(try matched.test.post(matched.path("ask"), form).status == 303)
    #expect(!matched.look(page, until: question).contains("id=\"long\""))
  }

  @Test func anUnprovenRunSaysNoMoreThanIsKnown() throws {
    let matched = try MatchedWorkbench(isHurried: true)
    let inquiry = try matched.inquiry()
    try #require(!inquiry.isProven)
    for need in inquiry.cohort.needs.indices.prefix(6) {
      let page = matched.test.get(AskingPath.why("haderslev", 1, inquiry.cohort.needs[need].id))
      expectSound(page)
      #expect(!page.text.contains(Self.live))
      #expect(!page.text.contains(escaped(AskingText.betterHeading().danish)))
    }
    // What would help is named at once, and tried where somebody asks why.
    let open = try #require(inquiry.causes().first { $0.change != nil })
    let unmatched = matched.test.get(matched.path("unmatched"))
    expectSound(unmatched)
    #expect(!unmatched.text.contains("class=\"tried\""))
    #expect(unmatched.text.contains("href=\"\(escaped(AskingPath.why("haderslev", 1, open.need.id)))\""))
    let whyNot = matched.test.get(matched.path(Self.whyNot))
    expectSound(whyNot)
    #expect(whyNot.text.contains(escaped(QuestionText.notExact().danish)))
  }

  @Test func whatALimitCutsIsKeptAndCanBeWorkedOutWithoutOne() throws {
    let matched = try MatchedWorkbench(
      answers: AnswerSettings(patienceSeconds: 600, secondsEach: 0), isHurried: true)
    let inquiry = try matched.inquiry()
    let need = try #require(inquiry.cohort.needs.indices.first { inquiry.matching.mentorOfNeed[$0] >= 0 })
    let path = AskingPath.why("haderslev", 1, inquiry.cohort.needs[need].id)
    let cut = matched.test.get(path)
    expectSound(cut)
    #expect(cut.text.contains(escaped(AskingText.cut().danish)))
    #expect(cut.text.contains("action=\"\(matched.path("ask"))\""))
    let form = [("question", "why"), ("need", "\(need)"), ("back", path)]
    #expect(try matched.test.post(matched.path("ask"), form).location == path)
    #expect(matched.repeats(path) { !matched.test.get(path).text.contains(Self.live) })
    #expect(!matched.test.get(path).text.contains(escaped(AskingText.cut().danish)))
  }

  @Test func noAnswerOutlivesTheNamesInIt() {
    let board = AnswerBoard()
    let before = Question(kind: .advice, run: 1, people: "0")
    board.keep(AnswerBoard.Kept(answer: .advice(nil)), to: before)
    #expect(board[before] != nil)
    let job = Job(timeLimitSeconds: nil)
    _ = board.look(at: Question(kind: .advice, run: 1, people: "1"), JobBoard()) { job }
    #expect(board[before] == nil)
  }
}

/// Holds up the work on answers until it is opened, and counts it.
private final class Door: Sendable {
  private struct State {
    var isOpen = false
    var fails = false
    var begun: [Question] = []
    var inside = 0
    var most = 0
  }
  private let state = Mutex(State())

  /// The questions of which work began, in that order.
  var begun: [Question] { state.withLock(\.begun) }
  /// The most jobs that were held up at once.
  var most: Int { state.withLock(\.most) }

  /// No page waits, so that each shows what is known before.
  var settings: AnswerSettings {
    AnswerSettings(patienceSeconds: 0, secondsEach: 600) { [self] question, job in
      state.withLock { state in
        state.begun.append(question)
        state.inside += 1
        state.most = max(state.most, state.inside)
      }
      defer { state.withLock { $0.inside -= 1 } }
      while !state.withLock({ $0.isOpen || $0.fails }) {
        if job.isStopped { throw MatchingError.interrupted }
        Thread.sleep(forTimeInterval: 0.002)
      }
      if state.withLock(\.fails) { throw MatchingError.unsound("a test") }
    }
  }

  func open() { state.withLock { ($0.isOpen, $0.fails) = (true, false) } }
  func fail() { state.withLock { $0.fails = true } }
}

extension MatchedWorkbench {
  /// Looks at a page again and again until something is so; whether it became so.
  fileprivate func repeats(_ path: String, until isSo: () -> Bool) -> Bool {
    let end = Date(timeIntervalSinceNow: 120)
    while Date() < end {
      if isSo() { return true }
      _ = test.get(path)
      Thread.sleep(forTimeInterval: 0.01)
    }
    return false
  }

  /// Looks at a page again and again until its answer is there; the page then.
  fileprivate func look(_ path: String, until question: Question) -> String {
    _ = repeats(path) { test.workspace.answers[question] != nil }
    return test.get(path).text
  }
}
