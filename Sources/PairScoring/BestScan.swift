// SPDX-License-Identifier: GPL-3.0-or-later

extension NeedScan {
  /// Takes the best of some lanes of the block.
  mutating func takeBest(lanes first: Int, _ count: Int, _ prices: MentorPrices) {
    // points - price >= value is (points - constant) - (price + window · width) >= value - constant - window · width,
    // with the window chosen so that the right side is 0 to width, and fits in 16 bits when scaled.
    let value = top.leastValue - constantPoints
    let width = model.scale.window
    let window = value >= 0 ? value / width : -((width - 1 - value) / width)
    if window != self.window {
      self.window = window
      priceColumn = prices.column(window: window)
    }
    let threshold = Int16(truncatingIfNeeded: model.scale.roundedDown(value - window * width) - plan.constantBound)
    let offset = block << Block.shift
    if priceColumn == nil { prices.fill(scratch.prices.start, from: offset + first, count: count, window: window) }
    let column = UnsafePointer(priceColumn.map { $0.start + offset + first } ?? scratch.prices.start)
    let bounds = bound(first, count)
    let reached = UnsafeMutableRawPointer(scratch.reached.start).assumingMemoryBound(to: UInt8.self)
    Lanes.compare(reached, bounds, column, count, threshold: threshold)
    takeReached(first, count, prices.prices.start + offset)
  }

  /// Looks closely at the pairs whose bound is great enough.
  private mutating func takeReached(_ first: Int, _ count: Int, _ prices: UnsafePointer<Int>) {
    let (reader, hasMore, mostLate) = (reader, hasMorePoints, plan.mostLatePoints)
    let reached = scratch.reached.start
    let allowed = UnsafeRawPointer(allowed).assumingMemoryBound(to: UInt8.self) + first / 8
    let positions = order + block << Block.shift
    var least = top.leastValue
    for eight in 0..<count / 8 {
      // The lowest bit of each byte, which is all zeros or all ones, brought together in one byte.
      let lanes = ((reached[eight] & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
      var bits = lanes & UInt64(allowed[eight])
      while bits != 0 {
        let lane = first &+ eight &* 8 &+ bits.trailingZeroBitCount
        bits &= bits &- 1
        guard prices[lane] < .max else { continue }
        var points = reader.points(lane)
        if hasMore {
          guard shift < 0 || points &+ mostLate &- prices[lane] >= least else { continue }
          points += morePoints(lane)
        }
        guard points &- prices[lane] >= least, !hasLateRules || isAllowedLate(lane) else { continue }
        offer(Int(positions[lane]), points, prices[lane])
        least = top.leastValue
      }
    }
  }

  /// What the points of some lanes can be at most, scaled.
  private func bound(_ first: Int, _ count: Int) -> UnsafePointer<Int16> {
    var bounds = UnsafePointer(base + first)
    for number in 0..<plan.tagCount {
      let tags = plan.tags[number]
      guard tags.slope != 0 else { continue }
      let out = scratch.bounds.start
      if tags.isWide {
        Lanes.bound(out, bounds, count, tags.met + first, shift: tags.shift, slope: tags.slope)
      } else {
        let bytes = UnsafeRawPointer(tags.bytes).assumingMemoryBound(to: UInt8.self)
        Lanes.bound(out, bounds, count, bytes + first, shift: tags.shift, slope: tags.slope)
      }
      bounds = UnsafePointer(out)
    }
    return bounds
  }

  mutating func offer(_ mentor: Int, _ points: Int, _ price: Int) {
    top.take(
      TopPairs.Candidate(
        value: points - price, tie: PairScorer.tieOrder(need: need, mentor: mentor),
        mentor: Int32(truncatingIfNeeded: mentor), points: Int32(truncatingIfNeeded: points)))
  }

  /// Takes a pair that the plain rules have judged.
  mutating func offerPlain(_ need: Int, _ mentor: Int, _ points: Int, _ prices: MentorPrices) {
    self.need = need
    let price = prices.prices.start[Int(model.positions[mentor])]
    if price < .max { offer(mentor, points, price) }
  }
}
