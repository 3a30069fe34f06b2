// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairScoring
import ParallelWork

/// An earlier matching's pairs by positions, as far as they can stay.
struct KeptPlaces: Sendable {
  /// The mentor that each need had, or -1: where it had none, where the pair is not to be had any more, and where a
  /// decision has its say.
  let mentorOfNeed: [Int32]
  /// The points of these pairs; 0 where there is none.
  let points: [Int32]
  /// The weekly time of each need with that mentor, and with the one whom a decision makes it keep.
  let times: [TimeWindow?]
  /// How many pairs could stay beside those that a decision makes stay.
  let count: Int
  /// How many pairs a decision makes stay.
  let requiredCount: Int
  /// The most pairs that may change; nothing where keeping is worth a bonus.
  let mostChanges: Int?

  /// - Complexity: O(needs + mentors), on all cores.
  init(
    _ kept: KeptPairs, _ cohort: Cohort, scorer: PairScorer, requiredMentors: [Int32], limits: MentorLimits
  ) {
    let mentors = Dictionary(uniqueKeysWithValues: cohort.mentors.lazy.enumerated().map { ($1.id, $0) })
    var mentorOfNeed = [Int32](repeating: -1, count: cohort.needs.count)
    var times = [TimeWindow?](repeating: nil, count: cohort.needs.count)
    var (count, requiredCount) = (0, 0)
    let before = cohort.needs.map { kept.pairs[$0.id].flatMap { mentors[$0] } }
    let pieces = TaskPieces(cohort.needs.count, length: 256)
    let points = Parallel.map(pieces.count) { piece in
      pieces[piece].map { need -> Int32? in
        guard let mentor = before[need], requiredMentors[need] < 0,
          limits.hasHours(mentor: mentor, for: cohort.needs[need].programme.minutesPerMonth)
        else { return nil }
        return scorer.points(need: need, mentor: mentor).map { Int32(clamping: $0) }
      }
    }.flatMap(\.self)
    for need in cohort.needs.indices {
      guard let mentor = before[need] else { continue }
      if requiredMentors[need] >= 0 {
        guard requiredMentors[need] == mentor else { continue }
        requiredCount += 1
      } else {
        guard points[need] != nil else { continue }
        count += 1
        mentorOfNeed[need] = Int32(truncatingIfNeeded: mentor)
      }
      times[need] = kept.times[cohort.needs[need].id]
    }
    self.points = points.map { $0 ?? 0 }
    self.mentorOfNeed = mentorOfNeed
    self.times = times
    self.count = count
    self.requiredCount = requiredCount
    if case .atMost(let changes) = kept.rule { mostChanges = max(0, changes) } else { mostChanges = nil }
  }

  /// The pairs that a bonus is given for; none where a row keeps them.
  var bonusCount: Int { mostChanges == nil ? count : 0 }

  /// Whether a row beside the network limits the changes.
  var hasRow: Bool { mostChanges.map { $0 < count } ?? false }

  /// Whether a need is kept by its mentor of before.
  func isKept(_ need: Int, _ mentor: Int) -> Bool { mentorOfNeed[need] == Int32(truncatingIfNeeded: mentor) }

  /// How many pairs could have stayed, and did.
  ///
  /// - Parameter matched: the mentor of each need, or -1, required pairs among them.
  func counted(_ matched: [Int32]) -> KeptCount {
    let kept = matched.indices.count { mentorOfNeed[$0] >= 0 && mentorOfNeed[$0] == matched[$0] }
    return KeptCount(possible: count + requiredCount, kept: kept + requiredCount)
  }

  /// By how many changes a matching breaks the row; 0 where it keeps it, or where there is none.
  func excess(_ matched: [Int32]) -> Int {
    mostChanges.map { max(0, counted(matched).changes - $0) } ?? 0
  }

  /// "At least so many pairs are kept", as a row over the pairs that are left to decide.
  func constraint(_ edges: OpenEdges) -> SideConstraint {
    var terms: [SideConstraint.Term] = []
    for need in mentorOfNeed.indices where mentorOfNeed[need] >= 0 {
      for edge in edges.offsets[need]..<edges.offsets[need + 1] where edges.mentors[edge] == mentorOfNeed[need] {
        terms.append(SideConstraint.Term(edge: edge, coefficient: -1))
      }
    }
    return SideConstraint(terms: terms, upperBound: (mostChanges ?? 0) - count)
  }

  /// Puts the bonus on the pairs that are kept.
  func add(_ bonus: Int, to weights: inout [Int], _ edges: OpenEdges) {
    for need in mentorOfNeed.indices where mentorOfNeed[need] >= 0 {
      for edge in edges.offsets[need]..<edges.offsets[need + 1] where edges.mentors[edge] == mentorOfNeed[need] {
        weights[edge] += bonus
      }
    }
  }
}
