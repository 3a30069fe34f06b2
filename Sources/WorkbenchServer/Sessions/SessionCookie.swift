// SPDX-License-Identifier: GPL-3.0-or-later

/// The cookie that a browser shows to be let in again.
struct SessionCookie: Hashable, Sendable {
  /// Its name: with the port in it, because browsers keep one jar for all ports of a machine; behind TLS, with the
  /// prefix that ties it to the host (RFC 6265bis, section 4.1.3).
  let name: String
  private let isSecure: Bool

  /// The cookie of a server on this machine itself.
  init(port: Int) {
    name = "makker-\(port)"
    isSecure = false
  }

  /// The cookie of a server behind TLS.
  static let secure = SessionCookie()

  private init() {
    name = "__Host-makker"
    isSecure = true
  }

  /// What the field `Set-Cookie` says. It lasts until the browser closes, or the session is idle for too long.
  func setting(_ secret: String) -> String {
    "\(name)=\(secret); Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
  }

  /// What makes the browser forget it.
  var expiring: String { setting("") + "; Max-Age=0" }

  /// What the browser's cookie says; nothing where it has none, or two of the name.
  func value(in head: RequestHead) -> String? {
    var found: String?
    for pair in head.values("cookie").joined(separator: ";").split(separator: ";") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, sides[0].drop(while: { $0 == " " }) == name else { continue }
      guard found == nil else { return nil }
      found = String(sides[1])
    }
    return found
  }
}
