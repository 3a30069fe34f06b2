// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// How often pairs ended early, by what they can be told apart by.
///
///     let tables = OutcomeTables(pairs)
///     for table in tables.factors { print(table.factor, table.rows.map(\.share.fraction)) }
///
/// A pair is known where it was completed, ended early or never began; the last two count as ended early. Ongoing pairs
/// count as neither. Many pairs have a mentor in common, which the intervals do not know of: they are rather too short
/// than too long.
public struct OutcomeTables: Hashable, Sendable {
  /// A group needs so many known pairs before it says anything.
  public static let fewestPairs = 20
  /// Nor does it where its interval is wider than this.
  public static let widestInterval = 0.4
  /// The chance of marking any difference at all where there is none.
  public static let level = 0.05

  /// How many pairs had each outcome.
  public let outcomes: [PreviousPair.Outcome: Int]
  /// All known pairs, and how many of them ended early.
  public let all: Share
  /// A table for each thing that tells known pairs apart.
  public let factors: [FactorTable]
  /// How many differences were looked at, those of groups that are too small left out.
  public let comparisons: Int

  /// How many pairs are left out because they go on, or nobody has told how they ended.
  public var ongoing: Int { outcomes[.ongoing] ?? 0 }
  /// Whether nothing can be said at all.
  public var isTooFew: Bool { all.isTooFew }

  /// Counts.
  ///
  /// - Complexity: O(n log n) for each factor, in the number of pairs.
  public init(_ pairs: [PastPair]) {
    outcomes = Dictionary(grouping: pairs, by: \.outcome).mapValues(\.count)
    let known = pairs.filter { $0.endedEarly != nil }
    all = Share(known.count { $0.endedEarly == true }, of: known.count)
    let grouping = Grouping(known)
    var tables: [FactorTable] = grouping.factors.compactMap { factor in
      let groups = grouping.groups(by: factor)
      // One group beside nothing tells nothing.
      guard groups.count > 1 else { return nil }
      return FactorTable(factor, groups, of: known.count)
    }
    let places = tables.indices.flatMap { table in tables[table].rows.indices.map { (table, $0) } }
      .filter { tables[$0.0].rows[$0.1].comparison?.isLookedAt == true }
    let chances = ExactTest.corrected(places.compactMap { tables[$0.0].rows[$0.1].comparison?.chance })
    for ((table, row), chance) in zip(places, chances) { tables[table].rows[row].comparison?.correctedChance = chance }
    factors = tables
    comparisons = places.count
  }
}

extension Share {
  /// Whether so few are known that nothing can be said.
  public var isTooFew: Bool {
    known < OutcomeTables.fewestPairs || interval.width > OutcomeTables.widestInterval + 0.005
  }
}

/// How often pairs ended early in each group of a factor.
public struct FactorTable: Hashable, Sendable {
  /// What the groups are made by.
  public let factor: Factor
  /// The groups that have known pairs, in their order; at least two.
  public internal(set) var rows: [Row]
  /// How many known pairs are in no group, because the fact is not known of them.
  public let notKnown: Int

  /// A group.
  public struct Row: Hashable, Sendable {
    /// What the pairs have in common.
    public let group: OutcomeGroup
    /// How many are known, and how many of them ended early.
    public let share: Share
    /// How it stands to another group, or to all others, where that is looked at.
    public internal(set) var comparison: ShareComparison?
  }

  init(_ factor: Factor, _ groups: [(group: OutcomeGroup, share: Share)], of known: Int) {
    self.factor = factor
    let sum = Share(groups.reduce(0) { $0 + $1.share.count }, of: groups.reduce(0) { $0 + $1.share.known })
    notKnown = known - sum.known
    rows = groups.enumerated().map { index, group in
      let others = Share(sum.count - group.share.count, of: sum.known - group.share.known)
      var comparison: ShareComparison?
      if groups.count > 2, factor.comparing == .each {
        comparison = ShareComparison(group.share, others, with: nil)
      } else if index == groups.count - 1 {
        // Sizes alone decide beside what the last group stands, never what became of the pairs.
        let first = groups[0]
        let isLarge = groups.count == 2 || first.share.known >= OutcomeTables.fewestPairs
        comparison =
          isLarge
          ? ShareComparison(group.share, first.share, with: first.group)
          : ShareComparison(group.share, others, with: nil)
      }
      return Row(group: group.group, share: group.share, comparison: comparison)
    }
  }
}

/// A group beside another one, or beside all others.
public struct ShareComparison: Hashable, Sendable {
  /// What can be said of a difference.
  public enum Standing: String, Hashable, Sendable {
    /// Too few pairs are known in one of the groups.
    case tooFew = "too_few"
    /// The interval reaches both sides of nothing.
    case none
    /// It does not, but among so many comparisons that may be by chance.
    case perhaps
    /// It is greater than chance makes it even among so many. What it comes from is another question.
    case seen
  }

  /// The group beside which it stands; nothing for all others.
  public let other: OutcomeGroup?
  /// That group's pairs.
  public let otherShare: Share
  /// How much greater the share of those who ended early is than the other group's.
  public let difference: Double
  /// From where to where it may lie.
  public let interval: ShareInterval
  /// The chance of so odd a difference where there is none.
  public let chance: Double
  /// The same, made greater for the number of comparisons.
  public internal(set) var correctedChance: Double
  /// Whether both groups are large enough to be compared, whatever became of them.
  let isLookedAt: Bool
  private let isTooFew: Bool

  init(_ share: Share, _ otherShare: Share, with other: OutcomeGroup?) {
    self.other = other
    self.otherShare = otherShare
    difference = share.fraction - otherShare.fraction
    interval = share.difference(from: otherShare)
    chance = ExactTest.chance(share, otherShare)
    correctedChance = 1
    isLookedAt = min(share.known, otherShare.known) >= OutcomeTables.fewestPairs
    isTooFew = share.isTooFew || otherShare.isTooFew
  }

  /// What can be said.
  public var standing: Standing {
    if isTooFew { return .tooFew }
    if interval.contains(0) { return .none }
    return correctedChance <= OutcomeTables.level ? .seen : .perhaps
  }
}
