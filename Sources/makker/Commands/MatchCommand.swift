// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dispatch
import Foundation
import MakkerKit

/// `makker match COHORT`
struct MatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "match", abstract: CommandText.matchAbout().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.cohortHelp().shown))
  var cohort: String

  @Option(help: ArgumentHelp(CommandText.outHelp().shown, valueName: "run"))
  var out: String?

  @OptionGroup var search: SearchOptions

  @Flag(name: .customLong("no-plan"), help: ArgumentHelp(CommandText.noPlanHelp().shown))
  var leavesOutPlan = false

  @Flag(name: .customLong("private"), help: ArgumentHelp(CommandText.privateHelp().shown))
  var isPrivate = false

  @Flag(help: ArgumentHelp(CommandText.replaceHelp().shown))
  var replace = false

  @Flag(help: ArgumentHelp(CommandText.dryRunHelp().shown))
  var dryRun = false

  @Flag(help: ArgumentHelp(CommandText.jsonHelp().shown))
  var json = false

  @OptionGroup var store: StorePath

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if out == "" { throw ValidationError(CommandText.emptyPath().shown) }
  }

  func run() throws {
    try reportingFaults {
      if !dryRun { try RunFolder.check(destination, replacing: replace, apartFrom: cohort) }
      let interruption = Interruption()
      let listening = interruption.listen()
      defer { listening.cancel() }
      let line = ProgressLine(isShown: Console.errorIsTerminal && !common.quiet, timeLimitSeconds: search.timeLimit)
      defer { line.clear() }
      var job = MatchJob(
        folder: cohort, language: Console.language, seed: search.seed, timeLimitSeconds: search.timeLimit)
      job.solver = search.solver
      job.plansYear = !leavesOutPlan
      job.isPrivate = isPrivate
      job.isInterrupted = { interruption.isAsked }
      job.progress = { line.show($0) }
      let finished = try job.run()
      if !dryRun {
        try finished.run.write(to: destination, replacing: replace) { line.show(.writing(file: $0)) }
      }
      line.clear()
      try show(finished)
      if !dryRun, let book = try store.existing(beside: cohort) {
        store.tell(try book.record(run: destination, of: cohort), book, isQuiet: common.quiet || json)
        if !common.quiet { store.warnOfDeadlines(book) }
      }
      if finished.matching.proof.termination == .interrupted {
        let gap = LocalizedText.gap(finished.matching.proof.gap)
        Console.printError(CommandText.interruptedKept(["gap": gap]).shown)
        throw ExitCode.interrupted
      }
    }
  }

  /// Where the run goes: `--out`, else the cohort's name and `-run` in this folder, or beside the cohort for whoever
  /// stands in it.
  private var destination: String {
    if let out { return out }
    let folder = URL(fileURLWithPath: cohort).standardizedFileURL.resolvingSymlinksInPath()
    let name = folder.lastPathComponent + "-run"
    let here = URL(fileURLWithPath: ".").standardizedFileURL.resolvingSymlinksInPath()
    let standsInside = (here.path + "/").hasPrefix(folder.path + "/")
    return standsInside ? folder.deletingLastPathComponent().appendingPathComponent(name).path : name
  }

  private func show(_ finished: FinishedMatch) throws {
    if json {
      Console.write(try finished.run.record())
      return
    }
    guard !common.quiet else { return }
    if !finished.warnings.isEmpty {
      Console.printError(FaultListing(finished.warnings).text(in: Console.language))
    }
    Console.print(MatchTable(finished.matching).text(in: Console.language, coloured: Console.usesColour))
    if let year = finished.year {
      Console.print(year.sentence.shown)
    } else if finished.isTooLargeToPlan, !leavesOutPlan, !dryRun {
      Console.print(YearReportText.tooLarge(["path": LocalizedText(verbatim: destination)]).shown)
    }
    if dryRun {
      Console.print(CommandText.dryRun().shown)
    } else {
      Console.print(CommandText.runWritten(["path": LocalizedText(verbatim: destination)]).shown)
      let report = URL(fileURLWithPath: destination).appendingPathComponent("report.html").relativePath
      Console.print(CommandText.openReport(["path": LocalizedText(verbatim: report)]).shown)
    }
  }
}
