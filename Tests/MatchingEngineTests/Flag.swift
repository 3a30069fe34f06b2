// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Something that happens once, seen from any thread.
final class Flag: Sendable {
  private let value = Mutex(false)

  var isSet: Bool { value.withLock { $0 } }
  func set() { value.withLock { $0 = true } }
}
