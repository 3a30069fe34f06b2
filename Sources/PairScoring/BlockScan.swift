// SPDX-License-Identifier: GPL-3.0-or-later

extension NeedScan {
  /// Clears the bits of the block's mentors whom a requirement of bits refuses.
  mutating func restrict() {
    let allowed = allowed
    let offset = block * Block.words
    for row in plan.masks { for word in 0..<Block.words { allowed[word] &= row[offset + word] } }
    let union = scratch.union.start
    for index in plan.unions.indices {
      let rows = plan.unions[index].rows
      for word in 0..<Block.words { union[word] = 0 }
      plan.unionRows.withUnsafeBufferPointer { all in
        for row in rows {
          let bits = all[row] + offset
          for word in 0..<Block.words { union[word] |= bits[word] }
        }
      }
      for listed in plan.unions[index].listed {
        forEachLane(of: listed, 0, Block.lanes) { lane, _ in union[lane >> 6] |= 1 &<< UInt64(lane & 63) }
      }
      for word in 0..<Block.words { allowed[word] &= union[word] }
    }
    for number in plan.counted { model.tagRequirements[number].restrict(allowed, need: need, block: block) }
  }

  /// Σ importance · level of each tag wish, for some lanes of the block.
  mutating func meet(_ first: Int, _ count: Int) {
    for number in 0..<plan.tagCount {
      let tags = plan.tags[number]
      let sums = tags.bytes + first / 2
      if tags.firstGroup == tags.lastGroup {
        Lanes.clear(sums, count)
        continue
      }
      for group in tags.firstGroup..<tags.lastGroup {
        sum(plan.groups[group], first, count, to: sums)
        guard tags.isWide else { continue }
        let bytes = UnsafeRawPointer(sums).assumingMemoryBound(to: UInt8.self)
        if group == tags.firstGroup {
          Lanes.widen(bytes, count, to: tags.met + first)
        } else {
          Lanes.widenAndAdd(bytes, count, to: tags.met + first)
        }
      }
    }
  }

  private mutating func sum(_ group: NeedPlan.Group, _ first: Int, _ count: Int, to sums: Lanes.Bytes) {
    let offset = (block << Block.shift + first) / 2
    plan.columns.withUnsafeBufferPointer { columns in
      let end = group.columns.upperBound
      var next = group.columns.lowerBound
      func column(_ index: Int) -> (Lanes.Bytes, UInt16) { (columns[index].levels + offset, columns[index].factor) }
      switch end - next {
      case 0: Lanes.clear(sums, count)
      case 1: Lanes.assign(sums, count, column(next))
      case 2: Lanes.assign(sums, count, column(next), column(next + 1))
      case 3: Lanes.assign(sums, count, column(next), column(next + 1), column(next + 2))
      default: Lanes.assign(sums, count, column(next), column(next + 1), column(next + 2), column(next + 3))
      }
      next = min(end, next + 4)
      while next + 1 < end {
        Lanes.add(sums, count, column(next), column(next + 1))
        next += 2
      }
      if next < end { Lanes.add(sums, count, column(next)) }
    }
    let bytes = UnsafeMutableRawPointer(sums).assumingMemoryBound(to: UInt8.self)
    for listed in group.listed {
      let factor = plan.listed[listed].factor
      let levels = plan.listed[listed].levels
      forEachLane(of: listed, first, count) { lane, entry in
        let product = UInt16(levels[entry]) &* factor
        bytes[lane - first] = bytes[lane - first] &+ UInt8(truncatingIfNeeded: product)
      }
    }
  }

  /// Calls `body` with each lane whose mentor has a listed word, and the place in the list. Goes forward only.
  @inline(__always)
  private mutating func forEachLane(of listed: Int, _ first: Int, _ count: Int, _ body: (Int, Int) -> Void) {
    let offset = block << Block.shift
    plan.listed[listed].advance(to: offset + first)
    let mentors = plan.listed[listed].mentors
    let end = plan.listed[listed].end
    var cursor = plan.listed[listed].cursor
    while cursor < end, Int(mentors[cursor]) < offset + first + count {
      body(Int(mentors[cursor]) - offset, cursor)
      cursor += 1
    }
    plan.listed[listed].cursor = cursor
  }
}

extension TagRequirement {
  /// Clears the bits of a block's mentors who do not share enough words with a need that asks for more than one.
  func restrict(_ allowed: UnsafeMutablePointer<UInt64>, need: Int, block: Int) {
    let needed = needed.start[need]
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Block.lanes) { counts in
      counts.initialize(repeating: 0)
      let first = Int32(block * Block.lanes)
      for entry in Int(index.needStarts.start[need])..<Int(index.needStarts.start[need + 1]) {
        let postings = index.postings(of: Int(index.needTags.start[entry]))
        var next = index.firstPosting(from: postings.lowerBound, to: postings.upperBound, notBefore: first)
        while next < postings.upperBound, index.mentors.start[next] < first + Int32(Block.lanes) {
          counts[Int(index.mentors.start[next] - first)] += 1
          next += 1
        }
      }
      for word in 0..<Block.words {
        var enough = whenMissing ? without.start[block * Block.words + word] : 0
        for lane in 0..<64 where counts[word * 64 + lane] >= needed { enough |= 1 &<< UInt64(lane) }
        allowed[word] &= enough
      }
    }
  }
}

extension NeedPlan.Listed {
  /// Goes to the first mentor who is not before a position. Logarithmic.
  @inline(__always)
  mutating func advance(to position: Int) {
    guard cursor < end, Int(mentors[cursor]) < position else { return }
    var high = end
    while cursor < high {
      let middle = (cursor + high) / 2
      if Int(mentors[middle]) < position { cursor = middle + 1 } else { high = middle }
    }
  }
}
