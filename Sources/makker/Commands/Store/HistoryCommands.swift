// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// `makker log`
struct LogCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "log", abstract: YearBookText.logAbout().shown)
  }

  @Option(help: ArgumentHelp(YearBookText.limitHelp().shown))
  var limit: Int?

  @Option(help: ArgumentHelp(YearBookText.personHelp().shown))
  var mentee: String?

  @OptionGroup var options: StoreOptions

  func run() throws {
    try reportingFaults {
      var filter = LogFilter()
      filter.person = mentee.map { .mentee(MenteeID($0)) }
      let entries = try options.open().store.log(limit: limit.map { max(0, $0) }, filter)
      Console.print(EventListing(entries).text(in: Console.language))
    }
  }
}

/// `makker audit`
struct AuditCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "audit", abstract: YearBookText.auditAbout().shown)
  }

  @Option(help: ArgumentHelp(YearBookText.expectHelp().shown, valueName: "n:hash"))
  var expect: String?

  @OptionGroup var options: StoreOptions

  func validate() throws {
    if let expect, ChainHead(written: expect) == nil {
      throw ValidationError(
        YearBookText.badWord(["found": LocalizedText(verbatim: expect), "words": "N:HASH"]).shown)
    }
  }

  func run() throws {
    try reportingFaults {
      let report = try options.open().store.audit(expecting: expect.flatMap { ChainHead(written: $0) })
      guard report.findings.isEmpty else {
        for finding in report.findings { Console.print(finding.text.shown) }
        Console.print(YearBookText.faulty(["n": .number(report.findings.count)]).shown)
        throw ExitCode.checkFailed
      }
      guard !options.common.quiet else { return }
      Console.print(YearBookText.whole(["n": .number(report.events)]).shown)
      Console.print(YearBookText.end(["end": LocalizedText(verbatim: report.head.written)]).shown)
    }
  }
}
