// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Synchronization

/// Threads that may wait: what a page works out can take a while, and the threads of the connections must not.
///
/// They have stacks of a main thread's size, because rules and searches recurse.
final class WorkPool: Sendable {
  private struct State {
    var waiting: [@Sendable () -> Void] = []
    var isClosed = false
  }

  private let threads: Int
  private let mostWaiting: Int
  private let state = Mutex(State())
  private let wakening = DispatchSemaphore(value: 0)

  /// Starts the threads.
  init(threads: Int, mostWaiting: Int) {
    self.threads = threads
    self.mostWaiting = mostWaiting
    for _ in 0..<threads {
      let thread = Thread { [weak self, wakening] in
        while true {
          wakening.wait()
          guard let work = self?.next() else { return }
          work()
        }
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// Works something out in one of the threads.
  ///
  /// What has begun comes to its end, also where nobody waits for it any more.
  ///
  /// - Throws: `Refusal.busy` where too many wait already.
  func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws(Refusal) -> Value {
    let value: Value? = await withCheckedContinuation { continuation in
      let isTaken = state.withLock { state in
        guard !state.isClosed, state.waiting.count < mostWaiting else { return false }
        state.waiting.append { continuation.resume(returning: work()) }
        return true
      }
      if isTaken { wakening.signal() } else { continuation.resume(returning: nil) }
    }
    guard let value else { throw .busy }
    return value
  }

  /// Ends the threads, each when what it does is done, and all that waits is done too.
  func close() {
    state.withLock { $0.isClosed = true }
    for _ in 0..<threads { wakening.signal() }
  }

  private func next() -> (@Sendable () -> Void)? {
    state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
  }

  deinit { close() }
}
