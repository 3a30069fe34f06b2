// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import PairingRules
import Wording

/// The rules as a form shows them, with what was typed into it: a number for each wish, a switch for each requirement.
///
/// A rule that the form says nothing of stays as it is, so that an address that somebody kept never turns off a rule
/// that was added since.
struct RulesForm {
  /// A wish.
  struct Wish {
    let id: RuleID
    let sentence: LocalizedText
    /// The weight that it has; nothing where the rules do not have it.
    let weight: Int?
    /// What was typed.
    let typed: String

    /// What was typed as a weight; nothing where it cannot be one.
    var number: Int? {
      if typed.isEmpty, weight == nil { return 0 }
      return Int(typed).flatMap { RuleCatalogue.weights.contains($0) ? $0 : nil }
    }

    /// Whether what was typed is another weight than the wish has.
    var isChanged: Bool { number != weight ?? 0 }

    /// The ends of the slider: twice what the wish has, at least 200, and below 0 only where some weight is.
    var slider: ClosedRange<Int> {
      let most = max((weight ?? 0).magnitude, (number ?? 0).magnitude)
      let reach = min(max(200, Int(most) * 2 / 50 * 50), RuleCatalogue.weights.upperBound)
      return ((weight ?? 0) < 0 || (number ?? 0) < 0 ? -reach : 0)...reach
    }
  }

  /// A requirement.
  struct Requirement {
    let id: RuleID
    let sentence: LocalizedText
    /// Whether the rules have it.
    let isIn: Bool
    /// Whether it is switched on.
    let isOn: Bool
    /// Whether it is one that somebody wrote.
    let isOwn: Bool
    /// Whether people come to harm without it.
    var isGuarded: Bool { ["child_certificate", "avoid", "forbid"].contains(id.text) }
  }

  /// Something that cannot be used as it was typed.
  struct Fault {
    /// The field that it stands in, which is its element's id too.
    let field: String
    /// What the field is about, or what is wrong.
    let text: LocalizedText
  }

  let wishes: [Wish]
  let requirements: [Requirement]
  let fairness: FairnessForm

  /// - Parameters:
  ///   - reading: The cohort with the rules as they are.
  ///   - fields: What was typed.
  init(_ reading: CohortReading, _ fields: Fields) {
    let rules = reading.rules
    fairness = FairnessForm(rules.fairness, of: reading.cohort, fields)
    let known = Set(rules.ids)
    let others = RuleCatalogue.all.filter { !$0.isGeneric && !known.contains($0.name) }
    func wish(_ id: RuleID, _ sentence: LocalizedText, _ weight: Int?) -> Wish {
      let typed = fields[Self.field(wish: id)]?.filter { !$0.isWhitespace }
      return Wish(id: id, sentence: sentence, weight: weight, typed: typed ?? "\(weight ?? 0)")
    }
    func requirement(_ id: RuleID, _ sentence: LocalizedText, isIn: Bool, isOwn: Bool) -> Requirement {
      let sent = fields.values(of: Self.field(requirement: id))
      return Requirement(
        id: id, sentence: sentence, isIn: isIn, isOn: sent.isEmpty ? isIn : sent.contains("1"), isOwn: isOwn)
    }
    wishes =
      rules.wishes.map { wish($0.wish.id, $0.wish.sentence, $0.weight) }
      + others.filter { $0.roles.first == .wish }.map { wish(RuleID($0.name), $0.sentence, nil) }
    requirements =
      rules.requirements.map {
        let isOwn = RuleCatalogue.description(named: $0.kind)?.isGeneric == true
        return requirement($0.id, $0.sentence, isIn: true, isOwn: isOwn)
      }
      + others.filter { $0.roles.first == .requirement }.map {
        requirement(RuleID($0.name), $0.sentence, isIn: false, isOwn: false)
      }
  }

  /// What cannot be used, in the order of the form.
  var faults: [Fault] {
    wishes.filter { $0.number == nil }.map { Fault(field: Self.field(wish: $0.id), text: $0.sentence) }
      + fairness.faults.map { Fault(field: $0.field, text: fairness.label(of: $0.field) + ": " + $0.text) }
  }

  /// What is to be changed, in an order in which it can be: rules added, weights set, rules left out.
  var changes: [RuleChange] {
    let added = requirements.filter { $0.isOn && !$0.isIn }.map { RuleChange.with($0.id) }
    let weights = wishes.flatMap { wish -> [RuleChange] in
      guard wish.isChanged, let number = wish.number else { return [] }
      return (wish.weight == nil ? [.with(wish.id)] : []) + [.weight(wish.id, number)]
    }
    let gone = requirements.filter { !$0.isOn && $0.isIn }.map { RuleChange.without($0.id) }
    return added + weights + gone + fairness.changes
  }

  /// What is to be changed, in words.
  var described: [LocalizedText] {
    func values(_ sentence: LocalizedText) -> [String: LocalizedText] {
      ["rule": sentence.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }]
    }
    return wishes.filter(\.isChanged).map { wish in
      var values = values(wish.sentence)
      values["before"] = .number(wish.weight ?? 0)
      values["after"] = .number(wish.number ?? 0)
      return RulesPageText.weightChange(values)
    }
      + requirements.filter { $0.isOn != $0.isIn }.map {
        ($0.isOn ? RulesPageText.turnedOn : .turnedOff)(values($0.sentence))
      } + fairness.described
  }

  /// What was changed, as fields of another form or of an address.
  var fields: [(String, String)] {
    wishes.filter(\.isChanged).map { (Self.field(wish: $0.id), $0.typed) }
      + requirements.filter { $0.isOn != $0.isIn }.map { (Self.field(requirement: $0.id), $0.isOn ? "1" : "0") }
      + fairness.fields
  }

  /// The name of a wish's field, which is its element's id too.
  static func field(wish id: RuleID) -> String { "w.\(id.text)" }
  /// The name of a requirement's field.
  static func field(requirement id: RuleID) -> String { "r.\(id.text)" }
}
