// SPDX-License-Identifier: GPL-3.0-or-later

import SolverConformance
import Testing

@testable import Outcomes

@Suite struct ExactTestTests {
  @Test("the lady who tastes tea: three of four right")
  func tea() {
    // 34 of the 70 tables are at least as odd: 1 + 16 + 16 + 1.
    #expect(abs(ExactTest.chance(Share(3, of: 4), Share(1, of: 4)) - 34.0 / 70) < 1e-12)
    #expect(abs(ExactTest.chance(Share(4, of: 4), Share(0, of: 4)) - 2.0 / 70) < 1e-12)
    #expect(ExactTest.chance(Share(2, of: 4), Share(2, of: 4)) == 1)
    #expect(ExactTest.chance(Share(0, of: 4), Share(0, of: 7)) == 1)
    #expect(ExactTest.chance(Share(0, of: 0), Share(3, of: 7)) == 1)
  }

  @Test("all tables of up to twelve, by counting the ways", arguments: 1...6, 1...6)
  func exhaustive(first: Int, second: Int) {
    func ways(_ count: Int, _ known: Int) -> Int {
      (0..<count).reduce(1) { $0 * (known - $1) / ($1 + 1) }
    }
    for count in 0...first {
      for other in 0...second {
        let happened = count + other
        let own = ways(count, first) * ways(other, second)
        let tables = (max(0, happened - second)...min(first, happened)).map {
          ways($0, first) * ways(happened - $0, second)
        }
        let odd = tables.filter { $0 <= own }.reduce(0, +)
        let chance = ExactTest.chance(Share(count, of: first), Share(other, of: second))
        #expect(abs(chance - Double(odd) / Double(tables.reduce(0, +))) < 1e-12)
      }
    }
  }

  @Test("no difference is called odd too often, whatever the share", arguments: [(7, 9), (12, 12), (5, 20)])
  func keepsItsLevel(first: Int, second: Int) {
    for share in stride(from: 0.05, through: 0.95, by: 0.05) {
      var wrong = 0.0
      for count in 0...first {
        for other in 0...second where ExactTest.chance(Share(count, of: first), Share(other, of: second)) <= 0.05 {
          wrong +=
            Binomial.chance(of: count, among: first, share: share)
            * Binomial.chance(of: other, among: second, share: share)
        }
      }
      #expect(wrong <= 0.05 + 1e-9, "\(share)")
    }
  }

  @Test func greatNumbers() {
    let chance = ExactTest.chance(Share(400_000, of: 500_000), Share(100_000, of: 500_000))
    #expect(chance >= 0 && chance < 1e-100)
    #expect(ExactTest.chance(Share(250_000, of: 500_000), Share(250_000, of: 500_000)) == 1)
  }

  @Test("Holm's correction is the stepwise rule", arguments: 0..<20)
  func holm(seed: UInt64) {
    #expect(ExactTest.corrected([0.01, 0.04, 0.03, 0.005]) == [0.03, 0.06, 0.06, 0.02])
    #expect(ExactTest.corrected([]) == [] && ExactTest.corrected([0.7, 0.9]) == [1, 1])
    var random = SeededGenerator(seed: seed)
    let chances = (0..<Int.random(in: 1...9, using: &random)).map { _ in Double.random(in: 0...0.1, using: &random) }
    let corrected = ExactTest.corrected(chances)
    // Rejected one after the other, least first, until one is not less than the level over those left.
    var rejected: Set<Int> = []
    for (rank, index) in chances.indices.sorted(by: { chances[$0] < chances[$1] }).enumerated() {
      guard chances[index] <= 0.05 / Double(chances.count - rank) else { break }
      rejected.insert(index)
    }
    #expect(Set(corrected.indices.filter { corrected[$0] <= 0.05 }) == rejected, "seed \(seed)")
    #expect(zip(chances, corrected).allSatisfy { $0 <= $1 && $1 <= 1 }, "seed \(seed)")
  }
}
