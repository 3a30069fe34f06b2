// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Values that parts of the workbench keep for as long as the program runs, each under a name and of its own type.
final class Shelf: Sendable {
  private let values = Mutex<[String: any Sendable]>([:])

  /// The value under a name; made where there is none of that type.
  func value<Value: Sendable>(_ name: String, make: () -> Value) -> Value {
    values.withLock { values in
      if let value = values[name] as? Value { return value }
      let value = make()
      values[name] = value
      return value
    }
  }
}
