// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension Finding {
  /// The sentences about fairness settings; nothing for other findings.
  var sentenceOfFairness: LocalizedText? {
    switch self {
    case .missingFairness: FairnessText.missingFairness()
    case .unfoundedFairness: FairnessText.unfoundedFairness()
    case .malformedFairness: FairnessText.malformedFairness()
    case .wrongLeastPoints(let claimed, let actual):
      FairnessText.wrongLeastPoints(["claimed": optional(claimed), "actual": optional(actual)])
    case .tooFewPoints(let need, let mentor, let points, let least):
      FairnessText.tooFewPoints([
        "need": need.label, "mentor": mentor.label, "points": number(points), "least": number(least),
      ])
    case .wrongExemptions(let claimed, let actual):
      FairnessText.wrongExemptions(["claimed": number(claimed), "actual": number(actual)])
    case .wrongLevel(let claimed, let actual):
      FairnessText.wrongLevel([
        "id": LocalizedText(verbatim: actual.id), "claimed": Self.level(claimed), "actual": Self.level(actual),
      ])
    case .unkeptLevel(let level):
      FairnessText.unkeptLevel([
        "id": LocalizedText(verbatim: level.id), "filled": number(level.filled), "wanted": number(level.wanted),
      ])
    case .wrongFloorPrices(let prices):
      prices == .filling ? FairnessText.wrongFillingPrices() : FairnessText.wrongHigherPrices()
    default: nil
    }
  }

  private static func level(_ level: FairnessStanding.Level) -> LocalizedText {
    FairnessText.levelNumbers([
      "needs": "\(level.needs)", "filled": "\(level.filled)", "wanted": "\(level.wanted)",
      "missing": "\(level.missing)",
    ])
  }

  private func optional(_ value: Int?) -> LocalizedText { value.map { number($0) } ?? FairnessText.none() }
}
