// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import Optimization
package import PairScoring
package import PairingRules

/// A matching by positions in its cohort, with the problem that it answers at hand: what questions are asked of.
///
/// Unlike a `Matching` it has no sentences, and is made in a fraction of the time.
package struct SettledMatching: Sendable {
  /// Pairs without times: what everything is bounded by.
  let problem: MatchingProblem
  /// The problem that was solved in the end, where times had their say.
  let answered: MatchingProblem
  /// The mentor of each need, or -1, required pairs among them.
  package let mentorOfNeed: [Int32]
  /// The weekly time of each need, where it has one.
  package let times: [TimeWindow?]
  /// Whether no matching is better.
  package let isProven: Bool
  /// How good it is.
  package let tally: Tally
  /// How far it may be from the best, as a part of the bound.
  package let gap: Double
  /// Prices of the pairs without times, where they prove this matching best.
  package let prices: Certificate?
  /// Prices of the mentors' weeks, where those were chosen together.
  let weekPrices: Certificate?
  /// The weeks that neighbours of this matching are made from, where they have been listed.
  var listed: ListedWeeks?
  /// The pairs nearest to being made by the prices, where they have been listed.
  private(set) var near: NearEdges?

  init(
    _ problem: MatchingProblem, mentorOfNeed: [Int32], times: [TimeWindow?], isProven: Bool, gap: Double,
    prices: Certificate?, tally: Tally? = nil, answered: MatchingProblem? = nil,
    weekPrices: Certificate? = nil
  ) {
    self.problem = problem
    self.answered = answered ?? problem
    self.weekPrices = weekPrices
    self.mentorOfNeed = mentorOfNeed
    self.times = times
    self.isProven = isProven
    self.gap = gap
    self.prices = prices
    self.tally =
      tally
      ?? Tally(
        mentorOfNeed.indices.lazy.filter { mentorOfNeed[$0] >= 0 }.map { need in
          let pair = problem.pair(need, Int(mentorOfNeed[need]), at: times[need])
          return (pair.mentee.priority, problem.rules.points(of: pair))
        })
  }

  /// Matches a cohort, without a draw and without sentences.
  ///
  /// - Parameter kept: the mentors that needs should rather keep, where that costs nothing: of the best matchings, one
  ///   with most of these pairs is chosen, as far as prices prove the best ones; nothing means any.
  /// - Parameter near: a matching of nearly the same cohort, from which this one may be found sooner.
  /// - Parameter isByOwnRules: whether that one was found by the same rules.
  /// - Throws: as `Matcher.match`.
  package static func solve(
    _ cohort: Cohort, rules: RuleSet, keeping kept: [NeedID: MentorID] = [:], near: SettledMatching? = nil,
    isByOwnRules: Bool = false, solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) -> SettledMatching {
    var options = options
    options.forced = nil
    options.tieBreak = kept.isEmpty ? .order : .keeping(kept)
    if let found = try near?.neighbour(
      cohort, rules: rules, isByOwnRules: isByOwnRules, solver: solver, options: options)
    {
      return found
    }
    let (problem, settled) = try answer(cohort, rules, solver, options)
    return SettledMatching(problem, settled)
  }

  /// The same with a pair that goes before everything else; nothing where the best matching found does not have it.
  ///
  package static func solve(
    _ cohort: Cohort, rules: RuleSet, keeping kept: [NeedID: MentorID], forcing choice: ForcedChoice,
    near: SettledMatching? = nil, solver: any Solver, options: MatchingOptions
  ) throws(MatchingError) -> SettledMatching? {
    var options = options
    options.forced = choice
    options.tieBreak = .keeping(kept)
    let found: SettledMatching
    if let neighbour = try near?.neighbour(cohort, rules: rules, solver: solver, options: options) {
      found = neighbour
    } else {
      let (problem, settled) = try answer(cohort, rules, solver, options)
      found = SettledMatching(problem, settled)
    }
    return found.pairs[choice.need] == choice.mentor ? found : nil
  }

  static func answer(
    _ cohort: Cohort, _ rules: RuleSet, _ solver: any Solver, _ options: MatchingOptions, seed: Int = 0
  ) throws(MatchingError) -> (MatchingProblem, TimedAnswer) {
    let settled = try FairSearch(cohort: cohort, rules: rules, solver: solver, seed: seed, options: options).run()
      .settled
    // Questions are about all pairs that the rules allow, whatever fairness made of them.
    return (
      settled.problem.formulation == .pairs && settled.problem.stance == FairStance()
        ? settled.problem : try MatchingProblem(cohort, rules: rules, options: options), settled
    )
  }

  init(_ problem: MatchingProblem, _ settled: TimedAnswer) {
    let answer = settled.answer
    let isPlain =
      settled.problem.formulation == .pairs && answer.dualStatus == .optimal && problem.rules.fairness.isEmpty
    self.init(
      problem, mentorOfNeed: settled.mentorOfNeed, times: settled.times, isProven: answer.primalStatus == .optimal,
      gap: Double(answer.bound - answer.value) / Double(max(1, abs(answer.bound))),
      prices: isPlain ? answer.certificate : nil, answered: settled.problem,
      weekPrices: settled.problem.weeks?.factor == 1 ? answer.certificate : nil)
  }

  /// The same with the pairs listed that are nearest to being made, so that pairs are forced sooner: for a tenth of what
  /// verifying takes. Where pairs are stored they are at hand, and nothing is listed.
  package func listingNearPairs() -> SettledMatching {
    guard case .priced(let open) = problem.open, let prices else { return self }
    var listing = self
    listing.near = NearEdges(open, certificate: prices)
    return listing
  }

  /// The cohort.
  package var cohort: Cohort { problem.cohort }
  /// The rules.
  package var rules: RuleSet { problem.rules }
  /// What rules know of the cohort.
  package var context: RuleContext { problem.context }
  /// Judges and scores pairs.
  package var scorer: PairScorer { problem.scorer }
  /// The mentor that a decision requires for each need, or -1.
  package var requiredMentors: [Int32] { problem.requiredMentors }
  /// The places of each mentor, decisions' pairs taken off; hours cut them down where needs take equally many.
  package var openPlaces: [Int] { problem.open.capacities }
  /// Whether pairs are stored, which is so unless they are very many.
  package var isStored: Bool { if case .stored = problem.open { true } else { false } }
  /// How many pairs may be made, where they are stored.
  package var storedPairCount: Int? { if case .stored(let open) = problem.open { open.edgeCount } else { nil } }
  /// Whether hours ask for rows beside the network.
  package var hasBudgets: Bool { !problem.open.sideConstraints.isEmpty }

  /// The mentors that a need may be given to, ascending; for a need that a decision gives its mentor, none.
  package func mentors(of need: Int) -> [Int32] { problem.open.mentors(of: need) }

  /// The points of a pair at a time.
  package func points(_ need: Int, _ mentor: Int, at time: TimeWindow?) -> Int {
    problem.rules.points(of: problem.pair(need, mentor, at: time))
  }

  /// What each wish gives a pair at a time, with its sentence.
  package func scores(_ need: Int, _ mentor: Int, at time: TimeWindow?) -> [RuleScore] {
    RuleScore.scores(of: problem.pair(need, mentor, at: time), rules: problem.rules)
  }

  /// The requirements that a pair breaks, with what can be done about them.
  package func obstacles(_ need: Int, _ mentor: Int) -> [Obstacle] {
    let pair = Pair(need: cohort.needs[need], mentor: cohort.mentors[mentor], context: context)
    return rules.broken(by: pair).map { Obstacle($0, pair: pair) }
  }

  /// Every need that is left, with why, and the smallest change that would help.
  ///
  /// - Parameter needs: the needs that are asked about; nothing means all.
  package func unmatchedNeeds(among needs: Set<Int>? = nil) -> [UnmatchedNeed] {
    Explainer(
      answered, mentorOfNeed: mentorOfNeed,
      optimum: prices.map { ProvenAnswer.Optimum(certificate: $0, tight: storedPairs) }, isOptimal: isProven,
      isInterrupted: false,
      times: times
    ).unmatchedNeeds(among: needs) { _ in }
  }

  /// Who has whom, by ids.
  package var pairs: [NeedID: MentorID] {
    var pairs: [NeedID: MentorID] = [:]
    for (need, mentor) in mentorOfNeed.enumerated() where mentor >= 0 {
      pairs[cohort.needs[need].id] = cohort.mentors[Int(mentor)].id
    }
    return pairs
  }

  /// A free time for a need with a mentor beside all other pairs, the first of those that cost least.
  package func freeTime(_ need: Int, _ mentor: Int) -> TimeWindow? {
    var plan = WeeklyPlan(problem.weekly, mentorOfNeed: mentorOfNeed, times: times)
    if mentorOfNeed[need] >= 0 { plan.undo(need) }
    return plan.bestFree(need, mentor)
  }

  /// Whether a pair has to have a weekly time.
  package func isTimeAsked(_ need: Int, _ mentor: Int) -> Bool { problem.weekly.isAsked(need, mentor) }

  /// The first of the times that the two share which cost least, whoever else has it; nothing where they share none.
  package func bestTime(_ need: Int, _ mentor: Int) -> TimeWindow? {
    WeeklyPlan(problem.weekly, mentorOfNeed: Array(repeating: -1, count: mentorOfNeed.count)).bestFree(need, mentor)
  }
}

extension MatchingProblem {
  /// A pair at its weekly time, or without one.
  func pair(_ need: Int, _ mentor: Int, at time: TimeWindow?) -> Pair {
    Pair(need: cohort.needs[need], mentor: cohort.mentors[mentor], context: context, time: .decided(time))
  }
}
