// SPDX-License-Identifier: GPL-3.0-or-later

/// Puts a floor under the worst-off pair: of all answers that fill as much as possible, those whose least points are as
/// high as possible; and of those, one with the greatest weight. Max-min first, then the total (bottleneck assignment:
/// D. R. Fulkerson, I. Glicksberg and O. Gross 1953, RAND RM-1180).
///
/// What an edge fills is its weight less its points: the bonus that a matching gives for filling a task. A floor leaves
/// only edges with at least so many points. The higher it is, the less they can fill, so that a search over the distinct
/// points finds the greatest floor that still fills all that can be filled.
public enum WorstOff {
  /// The answer with the highest floor, and the proofs of both.
  public struct Outcome: Sendable {
    /// The least points that an edge of the answer may have; nothing where there is no edge.
    public let floor: Int?
    /// Whether it is proven that no higher floor fills as much: false only where a solver stopped early.
    public let isFloorProven: Bool
    /// The problem with only the edges at or above the floor: what the result answers and its certificate proves.
    public let problem: AssignmentProblem
    /// The answer. Its assignment is one of the whole problem too, for it names agents.
    public let result: SolveResult
    /// What can be filled at most: the greatest sum of weights less points.
    public let filled: Int
    /// The problem of filling, with only the edges above the floor, and prices that prove that they fill less; nothing
    /// where no edge is above the floor, or where no prices prove it.
    public let higher: (problem: AssignmentProblem, certificate: Certificate)?
  }

  /// The highest floor, and the proofs of it.
  public struct Height: Sendable {
    /// The least points that an edge of an answer may have; nothing where there is no edge.
    public let floor: Int?
    /// Whether it is proven that no higher floor fills as much: false only where a solver stopped early.
    public let isProven: Bool
    /// What can be filled at most: the greatest sum of weights less points.
    public let filled: Int
    /// Prices that prove that no more can be filled, of the problem with weights less points; nothing where the solver
    /// has none that do so.
    public let filling: Certificate?
    /// The same problem with only the edges above the floor, and prices that prove that they fill less; nothing where no
    /// edge is above the floor, or where no prices prove it.
    public let higher: (problem: AssignmentProblem, certificate: Certificate)?
  }

  /// Finds the highest floor without an answer that keeps it.
  ///
  /// - Parameters:
  ///   - points: the points of each edge. Weights less points must be such that filling goes before points: a greater
  ///     sum of them is always worth more than all points.
  ///   - solver: any exact solver.
  /// - Returns: nothing where the solver does not find out what can be filled at most, or finds that nothing keeps all
  ///   side constraints.
  /// - Throws: what the solver throws; `SolverError.numbersTooLarge` where weights less points do not fit.
  /// - Complexity: log2(distinct points) + 1 solves.
  public static func height(
    _ problem: AssignmentProblem, points: [Int], solver: any Solver, options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> Height? {
    precondition(points.count == problem.edgeCount, "one entry an edge")
    return try Search(problem, points: points, solver: solver, options: options).height()
  }

  /// Finds the answer with the highest floor.
  ///
  /// - Parameters:
  ///   - points: the points of each edge. Weights less points must be such that filling goes before points: a greater
  ///     sum of them is always worth more than all points.
  ///   - solver: any exact solver.
  /// - Returns: nothing where the solver does not find out what can be filled at most, or finds that nothing keeps all
  ///   side constraints.
  /// - Throws: what the solver throws; `SolverError.numbersTooLarge` where weights less points do not fit.
  /// - Complexity: log2(distinct points) + 2 solves.
  public static func solve(
    _ problem: AssignmentProblem, points: [Int], solver: any Solver, options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> Outcome? {
    precondition(points.count == problem.edgeCount, "one entry an edge")
    let search = try Search(problem, points: points, solver: solver, options: options)
    return try search.run()
  }
}

/// The search for the floor.
private struct Search {
  let problem: AssignmentProblem
  let points: [Int]
  /// What each edge fills.
  let bonuses: [Int]
  let solver: any Solver
  let options: SolveOptions

  init(_ problem: AssignmentProblem, points: [Int], solver: any Solver, options: SolveOptions) throws(SolverError) {
    self.problem = problem
    self.points = points
    self.solver = solver
    self.options = options
    var bonuses: [Int] = []
    bonuses.reserveCapacity(points.count)
    for (weight, points) in zip(problem.weights, points) {
      let (bonus, overflow) = weight.subtractingReportingOverflow(points)
      guard !overflow else { throw .numbersTooLarge("the weight \(weight) less the points \(points)") }
      bonuses.append(bonus)
    }
    self.bonuses = bonuses
  }

  func run() throws(SolverError) -> WorstOff.Outcome? {
    guard let height = try height() else { return nil }
    let kept = try restricted(problem.weights, above: height.floor ?? .min)
    let result = try solver.solve(kept, options: options)
    return WorstOff.Outcome(
      floor: height.floor, isFloorProven: height.isProven, problem: kept, result: result, filled: height.filled,
      higher: height.higher)
  }

  func height() throws(SolverError) -> WorstOff.Height? {
    let all = try fill(above: .min)
    guard all.result.primalStatus == .optimal else { return nil }
    let filled = all.result.value
    let levels = Set(points).sorted()

    // Edges at levels[low] or above fill all; those at levels[high] or above do not, as far as is known.
    var low = 0
    var high = levels.count
    var higher: Filling?
    var isProven = true
    while high - low > 1 {
      let middle = (low + high) / 2
      let filling = try fill(above: levels[middle])
      if filling.result.primalStatus != .none, filling.result.value == filled {
        low = middle
      } else {
        high = middle
        higher = filling
        isProven = isProven && (filling.result.termination == .infeasible || filling.result.bound < filled)
      }
    }
    return WorstOff.Height(
      floor: levels.isEmpty ? nil : levels[low], isProven: isProven, filled: filled,
      filling: all.result.certificate.flatMap { $0.bound(for: all.problem) == filled ? $0 : nil },
      higher: higher.flatMap { filling in
        filling.result.certificate.flatMap { certificate in
          (certificate.bound(for: filling.problem).map { $0 < filled } ?? false) ? (filling.problem, certificate) : nil
        }
      })
  }

  private struct Filling {
    let problem: AssignmentProblem
    let result: SolveResult
  }

  private func fill(above floor: Int) throws(SolverError) -> Filling {
    let kept = try restricted(bonuses, above: floor)
    return Filling(problem: kept, result: try solver.solve(kept, options: options))
  }

  private func restricted(_ weights: [Int], above floor: Int) throws(SolverError) -> AssignmentProblem {
    do throws(ProblemError) {
      return try problem.restricted(weights: weights) { points[$0] >= floor }
    } catch {
      throw .numbersTooLarge("\(error)")
    }
  }
}
