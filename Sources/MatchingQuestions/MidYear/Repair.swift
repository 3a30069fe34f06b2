// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import MatchingEngine
public import PairingRules

/// A matching that was repaired, beside the one before: who has another mentor, and why.
public struct Repair: Sendable {
  /// A pair of a need.
  public struct Side: Hashable, Sendable {
    /// The mentor.
    public let mentor: MentorID
    /// The points.
    public let points: Int
    /// The weekly time.
    public let time: TimeWindow?

    /// Makes a side.
    public init(mentor: MentorID, points: Int, time: TimeWindow?) {
      self.mentor = mentor
      self.points = points
      self.time = time
    }
  }

  /// What becomes of a need.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It has another mentor.
    case moved
    /// It had none and has one.
    case filled
    /// It had one and has none.
    case unmatched
    /// It is not there any more.
    case gone
    /// It keeps its mentor at another time.
    case retimed
  }

  /// Why.
  public enum Why: Hashable, Sendable {
    /// Its mentor left.
    case mentorLeft
    /// Its mentor takes another need, and so on: each need of the chain comes to the mentor whom the one before it had;
    /// the last of them had none that it could keep.
    case madeRoom([NeedID])
    /// The pair breaks requirements now.
    case notPossible([RuleID])
    /// A decision says so.
    case decided
    /// The pairs have more points so.
    case forPoints
    /// It was waiting.
    case wasWaiting
    /// The mentee is new, or needs it now.
    case joined
    /// The mentee left, or needs it no more.
    case menteeLeft
  }

  /// A need with another pair than before, or at another time.
  public struct Change: Sendable {
    /// The need.
    public let need: NeedID
    /// What becomes of it.
    public let kind: Kind
    /// Its pair before.
    public let before: Side?
    /// Its pair now.
    public let after: Side?
    /// Why.
    public let why: Why
  }

  /// The needs that something happens to, by id.
  public let changes: [Change]
  /// How many pairs could have stayed, and did.
  public let kept: KeptCount
  /// How many needs were filled.
  public let filledBefore: Int
  /// How many are.
  public let filled: Int
  /// The points of all pairs before.
  public let pointsBefore: Int
  /// The points now.
  public let points: Int

  /// Puts two matchings beside each other.
  ///
  /// - Parameters:
  ///   - before: the earlier pairs.
  ///   - earlier: the needs that there were.
  /// - Complexity: O((needs + changes²) log needs) at worst.
  public init(_ before: [NeedID: Side], of earlier: Set<NeedID>, _ matching: Matching) {
    let after = Dictionary(
      uniqueKeysWithValues: matching.pairs.map {
        ($0.need.id, Side(mentor: $0.mentor.id, points: $0.points, time: $0.slot))
      })
    let reasons = RepairReasons(before, after, earlier, matching)
    changes = Set(before.keys).union(after.keys).sorted().compactMap { need in
      let (old, new) = (before[need], after[need])
      let kind: Kind
      if !reasons.isThere(need) {
        kind = .gone
      } else if old?.mentor == new?.mentor {
        guard old?.time != new?.time else { return nil }
        kind = .retimed
      } else {
        kind = old == nil ? .filled : new == nil ? .unmatched : .moved
      }
      return Change(need: need, kind: kind, before: old, after: new, why: reasons.why(need, kind))
    }
    kept = matching.keptCount ?? KeptCount(possible: 0, kept: 0)
    filledBefore = before.count
    filled = after.count
    pointsBefore = before.values.reduce(0) { $0 + $1.points }
    points = matching.points
  }

  /// The changes of a kind.
  public func changes(_ kind: Kind) -> [Change] { changes.filter { $0.kind == kind } }
}

/// Finds out why needs have other mentors.
private struct RepairReasons {
  private let before: [NeedID: Repair.Side]
  private let after: [NeedID: Repair.Side]
  private let needs: [NeedID: Need]
  private let mentors: [MentorID: Mentor]
  private let decisions: [Decision]
  private let rules: RuleSet
  private let context: RuleContext
  private let known: Set<NeedID>
  /// Who comes to the mentor whom a need leaves of itself.
  private var successor: [NeedID: NeedID] = [:]
  /// The needs that could have kept their mentor.
  private var willing: Set<NeedID> = []

  init(
    _ before: [NeedID: Repair.Side], _ after: [NeedID: Repair.Side], _ earlier: Set<NeedID>, _ matching: Matching
  ) {
    self.before = before
    self.after = after
    let cohort = matching.cohort
    needs = Dictionary(uniqueKeysWithValues: cohort.needs.map { ($0.id, $0) })
    mentors = Dictionary(uniqueKeysWithValues: cohort.mentors.map { ($0.id, $0) })
    decisions = cohort.decisions
    rules = matching.rules
    context = RuleContext(cohort)
    known = earlier
    var leaving: [MentorID: [NeedID]] = [:]
    var coming: [MentorID: [NeedID]] = [:]
    for need in Set(before.keys).union(after.keys).sorted() where before[need]?.mentor != after[need]?.mentor {
      if let old = before[need], needs[need] != nil, mentors[old.mentor] != nil, broken(need, old.mentor).isEmpty {
        leaving[old.mentor, default: []].append(need)
        willing.insert(need)
      }
      if let new = after[need] { coming[new.mentor, default: []].append(need) }
    }
    for (mentor, leavers) in leaving {
      for (leaver, comer) in zip(leavers, coming[mentor] ?? []) { successor[leaver] = comer }
    }
  }

  func isThere(_ need: NeedID) -> Bool { needs[need] != nil }

  func why(_ need: NeedID, _ kind: Repair.Kind) -> Repair.Why {
    switch kind {
    case .gone: return .menteeLeft
    case .filled: return known.contains(need) ? .wasWaiting : .joined
    case .retimed: return .forPoints
    case .moved, .unmatched: break
    }
    guard let old = before[need] else { return .wasWaiting }
    guard mentors[old.mentor] != nil else { return .mentorLeft }
    let broken = broken(need, old.mentor)
    guard broken.isEmpty else { return .notPossible(broken) }
    if isDecided(need) { return .decided }
    var chain: [NeedID] = []
    var present = need
    while let next = successor[present], next != need, !chain.contains(next) {
      chain.append(next)
      present = next
    }
    guard let last = chain.last, !willing.contains(last) else { return .forPoints }
    return .madeRoom(chain)
  }

  private func broken(_ need: NeedID, _ mentor: MentorID) -> [RuleID] {
    guard let need = needs[need], let mentor = mentors[mentor] else { return [] }
    return rules.broken(by: Pair(need: need, mentor: mentor, context: context)).map(\.id)
  }

  private func isDecided(_ need: NeedID) -> Bool {
    decisions.contains { $0.kind == .require && $0.mentee == need.mentee && ($0.type ?? need.type) == need.type }
  }
}
