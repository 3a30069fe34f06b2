// SPDX-License-Identifier: GPL-3.0-or-later

extension AssignmentProblem {
  /// Checks lengths, ranges and orders.
  func checkShape() throws(ProblemError) {
    guard offsets.first == 0, offsets.last == agents.count, agents.count == weights.count else {
      throw .lengthsDisagree("offsets must run from 0 to the number of edges, and every edge has a weight")
    }
  }
}
