// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds decisions that cannot all be followed.
enum DecisionConflicts {
  /// Each decision that repeats or contradicts an earlier one, with the earlier one's position.
  ///
  /// A `require` and a `forbid` of the same pair contradict; so do two `require` of one need with different mentors,
  /// and more `require` than the mentee has needs.
  ///
  /// - Complexity: the sum over mentees of the square of their decisions.
  static func find(
    in decisions: [Decision], mentees: [MenteeID: Mentee]
  ) -> [(index: Int, earlier: Int, isRepeated: Bool)] {
    let ofMentee = Dictionary(grouping: decisions.indices) { decisions[$0].mentee }
    var conflicts: [(index: Int, earlier: Int, isRepeated: Bool)] = []
    for (mentee, indices) in ofMentee {
      let needs = mentees[mentee].map { Set($0.needs) }
      var followed: [Int] = []
      for index in indices {
        let decision = decisions[index]
        if let same = followed.first(where: { decisions[$0].asks(the: decision) }) {
          conflicts.append((index, same, true))
        } else if let other = followed.first(where: { decisions[$0].contradicts(decision, needs: needs) }) {
          conflicts.append((index, other, false))
        } else if decision.kind == .require, let needs {
          // Those of a stated type are apart already; what is left over must hold those of any type.
          let required = followed.filter { decisions[$0].kind == .require }
          if let last = required.last, required.count >= needs.count {
            conflicts.append((index, last, false))
          } else {
            followed.append(index)
          }
        } else {
          followed.append(index)
        }
      }
    }
    return conflicts.sorted { $0.index < $1.index }
  }
}

extension Decision {
  /// Whether another decision says the same, whatever its reason.
  fileprivate func asks(the other: Decision) -> Bool {
    mentor == other.mentor && type == other.type && kind == other.kind
  }

  /// Whether two decisions about one mentee cannot both be followed, whatever other decisions there are.
  fileprivate func contradicts(_ other: Decision, needs: Set<MentorType>?) -> Bool {
    switch (kind, other.kind) {
    case (.forbid, .forbid):
      return false
    case (.require, .require):
      return type != nil && type == other.type && mentor != other.mentor
    case (.require, .forbid), (.forbid, .require):
      guard mentor == other.mentor else { return false }
      let (required, forbidden) = kind == .require ? (self, other) : (other, self)
      guard let forbiddenType = forbidden.type else { return true }
      if let requiredType = required.type { return requiredType == forbiddenType }
      return needs == [forbiddenType]
    }
  }
}
