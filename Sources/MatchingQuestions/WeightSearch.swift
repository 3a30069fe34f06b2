// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import MatchingEngine
import Optimization
public import PairingRules
import ParallelWork

/// Another weight for one wish, with which a pair is in a best matching.
public struct WeightChange: Hashable, Sendable {
  /// The wish.
  public let rule: RuleID
  /// Its weight now.
  public let from: Int
  /// The weight that it takes.
  public let to: Int
}

extension Inquiry {
  /// The most pairs and wishes that are looked at: some seconds' work.
  private static let mostPairWishes = 5_000_000
  /// The most weights that are tried by matching anew.
  private static let mostTried = 6

  /// The smallest change of one wish's weight with which a best matching has a pair, verified by matching anew.
  ///
  /// The best matching's value and that of the best one with the pair are convex functions of a weight, for each matching's
  /// value is a line. So where the line of a matching lies above the second function at both ends of a stretch, it does so
  /// all over it: whole stretches of weights are ruled out by a few solves (parametric programming: T. Gal 1995, DOI
  /// 10.1515/9783110871203). Points are whole, lines are not: where degrees are parts of a whole, a smaller weight by so
  /// much as rounding allows may do as well. Where weekly times had their say in the matching, what is found is right, and
  /// a smaller change may be missed.
  ///
  /// - Returns: nothing where no weight from -10,000 to 10,000 of a single wish does it, or pairs are too many to try.
  /// - Throws: as `Matcher.match`.
  /// - Complexity: up to 15 network solves a wish and direction, on all cores, and up to 12 matchings.
  public func weightChange(for need: Int, _ mentor: Int) throws(MatchingError) -> WeightChange? {
    let wishes = matching.rules.wishes
    guard let pairs = matching.storedPairs, !matching.hasBudgets, pairs.edge(task: need, agent: mentor) != nil,
      pairs.edgeCount * max(1, wishes.count) <= Self.mostPairWishes
    else { return nil }
    let searches = wishes.indices.filter { !(wishes[$0].wish is any TimedWish) }.flatMap { [($0, 1), ($0, -1)] }
    let found = Parallel.map(searches.count) { number -> Result<WeightChange?, MatchingError> in
      let (wish, direction) = searches[number]
      do throws(SolverError) {
        let search = WeightSearch(matching, pairs: pairs, wish: wish, need: need, mentor: mentor, solver: solver)
        return .success(
          try search?.nearest(direction: direction).map {
            WeightChange(rule: wishes[wish].wish.id, from: wishes[wish].weight, to: $0)
          })
      } catch {
        return .failure(.solver(error))
      }
    }
    var changes: [WeightChange] = []
    for result in found { if let change = try result.get() { changes.append(change) } }
    changes.sort { (abs($0.to - $0.from), $0.rule) < (abs($1.to - $1.from), $1.rule) }
    for change in changes.prefix(Self.mostTried) where try isBest(need, mentor, with: change) { return change }
    return nil
  }

  /// Whether a best matching by changed weights has a pair: the best one with it is as good as the best one.
  private func isBest(_ need: Int, _ mentor: Int, with change: WeightChange) throws(MatchingError) -> Bool {
    guard let rules = try? matching.rules.setting(weight: change.to, of: change.rule) else { return false }
    let best = try SettledMatching.solve(cohort, rules: rules, solver: solver, options: options)
    guard let forced = try best.forcing(need, mentor, solver: solver, options: options) else { return false }
    return best.isProven && best.tally == forced.tally
  }
}

/// The search along one wish's weight. All values are in thousandths of a point, so that nothing is rounded.
private struct WeightSearch {
  private let pairs: AssignmentProblem
  private let need: Int
  private let mentor: Int
  private let solver: any Solver
  private let weight: Int
  /// Each pair's worth without the wish: its bonus and the other points.
  private let rest: [Int]
  /// Each pair's degree of the wish.
  private let degrees: [Int]

  /// Nothing where the numbers do not fit.
  init?(
    _ matching: SettledMatching, pairs: AssignmentProblem, wish: Int, need: Int, mentor: Int, solver: any Solver
  ) {
    let weighted = matching.rules.wishes[wish]
    self.pairs = pairs
    self.need = need
    self.mentor = mentor
    self.solver = solver
    weight = weighted.weight
    var degrees: [Int] = []
    var points: [Int] = []
    degrees.reserveCapacity(pairs.edgeCount)
    points.reserveCapacity(pairs.edgeCount)
    for task in 0..<pairs.taskCount {
      for edge in pairs.edges(of: task) {
        let pair = matching.openPair(task, Int(pairs.agents[edge]))
        let degree = weighted.degree(of: pair)
        degrees.append(degree.thousandths)
        points.append(matching.rules.points(of: pair) - degree.points(weight: weighted.weight))
      }
    }
    self.degrees = degrees
    // A bonus that no sum of points reaches, whatever the weight.
    let greatest = points.reduce(0) { max($0, abs($1)) } + RuleCatalogue.weights.upperBound
    let step = 1000 * (1 + 2 * greatest * pairs.taskCount)
    let priorities = Set(matching.cohort.needs.map(\.mentee.priority)).sorted()
    let (least, overflow) = step.multipliedReportingOverflow(by: priorities.count + 1)
    guard !overflow, least <= (1 << 52) / max(1, pairs.taskCount) else { return nil }
    let bonuses = Dictionary(uniqueKeysWithValues: priorities.enumerated().map { ($1, ($0 + 1) * step) })
    var rest = points.map { 1000 * $0 }
    for task in 0..<pairs.taskCount {
      let bonus = bonuses[matching.cohort.needs[task].mentee.priority] ?? 0
      for edge in pairs.edges(of: task) { rest[edge] += bonus }
    }
    self.rest = rest
  }

  /// The best matching at a weight, and how much less the best one with the pair is worth.
  private struct Point {
    let value: Int
    let loss: Int
    /// The best matching's worth without the wish, and the sum of its degrees: its line.
    let rest: Int
    let degrees: Int
  }

  /// The weight nearest to the present one, in a direction, at which the best matching with the pair is a best one.
  func nearest(direction: Int) throws(SolverError) -> Int? {
    let end = direction > 0 ? RuleCatalogue.weights.upperBound : RuleCatalogue.weights.lowerBound
    guard weight != end, var last = try point(at: weight) else { return nil }
    var start = weight
    while true {
      // The line of the best matching at the start, above the best one with the pair.
      guard let far = try point(at: end), !isAbove(last, far, at: end) else { return nil }
      var (above, below) = (start, end)
      var found = far
      while abs(below - above) > 1 {
        let middle = above + (below - above) / 2
        guard let point = try point(at: middle) else { return nil }
        if isAbove(last, point, at: middle) {
          above = middle
        } else {
          below = middle
          found = point
        }
      }
      if found.loss == 0 { return below }
      guard below != end else { return nil }
      // Another matching is best here: its line begins where the first one's ends.
      start = below
      last = found
    }
  }

  /// Whether a matching's line lies above the best matching with the pair, at a weight.
  private func isAbove(_ matching: Point, _ point: Point, at weight: Int) -> Bool {
    matching.rest + weight * matching.degrees > point.value - point.loss
  }

  private func point(at weight: Int) throws(SolverError) -> Point? {
    let weights = rest.indices.map { rest[$0] + weight * degrees[$0] }
    guard
      let problem = try? AssignmentProblem(
        capacities: pairs.capacities, offsets: pairs.offsets, agents: pairs.agents, weights: weights)
    else { return nil }
    let result = try solver.solve(problem, options: SolveOptions())
    guard result.dualStatus == .optimal, let certificate = result.certificate,
      let forced = ForcedEdge.solve(
        problem, assignment: result.assignment, certificate: certificate, task: need, agent: mentor)
    else { return nil }
    var (sum, slope) = (0, 0)
    for (task, agent) in result.assignment.enumerated() where agent >= 0 {
      guard let edge = problem.edge(task: task, agent: Int(agent)) else { return nil }
      sum += rest[edge]
      slope += degrees[edge]
    }
    return Point(value: result.value, loss: forced.loss, rest: sum, degrees: slope)
  }
}
