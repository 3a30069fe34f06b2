// SPDX-License-Identifier: GPL-3.0-or-later

import GLPKSolver
import Optimization
import ProblemFiles
import Testing
import Wording

@Suite struct ProblemFileTests {
  private func summary(_ text: String) throws -> (ProblemFile.Format, ProblemSummary) {
    let file = try ProblemFile(Array(text.utf8))
    return (file.format, try file.solve(with: GLPKSolver()))
  }

  @Test(
    "each format says the same problem",
    arguments: [
      (ProblemFile.Format.denseTable, "2\n4 1\r\n\t2 3"),
      (.denseTable, "\u{FEFF}2 4 1 2 3\n"),
      (.sparseTable, "2\n1 1 4\n1 2 1\n2 1 2\n2 2 3\n"),
      (.sparseTable, "2\n2 2 3\n1 1 4\n2 1 9\n1 2 1\n2 1 2"),
      (.dimacsAssignment, "c costs\np asn 4 4\nn 3\nn 1\na 1 2 4\na 1 4 1\na 3 2 2\na 3 4 3\n"),
      (
        .dimacsMinimumCost,
        "p min 5 4\nn 1 1\nn 2 1\nn 3 -1\nn 4 -1\na 1 3 0 1 4\na 1 4 0 -1 1\na 2 3 0 7 2\na 2 4 0 0 3\n"
      ),
    ])
  func formats(format: ProblemFile.Format, text: String) throws {
    let (found, answer) = try summary(text)
    #expect(found == format)
    #expect(answer.status == .optimal)
    #expect(answer.cost == 3)
    #expect(answer.bound == 3)
    #expect(answer.isCertified)
  }

  @Test(
    "supplies of several units, on either side",
    arguments: [
      // Three units from 1, demands of two and one.
      ("p min 3 2\nn 1 3\nn 2 -2\nn 3 -1\na 1 2 0 5 10\na 1 3 0 5 -4\n", 16),
      // Units only on the demands' side.
      ("p min 4 4\nn 1 2\nn 2 1\nn 3 -1\nn 4 -2\n" + "a 1 3 0 9 5\na 1 4 0 9 5\na 2 3 0 9 1\na 2 4 0 9 2\n", 11),
      ("p min 4 3\nn 1 2\nn 2 -1\nn 3 -1\nn 4 0\na 1 2 0 1 5\na 1 3 0 1 6\na 1 3 0 1 7\n", 11),
    ])
  func units(text: String, cost: Int) throws {
    let answer = try summary(text).1
    #expect(answer.status == .optimal)
    #expect(answer.cost == cost)
  }

  @Test("costs of either sign and great size") func signs() throws {
    let answer = try summary("2 -5 1000000009 -1000000000 7").1
    #expect(answer.cost == 2)
    #expect(answer.bound == 2)
  }

  @Test("a problem in which not every task can be done") func infeasible() throws {
    let answer = try summary("4\n1 1 5\n2 1 6\n3 2 7\n4 4 1\n").1
    #expect(answer.status == .infeasible)
    #expect(answer.cost == nil)
    #expect(answer.bound == nil)
    #expect(answer.isCertified)
  }

  @Test("an answer that was stopped early says what is known") func stopped() throws {
    let file = try ProblemFile(Array("2 1 2 1 5".utf8))
    let answer = try file.solve(with: GLPKSolver(), options: SolveOptions(isInterrupted: { true }))
    #expect(answer.result.termination == .interrupted)
    #expect(answer.status == .feasible)
    let (cost, bound) = (try #require(answer.cost), try #require(answer.bound))
    #expect(bound <= 3 && 3 <= cost)
  }

  @Test("an empty problem") func empty() throws {
    #expect(try summary("0").1.cost == 0)
    #expect(try summary("p asn 0 0").1.cost == 0)
    #expect(try summary("p min 2 0\n").1.status == .optimal)
  }

  @Test("any bytes are read or refused") func anyBytes() {
    for byte in UInt8.min...UInt8.max {
      for length in 0..<5 { _ = try? ProblemFile([UInt8](repeating: byte, count: length)) }
      for start in ["p asn 2 1\nn 1\na 1 2 ", "2 1 1 1 ", "p min ", "c "] {
        _ = try? ProblemFile(Array(start.utf8) + [byte])
      }
    }
  }
}
