// SPDX-License-Identifier: GPL-3.0-or-later

/// The side constraints read by edge instead of by row.
package struct SideColumns: Sendable {
  /// An edge's part in one row.
  package struct Entry: Hashable, Sendable {
    /// The row.
    package let row: Int
    /// The edge's coefficient there.
    package let coefficient: Int
  }

  /// Where each edge's entries begin; empty where there are no side constraints.
  private let offsets: [Int]
  private let entries: [Entry]

  /// Turns the rows of a problem round. O(edges + terms); nothing to do without side constraints.
  package init(_ problem: AssignmentProblem) {
    guard !problem.sideConstraints.isEmpty else {
      offsets = []
      entries = []
      return
    }
    var starts = [Int](repeating: 0, count: problem.edgeCount + 1)
    for constraint in problem.sideConstraints {
      for term in constraint.terms { starts[term.edge + 1] += 1 }
    }
    for edge in 0..<problem.edgeCount { starts[edge + 1] += starts[edge] }
    var next = starts
    var filled = [Entry](repeating: Entry(row: 0, coefficient: 0), count: starts[problem.edgeCount])
    for (row, constraint) in problem.sideConstraints.enumerated() {
      for term in constraint.terms {
        filled[next[term.edge]] = Entry(row: row, coefficient: term.coefficient)
        next[term.edge] += 1
      }
    }
    offsets = starts
    entries = filled
  }

  /// Whether there are no side constraints at all.
  package var isEmpty: Bool { offsets.isEmpty }

  /// The rows that an edge takes part in, in order.
  package subscript(edge: Int) -> ArraySlice<Entry> {
    isEmpty ? [] : entries[offsets[edge]..<offsets[edge + 1]]
  }
}
