// SPDX-License-Identifier: GPL-3.0-or-later

import Dispatch

/// Work on all cores with a result that does not depend on how many there are.
package enum Parallel {
  /// The values of a function at 0..<count, in order. The calls run at the same time, on any thread.
  package static func map<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
    [Value](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      // Safe: each call initializes one element of its own, and all have returned before the buffer is read.
      nonisolated(unsafe) let elements = buffer
      DispatchQueue.concurrentPerform(iterations: count) { index in
        elements.initializeElement(at: index, to: body(index))
      }
      initializedCount = count
    }
  }
}
