// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// `makker stress RUN --dropout 10% --trials 200`
struct StressCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "stress", abstract: QuestionHelpText.stressAbout().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.runHelp().shown, valueName: "run"))
  var folder: String

  @Option(help: ArgumentHelp(QuestionHelpText.dropoutHelp().shown))
  var dropout = "10%"

  @Option(help: ArgumentHelp(QuestionHelpText.trialsHelp().shown))
  var trials = 200

  @Option(help: ArgumentHelp(QuestionHelpText.seedHelp().shown))
  var seed: Int?

  @OptionGroup var options: QuestionOptions

  func validate() throws {
    guard StressOptions.thousandths(ofPercent: dropout) != nil else {
      throw ValidationError(QuestionHelpText.badDropout(["found": LocalizedText(verbatim: dropout)]).shown)
    }
    guard (1...100_000).contains(trials) else {
      throw ValidationError(QuestionHelpText.badTrials(["found": .number(trials)]).shown)
    }
    if let seed, !MatchingOptions.seedRange.contains(seed) {
      let text = CommandText.outsideSeed([
        "found": "\(seed)", "largest": "\(MatchingOptions.seedRange.upperBound)",
      ])
      throw ValidationError(text.shown)
    }
  }

  func run() throws {
    try options.ask(folder) { inquiry in
      var stress = StressOptions(
        dropoutThousandths: StressOptions.thousandths(ofPercent: dropout) ?? 100, trials: trials,
        seed: seed ?? MatchingOptions.standardSeed(for: inquiry.cohort))
      if Console.errorIsTerminal, !options.common.quiet {
        stress.progress = { done, all in
          // A line for each tenth.
          guard done == all || done * 10 / all != (done - 1) * 10 / all else { return }
          Console.printError(StressText.progress(["done": .number(done), "all": .number(all)]).shown)
        }
      }
      return StressLines(inquiry, stress, try inquiry.stress(stress))
        .text(in: Console.language, showsAll: options.all)
    }
  }
}
