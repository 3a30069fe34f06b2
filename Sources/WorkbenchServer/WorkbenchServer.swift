// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Hummingbird
import HummingbirdCore
import NIOCore
public import WorkbenchPages

/// The workbench over HTTP: who may ask, how much and how often; see "The workbench" in the documentation.
///
///     let server = WorkbenchServer(workbench, ServerSettings(port: 8711)) { news in print(news) }
///     try await server.run()
///
/// It speaks plain HTTP, and listens where only this machine or a proxy with TLS reaches it.
public struct WorkbenchServer: Sendable {
  private let workbench: Workbench
  private let settings: ServerSettings
  private let tell: @Sendable (ServerNews) -> Void

  /// Serves a workbench.
  ///
  /// - Parameter tell: Told of the link that lets a browser in, and of problems.
  public init(
    _ workbench: Workbench, _ settings: ServerSettings, tell: @escaping @Sendable (ServerNews) -> Void
  ) {
    self.workbench = workbench
    self.settings = settings
    self.tell = tell
  }

  /// Serves until the program is asked to end by SIGINT or SIGTERM, or the task is cancelled.
  ///
  /// Then it takes no more requests, ends what runs in the background with the best answer so far, lets replies under
  /// way come to their end for a moment, and returns. A second signal ends the program at once, with 130.
  ///
  /// - Throws: `ServerFault`.
  public func run() async throws {
    let limits = settings.limits
    let responder = Responder(workbench, settings, tell: tell)
    let host =
      switch settings.access {
      case .thisMachine(let host): host
      case .proxied(let host, _, _): host
      }
    // What is unfit is said before anything listens.
    let gate = try Gate(settings)
    let table = responder.connections
    var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
    decoder.maxHeaderFieldSize = limits.headerFieldBytes
    decoder.maxHeaderListSize = limits.headerBytes
    decoder.maxHeaderFieldCount = limits.headerFields
    let settings = settings
    let tell = tell
    let application = Application(
      responder: responder,
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [ConnectionKeeper(table, headerSeconds: limits.headerSeconds)],
          httpDecoderConfiguration: decoder)),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: settings.port),
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
      onServerRunning: { channel in
        let gate = gate.listening(on: channel.localAddress?.port ?? settings.port)
        responder.open(gate)
        tell(.listening(link: gate.link))
      })
    let ending = Ending(workbench, stopSeconds: limits.stopSeconds, tell: tell)
    defer {
      ending.forget()
      responder.pool.close()
    }
    do {
      try await application.runService()
    } catch is CancellationError {
      // The task was cancelled, which is as good a wish to end as a signal.
    } catch let error as IOError {
      let address = "\(host):\(settings.port)"
      throw error.errnoCode == EADDRINUSE
        ? ServerFault.portTaken(settings.port)
        : ServerFault.cannotListen(address: address, reason: String(cString: strerror(error.errnoCode)))
    }
    await ending.wait()
  }
}
