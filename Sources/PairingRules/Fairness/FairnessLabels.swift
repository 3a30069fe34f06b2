// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import Wording

extension Fairness.Part {
  /// The part as people write it: `95 %` in Danish, `95%` in English.
  public var label: LocalizedText {
    let thousandths = thousandthsOfPercent
    let number =
      thousandths % 1000 == 0
      ? LocalizedText.number(thousandths / 1000)
      : thousandths % 100 == 0
        ? .number(thousandths / 100, decimals: 1)
        : thousandths % 10 == 0 ? .number(thousandths / 10, decimals: 2) : .number(thousandths, decimals: 3)
    return number + LocalizedText(danish: "\u{A0}%", english: "%")
  }
}

extension Fairness.Target {
  /// What is asked, as a sentence.
  public var sentence: LocalizedText {
    switch level {
    case .needs(let count):
      FairnessText.floorOfNeeds(["group": group.label, "needs": CountText.needs(count)])
    case .ofGroup(let part): FairnessText.floorOfGroup(["group": group.label, "part": part.label])
    case .ofFilled(let part): FairnessText.share(["group": group.label, "part": part.label])
    }
  }
}

extension Fairness.WorstOff {
  /// What is asked, as a sentence.
  public var sentence: LocalizedText {
    switch self {
    case .highest: FairnessText.highest()
    case .points(let points): FairnessText.leastPoints(["points": CountText.points(points)])
    }
  }
}

extension Fairness.Group {
  /// The group in a few words: `stage: internship; municipality: Vojens`.
  public var label: LocalizedText { conditions.map(\.label).joined(separator: "; ") }
}

extension Fairness.Group.Condition {
  fileprivate var label: LocalizedText {
    let name: LocalizedText =
      switch self {
      case .stage: FairnessText.stage()
      case .type: FairnessText.type()
      case .programme: FairnessText.programme()
      case .municipality: FairnessText.municipality()
      case .priority: FairnessText.priority()
      case .column(let column, _): LocalizedText(verbatim: column.label)
      }
    return FairnessText.condition(["name": name, "values": .alternatives(values)])
  }

  private var values: [LocalizedText] {
    switch self {
    case .stage(let stages): stages.map(\.label)
    case .type(let types): types.map(\.label)
    case .programme(let programmes): programmes.map { LocalizedText(verbatim: $0.text) }
    case .municipality(let places): places.map { LocalizedText(verbatim: $0.label) }
    case .priority(let priorities): priorities.map { LocalizedText(verbatim: "\($0)") }
    case .column(_, let values): values.map(\.label)
    }
  }
}

extension AttributeValue {
  fileprivate var label: LocalizedText {
    switch self {
    case .text(let tag): LocalizedText(verbatim: tag.label)
    case .number(let thousandths):
      thousandths % 1000 == 0 ? .number(thousandths / 1000) : .number(thousandths, decimals: 3)
    case .date(let date): date.label
    case .list(let tags): tags.tags.map { LocalizedText(verbatim: $0.label) }.joined()
    }
  }
}

extension LocalizedText {
  /// The texts as `a, b or c`.
  fileprivate static func alternatives(_ texts: [LocalizedText]) -> LocalizedText {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined() + LocalizedText(danish: " eller ", english: " or ") + last
  }
}
