// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// `makker why-not RUN MENTEE MENTOR`
struct WhyNotCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "why-not", abstract: QuestionHelpText.whyNotAbout().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.runHelp().shown, valueName: "run"))
  var folder: String

  @Argument(help: ArgumentHelp(QuestionHelpText.menteeHelp().shown))
  var mentee: String

  @Argument(help: ArgumentHelp(QuestionHelpText.mentorHelp().shown))
  var mentor: String

  @Option(help: ArgumentHelp(QuestionHelpText.typeHelp().shown, valueName: "business|social|education"))
  var type: MentorType?

  @Flag(help: ArgumentHelp(QuestionHelpText.weightsHelp().shown))
  var weights = false

  @OptionGroup var options: QuestionOptions

  func run() throws {
    try options.ask(folder) { inquiry in
      let inquiry = inquiry.readyForWhyNot()
      let mentor = try inquiry.mentorPosition(of: mentor)
      let all = try inquiry.needs(of: mentee, type: type)
      // Of several needs, those that the mentor is there for; where there are none, that is the answer.
      let own = all.filter { inquiry.cohort.mentors[mentor].types.contains(inquiry.cohort.needs[$0].type) }
      let answers = try (own.isEmpty ? all : own).map { need in
        let answer = try inquiry.whyNot(need, mentor)
        var change: WeightChange??
        if weights, case .costs(let alternative, _) = answer.verdict, !alternative.isEqual {
          change = .some(try inquiry.weightChange(for: need, mentor))
        }
        return (answer: answer, weights: change)
      }
      return WhyNotLines(inquiry, answers).text(in: Console.language, showsAll: options.all)
    }
  }
}
