// SPDX-License-Identifier: GPL-3.0-or-later

import SolverConformance
import Testing

@testable import Outcomes

@Suite struct DisclosureTests {
  private func table(_ counts: [Int]) -> FactorTable {
    let groups = counts.enumerated().map { index, known in
      (group: OutcomeGroup.programme(.init(id: "\(index)", name: "")), share: Share(0, of: known))
    }
    return FactorTable(.programme, groups, of: counts.reduce(0, +))
  }

  @Test("a row of fewer than five is hidden, and another with it, lest the sum tells how many")
  func hidden() {
    #expect(table([5, 9]).disclosures == [.shown, .shown])
    #expect(table([4, 9, 7]).disclosures == [.few, .shown, .withheld])
    #expect(table([1, 1, 30, 6]).disclosures == [.few, .few, .shown, .withheld])
    #expect(table([4, 1, 30, 6]).disclosures == [.few, .few, .shown, .shown])
    #expect(table([2, 2]).disclosures == [.few, .few])
  }

  @Test("a comparison is shown where both sides are")
  func comparisons() {
    let two = table([4, 30])
    #expect(two.disclosures == [.few, .withheld] && !two.showsComparison(ofRow: 1))
    let three = table([4, 30, 8])
    #expect(!three.showsComparison(ofRow: 0) && three.showsComparison(ofRow: 1) && !three.showsComparison(ofRow: 2))
    #expect(table([6, 30]).showsComparison(ofRow: 1) && !table([6, 30]).showsComparison(ofRow: 0))
  }

  @Test("nobody can work out a hidden row from the sum", arguments: 0..<40)
  func notWorkedOut(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let counts = (0..<Int.random(in: 2...6, using: &random)).map { _ in Int.random(in: 1...12, using: &random) }
    let disclosures = table(counts).disclosures
    let hidden = counts.indices.filter { disclosures[$0] != .shown }
    #expect(counts.indices.allSatisfy { counts[$0] >= 5 || disclosures[$0] == .few }, "seed \(seed)")
    guard !hidden.isEmpty else { return }
    let sum = hidden.reduce(0) { $0 + counts[$1] }
    #expect(hidden.count >= 2, "seed \(seed)")
    #expect(sum >= 5 || hidden.count == counts.count, "seed \(seed)")
  }
}
