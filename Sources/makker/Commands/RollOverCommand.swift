// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import MakkerKit

/// `makker roll-over RUN --out COHORT`
struct RollOverCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "roll-over", abstract: RollOverText.about().shown)
  }

  @Argument(help: ArgumentHelp(RollOverText.runHelp().shown, valueName: "run"))
  var folder: String

  @Option(help: ArgumentHelp(RollOverText.outHelp().shown, valueName: "cohort"))
  var out: String

  @Option(help: ArgumentHelp(RollOverText.endedHelp().shown, valueName: ComparisonCommandText.fileName().shown))
  var ended: String?

  @Option(help: ArgumentHelp(RollOverText.firstDayHelp().shown, valueName: CommandText.dateName().shown))
  var firstDay: String?

  @Option(help: ArgumentHelp(RollOverText.lastDayHelp().shown, valueName: CommandText.dateName().shown))
  var lastDay: String?

  @Option(help: ArgumentHelp(RollOverText.nameHelp().shown))
  var name: String?

  @Option(help: ArgumentHelp(RollOverText.keepStageHelp().shown, valueName: "mentee"))
  var keepStage: [String] = []

  @Flag(help: ArgumentHelp(RollOverText.replaceHelp().shown))
  var replace = false

  @OptionGroup var store: StorePath

  @OptionGroup var common: CommonOptions

  func validate() throws {
    for date in [firstDay, lastDay] {
      if let date, CalendarDate(written: date) == nil {
        throw ValidationError(CommandText.unknownDate(["found": LocalizedText(verbatim: date)]).shown)
      }
    }
  }

  func run() throws {
    var job = RollOverJob(folder: folder, out: out)
    job.ended = ended
    job.firstDay = firstDay.flatMap { CalendarDate(written: $0) }
    job.lastDay = lastDay.flatMap { CalendarDate(written: $0) }
    job.name = name
    job.keptStages = keepStage
    job.replaces = replace
    var store: YearBook?
    try reportingFaults {
      store = try self.store.existing(beside: folder)
      guard let book = store, let number = try book.number(ofKnown: folder) else { return }
      job.known = try book.endings(forRun: number)
      // A number means a run of the store, wherever its folder is.
      if !FileManager.default.fileExists(atPath: folder) { job.stored = try book.matching(ofRun: number).run }
    }
    do {
      try job.check()
    } catch {
      // The data are in order; what cannot be is the folder that was asked for.
      Console.printError(FaultListing(error.faults).text(in: Console.language))
      throw ExitCode.usage
    }
    let outcome = try reportingFaults { [job] in try job.run() }
    guard !common.quiet else { return }
    if !outcome.warnings.isEmpty {
      Console.printError(FaultListing(outcome.warnings).text(in: Console.language))
    }
    if !outcome.misfits.isEmpty {
      Console.printError(RollOverText.expectationsLeftOut().shown)
      Console.printError(FaultListing(outcome.misfits).text(in: Console.language))
    }
    let path = ["path": LocalizedText(verbatim: out)]
    Console.print(RollOverLines(outcome.notes).text(in: Console.language))
    Console.print(RollOverText.written(path).shown)
    Console.print(RollOverText.check(path).shown)
    if let store { self.store.warnOfDeadlines(store) }
  }
}
