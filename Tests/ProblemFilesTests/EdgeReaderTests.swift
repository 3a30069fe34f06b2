// SPDX-License-Identifier: GPL-3.0-or-later

import GLPKSolver
import Optimization
import ProblemFiles
import SolverConformance
import Testing
import Wording

/// Makker's own format.
@Suite struct EdgeReaderTests {
  @Test("edges in any order, twice, with places, and tasks left open")
  func reads() throws {
    let text = "semi 3 2 6\n1 2\n2 2 70\n1 1 50\n1 2 80\n1 2 60\n3 1 -5\n3 2 90\n"
    let file = try ProblemFile(Array(text.utf8))
    #expect(file.format == .weightedEdges)
    #expect(file.problem.capacities == [1, 2] && file.problem.offsets == [0, 2, 3, 5])
    #expect(file.problem.agents == [0, 1, 1, 0, 1] && file.problem.weights == [50, 80, 70, -5, 90])
    let summary = try file.solve(with: GLPKSolver())
    #expect(summary.status == .optimal && summary.isCertified)
    #expect(summary.cost == 50 + 70 + 90 && summary.bound == 210)
  }

  @Test("a task that nobody can take is left open")
  func open() throws {
    let summary = try ProblemFile(Array("semi 2 1 2 1 1 1 5 2 1 7".utf8)).solve(with: GLPKSolver())
    #expect(summary.status == .optimal)
    #expect(summary.cost == 7)
    #expect(try ProblemFile(Array("semi 0 0 0".utf8)).solve(with: GLPKSolver()).cost == 0)
    #expect(try ProblemFile(Array("semi 4 0 0".utf8)).solve(with: GLPKSolver()).cost == 0)
  }

  @Test(
    "the first wrong word is named",
    arguments: [
      ("semi", "1:5 found nothing more; expected a whole number from 0 to 10000000"),
      ("semi 1 0 1", "1:10 found “1”; expected a whole number from 0 to 0"),
      ("semi 1 1 1\n-1", "2:1 found “-1”; expected a whole number from 0 to 10000000"),
      ("semi 1 1 1\n1\n1 2 5", "3:3 found “2”; expected a whole number from 1 to 1"),
      ("semi 1 1 1\n1\n1 1 x", "3:5 found “x”; expected a whole number"),
      ("semi 1 1 1\n1\n1 1 5\n6", "4:1 found “6”; expected nothing more"),
      (
        "semi 1 1 1\n1\n1 1 9223372036854775807",
        "found weights from 9223372036854775807 to 9223372036854775807; expected weights whose sum over all tasks can be computed in 64 bits"
      ),
    ])
  func faults(text: String, expected: String) {
    let error = #expect(throws: ProblemFileFaults.self) { try ProblemFile(Array(text.utf8)) }
    let found = error?.faults.map { fault in
      let place = [fault.line, fault.column].compactMap { $0.map(String.init) }.joined(separator: ":")
      return (place.isEmpty ? "" : place + " ") + "found \(fault.found.english); expected \(fault.expected.english)"
    }
    #expect(found == [expected])
  }
}
