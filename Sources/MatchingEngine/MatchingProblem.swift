// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairScoring
import PairingRules
import ParallelWork

/// A cohort and its rules as numbers: what can be paired, what it is worth, and what is fixed beforehand.
///
/// The assignment problem's tasks are the cohort's needs and its agents the cohort's mentors, by position. A need that
/// a decision has given a mentor has no edge, and its mentor a place and the minutes less.
struct MatchingProblem: Sendable {
  let cohort: Cohort
  let rules: RuleSet
  let context: RuleContext
  /// Judges and scores pairs.
  var scorer: PairScorer { laterScorer.value }
  private let laterScorer: LaterScorer
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
  /// What the required pairs give of the objective at best.
  let fixedValue: Int
  /// What is left to decide.
  let open: OpenPairs
  /// The pairs of an earlier matching that are to be kept, where some are.
  let kept: KeptPlaces?
  /// When pairs can meet.
  let weekly: WeeklyTimes
  /// Which pairs rest on seats.
  let resting: RestingPairs
  /// What problem this is.
  let formulation: Formulation
  /// What of the fairness settings is in it.
  let stance: FairStance
  /// The floors and shares of groups that are rows of the problem, after those of hours.
  let fairRows: [FairRow]
  /// Pairs and times as one problem, where that is asked for and not too large.
  let timed: TimedProblem?
  /// The mentors' weeks as one problem, where that is asked for and not too large.
  let weeks: MentorWeeks?
  /// What a certificate is about, where that is not the mentors' weeks.
  var proven: OpenPairs { timed.map { .stored($0.problem) } ?? open }
  /// The most pairs that are looked at to explain what is unmatched where pairs are not stored.
  let groupPairs: Int

  /// Builds the problem.
  ///
  /// - Throws: `refused`, `interrupted` or `numbersTooLarge`.
  /// - Complexity: O(needs + mentors); where pairs are stored or hours limit mentors also O(pairs), on all cores.
  /// - Parameter scorer: what judges and scores the pairs; compiled from the rules if left out, and a faulty one in tests.
  init(
    _ cohort: Cohort, rules: RuleSet, options: MatchingOptions, formulation: Formulation = .pairs,
    stance: FairStance = FairStance(), scorer: PairScorer? = nil
  ) throws(MatchingError) {
    try options.checkWanted()
    try Self.checkWeights(of: rules)
    let judged = options.judged
    let context = judged?.context ?? RuleContext(cohort)
    let required: [RequiredPair]
    do {
      required =
        if let judged { judged.required } else {
          try RequiredPairs(cohort, rules: rules, context: context).pairs
        }
    } catch {
      throw .refused(error)
    }
    let laterScorer =
      scorer.map { LaterScorer($0) } ?? judged?.scorer
      ?? LaterScorer(PairScorer(cohort, rules: rules, context: context))
    var requiredMentors = [Int32](repeating: -1, count: cohort.needs.count)
    for pair in required { requiredMentors[pair.need] = Int32(pair.mentor) }
    let limits = MentorLimits(cohort, required: required)

    func rows() -> OpenRows {
      OpenRows(cohort, scorer: laterScorer.value, requiredMentors: requiredMentors, limits: limits)
    }
    // Where pairs are so few that they are stored whatever hours ask for, one look at them tells the demand too.
    let isFew = judged == nil && Self.isFew(cohort, limit: options.storedPairs)
    let few = isFew ? try OpenEdges(rows(), options: options) : nil
    let demand = judged?.demand ?? few?.demand(cohort, limits) ?? rows().demand()
    let hoursLimits = cohort.mentors.indices.map {
      HoursLimit(demand: demand[$0], places: limits.places[$0], minutes: limits.minutes[$0])
    }
    let kept = options.kept.map {
      KeptPlaces($0, cohort, scorer: laterScorer.value, requiredMentors: requiredMentors, limits: limits)
    }
    let needsStorage = stance.needsStorage || kept?.hasRow ?? false
    if needsStorage { try Self.checkSize(cohort, scorer: laterScorer.value, options: options) }
    let isStored =
      judged != nil || needsStorage
      || Self.isStored(
        cohort, rules: rules, scorer: laterScorer.value, hoursLimits: hoursLimits, limit: options.storedPairs)
    var all = judged?.edges ?? few
    if all == nil, isStored { all = try OpenEdges(rows(), options: options) }
    let edges = stance.leastPoints.map { least in all?.restricted(toAtLeast: least) } ?? all
    let fairRows = stance.hasRows ? FairRow.rows(cohort, rules.fairness) : []
    let budgets = edges?.budgets(cohort, limits: limits, hoursLimits: hoursLimits) ?? []
    let sides =
      budgets + (kept.flatMap { kept in kept.hasRow ? edges.map { [kept.constraint($0)] } : nil } ?? [])
      + fairRows.enumerated().map { row, item in
        item.constraint(
          offsets: edges?.offsets ?? [], requiredMentors: requiredMentors,
          slack: row < stance.slacks.count ? stance.slacks[row] : 0)
      }
    let weekly = WeeklyTimes(
      cohort, rules: rules, context: context, areStored: isStored,
      least: stance.leastPoints.map {
        LeastPoints(points: $0, rules: rules, context: context, requiredMentors: requiredMentors)
      })
    try options.checkWanted()
    let shape =
      formulation == .pairs || formulation == .mentorWeeks
      ? nil
      : edges.flatMap {
        TimedShape(
          weekly, $0, requiredMentors, hoursLimits.map(\.places), required,
          hasRows: !sides.isEmpty || RestingPairs(cohort, rules: rules, context: context).isAny,
          asWindows: formulation == .timedWindows)
      }
    let objective =
      if let all {
        // The same for every floor under the points, so that matchings with different ones can be compared.
        try Objective(
          cohort, edges: all, mostLoss: weekly.losses.most,
          isNetwork: formulation != .mentorWeeks && sides.isEmpty && shape?.isNetwork ?? true,
          leastStep: options.leastStep, keptCount: kept?.bonusCount ?? 0,
          like: formulation == .mentorWeeks ? options.likeObjective : nil,
          isRoomy: formulation == .mentorWeeks && options.isRoomy)
      } else {
        try Objective(
          cohort, rules: rules, hasTimeLosses: weekly.losses.isAny, keptCount: kept?.bonusCount ?? 0)
      }
    let bonusOfPriority = Dictionary(
      objective.bonuses.map { ($0.priority, $0.bonus) }, uniquingKeysWith: { first, _ in first })
    let bonuses = cohort.needs.map { bonusOfPriority[$0.mentee.priority] ?? 0 }
    let capacities = hoursLimits.map(\.places)

    self.cohort = cohort
    self.rules = rules
    self.context = context
    self.laterScorer = laterScorer
    self.required = required
    self.requiredMentors = requiredMentors
    self.limits = limits
    self.hoursLimits = hoursLimits
    self.objective = objective
    self.kept = kept
    groupPairs = options.groupPairs
    self.weekly = weekly
    let resting = RestingPairs(cohort, rules: rules, context: context)
    self.resting = resting
    self.formulation = formulation
    self.stance = stance
    self.fairRows = fairRows
    fixedValue = required.reduce(0) {
      // Their decisions have been judged: they keep the requirements.
      let pair = Pair(need: cohort.needs[$1.need], mentor: cohort.mentors[$1.mentor], context: context)
      return $0 + bonuses[$1.need] + rules.points(of: pair)
    }
    guard let edges else {
      open = .priced(
        PricedPairs(
          cohort, scorer: laterScorer.value, requiredMentors: requiredMentors, limits: limits, capacities: capacities,
          bonuses: bonuses, kept: kept, keptBonus: objective.kept ?? 0))
      timed = nil
      weeks = nil
      return
    }
    try options.checkWanted()
    do {
      var weights = edges.weights(bonuses: bonuses)
      if let kept, let bonus = objective.kept { kept.add(bonus, to: &weights, edges) }
      if let forced = options.forced { edges.add(forced, cohort, mostLoss: weekly.losses.most, to: &weights) }
      let problem = try AssignmentProblem(
        capacities: capacities, offsets: edges.offsets, agents: edges.mentors, weights: weights,
        sideConstraints: sides)
      open = .stored(problem)
      // Windows take no notice of what decisions fill them with: that makes them no less a relaxation.
      timed = try shape.map {
        try TimedProblem(
          $0, pairs: problem, required: formulation == .timedWindows ? [] : required,
          resting: formulation == .timedWindows ? nil : resting)
      }
      weeks =
        formulation == .mentorWeeks
        ? try MentorWeeks(
          weekly, pairs: problem, places: limits.places, minutes: limits.minutes, required: required,
          resting: resting, fairRows: fairRows, keeping: Self.kept(options.tieBreak, cohort),
          keptRow: kept.flatMap { $0.hasRow ? $0 : nil },
          near: options.likeObjective == objective ? options.nearWeeks : nil)
        : nil
    } catch {
      // The shape is right by construction, so that only the size of the weights can be at fault.
      throw .bonusesTooLarge(priorities: objective.bonuses.count, needs: cohort.needs.count)
    }
  }

  /// What a pair gives of the objective at a weekly time, or without one; of a pair that a decision requires, what it
  /// gives less than `fixedValue` has of it. Nothing where it is not to be had.
  ///
  /// - Complexity: O(times of the pair), and that of finding the pair.
  func weight(need: Int, mentor: Int, at time: TimeWindow?) -> Int? {
    let best = requiredMentors[need] == mentor ? 0 : open.weight(need: need, mentor: mentor)
    return best.map { $0 - weekly.losses.loss(need, mentor, at: time) }
  }

  /// What pairs give of the objective at their weekly times beside `fixedValue`; those that are not to be had, nothing.
  func value(of mentorOfNeed: [Int32], at times: [TimeWindow?]) -> Int {
    mentorOfNeed.indices.reduce(0) { sum, need in
      let mentor = Int(mentorOfNeed[need])
      return mentor < 0 ? sum : sum + (weight(need: need, mentor: mentor, at: times[need]) ?? 0)
    }
  }

  /// What a pair is worth beside its need's bonus and its points: something where it is one that is to be kept.
  func keptBonus(_ need: Int, _ mentor: Int) -> Int {
    guard let kept, let bonus = objective.kept, kept.isKept(need, mentor) else { return 0 }
    return bonus
  }

  /// By how much pairs break the rows of groups and the limit of changes, all together; 0 where they keep them, with what
  /// these are relaxed by.
  func excess(_ mentorOfNeed: [Int32]) -> Int {
    fairRows.enumerated().reduce(kept?.excess(mentorOfNeed) ?? 0) { sum, item in
      sum + max(0, item.1.excess(mentorOfNeed) - (item.0 < stance.slacks.count ? stance.slacks[item.0] : 0))
    }
  }

  /// How many pairs are judged, for each that may be stored, to learn how many are eligible.
  private static let judgedPerStored = 64

  /// The most pairs, eligible or not, of which fairness settings count the eligible ones, and the most of these: some
  /// gigabytes.
  private static let mostFairPairs = (all: 1 << 32, eligible: 1 << 26)

  /// Fairness settings ask for all pairs at once.
  private static func checkSize(
    _ cohort: Cohort, scorer: PairScorer, options: MatchingOptions
  ) throws(MatchingError) {
    let (pairs, overflow) = cohort.needs.count.multipliedReportingOverflow(by: cohort.mentors.count)
    if !overflow, pairs <= mostFairPairs.eligible { return }
    var eligible = 0
    if !overflow, pairs <= mostFairPairs.all {
      let pieces = TaskPieces(cohort.needs.count)
      eligible = Parallel.map(pieces.count) { piece in
        pieces[piece].reduce(0) { $0 + scorer.eligibleCount(of: $1) }
      }.reduce(0, +)
      if eligible <= mostFairPairs.eligible { return }
    }
    throw .refused(MatchingRefusal(fairness: [.tooLarge(most: mostFairPairs.eligible)]))
  }

  /// Whether all pairs are stored: where they are few; where few are eligible, and times decide who can be paired; and
  /// where hours call for rows beside the network.
  static func isStored(
    _ cohort: Cohort, rules: RuleSet, scorer: PairScorer, hoursLimits: [HoursLimit], limit: Int
  ) -> Bool {
    let (pairs, overflow) = cohort.needs.count.multipliedReportingOverflow(by: cohort.mentors.count)
    if isFew(cohort, limit: limit) { return true }
    if hoursLimits.contains(where: { if case .budget = $0 { true } else { false } }) { return true }
    guard WeeklyTimes.areAsked(by: rules), !overflow, pairs / judgedPerStored <= limit else { return false }
    // Some at a time, for the limit is mostly either far off or passed soon.
    let pieces = TaskPieces(cohort.needs.count, length: 64)
    var eligible = 0
    for start in stride(from: 0, to: pieces.count, by: 16) where eligible <= limit {
      eligible += Parallel.map(min(16, pieces.count - start)) { piece in
        pieces[start + piece].reduce(0) { $0 + scorer.eligibleCount(of: $1) }
      }.reduce(0, +)
    }
    return eligible <= limit
  }

  private static func isFew(_ cohort: Cohort, limit: Int) -> Bool {
    let (pairs, overflow) = cohort.needs.count.multipliedReportingOverflow(by: cohort.mentors.count)
    return !overflow && pairs <= limit
  }

  private static func checkWeights(of rules: RuleSet) throws(MatchingError) {
    var sum = 0
    for wish in rules.wishes {
      let (next, overflow) = sum.addingReportingOverflow(wish.weight == .min ? .max : abs(wish.weight))
      guard !overflow, next <= Int(Int32.max) else {
        throw .numbersTooLarge("Σ |weight| > \(Int32.max)")
      }
      sum = next
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

  /// The mentor of each need that equal answers should rather keep, or -1; empty where there are none.
  static func kept(_ choice: TieBreakChoice, _ cohort: Cohort) -> [Int32] {
    let pairs: [NeedID: MentorID]
    switch choice {
    case .keeping(let kept), .steady(let kept, _): pairs = kept
    case .lottery, .order: return []
    }
    let mentors = Dictionary(uniqueKeysWithValues: cohort.mentors.lazy.enumerated().map { ($1.id, $0) })
    return cohort.needs.map { need in
      pairs[need.id].flatMap { mentors[$0] }.map { Int32(truncatingIfNeeded: $0) } ?? -1
    }
  }

  /// The mentors whose hours are side constraints, in their order.
  var budgetMentors: [Int] {
    hoursLimits.indices.filter {
      if case .budget = hoursLimits[$0] { true } else { false }
    }
  }
}
