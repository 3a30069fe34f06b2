// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import PairingRules
public import Wording

/// One rule, explained at length for a terminal: what it says, reads and can be told, and how to use it.
public struct RuleExplanation: Sendable {
  private let description: RuleDescription
  private let rule: (any Rule)?
  private let weight: Int?
  private let status: LocalizedText?

  /// Makes the explanation of a rule of a set, or of one that could be taken into it.
  ///
  /// - Parameters:
  ///   - id: The rule's id in the set, or its name or generic kind in the catalogue.
  ///   - cohort: The name of the cohort whose rules these are, if any.
  /// - Returns: Nothing where there is no such rule.
  public init?(_ id: String, in rules: RuleSet, cohort: String? = nil) {
    let wish = rules.wishes.first { $0.wish.id.text == id }
    let requirement = rules.requirements.first { $0.id.text == id }
    let rule: (any Rule)? = wish?.wish ?? requirement
    guard let description = RuleCatalogue.description(named: rule?.kind ?? id) else { return nil }
    self.description = description
    self.rule = rule
    weight = wish?.weight ?? description.weight
    status = cohort.map { name in
      let text: RuleListingText = rule == nil ? .notInThisCohort : .inThisCohort
      return text(["cohort": LocalizedText(verbatim: name)])
    }
  }

  /// The names that could be explained, to find the nearest one.
  public static func names(in rules: RuleSet) -> [String] {
    rules.ids + RuleCatalogue.all.map(\.name).filter { !rules.ids.contains($0) }
  }

  /// The explanation in one language, without a line break at its end.
  public func text(in language: Language) -> String {
    var blocks = [heading[language], (rule?.sentence ?? description.sentence)[language]]
    if description.explanation != (rule?.sentence ?? description.sentence) {
      blocks.append(description.explanation[language])
    }
    if !description.parameters.isEmpty {
      blocks.append(block(.parameters, description.parameters.map { line($0, language) }, language))
    }
    if !description.columns.isEmpty { blocks.append(block(.reads, description.columns, language)) }
    if let remedy = description.remedy { blocks.append(block(.remedy, [remedy[language]], language)) }
    let example = description.example.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    blocks.append(block(.example, example, language))
    return blocks.joined(separator: "\n\n")
  }

  private var heading: LocalizedText {
    let role: RuleListingText =
      description.roles.count > 1 ? .asEither : description.roles == [.wish] ? .asWish : .asRequirement
    let use: RuleListingText =
      description.isGeneric ? .genericUse : description.isStandard ? .standard : .notStandard
    var parts = [role(), status ?? use()]
    if let weight, description.roles.contains(.wish) {
      parts.insert(RuleListingText.weight() + " \(weight)", at: 1)
    }
    return LocalizedText(verbatim: rule?.id.text ?? description.name) + ": " + parts.joined()
  }

  private func line(_ parameter: RuleParameter, _ language: Language) -> String {
    guard let value = (rule?.arguments[parameter.name] ?? parameter.standard)?.shown else {
      return parameter.name + ": " + parameter.meaning[language]
    }
    return parameter.name + ": "
      + RuleListingText.valueInUse(["meaning": parameter.meaning, "value": value])[language]
  }

  private func block(_ heading: RuleListingText, _ lines: [String], _ language: Language) -> String {
    ([heading()[language] + ":"] + lines.map { "  " + $0 }).joined(separator: "\n")
  }
}

extension RuleArgument {
  /// The value as `rules.yaml` writes it, on one line.
  fileprivate var shown: LocalizedText {
    switch self {
    case .text(let text): LocalizedText(verbatim: text)
    case .number(let thousandths):
      thousandths % 1000 == 0
        ? LocalizedText(verbatim: "\(thousandths / 1000)") : .number(thousandths, decimals: 3)
    case .date(let date): LocalizedText(verbatim: "\(date)")
    case .list(let values): "[" + values.map(\.shown).joined() + "]"
    case .mapping(let values):
      "{"
        + values.sorted { $0.key < $1.key }.map { LocalizedText(verbatim: $0.key + ": ") + $0.value.shown }.joined()
        + "}"
    }
  }
}
