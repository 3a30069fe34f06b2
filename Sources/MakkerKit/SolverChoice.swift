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

  /// Up to so many needs, `auto` has GLPK confirm the answer.
  ///
  /// Measured on two cores, whole runs without and with it: realistic cohorts of 5,000 needs 0.75 and 1.0 s, of 10,000
  /// 2.1 and 2.7 s, of 20,000 5.9 and 9.4 s, of 40,000 7.1 and 28 s; dense ones of 10,000 1.2 and 1.5 s. So up to here
  /// the second opinion costs less than a third of the run; beyond, GLPK's part grows faster than all others, and the
  /// integer prices prove the same without it.
  public static let confirmedNeeds = 10_000

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
