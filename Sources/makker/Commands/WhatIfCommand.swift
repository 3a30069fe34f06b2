// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dispatch
import MakkerKit

/// `makker whatif COHORT`
struct WhatIfCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "whatif", abstract: ComparisonCommandText.whatIfAbout().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.cohortHelp().shown))
  var cohort: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      ComparisonCommandText.setHelp().shown, valueName: ComparisonCommandText.ruleName().shown + ".weight=n"))
  var settings: [String] = []

  @Option(help: ruleHelp(.withoutHelp))
  var without: [String] = []

  @Option(help: ruleHelp(.withHelp))
  var with: [String] = []

  @Option(
    help: ArgumentHelp(ComparisonCommandText.rulesHelp().shown, valueName: ComparisonCommandText.fileName().shown))
  var rules: String?

  @Option(help: ArgumentHelp(ComparisonCommandText.requireHelp().shown, valueName: "mentee=mentor"))
  var require: [String] = []

  @Option(help: ArgumentHelp(ComparisonCommandText.forbidHelp().shown, valueName: "mentee=mentor"))
  var forbid: [String] = []

  @Option(
    help: ArgumentHelp(ComparisonCommandText.leaveOutHelp().shown, valueName: ComparisonCommandText.mentorName().shown)
  )
  var leaveOut: [String] = []

  @Option(
    help: ArgumentHelp(
      ComparisonCommandText.placesHelp().shown, valueName: ComparisonCommandText.mentorName().shown + "=n"))
  var places: [String] = []

  @Option(help: ArgumentHelp(ComparisonCommandText.seedHelp().shown))
  var seed: Int?

  @Option(help: ArgumentHelp(CommandText.timeLimitHelp().shown, valueName: CommandText.secondsName().shown))
  var timeLimit: Double?

  @OptionGroup var output: ComparisonOutput

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !job.hasChanges { throw ValidationError(ComparisonCommandText.noChange().shown) }
    if let seed, !MatchingOptions.seedRange.contains(seed) {
      let text = CommandText.outsideSeed([
        "found": "\(seed)", "largest": "\(MatchingOptions.seedRange.upperBound)",
      ])
      throw ValidationError(text.shown)
    }
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) {
      throw ValidationError(CommandText.timeLimitRange(["found": "\(timeLimit)"]).shown)
    }
  }

  func run() throws {
    try reportingFaults {
      try output.check()
      let interruption = Interruption()
      let listening = interruption.listen()
      defer { listening.cancel() }
      let line = ProgressLine(isShown: Console.errorIsTerminal && !common.quiet, timeLimitSeconds: timeLimit)
      defer { line.clear() }
      var job = job
      job.isInterrupted = { interruption.isAsked }
      job.progress = { line.show($0) }
      let finished = try job.run()
      line.clear()
      try output.show(finished, isQuiet: common.quiet)
    }
  }

  private var job: WhatIfJob {
    var job = WhatIfJob(folder: cohort)
    job.rules.set = settings
    job.rules.without = without
    job.rules.with = with
    job.rulesFile = rules
    job.cohort.require = require
    job.cohort.forbid = forbid
    job.cohort.leaveOut = leaveOut
    job.cohort.places = places
    job.seed = seed
    job.timeLimitSeconds = timeLimit
    return job
  }

  private static func ruleHelp(_ text: ComparisonCommandText) -> ArgumentHelp {
    ArgumentHelp(text().shown, valueName: ComparisonCommandText.ruleName().shown)
  }
}
