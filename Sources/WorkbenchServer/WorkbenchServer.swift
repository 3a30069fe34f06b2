// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Hummingbird
import NIOCore
import NIOPosix
import Synchronization
import Wording
public import WorkbenchPages

/// The workbench over HTTP on this machine.
public struct WorkbenchServer: Sendable {
  /// What answers.
  public let workbench: Workbench
  /// The port.
  public var port: Int

  /// Serves a workbench.
  public init(_ workbench: Workbench, port: Int) {
    self.workbench = workbench
    self.port = port
  }

  /// Serves until the program is asked to end.
  public func run() async throws {
    let application = Application(
      responder: Responder(workbench: workbench),
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)))
    try await application.runService()
  }
}

private struct Responder: HTTPResponder {
  typealias Context = BasicRequestContext
  let workbench: Workbench
  let session = Session(formKey: "development", language: .danish)

  func respond(to request: Request, context: Context) async throws -> Response {
    var request = request
    let body = try await request.collectBody(upTo: 1 << 20)
    let text = String(buffer: body)
    func fields(_ text: some StringProtocol) -> Fields {
      Fields(
        text.split(separator: "&").map { part in
          let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
            $0.replacingOccurrences(of: "+", with: " ").removingPercentEncoding ?? ""
          }
          return (sides[0], sides.count > 1 ? sides[1] : "")
        })
    }
    let path = request.uri.path.split(separator: "/").map { $0.removingPercentEncoding ?? "" }
    let asked = PageRequest(
      request.method == .post ? .post : .get, path: path, query: fields(request.uri.query ?? ""), form: fields(text))
    let reply = try await NIOThreadPool.singleton.runIfActive { workbench.reply(to: asked, session: session) }
    var response = Response(
      status: .init(code: reply.status), headers: [.contentType: reply.contentType],
      body: .init(byteBuffer: ByteBuffer(bytes: reply.body)))
    if let location = reply.location { response.headers[.location] = location }
    return response
  }
}
