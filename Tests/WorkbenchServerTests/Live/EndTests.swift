// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import WorkbenchServer

@Suite("How the program begins and ends") struct EndTests {
  @Test("SIGTERM and Ctrl-C end it in order", arguments: [SIGTERM, SIGINT])
  func signals(number: Int32) throws {
    let server = try LiveServer.serving(try ScratchFolder())
    let visitor = try server.visitor()
    // One that is connected and says nothing does not hold it up.
    let idle = try Wire(port: visitor.port)
    idle.send(visitor.head("GET", "/"))
    #expect(idle.reply()?.status == 200)
    kill(server.process.processIdentifier, number)
    #expect(server.exitCode() == 0)
    #expect(throws: Wire.Failure.self) { try Wire(port: visitor.port) }
  }

  @Test("killed at any moment, it begins again, and what was told to be done is done")
  func killed() throws {
    let folder = try ScratchFolder()
    var told: [String] = []
    for round in 0..<3 {
      let server = try LiveServer.serving(folder)
      let visitor = try server.visitor()
      let key = try #require(try visitor.key())
      let wires = try (0..<6).map { number in
        let wire = try Wire(port: visitor.port)
        let body = "key=\(key)&seen=0&name=made-\(round)-\(number)"
        wire.send(
          visitor.head(
            "POST", "/cohorts",
            [("Content-Type", "application/x-www-form-urlencoded"), ("Content-Length", "\(body.utf8.count)")]) + body)
        return wire
      }
      for wire in wires.prefix(round * 2 + 1) {
        if let answer = wire.reply(), answer.status == 303 { told.append(try #require(answer["location"])) }
      }
      kill(server.process.processIdentifier, SIGKILL)
      #expect(server.exitCode() == SIGKILL)
    }
    #expect(told.count == 1 + 3 + 5)
    let server = try LiveServer.serving(folder)
    let visitor = try server.visitor()
    #expect(try visitor.get("/")?.status == 200)
    for target in told + ["/c/haderslev", "/c/haderslev/history"] {
      #expect(try visitor.get(target)?.status == 200, "\(target)")
    }
  }

  @Test("what cannot be served is refused with what to do")
  func refusals() throws {
    let folder = try ScratchFolder()
    let password = folder.path + "/password"
    try Data("et langt kodeord\n".utf8).write(to: URL(fileURLWithPath: password))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: password)
    let server = try LiveServer.serving(folder)
    let https = "https://makker.example.dk"
    for (arguments, said) in [
      (["--port", "\(try server.port)"], "--port 0"),
      (["--port", "65536"], "0 to 65535"),
      (["--host", "0.0.0.0"], "--password-file"),
      (["--host", "192.0.2.1"], "--password-file"),
      (["--host", "localhost"], "IP address"),
      (["--origin", https], "--password-file"),
      (["--host", "0.0.0.0", "--origin", https], "--password-file"),
      (["--host", "0.0.0.0", "--password-file", password, "--origin", https], "chmod 600"),
      (["--host", "0.0.0.0", "--password-file", password + "-none", "--origin", https], "cannot be read"),
      (["--lang", "sv"], "da"),
    ] {
      let refused = try LiveServer([folder.path] + arguments)
      #expect(refused.exitCode() == 64, "\(arguments)")
      #expect(refused.printedErrors.contains(said), "\(arguments): \(refused.printedErrors)")
      #expect(refused.printed.isEmpty)
    }
    let nowhere = try LiveServer([folder.path + "/nowhere", "--port", "0"])
    #expect(nowhere.exitCode() == 64)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: password)
    let plain = try LiveServer([
      folder.path, "--port", "0", "--host", "127.0.0.1", "--password-file", password, "--origin", "http://a.dk",
    ])
    #expect(plain.exitCode() == 64 && plain.printedErrors.contains("--origin"))
  }

  @Test("`makker workbench` is this program", arguments: ["da", "en"])
  func command(language: String) throws {
    func help(_ program: String, _ arguments: [String]) throws -> String {
      let process = Process()
      process.executableURL = LiveServer.products.appendingPathComponent(program)
      process.arguments = arguments + ["--help", "--lang", language]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return String(decoding: bytes, as: UTF8.self)
    }
    let own = try help("makker-workbench", [])
    #expect(own.contains("--password-file"))
    #expect(try help("makker", ["workbench"]) == own)
  }

  @Test("`makker workbench` says how its program is built, where it is not")
  func notBuilt() throws {
    let folder = try ScratchFolder()
    let copy = folder.url.appendingPathComponent("makker")
    try FileManager.default.copyItem(at: LiveServer.products.appendingPathComponent("makker"), to: copy)
    let process = Process()
    process.executableURL = copy
    process.arguments = ["workbench", folder.path]
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
    #expect(String(decoding: bytes, as: UTF8.self).contains("swift build -c release --product makker-workbench"))
  }
}
