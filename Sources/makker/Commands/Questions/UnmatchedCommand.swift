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

  @Argument(help: ArgumentHelp(QuestionHelpText.oneMenteeHelp().shown))
  var mentee: String?

  @OptionGroup var options: QuestionOptions

  func run() throws {
    try options.ask(folder) { inquiry in
      let needs = try mentee.map { Set(try inquiry.needs(of: $0, type: nil)) }
      return UnmatchedLines(inquiry, try inquiry.unmatchedNeeds(among: needs)).text(
        in: Console.language, showsAll: options.all)
    }
  }
}
