// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Counts what is reported, from any thread.
final class Counter: Sendable {
  private let count = Mutex(0)

  func add(_ more: Int) { count.withLock { $0 += more } }

  /// Whether more than a number has been counted.
  func isPast(_ limit: Int) -> Bool { count.withLock { $0 > limit } }
}
