// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Wording
import WorkbenchPages

/// Everything that is known of who may come in while a server listens.
struct Gate: Sendable {
  /// How browsers are let in.
  enum Entry: Sendable {
    case link(StartLink)
    case password(PasswordGate)
  }

  private(set) var own: OwnAddress
  private(set) var cookie: SessionCookie
  let entry: Entry
  let sessions: SessionBook
  /// What stands before a path in a link.
  private(set) var base: String
  /// The host of the link; nothing behind a proxy.
  private let linkHost: String?
  private let perAddress: TokenBuckets
  private let perSession: TokenBuckets

  /// Takes the settings, for the port that they name.
  ///
  /// - Throws: `ServerFault.originUnfit`.
  init(_ settings: ServerSettings) throws(ServerFault) {
    switch settings.access {
    case .thisMachine(let host):
      own = .loopback(port: settings.port)
      cookie = SessionCookie(port: settings.port)
      entry = .link(StartLink())
      base = Self.base(host, settings.port)
      linkHost = host
    case .proxied(_, let origin, let password):
      guard let address = OwnAddress.behind(origin: origin) else { throw .originUnfit }
      own = address
      cookie = .secure
      entry = .password(password)
      base = "https://" + address.hosts[0]
      linkHost = nil
    }
    sessions = SessionBook(limits: settings.limits)
    perAddress = TokenBuckets(settings.limits.addressRate)
    perSession = TokenBuckets(settings.limits.sessionRate)
  }

  /// The same for the port that is listened on in the end; what a proxy's browsers see does not depend on it.
  func listening(on port: Int) -> Gate {
    guard let linkHost else { return self }
    var gate = self
    gate.own = .loopback(port: port)
    gate.cookie = SessionCookie(port: port)
    gate.base = Self.base(linkHost, port)
    return gate
  }

  private static func base(_ host: String, _ port: Int) -> String {
    "http://" + (host.contains(":") ? "[\(host)]" : host) + ":\(port)"
  }

  /// Whether browsers are let in by a link.
  var hasLink: Bool { if case .link = entry { true } else { false } }

  /// The link that lets the next browser in, or the address where the password is asked for.
  var link: String {
    if case .link(let start) = entry { base + "/start?token=" + start.token } else { base + "/" }
  }

  /// Who asks: the connection's address, or what the proxy in front says of it.
  ///
  /// The proxy's own entry is the last; all before it are the client's word.
  func asker(_ head: RequestHead, connection: String) -> String {
    guard !hasLink, let last = head.values("x-forwarded-for").last?.split(separator: ",").last else {
      return connection
    }
    return String(last.filter { $0 != " " }.prefix(64))
  }

  /// Refuses who asks too often.
  ///
  /// - Throws: `Refusal.tooMany`.
  func expectPatience(_ asker: String, now: Double) throws(Refusal) {
    guard perAddress.take(asker, now: now) else { throw .tooMany }
  }

  /// The session of a request.
  ///
  /// - Throws: `Refusal.noSession`, `Refusal.tooMany`.
  func session(_ head: RequestHead, now: Double) throws(Refusal) -> Session {
    guard let secret = cookie.value(in: head), let session = sessions.session(secret, now: now) else {
      throw .noSession
    }
    guard perSession.take(session.formKey, now: now) else { throw .tooMany }
    return session
  }
}
