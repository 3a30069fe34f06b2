// SPDX-License-Identifier: GPL-3.0-or-later

import Hummingbird
import HummingbirdCore
import Wording
import WorkbenchPages

extension Responder {
  /// What lets a browser in: the link of the terminal, or the password; nothing for any other address.
  func enter(
    _ target: RequestTarget, _ asking: Asking, _ request: Request, _ connection: Connection, _ gate: Gate,
    _ asker: String
  ) async throws(Refusal) -> WireReply? {
    switch (gate.entry, target.path[0], asking.head.method) {
    case (.link(let start), "start", "GET"):
      if start.spend(target.query["token"] ?? "") {
        tell(.nextLink(gate.link))
        return letIn(asking, gate)
      }
      // A tab that is opened again with the link that it was once let in by.
      if (try? gate.session(asking.head, now: asking.since)) != nil { return WireReply(goTo: "/") }
      return WireReply(
        FrontPage(status: 403, heading: ServerText.linkSpent(), text: ServerText.linkSpentAdvice()), asking.language)
    case (.password, "login", "GET"), (.password, "login", "HEAD"):
      return WireReply(FrontPage.login(isWrong: false), asking.language)
    case (.password(let password), "login", "POST"):
      let kind = try FormKind(asking.head, path: target.path, limits: settings.limits)
      guard kind.boundary == nil, let loan = bodies.lend(kind.length) else { throw .busy }
      defer { loan.end() }
      let form = try await BodyReader.read(request, kind, connection, limits: settings.limits).form
      guard try password.opens(to: form["password"] ?? "", from: asker, now: asking.since) else {
        tell(.line("! wrong password"))
        return WireReply(FrontPage.login(isWrong: true), asking.language)
      }
      return letIn(asking, gate)
    default: return nil
    }
  }

  /// Ends a session, and says how to come in again.
  func letOut(_ session: Session, _ asking: Asking, _ gate: Gate) -> WireReply {
    gate.sessions.end(session)
    let page = FrontPage(
      status: 200, heading: ServerText.loggedOut(),
      text: gate.hasLink ? ServerText.loggedOutLink() : ServerText.loggedOutPassword(), leadsToLogin: !gate.hasLink)
    var reply = WireReply(page, asking.language)
    reply.headers.append(("set-cookie", gate.cookie.expiring))
    return reply
  }

  private func letIn(_ asking: Asking, _ gate: Gate) -> WireReply {
    let secret = gate.sessions.begin(language: asking.language, now: asking.since)
    var reply = WireReply(goTo: "/")
    if let site = asking.head.only("sec-fetch-site"), site != "none", site != "same-origin" {
      // The link was followed from a page, such as a terminal in a browser. The browser would not bring its cookie along
      // where it is sent on (SameSite=Strict); to where this page of ours goes on, it does.
      let page = FrontPage(
        status: 200, heading: ServerText.letIn(), text: ServerText.letInAdvice(), linksHome: true, goesOn: true)
      reply = WireReply(page, asking.language)
    }
    reply.headers.append(("set-cookie", gate.cookie.setting(secret)))
    return reply
  }
}
