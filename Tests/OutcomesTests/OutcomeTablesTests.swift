// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import SolverConformance
import Testing

@testable import Outcomes

@Suite struct OutcomeTablesTests {
  /// So many pairs, some of which ended early, each made by a function.
  private func pairs(
    _ known: Int, ended: Int, _ change: (inout PastPair) -> Void = { _ in }
  ) -> [PastPair] {
    (0..<known).map { index in
      var pair = PastPair(outcome: index < ended ? .endedEarly : .completed, type: .social)
      change(&pair)
      return pair
    }
  }

  private func table(_ factor: Factor, _ tables: OutcomeTables) throws -> FactorTable {
    try #require(tables.factors.first { $0.factor == factor })
  }

  @Test("ongoing pairs count as neither, no-shows as ended early")
  func outcomes() {
    let pairs = PreviousPair.Outcome.allCases.map { PastPair(outcome: $0, type: .business) }
    let tables = OutcomeTables(pairs)
    #expect(tables.all == Share(2, of: 3) && tables.ongoing == 1 && tables.isTooFew)
    #expect(tables.outcomes == [.completed: 1, .ongoing: 1, .endedEarly: 1, .noShow: 1])
    #expect(tables.factors.isEmpty && tables.comparisons == 0)
    #expect(OutcomeTables([]).all == Share(0, of: 0))
  }

  @Test("a known difference is seen; it is not where the same share is in both, nor where one group is small")
  func standings() throws {
    func tables(_ first: (Int, Int), _ second: (Int, Int)) throws -> FactorTable {
      let pairs =
        pairs(first.0, ended: first.1) { $0.earlierPairs = 0 }
        + pairs(second.0, ended: second.1) { $0.earlierPairs = 2 }
      return try table(.experience, OutcomeTables(pairs))
    }
    let seen = try tables((60, 30), (60, 6))
    #expect(seen.rows.map(\.group) == [.firstTime, .experienced] && seen.rows[0].comparison == nil)
    let comparison = try #require(seen.rows[1].comparison)
    #expect(comparison.standing == .seen && comparison.other == .firstTime)
    #expect(abs(comparison.difference + 0.4) < 1e-12 && comparison.correctedChance == comparison.chance)
    #expect(try tables((60, 20), (60, 20)).rows[1].comparison?.standing == ShareComparison.Standing.none)
    #expect(try tables((60, 30), (19, 0)).rows[1].comparison?.standing == .tooFew)
    #expect(try tables((60, 30), (20, 0)).rows[1].comparison?.standing == .seen)
    #expect(try tables((20, 10), (20, 10)).rows[0].share.isTooFew == false)
  }

  @Test("among many comparisons one that chance alone brings is only perhaps")
  func many() throws {
    // 20 wishes without any difference, and one of which more pairs that fitted well ended early: 28 of 108 and 12 of 92.
    let made = (0..<200).map { index in
      let (isEnded, number) = (index % 5 == 0, index / 5)
      var pair = PastPair(outcome: isEnded ? .endedEarly : .completed, type: .social)
      pair.fits = (0..<20).map { .init(wish: "w\($0)", thousandths: (number + $0) % 2 * 1000) }
      let isHigh = isEnded ? number < 28 : number < 20
      pair.fits.append(.init(wish: "odd", thousandths: isHigh ? 1000 : 0))
      return pair
    }
    let tables = OutcomeTables(made)
    #expect(tables.comparisons == 21)
    let odd = try #require(try table(.wish("odd"), tables).rows[1].comparison)
    #expect(odd.chance < 0.05 && odd.correctedChance > 0.05, "\(odd.chance)")
    #expect(odd.standing == .perhaps)
    #expect(try table(.wish("w3"), tables).rows.map(\.group) == [.noFit, .anyFit])
  }

  @Test("where nothing differs, something is marked in at most one of twenty years", arguments: [UInt64(11)])
  func chanceAlone(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var marked = 0
    let years = 200
    for _ in 0..<years {
      let made = (0..<120).map { _ in
        var pair = PastPair(outcome: random.chance(percent: 25) ? .endedEarly : .completed, type: .social)
        pair.fits = (0..<12).map { .init(wish: "\($0)", thousandths: random.chance(percent: 50) ? 1000 : 0) }
        return pair
      }
      let tables = OutcomeTables(made)
      if tables.factors.contains(where: { $0.rows.contains { $0.comparison?.standing == .seen } }) { marked += 1 }
    }
    #expect(marked <= years / 20, "seed \(seed): \(marked)")
  }

  @Test("several groups without an order stand beside all others, and counts add up", arguments: 0..<20)
  func addUp(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let made = (0..<Int.random(in: 40...300, using: &random)).map { _ in
      var pair = PastPair(
        outcome: PreviousPair.Outcome.allCases.randomElement(using: &random) ?? .ongoing,
        type: MentorType.allCases.randomElement(using: &random) ?? .social,
        programme: .init(id: "p\(Int.random(in: 0...3, using: &random))", name: "P"),
        stage: random.chance(percent: 70) ? Stage.allCases.randomElement(using: &random) : nil)
      pair.fits = [.init(wish: "skills", thousandths: Int.random(in: -2...9, using: &random) * 100)]
      pair.earlierPairs = random.chance(percent: 50) ? Int.random(in: 0...2, using: &random) : nil
      return pair
    }
    let tables = OutcomeTables(made)
    for factor in tables.factors {
      let known = factor.rows.reduce(0) { $0 + $1.share.known }
      #expect(known + factor.notKnown == tables.all.known, "seed \(seed)")
      #expect(factor.rows.count > 1 && factor.rows.allSatisfy { $0.share.known > 0 }, "seed \(seed)")
      if factor.notKnown == 0 {
        #expect(factor.rows.reduce(0) { $0 + $1.share.count } == tables.all.count, "seed \(seed)")
      }
    }
    let types = try table(.type, tables)
    for row in types.rows {
      let comparison = try #require(row.comparison)
      #expect(comparison.other == nil && comparison.otherShare.known + row.share.known == tables.all.known)
    }
    // The order of the pairs is nothing but the order of names.
    #expect(OutcomeTables(made.reversed()).all == tables.all)
    #expect(try table(.type, OutcomeTables(made.reversed())) == types)
    let low = try table(.wish("skills"), tables)
    #expect(low.rows.map(\.group) == [.noFit, .lowFit, .highFit])
    let first = low.rows[0].share
    #expect(low.rows[2].comparison?.other == (first.known >= 20 ? .noFit : nil) && low.rows[1].comparison == nil)
    #expect(low.rows[2].comparison?.otherShare == (first.known >= 20 ? first : low.rows[0...1].sum), "seed \(seed)")
  }

  @Test("degrees are cut at their median, and not where they are all one")
  func degrees() throws {
    func groups(_ degrees: [Int]) throws -> [OutcomeGroup: Int] {
      let made = degrees.map { degree in
        var pair = PastPair(outcome: .completed, type: .social)
        pair.fits = [.init(wish: "w", thousandths: degree)]
        return pair
      }
      let rows = Grouping(made).groups(by: .wish("w"))
      return Dictionary(uniqueKeysWithValues: rows.map { ($0.group, $0.share.known) })
    }
    #expect(try groups([0, -100, 200, 300, 400, 500]) == [.noFit: 2, .lowFit: 2, .highFit: 2])
    #expect(try groups([0, 1000, 1000, 1000, 500]) == [.noFit: 1, .lowFit: 1, .highFit: 3])
    #expect(try groups([0, 700, 700]) == [.noFit: 1, .anyFit: 2])
    #expect(try groups([0, 0]) == [.noFit: 2])
  }

  @Test("training counts by module and in all; what is not known is in no group")
  func training() throws {
    let (one, two) = (PastPair.Named(id: "b", name: "Basis"), PastPair.Named(id: "k", name: "Konflikt"))
    let made = [(true, true), (true, false), (false, false)].map { taken in
      var pair = PastPair(outcome: .endedEarly, type: .social)
      pair.training = [.init(module: one, isTaken: taken.0), .init(module: two, isTaken: taken.1)]
      return pair
    }
    let tables = OutcomeTables(made + [PastPair(outcome: .completed, type: .social)])
    #expect(try table(.modules, tables).rows.map(\.group) == [.noModule, .someModules, .allModules])
    #expect(try table(.modules, tables).notKnown == 1)
    #expect(try table(.module(two), tables).rows.map(\.share.known) == [2, 1])
  }
}

extension Collection<FactorTable.Row> {
  /// The rows as one.
  fileprivate var sum: Share { Share(reduce(0) { $0 + $1.share.count }, of: reduce(0) { $0 + $1.share.known }) }
}
