// SPDX-License-Identifier: GPL-3.0-or-later

import SolverConformance
import Testing

@testable import CohortGenerator

@Suite struct WeightedChoiceTests {
  @Test("things are drawn as often as they weigh", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func shares(seed: UInt64) {
    var source = SeededGenerator(seed: seed)
    let weights = (0..<Int.random(in: 1...60, using: &source)).map { index in
      index == 0 ? 7 : source.chance(percent: 30) ? 0 : Int.random(in: 1...1_000, using: &source)
    }
    let choice = WeightedChoice(weights)
    var stream = PersonStream(seed: Int(seed), .mentor, number: 0)
    var counts = [Int](repeating: 0, count: weights.count)
    let draws = 200_000
    for _ in 0..<draws { counts[choice.draw(&stream)] += 1 }
    for (weight, count) in zip(weights, counts) {
      let expected = Double(draws) * Double(weight) / Double(weights.reduce(0, +))
      // Five standard deviations of a binomial count.
      #expect(abs(Double(count) - expected) <= 5 * expected.squareRoot() + 1, "seed \(seed), weight \(weight)")
      #expect(weight > 0 || count == 0, "seed \(seed)")
    }
  }

  @Test("a set has as many different things as were asked for")
  func sets() {
    let choice = WeightedChoice([0, 100, 10, 1, 0, 1])
    var stream = PersonStream(seed: 1, .mentee, number: 5)
    for _ in 0..<200 {
      for size in 0...4 {
        let set = choice.drawSet(of: size, &stream)
        #expect(set.nonzeroBitCount == size)
        #expect(set & 0b010001 == 0)
      }
    }
  }

  @Test("each person has numbers of their own")
  func streams() {
    var first: Set<UInt64> = []
    for seed in 0..<20 {
      for number in 0..<20 {
        for side in [PersonStream.Side.mentor, .mentee] {
          var stream = PersonStream(seed: seed, side, number: number)
          first.insert(stream.next())
          first.insert(stream.next())
        }
      }
    }
    #expect(first.count == 20 * 20 * 2 * 2)
  }

  @Test("a number below a bound is any of them")
  func below() {
    var stream = PersonStream(seed: 3, .mentor, number: 1)
    for bound in [1, 2, 7, 1 << 32] {
      let drawn = (0..<500).map { _ in stream.below(bound) }
      #expect(drawn.allSatisfy { (0..<bound).contains($0) })
      if bound == 7 { #expect(Set(drawn).count == 7) }
    }
  }
}
