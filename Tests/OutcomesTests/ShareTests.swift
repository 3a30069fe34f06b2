// SPDX-License-Identifier: GPL-3.0-or-later

import Outcomes
import SolverConformance
import Testing

@Suite struct ShareTests {
  /// R. G. Newcombe 1998, DOI …AID-SIM777: the examples of the third method, to the four places that are printed.
  @Test(
    "Wilson's interval is the published one",
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718),
    ])
  func wilson(count: Int, known: Int, low: Double, high: Double) {
    let interval = Share(count, of: known).interval
    #expect(abs(interval.low - low) <= 0.00005 && abs(interval.high - high) <= 0.00005, "\(interval)")
  }

  /// R. G. Newcombe 1998, DOI …AID-SIM779: the examples of the tenth method.
  @Test(
    "Newcombe's interval is the published one",
    arguments: [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (6, 7, 2, 7, 0.0582, 0.8062),
      (5, 56, 0, 29, -0.0381, 0.1926), (0, 10, 0, 20, -0.1611, 0.2775), (0, 10, 0, 10, -0.2775, 0.2775),
      (10, 10, 0, 20, 0.6791, 1.0000), (10, 10, 0, 10, 0.6075, 1.0000),
    ])
  func newcombe(count: Int, known: Int, otherCount: Int, otherKnown: Int, low: Double, high: Double) {
    let interval = Share(count, of: known).difference(from: Share(otherCount, of: otherKnown))
    #expect(abs(interval.low - low) <= 0.00005 && abs(interval.high - high) <= 0.00005, "\(interval)")
  }

  @Test("Wilson's interval holds the true share 95 times in a hundred, counted over all outcomes", arguments: 1...40)
  func coverage(known: Int) {
    var (sum, least) = (0.0, 1.0)
    let steps = 999
    for step in 1...steps {
      let share = Double(step) / Double(steps + 1)
      let covered = (0...known).filter { Share($0, of: known).interval.contains(share) }
        .reduce(0) { $0 + Binomial.chance(of: $1, among: known, share: share) }
      sum += covered
      least = min(least, covered)
    }
    let mean = sum / Double(steps)
    // A single pair covers least: four times in five where the share is a fifth.
    #expect(mean > 0.945 && mean < 0.975, "\(mean)")
    #expect(least > 0.79, "\(least)")
  }

  @Test("Newcombe's interval holds the true difference 95 times in a hundred", arguments: [(5, 5), (8, 14), (20, 25)])
  func differenceCoverage(first: Int, second: Int) {
    var (sum, count) = (0.0, 0.0)
    for one in stride(from: 0.05, through: 0.95, by: 0.09) {
      for other in stride(from: 0.05, through: 0.95, by: 0.09) {
        count += 1
        for left in 0...first {
          let chance = Binomial.chance(of: left, among: first, share: one)
          for right in 0...second {
            let interval = Share(left, of: first).difference(from: Share(right, of: second))
            guard interval.contains(one - other) else { continue }
            sum += chance * Binomial.chance(of: right, among: second, share: other)
          }
        }
      }
    }
    let mean = sum / count
    #expect(mean > 0.94 && mean < 0.98, "\(mean)")
  }

  @Test("intervals hold what was counted, mirror each other, and shrink as more is known", arguments: 0..<20)
  func properties(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let known = Int.random(in: 1...400, using: &random)
    let share = Share(Int.random(in: 0...known, using: &random), of: known)
    let interval = share.interval
    #expect(interval.low >= 0 && interval.high <= 1 && interval.contains(share.fraction), "seed \(seed)")
    let mirrored = Share(share.rest, of: known).interval
    #expect(abs(mirrored.low - (1 - interval.high)) < 1e-12 && abs(mirrored.high - (1 - interval.low)) < 1e-12)
    #expect(Share(share.count * 4, of: known * 4).interval.width < interval.width, "seed \(seed)")
    let otherKnown = Int.random(in: 1...400, using: &random)
    let other = Share(Int.random(in: 0...otherKnown, using: &random), of: otherKnown)
    let (there, back) = (share.difference(from: other), other.difference(from: share))
    #expect(abs(there.low + back.high) < 1e-12 && abs(there.high + back.low) < 1e-12, "seed \(seed)")
    #expect(there.contains(share.fraction - other.fraction), "seed \(seed)")
  }

  @Test func nothingKnown() {
    let share = Share(3, of: 0)
    #expect(share.count == 0 && share.fraction == 0 && share.interval == ShareInterval(low: 0, high: 1))
    #expect(Share(-1, of: 4).count == 0 && Share(9, of: 4).count == 4)
    #expect(share.difference(from: share) == ShareInterval(low: -1, high: 1))
  }
}

/// The binomial distribution, by multiplying.
enum Binomial {
  static func chance(of count: Int, among known: Int, share: Double) -> Double {
    var chance = 1.0
    for step in 0..<count { chance *= share * Double(known - step) / Double(step + 1) }
    for _ in 0..<(known - count) { chance *= 1 - share }
    return chance
  }
}
