// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization
import Wording

/// What runs in the background: at most one job a name, so that nobody matches a cohort twice at once.
final class JobBoard: Sendable {
  private let jobs = Mutex<[String: Job]>([:])

  /// From so many on, half of them are dropped: of those that are over, the ones that began first, whose pages nobody
  /// looks at any more.
  static let most = 256

  /// Starts a job, unless one of the name is running.
  ///
  /// - Parameter work: Runs in a thread of its own; it tells the job how far it has come, ends early when the job is
  ///   asked to stop, and returns where its result is shown.
  /// - Returns: The job that runs now, and whether it is the one that was asked for.
  @discardableResult
  func start(
    _ name: String, timeLimitSeconds: Double? = nil, _ work: @escaping @Sendable (Job) throws -> String
  ) -> (job: Job, isNew: Bool) {
    let (job, isNew) = jobs.withLock { jobs -> (Job, Bool) in
      if let running = jobs[name], !running.status.isOver { return (running, false) }
      if jobs.count >= Self.most {
        let over = jobs.filter { $0.value.status.isOver }.sorted { $0.value.started < $1.value.started }
        for (name, _) in over.prefix(Self.most / 2) { jobs[name] = nil }
      }
      let job = Job(timeLimitSeconds: timeLimitSeconds)
      jobs[name] = job
      return (job, true)
    }
    if isNew {
      let order = WorkOrder(work)
      let thread = Thread {
        if let work = order.take() { job.run(work) }
      }
      // As much as a main thread has: rules and searches recurse.
      thread.stackSize = 8 << 20
      thread.start()
    }
    return (job, isNew)
  }

  /// The last job of a name.
  func job(_ name: String) -> Job? { jobs.withLock { $0[name] } }

  /// Asks all jobs to stop, and waits for a while until they have; each keeps its best answer.
  func stopAll(patienceSeconds: Double) {
    let running = jobs.withLock { Array($0.values) }.filter { !$0.status.isOver }
    for job in running { job.stop() }
    let end = Date(timeIntervalSinceNow: patienceSeconds)
    while Date() < end, running.contains(where: { !$0.status.isOver }) { Thread.sleep(forTimeInterval: 0.02) }
  }
}

/// What a thread is to do, handed over once.
///
/// A thread keeps what it was made with until the last of it is taken down, when nothing may be freed any more that other
/// threads, queues or a database have a part in: what the work holds has to be let go of before.
private final class WorkOrder: Sendable {
  private let work: Mutex<(@Sendable (Job) throws -> String)?>

  init(_ work: @escaping @Sendable (Job) throws -> String) { self.work = Mutex(work) }

  func take() -> (@Sendable (Job) throws -> String)? {
    work.withLock { work in
      defer { work = nil }
      return work
    }
  }
}

/// Something that takes a while.
final class Job: Sendable {
  /// How far it has come.
  struct Status: Sendable {
    /// What is being done.
    var phase: LocalizedText = ""
    /// The best value so far, and what none can exceed; nothing before there is one.
    var value: Int?
    var bound: Int?
    /// How many of the needs are filled so far.
    var filled: Int?
    /// How far the value may be from the best, from 0 to 1.
    var gap: Double?
    /// How much better an answer there may be, in words.
    var room: LocalizedText?
    /// Which part of the phase is done, from 0 to 1, where that can be counted.
    var part: Double?
    /// When what the time limit is for began.
    var limitedSince: Date?
    /// Where the result is shown, once it is there.
    var result: String?
    /// Why there is no result.
    var problem: ToldProblem?
    /// Whether somebody asked it to stop.
    var isStopping = false
    /// Whether it was for another job's sake, so that it may begin again by itself.
    var makesWay = false
    /// How long it took, once it is over.
    var seconds: Double?

    /// Whether nothing more comes.
    var isOver: Bool { result != nil || problem != nil }
  }

  /// When it began.
  let started = Date()
  /// The most seconds that it takes to find an answer; nothing where it may take as long as it needs.
  let timeLimitSeconds: Double?
  private let state = Mutex(Status())

  init(timeLimitSeconds: Double?) { self.timeLimitSeconds = timeLimitSeconds }

  /// How far it has come.
  var status: Status { state.withLock { $0 } }

  /// How long it has run.
  var seconds: Double { status.seconds ?? Date().timeIntervalSince(started) }

  /// Asks it to end with the best answer that it has.
  func stop() { state.withLock { $0.isStopping = true } }

  /// Asks it to end because another one is wanted more.
  func makeWay() {
    state.withLock { state in
      guard !state.isStopping else { return }
      (state.isStopping, state.makesWay) = (true, true)
    }
  }

  /// Whether somebody asked it to.
  var isStopped: Bool { state.withLock(\.isStopping) }

  /// Tells how far it has come.
  func tell(_ change: (inout Status) -> Void) { state.withLock { change(&$0) } }

  fileprivate func run(_ work: (Job) throws -> String) {
    do {
      let result = try work(self)
      tell { $0.result = result }
    } catch {
      let problem = ToldProblem(error)
      tell { $0.problem = problem }
    }
    let seconds = Date().timeIntervalSince(started)
    tell { $0.seconds = seconds }
  }
}
