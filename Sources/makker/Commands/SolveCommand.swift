// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// `makker solve FILE`
struct SolveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "solve", abstract: CommandText.solveAbout().shown, shouldDisplay: false)
  }

  @Argument(help: ArgumentHelp(CommandText.problemHelp().shown))
  var file: String

  @OptionGroup var common: CommonOptions

  func run() throws {
  }
}
