// SPDX-License-Identifier: GPL-3.0-or-later

/// Which of the rules that depend on facts become levels of the tree, and which columns beside it.
struct FactPlan: Sendable {
  let tree: ClassTree
  /// Those with a row of bits for each class of needs.
  private(set) var requirements: [FactTable] = []
  private(set) var lookedUpRequirements: [FactTable] = []
  /// Those with a row of points for each class of needs.
  private(set) var wishes: [FactTable] = []
  private(set) var lookedUpWishes: [FactTable] = []

  /// A level of the tree refuses at least so many pairs, in millionths of all; for fewer a row of bits is cheaper.
  private static let leastShare = 100_000

  /// The most selective requirements come first in the tree. Wishes make it only where rows would take too much memory.
  init(_ tables: [FactTable], mentorCount: Int, limits: ScoringLimits) {
    var requirements: [(share: Int, table: FactTable)] = []
    var large: [FactTable] = []
    var budget = limits.pointRowBytes
    // Small ones first; of equally large ones the first.
    let bySize = tables.enumerated().sorted {
      ($0.element.needs.count, $0.offset) < ($1.element.needs.count, $1.offset)
    }
    for table in bySize.map(\.element) {
      if table.isRequirement {
        requirements.append((table.refusedShare, table))
      } else if WishColumn.bytes(table, mentorCount: mentorCount) <= budget {
        budget -= WishColumn.bytes(table, mentorCount: mentorCount)
        wishes.append(table)
      } else {
        large.append(table)
      }
    }
    let selective = requirements.filter {
      $0.share >= Self.leastShare || $0.table.needs.count > limits.bitRowClasses
    }
    self.requirements = requirements.filter {
      $0.share < Self.leastShare && $0.table.needs.count <= limits.bitRowClasses
    }
    .map(\.table)
    let ranked = selective.enumerated().sorted {
      ($1.element.share, $0.offset) < ($0.element.share, $1.offset)
    }
    tree = ClassTree(ranked.map(\.element.table) + large, mentorCount: mentorCount, limits: limits)
    for table in tree.others {
      if !table.isRequirement {
        lookedUpWishes.append(table)
      } else if table.needs.count <= limits.bitRowClasses {
        self.requirements.append(table)
      } else {
        lookedUpRequirements.append(table)
      }
    }
  }
}
