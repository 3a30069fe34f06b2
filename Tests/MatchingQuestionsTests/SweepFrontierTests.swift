// SPDX-License-Identifier: GPL-3.0-or-later

import SolverConformance
import Testing

@testable import MatchingQuestions

/// The frontier, against a plain count.
@Suite struct SweepFrontierTests {
  @Test("a point is on the frontier just if none beats it")
  func plainCount() {
    var (on, off) = (0, 0)
    for seed: UInt64 in 0..<300 {
      var random = SeededGenerator(seed: seed)
      let points = (0..<Int.random(in: 1...40, using: &random)).map { _ in Self.point(using: &random) }
      let found = SweepFrontier.contains(points)
      for (index, point) in points.enumerated() {
        let isBeaten = points.contains { Self.beats($0, point) }
        #expect(found[index] != isBeaten, "seed \(seed), point \(index)")
        if isBeaten { off += 1 } else { on += 1 }
      }
    }
    #expect(on > 500 && off > 500)
  }

  @Test("coverage is compared by priority, greatest first")
  func coverage() {
    func levels(_ pairs: [(Int, Int)]) -> [SweepPoint.Level] { pairs.map { .init(priority: $0.0, filled: $0.1) } }
    #expect(SweepMerit.compare(levels([(3, 1)]), levels([(2, 9), (1, 9)])) == 1)
    #expect(SweepMerit.compare(levels([(3, 1), (1, 2)]), levels([(3, 1), (2, 1)])) == -1)
    #expect(SweepMerit.compare(levels([(3, 1)]), levels([(3, 1)])) == 0)
    #expect(SweepMerit.compare([], levels([(0, 1)])) == -1)
    #expect(SweepMerit.compare(levels([(-1, 2)]), levels([(-1, 1)])) == 1)
  }

  private static func point(using random: inout SeededGenerator) -> SweepPoint {
    func number(_ most: Int) -> Int { Int.random(in: 0...most, using: &random) }
    let counts = (0..<3).map { _ in number(1) }
    return SweepPoint(
      weights: [number(9)],
      levels: zip([5, 3, 1], counts).filter { $1 > 0 }.map { SweepPoint.Level(priority: $0, filled: $1) },
      points: number(9), pointsToday: number(3), worst: number(3) == 0 ? nil : number(3), changed: number(3),
      isProven: true, pairs: PairsPrint([Int32(number(3))]))
  }

  /// The definition, word for word.
  private static func beats(_ one: SweepPoint, _ other: SweepPoint) -> Bool {
    func filled(_ point: SweepPoint) -> [Int] {
      [5, 3, 1].map { priority in point.levels.first { $0.priority == priority }?.filled ?? 0 }
    }
    let (a, b) = (filled(one), filled(other))
    let worst = (one.worst ?? .min, other.worst ?? .min)
    let isAsGood =
      (a == b || b.lexicographicallyPrecedes(a)) && one.pointsToday >= other.pointsToday && worst.0 >= worst.1
      && one.changed <= other.changed
    let isBetter =
      a != b || one.pointsToday > other.pointsToday || worst.0 > worst.1 || one.changed < other.changed
    return isAsGood && isBetter
  }
}
