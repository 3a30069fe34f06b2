// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Wording

/// The terminal that the program runs in, or the pipe.
enum Terminal {
  /// The language that the program speaks.
  static let language = Language(
    arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  /// Whether a person reads standard output.
  static let outputIsTerminal = isatty(STDOUT_FILENO) == 1

  /// Writes a line, at once.
  static func print(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Writes a line to standard error.
  static func printError(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }
}

extension LocalizedText {
  /// The text in the language of this run.
  var shown: String { self[Terminal.language] }
}

/// The user's browser.
enum Browser {
  /// Opens an address, where the system has a program for that; where not, the user opens it.
  static func open(_ address: String) {
    #if os(macOS)
      let programs = ["/usr/bin/open"]
    #else
      let programs = ["/usr/bin/xdg-open", "/usr/local/bin/xdg-open", "/bin/xdg-open"]
    #endif
    guard let program = programs.first(where: FileManager.default.isExecutableFile(atPath:)) else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}

/// IP addresses as a user types them.
enum IPAddress {
  /// Whether a text is an address of version 4 or 6.
  static func isOne(_ text: String) -> Bool {
    var four = in_addr()
    var six = in6_addr()
    return inet_pton(AF_INET, text, &four) == 1 || inet_pton(AF_INET6, text, &six) == 1
  }

  /// Whether it is this machine's own, which no other machine reaches.
  static func isLoopback(_ text: String) -> Bool { text == "127.0.0.1" || text == "::1" }
}
