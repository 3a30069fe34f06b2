// SPDX-License-Identifier: GPL-3.0-or-later

extension NeedScan {
  /// Counts the block's mentors who are allowed, in some of its words.
  mutating func countAllowed(_ first: Int, _ last: Int) {
    for word in first..<last {
      var bits = allowed[word]
      guard hasLateRules else {
        count += bits.nonzeroBitCount
        continue
      }
      while bits != 0 {
        if isAllowedLate(word * 64 + bits.trailingZeroBitCount) { count += 1 }
        bits &= bits &- 1
      }
    }
  }

  /// Puts them into the scratch row.
  mutating func noteAllowed(_ first: Int, _ last: Int) {
    let positions = order + block << Block.shift
    let present = scratch.rowBits.start
    for word in first..<last {
      var bits = allowed[word]
      while bits != 0 {
        let lane = word * 64 + bits.trailingZeroBitCount
        bits &= bits &- 1
        if hasLateRules, !isAllowedLate(lane) { continue }
        let mentor = Int(positions[lane])
        present[mentor >> 6] |= 1 &<< UInt64(mentor & 63)
        count &+= 1
      }
    }
  }

  /// Puts them and their points into the scratch row.
  mutating func putAllowed(_ first: Int, _ last: Int) {
    let positions = order + block << Block.shift
    let (reader, allowed, hasMore, hasLate) = (reader, allowed, hasMorePoints, hasLateRules)
    let (points, present) = (scratch.rowPoints.start, scratch.rowBits.start)
    var found = 0
    for word in first..<last {
      var bits = allowed[word]
      while bits != 0 {
        let lane = word * 64 + bits.trailingZeroBitCount
        bits &= bits &- 1
        if hasLate, !isAllowedLate(lane) { continue }
        let mentor = Int(positions[lane])
        var sum = reader.points(lane)
        if hasMore { sum += morePoints(lane) }
        points[mentor] = Int32(truncatingIfNeeded: sum)
        present[mentor >> 6] |= 1 &<< UInt64(mentor & 63)
        found &+= 1
      }
    }
    count += found
  }

  private mutating func put(_ mentor: Int, _ points: Int32) {
    scratch.rowPoints.start[mentor] = points
    scratch.rowBits.start[mentor >> 6] |= 1 &<< UInt64(mentor & 63)
    count += 1
  }

  /// The pairs that a list names, which all rules have judged.
  mutating func takeNamed(_ named: Range<Int>) {
    for entry in named {
      let points = model.named.points.start[entry]
      if points == FactTable.refused { continue }
      let position = Int(model.named.mentors.start[entry])
      switch purpose {
      case .count: count += 1
      case .mentors, .row: put(Int(order[position]), points)
      case .best(let prices):
        let price = prices.prices.start[position]
        if price < .max { offer(Int(order[position]), Int(points), price) }
      }
    }
  }
}
