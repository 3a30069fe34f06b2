// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// Every rule that can be had, whether or not it is in the standard set.
public enum RuleCatalogue {
  /// The requirements, the wishes, and the generic kinds.
  public static let all: [RuleDescription] = [
    MentorTypeRequirement.description,
    ProgrammeRequirement.description,
    ChildCertificateRequirement.description,
    TrainingRequirement.description,
    LanguageRequirement.description,
    AvailabilityRequirement.description,
    AvoidRequirement.description,
    ForbidRequirement.description,
    MunicipalityRequirement.description,
    NoShowAgainRequirement.description,
    SkillsWish.description,
    InterestsWish.description,
    BackgroundWish.description,
    AvailabilityBreadthWish.description,
    PreferredTimeWish.description,
    MunicipalityWish.description,
    SameAttributeWish.workplaceDescription,
    SameAttributeWish.functionDescription,
    PreferenceWish.description,
    ContinuityWish.description,
    WaitingWish.description,
    NoShowWish.description,
    EqualComparison.description,
    DifferentComparison.description,
    OverlapComparison.description,
    ContainsComparison.description,
    AtMostApartComparison.description,
    RangeComparison.description,
    TableComparison.description,
  ]

  /// The weights that a wish may have.
  public static let weights = -10_000...10_000

  /// The rule or generic kind of this name.
  public static func description(named name: String) -> RuleDescription? {
    all.first { $0.name == name }
  }

  /// A requirement made from its specification.
  static func requirement(_ specification: RuleSpecification) throws(RuleFault) -> any Requirement {
    guard let make = try described(specification).makeRequirement else { throw wrongRole(specification) }
    return try make(specification)
  }

  /// A wish made from its specification, with its weight.
  static func wish(_ specification: RuleSpecification) throws(RuleFault) -> WeightedWish {
    let description = try described(specification)
    guard let make = description.makeWish else { throw wrongRole(specification) }
    let weight = specification.weight ?? description.weight ?? 0
    guard weights.contains(weight) else { throw badWeight(weight) }
    return WeightedWish(try make(specification), weight: weight)
  }

  private static func described(_ specification: RuleSpecification) throws(RuleFault) -> RuleDescription {
    if let description = description(named: specification.kind) { return description }
    throw unknown(specification.kind, among: all.map(\.name))
  }

  /// The fault of a rule that is not there, with the nearest that is.
  public static func unknown(_ name: String, among names: [String]) -> RuleFault {
    let advice =
      NearestName.nearest(to: name, among: names).map {
        RuleFaultText.nearestAdvice(["nearest": LocalizedText(verbatim: $0)])
      } ?? RuleFaultText.listAdvice()
    return RuleFault(
      found: RuleFaultText.unknownRule(["rule": LocalizedText(verbatim: name)]),
      expected: RuleFaultText.knownRule(["rules": LocalizedText(verbatim: names.joined(separator: ", "))]),
      advice: advice)
  }

  /// The fault of a generic kind that is not there, with the nearest that is.
  public static func unknownKind(_ name: String) -> RuleFault {
    let kinds = all.filter(\.isGeneric).map(\.name)
    let fault = unknown(name, among: kinds)
    return RuleFault(
      found: RuleFaultText.unknownKind(["kind": LocalizedText(verbatim: name)]),
      expected: RuleFaultText.knownKind(["kinds": LocalizedText(verbatim: kinds.joined(separator: ", "))]),
      advice: fault.advice)
  }

  /// The fault of a requirement among the wishes, or the other way round.
  public static func wrongRole(_ specification: RuleSpecification) -> RuleFault {
    let name = ["rule": LocalizedText(verbatim: specification.kind)]
    return specification.role == .requirement
      ? RuleFault(
        found: RuleFaultText.wishFound(name), expected: RuleFaultText.requirementExpected(),
        advice: RuleFaultText.moveToWishes())
      : RuleFault(
        found: RuleFaultText.requirementFound(name), expected: RuleFaultText.wishExpected(),
        advice: RuleFaultText.moveToRequirements())
  }

  /// The fault of a weight that is out of range.
  static func badWeight(_ weight: Int) -> RuleFault {
    RuleFault(
      parameter: "weight", found: RuleFaultText.weightFound(["weight": .count(weight)]),
      expected: RuleFaultText.weightExpected(["low": .count(weights.lowerBound), "high": .count(weights.upperBound)]),
      advice: RuleFaultText.weightAdvice())
  }
}
