// SPDX-License-Identifier: GPL-3.0-or-later

import MatchingEngine
import PairingRules
import Wording

/// What `run.json` says of the fairness settings.
struct FairnessRecord: Encodable {
  let worstOff: WorstOff?
  let groups: [Group]
  /// Whether the certificate's prices cover the groups' rows.
  let rowsInProof: Bool
  let priceOfAll: Price?
  /// Why some prices are left out.
  let pricesLeftOut: String?

  enum CodingKeys: String, CodingKey {
    case worstOff = "worst_off"
    case groups
    case rowsInProof = "rows_in_proof"
    case priceOfAll = "price_of_all"
    case pricesLeftOut = "prices_left_out"
  }

  /// The floor under the points of each pair.
  struct WorstOff: Encodable {
    static let highest = "highest"

    let asked: String
    let leastPoints: Int?
    let exempt: Int
    let isProven: Bool?
    let filling: RunRecord.Prices?
    let higher: RunRecord.Prices?
    let price: Price?

    enum CodingKeys: String, CodingKey {
      case asked
      case leastPoints = "least_points"
      case exempt
      case isProven = "is_proven"
      case filling, higher, price
    }
  }

  /// A floor or a share.
  struct Group: Encodable {
    let id: String
    let kind: String
    let asked: String
    let group: String
    let needs: Int
    let filled: Int
    let wanted: Int
    let missing: Int
    let price: Price?
  }

  /// What the best matching without a setting has more.
  struct Price: Encodable {
    let needs: Int
    let points: Int
    let pointsWithout: Int
    let needsByPriority: [PriorityNeeds]

    enum CodingKeys: String, CodingKey {
      case needs, points
      case pointsWithout = "points_without"
      case needsByPriority = "needs_by_priority"
    }
  }

  /// A number of needs of one priority.
  struct PriorityNeeds: Encodable {
    let priority: Int
    let needs: Int
  }
}

extension FairnessRecord {
  /// The record of a matching; nothing where there are no settings.
  init?(_ matching: Matching) {
    guard let outcome = matching.fairness else { return nil }
    let (fairness, standing, prices) = (matching.rules.fairness, outcome.standing, outcome.prices)
    worstOff = fairness.worstOff.map { asked in
      WorstOff(
        asked: asked.written, leastPoints: standing.leastPoints, exempt: standing.exempt,
        isProven: outcome.isHighestProven, filling: standing.filling.map(RunRecord.Prices.init),
        higher: standing.higher.map(RunRecord.Prices.init), price: prices.worstOff.map(Price.init))
    }
    groups = zip(fairness.targets, standing.levels).map { target, level in
      Group(
        id: target.id, kind: target.isShare ? "share" : "floor", asked: target.level.written,
        group: target.group.label.english, needs: level.needs, filled: level.filled, wanted: level.wanted,
        missing: level.missing, price: prices.targets[target.id].map(Price.init))
    }
    rowsInProof = standing.hasRows
    priceOfAll = prices.all.map(Price.init)
    pricesLeftOut = prices.gap?.rawValue
  }

  /// The settings as `run.json` states them, to be compared with the rules.
  static func settings(_ fairness: Fairness) -> [String] {
    (fairness.worstOff.map { ["worst_off \($0.written)"] } ?? [])
      + fairness.targets.map { setting(id: $0.id, asked: $0.level.written, group: $0.group.label.english) }
  }

  /// A floor or share in one word.
  static func setting(id: String, asked: String, group: String) -> String { "\(id) \(asked) \(group)" }
}

extension FairnessRecord.Price {
  init(_ price: FairnessPrices.Price) {
    self.init(
      needs: price.needs, points: price.points, pointsWithout: price.pointsWithout,
      needsByPriority: price.needsByPriority.map { .init(priority: $0.priority, needs: $0.needs) })
  }
}

extension Fairness.WorstOff {
  /// As in `rules.yaml`.
  fileprivate var written: String {
    switch self {
    case .highest: FairnessRecord.WorstOff.highest
    case .points(let points): "\(points)"
    }
  }
}

extension Fairness.Level {
  /// As in `rules.yaml`.
  fileprivate var written: String {
    switch self {
    case .needs(let count): "\(count)"
    case .ofGroup(let part), .ofFilled(let part): part.label.english
    }
  }
}
