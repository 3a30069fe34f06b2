// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A folder with a copy of a sample cohort, removed when the test is done with it.
final class ScratchFolder: Sendable {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("makker-server-\(UUID().uuidString)")
    let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data/haderslev")
    let copy = url.appendingPathComponent("haderslev")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: sample.path)
    where name.hasSuffix(".csv") || name.hasSuffix(".yaml") {
      try FileManager.default.copyItem(at: sample.appendingPathComponent(name), to: copy.appendingPathComponent(name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

/// The built program, as its user starts it.
final class LiveServer {
  let process = Process()
  private let output: URL
  private let errors: URL
  private let logs: URL
  /// Kept for as long as it is served.
  private var folder: ScratchFolder?

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// - Parameter program: Which of the built programs: the workbench, or the one with limits that a test need not wait for.
  init(_ arguments: [String], program: String = "makker-workbench") throws {
    logs = FileManager.default.temporaryDirectory.appendingPathComponent("makker-logs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    output = logs.appendingPathComponent("out")
    errors = logs.appendingPathComponent("err")
    for file in [output, errors] { try Data().write(to: file) }
    process.executableURL = Self.products.appendingPathComponent(program)
    process.arguments = arguments
    process.environment = ["LC_ALL": "en_GB.UTF-8"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    try? FileManager.default.removeItem(at: logs)
  }

  /// A server of a folder, once it listens.
  static func serving(_ folder: ScratchFolder, _ arguments: [String] = []) throws -> LiveServer {
    let server = try LiveServer([folder.path, "--port", "0"] + arguments)
    server.folder = folder
    _ = try server.links(1)
    return server
  }

  /// A server with limits that a test need not wait for, once it listens.
  static func hurried(_ limits: [String: Int]) throws -> LiveServer {
    let folder = try ScratchFolder()
    let server = try LiveServer([folder.path] + limits.map { "\($0.key)=\($0.value)" }, program: "HurriedServer")
    server.folder = folder
    _ = try server.links(1)
    return server
  }

  /// Where the package manager put the programs.
  static let products: URL = {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    return (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
  }()

  var printed: String { (try? String(contentsOf: output, encoding: .utf8)) ?? "" }
  var printedErrors: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

  /// The links on the terminal, once there are so many.
  func links(_ count: Int) throws -> [URL] {
    for _ in 0..<3_000 {
      let words = printed.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("http") }
      if words.count >= count, printed.hasSuffix("\n") { return words.compactMap { URL(string: String($0)) } }
      guard process.isRunning else { break }
      Thread.sleep(forTimeInterval: 0.01)
    }
    throw Failure(description: "no link: \(printed) \(printedErrors)")
  }

  /// The port that it listens on.
  var port: Int { get throws { try #require(try links(1)[0].port) } }

  /// A browser that was let in by the newest link.
  func visitor() throws -> Visitor {
    let known = try links(1)
    let link = try #require(known.last)
    var visitor = Visitor(port: try #require(known[0].port))
    let answer = try visitor.get("/start?" + (link.query ?? ""))
    visitor.cookie = try #require(answer?["set-cookie"]?.split(separator: ";").first.map(String.init))
    _ = try links(known.count + 1)
    return visitor
  }

  /// Waits until it has ended.
  func exitCode() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// The most memory that it had, in MiB; nothing where the system does not tell.
  var peakMiB: Int? {
    let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 / 1024 }
  }
}

extension LiveServer {
  /// The port that a program listens on, as Linux tells; nothing elsewhere.
  static func listeningPort(of process: Int32) -> Int? {
    let folder = "/proc/\(process)/fd"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let sockets = names.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/" + $0) }
    let table = (try? String(contentsOfFile: "/proc/\(process)/net/tcp", encoding: .utf8)) ?? ""
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 9, words[3] == "0A", sockets.contains("socket:[\(words[9])]") else { continue }
      return words[1].split(separator: ":").last.flatMap { Int($0, radix: 16) }
    }
    return nil
  }
}
