// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Dispatch
import MakkerKit

/// `makker compare RUN RUN`
struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "compare", abstract: ComparisonCommandText.compareAbout().shown)
  }

  @Argument(help: ArgumentHelp(ComparisonCommandText.firstRunHelp().shown, valueName: "run1"))
  var first: String

  @Argument(help: ArgumentHelp(ComparisonCommandText.secondRunHelp().shown, valueName: "run2"))
  var second: String

  @OptionGroup var output: ComparisonOutput

  @OptionGroup var common: CommonOptions

  func run() throws {
    try reportingFaults {
      try output.check()
      let interruption = Interruption()
      let listening = interruption.listen()
      defer { listening.cancel() }
      var job = CompareJob(first: first, second: second)
      job.isInterrupted = { interruption.isAsked }
      try output.show(try job.run(), isQuiet: common.quiet)
    }
  }
}

/// How a comparison is shown.
struct ComparisonOutput: ParsableArguments {
  @Option(
    help: ArgumentHelp(ComparisonCommandText.htmlHelp().shown, valueName: ComparisonCommandText.fileName().shown))
  var html: String?

  @Flag(help: ArgumentHelp(ComparisonCommandText.replaceHelp().shown))
  var replace = false

  @Flag(help: ArgumentHelp(ComparisonCommandText.jsonHelp().shown))
  var json = false

  @Flag(help: ArgumentHelp(ComparisonCommandText.allHelp().shown))
  var all = false

  func validate() throws {
    if html == "" { throw ValidationError(ComparisonCommandText.emptyPath().shown) }
  }

  private var file: AskedFile? { html.map { AskedFile($0, kind: .comparison, replaces: replace) } }

  /// Says before the work whether the page can be written.
  func check() throws { try file?.check() }

  /// Writes the page that was asked for, and prints the rest.
  func show(_ finished: FinishedComparison, isQuiet: Bool) throws {
    let options = RunOptions(language: Console.language, versions: Version.all)
    if let file { try file.write(try finished.page(options).html()) }
    if json {
      Console.write(try finished.record.json())
      return
    }
    guard !isQuiet else { return }
    if !finished.warnings.isEmpty { Console.printError(FaultListing(finished.warnings).text(in: Console.language)) }
    Console.print(finished.table.text(in: Console.language, showsAll: all))
    if let html {
      Console.print("\n" + ComparisonCommandText.pageWritten(["path": LocalizedText(verbatim: html)]).shown)
    }
  }
}
