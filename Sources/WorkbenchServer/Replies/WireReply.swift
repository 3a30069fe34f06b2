// SPDX-License-Identifier: GPL-3.0-or-later

import Hashing
import Synchronization
import Wording
import WorkbenchPages

/// A reply as it goes over the wire.
struct WireReply: Sendable {
  var status: Int
  var headers: [(name: String, value: String)]
  var body: [UInt8]

  /// A page's reply. An address outside the workbench, which no page gives, becomes the first page's.
  init(_ reply: PageReply, entityTag: String? = nil) {
    status = reply.status
    headers = ReplyHeaders.of(reply, entityTag: entityTag)
    body = reply.body
    if let location = reply.location { headers.append(("location", ReplyHeaders.ownLocation(location) ?? "/")) }
  }

  /// One of the server's own pages.
  init(_ page: FrontPage, _ language: Language) {
    self.init(.page(page.markup(language), status: page.status))
    headers += page.headers
  }

  /// Another page in its place.
  init(goTo path: String) { self.init(.seeOther(path)) }
}

/// The files that pages load, each with a tag of its bytes, so that a browser fetches them once.
///
/// They are everybody's, before and after a browser is let in.
final class AssetStore: Sendable {
  private let known = Mutex<[[String]: WireReply]>([:])

  /// An asset, or that the browser has it; nothing where the path names none.
  func reply(_ path: [String], _ head: RequestHead) -> WireReply? {
    guard var reply = known.withLock({ $0[path] }) ?? find(path) else { return nil }
    let tag = reply.headers.first { $0.name == "etag" }?.value
    let asked = head.values("if-none-match").joined(separator: ",").split(separator: ",")
    if let tag, asked.contains(where: { $0.drop(while: { $0 == " " }) == tag }) { reply.status = 304 }
    return reply
  }

  private func find(_ path: [String]) -> WireReply? {
    guard let found = Workbench.asset(path) else { return nil }
    let tag = (try? SHA256.hex(of: found.body)).map { "\"\($0.prefix(32))\"" }
    let reply = WireReply(found, entityTag: tag)
    known.withLock { $0[path] = reply }
    return reply
  }
}
