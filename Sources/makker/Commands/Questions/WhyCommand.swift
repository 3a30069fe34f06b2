// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// `makker why RUN MENTEE`
struct WhyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "why", abstract: QuestionHelpText.whyAbout().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.runHelp().shown, valueName: "run"))
  var folder: String

  @Argument(help: ArgumentHelp(QuestionHelpText.menteeHelp().shown))
  var mentee: String

  @Option(help: ArgumentHelp(QuestionHelpText.typeHelp().shown, valueName: "business|social|education"))
  var type: MentorType?

  @OptionGroup var options: QuestionOptions

  func run() throws {
    try options.ask(folder) { inquiry in
      let needs = try inquiry.needs(of: mentee, type: type)
      return WhyLines(inquiry, try needs.map { try inquiry.reasons(of: $0) })
        .text(in: Console.language, showsAll: options.all)
    }
  }
}
