// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// `makker decide require|forbid|withdraw COHORT MENTEE MENTOR`
struct DecideCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "decide", abstract: YearBookText.decideAbout().shown,
      subcommands: [Require.self, Forbid.self, Withdraw.self])
  }
}

extension DecideCommand {
  /// Which pair of which cohort, and why.
  struct Arguments: ParsableArguments {
    @Argument(help: ArgumentHelp(CommandText.cohortHelp().shown))
    var cohort: String

    @OptionGroup var pair: PairArguments

    @Option(help: ArgumentHelp(YearBookText.reasonHelp().shown))
    var reason: String

    @OptionGroup var options: StoreOptions

    func decide(_ kind: Decision.Kind) throws {
      try options.telling(beside: cohort, madeIfMissing: true) { book in
        try book.decide(
          Decision(
            mentee: pair.key.mentee, mentor: pair.key.mentor, type: pair.type, kind: kind, reason: reason),
          inCohort: cohort, language: Console.language)
        return YearBookText.decided(["path": LocalizedText(verbatim: cohort + "/decisions.csv")])
      }
    }
  }

  /// `makker decide require`
  struct Require: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "require", abstract: YearBookText.requireAbout().shown)
    }

    @OptionGroup var arguments: Arguments

    func run() throws { try arguments.decide(.require) }
  }

  /// `makker decide forbid`
  struct Forbid: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "forbid", abstract: YearBookText.forbidAbout().shown)
    }

    @OptionGroup var arguments: Arguments

    func run() throws { try arguments.decide(.forbid) }
  }

  /// `makker decide withdraw`
  struct Withdraw: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "withdraw", abstract: YearBookText.withdrawAbout().shown)
    }

    @OptionGroup var arguments: Arguments

    func run() throws {
      try arguments.options.telling(beside: arguments.cohort, madeIfMissing: true) { book in
        try book.withdraw(
          arguments.pair.key, inCohort: arguments.cohort, reason: arguments.reason, language: Console.language)
        return YearBookText.decisionGone()
      }
    }
  }
}
