// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
import Wording

extension RuleSet {
  /// The names of the rules in the standard set, in order.
  static let standardNames = [
    "mentor_type", "programme", "child_certificate", "training", "language", "availability", "avoid", "forbid",
    "skills", "interests", "background", "availability_breadth", "preferred_time", "municipality", "workplace",
    "function", "preference", "continuity",
  ]

  /// The rules that are used where there is no `rules.yaml`.
  public static let standard: RuleSet = {
    // Every specification here is made of standard values alone, which a test tries; nothing can be thrown away.
    let descriptions = standardNames.compactMap(RuleCatalogue.description(named:))
    func specification(_ description: RuleDescription, _ role: RuleRole) -> RuleSpecification {
      RuleSpecification(id: description.name, role: role)
    }
    return RuleSet(
      requirements: descriptions.filter { $0.roles == [.requirement] }.compactMap {
        try? RuleCatalogue.requirement(specification($0, .requirement))
      },
      wishes: descriptions.filter { $0.roles == [.wish] }.compactMap {
        try? RuleCatalogue.wish(specification($0, .wish))
      })
  }()

  /// The rule set that some specifications describe, in their order.
  ///
  /// - Parameter fairness: what a matching has to keep beside the rules; it is no part of the specifications.
  /// - Throws: the first fault: a kind that is not there, an argument that does not fit, an id that stands twice.
  public init(specifications: [RuleSpecification], fairness: Fairness = Fairness()) throws(RuleFault) {
    var requirements: [any Requirement] = []
    var wishes: [WeightedWish] = []
    var ids: Set<String> = []
    for specification in specifications {
      guard ids.insert(specification.id).inserted else { throw Self.duplicate(specification.id) }
      switch specification.role {
      case .requirement: requirements.append(try RuleCatalogue.requirement(specification))
      case .wish: wishes.append(try RuleCatalogue.wish(specification))
      }
    }
    self.init(requirements: requirements, wishes: wishes, fairness: fairness)
  }

  /// The rules as plain data, requirements first, from which the same set can be made again.
  public var specifications: [RuleSpecification] {
    requirements.map { Self.specification(of: $0, role: .requirement, weight: nil) }
      + wishes.map { Self.specification(of: $0.wish, role: .wish, weight: $0.weight) }
  }

  /// The set with another weight for one wish.
  ///
  /// - Throws: a fault where there is no such wish, or the weight is out of `RuleCatalogue.weights`.
  public func setting(weight: Int, of id: RuleID) throws(RuleFault) -> RuleSet {
    guard RuleCatalogue.weights.contains(weight) else { throw RuleCatalogue.badWeight(weight) }
    guard let index = wishes.firstIndex(where: { $0.wish.id == id }) else {
      throw RuleCatalogue.unknown(id.text, among: wishes.map(\.wish.id.text))
    }
    var changed = wishes
    changed[index] = WeightedWish(wishes[index].wish, weight: weight)
    return RuleSet(requirements: requirements, wishes: changed, fairness: fairness)
  }

  /// The set without one rule.
  ///
  /// - Throws: a fault where there is no such rule.
  public func removing(_ id: RuleID) throws(RuleFault) -> RuleSet {
    guard rule(id) != nil else { throw RuleCatalogue.unknown(id.text, among: ids) }
    return RuleSet(
      requirements: requirements.filter { $0.id != id }, wishes: wishes.filter { $0.wish.id != id },
      fairness: fairness)
  }

  /// The set with other fairness settings.
  public func setting(_ fairness: Fairness) -> RuleSet {
    RuleSet(requirements: requirements, wishes: wishes, fairness: fairness)
  }

  /// The set with another level of one floor or share.
  ///
  /// - Throws: a fault where there is no such setting.
  func setting(level: Fairness.Level, ofTarget id: String) throws(RuleFault) -> RuleSet {
    try checkTarget(id)
    let targets = fairness.targets.map { target in
      target.id == id ? Fairness.Target(id: id, group: target.group, level: level) : target
    }
    return setting(Fairness(worstOff: fairness.worstOff, targets: targets))
  }

  /// Refuses a floor or share that is not there.
  func checkTarget(_ id: String) throws(RuleFault) {
    let known = fairness.targets.map(\.id)
    guard known.contains(id) else { throw RuleCatalogue.unknown(id, among: known) }
  }

  /// The set with another value of something that one rule is told; all other rules are the same.
  ///
  /// - Throws: a fault where there is no such rule, or it does not understand the value.
  public func setting(_ name: String, to value: RuleArgument, of id: RuleID) throws(RuleFault) -> RuleSet {
    guard var specification = specifications.first(where: { $0.id == id.text }) else {
      throw RuleCatalogue.unknown(id.text, among: ids)
    }
    specification.arguments[name] = value
    if let index = requirements.firstIndex(where: { $0.id == id }) {
      var changed = requirements
      changed[index] = try RuleCatalogue.requirement(specification)
      return RuleSet(requirements: changed, wishes: wishes, fairness: fairness)
    }
    var changed = wishes
    guard let index = wishes.firstIndex(where: { $0.wish.id == id }) else { return self }
    changed[index] = try RuleCatalogue.wish(specification)
    return RuleSet(requirements: requirements, wishes: changed, fairness: fairness)
  }

  /// The set with one built-in rule more, behind those of its sort.
  ///
  /// - Throws: a fault where there is no such built-in rule, or the set has it already.
  public func adding(_ id: RuleID) throws(RuleFault) -> RuleSet {
    let builtIn = RuleCatalogue.all.filter { !$0.isGeneric }
    guard let description = builtIn.first(where: { $0.name == id.text }), let role = description.roles.first else {
      throw RuleCatalogue.unknown(id.text, among: builtIn.map(\.name))
    }
    guard rule(id) == nil else { throw Self.duplicate(id.text) }
    let specification = RuleSpecification(id: id.text, role: role)
    switch role {
    case .requirement:
      return RuleSet(
        requirements: requirements + [try RuleCatalogue.requirement(specification)], wishes: wishes, fairness: fairness)
    case .wish:
      return RuleSet(
        requirements: requirements, wishes: wishes + [try RuleCatalogue.wish(specification)], fairness: fairness)
    }
  }

  /// The ids of all rules, requirements first.
  public var ids: [String] { requirements.map(\.id.text) + wishes.map(\.wish.id.text) }

  private static func specification(of rule: any Rule, role: RuleRole, weight: Int?) -> RuleSpecification {
    let isGeneric = RuleCatalogue.description(named: rule.kind)?.isGeneric == true
    return RuleSpecification(
      id: rule.id.text, kind: rule.kind, role: role, weight: weight, arguments: rule.arguments,
      text: isGeneric ? rule.sentence : nil)
  }

  private static func duplicate(_ id: String) -> RuleFault {
    RuleFault(
      found: RuleFaultText.duplicateID(["rule": LocalizedText(verbatim: id)]),
      expected: RuleFaultText.uniqueID(), advice: RuleFaultText.otherID())
  }
}
