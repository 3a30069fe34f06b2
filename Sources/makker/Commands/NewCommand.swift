// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit
import Wording

/// `makker new FOLDER`
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "new", abstract: CommandText.newAbout().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.newFolderHelp().shown))
  var folder: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    do {
      try CohortTemplate.write(to: folder, language: Console.language)
    } catch {
      // The data are Makker's own; what cannot be is the folder that was asked for.
      Console.printError(FaultListing(error.faults).text(in: Console.language))
      throw ExitCode.usage
    }
    if !common.quiet {
      Console.print(CommandText.newWritten(["path": LocalizedText(verbatim: folder)]).shown)
    }
  }
}
