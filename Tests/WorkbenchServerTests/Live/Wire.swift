// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A bare connection to a server on this machine: it sends any bytes whatever, as a browser would not.
final class Wire {
  private let descriptor: Int32
  private var received: [UInt8] = []

  struct Failure: Error {}

  /// - Parameter patienceSeconds: How long an answer is waited for, so that no test hangs.
  init(port: Int, patienceSeconds: Int = 60) throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard descriptor >= 0 else { throw Failure() }
    var patience = timeval(tv_sec: .init(patienceSeconds), tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    let isOpen = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isOpen else {
      close(descriptor)
      throw Failure()
    }
  }

  deinit { close(descriptor) }

  /// Sends bytes; tells whether the other side still takes them.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { systemSend(descriptor, $0.baseAddress, $0.count, flags) }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// The next reply; nothing where the connection ends, or nothing comes for too long.
  ///
  /// - Parameter hasBody: Whether one follows its header, as after HEAD none does.
  func reply(hasBody: Bool = true) -> WireAnswer? {
    while true {
      if let answer = WireAnswer(&received, hasBody: hasBody) { return answer }
      guard let more = receive(), !more.isEmpty else { return nil }
      received += more
    }
  }

  /// What comes next: nothing where nothing comes for too long, and no bytes where the connection has ended.
  func receive() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count < 0 { return errno == ECONNRESET || errno == EPIPE ? [] : nil }
    return Array(buffer.prefix(count))
  }

  /// Whether the other side has ended the connection by now, without waiting for it.
  var isEnded: Bool {
    var byte: UInt8 = 0
    #if canImport(Glibc)
      let flags = Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)
    #else
      let flags = MSG_PEEK | MSG_DONTWAIT
    #endif
    let count = recv(descriptor, &byte, 1, flags)
    return count == 0 || count < 0 && errno != EAGAIN && errno != EWOULDBLOCK
  }
}

private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
  send(descriptor, bytes, count, flags)
}

/// A reply as it came over the wire.
struct WireAnswer {
  let status: Int
  let fields: [(name: String, value: String)]
  let body: [UInt8]

  /// The value of a header field that comes once.
  subscript(name: String) -> String? {
    let values = fields.filter { $0.name == name }
    return values.count == 1 ? values[0].value : nil
  }

  var text: String { String(decoding: body, as: UTF8.self) }

  /// Takes a whole reply from the beginning of bytes; nothing where it has not all come yet.
  init?(_ bytes: inout [UInt8], hasBody: Bool) {
    guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: [13, 10, 13, 10]) }) else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count > 1, let status = Int(words[1]) else { return nil }
    self.status = status
    fields = lines.dropFirst().map { line in
      let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return (sides[0].lowercased(), sides.count > 1 ? sides[1].trimmingCharacters(in: .whitespaces) : "")
    }
    let length = fields.first { $0.name == "content-length" }.flatMap { Int($0.value) } ?? 0
    let bodyLength = hasBody && status != 304 ? length : 0
    guard bytes.count >= end + 4 + bodyLength else { return nil }
    body = Array(bytes[(end + 4)..<(end + 4 + bodyLength)])
    bytes.removeFirst(end + 4 + bodyLength)
  }
}
