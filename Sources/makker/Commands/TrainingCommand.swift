// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dispatch
import MakkerKit

/// `makker training COHORT`
struct TrainingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "training", abstract: ExtraSessionText.about().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.cohortHelp().shown))
  var cohort: String

  @Option(
    help: ArgumentHelp(ExtraSessionText.moduleHelp().shown, valueName: ExtraSessionText.moduleName().shown))
  var module: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let outcome = try reportingFaults {
      let interruption = Interruption()
      let listening = interruption.listen()
      defer { listening.cancel() }
      var job = ExtraSessionJob(folder: cohort, module: module)
      job.isInterrupted = { interruption.isAsked }
      if Console.errorIsTerminal, !common.quiet {
        job.progress = { done, all in
          Console.printError(ExtraSessionText.progress(["done": .number(done), "all": .number(all)]).shown)
        }
      }
      do {
        return try job.run()
      } catch ExtraSessionJob.Refusal.unknownModule(let found, let nearest) {
        var values = ["found": LocalizedText(verbatim: found)]
        values["nearest"] = nearest.map(LocalizedText.init(verbatim:))
        Console.printError((nearest == nil ? ExtraSessionText.unknownModule : .nearestModule)(values).shown)
        throw ExitCode.usage
      }
    }
    Console.print(ExtraSessionTable(outcome).text(in: Console.language))
  }
}
