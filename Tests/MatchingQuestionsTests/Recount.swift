// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import MatchingQuestions
import PairingRules
import Testing

/// Two full matchings counted again, plainly.
struct Recount {
  private let before: Matching
  private let after: Matching
  private let old: [NeedID: Row]
  private let new: [NeedID: Row]

  /// A pair with its points by both rule sets.
  private struct Row {
    let mentor: MentorID
    let slot: TimeWindow?
    let first: [RuleID: Int]
    let second: [RuleID: Int]
    let broken: [RuleID]

    var byFirst: Int { first.values.reduce(0, +) }
    var bySecond: Int { second.values.reduce(0, +) }
  }

  init(_ before: Matching, _ after: Matching) {
    self.before = before
    self.after = after
    func rows(_ matching: Matching) -> [NeedID: Row] {
      let context = RuleContext(matching.cohort)
      return Dictionary(
        uniqueKeysWithValues: matching.pairs.map { matched in
          let pair = Pair(need: matched.need, mentor: matched.mentor, context: context, time: .decided(matched.slot))
          func points(_ rules: RuleSet) -> [RuleID: Int] {
            Dictionary(uniqueKeysWithValues: rules.wishes.map { ($0.wish.id, $0.points(of: pair)) })
          }
          let row = Row(
            mentor: matched.mentor.id, slot: matched.slot, first: points(before.rules), second: points(after.rules),
            broken: before.rules.requirements.filter { !$0.allows(pair) }.map(\.id))
          return (matched.need.id, row)
        })
    }
    old = rows(before)
    new = rows(after)
  }

  func check(_ comparison: MatchingComparison, _ note: Comment) {
    totals(comparison, note)
    changes(comparison, note)
    shifts(comparison, note)
    groups(comparison, note)
    loads(comparison, note)
  }

  private func totals(_ comparison: MatchingComparison, _ note: Comment) {
    #expect(comparison.first.tally == before.tally, note)
    #expect(comparison.second.tally == after.tally, note)
    #expect(comparison.byFirst == Compared(sum(old, \.byFirst), sum(new, \.byFirst)), note)
    #expect(comparison.bySecond == Compared(sum(old, \.bySecond), sum(new, \.bySecond)), note)
    #expect(comparison.byFirst.first == before.points && comparison.bySecond.second == after.points, note)
    let parts = comparison.changes.reduce(0) { $0 + $1.byFirst.difference }
    #expect(parts == comparison.byFirst.difference, note)
    // By its own rules each: what pairs that stay are given otherwise, and all that comes and goes.
    let moves = comparison.changes.filter { $0.kind != .kept }
      .reduce(0) { $0 + $1.bySecond.second - $1.byFirst.first }
    let stays = comparison.shifts.reduce(0) { $0 + $1.points.difference }
    #expect(moves + stays == after.points - before.points, note)
  }

  private func changes(_ comparison: MatchingComparison, _ note: Comment) {
    var counts: [NeedChange.Kind: Int] = [:]
    var retimed = 0
    var expected: [NeedID: NeedChange.Kind] = [:]
    let (ids, others) = (Set(before.cohort.needs.map(\.id)), Set(after.cohort.needs.map(\.id)))
    for id in ids.union(others) {
      let (left, right) = (old[id], new[id])
      let kind: NeedChange.Kind?
      if !others.contains(id) {
        kind = .left
      } else if !ids.contains(id) {
        kind = .joined
      } else if left?.mentor == right?.mentor {
        kind = left == nil ? nil : .kept
      } else {
        kind = left == nil ? .filled : right == nil ? .unfilled : .moved
      }
      guard let kind else { continue }
      if left != nil || right != nil { counts[kind, default: 0] += 1 }
      if kind == .kept, left?.slot != right?.slot { retimed += 1 }
      if kind != .kept || left?.byFirst != right?.byFirst { expected[id] = kind }
    }
    let pairs = comparison.pairs
    #expect(
      [pairs.kept, pairs.moved, pairs.filled, pairs.unfilled, pairs.joined, pairs.left]
        == [.kept, .moved, .filled, .unfilled, .joined, .left].map { counts[$0, default: 0] }, note)
    #expect(pairs.retimed == retimed, note)
    #expect(pairs.gone == old.filter { new[$0.key]?.mentor != $0.value.mentor }.count, note)
    #expect(pairs.new == new.filter { old[$0.key]?.mentor != $0.value.mentor }.count, note)
    #expect(comparison.changes.map(\.need.id) == expected.keys.sorted(), note)
    for change in comparison.changes { check(change, expected[change.need.id], note) }
    #expect(comparison.gainers.allSatisfy { $0.outcome == .gains }, note)
    #expect(comparison.losers.allSatisfy { $0.outcome == .loses }, note)
    let evens = comparison.changes.count { $0.outcome == .even }
    #expect(comparison.gainers.count + comparison.losers.count + evens == comparison.changes.count, note)
    for list in [comparison.gainers, comparison.losers] {
      let ranks = list.map { change in
        (change.before != nil && change.after != nil ? 1 : 0, -abs(change.byFirst.difference))
      }
      #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $0.0 <= $1.0 && ($0.0 < 1 || $0.1 <= $1.1) }, note)
    }
  }

  private func check(_ change: NeedChange, _ kind: NeedChange.Kind?, _ note: Comment) {
    let (left, right) = (old[change.need.id], new[change.need.id])
    #expect(change.kind == kind, note)
    #expect(change.before?.mentor.id == left?.mentor && change.after?.mentor.id == right?.mentor, note)
    #expect(change.before?.time == left?.slot && change.after?.time == right?.slot, note)
    #expect(change.byFirst == Compared(left?.byFirst ?? 0, right?.byFirst ?? 0), note)
    #expect(change.bySecond == Compared(left?.bySecond ?? 0, right?.bySecond ?? 0), note)
    #expect(change.after?.broken ?? [] == right?.broken ?? [], note)
    #expect(change.rules.reduce(0) { $0 + $1.byFirst.difference } == change.byFirst.difference, note)
    for rule in change.rules {
      #expect(rule.byFirst == Compared(left?.first[rule.rule] ?? 0, right?.first[rule.rule] ?? 0), note)
      #expect(rule.bySecond == Compared(left?.second[rule.rule] ?? 0, right?.second[rule.rule] ?? 0), note)
    }
    let outcome: NeedChange.Outcome =
      switch kind {
      case .filled: .gains
      case .unfilled: .loses
      case .moved, .kept:
        change.byFirst.difference == 0 ? .even : change.byFirst.difference > 0 ? .gains : .loses
      default: .even
      }
    #expect(change.outcome == outcome, note)
    let explains = (kind == .moved || kind == .kept) && change.byFirst.difference != 0
    #expect((change.mainRule != nil) == explains, note)
    if let main = change.mainRule {
      let sign = change.byFirst.difference.signum()
      let greatest = change.rules.map { $0.byFirst.difference * sign }.max()
      #expect(main.byFirst.difference * sign == greatest, note)
    }
  }

  private func shifts(_ comparison: MatchingComparison, _ note: Comment) {
    let stay = old.compactMap { id, row in new[id].flatMap { $0.mentor == row.mentor ? (row, $0) : nil } }
    for rule in Set((before.rules.wishes + after.rules.wishes).map(\.wish.id)) {
      let points = stay.map { ($0.0.first[rule] ?? 0, $0.1.second[rule] ?? 0) }
      let shifted = points.count { $0.0 != $0.1 }
      let found = comparison.shifts.first { $0.rule == rule }
      #expect((found?.pairs ?? 0) == shifted, note)
      guard let found else { continue }
      #expect(
        found.points == Compared(points.reduce(0) { $0 + $1.0 }, points.reduce(0) { $0 + $1.1 }), note)
    }
  }

  private func groups(_ comparison: MatchingComparison, _ note: Comment) {
    for group in comparison.groups {
      func isIn(_ need: Need) -> Bool {
        switch group.group {
        case .type(let type): need.type == type
        case .stage(let stage): need.mentee.stage == stage
        case .programme(let id): need.programme.id == id
        case .municipality(let place): need.mentee.municipality == place
        case .priority(let priority): need.mentee.priority == priority
        }
      }
      let (left, right) = (before.cohort.needs.filter(isIn), after.cohort.needs.filter(isIn))
      #expect(group.needs == Compared(left.count, right.count), note)
      let (had, has) = (left.compactMap { old[$0.id] }, right.compactMap { new[$0.id] })
      #expect(group.filled == Compared(had.count, has.count), note)
      #expect(
        group.points == Compared(had.reduce(0) { $0 + $1.byFirst }, has.reduce(0) { $0 + $1.byFirst }), note)
      let own = comparison.changes.filter { isIn($0.need) }
      #expect(group.gainers == own.count { $0.outcome == .gains }, note)
      #expect(group.losers == own.count { $0.outcome == .loses }, note)
    }
    let types = comparison.groups.filter { $0.group.dimension == .type }
    #expect(types.reduce(0) { $0 + $1.filled.second } == after.pairs.count, note)
    #expect(
      comparison.groups.filter { $0.group.dimension == .priority }.reduce(0) { $0 + $1.gainers }
        == comparison.gainers.count, note)
  }

  private func loads(_ comparison: MatchingComparison, _ note: Comment) {
    var expected: Set<MentorID> = []
    let (ids, others) = (Set(before.cohort.mentors.map(\.id)), Set(after.cohort.mentors.map(\.id)))
    for mentor in ids.union(others) {
      let (left, right) = (needs(of: mentor, old), needs(of: mentor, new))
      if left != right || ids.contains(mentor) != others.contains(mentor) { expected.insert(mentor) }
    }
    #expect(comparison.loads.map(\.mentor.id) == expected.sorted(), note)
    for load in comparison.loads {
      let id = load.mentor.id
      #expect(load.pairs.first == (ids.contains(id) ? needs(of: id, old).count : nil), note)
      #expect(load.pairs.second == (others.contains(id) ? needs(of: id, new).count : nil), note)
      let minutes = after.loads.first { $0.mentor.id == id }?.minutesPerMonth
      #expect(load.minutesPerMonth.second == minutes, note)
    }
  }

  private func needs(of mentor: MentorID, _ rows: [NeedID: Row]) -> Set<NeedID> {
    Set(rows.filter { $0.value.mentor == mentor }.keys)
  }

  private func sum(_ rows: [NeedID: Row], _ points: (Row) -> Int) -> Int {
    rows.values.reduce(0) { $0 + points($1) }
  }
}
