// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

/// Goes through the mentors who may be eligible for one need, block by block in the order of the tree.
struct NeedScan {
  /// What is wanted of the eligible pairs.
  enum Purpose {
    /// How many there are.
    case count
    /// All of them.
    case mentors
    /// All of them with their points.
    case row
    /// The best.
    case best(MentorPrices)
  }

  let model: ScoringModel
  let scratch: Scratch
  let purpose: Purpose
  var top = TopPairs()
  var need = 0
  var plan: NeedPlan
  /// The block that is being looked at; negative before the first.
  var block = -1
  /// Whether anybody in it is to be had.
  private var isBlockOpen = true
  var count = 0
  /// The need's free minutes, where wishes ask for them.
  private(set) var sharedMinutes: SharedMinutes?
  private var namedCursor = 0
  private var namedEnd = 0

  /// Where only part of the mentors whom the tree lets through are looked at: which, counted in the order of the tree.
  private var part: MentorPart?

  // The price column in use, and what it was made for.
  var window = Int.min
  var priceColumn: Memory<Int16>?

  /// A bit for each mentor who is to be had; nothing where all are, or where prices do not matter.
  private let open: UnsafePointer<UInt64>?

  // Copies of what the model has, so that inner loops read no class.
  let allowed: UnsafeMutablePointer<UInt64>
  let base: UnsafeMutablePointer<Int16>
  let order: UnsafePointer<Int32>
  let shift: Int
  let constantPoints: Int
  let hasTreePoints: Bool
  let hasPointsOnlyInRows: Bool
  let hasLateRules: Bool
  let hasLateWishes: Bool
  let minuteWishes: UnsafePointer<MinuteWish>
  let minuteWishCount: Int
  let hasPreferred: Bool
  /// The points where both prefer some time, and where one does.
  let preferredPoints: (both: Int, one: Int)

  init(_ model: ScoringModel, _ scratch: Scratch, _ purpose: Purpose) {
    self.model = model
    self.scratch = scratch
    self.purpose = purpose
    plan = NeedPlan(scratch)
    open = if case .best(let prices) = purpose { prices.open.map { UnsafePointer($0.start) } } else { nil }
    allowed = scratch.allowed.start
    base = scratch.base.start
    order = UnsafePointer(model.tree.order.start)
    shift = model.scale.shift
    constantPoints = model.constantPoints
    hasTreePoints = model.tree.hasPoints
    hasPointsOnlyInRows = !hasTreePoints && model.lookedUpWishes.isEmpty
    hasLateRules = !model.plainRequirements.isEmpty || !model.lookedUpRequirements.isEmpty
    hasPreferred = model.preferred != nil
    preferredPoints = model.preferred?.points ?? (0, 0)
    hasLateWishes = !model.minuteWishes.isEmpty || !model.plainWishes.isEmpty || hasPreferred
    minuteWishes = UnsafePointer(model.minuteWishes.wishes.start)
    minuteWishCount = model.minuteWishes.count
  }

  /// Whether the need's words are too many or too important for the tables.
  func hasToBeJudgedPlainly(_ need: Int) -> Bool {
    model.tagWishes.contains { $0.needTables.start[need] < 0 }
  }

  /// Looks at all mentors for a need, or at about `effort` of them, beginning at another place for every need. What is
  /// found is in `count`, the scratch row, or `top`.
  mutating func scan(_ need: Int, effort: Int = .max) {
    self.need = need
    count = 0
    block = -1
    let mentorCount = model.people.mentors.count
    guard !model.refusesAll, mentorCount > 0 else { return }
    switch purpose {
    case .count, .mentors: plan.make(need, model, scratch, withPoints: false)
    case .row, .best: plan.make(need, model, scratch, withPoints: true)
    }
    if minuteWishCount > 0, let times = model.freeTimes {
      sharedMinutes = SharedMinutes(
        need, times.needs, others: times.mentors, meeting: Int(model.meetingMinutes.start[need]))
    }
    let named = model.named.pairs(of: need)
    (namedCursor, namedEnd) = (named.lowerBound, named.upperBound)
    if !plan.refusesAll {
      for (level, table) in model.tree.levels.enumerated() {
        scratch.levelRows.start[level] = Int(table.needs.start[need]) * table.width
      }
      part = nil
      if effort < mentorCount {
        part = MentorPart()
        walk(mentorCount)
        part?.choose(effort, beginningBy: PairScorer.tieOrder(need: need, mentor: 0))
      }
      walk(mentorCount)
      flush()
    }
    takeNamed(named)
  }

  private mutating func walk(_ mentorCount: Int) {
    if let first = model.tree.levels.first {
      descend(0, 0, first.classes.count, 0)
    } else {
      take(0, mentorCount, 0)
    }
  }

  private mutating func descend(_ level: Int, _ first: Int, _ last: Int, _ points: Int32) {
    let table = model.tree.levels[level]
    let verdicts = table.verdicts.start + scratch.levelRows.start[level]
    let isLast = level + 1 == model.tree.levels.count
    for node in first..<last {
      let verdict = verdicts[Int(table.classes.start[node])]
      if verdict == FactTable.refused { continue }
      let low = Int(table.children.start[node])
      let high = Int(table.children.start[node + 1])
      if isLast { take(low, high, points &+ verdict) } else { descend(level + 1, low, high, points &+ verdict) }
    }
  }

  /// A stretch of mentors that the tree allows, with the points of its wishes.
  private mutating func take(_ first: Int, _ last: Int, _ points: Int32) {
    guard let chosen = part?.next(last - first) else { return add(first, last, points) }
    for lanes in [chosen.0, chosen.1] where !lanes.isEmpty {
      add(first + lanes.lowerBound, first + lanes.upperBound, points)
    }
  }

  private mutating func add(_ first: Int, _ last: Int, _ points: Int32) {
    var low = first
    while low < last {
      if low >> Block.shift != block {
        flush()
        block = low >> Block.shift
        for word in 0..<Block.words { allowed[word] = 0 }
        isBlockOpen = open.map { Self.isAny($0 + block * Block.words) } ?? true
      }
      let offset = block << Block.shift
      let high = min(last, offset + Block.lanes)
      guard isBlockOpen else {
        low = high
        continue
      }
      let (from, to) = (low - offset, high - offset)
      if hasTreePoints { fill(from, to, points) }
      var lane = from
      while lane < to {
        let end = min(to, (lane | 63) + 1)
        allowed[lane >> 6] |= (~0 &>> UInt64(64 &- (end &- lane))) &<< UInt64(lane & 63)
        lane = end
      }
      low = high
    }
  }

  private func fill(_ from: Int, _ to: Int, _ points: Int32) {
    let scaled = Int16(truncatingIfNeeded: model.scale.roundedUp(Int(points)))
    for lane in from..<to { base[lane] = scaled }
  }

  /// Judges the present block.
  private mutating func flush() {
    guard block >= 0 else { return }
    guard isBlockOpen else { return }
    restrict()
    if let open {
      let bits = open + block * Block.words
      for word in 0..<Block.words { allowed[word] &= bits[word] }
    }
    // Pairs that a list names have been judged beforehand; those of passed blocks the tree refuses anyway.
    if namedCursor < namedEnd { passOverNamed() }
    var first = 0
    while first < Block.words, allowed[first] == 0 { first += 1 }
    guard first < Block.words else { return }
    var last = Block.words
    while allowed[last - 1] == 0 { last -= 1 }
    switch purpose {
    case .count: countAllowed(first, last)
    case .mentors: noteAllowed(first, last)
    case .row:
      if hasPreferred { markPreferred(first, last) }
      addFactPoints(first * 64, (last - first) * 64)
      meet(first * 64, (last - first) * 64)
      putAllowed(first, last)
    case .best(let prices):
      if open == nil { return takeBest(first, last, prices) }
      // Where few are to be had, most words are empty.
      while first < last {
        var end = first + 1
        while end < last, allowed[end] != 0 { end += 1 }
        takeBest(first, end, prices)
        first = end
        while first < last, allowed[first] == 0 { first += 1 }
      }
    }
  }

  /// Takes the best of some words of the block.
  private mutating func takeBest(_ first: Int, _ last: Int, _ prices: MentorPrices) {
    if hasPreferred { markPreferred(first, last) }
    addFactPoints(first * 64, (last - first) * 64)
    meet(first * 64, (last - first) * 64)
    takeBest(lanes: first * 64, (last - first) * 64, prices)
  }

  /// Whether a block has any bit.
  private static func isAny(_ bits: UnsafePointer<UInt64>) -> Bool {
    var all: UInt64 = 0
    for word in 0..<Block.words { all |= bits[word] }
    return all != 0
  }

  private mutating func passOverNamed() {
    let mentors = model.named.mentors.start
    let offset = block << Block.shift
    while namedCursor < namedEnd, Int(mentors[namedCursor]) < offset + Block.lanes {
      let lane = Int(mentors[namedCursor]) - offset
      if lane >= 0 { allowed[lane >> 6] &= ~(1 &<< UInt64(lane & 63)) }
      namedCursor += 1
    }
  }
}
