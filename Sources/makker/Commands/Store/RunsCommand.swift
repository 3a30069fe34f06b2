// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// `makker runs list|show|diff|export|delete|add`
struct RunsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "runs", abstract: YearBookText.runsAbout().shown,
      subcommands: [List.self, Show.self, Diff.self, Export.self, Delete.self, Add.self])
  }
}

extension RunsCommand {
  /// `makker runs list`
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: YearBookText.listAbout().shown)
    }

    @OptionGroup var options: StoreOptions

    func run() throws {
      try reportingFaults {
        Console.print(RunListing(try options.open().store.runs()).text(in: Console.language))
      }
    }
  }

  /// `makker runs show RUN`
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: YearBookText.showAbout().shown)
    }

    @Argument(help: ArgumentHelp(YearBookText.numberHelp().shown, valueName: "run"))
    var number: Int

    @OptionGroup var options: StoreOptions

    func run() throws {
      try reportingFaults {
        Console.print(try options.open().description(ofRun: number).text(in: Console.language))
      }
    }
  }

  /// `makker runs diff RUN RUN`
  struct Diff: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "diff", abstract: YearBookText.diffAbout().shown)
    }

    @Argument(help: ArgumentHelp(YearBookText.numberHelp().shown, valueName: "run1"))
    var first: Int

    @Argument(help: ArgumentHelp(YearBookText.numberHelp().shown, valueName: "run2"))
    var second: Int

    @OptionGroup var output: ComparisonOutput

    @OptionGroup var options: StoreOptions

    func run() throws {
      try reportingFaults {
        try output.check()
        try output.show(try options.open().compare(first, second), isQuiet: options.common.quiet)
      }
    }
  }

  /// `makker runs export RUN FOLDER`
  struct Export: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "export", abstract: YearBookText.exportAbout().shown)
    }

    @Argument(help: ArgumentHelp(YearBookText.numberHelp().shown, valueName: "run"))
    var number: Int

    @Argument(help: ArgumentHelp(YearBookText.exportHelp().shown))
    var folder: String

    @OptionGroup var options: StoreOptions

    func run() throws {
      try options.telling { book in
        try book.export(run: number, to: folder)
        return YearBookText.exported(["run": "\(number)", "path": LocalizedText(verbatim: folder)])
      }
    }
  }

  /// `makker runs delete RUN --yes`
  struct Delete: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "delete", abstract: YearBookText.deleteAbout().shown)
    }

    @Argument(help: ArgumentHelp(YearBookText.numberHelp().shown, valueName: "run"))
    var number: Int

    @Flag(help: ArgumentHelp(YearBookText.yesHelp().shown))
    var yes = false

    @OptionGroup var options: StoreOptions

    func run() throws {
      try options.telling { book in
        let run: [String: LocalizedText] = ["run": "\(number)"]
        guard yes else {
          _ = try book.store.run(number)
          return YearBookText.deleteAsks(run)
        }
        try book.delete(run: number)
        return YearBookText.deletedNow(run)
      }
    }
  }

  /// `makker runs add RUN --cohort COHORT`
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "add", abstract: YearBookText.addAbout().shown)
    }

    @Argument(help: ArgumentHelp(CommandText.runHelp().shown, valueName: "run"))
    var folder: String

    @Option(help: ArgumentHelp(YearBookText.cohortFolderHelp().shown))
    var cohort: String?

    @OptionGroup var options: StoreOptions

    func run() throws {
      try options.telling(beside: cohort ?? folder, madeIfMissing: true) { book in
        let number = try book.record(run: folder, of: cohort)
        return YearBookText.recorded(["run": "\(number)", "path": LocalizedText(verbatim: book.location.path)])
      }
    }
  }
}
