// SPDX-License-Identifier: GPL-3.0-or-later

/// A wish and what it counts for.
public struct WeightedWish: Sendable {
  /// The wish.
  public let wish: any Wish
  /// The points for a pair that fits in full; may be negative.
  public let weight: Int

  /// Makes a weighted wish.
  public init(_ wish: any Wish, weight: Int) {
    self.wish = wish
    self.weight = weight
  }
}

/// The requirements and wishes that a matching is made by, in the order that they are shown in.
public struct RuleSet: Sendable {
  /// The requirements; the first one that a pair breaks is the one it is counted under.
  public let requirements: [any Requirement]
  /// The wishes with their weights.
  public let wishes: [WeightedWish]

  /// Makes a rule set. The ids are unique; the caller has checked it.
  public init(requirements: [any Requirement], wishes: [WeightedWish]) {
    self.requirements = requirements
    self.wishes = wishes
  }

  /// Whether a pair keeps every requirement.
  public func allows(_ pair: Pair) -> Bool {
    requirements.allSatisfy { $0.allows(pair) }
  }

  /// The requirements that a pair breaks, in order.
  public func broken(by pair: Pair) -> [any Requirement] {
    requirements.filter { !$0.allows(pair) }
  }

  /// The points of a pair over all wishes.
  public func points(of pair: Pair) -> Int {
    wishes.reduce(0) { $0 + $1.wish.degree(of: pair).points(weight: $1.weight) }
  }
}
