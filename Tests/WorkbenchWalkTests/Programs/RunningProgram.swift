// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A program that runs beside the test, with what it has printed so far. Whoever starts one ends it.
final class RunningProgram {
  private let process = Process()
  private let scratch = try? Scratch()
  private let output: URL
  private let errors: URL

  /// Why a program is of no use to the test.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Starts a program.
  ///
  /// - Parameter environment: All that the program sees of this machine's environment.
  init(_ path: String, _ arguments: [String], environment: [String: String]) throws {
    guard let scratch else { throw Failure(description: "there is no room for temporary files") }
    output = scratch.folder.appendingPathComponent("out")
    errors = scratch.folder.appendingPathComponent("err")
    // Files and not pipes: a pipe that nobody empties blocks the program.
    for file in [output, errors] { try Data().write(to: file) }
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
  }

  /// What it has printed so far.
  var printed: String { Self.text(of: output) }
  /// What it has complained of so far.
  var complaints: String { Self.text(of: errors) }

  private static func text(of file: URL) -> String {
    (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Waits until something is in what it printed.
  ///
  /// - Throws: `Failure` where it ends, or is silent, before that.
  func wait<Found>(seconds: Double, for what: String, _ find: (String) -> Found?) async throws -> Found {
    let end = Date(timeIntervalSinceNow: seconds)
    while true {
      let (said, isRunning) = (printed + complaints, process.isRunning)
      if let found = find(said) { return found }
      guard isRunning, Date() < end else {
        throw Failure(description: "no \(what) from \(process.executableURL?.lastPathComponent ?? ""): \(said)")
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  /// Waits until it has ended by itself.
  ///
  /// - Returns: Its exit code; nothing where it goes on, and is then killed.
  func end(withinSeconds seconds: Double) -> Int32? {
    let end = Date(timeIntervalSinceNow: seconds)
    while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.01) }
    guard !process.isRunning else {
      kill()
      return nil
    }
    return process.terminationStatus
  }

  /// Asks it to end, and kills it and all that it started where it does not.
  func stop(patienceSeconds: Double) {
    if process.isRunning { process.terminate() }
    _ = end(withinSeconds: patienceSeconds)
    kill()
  }

  private func kill() {
    // Foundation starts each program as the leader of a process group of its own; what the program started is in it.
    #if canImport(Glibc)
      _ = Glibc.kill(-process.processIdentifier, SIGKILL)
    #endif
    if process.isRunning { process.waitUntilExit() }
  }

  deinit { stop(patienceSeconds: 0) }
}

/// The programs of this package, and others that the tests need.
enum Programs {
  /// A program that the package manager put beside the bundle of tests.
  static func built(_ name: String) -> String {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    return (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
      .appendingPathComponent(name).path
  }

  /// Where a program of the system is; nothing where it is not installed.
  static func installed(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs `makker` to its end, in English, and tells its exit code and all that it said.
  static func makker(_ arguments: [String]) throws -> (exitCode: Int32?, said: String) {
    let program = try RunningProgram(built("makker"), arguments, environment: ["LC_ALL": "en_GB.UTF-8"])
    let exitCode = program.end(withinSeconds: 60)
    return (exitCode, program.printed + program.complaints)
  }
}
