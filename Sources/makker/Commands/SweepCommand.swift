// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dispatch
import MakkerKit
import Wording

/// `makker sweep COHORT`, and what belongs to a plan of it
struct SweepCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sweep", abstract: SweepText.about().shown, discussion: SweepText.details().shown)
  }

  @Argument(help: ArgumentHelp(SweepText.cohortHelp().shown))
  var cohort: String?

  @Option(help: ArgumentHelp(SweepText.varyHelp().shown, valueName: SweepText.varyName().shown))
  var vary: [String] = []

  @Option(help: ArgumentHelp(SweepText.csvHelp().shown, valueName: SweepText.fileName().shown))
  var csv: String?

  @Option(help: ArgumentHelp(SweepText.htmlHelp().shown, valueName: SweepText.fileName().shown))
  var html: String?

  @Flag(help: ArgumentHelp(SweepText.jsonHelp().shown))
  var json = false

  @Flag(help: ArgumentHelp(SweepText.allHelp().shown))
  var all = false

  @Flag(help: ArgumentHelp(SweepText.replaceHelp().shown))
  var replace = false

  @Flag(help: ArgumentHelp(SweepText.gridOnlyHelp(["limit": .number(SweepGrid.mostBetween)]).shown))
  var gridOnly = false

  @Option(help: ArgumentHelp(SweepText.workersHelp().shown, valueName: SweepText.numberName().shown))
  var workers: Int?

  @Option(help: ArgumentHelp(SweepText.seedHelp().shown))
  var seed: Int?

  @Option(help: ArgumentHelp(SweepText.timeLimitHelp().shown, valueName: CommandText.secondsName().shown))
  var timeLimit: Double?

  @Option(help: ArgumentHelp(SweepText.planHelp().shown, valueName: SweepText.folderName().shown))
  var plan: String?

  @Option(help: ArgumentHelp(SweepText.jobsHelp().shown, valueName: SweepText.numberName().shown))
  var jobs: Int?

  @Option(
    name: .customLong("run"), help: ArgumentHelp(SweepText.runHelp().shown, valueName: SweepText.folderName().shown))
  var planToRun: String?

  @Option(help: ArgumentHelp(SweepText.jobHelp().shown, valueName: SweepText.numberName().shown))
  var job: Int?

  @Option(help: ArgumentHelp(SweepText.collectHelp().shown, valueName: SweepText.folderName().shown))
  var collect: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let modes = [cohort, planToRun, collect].compactMap(\.self)
    guard modes.count == 1 else { throw ValidationError(SweepText.modes().shown) }
    if ([csv, html, plan].compactMap(\.self) + modes).contains("") {
      throw ValidationError(CommandText.emptyPath().shown)
    }
    if (planToRun == nil) != (job == nil) { throw ValidationError(SweepText.needsJob().shown) }
    if (plan == nil) != (jobs == nil) || (plan != nil && cohort == nil) {
      throw ValidationError(SweepText.needsJobs().shown)
    }
    if cohort != nil, vary.isEmpty { throw ValidationError(SweepText.needsVary().shown) }
    if cohort == nil, !vary.isEmpty || seed != nil || timeLimit != nil || gridOnly {
      throw ValidationError(SweepText.modes().shown)
    }
    if plan != nil || planToRun != nil, csv != nil || html != nil || json || all {
      throw ValidationError(SweepText.noOutputsInPlan().shown)
    }
    try check(jobs, 1...SweepPlan.mostJobs, SweepText.jobsRange)
    try check(workers, 1...SweepJob.mostWorkers, SweepText.workersRange)
    if let seed, !MatchingOptions.seedRange.contains(seed) {
      let text = CommandText.outsideSeed(["found": "\(seed)", "largest": "\(MatchingOptions.seedRange.upperBound)"])
      throw ValidationError(text.shown)
    }
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) {
      throw ValidationError(CommandText.timeLimitRange(["found": "\(timeLimit)"]).shown)
    }
  }

  private func check(_ number: Int?, _ range: ClosedRange<Int>, _ text: SweepText) throws {
    guard let number, !range.contains(number) else { return }
    throw ValidationError(text(["found": "\(number)", "most": .number(range.upperBound)]).shown)
  }

  func run() throws {
    try reportingFaults {
      do {
        try runMode()
      } catch let fault as SweepFault {
        let place = FileFault(file: fault.text, found: fault.found, expected: fault.expected, advice: fault.advice)
        Console.printError(FaultListing([place]).text(in: Console.language))
        throw ExitCode.usage
      } catch let incomplete as SweepCollection.Incomplete {
        Console.printError(FaultListing(incomplete.faults.faults).text(in: Console.language))
        throw ExitCode.checkFailed
      }
    }
  }

  private func runMode() throws {
    if let collect {
      try show(SweepCollection(folder: collect).run())
    } else if let planToRun, let job {
      try runPlanned(planToRun, job)
    } else if let cohort {
      let axes = try vary.map { try WeightAxis(reading: $0) }
      if let plan, let jobs { try write(plan, cohort, axes, jobs) } else { try runHere(cohort, axes) }
    }
  }

  private var settings: SweepSettings {
    var settings = SweepSettings()
    settings.seed = seed
    settings.timeLimitSeconds = timeLimit
    settings.looksBetween = !gridOnly
    return settings
  }

  private func runHere(_ cohort: String, _ axes: [WeightAxis]) throws {
    for file in files { try file.check() }
    let interruption = Interruption()
    let listening = interruption.listen()
    defer { listening.cancel() }
    let line = ProgressLine(isShown: Console.errorIsTerminal && !common.quiet, timeLimitSeconds: nil)
    var sweep = SweepJob(folder: cohort, axes: axes)
    sweep.settings = settings
    if let workers { sweep.workers = workers }
    sweep.isInterrupted = { interruption.isAsked }
    sweep.progress = { line.show(matched: $0, of: $1) }
    let report = try sweep.finished(clearing: line)
    guard report.outcome.isComplete, !interruption.isAsked else {
      try printTable(report)
      let values: [String: LocalizedText] = [
        "done": .number(report.outcome.rows.count), "all": .number(report.outcome.grid.count),
      ]
      Console.printError(SweepText.interrupted(values).shown)
      throw ExitCode.interrupted
    }
    try show(report)
  }

  private func write(_ plan: String, _ cohort: String, _ axes: [WeightAxis], _ jobs: Int) throws {
    do {
      try SweepPlan.check(plan)
    } catch {
      Console.printError(FaultListing(error.faults).text(in: Console.language))
      throw ExitCode.usage
    }
    let planned = try SweepPlan.write(to: plan, cohort: cohort, axes: axes, jobs: jobs, settings: settings)
    guard !common.quiet else { return }
    let values: [String: LocalizedText] = [
      "path": LocalizedText(verbatim: plan), "points": .number(planned.points), "jobs": .number(planned.jobs),
    ]
    Console.print(SweepText.planned(values).shown)
    Console.print(SweepText.plannedHow(values).shown)
  }

  private func runPlanned(_ folder: String, _ job: Int) throws {
    let interruption = Interruption()
    let listening = interruption.listen()
    defer { listening.cancel() }
    let line = ProgressLine(isShown: Console.errorIsTerminal && !common.quiet, timeLimitSeconds: nil)
    var planned = SweepPlannedJob(folder: folder, job: job)
    if let workers { planned.workers = workers }
    planned.isInterrupted = { interruption.isAsked }
    planned.progress = { line.show(matched: $0, of: $1) }
    defer { line.clear() }
    let path = try planned.run()
    line.clear()
    guard !common.quiet else { return }
    Console.print(SweepText.jobDone(["job": "\(job)", "path": LocalizedText(verbatim: path)]).shown)
  }

  private var files: [SweepFile] {
    [
      csv.map { SweepFile($0, kind: .csv, replaces: replace) },
      html.map { SweepFile($0, kind: .html, replaces: replace) },
    ]
    .compactMap(\.self)
  }

  private func show(_ report: SweepReport) throws {
    if let csv { try SweepFile(csv, kind: .csv, replaces: replace).write(report.csv) }
    if let html {
      let page = try SweepPage(report, language: Console.language).html()
      try SweepFile(html, kind: .html, replaces: replace).write(page)
    }
    try printTable(report)
    guard !common.quiet, !json else { return }
    for path in [csv, html].compactMap(\.self) {
      Console.print(SweepText.wrote(["path": LocalizedText(verbatim: path)]).shown)
    }
  }

  private func printTable(_ report: SweepReport) throws {
    if json {
      Console.write(try report.json())
    } else if !common.quiet {
      Console.print(SweepTable(report, language: Console.language, showsAll: all).text)
    }
  }
}

extension SweepJob {
  /// Runs, and takes the progress off the screen whatever comes of it.
  fileprivate func finished(clearing line: ProgressLine) throws -> SweepReport {
    defer { line.clear() }
    return try run()
  }
}
