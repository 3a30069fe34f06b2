// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// `makker calendar RUN PERSON`
struct CalendarCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "calendar", abstract: CommandText.calendarAbout().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.runHelp().shown, valueName: "run"))
  var folder: String

  @Argument(help: ArgumentHelp(CommandText.personHelp().shown))
  var person: String

  @Flag(help: ArgumentHelp(CommandText.icsHelp().shown))
  var ics = false

  @Flag(name: .customLong("private"), help: ArgumentHelp(CommandText.privateHelp().shown))
  var isPrivate = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let year = try reportingFaults { try StoredYear.read(folder) }
    let calendars = year.calendars(language: Console.language, isPrivate: isPrivate)
    guard let owner = calendars.owner(id: person) else {
      let ids = year.cohort.mentors.map(\.id.text) + year.cohort.mentees.map(\.id.text) + ["coordinator"]
      var values = ["found": LocalizedText(verbatim: person)]
      let nearest = NearestName.nearest(to: person, among: ids)
      values["nearest"] = nearest.map(LocalizedText.init(verbatim:))
      Console.printError((nearest == nil ? CommandText.unknownPerson : .nearestPerson)(values).shown)
      throw ExitCode.usage
    }
    if ics {
      Console.write(calendars.bytes(for: owner))
    } else {
      Console.print(PersonYear(calendars, of: owner).text(in: Console.language))
    }
  }
}
