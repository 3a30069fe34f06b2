// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
package import MatchingEngine
import PairingRules
import ParallelWork

extension MatchingComparison {
  /// Compares two matchings.
  ///
  /// - Complexity: O(pairs · wishes) on all cores, and O(people · log people).
  package init(_ first: SettledMatching, _ second: SettledMatching) {
    let judge = PairsJudge(first, second)
    let aligned = Self.aligned(first.cohort.needs, second.cohort.needs)
    let length = 256
    let pieces = Parallel.map((aligned.count + length - 1) / length) { piece in
      let range = piece * length..<min(aligned.count, (piece + 1) * length)
      return ComparedNeeds(aligned[range], judge)
    }
    let all = pieces.reduce(into: ComparedNeeds(wishes: judge.wishes.count)) { $0.add($1) }
    self.init(
      first: Side(first, points: all.points.first), second: Side(second, points: all.points.second),
      wishes: judge.wishes, pairs: all.pairs, changes: all.changes,
      shifts: judge.wishes.indices.compactMap { wish in
        all.shiftedPairs[wish] == 0
          ? nil : RuleShift(rule: judge.wishes[wish], pairs: all.shiftedPairs[wish], points: all.staying[wish])
      },
      groups: all.groups.sorted(first.cohort, second.cohort), loads: Self.loads(first, second),
      ownMentees: Self.own(first.cohort.mentees.map(\.id), second.cohort.mentees.map(\.id)),
      ownMentors: Self.own(first.cohort.mentors.map(\.id), second.cohort.mentors.map(\.id)))
  }

  /// The positions of the needs of both, by id; one of the two is missing where a need is in one cohort only. Both lists
  /// stand by id already.
  static func aligned(_ first: [Need], _ second: [Need]) -> [(first: Int?, second: Int?)] {
    var pairs: [(first: Int?, second: Int?)] = []
    pairs.reserveCapacity(max(first.count, second.count))
    var (left, right) = (0, 0)
    while left < first.count || right < second.count {
      if right == second.count || (left < first.count && first[left].id < second[right].id) {
        pairs.append((left, nil))
        left += 1
      } else if left == first.count || second[right].id < first[left].id {
        pairs.append((nil, right))
        right += 1
      } else {
        pairs.append((left, right))
        (left, right) = (left + 1, right + 1)
      }
    }
    return pairs
  }

  private static func own<ID: Hashable & Sendable>(_ first: [ID], _ second: [ID]) -> Compared<[ID]> {
    let (left, right) = (Set(first), Set(second))
    return Compared(first.filter { !right.contains($0) }, second.filter { !left.contains($0) })
  }

  private static func loads(_ first: SettledMatching, _ second: SettledMatching) -> [LoadChange] {
    let (before, after) = (first.loads, second.loads)
    let old = Dictionary(uniqueKeysWithValues: zip(first.cohort.mentors.lazy.map(\.id), before))
    let new = Dictionary(uniqueKeysWithValues: zip(second.cohort.mentors.lazy.map(\.id), after))
    let joined = second.cohort.mentors.filter { old[$0.id] == nil }
    return (first.cohort.mentors + joined).compactMap { mentor in
      let (left, right) = (old[mentor.id], new[mentor.id])
      guard left?.needs != right?.needs else { return nil }
      return LoadChange(
        mentor: mentor, pairs: Compared(left?.needs.count, right?.needs.count),
        minutesPerMonth: Compared(left?.minutes, right?.minutes))
    }.sorted { $0.mentor.id < $1.mentor.id }
  }
}

extension MatchingComparison.Side {
  init(_ matching: SettledMatching, points: Compared<Int>) {
    self.init(
      cohort: matching.cohort, rules: matching.rules, tally: matching.tally, points: points,
      isProven: matching.isProven, gap: matching.gap)
  }
}

extension SettledMatching {
  /// What each mentor has to do, in the order of the mentors.
  fileprivate var loads: [(needs: Set<NeedID>, minutes: Int)] {
    var loads = cohort.mentors.map { _ in (needs: Set<NeedID>(), minutes: 0) }
    for (need, mentor) in mentorOfNeed.enumerated() where mentor >= 0 {
      loads[Int(mentor)].needs.insert(cohort.needs[need].id)
      loads[Int(mentor)].minutes += cohort.needs[need].programme.minutesPerMonth
    }
    return loads
  }
}
