// SPDX-License-Identifier: GPL-3.0-or-later

import GLPKSolver

/// What took part in a run.
public enum Version {
  /// Makker's own version.
  public static let current = "0.1.0"

  /// The version of the GLPK library that is linked.
  public static var glpk: String { GLPKSolver.libraryVersion }

  /// All of them, as `run.json` records them.
  public static var all: [String: String] { ["makker": current, "glpk": glpk] }
}
