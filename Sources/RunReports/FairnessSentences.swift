// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import PairingRules
import Wording

/// Puts what became of the fairness settings into words; nothing where there are none.
struct FairnessSentences {
  /// One setting.
  struct Setting {
    /// Its id, or `worst_off`.
    let id: String
    /// What is asked.
    let asked: LocalizedText
    /// What was reached.
    let reached: LocalizedText
    /// What it costs, where that is known.
    let price: LocalizedText?
    /// The same as a part of a sentence.
    let cost: LocalizedText?
    /// Whether it is missed.
    let isMissed: Bool
    /// Whether it is a floor or share of a group.
    let isTarget: Bool
  }

  /// The settings, in the order of the rules.
  let settings: [Setting]
  /// What all of them cost together, where there are several and it is known.
  let all: LocalizedText?
  /// Why some prices are not known, where that is so.
  let gap: LocalizedText?

  init?(_ matching: Matching) {
    guard let outcome = matching.fairness else { return nil }
    let fairness = matching.rules.fairness
    let prices = outcome.prices
    var settings: [Setting] = []
    if let worstOff = fairness.worstOff {
      settings.append(
        Setting(
          id: "worst_off", asked: worstOff.sentence, reached: Self.reached(worstOff, outcome),
          price: prices.worstOff, wording: .floorCosts, isMissed: false, isTarget: false))
    }
    for (target, level) in zip(fairness.targets, outcome.standing.levels) {
      settings.append(
        Setting(
          id: target.id, asked: target.sentence,
          reached: Self.reached(target, level, filled: matching.pairs.count),
          price: prices.targets[target.id], wording: target.isShare ? .shareCosts : .floorCosts,
          isMissed: level.missing > 0, isTarget: true))
    }
    self.settings = settings
    all =
      settings.count > 1
      ? prices.all.map { FairnessReportText.allCosts(["price": Self.price($0)]) } : nil
    gap = prices.gap.map { gap in
      switch gap {
      case .tooLarge: FairnessReportText.gapTooLarge()
      case .interrupted: FairnessReportText.gapInterrupted()
      case .notProven: FairnessReportText.gapNotProven()
      case .missed: FairnessReportText.gapMissed()
      }
    }
  }

  /// A line for each setting, and what there is to say of all.
  var lines: [LocalizedText] {
    settings.map { setting in
      let name = LocalizedText(verbatim: setting.id)
      let reached =
        setting.isTarget ? FairnessReportText.named(["id": name, "reached": setting.reached]) : setting.reached
      return setting.cost.map { FairnessReportText.line(["reached": reached, "cost": $0]) } ?? reached
    } + [all, gap].compactMap(\.self)
  }

  private static func reached(_ worstOff: Fairness.WorstOff, _ outcome: FairnessOutcome) -> LocalizedText {
    let standing = outcome.standing
    var reached = FairnessReportText.highestOpen()
    if let least = standing.leastPoints {
      let wording: FairnessReportText =
        worstOff != .highest ? .least : outcome.isHighestProven == true ? .highestReached : .highestFound
      reached = wording(["points": CountText.points(least)])
    }
    return standing.exempt == 0
      ? reached : FairnessReportText.exemptPairs(["reached": reached, "pairs": CountText.pairs(standing.exempt)])
  }

  private static func reached(
    _ target: Fairness.Target, _ level: FairnessStanding.Level, filled: Int
  ) -> LocalizedText {
    var values: [String: LocalizedText] = [
      "filled": .number(level.filled), "needs": .number(level.needs), "wanted": .number(level.wanted),
      "all": .number(filled), "percent": .percent(level.filled, of: filled),
    ]
    guard case .ofFilled(let part) = target.level else {
      return (level.missing > 0 ? FairnessReportText.floorMissed : .floorReached)(values)
    }
    values["part"] = part.label
    return (level.missing > 0 ? FairnessReportText.shareMissed : .shareReached)(values)
  }

  /// What a setting costs: needs first, then points.
  static func price(_ price: FairnessPrices.Price) -> LocalizedText {
    guard !price.isNothing else { return FairnessReportText.nothing() }
    let needs = needs(price)
    let points: LocalizedText? =
      price.points > 0
      ? FairnessReportText.points([
        "points": CountText.points(price.points), "percent": percent(price.points, of: price.pointsWithout),
      ]) : nil
    switch (needs, points) {
    case (let needs?, let points?): return FairnessReportText.both(["first": needs, "second": points])
    case (nil, let points?): return points
    case (let needs?, nil):
      return price.points == 0
        ? needs
        : needs + ", " + FairnessReportText.pointsGained(["points": CountText.points(-price.points)])
    case (nil, nil): return FairnessReportText.nothing()
    }
  }

  private static func needs(_ price: FairnessPrices.Price) -> LocalizedText? {
    let lost = price.needsByPriority.filter { $0.needs > 0 }
    let gained = price.needsByPriority.filter { $0.needs < 0 }
    guard !price.needsByPriority.isEmpty else { return price.needs == 0 ? nil : CountText.needs(price.needs) }
    guard !gained.isEmpty else { return CountText.needs(price.needs) }
    func named(_ needs: [FairnessPrices.PriorityNeeds]) -> LocalizedText {
      .list(
        needs.map {
          FairnessReportText.ofPriority([
            "needs": CountText.needs(abs($0.needs)), "priority": LocalizedText(verbatim: "\($0.priority)"),
          ])
        })
    }
    return FairnessReportText.instead(["lost": named(lost), "gained": named(gained)])
  }

  /// A part in percent, to one decimal, or to two below a tenth; never 0 for something.
  private static func percent(_ part: Int, of whole: Int) -> LocalizedText {
    guard whole > 0 else { return LocalizedText(danish: "100\u{A0}%", english: "100%") }
    let tenths = (part * 2000 + whole) / (2 * whole)
    let number: LocalizedText =
      tenths > 0
      ? .number(tenths, decimals: 1) : .number(max(1, (part * 20_000 + whole) / (2 * whole)), decimals: 2)
    return number + LocalizedText(danish: "\u{A0}%", english: "%")
  }
}

extension FairnessSentences.Setting {
  fileprivate init(
    id: String, asked: LocalizedText, reached: LocalizedText, price: FairnessPrices.Price?,
    wording: FairnessReportText, isMissed: Bool, isTarget: Bool
  ) {
    let text = price.map { FairnessSentences.price($0) }
    self.init(
      id: id, asked: asked, reached: reached, price: text, cost: text.map { wording(["price": $0]) },
      isMissed: isMissed, isTarget: isTarget)
  }
}
