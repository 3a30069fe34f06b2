// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore
import NIOHTTP1
import NIOPosix

/// Requests to a server on this machine, one a connection. Foundation's own cannot read the headers that chromedriver
/// writes: there is no space behind the colon.
enum LocalHTTP {
  /// Sends a request with a JSON body, and waits for the answer, for a minute at most.
  ///
  /// - Throws: `ChannelError` and the like where the connection fails.
  static func ask(
    _ method: HTTPMethod, port: Int, path: String, body: [UInt8]?
  ) async throws -> (status: UInt, body: [UInt8]) {
    let connection = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHTTPClientHandlers()
          try pipeline.addHandler(NIOHTTPClientResponseAggregator(maxContentLength: 256 << 20))
          return try NIOAsyncChannel<NIOHTTPClientResponseFull, HTTPClientRequestPart>(
            wrappingChannelSynchronously: channel)
        }
      }
    let channel = connection.channel
    let limit = channel.eventLoop.scheduleTask(in: .seconds(60)) { channel.close(promise: nil) }
    defer { limit.cancel() }
    return try await connection.executeThenClose { answers, requests in
      let body = ByteBuffer(bytes: body ?? [])
      let headers: HTTPHeaders = [
        "Host": "127.0.0.1:\(port)", "Content-Type": "application/json; charset=utf-8",
        "Content-Length": "\(body.readableBytes)",
      ]
      try await requests.write(.head(HTTPRequestHead(version: .http1_1, method: method, uri: path, headers: headers)))
      try await requests.write(.body(.byteBuffer(body)))
      try await requests.write(.end(nil))
      for try await answer in answers {
        return (answer.head.status.code, answer.body.map { Array($0.readableBytesView) } ?? [])
      }
      throw ChannelError.eof
    }
  }
}
