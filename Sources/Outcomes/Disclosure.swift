// SPDX-License-Identifier: GPL-3.0-or-later

/// What of a row may leave the house.
public enum Disclosure: String, Hashable, Sendable {
  /// All of it.
  case shown
  /// That there are some, but fewer than ``FactorTable/fewestShown``.
  case few
  /// Nothing: from it and the sum, somebody could work out how many there are of the few.
  case withheld
}

extension FactorTable {
  /// The fewest pairs that a row is shown of: who knows such a group may know the people in it.
  public static let fewestShown = 5

  /// What of each row may be passed on. So many rows are hidden that those of few pairs cannot be worked out from the
  /// sum: at least two, and together at least ``fewestShown`` pairs, where there are so many.
  ///
  /// - Complexity: O(n log n) in the number of rows.
  public var disclosures: [Disclosure] {
    var disclosures = rows.map { $0.share.known < Self.fewestShown ? Disclosure.few : .shown }
    var hidden = rows.indices.filter { disclosures[$0] == .few }
    guard !hidden.isEmpty else { return disclosures }
    // The smallest first, which cost least.
    var others = rows.indices.filter { disclosures[$0] == .shown }
      .sorted { (rows[$0].share.known, $0) < (rows[$1].share.known, $1) }[...]
    while hidden.count < 2 || hidden.reduce(0, { $0 + rows[$1].share.known }) < Self.fewestShown,
      let next = others.popFirst()
    {
      disclosures[next] = .withheld
      hidden.append(next)
    }
    return disclosures
  }

  /// Whether a row's comparison may be passed on: the group beside which it stands may be, too.
  public func showsComparison(ofRow index: Int) -> Bool {
    let disclosures = disclosures
    guard let comparison = rows[index].comparison, disclosures[index] == .shown else { return false }
    guard let other = comparison.other else { return comparison.otherShare.known >= Self.fewestShown }
    return rows.firstIndex { $0.group == other }.map { disclosures[$0] == .shown } ?? false
  }
}
