// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairScoring
import PairingRules
import SolverConformance
import Testing

/// The compiled rules against the plain ones, on random cohorts and random rule sets.
struct PairScorerTests {
  @Test func smallCohortsAreScoredAsByThePlainRules() throws {
    var drawn: Set<String> = []
    for seed in 1...UInt64(400) {
      var rules = RandomRules(seed: seed)
      var people = RandomPeople(seed: seed &* 7919)
      let mentees = Int.random(in: 0...8, using: &people.random)
      // Few people are often all alike in something.
      let mentors = Int.random(in: 0...(seed % 4 == 0 ? 2 : 40), using: &people.random)
      try expectAgreement(
        people.cohort(mentees: mentees, mentors: mentors), rules.rules(), seed: seed)
      drawn.formUnion(rules.drawn)
    }
    // Every entry of the catalogue in every role must have been tried.
    #expect(drawn == RandomRules.allNames)
  }

  @Test func cohortsOfManyBlocksAreScoredAsByThePlainRules() throws {
    for seed in 1001...UInt64(1016) {
      var rules = RandomRules(seed: seed)
      var people = RandomPeople(seed: seed &* 7919)
      let mentors = Int.random(in: 500...1600, using: &people.random)
      try expectAgreement(people.cohort(mentees: 4, mentors: mentors), rules.rules(), seed: seed)
    }
  }

  @Test func columnsWithAValueForEachPersonAreScoredAsByThePlainRules() throws {
    var people = RandomPeople(seed: 5)
    let cohort = try people.cohort(mentees: 240, mentors: 320)
    let rules = try RuleSet(specifications: [
      RuleSpecification(
        id: "not_own", kind: "different", role: .requirement,
        arguments: ["mentee": .text("code"), "mentor": .text("code")]),
      RuleSpecification(
        id: "own", kind: "equal", role: .wish, weight: 30,
        arguments: ["mentee": .text("code"), "mentor": .text("code")]),
      RuleSpecification(id: "skills", role: .wish, weight: 100),
    ])
    try expectAgreement(cohort, rules, seed: 5)
  }

  @Test(arguments: ["interests", "hobbies", "skills"]) func severalWordsAreAskedForAsByThePlainRules(
    column: String
  ) throws {
    for seed in 3001...UInt64(3012) {
      var people = RandomPeople(seed: seed)
      let columns: RuleArguments = [
        "mentee": .text(column), "mentor": .text("interests"),
        "when_missing": .text(seed % 2 == 0 ? "allow" : "refuse"),
      ]
      let rules = try RuleSet(specifications: [
        RuleSpecification(id: "all", kind: "contains", role: .requirement, arguments: columns),
        RuleSpecification(
          id: "some", kind: "overlap", role: .requirement,
          arguments: columns.merging(["at_least": .integer(Int(seed % 3) + 1)]) { $1 }),
        RuleSpecification(id: "part", kind: "overlap", role: .wish, weight: 70, arguments: columns),
      ])
      try expectAgreement(people.cohort(mentees: 8, mentors: seed % 2 == 0 ? 40 : 600), rules, seed: seed)
    }
  }

  @Test func theStandardRulesAreScoredAsByThePlainRules() throws {
    for seed in 2001...UInt64(2010) {
      var people = RandomPeople(seed: seed)
      try expectAgreement(people.cohort(mentees: 6, mentors: 700), .standard, seed: seed)
    }
  }

  private func expectAgreement(_ cohort: Cohort, _ rules: RuleSet, seed: UInt64) throws {
    let context = RuleContext(cohort)
    let limits = limits(seed, mentorCount: cohort.mentors.count)
    let scorer = PairScorer(cohort, rules: rules, context: context, limits: limits)
    let told: Comment =
      "seed \(seed): \(rules.requirements.map(\.id)) \(rules.wishes.map { "\($0.wish.id) \($0.weight)" })"
    var plain: [PairRow] = []
    var row = PairRow()
    for (index, need) in cohort.needs.enumerated() {
      var expected = PairRow()
      for (position, mentor) in cohort.mentors.enumerated() {
        let pair = Pair(need: need, mentor: mentor, context: context)
        guard rules.allows(pair) else { continue }
        expected.mentors.append(Int32(position))
        expected.points.append(Int32(rules.points(of: pair)))
      }
      scorer.row(of: index, into: &row)
      try #require(row.mentors == expected.mentors, told)
      try #require(row.points == expected.points, told)
      try #require(scorer.eligibleCount(of: index) == expected.mentors.count, told)
      try #require(scorer.mentors(of: index) == expected.mentors, told)
      plain.append(expected)
    }
    for (need, expected) in plain.enumerated().prefix(2) {
      for mentor in cohort.mentors.indices.prefix(50) {
        let found = expected.mentors.firstIndex(of: Int32(mentor)).map { Int(expected.points[$0]) }
        try #require(scorer.points(need: need, mentor: mentor) == found, told)
      }
    }
    var random = SeededGenerator(seed: seed &* 31)
    for _ in 0..<5 { try expectBest(scorer, plain, mentorCount: cohort.mentors.count, &random, told) }
    for effort in [1, 64, 700, .max] {
      try expectSome(scorer, plain, mentorCount: cohort.mentors.count, effort: effort, &random, told)
    }
  }

  /// Some pairs are eligible pairs with their points, and with enough effort the best.
  private func expectSome(
    _ scorer: PairScorer, _ plain: [PairRow], mentorCount: Int, effort: Int, _ random: inout SeededGenerator,
    _ told: Comment
  ) throws {
    let prices = (0..<mentorCount).map { [kind = Int.random(in: 0..<5, using: &random)] _ in price(kind, &random) }
    let limit = [0, 1, 5, 20].randomElement(using: &random) ?? 1
    let prepared = scorer.prepare(prices)
    var rows = PairRows()
    scorer.some(plain.indices, at: prepared, limit: limit, effort: effort, into: &rows) { $0 % 3 < 2 }
    var best = PairRows()
    let floors = plain.indices.map { $0 % 3 < 2 ? Int.min / 2 : .max }
    scorer.best(plain.indices, above: prepared, floors: floors, limit: limit, into: &best)
    try #require(rows.ends.count == plain.count, told)
    for (need, row) in plain.enumerated() {
      let pairs = rows.pairs(of: need)
      try #require(pairs.count <= limit && (need % 3 < 2 || pairs.isEmpty), told)
      try #require(zip(rows.mentors[pairs], rows.mentors[pairs].dropFirst()).allSatisfy(<), told)
      for pair in pairs {
        let place = row.mentors.firstIndex(of: rows.mentors[pair])
        try #require(place.map { row.points[$0] } == rows.points[pair], told)
        try #require(prices[Int(rows.mentors[pair])] < .max, told)
      }
      if effort == .max { try #require(rows.mentors[pairs] == best.mentors[best.pairs(of: need)], told) }
    }
  }

  /// Other limits than the standard ones three times of four, so that small cohorts are compiled in every way.
  private func limits(_ seed: UInt64, mentorCount: Int) -> ScoringLimits {
    var limits = ScoringLimits(mentorCount: mentorCount)
    if seed % 4 == 0 { return limits }
    if seed % 4 > 1 { limits.pointRowBytes = 4096 * Int(seed % 3) }
    if seed % 8 > 3 { limits.bitRowClasses = Int(seed % 3) }
    if seed % 5 > 1 { limits.requirementStretch = Int(seed % 5) }
    if seed % 6 > 1 { limits.wishStretch = Int(seed % 6) }
    return limits
  }

  private func expectBest(
    _ scorer: PairScorer, _ plain: [PairRow], mentorCount: Int, _ random: inout SeededGenerator, _ told: Comment
  ) throws {
    let prices = (0..<mentorCount).map { [kind = Int.random(in: 0..<5, using: &random)] _ in price(kind, &random) }
    let floorKind = Int.random(in: 0..<5, using: &random)
    let floors = plain.map { _ in floor(floorKind, &random) }
    let limit = [0, 1, 2, 5, 20, 100, .max].randomElement(using: &random) ?? 1
    let prepared = scorer.prepare(prices)
    var rows = PairRows()
    // In two ranges, because it must not matter how needs are divided.
    let middle = Int.random(in: 0...plain.count, using: &random)
    for range in [0..<middle, middle..<plain.count] {
      scorer.best(range, above: prepared, floors: Array(floors[range]), limit: limit, into: &rows)
    }
    try #require(rows.ends.count == plain.count, told)
    for (need, row) in plain.enumerated() {
      var found = zip(row.mentors, row.points).filter {
        prices[Int($0)] < .max && floors[need] < .max && Int($1) - prices[Int($0)] > floors[need]
      }
      found.sort { left, right in
        let (first, second) = (Int(left.0), Int(right.0))
        let values = (Int(left.1) - prices[first], Int(right.1) - prices[second])
        if values.0 != values.1 { return values.0 > values.1 }
        let ties = (
          PairScorer.tieOrder(need: need, mentor: first), PairScorer.tieOrder(need: need, mentor: second)
        )
        return ties.0 != ties.1 ? ties.0 < ties.1 : first < second
      }
      let expected = found.prefix(limit).sorted { $0.0 < $1.0 }
      let pairs = rows.pairs(of: need)
      try #require(Array(rows.mentors[pairs]) == expected.map(\.0), told)
      try #require(Array(rows.points[pairs]) == expected.map(\.1), told)
    }
  }

  private func price(_ kind: Int, _ random: inout SeededGenerator) -> Int {
    switch kind {
    case 0: 0
    case 1: Int.random(in: 0...150, using: &random)
    case 2: Int.random(in: 0...1, using: &random) * 10_000_000_000_000 + Int.random(in: 0...150, using: &random)
    case 3: [.max, 0, 1 << 61, 20_000, 100].randomElement(using: &random) ?? 0
    default: Int.random(in: 0...1 << 61, using: &random) >> Int.random(in: 0...60, using: &random)
    }
  }

  private func floor(_ kind: Int, _ random: inout SeededGenerator) -> Int {
    switch kind {
    case 0: .min
    case 1: Int.random(in: -200...200, using: &random)
    case 2: Int.random(in: -1...0, using: &random) * 10_000_000_000_000 + Int.random(in: -150...150, using: &random)
    case 3: [.max, .max - 1, 0, -30, -(1 << 61)].randomElement(using: &random) ?? 0
    default: -Int.random(in: 0...1 << 62, using: &random) >> Int.random(in: 0...60, using: &random)
    }
  }
}
