// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// `makker journey MENTEE`
struct JourneyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "journey", abstract: JourneyText.about().shown)
  }

  @Argument(help: ArgumentHelp(JourneyText.menteeHelp().shown))
  var mentee: String

  @Option(name: .customLong("run"), help: ArgumentHelp(JourneyText.runHelp().shown, valueName: "run"))
  var runs: [String] = []

  @Option(help: ArgumentHelp(JourneyText.htmlHelp().shown, valueName: ComparisonCommandText.fileName().shown))
  var html: String?

  @Flag(help: ArgumentHelp(JourneyText.replaceHelp().shown))
  var replace = false

  @Flag(help: ArgumentHelp(JourneyText.jsonHelp().shown))
  var json = false

  @OptionGroup var store: StorePath

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if html == "" { throw ValidationError(ComparisonCommandText.emptyPath().shown) }
  }

  func run() throws {
    try reportingFaults {
      let file = html.map { AskedFile($0, kind: .journey, replaces: replace) }
      try file?.check()
      // The store knows all years; folders are for whoever keeps none.
      let book = runs.isEmpty ? try YearBook(store.location(), madeIfMissing: false) : nil
      let outcome = try JourneyJob(mentee: mentee, runs: runs, book: book).run()
      guard let journey = outcome.journey else {
        let nearest = NearestName.nearest(to: mentee, among: outcome.known.lazy.map(\.text))
        var values = ["found": LocalizedText(verbatim: mentee)]
        values["nearest"] = nearest.map(LocalizedText.init(verbatim:))
        Console.printError((nearest == nil ? JourneyText.unknown : .nearest)(values).shown)
        throw ExitCode.usage
      }
      if let file {
        let page = JourneyPage(
          journey, in: outcome.cohort, language: Console.language, makkerVersion: Version.current)
        try file.write(page.html())
      }
      if json {
        Console.write(try JourneyRecord(journey).json())
        return
      }
      guard !common.quiet else { return }
      Console.print(JourneyLines(journey, in: outcome.cohort).text(in: Console.language))
      if let html { Console.print("\n" + JourneyText.pageWritten(["path": LocalizedText(verbatim: html)]).shown) }
    }
  }
}
