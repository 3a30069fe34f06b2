// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit
import Wording

/// `makker outcomes RUN...`
struct OutcomesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "outcomes", abstract: OutcomeCommandText.about().shown,
      discussion: OutcomeCommandText.details().shown)
  }

  @Argument(help: ArgumentHelp(OutcomeCommandText.runHelp().shown, valueName: OutcomeCommandText.runName().shown))
  var runs: [String] = []

  @Option(help: ArgumentHelp(OutcomeCommandText.storeHelp().shown, valueName: OutcomeCommandText.fileName().shown))
  var store: String?

  @Option(help: ArgumentHelp(OutcomeCommandText.endedHelp().shown, valueName: OutcomeCommandText.fileName().shown))
  var ended: [String] = []

  @Option(help: ArgumentHelp(OutcomeCommandText.csvHelp().shown, valueName: OutcomeCommandText.fileName().shown))
  var csv: String?

  @Option(help: ArgumentHelp(OutcomeCommandText.htmlHelp().shown, valueName: OutcomeCommandText.fileName().shown))
  var html: String?

  @Flag(help: ArgumentHelp(OutcomeCommandText.jsonHelp().shown))
  var json = false

  @Flag(help: ArgumentHelp(OutcomeCommandText.exactHelp(["n": .number(FactorTable.fewestShown)]).shown))
  var exact = false

  @Flag(help: ArgumentHelp(OutcomeCommandText.allHelp().shown))
  var all = false

  @Flag(help: ArgumentHelp(OutcomeCommandText.replaceHelp().shown))
  var replace = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if (runs + ended + [store, csv, html].compactMap(\.self)).contains("") {
      throw ValidationError(OutcomeCommandText.emptyPath().shown)
    }
  }

  func run() throws {
    try reportingFaults {
      do {
        for file in files { try file.check() }
        try show(try report())
      } catch OutcomesJob.Refusal.noSource(let path) {
        Console.printError(OutcomeCommandText.noSource(["path": LocalizedText(verbatim: path)]).shown)
        throw ExitCode.usage
      }
    }
  }

  private func report() throws -> OutcomeReport {
    var job = OutcomesJob(folders: runs, store: store)
    job.ended = ended
    job.hidesFew = !exact
    return try job.run()
  }

  private var files: [AskedFile] {
    [
      csv.map { AskedFile($0, kind: .outcomeTable, replaces: replace) },
      html.map { AskedFile($0, kind: .outcomePage, replaces: replace) },
    ].compactMap(\.self)
  }

  private func show(_ report: OutcomeReport) throws {
    if let csv { try AskedFile(csv, kind: .outcomeTable, replaces: replace).write(report.csv) }
    if let html {
      let page = try OutcomePage(report, language: Console.language, version: Version.current).html()
      try AskedFile(html, kind: .outcomePage, replaces: replace).write(page)
    }
    if json {
      Console.write(try report.json())
      return
    }
    guard !common.quiet else { return }
    Console.print(OutcomeTable(report, language: Console.language, showsAll: all).text)
    for path in [csv, html].compactMap(\.self) {
      Console.print(OutcomeCommandText.wrote(["path": LocalizedText(verbatim: path)]).shown)
    }
  }
}
