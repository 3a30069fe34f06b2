// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairingRules

/// A cohort and its rules as numbers: what can be paired, what it is worth, and what is fixed beforehand.
///
/// The assignment problem's tasks are the cohort's needs and its agents the cohort's mentors, by position. A need that
/// a decision has given a mentor has no edge, and its mentor a place and the minutes less.
struct MatchingProblem: Sendable {
  let cohort: Cohort
  let rules: RuleSet
  let context: RuleContext
  /// Every eligible pair with its points.
  let scores: PairScores
  /// The pairs that decisions require.
  let required: [RequiredPair]
  /// The mentor that a decision requires for each need, or -1.
  let requiredMentors: [Int32]
  /// What the mentors can take beside the required pairs.
  let limits: MentorLimits
  /// What hours make of each mentor's places.
  let hoursLimits: [HoursLimit]
  /// What a filled need is worth beside its points.
  let objective: Objective
  /// What the required pairs give of the objective.
  let fixedValue: Int
  /// What is left to decide.
  let assignment: AssignmentProblem

  /// Builds the problem.
  ///
  /// - Throws: `refused`, `interrupted` or `numbersTooLarge`.
  /// - Complexity: O(needs · mentors · rules), on all cores.
  init(_ cohort: Cohort, rules: RuleSet, options: MatchingOptions) throws(MatchingError) {
    let context = RuleContext(cohort)
    let required: [RequiredPair]
    do {
      required = try RequiredPairs(cohort, rules: rules, context: context).pairs
    } catch {
      throw .refused(error)
    }
    let scores = try PairScores(cohort, rules: rules, context: context, options: options)
    var requiredMentors = [Int32](repeating: -1, count: cohort.needs.count)
    for pair in required { requiredMentors[pair.need] = Int32(pair.mentor) }
    let limits = MentorLimits(cohort, required: required)

    let edges = OpenEdges(cohort, scores: scores, requiredMentors: requiredMentors, limits: limits)
    let hoursLimits = edges.hoursLimits(cohort, limits: limits)
    let budgets = edges.budgets(cohort, limits: limits, hoursLimits: hoursLimits)
    let objective = try Objective(cohort, edges: edges, isNetwork: budgets.isEmpty)
    let bonuses = cohort.needs.map { objective.bonus(priority: $0.mentee.priority) ?? 0 }

    self.cohort = cohort
    self.rules = rules
    self.context = context
    self.scores = scores
    self.required = required
    self.requiredMentors = requiredMentors
    self.limits = limits
    self.hoursLimits = hoursLimits
    self.objective = objective
    fixedValue = required.reduce(0) {
      $0 + bonuses[$1.need] + (scores.points(need: $1.need, mentor: $1.mentor) ?? 0)
    }
    do {
      assignment = try AssignmentProblem(
        capacities: hoursLimits.map(\.places), offsets: edges.offsets, agents: edges.mentors,
        weights: edges.weights(bonuses: bonuses), sideConstraints: budgets)
    } catch {
      // The shape is right by construction, so that only the size of the weights can be at fault.
      throw .bonusesTooLarge(priorities: objective.bonuses.count, needs: cohort.needs.count)
    }
  }

  /// The mentor of each need, or -1, when what was left to decide is decided: the required pairs are put in.
  func complete(_ decided: [Int32]) -> [Int32] {
    zip(decided, requiredMentors).map { $1 >= 0 ? $1 : $0 }
  }

  /// The mentor of each need, or -1, without the required pairs: what was left to decide.
  func decided(in mentorOfNeed: [Int32]) -> [Int32] {
    zip(mentorOfNeed, requiredMentors).map { $1 >= 0 ? -1 : $0 }
  }

  /// What decided pairs give of the objective; pairs that are not possible give nothing.
  func value(of decided: [Int32]) -> Int {
    decided.indices.reduce(0) { sum, need in
      decided[need] < 0
        ? sum : sum + (assignment.edge(task: need, agent: Int(decided[need])).map { assignment.weights[$0] } ?? 0)
    }
  }

  /// The mentors whose hours are side constraints, in their order.
  var budgetMentors: [Int] {
    hoursLimits.indices.filter {
      if case .budget = hoursLimits[$0] { true } else { false }
    }
  }
}

/// The pairs that are left to decide: of needs without a required mentor, with mentors who have the hours.
struct OpenEdges {
  private(set) var offsets: [Int] = [0]
  private(set) var mentors: [Int32] = []
  private(set) var points: [Int32] = []

  init(_ cohort: Cohort, scores: PairScores, requiredMentors: [Int32], limits: MentorLimits) {
    offsets.reserveCapacity(cohort.needs.count + 1)
    mentors.reserveCapacity(scores.mentors.count)
    points.reserveCapacity(scores.mentors.count)
    for (need, item) in cohort.needs.enumerated() {
      if requiredMentors[need] < 0 {
        let minutes = item.programme.minutesPerMonth
        for pair in scores.pairs(of: need)
        where limits.hasHours(mentor: Int(scores.mentors[pair]), for: minutes) {
          mentors.append(scores.mentors[pair])
          points.append(scores.points[pair])
        }
      }
      offsets.append(mentors.count)
    }
  }

  /// What hours make of each mentor's places.
  func hoursLimits(_ cohort: Cohort, limits: MentorLimits) -> [HoursLimit] {
    var demand = [[Int: Int]](repeating: [:], count: cohort.mentors.count)
    for need in cohort.needs.indices {
      let minutes = cohort.needs[need].programme.minutesPerMonth
      for edge in offsets[need]..<offsets[need + 1] where limits.minutes[Int(mentors[edge])] != nil {
        demand[Int(mentors[edge])][minutes, default: 0] += 1
      }
    }
    return cohort.mentors.indices.map {
      HoursLimit(demand: demand[$0], places: limits.places[$0], minutes: limits.minutes[$0])
    }
  }

  /// A side constraint for each mentor with a budget, in the order of the mentors; coefficients without a common
  /// divisor, which makes the linear program's bound as tight as rounding allows.
  func budgets(_ cohort: Cohort, limits: MentorLimits, hoursLimits: [HoursLimit]) -> [SideConstraint] {
    var terms: [Int: [SideConstraint.Term]] = [:]
    for need in cohort.needs.indices {
      let minutes = cohort.needs[need].programme.minutesPerMonth
      for edge in offsets[need]..<offsets[need + 1] {
        guard case .budget = hoursLimits[Int(mentors[edge])], minutes > 0 else { continue }
        terms[Int(mentors[edge]), default: []].append(SideConstraint.Term(edge: edge, coefficient: minutes))
      }
    }
    return terms.sorted { $0.key < $1.key }.map { mentor, terms in
      let divisor = terms.reduce(0) { greatestCommonDivisor($0, $1.coefficient) }
      return SideConstraint(
        terms: terms.map { SideConstraint.Term(edge: $0.edge, coefficient: $0.coefficient / divisor) },
        upperBound: (limits.minutes[mentor] ?? 0) / divisor)
    }
  }

  /// The weight of each edge: its need's bonus and its points.
  func weights(bonuses: [Int]) -> [Int] {
    var weights: [Int] = []
    weights.reserveCapacity(points.count)
    for need in bonuses.indices {
      for edge in offsets[need]..<offsets[need + 1] { weights.append(bonuses[need] + Int(points[edge])) }
    }
    return weights
  }
}

/// Euclid's algorithm; not both arguments are 0.
private func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
  second == 0 ? first : greatestCommonDivisor(second, first % second)
}
