// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Hashing

/// The password of a server behind TLS, and how often it may be tried.
public final class PasswordGate: Sendable {
  /// What is wrong with a file with a password.
  public enum Fault: Error, Hashable, Sendable {
    /// It cannot be read.
    case unreadable
    /// Others than its owner may read it, or it is not this user's.
    case open
    /// Its first line is shorter than 12 characters.
    case short
  }

  /// The fewest characters of a password.
  public static let leastCharacters = 12

  private let digest: String
  private let addresses: TokenBuckets
  private let everywhere: TokenBuckets

  /// Reads the password: the first line of a file that its owner alone may read.
  public convenience init(file: String, limits: Limits = Limits()) throws(Fault) {
    // The descriptor is looked at, so that no other file is read than the one that was judged.
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw .unreadable }
    guard facts.st_mode & 0o077 == 0, facts.st_uid == geteuid() else { throw .open }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0, let text = String(validating: bytes.prefix(count), as: UTF8.self) else { throw .unreadable }
    try self.init(password: String(text.prefix { !$0.isNewline }), limits: limits)
  }

  init(password: String, limits: Limits = Limits()) throws(Fault) {
    guard password.count >= Self.leastCharacters else { throw .short }
    guard let digest = Self.digest(password) else { throw .unreadable }
    self.digest = digest
    addresses = TokenBuckets(limits.loginRate)
    everywhere = TokenBuckets(limits.allLoginsRate, most: 1)
  }

  /// Whether a password is the right one.
  ///
  /// - Throws: `Refusal.tooMany`.
  func opens(to password: String, from address: String, now: Double) throws(Refusal) -> Bool {
    guard addresses.take(address, now: now), everywhere.take("", now: now) else { throw .tooMany }
    // Digests are of one length, so that the time does not tell the password's.
    return Secrets.areEqual(digest, Self.digest(password) ?? "")
  }

  private static func digest(_ password: String) -> String? { try? SHA256.hex(of: Array(password.utf8)) }
}
