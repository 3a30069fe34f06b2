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

extension Fairness.Level {
  /// The level as `rules.yaml` says it: `95%` or `12`.
  public var typed: String {
    switch self {
    case .needs(let count): return "\(count)"
    case .ofGroup(let part), .ofFilled(let part):
      let thousandths = part.thousandthsOfPercent
      var decimals = thousandths % 1000 == 0 ? "" : "." + String(1000 + thousandths % 1000).dropFirst()
      while decimals.last == "0" { decimals.removeLast() }
      return "\(thousandths / 1000)\(decimals)%"
    }
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
  /// The floor as `rules.yaml` says it: `highest` or `150`.
  public var typed: String {
    switch self {
    case .highest: "highest"
    case .points(let points): "\(points)"
    }
  }

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
    FairnessText.condition(["name": name, "values": .alternatives(values)])
  }

  /// What the group is told by, such as its municipality.
  public var name: LocalizedText {
    switch self {
    case .stage: FairnessText.stage()
    case .type: FairnessText.type()
    case .programme: FairnessText.programme()
    case .municipality: FairnessText.municipality()
    case .priority: FairnessText.priority()
    case .column(let column, _): LocalizedText(verbatim: column.label)
    }
  }

  /// The values, any of which is enough.
  public var values: [LocalizedText] {
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
