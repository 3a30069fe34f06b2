// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import MakkerKit
import Wording

/// How the matching is sought, for every command that matches a cohort.
struct SearchOptions: ParsableArguments {
  @Option(help: ArgumentHelp(CommandText.seedHelp().shown))
  var seed: Int?

  @Option(help: ArgumentHelp(Self.timeLimitHelp.shown, valueName: CommandText.secondsName().shown))
  var timeLimit: Double?

  @Option(help: SolverChoice.help)
  var solver = SolverChoice.auto

  func validate() throws {
    if let seed, !MatchingOptions.seedRange.contains(seed) {
      let text = CommandText.outsideSeed([
        "found": "\(seed)", "largest": "\(MatchingOptions.seedRange.upperBound)",
      ])
      throw ValidationError(text.shown)
    }
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) {
      throw ValidationError(CommandText.timeLimitRange(["found": "\(timeLimit)"]).shown)
    }
  }

  private static var timeLimitHelp: LocalizedText {
    CommandText.matchTimeLimitHelp(["seconds": .number(Int(MatchingOptions.searchSeconds))])
  }
}
