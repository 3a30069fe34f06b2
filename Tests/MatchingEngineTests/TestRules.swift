// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import Wording

/// The facts of a rule made for tests.
struct TestReason: Justification {
  let text: String
  var hasRemedy = true

  var sentence: LocalizedText { LocalizedText(verbatim: text) }
  var remedy: LocalizedText? { hasRemedy ? LocalizedText(verbatim: "change \(text)") : nil }
}

/// A pair's key in the tables of tests.
func key(_ pair: Pair) -> String { "\(pair.mentee.id)/\(pair.type.rawValue)/\(pair.mentor.id)" }

/// Removes the pairs of a table.
struct TableRequirement: Requirement {
  let id: RuleID
  var blocked: Set<String> = []
  /// Whether people can do something about it.
  var hasRemedy = true

  var sentence: LocalizedText { "no pair of the table" }
  func allows(_ pair: Pair) -> Bool { !blocked.contains(key(pair)) }
  func justification(for pair: Pair) -> TestReason { TestReason(text: "\(id) \(key(pair))", hasRemedy: hasRemedy) }
}

/// The mentor gives the kind of help.
struct TypeRequirement: Requirement {
  let id: RuleID = "mentor_type"
  var sentence: LocalizedText { "the mentor gives the kind of help" }
  func allows(_ pair: Pair) -> Bool { pair.mentor.types.contains(pair.type) }
  func justification(for pair: Pair) -> TestReason { TestReason(text: "type \(key(pair))") }
}

/// The coordinator has not blocked the pair.
struct BlockRequirement: Requirement {
  let id: RuleID = "forbid"
  var sentence: LocalizedText { "the pair is not blocked" }
  func allows(_ pair: Pair) -> Bool {
    !(pair.context.decisions[pair.mentee.id] ?? []).contains {
      $0.kind == .forbid && $0.mentor == pair.mentor.id && ($0.type ?? pair.type) == pair.type
    }
  }
  func justification(for pair: Pair) -> TestReason { TestReason(text: "block \(key(pair))", hasRemedy: false) }
}

/// Gives the pairs of a table their points, as thousandths of a weight of 1000; others none.
struct TableWish: Wish {
  let id: RuleID
  var points: [String: Int] = [:]

  var sentence: LocalizedText { "points by table" }
  var degrees: ClosedRange<Degree> { Degree(thousandths: -1000)...Degree(thousandths: 1000) }
  func degree(of pair: Pair) -> Degree { Degree(thousandths: points[key(pair)] ?? 0) }
  func justification(for pair: Pair) -> TestReason { TestReason(text: "points \(key(pair))") }
}

/// A requirement that one pair need not keep.
struct Waived<Base: Requirement>: Requirement {
  let base: Base
  let pairKey: String

  var id: RuleID { base.id }
  var sentence: LocalizedText { base.sentence }
  func allows(_ pair: Pair) -> Bool { key(pair) == pairKey || base.allows(pair) }
  func justification(for pair: Pair) -> Base.Reason { base.justification(for: pair) }
}

extension RuleSet {
  /// The rules with some requirements waived for one pair.
  func waiving(_ ids: [RuleID], for need: NeedID, with mentor: MentorID) -> RuleSet {
    let pairKey = "\(need.mentee)/\(need.type.rawValue)/\(mentor)"
    func waived(_ requirement: some Requirement) -> any Requirement {
      ids.contains(requirement.id) ? Waived(base: requirement, pairKey: pairKey) : requirement
    }
    return RuleSet(requirements: requirements.map { waived($0) }, wishes: wishes)
  }
}
