// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import MakkerKit
import RunReports
import Synchronization
import Wording

/// Repairs that were worked out and not yet done, by their stamps; of a cohort, one at a time is worked out.
final class RepairBench: Sendable {
  private struct State {
    /// The last one last.
    var finished: [(stamp: String, rematch: FinishedRematch)] = []
    var current: [String: String] = [:]
  }

  private let state = Mutex(State())
  private static let most = 3

  /// The bench of a workspace.
  static func of(_ workspace: Workspace) -> RepairBench { workspace.shelf.value("repairs") { RepairBench() } }

  /// A repair that has been worked out.
  func finished(_ stamp: String) -> FinishedRematch? {
    state.withLock { state in state.finished.first { $0.stamp == stamp }?.rematch }
  }

  /// Forgets all repairs, with the people in them.
  func clear() { state.withLock { $0.finished = [] } }

  /// The work on a repair: what goes on, or went wrong; else it begins. What another order of the cohort had begun ends.
  func work(on order: RepairOrder, stamp: String, anew: Bool, _ workspace: Workspace, _ language: Language) throws
    -> Job
  {
    let name = Self.jobName(stamp)
    if let job = workspace.jobs.job(name), !job.status.isOver || job.status.problem != nil && !anew { return job }
    let other = state.withLock { state in state.current.updateValue(stamp, forKey: order.run.cohort.name) }
    if let other, other != stamp { workspace.jobs.job(Self.jobName(other))?.stop() }
    let prepared = try order.job(workspace, language)
    return workspace.jobs.start(name) { [self] job in
      var work = prepared
      work.isInterrupted = { job.isStopped }
      work.progress = { phase in job.tell { $0.show(phase) } }
      let finished = try work.run()
      state.withLock { state in
        state.finished.removeAll { $0.stamp == stamp }
        state.finished.append((stamp, finished))
        if state.finished.count > Self.most { state.finished.removeFirst() }
      }
      return order.path()
    }.job
  }

  /// Ends the work on a repair.
  func stop(_ stamp: String, _ workspace: Workspace) { workspace.jobs.job(Self.jobName(stamp))?.stop() }

  private static func jobName(_ stamp: String) -> String { "repair " + stamp }
}

extension Job.Status {
  /// Takes over how far a repair has come.
  fileprivate mutating func show(_ phase: MatchJob.Phase) {
    switch phase {
    case .reading: self.phase = RepairPageText.reading()
    case .matching: self.phase = RepairPageText.matching()
    case .planning: self.phase = RepairPageText.planning()
    case .reporting, .writing: self.phase = RepairPageText.reporting()
    }
  }
}
