// SPDX-License-Identifier: GPL-3.0-or-later

import NIOCore
import Synchronization

/// A connection, and until when it may take for what it is about.
///
/// A slow client holds a connection for as long as it may, and no longer: the header of a request, a form and the
/// fetching of a reply each have their time, however often a byte comes.
final class Connection: Sendable {
  private let channel: any Channel
  private let deadline = Mutex<Scheduled<Void>?>(nil)

  init(_ channel: any Channel) { self.channel = channel }

  /// The address that it is from.
  var address: String { channel.remoteAddress?.ipAddress ?? "" }

  /// Closes the connection when the time is over, unless another time is set until then.
  ///
  /// - Parameter seconds: Nothing where it may take as long as it needs.
  func mayTake(seconds: Int?) {
    let channel = channel
    let next = seconds.map { seconds in
      channel.eventLoop.scheduleTask(in: .seconds(Int64(seconds))) { channel.close(mode: .all, promise: nil) }
    }
    let last = deadline.withLock { deadline in
      defer { deadline = next }
      return deadline
    }
    last?.cancel()
  }
}

/// The connections that are open.
final class ConnectionTable: Sendable {
  private let connections = Mutex<[ObjectIdentifier: Connection]>([:])

  /// The connection of a channel.
  subscript(channel: any Channel) -> Connection? { connections.withLock { $0[ObjectIdentifier(channel)] } }

  fileprivate func open(_ channel: any Channel, headerSeconds: Int) {
    let connection = Connection(channel)
    connections.withLock { $0[ObjectIdentifier(channel)] = connection }
    connection.mayTake(seconds: headerSeconds)
  }

  fileprivate func close(_ channel: any Channel) {
    let connection = connections.withLock { $0.removeValue(forKey: ObjectIdentifier(channel)) }
    connection?.mayTake(seconds: nil)
  }
}

/// Enters each connection into the table as it opens, and takes it out as it closes.
final class ConnectionKeeper: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny
  typealias InboundOut = NIOAny

  private let table: ConnectionTable
  private let headerSeconds: Int

  init(_ table: ConnectionTable, headerSeconds: Int) {
    self.table = table
    self.headerSeconds = headerSeconds
  }

  func handlerAdded(context: ChannelHandlerContext) {
    table.open(context.channel, headerSeconds: headerSeconds)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    table.close(context.channel)
  }
}
