// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import MakkerKit
import Wording

/// The terminal that the program runs in, or the pipe.
enum Console {
  /// The language that the whole run speaks.
  static let language = Language(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  /// Whether a person reads standard output.
  static let outputIsTerminal = isatty(STDOUT_FILENO) == 1
  /// Whether a person reads standard error.
  static let errorIsTerminal = isatty(STDERR_FILENO) == 1

  /// Whether output may be coloured (https://no-color.org).
  static let usesColour =
    outputIsTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  /// Writes a line, or several, to standard output.
  static func print(_ text: String) {
    write(Array((text + "\n").utf8))
  }

  /// Writes a line, or several, to standard error; where that cannot be, there is nobody left to tell.
  static func printError(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Writes bytes as they are to standard output; ends the program where nothing more can be written, as on a full
  /// disk.
  static func write(_ bytes: [UInt8]) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      printError(CommandText.outputFailed().shown)
      exit(ExitCode.internal.rawValue)
    }
  }
}

extension LocalizedText {
  /// The text in the language of this run.
  var shown: String { self[Console.language] }
}
