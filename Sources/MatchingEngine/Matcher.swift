// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Optimization
public import PairingRules

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

  /// The best matching of a cohort: needs filled by priority, then points, then by lottery.
  ///
  /// The same cohort, rules, seed and solver give the same matching, whatever the order of people in the files. When
  /// time runs out or the user interrupts while the best matching is sought, the best one so far is returned with a
  /// proven bound.
  ///
  /// - Throws: `refused` with all decisions that cannot be followed; `interrupted` where that came before any answer;
  ///   `numbersTooLarge`; what the solver throws; `unsound` where the solver's answer does not hold.
  /// - Complexity: O(needs · mentors · rules) on all cores, and the solver's work.
  public func match(
    _ cohort: Cohort, by rules: RuleSet, options: MatchingOptions = MatchingOptions()
  ) throws(MatchingError) -> Matching {
    let problem = try MatchingProblem(cohort, rules: rules, options: options)
    let seed = options.seed ?? MatchingOptions.standardSeed(for: cohort)
    let answer = try ProvenAnswer(problem, solver: solver, seed: seed, options: options)
    return Matching(problem, answer: answer, solver: solver.name, seed: seed)
  }
}

extension Matching {
  /// Says of an answer what people want to know.
  init(_ problem: MatchingProblem, answer: ProvenAnswer, solver: String, seed: Int) {
    let mentorOfNeed = problem.complete(answer.assignment)
    let decisions = Dictionary(uniqueKeysWithValues: problem.required.map { ($0.need, $0.decision) })
    var slots = MeetingSlots(problem.cohort.frame)
    let judge = PairJudge(rules: problem.rules, context: problem.context)
    var pairs: [MatchedPair] = []
    for (need, mentor) in mentorOfNeed.enumerated() where mentor >= 0 {
      pairs.append(
        MatchedPair(
          problem, need: need, mentor: Int(mentor), judge: judge,
          decision: decisions[need].map { problem.cohort.decisions[$0] }, slots: &slots))
    }
    let explainer = Explainer(
      problem, mentorOfNeed: mentorOfNeed, certificate: answer.optimalCertificate,
      isOptimal: answer.primalStatus == .optimal)
    self.init(
      cohort: problem.cohort, rules: problem.rules, pairs: pairs, unmatched: explainer.unmatchedNeeds(),
      loads: MentorLoad.loads(problem.cohort, mentorOfNeed: mentorOfNeed),
      proof: MatchingProof(
        termination: answer.termination, primalStatus: answer.primalStatus, dualStatus: answer.dualStatus,
        value: answer.value + problem.fixedValue, bound: answer.bound + problem.fixedValue,
        objective: problem.objective, certificate: answer.certificate, tieBreak: answer.tieBreak, solver: solver,
        statistics: answer.statistics, seed: seed))
  }
}

extension MatchedPair {
  /// Says of a pair what people want to know, and takes its meeting time.
  init(
    _ problem: MatchingProblem, need: Int, mentor: Int, judge: PairJudge, decision: Decision?,
    slots: inout MeetingSlots
  ) {
    let item = problem.cohort.needs[need]
    let person = problem.cohort.mentors[mentor]
    let points = problem.rules.points(of: Pair(need: item, mentor: person, context: problem.context))
    let others = problem.scores.points[problem.scores.pairs(of: need)]
    self.init(
      need: item, mentor: person, points: points, judge: judge, slot: slots.take(item, person), decision: decision,
      rank: 1 + others.count { Int($0) > points }, eligibleMentors: others.count)
  }
}

extension RuleScore {
  /// What each wish gives a pair, in the order of the rule set.
  static func scores(of pair: Pair, rules: RuleSet) -> [RuleScore] {
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
