// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Optimization
import PairScoring
public import PairingRules
import ParallelWork

/// Matches cohorts: judges every pair, has a solver find the best matching, proves it, draws between equal ones, and
/// says why each need that is left has no mentor.
///
///     let matching = try Matcher(solver: GLPKSolver()).match(cohort, by: rules)
public struct Matcher: Sendable {
  private let solver: any Solver

  /// Makes a matcher. What the solver says is checked and never believed.
  public init(solver: any Solver) {
    self.solver = solver
  }

  /// The best matching of a cohort: needs filled by priority, then points, then by lottery; within what the fairness
  /// settings allow.
  ///
  /// The same cohort, rules, seed and solver give the same matching, whatever the order of people in the files. When
  /// time runs out or the user interrupts while the best matching is sought, the best one so far is returned with a
  /// proven bound.
  ///
  /// - Throws: `refused` with all decisions that cannot be followed, or fairness settings that cannot be kept; `interrupted` where that came before any answer;
  ///   `numbersTooLarge`; what the solver throws; `unsound` where the solver's answer does not hold.
  /// - Complexity: O(needs · mentors · rules) on all cores, and the solver's work.
  public func match(
    _ cohort: Cohort, by rules: RuleSet, options: MatchingOptions = MatchingOptions()
  ) throws(MatchingError) -> Matching {
    let seed = options.seed ?? MatchingOptions.standardSeed(for: cohort)
    let search = FairSearch(cohort: cohort, rules: rules, solver: solver, seed: seed, options: options)
    let found = try search.run()
    var fairness: FairnessOutcome?
    if !rules.fairness.isEmpty {
      let pricing = FairPricing(search, found)
      let isHighest = rules.fairness.worstOff == .highest
      fairness = FairnessOutcome(
        standing: pricing.standing, isHighestProven: isHighest ? found.height?.isProven ?? false : nil,
        prices: options.pricesFairness ? try pricing.prices() : FairnessPrices(gap: .tooLarge))
    }
    return Matching(found.settled, fairness: fairness, solver: solver.name, seed: seed, options: options)
  }
}

extension Matching {
  /// Says of an answer what people want to know.
  fileprivate init(
    _ settled: TimedAnswer, fairness: FairnessOutcome?, solver: String, seed: Int, options: MatchingOptions
  ) {
    let (problem, answer, mentorOfNeed) = (settled.problem, settled.answer, settled.mentorOfNeed)
    let meter = ProgressMeter(total: mentorOfNeed.count, options: options) { .explaining(done: $0, of: $1) }
    let pairs = MatchedPair.pairs(problem, mentorOfNeed: mentorOfNeed, times: settled.times) { meter.add($0) }
    let explainer = Explainer(
      problem, mentorOfNeed: mentorOfNeed, optimum: answer.optimum, isOptimal: answer.primalStatus == .optimal,
      isInterrupted: answer.termination == .interrupted, times: settled.times)
    self.init(
      cohort: problem.cohort, rules: problem.rules, pairs: pairs,
      unmatched: explainer.unmatchedNeeds { meter.add($0) },
      loads: MentorLoad.loads(problem.cohort, mentorOfNeed: mentorOfNeed),
      proof: MatchingProof(
        termination: answer.termination, primalStatus: answer.primalStatus, dualStatus: answer.dualStatus,
        value: answer.value + problem.fixedValue, bound: answer.bound + problem.fixedValue,
        objective: problem.objective, certificate: answer.certificate,
        formulation: problem.formulation, tieBreak: answer.tieBreak, solver: solver,
        statistics: answer.statistics, confirmation: answer.confirmation, seed: seed),
      fairness: fairness, kept: options.kept, keptCount: problem.kept?.counted(mentorOfNeed))
  }
}

extension MatchedPair {
  /// The needs that are filled, in their order, with what people want to know of each.
  ///
  /// - Parameter report: told how many more pairs are done, from any thread.
  static func pairs(
    _ problem: MatchingProblem, mentorOfNeed: [Int32], times: [TimeWindow?], report: @Sendable (Int) -> Void
  ) -> [MatchedPair] {
    let filled = mentorOfNeed.indices.filter { mentorOfNeed[$0] >= 0 }
    let decisions = Dictionary(uniqueKeysWithValues: problem.required.map { ($0.need, $0.decision) })
    let standings = Standing.standings(problem, mentorOfNeed: mentorOfNeed)
    let judge = PairJudge(rules: problem.rules, context: problem.context)
    let pieces = TaskPieces(filled.count)
    let pairs = Parallel.map(pieces.count) { piece -> [MatchedPair] in
      defer { report(pieces[piece].count) }
      return pieces[piece].map { position in
        let need = problem.cohort.needs[filled[position]]
        let mentor = problem.cohort.mentors[Int(mentorOfNeed[filled[position]])]
        let slot = times[filled[position]]
        let pair = Pair(need: need, mentor: mentor, context: problem.context, time: .decided(slot))
        return MatchedPair(
          need: need, mentor: mentor, points: problem.rules.points(of: pair), judge: judge, slot: slot,
          decision: decisions[filled[position]].map { problem.cohort.decisions[$0] },
          standing: standings[filled[position]])
      }
    }
    return Array(pairs.joined())
  }
}

extension Standing {
  /// How the mentor of each filled need stands among the eligible ones, for as many needs, in their order, as
  /// `Explainer.judgedPairs` allows.
  static func standings(_ problem: MatchingProblem, mentorOfNeed: [Int32]) -> [Int: Standing] {
    let filled = mentorOfNeed.indices.filter { mentorOfNeed[$0] >= 0 }
      .prefix(max(1, Explainer.judgedPairs / max(1, problem.cohort.mentors.count)))
    let pieces = TaskPieces(filled.count)
    let found = Parallel.map(pieces.count) { piece -> [(Int, Standing)] in
      var row = PairRow()
      return filled[pieces[piece]].map { need in
        problem.scorer.row(of: need, into: &row)
        let points = zip(row.mentors, row.points).first { $0.0 == mentorOfNeed[need] }?.1 ?? 0
        return (need, Standing(rank: 1 + row.points.count { $0 > points }, eligibleMentors: row.mentors.count))
      }
    }
    return Dictionary(uniqueKeysWithValues: found.joined())
  }
}

extension RuleScore {
  /// What each wish gives a pair, in the order of the rule set.
  package static func scores(of pair: Pair, rules: RuleSet) -> [RuleScore] {
    rules.breakdown(of: pair).map {
      RuleScore(rule: $0.rule, degree: $0.degree, points: $0.points, sentence: $0.justification.sentence)
    }
  }
}

extension MentorLoad {
  /// How much each mentor has to do, in the order of the mentors.
  static func loads(_ cohort: Cohort, mentorOfNeed: [Int32]) -> [MentorLoad] {
    var pairs = [Int](repeating: 0, count: cohort.mentors.count)
    var minutes = pairs
    for (need, mentor) in mentorOfNeed.enumerated() where mentor >= 0 {
      pairs[Int(mentor)] += 1
      minutes[Int(mentor)] += cohort.needs[need].programme.minutesPerMonth
    }
    return cohort.mentors.enumerated().map { index, mentor in
      MentorLoad(
        mentor: mentor, pairs: pairs[index], places: places(of: mentor, in: cohort), minutesPerMonth: minutes[index])
    }
  }

  private static func places(of mentor: Mentor, in cohort: Cohort) -> Int {
    let places = mentor.capacity ?? cohort.needs.count
    let shortest = cohort.frame.programmes
      .filter { mentor.programmes.isEmpty || mentor.programmes.contains($0.id) }
      .map(\.minutesPerMonth).min()
    guard let minutes = mentor.minutesPerMonth, let shortest, shortest > 0 else { return places }
    return min(places, minutes / shortest)
  }
}
