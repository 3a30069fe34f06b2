// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation
import MakkerKit

/// `makker forget PERSON`
struct ForgetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forget", abstract: ForgetText.about().shown, discussion: ForgetText.details().shown)
  }

  @Argument(help: ArgumentHelp(ForgetText.personHelp().shown))
  var person: String?

  @Option(help: ArgumentHelp(ForgetText.roleHelp().shown, valueName: "mentor|mentee"))
  var role: String?

  @Option(name: .customLong("in"), help: ArgumentHelp(ForgetText.inHelp().shown, valueName: "folder"))
  var folders: [String] = []

  @Flag(help: ArgumentHelp(ForgetText.dueHelp().shown))
  var due = false

  @Option(help: ArgumentHelp(ForgetText.onHelp().shown, valueName: "date"))
  var on: CalendarDate?

  @Flag(help: ArgumentHelp(ForgetText.dryRunHelp().shown))
  var dryRun = false

  @Flag(help: ArgumentHelp(ForgetText.yesHelp().shown))
  var yes = false

  @OptionGroup var options: StoreOptions

  func validate() throws {
    if (person == nil) != due { throw ValidationError(ForgetText.personOrDue().shown) }
    if let role, PersonRole(rawValue: role) == nil {
      throw ValidationError(ForgetText.unknownRole(["found": LocalizedText(verbatim: role)]).shown)
    }
    if on != nil, !due { throw ValidationError(ForgetText.onWithoutDue().shown) }
  }

  func run() throws {
    try reportingFaults {
      let location = options.path.location()
      if options.path.store != nil, !location.exists { throw StoreError.missing(path: location.path) }
      let job = ForgetJob(location: location, folders: folders)
      let plan =
        if let person {
          try job.plan(forgetting: person, role: role.flatMap { PersonRole(rawValue: $0) })
        } else {
          try job.planDue(on: on ?? CalendarDate.today)
        }
      show(ForgetLines(plan, storePath: location.path).lines)
      guard !plan.isEmpty else { return }
      guard yes, !dryRun else { return show([ForgetText.askYes()]) }
      let outcome = try job.carryOut(plan, at: Date())
      show(ForgetLines.done(plan, outcome))
      if !outcome.incomplete.isEmpty { throw ExitCode.checkFailed }
    }
  }

  private func show(_ lines: [LocalizedText]) {
    guard !options.common.quiet else { return }
    for line in lines { Console.print(line.shown) }
  }
}

extension CalendarDate {
  /// The day that it is where the program runs.
  static var today: CalendarDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CalendarDate(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CalendarDate(dayNumber: 0)
  }
}
