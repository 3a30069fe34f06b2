// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit

/// `makker rules`
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules", abstract: CommandText.rulesAbout().shown,
      subcommands: [
        RulesListCommand.self, RulesExplainCommand.self, RulesSetCommand.self, RulesSaveCommand.self,
        RulesVersionsCommand.self, RulesUseCommand.self, RulesCompareCommand.self,
      ])
  }
}

/// `makker rules list`
struct RulesListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: CommandText.rulesListAbout().shown)
  }

  @Option(help: ArgumentHelp(CommandText.rulesCohortHelp().shown))
  var cohort: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let rules = try reportingFaults { try cohort.map { try CohortReader.read(folder: $0).rules } ?? .standard }
    Console.print(RuleListing(rules).text(in: Console.language))
  }
}

/// `makker rules explain RULE`
struct RulesExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "explain", abstract: CommandText.rulesExplainAbout().shown)
  }

  @Argument(help: ArgumentHelp(CommandText.ruleHelp().shown))
  var rule: String

  @Option(help: ArgumentHelp(CommandText.rulesCohortHelp().shown))
  var cohort: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let reading = try reportingFaults { try cohort.map { try CohortReader.read(folder: $0) } }
    let rules = reading?.rules ?? .standard
    guard let explanation = RuleExplanation(rule, in: rules, cohort: reading?.cohort.frame.name) else {
      throw refusal(among: RuleExplanation.names(in: rules))
    }
    Console.print(explanation.text(in: Console.language))
  }

  private func refusal(among names: [String]) -> ExitCode {
    let found = LocalizedText(verbatim: rule)
    if let nearest = NearestName.nearest(to: rule, among: names) {
      let values = ["found": found, "nearest": LocalizedText(verbatim: nearest)]
      Console.printError(CommandText.nearestRule(values).shown)
    } else {
      Console.printError(CommandText.unknownRule(["found": found]).shown)
    }
    return .usage
  }
}
