// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairingRules

/// Finds out which floors and shares of groups no pairs can keep, and how near they can come: one after the other, each
/// together with those before it that can be kept.
struct FairLimits {
  private let problem: MatchingProblem
  private let solver: any Solver
  private let options: MatchingOptions

  /// - Throws: what making the problem throws.
  init(
    _ cohort: Cohort, _ rules: RuleSet, leastPoints: Int?, _ solver: any Solver, _ options: MatchingOptions
  ) throws(MatchingError) {
    problem = try MatchingProblem(
      cohort, rules: rules, options: options, stance: FairStance(leastPoints: leastPoints, isStored: true))
    self.solver = solver
    self.options = options
  }

  /// - Throws: `refused` with every row that is proven impossible; what the solver throws.
  func check(_ rows: [FairRow]) throws(MatchingError) {
    guard case .stored(let pairs) = problem.open else { return }
    var sides = pairs.sideConstraints
    var faults: [FairnessFault] = []
    var kept: [String] = []
    for row in rows {
      let constraint = row.constraint(
        offsets: pairs.offsets, requiredMentors: problem.requiredMentors, slack: 0)
      if let best = try best(row, constraint, pairs, sides) {
        let filled = best.indices.count { best[$0] >= 0 }
        let own = best.indices.count { best[$0] >= 0 && row.isMember[$0] }
        faults.append(
          row.target.isShare
            ? .unreachableShare(row.target, reached: own, of: filled, beside: kept)
            : .unreachableFloor(
              row.target, needs: row.memberCount, wanted: row.wanted(filled: filled), most: own, beside: kept))
      } else {
        sides.append(constraint)
        kept.append(row.target.id)
      }
    }
    if !faults.isEmpty { throw .refused(MatchingRefusal(fairness: faults)) }
  }

  /// Pairs that come as near to a row as any do, required ones among them, where it is proven that none keep it.
  private func best(
    _ row: FairRow, _ constraint: SideConstraint, _ pairs: AssignmentProblem, _ sides: [SideConstraint]
  ) throws(MatchingError) -> [Int32]? {
    var weights: [Int] = []
    for need in 0..<pairs.taskCount {
      weights += Array(repeating: -row.coefficient(need), count: pairs.edges(of: need).count)
    }
    let result: SolveResult
    do {
      let nearest = try AssignmentProblem(
        capacities: pairs.capacities, offsets: pairs.offsets, agents: pairs.agents, weights: weights,
        sideConstraints: sides)
      var limits = options.forSolver { .solving($0) }
      if !sides.isEmpty, limits.timeLimitSeconds == nil { limits.timeLimitSeconds = MatchingOptions.searchSeconds }
      result = try solver.solve(nearest, options: limits)
    } catch let error as SolverError {
      throw .solver(error)
    } catch {
      throw .numbersTooLarge("\(error)")
    }
    guard result.primalStatus != .none, result.bound < -constraint.upperBound else { return nil }
    return problem.complete(result.assignment)
  }
}
