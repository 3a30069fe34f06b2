// SPDX-License-Identifier: GPL-3.0-or-later

import SolverConformance
import Testing

@testable import LargeRunSolver

@Suite struct NetworkQueueTests {
  @Test("items come by key, whatever is moved and taken out before")
  func order() {
    for seed in UInt64(0)..<200 {
      var generator = SeededGenerator(seed: seed)
      let count = 40
      let keys = WorkArray(repeating: Int.max, count: count)
      var queue = MonotoneQueue(keys: keys.base, itemCount: count)
      var expected: [Int: Int] = [:]
      let spread = [3, 1_000, 1 << 52][Int(seed % 3)]
      for _ in 0..<400 {
        let item = Int.random(in: 0..<count, using: &generator)
        let key = queue.present + Int.random(in: 0..<spread, using: &generator)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0, 1:
          guard key < expected[item] ?? .max else { continue }
          queue.lower(item, to: key)
          expected[item] = key
        case 2:
          queue.remove(item)
          expected[item] = nil
        default:
          let popped = queue.pop()
          let least = expected.values.min()
          #expect(popped >= 0 ? expected[popped] == least : least == nil, "seed \(seed)")
          if let least { #expect(queue.present == least, "seed \(seed)") }
          expected[popped] = nil
        }
        #expect((0..<count).allSatisfy { queue.contains($0) == (expected[$0] != nil) }, "seed \(seed)")
      }
      queue.removeAll(key: 7)
      #expect(queue.pop() == -1)
      #expect(expected.keys.allSatisfy { keys[$0] == 7 }, "seed \(seed)")
    }
  }

  @Test("equal keys come in the order in which they were put in")
  func equalKeys() {
    let keys = WorkArray<Int32>(repeating: 4, count: 10)
    var queue = MonotoneQueue(keys: keys.base, itemCount: 10)
    for item in [5, 3, 9] { queue.insert(item) }
    #expect([queue.pop(), queue.pop(), queue.pop(), queue.pop()] == [5, 3, 9, -1])
  }
}
