// SPDX-License-Identifier: GPL-3.0-or-later

public import ArgumentParser
public import MakkerKit
import Wording

/// `--solver auto|glpk|network|greedy`
extension SolverChoice: ExpressibleByArgument {
  /// The help of the option, the same for every command that solves.
  static var help: ArgumentHelp {
    ArgumentHelp(
      CommandText.solverHelp(["needs": .number(confirmedNeeds)]).shown,
      valueName: allCases.map(\.rawValue).joined(separator: "|"))
  }
}
