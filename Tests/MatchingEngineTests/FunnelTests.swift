// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortGenerator
import CohortModel
import PairingRules
import Testing

@testable import MatchingEngine

/// What compiled rules say of all mentors for a need is what the rules themselves say of each pair.
@Suite struct FunnelTests {
  /// The mentors that the funnel is asked about: anybody, every third, nobody.
  private static let conditions: [@Sendable (Int) -> Bool] = [{ _ in true }, { $0 % 3 == 1 }, { _ in false }]

  @Test(arguments: [CohortFamily.realistic, .scarce], 1...4)
  func isWhatTheRulesSay(family: CohortFamily, seed: Int) throws {
    let request = CohortRequest(family: family, mentees: 40, mentors: 90, seed: seed)
    let files = CohortGenerator(request).files()
    let reading = try CohortReader.read(
      files: Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
    let cohort = reading.cohort
    let problem = try MatchingProblem(cohort, rules: reading.rules, options: MatchingOptions())
    let rules = SingleRules(problem)
    var eliminated: Set<RuleID> = []
    for need in cohort.needs.indices {
      let funnel = Funnel(problem, rules, need: need)
      let plain = PlainFunnel(problem, need: need)
      #expect(funnel.eliminations == plain.eliminations, "seed \(seed), \(cohort.needs[need].id)")
      #expect(funnel.eligible == plain.eligible, "seed \(seed), \(cohort.needs[need].id)")
      eliminated.formUnion(funnel.eliminations.map(\.rule))
      for condition in Self.conditions {
        // The third that is offered is taken, so that the order of the offers shows.
        var offers = 0
        let found = funnel.leastObstacles(where: condition) { _, _ in
          offers += 1
          return offers == 3
        }
        let expected = plain.offers.filter { condition($0.mentor) }.dropFirst(2).first
        #expect(found?.mentor == expected?.mentor, "seed \(seed), \(cohort.needs[need].id)")
        #expect(found.map { $0.obstacles.map(\.rule) } == expected?.rules, "seed \(seed), \(cohort.needs[need].id)")
      }
    }
    #expect(eliminated.count >= 4, "seed \(seed): only \(eliminated) removed anybody")
  }
}

/// The funnel, pair by pair.
private struct PlainFunnel {
  let eliminations: [Elimination]
  let eligible: [Int]
  /// Those who break a requirement and could do something about each, as they are to be offered.
  let offers: [(mentor: Int, rules: [RuleID])]

  init(_ problem: MatchingProblem, need: Int) {
    let pairs = problem.cohort.mentors.map {
      Pair(need: problem.cohort.needs[need], mentor: $0, context: problem.context)
    }
    let broken = pairs.map { problem.rules.broken(by: $0) }
    var left = pairs.count
    eliminations = problem.rules.requirements.compactMap { rule in
      let removed = broken.count { $0.first?.id == rule.id }
      left -= removed
      return removed > 0 ? Elimination(rule: rule.id, removed: removed, left: left) : nil
    }
    eligible = pairs.indices.filter { broken[$0].isEmpty }
    offers = pairs.indices
      .filter { mentor in
        !broken[mentor].isEmpty && broken[mentor].allSatisfy { $0.hasRemedy(for: pairs[mentor]) }
      }
      .sorted { left, right in
        let (first, second) = (
          (broken[left].count, -problem.rules.points(of: pairs[left]), left),
          (broken[right].count, -problem.rules.points(of: pairs[right]), right)
        )
        return first < second
      }
      .map { ($0, broken[$0].map(\.id)) }
  }
}

extension Requirement {
  fileprivate func hasRemedy(for pair: Pair) -> Bool { justification(for: pair).remedy != nil }
}
