// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// The answers that were worked out, for as long as the program runs, and the one that is worked on because a page asks.
///
/// A page that is looked at begins the work on its answer by itself. Who clicks through many pairs would pile up jobs that
/// nobody waits for any more, so there is at most one such job: a page that is new makes it end, and begins its own once
/// that has ended. A page that is still looked at begins anew when nothing else is under way. So two pages that are looked
/// at all the time get their answers one after the other, and neither ends the other's job again and again.
final class AnswerBoard: Sendable {
  /// An answer that is kept.
  struct Kept: Sendable {
    let answer: LongAnswer
    /// Whether a limit ended the work on it, so that more time may make it better.
    var isCut = false
  }

  /// How far an answer is.
  enum Standing {
    case there(Kept)
    /// It is worked on.
    case working(Job)
    /// It is worked on when the job that another page waits for has ended.
    case waiting
    /// The work on it was stopped or failed; it begins anew when somebody says so.
    case ended(ToldProblem)
  }

  private struct State {
    /// The oldest first.
    var kept: [(question: Question, answer: Kept)] = []
    /// The work that a page began.
    var begun: (question: Question, job: Job)?
    /// When a page asked last.
    var looks: [Question: Date] = [:]

    func answer(to question: Question) -> Kept? { kept.first { $0.question == question }?.answer }
  }

  /// The most answers that are kept.
  private static let most = 64
  /// How long after its last look a page counts as looked at: it looks again every three seconds where no script runs.
  private static let lookSeconds = 6.0

  private let state = Mutex(State())

  /// The answer to a question, if it was worked out.
  subscript(question: Question) -> Kept? { state.withLock { $0.answer(to: question) } }

  /// Keeps an answer; the oldest make room.
  func keep(_ answer: Kept, to question: Question) {
    state.withLock { state in
      state.kept.removeAll { $0.question == question }
      state.kept.append((question, answer))
      if state.kept.count > Self.most { state.kept.removeFirst() }
    }
  }

  /// How far an answer is that a page shows; its work begins, if it is the page's turn.
  ///
  /// - Parameter begin: begins the work.
  func look(at question: Question, _ jobs: JobBoard, begin: () -> Job) -> Standing {
    let now = Date()
    return state.withLock { state in
      // Those that call people what they are not called any more.
      state.kept.removeAll { $0.question.people != question.people }
      state.looks = state.looks.filter { now.timeIntervalSince($0.value) <= Self.lookSeconds }
      let isNew = state.looks.updateValue(now, forKey: question) == nil
      // An answer is kept before its job is over: looked at in this order, none is worked out twice.
      let job = jobs.job(question.job)
      let status = job?.status
      if let kept = state.answer(to: question) { return .there(kept) }
      if let job, let status {
        if !status.isOver { return status.makesWay ? .waiting : .working(job) }
        if let problem = status.problem, !status.makesWay { return .ended(problem) }
      }
      if let (other, job) = state.begun, !job.status.isOver {
        if isNew || state.looks[other] == nil { job.makeWay() }
        return .waiting
      }
      let begun = begin()
      state.begun = (question, begun)
      return .working(begun)
    }
  }

  /// Notes that somebody began the work on a question by hand, so that no page ends it.
  func beginByHand(_ question: Question, _ begin: () -> Void) {
    state.withLock { state in
      if state.begun?.question == question { state.begun = nil }
      begin()
    }
  }
}
