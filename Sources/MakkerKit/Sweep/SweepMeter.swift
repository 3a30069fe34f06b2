// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Adds up what several workers have done, and tells it, one call at a time and never backwards.
final class SweepMeter: Sendable {
  private let total: Int
  private let progress: @Sendable (_ done: Int, _ of: Int) -> Void
  private let done = Mutex(0)

  init(total: Int, progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void) {
    self.total = total
    self.progress = progress
    progress(0, total)
  }

  /// Counts work as done.
  @Sendable func add(_ count: Int) {
    done.withLock { done in
      done += count
      progress(done, total)
    }
  }
}
