// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import Wording

extension RecordReading {
  /// What `run.json` states of the earlier pairs that were to be kept; nothing where it states none.
  mutating func repair(_ root: JSONNode) -> (kept: KeptPairs, count: KeptCount)? {
    guard let node = root["repair"], node.value != .null else { return nil }
    let couldStay = integer("could_stay", of: node)
    let kept = integer("kept", of: node)
    let changes = integer("changes", of: node)
    let pairs = list("pairs", of: node) { reading, node -> (NeedID, MentorID)? in
      guard let mentee = reading.text("mentee", of: node), let type: MentorType = reading.word("type", of: node),
        let mentor = reading.text("mentor", of: node)
      else { return nil }
      return (NeedID(mentee: MenteeID(mentee), type: type), MentorID(mentor))
    }
    guard let rule = rule(of: node), let couldStay, let kept, let changes, let pairs else { return nil }
    let wish = KeptPairs(pairs: Dictionary(pairs, uniquingKeysWith: { first, _ in first }), rule: rule)
    // A number of changes that is not what is left stands for a number of pairs that cannot be.
    return (wish, KeptCount(possible: couldStay, kept: couldStay - changes == kept ? kept : -1))
  }

  /// The pairs of earlier runs that the year has meetings of; nothing where the run repairs none.
  mutating func former(_ root: JSONNode) -> [FormerPair]? {
    guard let node = root["repair"], node.value != .null, node["former"] != nil else { return nil }
    return list("former", of: node) { reading, node -> FormerPair? in
      guard let mentee = reading.text("mentee", of: node), let type: MentorType = reading.word("type", of: node),
        let mentor = reading.text("mentor", of: node)
      else { return nil }
      var slot: TimeWindow?
      if node["slot"] != nil {
        guard let text = reading.text("slot", of: node), let window = TimeWindow(written: text) else { return nil }
        slot = window
      }
      return FormerPair(need: NeedID(mentee: MenteeID(mentee), type: type), mentor: MentorID(mentor), slot: slot)
    }
  }

  private mutating func rule(of node: JSONNode) -> KeptPairs.Rule? {
    guard let word = member("rule", of: node), let text = text(word) else { return nil }
    switch text {
    case RepairRecord.fewestChanges: return .fewestChanges
    case RepairRecord.atMost: return integer("most_changes", of: node).map { .atMost(changes: $0) }
    default:
      refuse(
        word,
        expected: RunFileText.oneOf(["words": Self.words([RepairRecord.fewestChanges, RepairRecord.atMost])]))
      return nil
    }
  }
}
