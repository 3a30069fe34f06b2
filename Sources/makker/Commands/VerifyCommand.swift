// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dispatch
import MakkerKit

/// `makker verify RUN`
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "verify", abstract: CommandText.verifyAbout().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.runHelp().shown, valueName: "run"))
  var folder: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let interruption = Interruption()
    let listening = interruption.listen()
    defer { listening.cancel() }
    var job = VerifyJob(folder: folder)
    job.isInterrupted = { interruption.isAsked }
    let outcome = try reportingFaults { [job] in try job.run() }
    if outcome.forgotten > 0, outcome.findingCount == 0 {
      let values = [
        "people": ForgetText.people(outcome.forgotten), "pairs": CountText.pairs(outcome.pairs),
        "needs": CountText.needs(outcome.needs),
      ]
      Console.print(ForgetText.verifyForgotten(values).shown)
      throw ExitCode.checkFailed
    }
    guard outcome.holds else {
      show(outcome)
      throw ExitCode.checkFailed
    }
    if !common.quiet { Console.print(praise(outcome).shown) }
  }

  private func show(_ outcome: VerifyJob.Outcome) {
    if !outcome.fileFindings.isEmpty {
      Console.print(FaultListing(outcome.fileFindings).text(in: Console.language))
    }
    for finding in outcome.report?.findings ?? [] {
      Console.print(finding.sentence.shown)
    }
    for finding in outcome.yearFindings {
      Console.print(finding.sentence.shown)
    }
    Console.print(CommandText.verifyFailed(["findings": CountText.findings(outcome.findingCount)]).shown)
  }

  /// What is now known, and no more than that.
  private func praise(_ outcome: VerifyJob.Outcome) -> LocalizedText {
    var sentences = [CommandText.verified(["pairs": CountText.pairs(outcome.pairs)])]
    if let year = outcome.year {
      sentences.append(CommandText.verifiedYear(["meetings": .number(year.meetings), "seats": .number(year.seats)]))
    }
    if outcome.report?.provesOptimum == true { sentences.append(CommandText.verifiedOptimum()) }
    if outcome.report?.provesDraw == true { sentences.append(CommandText.verifiedDraw()) }
    if outcome.fairness.worstOff == .highest {
      let isProven = outcome.report?.provesHighestFloor == true
      sentences.append(isProven ? FairnessReportText.verifiedHighest() : FairnessReportText.notVerifiedHighest())
    }
    if !outcome.missedTargets.isEmpty {
      let ids = outcome.missedTargets.map { LocalizedText(verbatim: $0) }
      sentences.append(FairnessReportText.verifiedMissed(["ids": .list(ids)]))
    }
    if !outcome.fairness.isEmpty { sentences.append(FairnessReportText.notVerified()) }
    return sentences.joined(separator: "\n")
  }
}
