// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import PairingRules

/// Judges pairs of both matchings by both rule sets.
struct PairsJudge: Sendable {
  let first: SettledMatching
  let second: SettledMatching
  /// The wishes of either, the first's first.
  let wishes: [RuleID]
  /// Where each wish of the first rules, and of the second, stands among all.
  private let places: Compared<[Int]>

  init(_ first: SettledMatching, _ second: SettledMatching) {
    self.first = first
    self.second = second
    let own = first.rules.wishes.map(\.wish.id)
    let other = second.rules.wishes.map(\.wish.id)
    wishes = own + other.filter { !own.contains($0) }
    let place = Dictionary(uniqueKeysWithValues: wishes.enumerated().map { ($1, $0) })
    places = Compared(own.compactMap { place[$0] }, other.compactMap { place[$0] })
  }

  /// The pair that a need has in a matching, if it has one.
  func side(_ need: Int?, of matching: SettledMatching) -> NeedChange.Side? {
    guard let need, matching.mentorOfNeed[need] >= 0 else { return nil }
    let mentor = Int(matching.mentorOfNeed[need])
    let time = matching.times[need]
    var points = [Compared<Int>](repeating: Compared(0, 0), count: wishes.count)
    for (place, own) in zip(places.first, matching.pointsByWish(need, mentor, at: time, by: first.rules)) {
      points[place].first = own
    }
    for (place, own) in zip(places.second, matching.pointsByWish(need, mentor, at: time, by: second.rules)) {
      points[place].second = own
    }
    return NeedChange.Side(
      mentor: matching.cohort.mentors[mentor], time: time, points: points.reduce(Compared(0, 0), +),
      broken: matching.broken(need, mentor, by: first.rules), pointsByWish: points)
  }
}

/// What becomes of some needs.
struct ComparedNeeds: Sendable {
  private(set) var changes: [NeedChange] = []
  private(set) var pairs = MatchingComparison.PairCounts()
  /// The points of the first matching's pairs by both rules, and of the second's.
  private(set) var points = Compared(Compared(0, 0), Compared(0, 0))
  /// By wish: the points of the pairs that stay, each by its own rules.
  private(set) var staying: [Compared<Int>]
  /// By wish: how many of them have other points.
  private(set) var shiftedPairs: [Int]
  private(set) var groups: [NeedGroup: GroupComparison] = [:]

  init(wishes: Int) {
    staying = [Compared<Int>](repeating: Compared(0, 0), count: wishes)
    shiftedPairs = [Int](repeating: 0, count: wishes)
  }

  init(_ needs: ArraySlice<(first: Int?, second: Int?)>, _ judge: PairsJudge) {
    self.init(wishes: judge.wishes.count)
    for need in needs { compare(need.first, need.second, judge) }
  }

  /// Takes in other needs.
  mutating func add(_ other: ComparedNeeds) {
    changes += other.changes
    pairs.add(other.pairs)
    points.first += other.points.first
    points.second += other.points.second
    for wish in staying.indices {
      staying[wish] += other.staying[wish]
      shiftedPairs[wish] += other.shiftedPairs[wish]
    }
    for (group, one) in other.groups { groups.add(group) { $0.add(one) } }
  }

  private mutating func compare(_ first: Int?, _ second: Int?, _ judge: PairsJudge) {
    let (before, after) = (judge.side(first, of: judge.first), judge.side(second, of: judge.second))
    if let before { points.first += before.points }
    if let after { points.second += after.points }
    let old = first.map { judge.first.cohort.needs[$0] }
    let new = second.map { judge.second.cohort.needs[$0] }
    guard let need = old ?? new else { return }
    let kind = kind(isInFirst: old != nil, isInSecond: new != nil, before, after)
    if kind == .kept, let before, let after { stay(before, after) }
    if let kind, kind != .kept || before?.points.first != after?.points.first {
      let change = NeedChange(need, kind, before: before, after: after, wishes: judge.wishes)
      changes.append(change)
      for group in NeedGroup.all(of: need) {
        groups.add(group) {
          if change.outcome == .gains { $0.gainers += 1 }
          if change.outcome == .loses { $0.losers += 1 }
        }
      }
    }
    if let kind { pairs.add(kind, hasPair: before != nil || after != nil) }
    for group in old.map(NeedGroup.all) ?? [] {
      groups.add(group) {
        $0.needs.first += 1
        if let before {
          ($0.filled.first, $0.points.first) = ($0.filled.first + 1, $0.points.first + before.points.first)
        }
      }
    }
    for group in new.map(NeedGroup.all) ?? [] {
      groups.add(group) {
        $0.needs.second += 1
        if let after {
          ($0.filled.second, $0.points.second) = ($0.filled.second + 1, $0.points.second + after.points.first)
        }
      }
    }
  }

  /// What happens to a need; nothing where it has no mentor in either.
  private func kind(
    isInFirst: Bool, isInSecond: Bool, _ before: NeedChange.Side?, _ after: NeedChange.Side?
  ) -> NeedChange.Kind? {
    guard isInFirst else { return .joined }
    guard isInSecond else { return .left }
    switch (before, after) {
    case (nil, nil): return nil
    case (nil, _): return .filled
    case (_, nil): return .unfilled
    case (let before?, let after?): return before.mentor.id == after.mentor.id ? .kept : .moved
    }
  }

  private mutating func stay(_ before: NeedChange.Side, _ after: NeedChange.Side) {
    if before.time != after.time { pairs.retimed += 1 }
    for wish in staying.indices {
      let points = Compared(before.pointsByWish[wish].first, after.pointsByWish[wish].second)
      staying[wish] += points
      if points.difference != 0 { shiftedPairs[wish] += 1 }
    }
  }
}

extension MatchingComparison.PairCounts {
  fileprivate mutating func add(_ kind: NeedChange.Kind, hasPair: Bool) {
    guard hasPair else { return }
    switch kind {
    case .kept: kept += 1
    case .moved: moved += 1
    case .filled: filled += 1
    case .unfilled: unfilled += 1
    case .joined: joined += 1
    case .left: left += 1
    }
  }

  fileprivate mutating func add(_ other: Self) {
    kept += other.kept
    retimed += other.retimed
    moved += other.moved
    filled += other.filled
    unfilled += other.unfilled
    joined += other.joined
    left += other.left
  }
}

extension GroupComparison {
  fileprivate mutating func add(_ other: GroupComparison) {
    needs += other.needs
    filled += other.filled
    points += other.points
    gainers += other.gainers
    losers += other.losers
  }
}
