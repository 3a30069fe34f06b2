// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// Runs the built program as its user would, and keeps what it printed.
struct Program {
  let output: String
  let errors: String
  let exitCode: Int32

  /// Runs `makker` with arguments, in a folder, with nothing of this machine's environment but what is given.
  static func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = ["LC_ALL": "en_GB.UTF-8"],
    outputTo path: String? = nil, interruptAfterSeconds seconds: Double? = nil
  ) throws -> Program {
    let process = Process()
    process.executableURL = builtProducts.appendingPathComponent("makker")
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    // Files and not pipes: a pipe that nobody empties blocks the program.
    let captured = try Scratch()
    let outputFile = captured.folder.appendingPathComponent("out")
    let errorFile = captured.folder.appendingPathComponent("err")
    for file in [outputFile, errorFile] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: path.map { URL(fileURLWithPath: $0) } ?? outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    if let seconds {
      Thread.sleep(forTimeInterval: seconds)
      process.interrupt()
    }
    process.waitUntilExit()
    return Program(
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self), exitCode: process.terminationStatus)
  }

  /// The program's path.
  static var path: String { builtProducts.appendingPathComponent("makker").path }

  /// Where the package manager put the program: beside the bundle of tests.
  private static let builtProducts: URL = {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    return (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
  }()
}

/// A folder of a test's own, removed when the test is done with it.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("makker-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// A path in the folder.
  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Every file below a folder, by its path there.
  static func files(below folder: String) throws -> [String: Data] {
    let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
    var files: [String: Data] = [:]
    guard let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey]) else {
      return files
    }
    for case let file as URL in walk where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
      files[String(file.resolvingSymlinksInPath().path.dropFirst(root.path.count + 1))] = try Data(contentsOf: file)
    }
    return files
  }
}

/// The sample cohorts that the repository holds.
enum Sample: String, CaseIterable, CustomTestStringConvertible {
  case haderslev
  case schoolAndLeisure = "school-and-leisure"
  case workplace

  var path: String { Self.data.appendingPathComponent(rawValue).path }
  var testDescription: String { rawValue }

  private static let data = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Data")
}
