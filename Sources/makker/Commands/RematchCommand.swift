// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import MakkerKit
import Wording

/// `makker rematch RUN --out RUN`
struct RematchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "rematch", abstract: RepairHelpText.about().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.runHelp().shown, valueName: "run"))
  var folder: String

  @Option(help: ArgumentHelp(RepairHelpText.left().shown, valueName: "id"))
  var left: [String] = []

  @Option(help: ArgumentHelp(RepairHelpText.leftMentee().shown, valueName: "id"))
  var leftMentee: [String] = []

  @Option(help: ArgumentHelp(RepairHelpText.joined().shown, valueName: RepairHelpText.fileName().shown))
  var joined: [String] = []

  @Option(help: ArgumentHelp(RepairHelpText.cohort().shown))
  var cohort: String?

  @Flag(help: ArgumentHelp(RepairHelpText.fixAll().shown))
  var fixAll = false

  @Option(help: ArgumentHelp(RepairHelpText.fixed().shown, valueName: RepairHelpText.needName().shown))
  var fixed: [String] = []

  @Option(help: ArgumentHelp(RepairHelpText.release().shown, valueName: RepairHelpText.needName().shown))
  var release: [String] = []

  @Flag(help: ArgumentHelp(RepairHelpText.releaseAll().shown))
  var releaseAll = false

  @Option(help: ArgumentHelp(RepairHelpText.changes().shown, valueName: "n"))
  var changes: Int?

  @Flag(help: ArgumentHelp(RepairHelpText.frontier().shown))
  var frontier = false

  @Option(help: ArgumentHelp(CommandText.fromHelp().shown, valueName: CommandText.dateName().shown))
  var from: String?

  @Option(help: ArgumentHelp(RepairHelpText.out().shown, valueName: "run"))
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

  @Flag(help: ArgumentHelp(RepairHelpText.json().shown))
  var json = false

  @OptionGroup var store: StorePath

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if out == "" { throw ValidationError(CommandText.emptyPath().shown) }
    if out == nil, !dryRun { throw ValidationError(RepairHelpText.outNeeded().shown) }
    if let from, CalendarDate(written: from) == nil {
      throw ValidationError(CommandText.unknownDate(["found": LocalizedText(verbatim: from)]).shown)
    }
    if let changes, changes < 0 {
      throw ValidationError(RepairHelpText.negativeChanges(["found": "\(changes)"]).shown)
    }
    if left.isEmpty, leftMentee.isEmpty, joined.isEmpty, cohort == nil, release.isEmpty, !releaseAll, changes == nil,
      !frontier
    {
      throw ValidationError(RepairText.nothingToDo().shown)
    }
  }

  func run() throws {
    try reportingFaults {
      if let out, !dryRun { try RunFolder.check(out, replacing: replace, apartFrom: folder) }
      if let out, let cohort, !dryRun { try RunFolder.check(out, replacing: replace, apartFrom: cohort) }
      let interruption = Interruption()
      let listening = interruption.listen()
      defer { listening.cancel() }
      let line = ProgressLine(isShown: Console.errorIsTerminal && !common.quiet, timeLimitSeconds: search.timeLimit)
      defer { line.clear() }
      var job = RematchJob(folder: folder, language: Console.language)
      job.left = left
      job.leftMentees = leftMentee
      job.joined = joined
      job.cohort = cohort
      job.fixesAll = fixAll
      job.fixed = fixed
      job.released = release
      job.releasesAll = releaseAll
      job.mostChanges = changes
      job.findsFrontier = frontier
      job.from = from.flatMap { CalendarDate(written: $0) }
      job.seed = search.seed
      job.timeLimitSeconds = search.timeLimit
      job.solver = search.solver
      job.plansYear = !leavesOutPlan
      job.isPrivate = isPrivate
      job.isInterrupted = { interruption.isAsked }
      job.progress = { line.show($0) }
      // What was published and refused since stands in the cohort's folder, and not in the run.
      let book = try store.existing(beside: folder)
      let number = try book?.number(ofKnown: folder)
      // A number means a run of the store, wherever its folder is.
      if let book, let number, !FileManager.default.fileExists(atPath: folder) {
        job.stored = try book.matching(ofRun: number)
      }
      if cohort == nil, let book, let number { job.decisions = try book.decisions(forRun: number) }
      let finished = try job.run()
      if let out, !dryRun {
        try finished.run.write(to: out, replacing: replace) { line.show(.writing(file: $0)) }
      }
      line.clear()
      try show(finished)
      if let out, !dryRun, let book, let number {
        let name = try book.store.run(number).cohort.name
        let repaired = try book.record(
          run: out, of: book.location.cohortFolder(name), origin: .rematch(of: number))
        store.tell(repaired, book, isQuiet: common.quiet || json)
      }
    }
  }

  private func show(_ finished: FinishedRematch) throws {
    if json {
      Console.write(try RepairJSON(finished.summary).bytes())
      return
    }
    guard !common.quiet else { return }
    if !finished.warnings.isEmpty {
      Console.printError(FaultListing(finished.warnings).text(in: Console.language))
    }
    Console.print(RepairLines(finished.summary).text(in: Console.language))
    if let out, !dryRun {
      Console.print(CommandText.runWritten(["path": LocalizedText(verbatim: out)]).shown)
      let report = URL(fileURLWithPath: out).appendingPathComponent("report.html").relativePath
      Console.print(CommandText.openReport(["path": LocalizedText(verbatim: report)]).shown)
    } else {
      Console.print(CommandText.dryRun().shown)
    }
  }
}
