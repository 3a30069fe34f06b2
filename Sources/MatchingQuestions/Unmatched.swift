// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import MatchingEngine
import PairingRules
import ParallelWork

/// Why a need has no mentor, and what would help, tried.
public struct UnmatchedAnswer: Sendable {
  /// The need, what removed its mentors, the group that it competes in, and the smallest change.
  public let unmatched: UnmatchedNeed
  /// The best matching with the change made; nothing where there is no change, or the cohort is too large to try it.
  public let tried: Alternative?
  /// Whether the change has been tried and fills one need more, with none of greater or the same priority left instead.
  public let isVerified: Bool
}

extension Inquiry {
  /// Why each need that is left has no mentor; each change is verified by matching anew with it.
  ///
  /// - Parameter needs: the needs that are asked about, by position; nothing means all.
  /// - Throws: as `Matcher.match`.
  /// - Complexity: a matching for each need that has a change, on all cores; where pairs are not stored, changes are
  ///   named and not tried.
  public func unmatchedNeeds(among needs: Set<Int>? = nil) throws(MatchingError) -> [UnmatchedAnswer] {
    try answers(to: causes(among: needs))
  }

  /// Why each need that is left has no mentor, and the smallest change that would help: named, and not tried.
  ///
  /// - Parameter needs: the needs that are asked about, by position; nothing means all.
  public func causes(among needs: Set<Int>? = nil) -> [UnmatchedNeed] { matching.unmatchedNeeds(among: needs) }

  /// The same for needs whose causes and changes are known already.
  ///
  /// - Throws: as `Matcher.match`.
  /// - Complexity: as `unmatchedNeeds(among:)`.
  public func answers(to unmatched: [UnmatchedNeed]) throws(MatchingError) -> [UnmatchedAnswer] {
    let found = Parallel.map(unmatched.count) { number in
      Result { () throws(MatchingError) in try answer(unmatched[number]) }
    }
    var answers: [UnmatchedAnswer] = []
    for result in found { answers.append(try result.get()) }
    return answers
  }

  private func answer(_ unmatched: UnmatchedNeed) throws(MatchingError) -> UnmatchedAnswer {
    guard matching.isStored, let change = unmatched.change else {
      return UnmatchedAnswer(unmatched: unmatched, tried: nil, isVerified: false)
    }
    let tried = try alternative(making: change, for: unmatched.need.id)
    let more = tried.after.differences(from: tried.before)
    return UnmatchedAnswer(
      unmatched: unmatched, tried: tried, isVerified: tried.filled > 0 && more.first.map { $0.filled > 0 } ?? false)
  }

  /// The best matching with a change made.
  private func alternative(making change: Change, for need: NeedID) throws(MatchingError) -> Alternative {
    switch change {
    case .relax(let mentor, let obstacles):
      return try alternative(rules: matching.rules.waiving(Set(obstacles.map(\.rule)), for: need, with: mentor))
    case .addPlace(let mentors):
      return try alternative(addingPlace(with: mentors[0]))
    case .relaxAndAddPlace(let mentor, let obstacles):
      return try alternative(
        addingPlace(with: mentor),
        rules: matching.rules.waiving(Set(obstacles.map(\.rule)), for: need, with: mentor))
    }
  }

  /// The cohort with one more place with a mentor, and the hours for any need.
  func addingPlace(with id: MentorID) -> CohortDraft {
    var draft = draft
    let longest = cohort.needs.map(\.programme.minutesPerMonth).max() ?? 0
    draft.mentors = draft.mentors.map { mentor in
      guard mentor.id == id else { return mentor }
      return mentor.with(
        capacity: .some(mentor.capacity.map { $0 + 1 }),
        minutesPerMonth: .some(mentor.minutesPerMonth.map { $0 + longest }))
    }
    return draft
  }
}
