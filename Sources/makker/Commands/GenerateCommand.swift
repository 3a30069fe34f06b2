// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dispatch
import MakkerKit
import Wording

/// `makker generate OUT`
struct GenerateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "generate", abstract: GeneratorText.about().shown)
  }

  @Option(help: ArgumentHelp(GeneratorText.menteesHelp().shown))
  var mentees: Int

  @Option(help: ArgumentHelp(GeneratorText.mentorsHelp().shown))
  var mentors: Int

  @Option(help: ArgumentHelp(GeneratorText.seedHelp().shown))
  var seed = 1

  @Option(help: ArgumentHelp(GeneratorText.familyHelp().shown, valueName: Self.families(joinedBy: "|")))
  var family = CohortFamily.realistic.rawValue

  @Argument(help: ArgumentHelp(GeneratorText.folderHelp().shown))
  var out: String

  @OptionGroup var common: CommonOptions

  func validate() throws {
    try Self.check("--mentees", mentees, CohortRequest.peopleRange)
    try Self.check("--mentors", mentors, CohortRequest.peopleRange)
    try Self.check("--seed", seed, CohortRequest.seedRange)
    guard CohortFamily(rawValue: family) != nil else {
      let values: [String: LocalizedText] = [
        "found": LocalizedText(verbatim: family), "families": LocalizedText(verbatim: Self.families(joinedBy: ", ")),
      ]
      throw ValidationError(GeneratorText.unknownFamily(values).shown)
    }
  }

  func run() throws {
    guard let family = CohortFamily(rawValue: family) else { return }
    let interruption = Interruption()
    let listening = interruption.listen()
    defer { listening.cancel() }
    let line = ProgressLine(isShown: Console.errorIsTerminal && !common.quiet, timeLimitSeconds: nil)
    var job = GenerateJob(
      folder: out, request: CohortRequest(family: family, mentees: mentees, mentors: mentors, seed: seed))
    job.isInterrupted = { interruption.isAsked }
    job.progress = { line.show(written: $0, of: $1) }
    try refusing(with: .usage) { try job.check() }
    let isWritten = try refusing(with: .internal) {
      defer { line.clear() }
      return try job.run()
    }
    guard isWritten else {
      Console.printError(GeneratorText.interrupted().shown)
      throw ExitCode.interrupted
    }
    if !common.quiet {
      Console.print(
        GeneratorText.generated([
          "path": LocalizedText(verbatim: out), "mentees": CountText.mentees(mentees),
          "mentors": CountText.mentors(mentors),
        ]).shown)
    }
  }

  /// The data are Makker's own: what cannot be is the folder that was asked for.
  private func refusing<Outcome>(with code: ExitCode, _ work: () throws -> Outcome) throws -> Outcome {
    do {
      return try work()
    } catch let faults as FileFaults {
      Console.printError(FaultListing(faults.faults).text(in: Console.language))
      throw code
    }
  }

  private static func check(_ option: String, _ number: Int, _ range: ClosedRange<Int>) throws {
    guard !range.contains(number) else { return }
    let values: [String: LocalizedText] = [
      "option": LocalizedText(verbatim: option), "found": "\(number)", "least": "\(range.lowerBound)",
      "largest": "\(range.upperBound)",
    ]
    throw ValidationError(GeneratorText.outsideRange(values).shown)
  }

  private static func families(joinedBy separator: String) -> String {
    CohortFamily.allCases.map(\.rawValue).joined(separator: separator)
  }
}
