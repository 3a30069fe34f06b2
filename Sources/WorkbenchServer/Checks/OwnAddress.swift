// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The names under which the server may be asked, and the origin of its forms.
///
/// A page of another site can make a browser ask this server, but not under a name of the server's: a name of the other
/// site's that leads to 127.0.0.1 ("DNS rebinding") stands in the field `Host`.
struct OwnAddress: Hashable, Sendable {
  /// The hosts, with their port where it is not the scheme's own, in lower case.
  let hosts: [String]
  /// The scheme that browsers see: `http`, or `https` behind a proxy.
  let scheme: String

  /// The server on this machine itself.
  static func loopback(port: Int) -> OwnAddress {
    let suffix = port == 80 ? "" : ":\(port)"
    return OwnAddress(hosts: ["127.0.0.1", "localhost", "[::1]"].map { $0 + suffix }, scheme: "http")
  }

  /// The server behind a proxy that speaks TLS.
  ///
  /// - Parameter origin: Such as `https://makker.example.dk`; nothing comes of one that is not written so.
  static func behind(origin: String) -> OwnAddress? {
    guard origin.hasPrefix("https://"), let parts = URLComponents(string: origin), parts.user == nil,
      parts.path.isEmpty || parts.path == "/", parts.query == nil, parts.fragment == nil,
      let host = parts.host, !host.isEmpty
    else { return nil }
    let suffix = parts.port.map { $0 == 443 ? "" : ":\($0)" } ?? ""
    return OwnAddress(hosts: [host.lowercased() + suffix], scheme: "https")
  }

  /// The host that a request was sent to, if it is ours.
  ///
  /// - Throws: `Refusal.foreignHost`.
  func host(of head: RequestHead) throws(Refusal) -> String {
    guard let host = head.only("host")?.lowercased(), hosts.contains(host) else { throw .foreignHost }
    return host
  }

  /// Refuses a form that no page of ours sent.
  ///
  /// Browsers say with every form which origin it is from; those that do not, say whether it is the same site.
  ///
  /// - Throws: `Refusal.forged`, `Refusal.foreignHost`.
  func expectOwnForm(_ head: RequestHead) throws(Refusal) {
    let host = try host(of: head)
    if head.has("origin") {
      guard head.only("origin")?.lowercased() == "\(scheme)://\(host)" else { throw .forged }
    } else {
      guard head.has("sec-fetch-site") else { throw .forged }
    }
    if head.has("sec-fetch-site") {
      guard let site = head.only("sec-fetch-site"), site == "same-origin" || site == "none" else { throw .forged }
    }
  }
}
