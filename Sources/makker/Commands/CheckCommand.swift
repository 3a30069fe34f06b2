// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit
import Wording

/// `makker check COHORT`
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: CommandText.checkAbout().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.cohortHelp().shown))
  var cohort: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let reading = try reportingFaults { try CohortReader.read(folder: cohort) }
    guard !common.quiet else { return }
    if !reading.warnings.isEmpty {
      Console.print(FaultListing(reading.warnings).text(in: Console.language))
    }
    Console.print(summary(of: reading.cohort).shown)
    Console.print(CommandText.checkPassed().shown)
    for warning in ForgetPlan.Deadline.warnings(beside: cohort, on: .today) { Console.print(warning.shown) }
  }

  private func summary(of cohort: Cohort) -> LocalizedText {
    CommandText.cohortSummary([
      "name": LocalizedText(verbatim: cohort.frame.name),
      "mentors": .number(cohort.mentors.count),
      "mentees": .number(cohort.mentees.count),
      "needs": .number(cohort.needs.count),
      "programmes": .number(cohort.frame.programmes.count),
    ])
  }
}
