// SPDX-License-Identifier: GPL-3.0-or-later

public import Optimization

/// What a matching states of the fairness settings, for anyone to recompute.
public struct FairnessStanding: Hashable, Sendable {
  /// How far one floor or share is reached.
  public struct Level: Hashable, Sendable {
    /// The target's id.
    public var id: String
    /// How many needs the group has.
    public var needs: Int
    /// How many of them are filled.
    public var filled: Int
    /// How many of them have to be filled, where as many are filled in all as there are.
    public var wanted: Int
    /// How many more of the filled needs would have to be the group's; 0 where the setting is kept.
    public var missing: Int

    /// Makes a level.
    public init(id: String, needs: Int, filled: Int, wanted: Int, missing: Int) {
      self.id = id
      self.needs = needs
      self.filled = filled
      self.wanted = wanted
      self.missing = missing
    }
  }

  /// The fewest points that a pair may have: the number that was asked for, or the highest that was found. Nothing where
  /// pairs may have any, or no pair could be made.
  public var leastPoints: Int?
  /// How many pairs have fewer because a decision requires them.
  public var exempt: Int
  /// Whether the proof is one of the problem with the floors and shares as rows. Where it is not, the matching is the
  /// best of all, and keeps them by itself.
  public var hasRows: Bool
  /// The floors and shares, in their order.
  public var levels: [Level]
  /// Where the highest floor was asked for: prices that prove that no matching fills more, by the worth of filled needs
  /// without points; nothing where prices do not prove it.
  public var filling: Certificate?
  /// The same for the pairs with more points than the floor: prices that prove that they fill less.
  public var higher: Certificate?

  /// Makes a standing.
  public init(
    leastPoints: Int? = nil, exempt: Int = 0, hasRows: Bool = false, levels: [Level] = [], filling: Certificate? = nil,
    higher: Certificate? = nil
  ) {
    self.leastPoints = leastPoints
    self.exempt = exempt
    self.hasRows = hasRows
    self.levels = levels
    self.filling = filling
    self.higher = higher
  }
}

/// What became of a cohort's fairness settings.
public struct FairnessOutcome: Hashable, Sendable {
  /// What anyone can recompute.
  public let standing: FairnessStanding
  /// Whether no higher floor under the points fills as much, where the highest was asked for; nothing elsewhere.
  public let isHighestProven: Bool?
  /// What the settings cost.
  public let prices: FairnessPrices

  /// Makes an outcome.
  package init(standing: FairnessStanding, isHighestProven: Bool? = nil, prices: FairnessPrices) {
    self.standing = standing
    self.isHighestProven = isHighestProven
    self.prices = prices
  }
}

/// What fairness settings cost: each the difference between two matchings that are proven best.
public struct FairnessPrices: Hashable, Sendable {
  /// What a setting costs: what the best matching without it has more.
  public struct Price: Hashable, Sendable {
    /// How many needs more are filled; fewer where less is below 0.
    public let needs: Int
    /// How many needs more are filled of each priority where that differs, greatest first.
    public let needsByPriority: [PriorityNeeds]
    /// How many points more all pairs have.
    public let points: Int
    /// How many points they have then.
    public let pointsWithout: Int

    /// Makes a price.
    package init(needs: Int, needsByPriority: [PriorityNeeds] = [], points: Int, pointsWithout: Int) {
      self.needs = needs
      self.needsByPriority = needsByPriority
      self.points = points
      self.pointsWithout = pointsWithout
    }

    /// Whether the best matching is as good without the setting.
    public var isNothing: Bool { needs == 0 && points == 0 && needsByPriority.isEmpty }
  }

  /// A number of needs of one priority.
  public struct PriorityNeeds: Hashable, Sendable {
    /// The priority.
    public let priority: Int
    /// How many.
    public let needs: Int

    /// Makes a number.
    package init(priority: Int, needs: Int) {
      self.priority = priority
      self.needs = needs
    }
  }

  /// Why a price is not known.
  public enum Gap: String, Hashable, Sendable, CaseIterable {
    /// The cohort is too large to be matched once more for each setting.
    case tooLarge = "too_large"
    /// The user interrupted.
    case interrupted
    /// The matching, or the one without the setting, is not proven best.
    case notProven = "not_proven"
    /// A setting is missed.
    case missed
  }

  /// The price of the floor under the points.
  public let worstOff: Price?
  /// The price of each floor and share, by id.
  public let targets: [String: Price]
  /// The price of all settings together.
  public let all: Price?
  /// Why some are not known, where that is so.
  public let gap: Gap?

  /// Makes prices.
  package init(worstOff: Price? = nil, targets: [String: Price] = [:], all: Price? = nil, gap: Gap? = nil) {
    self.worstOff = worstOff
    self.targets = targets
    self.all = all
    self.gap = gap
  }
}
