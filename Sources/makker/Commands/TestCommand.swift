// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dispatch
import MakkerKit

/// `makker test COHORT`
struct TestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "test", abstract: ExpectationCommandText.about().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.cohortHelp().shown))
  var cohort: String

  @Option(name: .customLong("run"), help: ArgumentHelp(ExpectationCommandText.runHelp().shown, valueName: "run"))
  var runFolder: String?

  @OptionGroup var search: SearchOptions

  @Option(
    help: ArgumentHelp(
      ExpectationCommandText.junitHelp().shown, valueName: ExpectationCommandText.fileName().shown))
  var junit: String?

  @Flag(help: ArgumentHelp(ExpectationCommandText.jsonHelp().shown))
  var json = false

  @Flag(name: .customLong("all"), help: ArgumentHelp(ExpectationCommandText.allHelp().shown))
  var showsAll = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if junit == "" { throw ValidationError(ExpectationCommandText.emptyPath().shown) }
    if runFolder != nil, search.seed != nil || search.timeLimit != nil {
      throw ValidationError(ExpectationCommandText.runIsMatched().shown)
    }
  }

  func run() throws {
    try reportingFaults {
      if let junit { try JUnitFile.check(junit) }
      let outcome = try test()
      if let junit { try JUnitFile.write(JUnitReport(outcome.report).bytes(in: Console.language), to: junit) }
      try show(outcome)
      if outcome.isInterrupted {
        Console.printError(ExpectationCommandText.interrupted().shown)
        throw ExitCode.interrupted
      }
      if outcome.report.failed > 0 { throw ExitCode.checkFailed }
    }
  }

  private func test() throws -> ExpectationJob.Outcome {
    let interruption = Interruption()
    let listening = interruption.listen()
    defer { listening.cancel() }
    let line = ProgressLine(isShown: Console.errorIsTerminal && !common.quiet, timeLimitSeconds: search.timeLimit)
    defer { line.clear() }
    var job = ExpectationJob(folder: cohort)
    job.runFolder = runFolder
    job.seed = search.seed
    job.timeLimitSeconds = search.timeLimit
    job.solver = search.solver
    job.isInterrupted = { interruption.isAsked }
    job.progress = { line.show($0) }
    return try job.run()
  }

  private func show(_ outcome: ExpectationJob.Outcome) throws {
    if json {
      Console.write(try ExpectationRecord.bytes(outcome.report, language: Console.language))
      return
    }
    if !outcome.warnings.isEmpty, !common.quiet {
      Console.printError(FaultListing(outcome.warnings).text(in: Console.language))
    }
    let text = ExpectationListing(outcome.report).text(
      in: Console.language, coloured: Console.usesColour, showsAll: showsAll, failuresOnly: common.quiet)
    if !text.isEmpty { Console.print(text) }
  }
}
