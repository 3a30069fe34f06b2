// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import WorkbenchServer

@Suite("Hostile input is refused or survived, in bounded memory") struct HostileTests {
  /// More than the program needs for a small cohort, and far less than what is thrown at it.
  private static let mostMiB = 256

  private func expectBounded(_ server: LiveServer, _ what: String) {
    guard let peak = server.peakMiB else { return }
    print("peak memory, \(what): \(peak) MiB")
    #expect(peak < Self.mostMiB)
  }

  @Test("no address leads out of the folder")
  func traversal() throws {
    let server = try LiveServer.serving(try ScratchFolder())
    let visitor = try server.visitor()
    for target in [
      "/../../../../etc/passwd", "/c/../../etc/passwd", "/c/%2e%2e/%2e%2e/etc/passwd", "/c/..%2f..%2fetc%2fpasswd",
      "/c/haderslev/..%5c..%5cetc", "/c/haderslev%00.csv", "//etc/passwd", "/c//etc/passwd", "/c/%c0%ae%c0%ae/x",
      "/c/haderslev/runs/..", "/assets/../../Package.swift", "/assets/..%2fPackage.swift", "/c/%", "/%ff%fe",
    ] {
      let answer = try #require(try visitor.get(target))
      #expect(answer.status == 400, "\(target)")
      #expect(!answer.text.contains("root:"))
    }
    for target in ["/c/etc", "/c/%252e%252e", "/assets/nothing", "/c/haderslev/mentors.csv", "/.makker.db"] {
      #expect(try visitor.get(target)?.status == 404, "\(target)")
    }
    #expect(try visitor.get("/c/haderslev")?.status == 200)
  }

  @Test("what is no request of a browser's is refused, and the server goes on")
  func malformed() throws {
    let server = try LiveServer.serving(try ScratchFolder())
    let visitor = try server.visitor()
    for method in ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"] {
      let answer = try #require(try visitor.ask(method, "/"))
      #expect(answer.status == 405 && answer["allow"] == "GET, HEAD, POST", "\(method)")
    }
    let shown = try #require(try visitor.get("/"))
    let headed = try #require(try visitor.ask("HEAD", "/"))
    #expect(headed.status == 200 && headed.body.isEmpty && headed["content-length"] == shown["content-length"])

    let host = "Host: \(visitor.host)\r\n"
    for text in [
      "\u{0}\u{1}\u{2}\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\(host)\r\n", "GET / HTTP/1.1\r\n\(host): x\r\n\r\n",
      "GET / HTTP/1.1\r\n\(host)X: a\u{0}b\r\n\r\n",
      "POST / HTTP/1.1\r\n\(host)Content-Length: 1\r\nContent-Length: 2\r\n\r\n",
      "POST / HTTP/1.1\r\n\(host)Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "GET / HTTP/1.1\r\n\(host)X: \(String(repeating: "a", count: 9 << 10))\r\n\r\n",
      "GET /\(String(repeating: "a", count: 9 << 10)) HTTP/1.1\r\n\(host)\r\n",
      "GET / HTTP/1.1\r\n\(host)\((0..<101).map { "X\($0): a\r\n" }.joined())\r\n",
      "GET / HTTP/1.1\r\n\(host)\((0..<40).map { "X\($0): \(String(repeating: "a", count: 1000))\r\n" }.joined())\r\n",
    ] {
      let wire = try Wire(port: visitor.port)
      wire.send(text)
      let status = wire.reply()?.status ?? 400
      #expect((400..<500).contains(status), "\(text.prefix(80).debugDescription): \(status)")
    }
    // A request hidden in the body of another stays its body.
    let wire = try Wire(port: visitor.port)
    let hidden = "GET /c/haderslev HTTP/1.1\r\n\(host)\r\n"
    wire.send(visitor.head("GET", "/", [("Content-Length", "\(hidden.utf8.count)")]) + hidden)
    wire.send(visitor.head("GET", "/assets/makker.svg"))
    #expect(wire.reply()?.status == 200)
    #expect(wire.reply()?["content-type"] == "image/svg+xml")

    let key = try #require(try visitor.key())
    let broken = Array("key=\(key)&name=%ff".utf8)
    let type = ("Content-Type", "application/x-www-form-urlencoded")
    let length = ("Content-Length", "\(broken.count)")
    #expect(try visitor.ask("POST", "/cohorts", [type, length], body: broken)?.status == 400)
    #expect(
      try visitor.ask("POST", "/cohorts", [("Content-Type", "text/plain"), ("Content-Length", "1")], body: [65])?.status
        == 415)
    #expect(try visitor.get("/")?.status == 200)
  }

  @Test("an upload of 100 MB is refused before and after it is sent, and never kept")
  func largeUpload() throws {
    let server = try LiveServer.serving(try ScratchFolder())
    let visitor = try server.visitor()
    let size = 100_000_000
    let head = visitor.head(
      "POST", "/c/haderslev/people",
      [("Content-Type", "multipart/form-data; boundary=x"), ("Content-Length", "\(size)")])
    let polite = try Wire(port: visitor.port)
    polite.send(head)
    let refused = try #require(polite.reply())
    #expect(refused.status == 413 && refused.text.contains("32 MB"))

    // As a browser, which sends all of it before it looks at the answer.
    let wire = try Wire(port: visitor.port)
    wire.send(head)
    let piece = [UInt8](repeating: 65, count: 1_000_000)
    for _ in 0..<(size / piece.count) where !wire.send(piece) { break }
    #expect(wire.reply()?.status == 413)
    // The connection goes on.
    wire.send(visitor.head("GET", "/"))
    #expect(wire.reply()?.status == 200)
    expectBounded(server, "100 MB upload")
  }

  @Test("a body without an end is refused unread")
  func endlessBody() throws {
    let server = try LiveServer.serving(try ScratchFolder())
    let visitor = try server.visitor()
    let wire = try Wire(port: visitor.port)
    wire.send(
      visitor.head(
        "POST", "/cohorts",
        [("Content-Type", "application/x-www-form-urlencoded"), ("Transfer-Encoding", "chunked")]))
    let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 65, count: 1 << 16) + [13, 10]
    for _ in 0..<1_000 where !wire.send(chunk) { break }
    #expect(wire.reply()?.status == 411)
    expectBounded(server, "64 MiB of a body without an end")
  }

  @Test("uploads as large as may be, several at once: taken or told to wait, in bounded memory")
  func manyUploads() throws {
    let server = try LiveServer.serving(try ScratchFolder())
    let visitor = try server.visitor()
    let key = try #require(try visitor.key())
    let start = Array(
      "--x\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n\(key)\r\n--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n"
        .utf8)
    let body = start + [UInt8](repeating: 65, count: 20 << 20) + Array("\r\n--x--\r\n".utf8)
    let wires = try (0..<8).map { _ in
      let wire = try Wire(port: visitor.port)
      wire.send(
        visitor.head(
          "POST", "/cohorts",
          [("Content-Type", "multipart/form-data; boundary=x"), ("Content-Length", "\(body.count)")]))
      wire.send(Array(body.prefix(1000)))
      return wire
    }
    // Four of 20 MiB fit into what is read at once; whoever is told to wait and goes on sending is cut off in the end.
    let statuses = wires.map { wire -> Int? in
      guard wire.send(Array(body.dropFirst(1000))) else { return nil }
      return wire.reply()?.status
    }
    #expect(statuses.filter { $0 == 422 }.count >= 4, "\(statuses)")
    #expect(statuses.allSatisfy { $0 == nil || $0 == 422 || $0 == 503 }, "\(statuses)")
    expectBounded(server, "eight uploads of 20 MiB at once")
    #expect(try visitor.get("/")?.status == 200)
  }

  @Test("200 clients at once are all answered, or told to come again")
  func manyClients() throws {
    let server = try LiveServer.serving(try ScratchFolder())
    let visitor = try server.visitor()
    var counts: [Int: Int] = [:]
    for target in ["/c/haderslev", "/"] {
      // Read once, so that what is measured is the clients and not the cohort.
      #expect(try visitor.get(target)?.status == 200)
      let wires = try (0..<200).map { _ in try Wire(port: visitor.port) }
      for wire in wires { wire.send(visitor.head("GET", target)) }
      for wire in wires {
        let answer = try #require(wire.reply(), "a client was left without an answer")
        counts[answer.status, default: 0] += 1
        if answer.status != 200 { #expect(answer["retry-after"] != nil) }
      }
    }
    print("200 clients at once, twice: \(counts.sorted { $0.key < $1.key })")
    #expect(Set(counts.keys).isSubset(of: [200, 429, 503]))
    #expect(counts[200, default: 0] > 0)
    expectBounded(server, "200 clients at once")
  }

  @Test("clients that say nothing hold nobody up for longer than they may")
  func slowClients() throws {
    let server = try LiveServer.hurried(["headerSeconds": 2, "formSeconds": 2, "connections": 4])
    let visitor = try server.visitor()
    // Four that never end their header take all connections there are; a fifth gets its turn when they are cut off.
    let slow = try (0..<4).map { _ in try Wire(port: visitor.port) }
    for wire in slow { wire.send("GET / HTTP/1.1\r\nHost: ") }
    #expect(try visitor.get("/")?.status == 200)
    for wire in slow { #expect(wire.receive()?.isEmpty == true) }
    // A byte now and then does not keep one open.
    let dripping = try Wire(port: visitor.port)
    dripping.send("GET / HTTP/1.1\r\nX: ")
    var drips = 0
    while drips < 600, !dripping.isEnded {
      dripping.send("a")
      drips += 1
      Thread.sleep(forTimeInterval: 0.05)
    }
    #expect(dripping.isEnded)
    // Nor does a form that comes byte by byte.
    let form = try Wire(port: visitor.port)
    form.send(
      visitor.head(
        "POST", "/cohorts", [("Content-Type", "application/x-www-form-urlencoded"), ("Content-Length", "60000")]))
    drips = 0
    while drips < 600, !form.isEnded {
      form.send("a")
      drips += 1
      Thread.sleep(forTimeInterval: 0.05)
    }
    #expect(form.isEnded)
    #expect(try visitor.get("/")?.status == 200)
  }

  @Test("a client that asks and never looks at the answers is cut off")
  func deafClient() throws {
    let server = try LiveServer.hurried(["replySeconds": 2])
    let visitor = try server.visitor()
    let wire = try Wire(port: visitor.port)
    let asked = Array(String(repeating: visitor.head("GET", "/assets/makker.css"), count: 100).utf8)
    var rounds = 0
    while rounds < 10_000, wire.send(asked) { rounds += 1 }
    #expect(rounds < 10_000)
    var rest = wire.receive()
    while rest?.isEmpty == false { rest = wire.receive() }
    #expect(rest != nil, "the connection is still open")
    expectBounded(server, "a client that never looks")
    #expect(try visitor.get("/")?.status == 200)
  }

  @Test("who asks too often waits, and too much at once is put off")
  func rates() throws {
    let server = try LiveServer.hurried(["requestsAtOnce": 5, "bodyBytesAtOnce": 100])
    let visitor = try server.visitor()
    let key = try #require(try visitor.key())
    let long = try visitor.post("/language", [("key", key), ("back", String(repeating: "a", count: 100))])
    #expect(long?.status == 503 && long?["retry-after"] != nil)
    #expect(try visitor.post("/language", [("key", key), ("language", "en")])?.status == 303)
    let answers = try (0..<4).compactMap { _ in try visitor.get("/") }
    #expect(answers.map(\.status) == [200, 200, 429, 429])
    #expect(answers.last?["retry-after"] != nil && answers.last?.text.contains("lang=\"en\"") == true)
  }
}
