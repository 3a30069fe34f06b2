// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Optimization

/// How to match.
public struct MatchingOptions: Sendable {
  /// Which of several best matchings is drawn, 0 to 2^53 - 1; nothing means by the cohort's name.
  public var seed: Int?
  /// The most seconds that each of the two solves (the best matching; the draw between best ones) may take; nothing
  /// means no limit, and `searchSeconds` where hours budgets that bind call for branch and bound.
  public var timeLimitSeconds: Double?
  /// The most memory that the solver's library may take, in mebibytes.
  public var memoryLimitMebibytes: Int?
  /// A pair that goes before everything else, if any matching can have it; only where pairs are stored.
  package var forced: ForcedChoice?
  /// The pairs of an earlier matching that are to be kept; nothing where points alone decide among filled needs.
  package var kept: KeptPairs?
  /// What the mentors' places cost in that matching, from which a solve may start.
  package var keptPrices: EarlierPrices?
  /// Prices of the mentors' weeks of a cohort that is nearly the same, to begin with.
  var weekPrices: WeekPrices?
  /// The weeks of a cohort that differs in one mentor, by whose objective these are made too.
  var nearWeeks: NearWeeks?
  /// What needs are worth in the mentors' weeks, where that is enough here too, so that the prices of one cohort are near
  /// those of another.
  var likeObjective: Objective?
  /// Whether needs are worth more in the mentors' weeks than they need be, so that it is enough for other cohorts too.
  var isRoomy = false
  /// How equal matchings are told apart.
  package var tieBreak = TieBreakChoice.lottery
  /// The most pairs, eligible or not, that are stored; where there are more, they are scored when they are asked for,
  /// unless hours have to be kept by rows beside the network, or no more than so many are eligible and the rules ask for
  /// a shared time. A run and its verification use the same.
  package var storedPairs = 1 << 20
  /// The most eligible pairs that are looked at, where pairs are not stored, to find the groups in which unmatched needs
  /// compete; where there are more, causes are told without groups. A run and its verification use the same.
  package var groupPairs = 50_000_000
  /// The most pairs of which a verification judges all by the plain rules beside the compiled ones; of more, a sample
  /// of about as many.
  package var plainlyJudgedPairs = 1 << 20
  /// Where the solver starts on the pairs without times; see `SolveOptions.start`.
  package var start: SolveStart?
  /// What is known of the cohort's pairs by these very rules, so that nobody is judged anew.
  package var judged: JudgedPairs?
  /// What a filled need is worth at least, where needs and pairs alone decide: with one number for several rule sets,
  /// prices of one are near those of another. Any is right, for the objective raises it where it is too little.
  package var leastStep = 0
  /// Whether the price of each fairness setting is worked out, by matching once more without it.
  package var pricesFairness = true
  /// The most needs times mentors of which fairness settings are priced.
  package var pricedPairs = 1 << 24
  /// Asked from time to time, from any thread; when it answers true, the best answer so far is returned.
  public var isInterrupted: @Sendable () -> Bool
  /// Asked from time to time, from any thread; when it answers true, no answer is of use any more, not even the best one
  /// so far, and the work ends wherever it is.
  package var isGivenUp: @Sendable () -> Bool = { false }
  /// Told from time to time how far the work has come; one call at a time, from any thread.
  public var progress: @Sendable (MatchingProgress) -> Void

  /// Makes options; without arguments: the cohort's own seed, no limit, silent.
  public init(
    seed: Int? = nil, timeLimitSeconds: Double? = nil, memoryLimitMebibytes: Int? = nil,
    isInterrupted: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (MatchingProgress) -> Void = { _ in }
  ) {
    self.seed = seed
    self.timeLimitSeconds = timeLimitSeconds
    self.memoryLimitMebibytes = memoryLimitMebibytes
    self.isInterrupted = isInterrupted
    self.progress = progress
  }

  /// Looks whether to go on.
  ///
  /// - Throws: `interrupted` where no answer is of use any more.
  package func checkWanted() throws(MatchingError) {
    if isGivenUp() { throw .interrupted }
  }

  /// The most seconds for a search by branch and bound that was given no limit. Unlike a network's, its time has no
  /// useful bound: a mentor's own hours close in milliseconds, but nothing says that all of them do.
  public static let searchSeconds = 60.0

  /// The same for a search over pairs, times and seats together: what it has not proven by then, it hardly ever does.
  public static let timedSearchSeconds = 20.0

  /// The seeds there are: what JSON's numbers hold exactly.
  public static let seedRange = 0...(1 << 53) - 1

  /// The seed of a cohort that is given none: nine digits of its name's hash.
  public static func standardSeed(for cohort: Cohort) -> Int {
    Int(StableHash.of(cohort.frame.name) % 1_000_000_000)
  }
}

/// A pair that a matching is to have.
package struct ForcedChoice: Hashable, Sendable {
  /// The need.
  package let need: NeedID
  /// The mentor.
  package let mentor: MentorID

  /// Makes a choice.
  package init(need: NeedID, mentor: MentorID) {
    self.need = need
    self.mentor = mentor
  }
}

/// How equal matchings are told apart.
package enum TieBreakChoice: Sendable {
  /// By lots drawn from the seed.
  case lottery
  /// The one with most of these pairs, so that a matching that is compared with another differs by what it must.
  case keeping([NeedID: MentorID])
  /// The one with most of these pairs, and of several such by lots drawn from a seed, as far as numbers reach; the same
  /// one wherever the solver starts.
  case steady([NeedID: MentorID], seed: Int)
  /// By order: any will do.
  case order
}

/// How far a matching has come.
public enum MatchingProgress: Hashable, Sendable {
  /// Needs judged against every mentor, so far and in all.
  case scoring(done: Int, of: Int)
  /// The best matching is going to be sought: what a filled need is worth in the values and bounds that follow, where
  /// they are in its measure; and how many needs decisions fill beside them.
  case posed(Objective?, required: Int)
  /// The best matching is sought.
  case solving(SolveProgress)
  /// Needs whose prices have been checked against every mentor, so far and in all.
  case checking(done: Int, of: Int)
  /// One of the best matchings is drawn.
  case drawing(SolveProgress)
  /// Fairness settings are priced: matchings without some of them, so far and in all.
  case pricing(done: Int, of: Int)
  /// Needs whose pair, or whose want of one, has been explained, so far and in all.
  case explaining(done: Int, of: Int)
}

/// Why there is no matching.
public enum MatchingError: Error, Hashable, Sendable {
  /// Decisions contradict each other, a requirement or a mentor's places.
  case refused(MatchingRefusal)
  /// The user interrupted before there was any answer.
  case interrupted
  /// Weights, priorities and people are so many that a sum does not fit; says which.
  case numbersTooLarge(String)
  /// The solver has no answer.
  case solver(SolverError)
  /// Makker's own fault; says what: the solver's answer does not hold when it is checked, or the compiled rules judge a
  /// pair otherwise than the rules.
  case unsound(String)
}
