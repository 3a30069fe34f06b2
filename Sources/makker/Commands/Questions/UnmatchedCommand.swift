// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// `makker unmatched RUN`
struct UnmatchedCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "unmatched", abstract: QuestionHelpText.unmatchedAbout().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.runHelp().shown, valueName: "run"))
  var folder: String

  @OptionGroup var options: QuestionOptions

  func run() throws {
    try options.ask(folder) { inquiry in
      UnmatchedLines(inquiry, try inquiry.unmatchedNeeds()).text(in: Console.language, showsAll: options.all)
    }
  }
}
