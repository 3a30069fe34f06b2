// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import PairingRules
package import Wording

/// The facts of a rule made for tests.
package struct TestReason: Justification {
  package let text: String
  package var hasRemedy = true

  package init(text: String, hasRemedy: Bool = true) {
    self.text = text
    self.hasRemedy = hasRemedy
  }

  package var sentence: LocalizedText { LocalizedText(verbatim: text) }
  package var remedy: LocalizedText? { hasRemedy ? LocalizedText(verbatim: "change \(text)") : nil }
}

/// A pair's key in the tables of tests.
package func key(_ pair: Pair) -> String { "\(pair.mentee.id)/\(pair.type.rawValue)/\(pair.mentor.id)" }

/// Removes the pairs of a table.
package struct TableRequirement: Requirement {
  package let id: RuleID
  package var blocked: Set<String> = []
  /// Whether people can do something about it.
  package var hasRemedy = true

  package init(id: RuleID, blocked: Set<String> = [], hasRemedy: Bool = true) {
    self.id = id
    self.blocked = blocked
    self.hasRemedy = hasRemedy
  }

  package var sentence: LocalizedText { "no pair of the table" }
  package func allows(_ pair: Pair) -> Bool { !blocked.contains(key(pair)) }
  package func justification(for pair: Pair) -> TestReason {
    TestReason(text: "\(id) \(key(pair))", hasRemedy: hasRemedy)
  }
}

/// The mentor gives the kind of help.
package struct TypeRequirement: Requirement {
  package let id: RuleID = "mentor_type"
  package init() {}

  package var sentence: LocalizedText { "the mentor gives the kind of help" }
  package func allows(_ pair: Pair) -> Bool { pair.mentor.types.contains(pair.type) }
  package func justification(for pair: Pair) -> TestReason { TestReason(text: "type \(key(pair))") }
}

/// The coordinator has not blocked the pair.
package struct BlockRequirement: Requirement {
  package let id: RuleID = "forbid"
  package init() {}

  package var sentence: LocalizedText { "the pair is not blocked" }
  package func allows(_ pair: Pair) -> Bool {
    !(pair.context.decisions[pair.mentee.id] ?? []).contains {
      $0.kind == .forbid && $0.mentor == pair.mentor.id && ($0.type ?? pair.type) == pair.type
    }
  }
  package func justification(for pair: Pair) -> TestReason { TestReason(text: "block \(key(pair))", hasRemedy: false) }
}

/// Gives the pairs of a table their points, as thousandths of a weight of 1000; others none.
package struct TableWish: Wish {
  package let id: RuleID
  package var points: [String: Int] = [:]

  package init(id: RuleID, points: [String: Int] = [:]) {
    self.id = id
    self.points = points
  }

  package var sentence: LocalizedText { "points by table" }
  package var degrees: ClosedRange<Degree> { Degree(thousandths: -1000)...Degree(thousandths: 1000) }
  package func degree(of pair: Pair) -> Degree { Degree(thousandths: points[key(pair)] ?? 0) }
  package func justification(for pair: Pair) -> TestReason { TestReason(text: "points \(key(pair))") }
}

/// A requirement that one pair need not keep.
package struct Waived<Base: Requirement>: Requirement {
  package let base: Base
  package let pairKey: String

  package var id: RuleID { base.id }
  package var sentence: LocalizedText { base.sentence }
  package func allows(_ pair: Pair) -> Bool { key(pair) == pairKey || base.allows(pair) }
  package func justification(for pair: Pair) -> Base.Reason { base.justification(for: pair) }
}

extension RuleSet {
  /// The rules with some requirements waived for one pair.
  package func waiving(_ ids: [RuleID], for need: NeedID, with mentor: MentorID) -> RuleSet {
    let pairKey = "\(need.mentee)/\(need.type.rawValue)/\(mentor)"
    func waived(_ requirement: some Requirement) -> any Requirement {
      ids.contains(requirement.id) ? Waived(base: requirement, pairKey: pairKey) : requirement
    }
    return RuleSet(requirements: requirements.map { waived($0) }, wishes: wishes)
  }
}
