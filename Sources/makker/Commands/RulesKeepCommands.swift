// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// The cohort whose rules are kept, and the store that tells of it.
struct RulesCohort: ParsableArguments {
  @Argument(help: ArgumentHelp(CommandText.cohortHelp().shown))
  var cohort: String

  @OptionGroup var store: StorePath

  @OptionGroup var common: CommonOptions

  /// What writes the rules, into the history too where there is a store.
  var keeper: RulesKeeper { get throws { RulesKeeper(cohort: cohort, book: try store.existing(beside: cohort)) } }

  /// The versions.
  var versions: RulesVersions { RulesVersions(ofCohort: cohort) }

  /// Says what was done, unless it is to be quiet.
  func tell(_ text: LocalizedText) { if !common.quiet { Console.print(text.shown) } }
}

/// `makker rules set COHORT interests.weight=80`
struct RulesSetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "set", abstract: RulesKeepingText.setAbout().shown)
  }

  @OptionGroup var cohort: RulesCohort

  @Argument(
    help: ArgumentHelp(
      RulesKeepingText.changeHelp().shown, valueName: ComparisonCommandText.ruleName().shown + ".weight=n"))
  var settings: [String] = []

  @Option(
    help: ArgumentHelp(ComparisonCommandText.withoutHelp().shown, valueName: ComparisonCommandText.ruleName().shown))
  var without: [String] = []

  @Option(
    help: ArgumentHelp(ComparisonCommandText.withHelp().shown, valueName: ComparisonCommandText.ruleName().shown))
  var with: [String] = []

  @Flag(help: ArgumentHelp(RulesKeepingText.dryRunHelp().shown))
  var dryRun = false

  func validate() throws {
    if settings.isEmpty && without.isEmpty && with.isEmpty {
      throw ValidationError(RulesKeepingText.noChange().shown)
    }
  }

  func run() throws {
    try reportingFaults {
      let reading = try CohortReader.read(folder: cohort.cohort)
      var typed = TypedRuleChanges()
      typed.set = settings
      typed.without = without
      typed.with = with
      let old = reading.rulesFile
      let new = try reading.rulesFile(keeping: reading.changes(typed), language: Console.language)
      guard new != old else { return cohort.tell(RulesKeepingText.unchanged()) }
      for line in LineDifference(old ?? [], new).lines { Console.print(line) }
      guard !dryRun else { return }
      let keeper = try cohort.keeper
      try keeper.write(new, over: old)
      cohort.tell(RulesKeepingText.kept(["path": LocalizedText(verbatim: keeper.path)]))
    }
  }
}

/// `makker rules save COHORT NAME`
struct RulesSaveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "save", abstract: RulesKeepingText.saveAbout().shown)
  }

  @OptionGroup var cohort: RulesCohort

  @Argument(help: ArgumentHelp(RulesKeepingText.nameHelp().shown, valueName: RulesKeepingText.versionName().shown))
  var name: String

  func run() throws {
    try reportingFaults {
      let reading = try CohortReader.read(folder: cohort.cohort)
      let name = try RulesVersions.checked(name)
      let bytes = reading.rulesFile ?? CohortReading.builtInRulesFile(Console.language)
      let keeper = try cohort.keeper
      let path = [
        "path": LocalizedText(verbatim: keeper.versions.path(of: name)), "name": LocalizedText(verbatim: name),
      ]
      cohort.tell((try keeper.save(bytes, as: name) ? RulesKeepingText.saved : .savedAlready)(path))
    }
  }
}

/// `makker rules versions COHORT`
struct RulesVersionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "versions", abstract: RulesKeepingText.versionsAbout().shown)
  }

  @OptionGroup var cohort: RulesCohort

  func run() throws {
    try reportingFaults {
      let reading = try CohortReader.read(folder: cohort.cohort)
      let versions = cohort.versions.all()
      guard !versions.isEmpty else { return Console.print(RulesKeepingText.noVersions().shown) }
      for version in versions {
        let isUsed = version.bytes == reading.rulesFile
        Console.print(version.name + (isUsed ? "  (\(RulesKeepingText.versionNow().shown))" : ""))
      }
    }
  }
}

/// `makker rules use COHORT NAME`
struct RulesUseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "use", abstract: RulesKeepingText.useAbout().shown)
  }

  @OptionGroup var cohort: RulesCohort

  @Argument(help: ArgumentHelp(RulesKeepingText.nameHelp().shown, valueName: RulesKeepingText.versionName().shown))
  var name: String

  func run() throws {
    try reportingFaults {
      let version = try cohort.versions.version(RulesVersions.checked(name))
      let used = try cohort.keeper.use(version.bytes, named: version.name, language: Console.language)
      let values = ["name": LocalizedText(verbatim: version.name)]
      if let kept = used.kept { cohort.tell(RulesKeepingText.presentKept(["name": LocalizedText(verbatim: kept)])) }
      cohort.tell((used.isUnchanged ? RulesKeepingText.usedAlready : .used)(values))
    }
  }
}

/// `makker rules compare COHORT FIRST [SECOND]`
struct RulesCompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "compare", abstract: RulesKeepingText.compareAbout().shown)
  }

  @OptionGroup var cohort: RulesCohort

  @Argument(help: ArgumentHelp(RulesKeepingText.firstHelp().shown, valueName: RulesKeepingText.versionName().shown))
  var first: String

  @Argument(help: ArgumentHelp(RulesKeepingText.secondHelp().shown, valueName: RulesKeepingText.versionName().shown))
  var second: String?

  func run() throws {
    try reportingFaults {
      let reading = try CohortReader.read(folder: cohort.cohort)
      let one = try cohort.versions.version(first)
      let other = try second.map { try cohort.versions.version($0) }
      let rules = try other.map { try reading.rules(in: $0.file).rules } ?? reading.rules
      let difference = RulesDifference(try reading.rules(in: one.file).rules, rules)
      Console.print(
        difference.text(
          in: Console.language, first: LocalizedText(verbatim: one.name),
          second: other.map { LocalizedText(verbatim: $0.name) } ?? RulesKeepingText.versionNow()))
    }
  }
}
