// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine

extension Inquiry {
  /// How many places are tried at a time.
  private static let batch = 4
  /// The most places that are tried where prices say nothing of them.
  private static let mostTried = 12

  /// The mentors with whom one more place gives most, and how many were tried.
  func extraPlaces(shown: Int) throws(MatchingError) -> (best: [Advice], tried: Int, isProven: Bool) {
    let bounds = matching.extraPlaceBounds
    let full = cohort.mentors.indices.filter { isFull($0) && bounds?[$0] ?? 1 > 0 }
    let wanted = bounds == nil ? waitingPairs : []
    let ordered = full.sorted { first, second in
      let (left, right) = bounds.map { ($0[first], $0[second]) } ?? (wanted[first], wanted[second])
      return left == right ? first < second : right < left
    }
    var best: [Advice] = []
    var next = 0
    while next < ordered.count {
      // What the last one shown is worth more than any that is left can be.
      if let bounds, best.count >= shown, matching.gain(best[shown - 1].alternative.after) >= bounds[ordered[next]] {
        return (Array(best.prefix(shown)), next, matching.isProven)
      }
      if bounds == nil, next >= Self.mostTried { return (Array(best.prefix(shown)), next, false) }
      let end = min(ordered.count, next + Self.batch)
      best += try tried(
        ordered[next..<end].map { mentor in
          let id = cohort.mentors[mentor].id
          return Candidate(step: .place(id), draft: addingPlace(with: id))
        })
      best = best.enumerated().sorted { first, second in
        let (left, right) = (first.element.alternative.after, second.element.alternative.after)
        return left == right ? first.offset < second.offset : right < left
      }.map(\.element)
      next = end
    }
    return (Array(best.prefix(shown)), next, matching.isProven)
  }

  /// Whether a mentor has no place or no hours left for some need.
  private func isFull(_ mentor: Int) -> Bool {
    let own = cohort.needs.indices.filter { Int(matching.mentorOfNeed[$0]) == mentor }
    let minutes = own.reduce(0) { $0 + cohort.needs[$1].programme.minutesPerMonth }
    let longest = cohort.needs.map(\.programme.minutesPerMonth).max() ?? 0
    let person = cohort.mentors[mentor]
    return own.count >= person.capacity ?? .max || minutes + longest > person.minutesPerMonth ?? .max
  }

  /// How many waiting needs each mentor could fill.
  private var waitingPairs: [Int] {
    var counts = [Int](repeating: 0, count: cohort.mentors.count)
    for need in cohort.needs.indices where matching.mentorOfNeed[need] < 0 {
      for mentor in matching.mentors(of: need) { counts[Int(mentor)] += 1 }
    }
    return counts
  }
}
