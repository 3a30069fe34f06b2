// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// A wish and what it counts for.
public struct WeightedWish: Sendable {
  /// The wish.
  public let wish: any Wish
  /// The points for a pair that fits in full; may be negative.
  public let weight: Int
  /// Whether an open time is the best one where it fits least: where the points depend on it and are taken away.
  private let prefersNoTime: Bool

  /// Makes a weighted wish.
  public init(_ wish: any Wish, weight: Int) {
    self.wish = wish
    self.weight = weight
    prefersNoTime = weight < 0 && wish is any TimedWish
  }

  /// How well a pair fits. Where its time is open, no time that it can get gives more points, nor does none.
  ///
  /// - Complexity: allocates nothing.
  public func degree(of pair: Pair) -> Degree {
    prefersNoTime && pair.time == .open ? .none : wish.degree(of: pair)
  }

  /// The points of a pair; where its time is open, the most that it can get.
  ///
  /// - Complexity: allocates nothing.
  public func points(of pair: Pair) -> Int { degree(of: pair).points(weight: weight) }

  /// The fewest and the most points that any pair can have from the wish.
  public var points: ClosedRange<Int> {
    let ends = [wish.degrees.lowerBound.points(weight: weight), wish.degrees.upperBound.points(weight: weight)]
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }
}

/// What one wish gives one pair.
public struct WishScore: Sendable {
  /// The wish.
  public let rule: RuleID
  /// How well the pair fits.
  public let degree: Degree
  /// The points.
  public let points: Int
  /// The facts.
  public let justification: any Justification
}

/// The requirements and wishes that a matching is made by, in the order that they are shown in.
public struct RuleSet: Sendable {
  /// The requirements; the first one that a pair breaks is the one it is counted under.
  public let requirements: [any Requirement]
  /// The wishes with their weights.
  public let wishes: [WeightedWish]
  /// What a matching has to keep beside the rules.
  public let fairness: Fairness

  /// The requirement that the two share a time to meet; where it is left out, pairs need none.
  public static let sharedTimeRequirement: RuleID = "availability"

  /// The requirement that mentors are trained.
  public static let trainingRequirement: RuleID = "training"

  /// Makes a rule set. The ids are unique; the caller has checked it.
  public init(requirements: [any Requirement], wishes: [WeightedWish], fairness: Fairness = Fairness()) {
    self.requirements = requirements
    self.wishes = wishes
    self.fairness = fairness
  }

  /// Whether a pair keeps every requirement.
  ///
  /// - Complexity: allocates nothing; linear in the lists of the two people.
  public func allows(_ pair: Pair) -> Bool {
    // In the buffer itself, because a loop over the array copies each rule and counts a reference twice.
    requirements.withUnsafeBufferPointer { rules in
      for index in rules.indices where !rules[index].allows(pair) { return false }
      return true
    }
  }

  /// The requirements that a pair breaks, in order.
  public func broken(by pair: Pair) -> [any Requirement] {
    requirements.filter { !$0.allows(pair) }
  }

  /// The points of a pair over all wishes; where its weekly time is open, the most that any time gives it.
  ///
  /// - Complexity: allocates nothing; linear in the lists of the two people.
  public func points(of pair: Pair) -> Int {
    wishes.withUnsafeBufferPointer { wishes in
      var sum = 0
      for index in wishes.indices {
        sum += wishes[index].points(of: pair)
      }
      return sum
    }
  }

  /// What each wish gives a pair, with the facts, in the order of the wishes.
  public func breakdown(of pair: Pair) -> [WishScore] {
    wishes.map { weighted in
      let degree = weighted.degree(of: pair)
      return WishScore(
        rule: weighted.wish.id, degree: degree, points: degree.points(weight: weighted.weight),
        justification: weighted.wish.justification(for: pair))
    }
  }

  /// No pair has more points.
  public var maximumPoints: Int { wishes.reduce(0) { $0 + $1.points.upperBound } }

  /// No pair has fewer points.
  public var minimumPoints: Int { wishes.reduce(0) { $0 + $1.points.lowerBound } }

  /// The rule of this id.
  public func rule(_ id: RuleID) -> (any Rule)? {
    requirements.first { $0.id == id } ?? wishes.first { $0.wish.id == id }?.wish
  }
}
