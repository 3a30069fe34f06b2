// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import MatchingEngine
import Optimization
import PairScoring

/// Why a need has its mentor.
public struct PairReasons: Sendable {
  /// Another mentor for the need.
  public struct Contender: Sendable {
    /// The mentor.
    public let mentor: Mentor
    /// The points with this mentor, at the best time.
    public let points: Int
    /// The best matching with this mentor, beside the one that there is; nothing where it was not sought, or where there
    /// is none.
    public let alternative: Alternative?
  }

  /// Who could step in as things stand.
  public struct Backup: Sendable {
    /// The mentor.
    public let mentor: Mentor
    /// The points at the free time.
    public let points: Int
    /// A time that both have free, beside everybody's pairs.
    public let time: TimeWindow?
  }

  /// The need.
  public let need: Need
  /// The mentor who fills it; nothing where none does.
  public let mentor: Mentor?
  /// The weekly time.
  public let time: TimeWindow?
  /// The points.
  public let points: Int
  /// What each wish gives.
  public let scores: [RuleScore]
  /// The decision that made the pair.
  public let decision: Decision?
  /// How the mentor stands among the eligible ones.
  public let standing: Standing?
  /// The mentors with more points, best first, and what having them would cost; three at most.
  public let better: [Contender]
  /// The best matching without this pair: what the pair is worth. Nothing where it was not sought.
  public let without: Alternative?
  /// The best mentors with a place and a time free now, two at most.
  public let backups: [Backup]
  /// Whether other matchings were sought. Where not, nothing is said of what there is beside this one.
  public let isSought: Bool
}

extension Inquiry {
  /// How many mentors with more points are asked about.
  private static let contenders = 3
  /// How many backups are named.
  package static let backups = 2

  /// Why a need has its mentor, what the pair beat, and who could step in.
  ///
  /// - Parameter seeks: whether other matchings are sought; without them, all is said that is known already.
  /// - Throws: as `Matcher.match`; nothing where no other matching is sought.
  /// - Complexity: O(mentors · wishes), and of up to four other matchings; where pairs are not stored, of those alone
  ///   that a shortest path finds.
  public func reasons(of need: Int, seeking seeks: Bool = true) throws(MatchingError) -> PairReasons {
    let item = cohort.needs[need]
    let mentor = matching.mentorOfNeed[need] >= 0 ? Int(matching.mentorOfNeed[need]) : nil
    let time = matching.times[need]
    var row = PairRow()
    matching.scorer.row(of: need, into: &row)
    let eligible = zip(row.mentors, row.points).map { (mentor: Int($0), points: Int($1)) }
      .sorted { ($1.points, $0.mentor) < ($0.points, $1.mentor) }
    let decision = cohort.decisions.first { decision in
      guard let mentor, matching.requiredMentors[need] >= 0 else { return false }
      return decision.kind == .require && decision.mentee == item.mentee.id
        && decision.mentor == cohort.mentors[mentor].id && (decision.type ?? item.type) == item.type
    }
    let own = eligible.first { $0.mentor == mentor }?.points ?? 0
    var better: [PairReasons.Contender] = []
    if mentor != nil, decision == nil {
      for contender in eligible.prefix(while: { $0.points > own }).prefix(Self.contenders) {
        better.append(
          PairReasons.Contender(
            mentor: cohort.mentors[contender.mentor], points: contender.points,
            alternative: seeks ? try forced(need, contender.mentor) : nil))
      }
    }
    return PairReasons(
      need: item, mentor: mentor.map { cohort.mentors[$0] }, time: time,
      points: mentor.map { matching.points(need, $0, at: time) } ?? 0,
      scores: mentor.map { matching.scores(need, $0, at: time) } ?? [], decision: decision,
      standing: mentor.map { _ in
        Standing(rank: 1 + eligible.count { $0.points > own }, eligibleMentors: eligible.count)
      },
      better: better,
      without: try seeks ? mentor.flatMap { mentor throws(MatchingError) in try without(need, mentor) } : nil,
      backups: backups(of: need, among: eligible.map(\.mentor)), isSought: seeks)
  }

  /// The best matching with a pair; nothing where there is none, or it would take a whole matching of a very large cohort.
  func forced(_ need: Int, _ mentor: Int) throws(MatchingError) -> Alternative? {
    guard matching.isStored || matching.prices != nil else { return nil }
    return try matching.forcing(need, mentor, solver: solver, options: options)
      .map { Alternative(from: matching, to: $0) }
  }

  /// The best matching without a pair that no decision requires.
  private func without(_ need: Int, _ mentor: Int) throws(MatchingError) -> Alternative? {
    guard matching.isStored, matching.requiredMentors[need] < 0 else { return nil }
    return try alternative(
      rules: matching.rules.blocking(cohort.needs[need].id, with: cohort.mentors[mentor].id))
  }

  /// The first of some eligible mentors who have a place and, where one is asked for, a time free beside all other pairs.
  package func backups(of need: Int, among eligible: [Int]) -> [PairReasons.Backup] {
    var used = [Int](repeating: 0, count: cohort.mentors.count)
    var minutes = used
    for (other, mentor) in matching.mentorOfNeed.enumerated() where mentor >= 0 {
      used[Int(mentor)] += 1
      minutes[Int(mentor)] += cohort.needs[other].programme.minutesPerMonth
    }
    var found: [PairReasons.Backup] = []
    for mentor in eligible where mentor != Int(matching.mentorOfNeed[need]) && found.count < Self.backups {
      let person = cohort.mentors[mentor]
      guard used[mentor] < person.capacity ?? .max,
        minutes[mentor] + cohort.needs[need].programme.minutesPerMonth <= person.minutesPerMonth ?? .max
      else { continue }
      let time = matching.freeTime(need, mentor)
      guard time != nil || !matching.isTimeAsked(need, mentor) else { continue }
      found.append(
        PairReasons.Backup(mentor: person, points: matching.points(need, mentor, at: time), time: time))
    }
    return found
  }
}
