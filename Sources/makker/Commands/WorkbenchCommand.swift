// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import MakkerKit
import Wording

/// `makker workbench [FOLDER]`: becomes `makker-workbench`, the program beside this one.
///
/// It is a program of its own so that the command line is quick to build, and brings no server along.
struct WorkbenchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "workbench", abstract: WorkbenchCommandText.about().shown)
  }

  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp(
      WorkbenchCommandText.argumentsHelp().shown, valueName: WorkbenchCommandText.argumentsName().shown))
  var arguments: [String] = []

  func run() throws {
    let own = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    let folder = own.resolvingSymlinksInPath().deletingLastPathComponent()
    let path = folder.appendingPathComponent("makker-workbench").path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      Console.printError(WorkbenchCommandText.notBuilt(["folder": LocalizedText(verbatim: folder.path)]).shown)
      throw ExitCode.usage
    }
    // Both are freed by the system: this program ends here, one way or the other.
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    execv(path, &words)
    let reason = String(cString: strerror(errno))
    Console.printError(
      WorkbenchCommandText.cannotStart([
        "path": LocalizedText(verbatim: path), "reason": LocalizedText(verbatim: reason),
      ]).shown)
    throw ExitCode.internal
  }
}
