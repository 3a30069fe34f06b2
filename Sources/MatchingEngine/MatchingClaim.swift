// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Optimization
public import PairingRules

/// What a run folder says of a matching, as it stands in the files: nothing in it is believed before
/// `Verification` has recomputed it.
public struct MatchingClaim: Hashable, Sendable {
  /// One line of `pairs.csv`.
  public struct ClaimedPair: Hashable, Sendable {
    /// The mentee.
    public var mentee: MenteeID
    /// The mentor.
    public var mentor: MentorID
    /// The kind of help.
    public var type: MentorType
    /// The mentee's programme.
    public var programme: ProgrammeID
    /// The weekly meeting time.
    public var slot: TimeWindow?
    /// The points over all wishes.
    public var points: Int
    /// The points by wish, in the order of the claim's `rules`; what is missing at the end is not stated.
    public var pointsByRule: [Int]

    /// Makes a claim of one pair.
    public init(
      mentee: MenteeID, mentor: MentorID, type: MentorType, programme: ProgrammeID, slot: TimeWindow?, points: Int,
      pointsByRule: [Int]
    ) {
      self.mentee = mentee
      self.mentor = mentor
      self.type = type
      self.programme = programme
      self.slot = slot
      self.points = points
      self.pointsByRule = pointsByRule
    }

    /// The need that the pair fills.
    public var need: NeedID { NeedID(mentee: mentee, type: type) }
  }

  /// One line of `unmatched.csv` or `waiting_list.csv`.
  public struct ClaimedUnmatched: Hashable, Sendable {
    /// The mentee.
    public var mentee: MenteeID
    /// The kind of help needed.
    public var type: MentorType
    /// The mentee's programme.
    public var programme: ProgrammeID
    /// The cause's stable name (`UnmatchedNeed.Cause.code`); nothing where the file does not state it.
    public var cause: String?

    /// Makes a claim of one unmatched need.
    public init(mentee: MenteeID, type: MentorType, programme: ProgrammeID, cause: String? = nil) {
      self.mentee = mentee
      self.type = type
      self.programme = programme
      self.cause = cause
    }

    /// The need.
    public var need: NeedID { NeedID(mentee: mentee, type: type) }
  }

  /// What `waiting_list.csv` says of how long a mentee has waited.
  public struct ClaimedWait: Hashable, Sendable {
    /// Since when.
    public var since: CalendarDate?
    /// In how many earlier years the mentee was left out.
    public var timesLeftOut: Int

    /// Makes a claim of how long a mentee has waited.
    public init(since: CalendarDate?, timesLeftOut: Int) {
      self.since = since
      self.timesLeftOut = timesLeftOut
    }
  }

  /// The wishes that the pairs have points by, each once: once for all pairs, because there may be a million of them.
  public var rules: [RuleID]
  /// The pairs.
  public var pairs: [ClaimedPair]
  /// The needs without a mentor.
  public var unmatched: [ClaimedUnmatched]
  /// The waiting list in its order; nothing where the run has none to check.
  public var waitingList: [NeedID]?
  /// How long each on the waiting list has waited, in its order; nothing where the run does not say.
  public var waits: [ClaimedWait]?
  /// How many needs are filled.
  public var filled: Int
  /// How many needs there are.
  public var needs: Int
  /// The points of all pairs.
  public var points: Int
  /// Why the solver stopped.
  public var termination: Termination
  /// What the matching is.
  public var primalStatus: SolutionStatus
  /// What the prices are.
  public var dualStatus: SolutionStatus
  /// The objective's value.
  public var value: Int
  /// The proven bound.
  public var bound: Int
  /// (bound - value) / max(1, |bound|); compared to six decimals.
  public var gap: Double
  /// What a filled need is worth.
  public var objective: Objective
  /// Prices by position: of the needs by mentee id and type, and of the mentors by id.
  public var certificate: Certificate?
  /// What the prices are about.
  public var formulation: Formulation
  /// How equal answers were told apart.
  public var tieBreak: TieBreakProof
  /// The seed of the lottery.
  public var seed: Int
  /// What is stated of the fairness settings; nothing where there are none.
  public var fairness: FairnessStanding?

  /// Makes a claim.
  public init(
    rules: [RuleID], pairs: [ClaimedPair], unmatched: [ClaimedUnmatched], waitingList: [NeedID]? = nil, filled: Int,
    needs: Int, points: Int, termination: Termination, primalStatus: SolutionStatus, dualStatus: SolutionStatus,
    value: Int, bound: Int, gap: Double, objective: Objective, certificate: Certificate?,
    formulation: Formulation = .pairs, tieBreak: TieBreakProof, seed: Int, fairness: FairnessStanding? = nil
  ) {
    self.rules = rules
    self.pairs = pairs
    self.unmatched = unmatched
    self.waitingList = waitingList
    self.filled = filled
    self.needs = needs
    self.points = points
    self.termination = termination
    self.primalStatus = primalStatus
    self.dualStatus = dualStatus
    self.value = value
    self.bound = bound
    self.gap = gap
    self.objective = objective
    self.certificate = certificate
    self.formulation = formulation
    self.tieBreak = tieBreak
    self.seed = seed
    self.fairness = fairness
  }
}

extension MatchingClaim {
  /// What a matching says of itself.
  public init(_ matching: Matching) {
    self.init(
      rules: matching.rules.wishes.map(\.wish.id),
      pairs: matching.pairs.map { pair in
        ClaimedPair(
          mentee: pair.need.mentee.id, mentor: pair.mentor.id, type: pair.need.type,
          programme: pair.need.programme.id, slot: pair.slot, points: pair.points,
          pointsByRule: pair.pointsByWish)
      },
      unmatched: matching.unmatched.map {
        ClaimedUnmatched(
          mentee: $0.need.mentee.id, type: $0.need.type, programme: $0.need.programme.id, cause: $0.cause.code)
      },
      waitingList: matching.waitingList.map(\.need.id), filled: matching.pairs.count,
      needs: matching.cohort.needs.count, points: matching.points, termination: matching.proof.termination,
      primalStatus: matching.proof.primalStatus, dualStatus: matching.proof.dualStatus, value: matching.proof.value,
      bound: matching.proof.bound, gap: matching.proof.gap, objective: matching.proof.objective,
      certificate: matching.proof.certificate, formulation: matching.proof.formulation,
      tieBreak: matching.proof.tieBreak, seed: matching.proof.seed, fairness: matching.fairness?.standing)
  }
}
