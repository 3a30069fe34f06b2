// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension ColumnCondition {
  /// The condition in a few words: `age: under 15`; of ids, the ids alone.
  var phrase: LocalizedText {
    let value = isNegated ? FilterText.not(["value": comparisonPhrase]) : comparisonPhrase
    switch column {
    case .id: return value
    case .age: return labelled(FilterText.age(), value)
    case .childCertificate: return labelled(FilterText.childCertificate(), value)
    case .field(let field): return labelled(ColumnText.label(field.column), value)
    }
  }

  private func labelled(_ label: LocalizedText, _ value: LocalizedText) -> LocalizedText {
    FilterText.condition(["column": label, "value": value])
  }

  private var comparisonPhrase: LocalizedText {
    func with(_ text: FilterText, _ argument: RuleArgument) -> LocalizedText { text(["value": phrase(of: argument)]) }
    switch comparison {
    case .anyOf(let arguments): return Self.alternatives(arguments.map(phrase))
    case .under(let end): return with(.under, end)
    case .over(let end): return with(.over, end)
    case .atLeast(let end): return with(.atLeast, end)
    case .atMost(let end): return with(.atMost, end)
    case .between(let low, let high): return FilterText.between(["low": phrase(of: low), "high": phrase(of: high)])
    case .isMissing: return RuleText.notStated()
    }
  }

  /// A value as people call it: of the columns with few words, those of the field.
  private func phrase(of argument: RuleArgument) -> LocalizedText {
    guard case .text(let text) = argument else { return FieldValue(argument)?.described ?? "" }
    switch column {
    case .childCertificate: return text == "yes" ? FilterText.yes() : FilterText.no()
    case .field(let field) where field.column == "stage":
      return Stage(rawValue: text)?.label ?? LocalizedText(verbatim: text)
    case .field(let field) where ["type", "types", "needs"].contains(field.column):
      return MentorType(rawValue: text)?.label ?? LocalizedText(verbatim: text)
    case .id, .age, .field: return LocalizedText(verbatim: text)
    }
  }

  private static func alternatives(_ texts: [LocalizedText]) -> LocalizedText {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return FilterText.or(["first": texts.dropLast().joined(), "last": last])
  }
}
