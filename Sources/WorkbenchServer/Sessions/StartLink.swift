// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// The token of the link on the terminal, which lets one browser in, once.
final class StartLink: Sendable {
  private let current = Mutex(Secrets.make())

  /// The token that lets in now.
  var token: String { current.withLock { $0 } }

  /// Spends a token; a new one takes its place.
  ///
  /// - Returns: Whether it was the one that lets in.
  func spend(_ token: String) -> Bool {
    current.withLock { current in
      guard Secrets.areEqual(current, token) else { return false }
      current = Secrets.make()
      return true
    }
  }
}
