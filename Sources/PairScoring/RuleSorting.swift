// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import ParallelWork

/// The rules of a set by how they can be compiled.
struct RuleSorting: Sendable {
  /// Those that depend on facts, judged; none judges all pairs alike.
  private(set) var tables: [FactTable] = []
  /// Those that depend on shared words.
  private(set) var tagged: [(rule: CompiledRule, tags: SharedTags)] = []
  /// Those that depend on free times.
  private(set) var timed: [CompiledRule] = []
  /// The lists that rules look at.
  private(set) var lists: Set<NamingList> = []
  /// Those that every pair has to be judged by.
  private(set) var plain: [CompiledRule] = []
  /// Whether some requirement is broken by all pairs.
  private(set) var refusesAll = false
  /// The points that wishes give all pairs alike.
  private(set) var constantPoints = 0

  /// With more of them the bounds of all together might not fit in 16 bits.
  private static let taggedLimit = 64

  /// - Precondition: there are needs and mentors.
  init(_ people: People, rules: RuleSet) {
    let all = rules.requirements.map { CompiledRule.requirement($0) } + rules.wishes.map { CompiledRule.wish($0) }
    var factual: [(rule: CompiledRule, needs: [NeedFact], mentors: [MentorFact])] = []
    for rule in all {
      switch rule.basis {
      case .pair: plain.append(rule)
      case .facts(let needs, let mentors): factual.append((rule, needs, mentors))
      case .tags where tagged.count >= Self.taggedLimit: plain.append(rule)
      case .tags(let tags): tagged.append((rule, tags))
      case .meeting, .sharedMinutes, .preferredTimes: timed.append(rule)
      case .named(let named): lists.formUnion(named)
      }
    }
    let facts = FactClasses(people, needs: factual.flatMap(\.needs), mentors: factual.flatMap(\.mentors))
    let sorted = factual
    let judged = Parallel.map(sorted.count) { number in
      FactTable(
        sorted[number].rule, needs: facts.needClasses(sorted[number].needs),
        mentors: facts.mentorClasses(sorted[number].mentors), people: people)
    }
    for (number, table) in judged.enumerated() {
      guard let table else {
        plain.append(factual[number].rule)
        continue
      }
      if !table.isConstant {
        tables.append(table)
      } else if table.isRequirement {
        refusesAll = refusesAll || table.verdicts.contains(FactTable.refused)
      } else {
        constantPoints += table.range.least
      }
    }
  }
}
