// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import Wording
import WorkbenchPages

/// The browsers that were let in.
///
/// Their number is bounded: the one that was idle longest makes room for a new one. The times are seconds on a clock
/// that never goes back.
final class SessionBook: Sendable {
  private struct Entry {
    let session: Session
    var lastAsked: Double
  }

  private let limits: Limits
  private let entries = Mutex<[String: Entry]>([:])

  init(limits: Limits) { self.limits = limits }

  /// Lets a browser in.
  ///
  /// - Returns: What its cookie says.
  func begin(language: Language, now: Double) -> String {
    let secret = Secrets.make()
    let session = Session(formKey: Secrets.make(), language: language)
    entries.withLock { entries in
      dropIdle(&entries, now: now)
      if entries.count >= limits.sessions, let idlest = entries.min(by: { $0.value.lastAsked < $1.value.lastAsked }) {
        entries[idlest.key] = nil
      }
      entries[secret] = Entry(session: session, lastAsked: now)
    }
    return secret
  }

  /// The session of a cookie, if it is one of ours and not too long idle.
  func session(_ secret: String, now: Double) -> Session? {
    entries.withLock { entries in
      dropIdle(&entries, now: now)
      // All are looked at, in constant time each: how long it takes tells nothing of the secrets.
      var found: String?
      for known in entries.keys where Secrets.areEqual(known, secret) { found = known }
      guard let found else { return nil }
      entries[found]?.lastAsked = now
      return entries[found]?.session
    }
  }

  /// Lets a browser out.
  func end(_ session: Session) {
    entries.withLock { entries in entries = entries.filter { $0.value.session !== session } }
  }

  /// How many there are.
  var count: Int { entries.withLock(\.count) }

  private func dropIdle(_ entries: inout [String: Entry], now: Double) {
    entries = entries.filter { now - $0.value.lastAsked < limits.sessionIdleSeconds }
  }
}
