// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Counts what several threads have done, tells the user, one call at a time and never backwards, and remembers an
/// interruption.
final class ProgressMeter: Sendable {
  private let total: Int
  private let options: MatchingOptions
  private let done = Mutex(0)
  private let stopped = Atomic(false)

  init(total: Int, options: MatchingOptions) {
    self.total = total
    self.options = options
  }

  /// Counts work as done.
  func add(_ count: Int) {
    done.withLock { done in
      done += count
      options.progress(.scoring(done: done, of: total))
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
