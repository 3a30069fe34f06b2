// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine

/// How many places are tried at a time.
private let batch = 4
/// The most places that are tried where prices say nothing of them.
private let mostTried = 12

extension Inquiry {
  /// The mentors who have no place left, those first with whom one more can give most.
  struct ExtraPlaceOrder: Sendable {
    let mentors: [Int]
    /// What one more place with each mentor of the cohort can give at most, where prices say so.
    let bounds: [Int]?

    /// Those who are tried whatever is found: in whole batches, as many as are shown.
    func first(shown: Int) -> ArraySlice<Int> {
      let whole = (max(1, shown) + batch - 1) / batch * batch
      return mentors.prefix(bounds == nil ? min(whole, (mostTried + batch - 1) / batch * batch) : whole)
    }
  }

  func extraPlaceOrder() -> ExtraPlaceOrder {
    let bounds = matching.extraPlaceBounds
    let full = cohort.mentors.indices.filter { isFull($0) && bounds?[$0] ?? 1 > 0 }
    let wanted = bounds == nil ? waitingPairs : []
    let ordered = full.sorted { first, second in
      let (left, right) = bounds.map { ($0[first], $0[second]) } ?? (wanted[first], wanted[second])
      return left == right ? first < second : right < left
    }
    return ExtraPlaceOrder(mentors: ordered, bounds: bounds)
  }

  /// One more place with each of some mentors.
  func candidates(_ mentors: ArraySlice<Int>) -> [Candidate] {
    mentors.map { mentor in
      let id = cohort.mentors[mentor].id
      return Candidate(step: .place(id), draft: addingPlace(with: id))
    }
  }

  /// The mentors with whom one more place gives most, and how many were tried.
  func extraPlaces(shown: Int) throws(MatchingError) -> (best: [Advice], tried: Int, isProven: Bool) {
    let order = extraPlaceOrder()
    return try extraPlaces(order, shown: shown, first: try tried(candidates(order.first(shown: shown))))
  }

  /// The same, with what the first ones give.
  func extraPlaces(
    _ order: ExtraPlaceOrder, shown: Int, first: [Advice]
  ) throws(MatchingError) -> (best: [Advice], tried: Int, isProven: Bool) {
    let (ordered, bounds) = (order.mentors, order.bounds)
    var best = first
    var next = order.first(shown: shown).count
    while next < ordered.count {
      // What the last one shown is worth more than any that is left can be.
      if let bounds, best.count >= shown, matching.gain(best[shown - 1].alternative.after) >= bounds[ordered[next]] {
        return (Array(best.prefix(shown)), next, matching.isProven)
      }
      if bounds == nil, next >= mostTried { return (Array(best.prefix(shown)), next, false) }
      let end = min(ordered.count, next + batch)
      best += try tried(candidates(ordered[next..<end]))
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
