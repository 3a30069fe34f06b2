// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// Takes what a rule is told out of its specification, with the standard value where nothing is said.
struct RuleReader {
  let specification: RuleSpecification
  private let parameters: [RuleParameter]

  init(_ specification: RuleSpecification, _ parameters: [RuleParameter]) {
    self.specification = specification
    self.parameters = parameters
  }

  var id: RuleID { RuleID(specification.id) }

  /// What was given for a parameter, or its standard value.
  func argument(_ name: String) -> RuleArgument? {
    specification.arguments[name] ?? parameters.first { $0.name == name }?.standard
  }

  /// A whole number in the parameter's range.
  func integer(_ name: String) throws(RuleFault) -> Int {
    let range =
      switch parameters.first(where: { $0.name == name })?.shape {
      case .integer(let range): range
      default: Int.min...Int.max
      }
    guard case .number(let thousandths)? = argument(name), thousandths % 1000 == 0,
      range.contains(thousandths / 1000)
    else { throw unusable(name) }
    return thousandths / 1000
  }

  /// A number in thousandths; nothing where it is left out.
  func decimal(_ name: String) throws(RuleFault) -> Int? {
    switch argument(name) {
    case nil: return nil
    case .number(let thousandths): return thousandths
    default: throw unusable(name)
    }
  }

  /// A word; nothing where it is left out.
  func text(_ name: String) throws(RuleFault) -> String? {
    switch argument(name) {
    case nil: return nil
    case .text(let text): return text
    default: throw unusable(name)
    }
  }

  /// The fault of a parameter that does not look as it must, or is left out and must not be.
  func unusable(_ name: String) -> RuleFault {
    let values = ["parameter": LocalizedText(verbatim: name)]
    let advice = RuleFaultText.explainAdvice(["rule": kind])
    return argument(name) == nil
      ? RuleFault(
        parameter: name, found: RuleFaultText.missingArgument(values),
        expected: RuleFaultText.missingArgumentExpected(values), advice: advice)
      : RuleFault(
        parameter: name, found: RuleFaultText.badArgument(values), expected: RuleFaultText.goodArgument(),
        advice: advice)
  }

  /// The name that `makker rules explain` knows the rule by.
  var kind: LocalizedText { LocalizedText(verbatim: specification.kind) }
}
