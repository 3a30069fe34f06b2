// SPDX-License-Identifier: GPL-3.0-or-later

import CGLPKShims
import LargeRunSolver
import Optimization

extension ColumnGeneration {
  /// Closes what the linear program has left open where side constraints make it fractional.
  ///
  /// The prices' bound is exact, and so is what it says of edges: an edge that costs the bound as much as it lies above
  /// the best answer is in no better one, and stays out (R. Dantzig, D. Fulkerson and S. Johnson 1954,
  /// DOI 10.1287/opre.2.4.393, on reduced costs). All others come in, and GLPK searches among them.
  ///
  /// - Returns: why it stopped before the search was complete, if it did.
  mutating func search(answer: inout Answer, watch: Watch) throws(GLPKFault) -> Termination? {
    offerRounding(to: &answer, watch: watch)
    guard !answer.isProven else { return nil }
    bringInCandidates(answer: answer)
    try model.add(columns.added(after: model.columnCount - elasticCount))
    answer.statistics.columns = model.columnCount

    let edges = answer.edges
    let start = edges.map { edges in
      [Double](repeating: 0, count: elasticCount)
        + columns.columns.map { edge, task in edges[task] == edge ? 1.0 : 0 }
    }
    let columnCount = model.columnCount
    let (value, priceBound) = (answer.value, answer.bound)
    var reason: Termination?
    let outcome = try model.search(
      from: start, fixing: elasticCount, milliseconds: watch.milliseconds
    ) { bound, nodes in
      let proven = min(priceBound, Self.bound(from: bound) ?? priceBound)
      watch.report(round: nodes, columns: columnCount, value: value, bound: proven)
      reason = watch.reasonToStop()
      return reason != nil
    }
    answer.statistics.nodes = outcome.nodes
    if let found = outcome.columns {
      answer.offer(edges: columns.assignedEdges(Array(found.dropFirst(elasticCount))))
    }
    if !outcome.isComplete { offerLocalImprovement(to: &answer, watch: watch) }
    if outcome.isInfeasible {
      answer.offerInfeasible()
    } else if outcome.isComplete, let value = answer.value {
      // What GLPK takes for equal may be as far above the answer as its tolerance.
      answer.offer(bound: value + Self.uncertainty(at: Double(value)))
    } else if let bound = outcome.bound.flatMap(Self.bound(from:)) {
      answer.offer(bound: bound)
    }
    return outcome.isComplete || outcome.isInfeasible
      ? nil : reason ?? (outcome.ranOutOfTime ? .timeLimit : .numericalTrouble)
  }

  /// Makes an answer of the linear program's, the edges it uses most first, then the open tasks' best; and improves it.
  private func offerRounding(to answer: inout Answer, watch: Watch) {
    var state = SideState(problem)
    for column in values.indices.sorted(by: { (values[$1], $0) < (values[$0], $1) }) where values[column] > 1e-6 {
      state.takeIfFits(columns.columns[column].edge, for: columns.columns[column].task)
    }
    guard state.mendRows() else { return }
    state.fillOpenTasks()
    state.improve { watch.reasonToStop() != nil }
    answer.offer(edges: state.edges)
    offerLocalImprovement(to: &answer, watch: watch)
  }

  /// Improves the answer by small moves.
  private func offerLocalImprovement(to answer: inout Answer, watch: Watch) {
    guard let edges = answer.edges else { return }
    var state = SideState(problem)
    state.reset(to: edges)
    state.improve { watch.reasonToStop() != nil }
    answer.offer(edges: state.edges)
  }

  /// Takes in the answer's own edges, and every edge that may be in a better answer.
  private mutating func bringInCandidates(answer: Answer) {
    for (task, edge) in (answer.edges ?? []).enumerated() where edge >= 0 { columns.insert(edge, task: task) }
    let sides = SideColumns(problem)
    let certificate = answer.certificate
    // Scaled sums fit 128 bits with ease; the bound was proven to fit 64.
    let room = answer.value.map { certificate.sum(for: problem) - Int128(certificate.scale) * (Int128($0) + 1) }
    for task in 0..<problem.taskCount {
      for edge in problem.edges(of: task) where !columns.contains(edge) {
        // An edge of no worth can only be of use to a row that asks for something.
        guard problem.weights[edge] > 0 || sides[edge].contains(where: { $0.coefficient < 0 }) else { continue }
        let slack =
          Int128(certificate.taskPrices[task]) - Int128(certificate.worth(of: edge, in: problem, sides: sides))
        if room.map({ slack <= $0 }) ?? true { columns.insert(edge, task: task) }
      }
    }
  }

  /// The greatest whole value that a bound in floating point allows.
  private static func bound(from value: Double) -> Int? {
    Int(exactly: (value + 1e-6).rounded(.down)).map { $0 + uncertainty(at: value) }
  }

  /// How many whole units may hide within GLPK's tolerance beside a value, with a factor of ten to be safe.
  private static func uncertainty(at value: Double) -> Int {
    Int(10 * GUARDED_OBJECTIVE_TOLERANCE * (1 + abs(value)))
  }
}
