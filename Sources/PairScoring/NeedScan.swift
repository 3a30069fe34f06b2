// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

/// Goes through the mentors who may be eligible for one need, block by block in the order of the tree.
struct NeedScan {
  /// What is wanted of the eligible pairs.
  enum Purpose {
    /// How many there are.
    case count
    /// All of them with their points.
    case row
    /// The best.
    case best(MentorPrices)
  }

  let model: ScoringModel
  let scratch: Scratch
  let purpose: Purpose

  private(set) var count = 0

  private var need = 0
  private var block = -1
  /// Scaled points that the bounds leave out because all pairs of the need have them.
  private var constantBound = 0
  private var window = Int.min
  private var priceColumn: Memory<Int16>?
  /// Where each tag wish's listed words begin in `scratch.cursors`.
  private var cursorStarts: [Int]
  private var namedCursor = 0
  private var namedEnd = 0
  private let isExactlyScaled: Bool
  private let hasLateRules: Bool

  init(_ model: ScoringModel, _ scratch: Scratch, _ purpose: Purpose) {
    self.model = model
    self.scratch = scratch
    self.purpose = purpose
    cursorStarts = [Int](repeating: 0, count: model.tagWishes.count)
    isExactlyScaled = model.scale.shift >= 0
    hasLateRules = !model.plainRequirements.isEmpty || model.columns.contains { $0.isRequirement && $0.rows == nil }
  }

  /// Whether the need's words are too many or too important for the tables.
  func hasToBeJudgedPlainly(_ need: Int) -> Bool {
    model.tagWishes.contains { $0.needTables.start[need] < 0 }
  }

  /// Looks at all mentors for a need. What is found is in `count`, the scratch row, or `scratch.top`.
  mutating func scan(_ need: Int) {
    self.need = need
    count = 0
    block = -1
    guard !model.refusesAll, !model.people.mentors.isEmpty else { return }
    var bound = model.plainWishes.reduce(0) { $0 + abs($1.weight) }
    for wish in model.minuteWishes { bound += max(0, wish.weight) }
    constantBound = model.scale.roundedUp(bound)
    scratch.cursors.removeAll(keepingCapacity: true)
    for (number, wish) in model.tagWishes.enumerated() {
      if case .best = purpose {
        constantBound += Int(wish.tables.start[Int(wish.needTables.start[need])].intercept)
      }
      cursorStarts[number] = scratch.cursors.count
      let entries = Int(wish.index.needStarts.start[need])..<Int(wish.index.needStarts.start[need + 1])
      for entry in entries {
        scratch.cursors.append(wish.index.starts.start[Int(wish.index.needTags.start[entry])])
      }
    }
    let named = model.named.pairs(of: need)
    namedCursor = named.lowerBound
    namedEnd = named.upperBound
    for (level, table) in model.tree.levels.enumerated() {
      scratch.levelRows.start[level] = Int(table.needs.start[need]) * table.width
    }
    if let first = model.tree.levels.first {
      descend(0, 0, first.classes.count, 0)
    } else {
      add(0, model.people.mentors.count, 0)
    }
    flush()
    takeNamed()
  }

  private mutating func descend(_ level: Int, _ first: Int, _ last: Int, _ base: Int32) {
    let table = model.tree.levels[level]
    let verdicts = table.verdicts.start + scratch.levelRows.start[level]
    let isLast = level + 1 == model.tree.levels.count
    for node in first..<last {
      let verdict = verdicts[Int(table.classes.start[node])]
      if verdict == FactTable.refused { continue }
      let low = Int(table.children.start[node])
      let high = Int(table.children.start[node + 1])
      if isLast { add(low, high, base &+ verdict) } else { descend(level + 1, low, high, base &+ verdict) }
    }
  }

  /// A stretch of mentors that the tree allows, with the points of its wishes.
  private mutating func add(_ first: Int, _ last: Int, _ base: Int32) {
    let shift = model.scale.shift
    let scaled = Int16(truncatingIfNeeded: shift >= 0 ? Int(base) << shift : -(-Int(base) >> -shift))
    var low = first
    while low < last {
      if low / Block.lanes != block {
        flush()
        block = low / Block.lanes
        for word in 0..<Block.words { scratch.allowed.start[word] = 0 }
      }
      let offset = block * Block.lanes
      let high = min(last, offset + Block.lanes)
      let (from, to) = (low - offset, high - offset)
      let lanes = scratch.scaledBase.start
      for lane in from..<to { lanes[lane] = scaled }
      if needsExactBase {
        let exact = scratch.base.start
        for lane in from..<to { exact[lane] = base }
      }
      var lane = from
      while lane < to {
        let end = min(to, (lane | 63) + 1)
        let ones = ~UInt64(0) &>> UInt64(64 - (end - lane))
        scratch.allowed.start[lane >> 6] |= ones &<< UInt64(lane & 63)
        lane = end
      }
      low = high
    }
  }

  private var needsExactBase: Bool {
    if case .best = purpose { !isExactlyScaled } else { true }
  }

  /// Judges the present block.
  private mutating func flush() {
    guard block >= 0 else { return }
    restrict()
    let allowed = scratch.allowed.start
    // Pairs that a list names have been judged beforehand.
    let end = (block + 1) * Block.lanes
    var entry = namedCursor
    while entry < namedEnd, Int(model.named.mentors.start[entry]) < end {
      let lane = Int(model.named.mentors.start[entry]) - block * Block.lanes
      // Those of blocks that the tree refuses have been passed over.
      if lane >= 0 { allowed[lane >> 6] &= ~(1 &<< UInt64(lane & 63)) }
      entry += 1
    }
    namedCursor = entry
    var first = 0
    while first < Block.words, allowed[first] == 0 { first += 1 }
    guard first < Block.words else { return }
    var last = Block.words
    while allowed[last - 1] == 0 { last -= 1 }
    switch purpose {
    case .count: countAllowed(first, last)
    case .row:
      lookUp(first, last)
      meet(first, last)
      appendAllowed(first, last)
    case .best(let prices):
      lookUp(first, last)
      meet(first, last)
      takeBest(first, last, prices)
    }
  }

  /// Clears the bits of mentors whom a requirement of bits refuses.
  private mutating func restrict() {
    let allowed = scratch.allowed.start
    let words = scratch.words.start
    let offset = block * Block.words
    for column in model.columns {
      guard let rows = column.rows else { continue }
      let row = rows.start + Int(column.needs.start[need]) * model.wordCount + offset
      for word in 0..<Block.words { allowed[word] &= row[word] }
    }
    for requirement in model.tagRequirements { requirement.restrict(allowed, words, need: need, block: block) }
    if let meeting = model.meeting, let times = model.freeTimes {
      meeting.restrict(allowed, words, need: need, block: block, times: times.needs, wordCount: model.wordCount)
    }
  }

  /// Adds the points of wishes that are looked up for each mentor.
  private mutating func lookUp(_ first: Int, _ last: Int) {
    for column in model.columns where !column.isRequirement {
      let row = column.verdicts.start + Int(column.needs.start[need]) * column.width
      let classes = column.mentors.start + block * Block.lanes
      let count = min(last * 64, model.people.mentors.count - block * Block.lanes)
      for lane in first * 64..<count {
        let points = row[Int(classes[lane])]
        scratch.base.start[lane] &+= points
        scratch.scaledBase.start[lane] &+= Int16(truncatingIfNeeded: model.scale.roundedUp(Int(points)))
      }
    }
  }

  /// Σ importance · level of each tag wish.
  private mutating func meet(_ first: Int, _ last: Int) {
    for number in model.tagWishes.indices {
      model.tagWishes[number].meet(
        need: need, block: block, first: first * 64, count: (last - first) * 64,
        met: scratch.met.start + number * Block.lanes, sums: scratch.sums.start,
        cursors: &scratch.cursors, cursorStart: cursorStarts[number])
    }
  }

  /// The mentor's position in the cohort, at a lane of the present block.
  @inline(__always)
  private func mentor(_ lane: Int) -> Int { Int(model.tree.order[block * Block.lanes + lane]) }

  /// Whether the rules that are looked at last allow the pair.
  private func isAllowedLate(_ lane: Int) -> Bool {
    guard hasLateRules else { return true }
    for column in model.columns where column.isRequirement && column.rows == nil {
      let kind = Int(column.mentors.start[block * Block.lanes + lane])
      if column.verdicts.start[Int(column.needs.start[need]) * column.width + kind] == FactTable.refused {
        return false
      }
    }
    guard !model.plainRequirements.isEmpty else { return true }
    let pair = model.people.pair(need, mentor(lane))
    return model.plainRequirements.allSatisfy { $0.allows(pair) }
  }

  /// The points of the pair at a lane of the present block.
  @inline(__always)
  private func points(_ lane: Int) -> Int {
    var sum = model.constantPoints
    sum += needsExactBase ? Int(scratch.base.start[lane]) : Int(scratch.scaledBase.start[lane]) >> model.scale.shift
    let position = block * Block.lanes + lane
    for number in model.tagWishes.indices {
      sum += model.tagWishes[number].points(
        need: need, position: position, met: Int(scratch.met.start[number * Block.lanes + lane]))
    }
    if !model.minuteWishes.isEmpty || !model.plainWishes.isEmpty { sum += latePoints(lane) }
    return sum
  }

  private func latePoints(_ lane: Int) -> Int {
    var sum = 0
    if let times = model.freeTimes {
      for wish in model.minuteWishes {
        let minutes = times.needs.sharedMinutes(
          need, with: times.mentors, mentor(lane), meeting: model.people.needs[need].programme.minutesPerMeeting,
          grid: model.grid, limit: wish.fullMinutes)
        sum += Degree(minutes, of: wish.fullMinutes).points(weight: wish.weight)
      }
    }
    if !model.plainWishes.isEmpty {
      let pair = model.people.pair(need, mentor(lane))
      for wish in model.plainWishes { sum += wish.wish.degree(of: pair).points(weight: wish.weight) }
    }
    return sum
  }

  private mutating func countAllowed(_ first: Int, _ last: Int) {
    for word in first..<last {
      guard hasLateRules else {
        count += scratch.allowed.start[word].nonzeroBitCount
        continue
      }
      var bits = scratch.allowed.start[word]
      while bits != 0 {
        if isAllowedLate(word * 64 + bits.trailingZeroBitCount) { count += 1 }
        bits &= bits &- 1
      }
    }
  }

  private mutating func appendAllowed(_ first: Int, _ last: Int) {
    for word in first..<last {
      var bits = scratch.allowed.start[word]
      while bits != 0 {
        let lane = word * 64 + bits.trailingZeroBitCount
        bits &= bits &- 1
        if isAllowedLate(lane) { put(mentor(lane), Int32(clamping: points(lane))) }
      }
    }
  }

  private mutating func put(_ mentor: Int, _ points: Int32) {
    scratch.rowPoints.start[mentor] = points
    scratch.rowBits.start[mentor >> 6] |= 1 &<< UInt64(mentor & 63)
    count += 1
  }

  private mutating func takeBest(_ first: Int, _ last: Int, _ prices: MentorPrices) {
    // points - price >= value is (points - constant) - (price + window · width) >= value - constant - window · width,
    // with the window chosen so that the right side is 0 to width, and fits in 16 bits when scaled.
    let value = scratch.top.leastValue - model.constantPoints
    let width = model.scale.window
    let window = value >= 0 ? value / width : -((width - 1 - value) / width)
    if window != self.window {
      self.window = window
      priceColumn = prices.column(window: window)
    }
    let threshold = Int16(truncatingIfNeeded: model.scale.roundedDown(value - window * width) - constantBound)
    let offset = block * Block.lanes
    let count = (last - first) * 64
    let column: UnsafePointer<Int16>
    if let priceColumn {
      column = UnsafePointer(priceColumn.start + offset + first * 64)
    } else {
      prices.fill(scratch.prices.start, from: offset + first * 64, count: count, window: window)
      column = UnsafePointer(scratch.prices.start)
    }
    let base = UnsafePointer(scratch.scaledBase.start + first * 64)
    var bounds = base
    for (number, wish) in model.tagWishes.enumerated() {
      let table = wish.tables.start[Int(wish.needTables.start[need])]
      guard table.slope != 0 else { continue }
      Lanes.bound(
        scratch.bounds.start, bounds, count, scratch.met.start + number * Block.lanes + first * 64,
        shift: table.shift, slope: table.slope)
      bounds = UnsafePointer(scratch.bounds.start)
    }
    let reached = UnsafeMutableRawPointer(scratch.reached.start).assumingMemoryBound(to: UInt8.self)
    Lanes.compare(reached, bounds, column, count, threshold: threshold)
    for eight in 0..<count / 8 {
      var bytes = scratch.reached.start[eight]
      while bytes != 0 {
        let lane = first * 64 + eight * 8 + bytes.trailingZeroBitCount >> 3
        bytes &= ~(UInt64(255) &<< UInt64((lane & 7) * 8))
        guard scratch.allowed.start[lane >> 6] &>> UInt64(lane & 63) & 1 == 1 else { continue }
        take(lane, prices)
      }
    }
  }

  private mutating func take(_ lane: Int, _ prices: MentorPrices) {
    let price = prices.prices.start[block * Block.lanes + lane]
    guard price < .max else { return }
    let points = points(lane)
    guard points - price >= scratch.top.leastValue, isAllowedLate(lane) else { return }
    offer(mentor(lane), Int32(clamping: points), price)
  }

  /// Takes a pair that the plain rules have judged.
  mutating func offerPlain(_ need: Int, _ mentor: Int, _ points: Int, _ prices: MentorPrices) {
    self.need = need
    let price = prices.prices.start[Int(model.positions[mentor])]
    if price < .max { offer(mentor, Int32(clamping: points), price) }
  }

  private mutating func offer(_ mentor: Int, _ points: Int32, _ price: Int) {
    scratch.top.take(
      TopPairs.Candidate(
        value: Int(points) - price, tie: PairScorer.tieOrder(need: need, mentor: mentor), mentor: Int32(mentor),
        points: points))
  }

  /// The pairs that a list names, which all rules have judged.
  private mutating func takeNamed() {
    for entry in model.named.pairs(of: need) {
      let points = model.named.points.start[entry]
      if points == FactTable.refused { continue }
      let position = Int(model.named.mentors.start[entry])
      let mentor = Int(model.tree.order[position])
      switch purpose {
      case .count: count += 1
      case .row: put(mentor, points)
      case .best(let prices):
        let price = prices.prices.start[position]
        if price < .max { offer(mentor, points, price) }
      }
    }
  }
}
