// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Hummingbird
import HummingbirdCore
import NIOCore
import Synchronization
import Wording
import WorkbenchPages

/// Answers requests: turns away what may not come in, and hands the rest to the workbench.
final class Responder: HTTPResponder {
  typealias Context = ConnectionContext

  let settings: ServerSettings
  let workbench: Workbench
  let connections = ConnectionTable()
  let pool: WorkPool
  let tell: @Sendable (ServerNews) -> Void
  let bodies: Budget
  private let replies: Budget
  private let assets = AssetStore()
  private let openGate = Mutex<Gate?>(nil)

  init(_ workbench: Workbench, _ settings: ServerSettings, tell: @escaping @Sendable (ServerNews) -> Void) {
    self.settings = settings
    self.tell = tell
    var workbench = workbench
    workbench.log = { tell(.line("! " + $0)) }
    self.workbench = workbench
    let limits = settings.limits
    pool = WorkPool(threads: limits.pagesAtOnce, mostWaiting: limits.pagesWaiting)
    bodies = Budget(limits.bodyBytesAtOnce)
    replies = Budget(limits.replyBytesAtOnce)
  }

  /// Begins to let browsers in.
  func open(_ gate: Gate) { openGate.withLock { $0 = gate } }

  func respond(to request: Request, context: ConnectionContext) async throws -> Response {
    let connection = connections[context.channel] ?? Connection(context.channel)
    connection.mayTake(seconds: nil)
    let asking = Asking(RequestHead(request), since: Self.now, language: settings.language)
    var reply: WireReply
    do throws(Refusal) {
      guard let gate = openGate.withLock({ $0 }) else { throw Refusal.busy }
      reply = try await answer(asking, request, connection, gate)
    } catch {
      let hasLink = openGate.withLock { $0?.hasLink } ?? true
      reply = WireReply(FrontPage(error, hasLink: hasLink), asking.language)
    }
    guard let loan = replies.lend(reply.body.count) else {
      reply = WireReply(FrontPage(.busy, hasLink: true), asking.language)
      return response(reply, to: request, nil, connection)
    }
    if settings.tellsRequests || reply.status >= 500 {
      tell(
        .line(
          RequestLog.line(
            Date(), method: asking.head.method, path: asking.path, status: reply.status,
            seconds: Self.now - asking.since)))
    }
    return response(reply, to: request, loan, connection)
  }

  private func answer(
    _ asking: Asking, _ request: Request, _ connection: Connection, _ gate: Gate
  ) async throws(Refusal) -> WireReply {
    let head = asking.head
    guard ["GET", "HEAD", "POST"].contains(head.method) else { throw .method }
    let isForm = head.method == "POST"
    _ = try gate.own.host(of: head)
    let target = try RequestTarget(head.target, limits: settings.limits)
    asking.path = target.path
    let asker = gate.asker(head, connection: connection.address)
    try gate.expectPatience(asker, now: asking.since)
    if isForm { try gate.own.expectOwnForm(head) }
    if !isForm, let reply = assets.reply(target.path, head) { return reply }
    if target.path.count == 1, let reply = try await enter(target, asking, request, connection, gate, asker) {
      return reply
    }

    let session: Session
    do {
      session = try gate.session(head, now: asking.since)
    } catch {
      if error == .noSession, !isForm, !gate.hasLink { return WireReply(goTo: "/login") }
      throw error
    }
    asking.language = session.language
    guard isForm else { return WireReply(try await page(asking, target, Fields(), [], session)) }
    let kind = try FormKind(head, path: target.path, limits: settings.limits)
    guard let loan = bodies.lend(kind.length) else { throw .busy }
    defer { loan.end() }
    let (form, files) = try await BodyReader.read(request, kind, connection, limits: settings.limits)
    guard Secrets.areEqual(form["key"] ?? "", session.formKey) else { throw .forged }
    let reply = try await page(asking, target, form, files, session)
    return reply.endsSession ? letOut(session, asking, gate) : WireReply(reply)
  }

  private func page(
    _ asking: Asking, _ target: RequestTarget, _ form: Fields, _ files: [UploadedFile], _ session: Session
  ) async throws(Refusal) -> PageReply {
    let asked = PageRequest(
      asking.head.method == "POST" ? .post : .get, path: target.path, query: target.query, form: form, files: files)
    let workbench = workbench
    return try await pool.run { workbench.reply(to: asked, session: session) }
  }

  private func response(
    _ reply: WireReply, to request: Request, _ loan: Budget.Loan?, _ connection: Connection
  ) -> Response {
    let limits = settings.limits
    connection.mayTake(seconds: limits.replySeconds)
    // Who wants the connection closed after the reply may take no longer over that than need be.
    let wantsClose = request.headers[.connection]?.lowercased().contains("close") == true
    let bytes = request.method == .head || reply.status == 304 ? [] : reply.body
    var response = Response(
      status: .init(code: reply.status),
      body: ResponseBody(contentLength: reply.body.count) { writer in
        // In pieces, so that a slow browser's reply waits here, and not in the system's buffers.
        for start in stride(from: 0, to: bytes.count, by: 64 << 10) {
          try await writer.write(ByteBuffer(bytes: bytes[start..<min(bytes.count, start + 64 << 10)]))
        }
        try await writer.finish(nil)
        loan?.end()
        connection.mayTake(seconds: wantsClose ? 2 : limits.headerSeconds)
      })
    for (name, value) in reply.headers {
      if let name = HTTPFields.Element.Name(name) { response.headers.append(.init(name: name, value: value)) }
    }
    return response
  }

  /// Seconds on a clock that never goes back.
  private static var now: Double { ProcessInfo.processInfo.systemUptime }
}
