// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Counts what several threads have done, tells the user, one call at a time and never backwards, and remembers an
/// interruption.
final class ProgressMeter: Sendable {
  private let total: Int
  private let options: MatchingOptions
  private let stage: @Sendable (_ done: Int, _ total: Int) -> MatchingProgress
  private let done = Mutex(0)
  private let stopped = Atomic(false)

  /// - Parameter stage: what the count is of.
  init(
    total: Int, options: MatchingOptions, stage: @escaping @Sendable (_ done: Int, _ total: Int) -> MatchingProgress
  ) {
    self.total = total
    self.options = options
    self.stage = stage
  }

  /// Counts work as done.
  func add(_ count: Int) {
    done.withLock { done in
      done += count
      options.progress(stage(done, total))
    }
  }

  /// Whether the user has interrupted; asked once it has been answered with yes, not again.
  func isInterrupted() -> Bool {
    if stopped.load(ordering: .relaxed) { return true }
    guard options.isInterrupted() else { return false }
    stopped.store(true, ordering: .relaxed)
    return true
  }

  /// Whether any thread was told of an interruption.
  var wasInterrupted: Bool { stopped.load(ordering: .relaxed) }
}
