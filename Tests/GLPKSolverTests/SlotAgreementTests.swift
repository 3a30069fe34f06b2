// SPDX-License-Identifier: GPL-3.0-or-later

import GLPKSolver
import LargeRunSolver
import Optimization
import SolverConformance
import Testing

/// A plan of pair and slot, solved as a linear program with side constraints and along shortest paths.
@Suite struct SlotAgreementTests {
  @Test func bothWaysAgree() throws {
    for seed in UInt64(0)..<150 {
      var generator = SeededGenerator(seed: seed)
      let problem = try SlotInstances.random(
        tasks: 20, agents: 8, slots: 3, distinct: [1, 4, 100][Int(seed % 3)], percent: 40, using: &generator)
      let byPaths = SlotSolver().solve(problem)
      let byProgram = try GLPKSolver().solve(problem.assignmentProblem, options: SolveOptions())
      #expect(byPaths.value == byProgram.value, "seed \(seed)")
      #expect(byProgram.termination == .optimal, "seed \(seed)")
      #expect(ConformanceSuite(GLPKSolver()).claims(of: byProgram, for: problem.assignmentProblem) == [])
    }
  }
}
