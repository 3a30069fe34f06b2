// SPDX-License-Identifier: GPL-3.0-or-later

import ProblemFiles
import Testing
import Wording

/// Every kind of fault, with its place and its words.
@Suite struct ProblemFileFaultTests {
  @Test(
    "a broken file names every fault",
    arguments: [
      (
        "",
        [
          "1:1 found nothing more; expected the number of tasks (OR-Library), or a line that begins with c or p (DIMACS)"
        ]
      ),
      (
        "hello",
        ["1:1 found “hello”; expected the number of tasks (OR-Library), or a line that begins with c or p (DIMACS)"]
      ),
      ("-1", ["1:1 found “-1”; expected a whole number from 0 to 1000000"]),
      ("2\n1 2\n3 x4\n 5.5", ["3:3 found “x4”; expected a whole number", "4:2 found “5.5”; expected a whole number"]),
      ("1 99999999999999999999", ["1:3 found “99999999999999999999”; expected a whole number"]),
      (
        "2\n1 2 3 4 5",
        [
          "2:10 found 5 numbers after the size 2; expected 4 costs, or three numbers for each edge: task, agent, cost"
        ]
      ),
      (
        "2\n1 2\n3\n",
        ["4:1 found 3 numbers after the size 2; expected 4 costs, or three numbers for each edge: task, agent, cost"]
      ),
      (
        "2\n1 0 5\n3 1 5",
        [
          "2:3 found 0; expected a whole number from 1 to 2", "3:1 found 3; expected a whole number from 1 to 2",
        ]
      ),
      ("p max 3 4", ["1:3 found “max”; expected asn or min"]),
      ("p", ["1:2 found nothing more; expected asn or min"]),
      ("p asn 2", ["1:8 found nothing more; expected a whole number from 0 to 9223372036854775807"]),
      (
        "c only a comment",
        ["1:17 found nothing more; expected a line “p asn NODES ARCS” or “p min NODES ARCS” before the others"]
      ),
      ("a 1 2 3", ["1:1 found “a”; expected a line “p asn NODES ARCS” or “p min NODES ARCS” before the others"]),
      (
        "p asn 2 1\np asn 2 1\nn 1 1\nn 1\nx\na 1 3 4\na 1 2\n",
        [
          "2:1 found another p line; expected only one p line",
          "3:5 found “1”; expected the end of the line",
          "4:1 found node 1, which line 3 names too; expected each node at most once",
          "5:1 found “x”; expected a line that begins with c, p, n or a",
          "6:5 found “3”; expected a whole number from 1 to 2",
          "7:6 found nothing more; expected a whole number",
        ]
      ),
      ("p asn 2 2\nn 1\na 1 2 4\n", ["4:1 found 1 arcs; expected 2 arcs"]),
      ("p asn 3 0\nn 1\n", ["found 1 sources and 2 other nodes; expected as many of each"]),
      (
        "p asn 2 2\nn 1\na 2 1 3\na 1 1 3\n",
        [
          "3:1 found an arc from node 2 to node 1; expected arcs from a source (an n line) to a node that is none",
          "4:1 found an arc from node 1 to node 1; expected arcs from a source (an n line) to a node that is none",
        ]
      ),
      (
        "p min 3 4\nn 1 2\nn 3 -3\na 1 2 0 5 1\na 3 1 0 5 1\na 1 3 1 5 1\na 1 3 0 1 1\n",
        [
          "found supply 2 and demand 3; expected as much demand as supply",
          "4:1 found an arc from node 1 to node 2; expected only arcs from a node with supply to a node with demand",
          "5:1 found an arc from node 3 to node 1; expected only arcs from a node with supply to a node with demand",
          "6:1 found the lower bound 1; expected 0",
          "7:1 found the capacity 1; expected 0, or at least 2, so that the arc itself limits nothing",
        ]
      ),
      (
        "2 0 9223372036854775807 0 0",
        [
          "found costs from 0 to 9223372036854775807; expected differences whose sum over all tasks can be computed in 64 bits"
        ]
      ),
    ])
  func faults(text: String, expected: [String]) {
    let error = #expect(throws: ProblemFileFaults.self) { try ProblemFile(Array(text.utf8)) }
    #expect(error?.faults.map(english) == expected)
  }

  @Test("a file of another kind does not fill the screen") func limit() {
    let error = #expect(throws: ProblemFileFaults.self) {
      try ProblemFile(Array(("5\n" + String(repeating: "x ", count: 5_000)).utf8))
    }
    #expect(error?.faults.count == 100)
    #expect(error?.faults.last?.column == 199)
  }

  private func english(_ fault: ProblemFileFault) -> String {
    let place = [fault.line, fault.column].compactMap { $0.map(String.init) }.joined(separator: ":")
    return (place.isEmpty ? "" : place + " ") + "found \(fault.found.english); expected \(fault.expected.english)"
  }
}
