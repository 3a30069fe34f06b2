// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// `makker advise RUN`
struct AdviseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "advise", abstract: QuestionHelpText.adviseAbout().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.runHelp().shown, valueName: "run"))
  var folder: String

  @OptionGroup var options: QuestionOptions

  func run() throws {
    try options.ask(folder) { inquiry in
      AdviceLines(inquiry, try inquiry.advice()).text(in: Console.language, showsAll: options.all)
    }
  }
}
