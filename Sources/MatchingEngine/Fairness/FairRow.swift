// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairingRules

/// A floor under a group or its share of all, as a row over the needs that are filled: the coefficients of the filled
/// needs add up to no more than a bound. Needs that a decision fills count like others.
struct FairRow: Sendable {
  let target: Fairness.Target
  /// Whether each need is of the group.
  let isMember: [Bool]
  /// How many needs the group has.
  let memberCount: Int
  /// What a filled need of the group adds.
  let member: Int
  /// What any other filled need adds.
  let other: Int
  /// What all may come to.
  let bound: Int

  /// O(needs).
  init(_ target: Fairness.Target, _ cohort: Cohort) {
    self.target = target
    isMember = cohort.needs.map { target.group.contains($0) }
    memberCount = isMember.count { $0 }
    switch target.level {
    case .needs(let count): (member, other, bound) = (-1, 0, -count)
    case .ofGroup(let part): (member, other, bound) = (-1, 0, -part.least(of: memberCount))
    case .ofFilled(let part): (member, other, bound) = (part.part - part.whole, part.part, 0)
    }
  }

  /// The rows of all floors and shares, in their order.
  static func rows(_ cohort: Cohort, _ fairness: Fairness) -> [FairRow] {
    fairness.targets.map { FairRow($0, cohort) }
  }

  /// What a filled need adds.
  func coefficient(_ need: Int) -> Int { isMember[need] ? member : other }

  /// What the filled needs come to.
  func sum(_ isFilled: (Int) -> Bool) -> Int {
    isMember.indices.reduce(0) { isFilled($1) ? $0 + coefficient($1) : $0 }
  }

  /// By how much a matching breaks the row; 0 where it keeps it.
  ///
  /// - Parameter mentorOfNeed: the mentor of each need, or -1, required pairs among them.
  func excess(_ mentorOfNeed: [Int32]) -> Int { max(0, sum { mentorOfNeed[$0] >= 0 } - bound) }

  /// How many more of the filled needs would have to be the group's.
  func missing(excess: Int) -> Int { target.isShare ? (excess + other - member - 1) / (other - member) : excess }

  /// How many of the group's needs have to be filled where so many are in all.
  func wanted(filled: Int) -> Int {
    if case .ofFilled(let part) = target.level { part.least(of: filled) } else { -bound }
  }

  /// The row over the pairs that are left to decide.
  ///
  /// - Parameters:
  ///   - offsets: where each need's pairs begin.
  ///   - slack: by how much it is relaxed.
  func constraint(offsets: [Int], requiredMentors: [Int32], slack: Int) -> SideConstraint {
    var terms: [SideConstraint.Term] = []
    for need in isMember.indices where coefficient(need) != 0 {
      for edge in offsets[need]..<offsets[need + 1] {
        terms.append(SideConstraint.Term(edge: edge, coefficient: coefficient(need)))
      }
    }
    return SideConstraint(terms: terms, upperBound: bound + slack - sum { requiredMentors[$0] >= 0 })
  }
}

extension [FairRow] {
  /// By how much a matching breaks each row.
  func excesses(_ mentorOfNeed: [Int32]) -> [Int] { map { $0.excess(mentorOfNeed) } }
}
