// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// What is known of the highest floor under the points of pairs.
struct HighestFloor: Sendable {
  /// Whether no higher floor fills as much.
  let isProven: Bool
  /// Prices that prove that no matching fills more; see `FairnessStanding`.
  let filling: Certificate?
  /// Prices that prove that pairs above the floor fill less.
  let higher: Certificate?
}

/// Finds the matching that fills as much as possible, whose weakest pair is as strong as possible.
///
/// Without times, `WorstOff` finds the floor, and prices prove it. Where the best matching with times at that floor fills
/// as much as pairs without times can, no higher floor does. Where times leave needs open, each floor is tried with
/// times, those first ruled out that cannot even fill as much without.
struct FloorSearch {
  private let search: FairSearch
  /// Without a floor, all pairs stored.
  private let stance: FairStance
  private let problem: MatchingProblem
  private let pairs: AssignmentProblem
  /// The points of each pair at its best time, and what it fills.
  private let points: [Int]
  private let bonuses: [Int]

  /// - Throws: what making the problem throws.
  init(_ search: FairSearch, _ stance: FairStance) throws(MatchingError) {
    var stance = stance
    stance.isStored = true
    let problem = try MatchingProblem(search.cohort, rules: search.rules, options: search.options, stance: stance)
    guard case .stored(let pairs) = problem.open else { throw .unsound("pairs are not stored") }
    self.search = search
    self.stance = stance
    self.problem = problem
    self.pairs = pairs
    bonuses = problem.bonusesOfPairs(pairs)
    points = zip(pairs.weights, bonuses).map { $0 - $1 }
  }

  /// - Returns: nothing where nothing was found that keeps the rows of groups.
  func run() throws(MatchingError) -> FairSearch.Found? {
    let height: WorstOff.Height?
    do {
      height = try WorstOff.height(pairs, points: points, solver: search.solver, options: limits)
    } catch {
      throw .solver(error)
    }
    // Interrupted, or out of time, before it was known how much can be filled; or nothing keeps the rows.
    guard let height, !search.options.isInterrupted() else { return try withoutFloor() }
    guard let settled = try settle(height.floor) else { return nil }
    if filled(settled) == height.filled {
      return found(
        at: settled,
        HighestFloor(isProven: height.isProven, filling: height.filling, higher: height.higher?.certificate))
    }
    return try timed()
  }

  /// The matching without a floor, from the problem that is there already: an interruption lets none be made anew.
  private func withoutFloor() throws(MatchingError) -> FairSearch.Found? {
    let answer = try ProvenAnswer(
      problem, solver: search.solver, seed: search.seed, options: search.options)
    guard let answer else { return nil }
    return found(
      at: try TimedAnswer(problem, answer, solver: search.solver, options: search.options),
      HighestFloor(isProven: false, filling: nil, higher: nil))
  }

  /// What a matching fills of the needs that are left to decide, in bonuses.
  private func filled(_ settled: TimedAnswer) -> Int { problem.filledBonus(settled.mentorOfNeed) }

  private func found(at settled: TimedAnswer, _ height: HighestFloor) -> FairSearch.Found {
    FairSearch.Found(settled: settled, height: height)
  }

  private func settle(_ floor: Int?) throws(MatchingError) -> TimedAnswer? {
    var stance = stance
    stance.leastPoints = floor
    return try search.settle(stance)
  }

  private var limits: SolveOptions {
    var limits = search.options.forSolver { .solving($0) }
    if !pairs.sideConstraints.isEmpty, limits.timeLimitSeconds == nil {
      // One of many searches.
      limits.timeLimitSeconds = MatchingOptions.timedSearchSeconds
    }
    return limits
  }

  /// Tries floors with times: the greatest at which as much is filled as without one.
  private func timed() throws(MatchingError) -> FairSearch.Found? {
    guard let base = try settle(nil) else { return nil }
    let wanted = filled(base)
    var isProven = base.answer.termination == .optimal
    let levels = levels()
    var best = base
    var higher: Certificate?
    var low = -1
    var high = levels.count
    while high - low > 1, !search.options.isInterrupted() {
      let middle = (low + high) / 2
      let bound = try fill(above: levels[middle])
      guard bound.value >= wanted else {
        (high, higher) = (middle, bound.certificate)
        continue
      }
      let settled = try settle(levels[middle])
      // By priority, and not by the sum of bonuses: with times, equal sums may be different needs.
      if let settled, settled.filledByPriority == base.filledByPriority,
        problem.excess(settled.mentorOfNeed) <= problem.excess(base.mentorOfNeed)
      {
        (low, best) = (middle, settled)
      } else {
        isProven = isProven && settled?.answer.termination == .optimal
        (high, higher) = (middle, nil)
      }
    }
    isProven = isProven && high - low <= 1
    let most = try fill(above: .min)
    return found(
      at: best,
      HighestFloor(isProven: isProven, filling: most.value == wanted ? most.certificate : nil, higher: higher))
  }

  /// No pairs with so many points at their best times fill more; with the prices that prove it, if any do.
  private func fill(above floor: Int) throws(MatchingError) -> (value: Int, certificate: Certificate?) {
    do {
      let kept = try pairs.restricted(weights: bonuses) { points[$0] >= floor }
      let result = try search.solver.solve(kept, options: limits)
      if result.termination == .infeasible { return (-1, nil) }
      return (result.bound, result.certificate.flatMap { $0.bound(for: kept) == result.bound ? $0 : nil })
    } catch let error as SolverError {
      throw .solver(error)
    } catch {
      throw .numbersTooLarge("\(error)")
    }
  }

  /// All points that a pair can have, at any time.
  private func levels() -> [Int] {
    var levels = Set(points)
    for need in 0..<pairs.taskCount where problem.weekly.losses.isAny {
      for edge in pairs.edges(of: need) {
        let mentor = Int(pairs.agents[edge])
        levels.insert(points[edge] - problem.weekly.losses.loss(need, mentor, at: nil))
        for time in problem.weekly.times(need, mentor) {
          levels.insert(points[edge] - problem.weekly.losses.loss(need, mentor, at: time))
        }
      }
    }
    return levels.sorted()
  }
}

extension MatchingProblem {
  /// What each pair that is left to decide fills: its need's bonus.
  func bonusesOfPairs(_ pairs: AssignmentProblem) -> [Int] {
    var bonuses: [Int] = []
    bonuses.reserveCapacity(pairs.edgeCount)
    for need in 0..<pairs.taskCount {
      let bonus = objective.bonus(priority: cohort.needs[need].mentee.priority) ?? 0
      bonuses += Array(repeating: bonus, count: pairs.edges(of: need).count)
    }
    return bonuses
  }

  /// What a matching fills of the needs that are left to decide, in bonuses.
  func filledBonus(_ mentorOfNeed: [Int32]) -> Int {
    mentorOfNeed.indices.reduce(0) { sum, need in
      mentorOfNeed[need] < 0 || requiredMentors[need] >= 0
        ? sum : sum + (objective.bonus(priority: cohort.needs[need].mentee.priority) ?? 0)
    }
  }
}
