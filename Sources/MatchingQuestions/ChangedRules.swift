// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import PairingRules
import Wording

/// A requirement that one pair need not keep.
private struct WaivedRequirement<Base: Requirement>: PairWaiver {
  let base: Base
  let need: NeedID
  let mentor: MentorID

  var id: RuleID { base.id }
  var sentence: LocalizedText { base.sentence }
  var kind: String { base.kind }
  var arguments: RuleArguments { base.arguments }

  func allows(_ pair: Pair) -> Bool {
    (pair.mentor.id == mentor && pair.mentee.id == need.mentee && pair.type == need.type) || base.allows(pair)
  }

  func justification(for pair: Pair) -> Base.Reason { base.justification(for: pair) }

  func waives(_ need: NeedID, _ mentor: MentorID) -> Bool { need == self.need && mentor == self.mentor }
}

/// A requirement that one pair breaks, and no other.
private struct BlockedPair: Requirement {
  struct Reason: Justification {
    var sentence: LocalizedText { "" }
  }

  let id: RuleID = "blocked_pair"
  let need: NeedID
  let mentor: MentorID

  var sentence: LocalizedText { "" }

  func allows(_ pair: Pair) -> Bool {
    pair.mentor.id != mentor || pair.mentee.id != need.mentee || pair.type != need.type
  }

  func justification(for pair: Pair) -> Reason { Reason() }
}

extension RuleSet {
  /// The rules with some requirements waived for one pair.
  func waiving(_ ids: Set<RuleID>, for need: NeedID, with mentor: MentorID) -> RuleSet {
    func waived(_ requirement: some Requirement) -> any Requirement {
      ids.contains(requirement.id) ? WaivedRequirement(base: requirement, need: need, mentor: mentor) : requirement
    }
    return RuleSet(requirements: requirements.map { waived($0) }, wishes: wishes)
  }

  /// The rules with one pair ruled out.
  func blocking(_ need: NeedID, with mentor: MentorID) -> RuleSet {
    RuleSet(requirements: requirements + [BlockedPair(need: need, mentor: mentor)], wishes: wishes)
  }
}
