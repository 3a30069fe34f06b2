// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// `makker schedule RUN`
struct ScheduleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "schedule", abstract: CommandText.scheduleAbout().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.runHelp().shown, valueName: "run"))
  var folder: String

  @Option(help: ArgumentHelp(CommandText.editedCohortHelp().shown))
  var cohort: String?

  @Option(help: ArgumentHelp(CommandText.fromHelp().shown, valueName: CommandText.dateName().shown))
  var from: String?

  @Flag(name: .customLong("private"), help: ArgumentHelp(CommandText.privateHelp().shown))
  var isPrivate = false

  @OptionGroup var store: StorePath

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let from, CalendarDate(written: from) == nil {
      throw ValidationError(CommandText.unknownDate(["found": LocalizedText(verbatim: from)]).shown)
    }
  }

  func run() throws {
    var job = ScheduleJob(folder: folder)
    job.cohort = cohort
    job.from = from.flatMap { CalendarDate(written: $0) }
    job.isPrivate = isPrivate
    let (book, number) = try reportingFaults {
      let book = try store.existing(beside: folder)
      return (book, try book?.known(run: folder))
    }
    let outcome = try reportingFaults { [job] in try job.run() }
    if let book, let number {
      try reportingFaults {
        let name = try book.store.run(number).cohort.name
        let other = try book.record(
          run: folder, of: book.location.cohortFolder(name), origin: .schedule(of: number))
        store.tell(other, book, isQuiet: common.quiet)
      }
    }
    guard !common.quiet else { return }
    if !outcome.warnings.isEmpty {
      Console.printError(FaultListing(outcome.warnings).text(in: Console.language))
    }
    Console.print(outcome.plan.sentence.shown)
    if let changes = outcome.changes { Console.print(YearReportText.changes(["n": .number(changes)]).shown) }
    Console.print(CommandText.runWritten(["path": LocalizedText(verbatim: folder)]).shown)
  }
}
