// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

/// A pair of an earlier year that could be made again.
struct ContinuablePair: Hashable {
  let need: NeedID
  let mentor: MentorID
}

extension MatchingFacts {
  /// The earlier pairs of a group with one of the outcomes, each once: the mentee still needs this kind of help, and
  /// the mentor is still here.
  func continuablePairs(_ group: Expectation.Group, _ outcomes: Set<PreviousPair.Outcome>) -> [ContinuablePair] {
    let needs = Set(needs(group.mentee).map(\.id))
    let mentors = Set(mentors(group.mentor).map(\.id))
    var seen: Set<ContinuablePair> = []
    return cohort.previous.compactMap { earlier in
      guard outcomes.contains(earlier.outcome) else { return nil }
      let pair = ContinuablePair(
        need: NeedID(mentee: earlier.mentee, type: earlier.type), mentor: earlier.mentor)
      return needs.contains(pair.need) && mentors.contains(pair.mentor) && seen.insert(pair).inserted ? pair : nil
    }
  }

  /// How many pairs each mentor has; mentors without any are left out.
  var loads: [MentorID: Int] {
    pairs.reduce(into: [:]) { $0[$1.mentor.id, default: 0] += 1 }
  }
}
