// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import RuleVerifier
import Testing
import Wording

@Suite struct StandardRulesTests {
  @Test func theStandardSetIsWhole() {
    #expect(
      RuleSet.standard.requirements.map(\.id.text) == [
        "mentor_type", "programme", "child_certificate", "training", "language", "availability", "avoid", "forbid",
      ])
    #expect(
      RuleSet.standard.wishes.map { "\($0.wish.id) \($0.weight)" } == [
        "skills 100", "interests 40", "background 20", "availability_breadth 20", "preferred_time 20",
        "municipality 30",
        "workplace 40", "function 40", "preference 60", "continuity 80",
      ])
    #expect(RuleCatalogue.all.filter(\.isStandard).count == RuleSet.standard.ids.count)
    #expect(
      RuleCatalogue.all.filter { !$0.isStandard && !$0.isGeneric }.map(\.name) == [
        "municipality_required", "no_show_again", "waiting", "no_show",
      ])
  }

  @Test func theSpreadIsThatOfTheWishes() {
    #expect(RuleSet.standard.maximumPoints == 450)
    #expect(RuleSet.standard.minimumPoints == -80)
  }

  @Test func specificationsMakeTheSameRulesAgain() throws {
    let specifications = RuleSet.standard.specifications
    #expect(try RuleSet(specifications: specifications).specifications == specifications)
  }

  @Test func weightsAndRulesCanBeChanged() throws {
    let changed = try RuleSet.standard.setting(weight: 80, of: "interests").removing("skills").removing("avoid")
    #expect(changed.wishes.first.map { "\($0.wish.id) \($0.weight)" } == "interests 80")
    #expect(!changed.ids.contains("avoid"))
    let unknown = #expect(throws: RuleFault.self) { try RuleSet.standard.setting(weight: 1, of: "skils") }
    #expect(unknown?.advice.english == "Write “skills”.")
    #expect(throws: RuleFault.self) { try RuleSet.standard.setting(weight: .max, of: "skills") }
    #expect(throws: RuleFault.self) { try RuleSet.standard.removing("nothing") }
  }

  @Test("whatever is changed about the rules, the fairness settings stay")
  func fairnessStays() throws {
    let fair = RuleSet.standard.setting(Fairness(worstOff: .highest))
    let changes: [RuleChange] = [
      .weight("interests", 80), .without("language"), .with("waiting"), .with("no_show_again"),
      .argument("child_certificate", name: "under_age", value: .integer(18)),
    ]
    for change in changes {
      #expect(try fair.applying([change]).fairness == fair.fairness, "\(change.typed)")
    }
  }
}
