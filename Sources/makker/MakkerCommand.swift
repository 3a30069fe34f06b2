// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit
import Wording

/// The program: one command for each thing a coordinator does.
@main
struct MakkerCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "makker",
      abstract: CommandText.about().shown,
      discussion: CommandText.aboutDetails().shown,
      version: "makker \(Version.current) (GLPK \(Version.glpk))",
      subcommands: [
        WorkbenchCommand.self,
        NewCommand.self, CheckCommand.self, TakeCommand.self, MatchCommand.self, TestCommand.self, VerifyCommand.self,
        WhyCommand.self, WhyNotCommand.self, UnmatchedCommand.self, CompareCommand.self, WhatIfCommand.self,
        SweepCommand.self, AdviseCommand.self, StressCommand.self,
        DecideCommand.self, ReviewCommand.self, PublishCommand.self, RefuseCommand.self, ReleaseCommand.self,
        MetCommand.self, EndedCommand.self, RunsCommand.self, LogCommand.self, AuditCommand.self,
        RollOverCommand.self, JourneyCommand.self, OutcomesCommand.self, RematchCommand.self,
        ScheduleCommand.self, CalendarCommand.self, TrainingCommand.self, RulesCommand.self,
        ForgetCommand.self, GenerateCommand.self, SolveCommand.self,
      ])
  }
}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: ArgumentHelp(CommandText.langHelp().shown, valueName: "da|en"))
  var lang: String?

  @Flag(name: [.short, .long], help: ArgumentHelp(CommandText.quietHelp().shown))
  var quiet = false

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw ValidationError(CommandText.unknownLanguage(["found": LocalizedText(verbatim: lang)]).shown)
    }
  }
}
