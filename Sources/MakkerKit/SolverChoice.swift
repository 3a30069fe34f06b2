// SPDX-License-Identifier: GPL-3.0-or-later

import GLPKSolver
import LargeRunSolver
public import Optimization

/// Which solver a person asks for.
public enum SolverChoice: String, CaseIterable, Sendable {
  /// `glpk` for cohorts of up to `confirmedNeeds` needs, `network` beyond.
  case auto
  /// The network method, confirmed by GLPK where its model fits the memory it may take; branch and bound where hours
  /// need rows beside the network.
  case glpk
  /// The network method, proven by integer prices alone.
  case network
  /// Greedy, then auction prices: an answer within moments, with a proven gap.
  case greedy

  /// Up to so many needs, `auto` has GLPK confirm the answer, which takes well under a second there. Its model grows by
  /// 0.4 KB an edge, and beyond the integer prices prove the same without it.
  public static let confirmedNeeds = 20_000

  /// The solver for a problem of so many needs.
  public func solver(needs: Int) -> any Solver {
    switch self {
    case .auto: needs <= Self.confirmedNeeds ? GLPKSolver() : NetworkSolver()
    case .glpk: GLPKSolver()
    case .network: NetworkSolver()
    case .greedy: GreedySolver()
    }
  }
}
