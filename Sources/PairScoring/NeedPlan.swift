// SPDX-License-Identifier: GPL-3.0-or-later

import PairingRules

/// Where the columns and rows begin that one need is scored by; made once a need, so that nothing is looked up a block.
///
/// All pointers are into memory that the scoring model and the scratch keep.
struct NeedPlan {
  /// Mentors who have one of several things: words or starts.
  struct Union {
    /// The rows of bits in `unionRows`.
    var rows: Range<Int>
    /// The listed words in `listed`.
    var listed: Range<Int>
  }

  /// A word whose mentors are listed.
  struct Listed {
    var mentors: UnsafePointer<Int32>
    var levels: UnsafePointer<UInt8>
    /// The present place in the list, and its end.
    var cursor: Int
    var end: Int
    var factor: UInt16
  }

  /// A tag wish.
  struct Tags {
    /// Groups of words whose sums fit in bytes.
    var firstGroup: Int
    var lastGroup: Int
    var bytes: UnsafeMutablePointer<UInt16>
    var met: UnsafeMutablePointer<UInt16>
    /// Whether there is more than one group, so that `met` holds the sums and not `bytes`.
    var isWide: Bool
    var points: UnsafePointer<Int32>
    var width: Int
    var mentorCountLimit: Int
    var mentorCounts: UnsafePointer<UInt8>
    var shift: UInt16
    var slope: UInt16
  }

  /// Words whose sums fit in bytes together.
  struct Group {
    var columns: Range<Int>
    var listed: Range<Int>
  }

  /// A word with a byte a mentor.
  struct Column {
    var levels: UnsafeMutablePointer<UInt16>
    var factor: UInt16
  }

  /// Rows of bits that allow mentors, each alone.
  var masks: [UnsafePointer<UInt64>] = []
  var unions: [Union] = []
  var unionRows: [UnsafePointer<UInt64>] = []
  /// The rows of bits in `unionRows` of mentors whom the need can meet at a time that both prefer, and at one that
  /// either does.
  private(set) var preferredByBoth = 0..<0
  private(set) var preferredByOne = 0..<0
  /// The tag requirements that ask for more than one shared word.
  var counted: [Int] = []
  /// Rows of scaled points.
  var pointRows: [UnsafePointer<Int16>] = []
  /// The tag wishes, in the scratch.
  let tags: UnsafeMutablePointer<Tags>
  private(set) var tagCount = 0
  var groups: [Group] = []
  var columns: [Column] = []
  var listed: [Listed] = []
  /// Scaled, what the bounds leave out because all pairs of the need have it.
  var constantBound = 0
  /// The most points that the wishes that are looked at last give any pair.
  private(set) var mostLatePoints = 0
  /// Whether no mentor is eligible.
  var refusesAll = false

  init(_ scratch: Scratch) { tags = scratch.tags.start }

  private mutating func clear() {
    masks.removeAll(keepingCapacity: true)
    unions.removeAll(keepingCapacity: true)
    unionRows.removeAll(keepingCapacity: true)
    counted.removeAll(keepingCapacity: true)
    pointRows.removeAll(keepingCapacity: true)
    tagCount = 0
    groups.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    listed.removeAll(keepingCapacity: true)
    constantBound = 0
    refusesAll = false
  }

  /// Makes the plan of a need whose words the tables know; without the wishes where points are not asked for.
  mutating func make(_ need: Int, _ model: ScoringModel, _ scratch: Scratch, withPoints: Bool) {
    clear()
    for column in model.requirements {
      masks.append(UnsafePointer(column.rows.start) + Int(column.needs.start[need]) * model.wordCount)
    }
    for (number, requirement) in model.tagRequirements.enumerated() { plan(requirement, number, need) }
    if let meeting = model.meeting, let times = model.freeTimes { plan(meeting, times.needs, need, model.wordCount) }
    guard withPoints else { return }
    for column in model.wishes {
      pointRows.append(UnsafePointer(column.rows.start) + Int(column.needs.start[need]) * model.wordCount * 64)
    }
    for (number, wish) in model.tagWishes.enumerated() { plan(wish, number, need, scratch) }
    mostLatePoints = model.plainWishes.reduce(model.minuteWishes.most) { $0 + abs($1.weight) }
    if let preferred = model.preferred { plan(preferred, need, model.wordCount) }
    constantBound += model.scale.roundedUp(mostLatePoints)
  }

  private mutating func plan(_ requirement: TagRequirement, _ number: Int, _ need: Int) {
    let needed = Int(requirement.needed.start[need])
    if needed < 0 {
      refusesAll = refusesAll || !requirement.whenMissing
    } else if needed > 1 {
      counted.append(number)
    } else {
      let (firstRow, firstListed) = (unionRows.count, listed.count)
      if requirement.whenMissing { unionRows.append(UnsafePointer(requirement.without.start)) }
      let index = requirement.index
      for entry in Int(index.needStarts.start[need])..<Int(index.needStarts.start[need + 1]) {
        let tag = Int(index.needTags.start[entry])
        let row = Int(requirement.rowNumbers.start[tag])
        if row >= 0 {
          unionRows.append(UnsafePointer(requirement.rows.start) + row * requirement.wordCount)
        } else {
          append(index, tag: tag, factor: 1)
        }
      }
      unions.append(Union(rows: firstRow..<unionRows.count, listed: firstListed..<listed.count))
    }
  }

  private mutating func plan(_ meeting: MeetingStarts, _ times: FreeTimes, _ need: Int, _ wordCount: Int) {
    let windows = times.windows(of: need)
    if windows.isEmpty { return }
    let first = unionRows.count
    unionRows.append(UnsafePointer(meeting.unstated.start))
    meeting.forEachRow(of: need, windows, times) { row in
      unionRows.append(UnsafePointer(meeting.rows.start) + row * wordCount)
    }
    unions.append(Union(rows: first..<unionRows.count, listed: listed.count..<listed.count))
  }

  private mutating func plan(_ preferred: PreferredStarts, _ need: Int, _ wordCount: Int) {
    let first = unionRows.count
    preferred.appendRowsOfBoth(need, wordCount: wordCount, to: &unionRows)
    let second = unionRows.count
    preferred.appendRowsOfOne(need, wordCount: wordCount, to: &unionRows)
    (preferredByBoth, preferredByOne) = (first..<second, second..<unionRows.count)
    mostLatePoints +=
      preferredByBoth.isEmpty ? (preferredByOne.isEmpty ? 0 : preferred.points.one) : preferred.points.both
  }

  private mutating func plan(_ wish: TagWish, _ number: Int, _ need: Int, _ scratch: Scratch) {
    let table = wish.tables.start[Int(wish.needTables.start[need])]
    constantBound += Int(table.intercept)
    let firstGroup = groups.count
    var (firstColumn, firstListed) = (columns.count, listed.count)
    var most: Int32 = 0
    func closeGroup(_ plan: inout NeedPlan) {
      guard plan.columns.count > firstColumn || plan.listed.count > firstListed else { return }
      plan.groups.append(
        Group(columns: firstColumn..<plan.columns.count, listed: firstListed..<plan.listed.count))
      (firstColumn, firstListed) = (plan.columns.count, plan.listed.count)
      most = 0
    }
    let index = wish.index
    for entry in Int(index.needStarts.start[need])..<Int(index.needStarts.start[need + 1]) {
      let tag = Int(index.needTags.start[entry])
      let weight = index.needWeights.start[entry]
      let top = weight &* wish.topLevels.start[tag]
      if top == 0 { continue }
      if most + top > 255 { closeGroup(&self) }
      most += top
      let factor = UInt16(truncatingIfNeeded: weight)
      let column = Int(wish.columnNumbers.start[tag])
      if column >= 0 {
        columns.append(Column(levels: wish.columns.start + column * wish.columnLanes / 2, factor: factor))
      } else {
        append(index, tag: tag, factor: factor)
      }
    }
    closeGroup(&self)
    tags[tagCount] =
      Tags(
        firstGroup: firstGroup, lastGroup: groups.count, bytes: scratch.metBytes.start + number * Block.lanes / 2,
        met: scratch.met.start + number * Block.lanes, isWide: groups.count > firstGroup + 1,
        points: UnsafePointer(wish.points.start) + table.offset, width: table.width,
        mentorCountLimit: table.mentorCountLimit, mentorCounts: UnsafePointer(index.mentorCounts.start),
        shift: table.shift, slope: table.slope)
    tagCount += 1
  }

  private mutating func append(_ index: TagIndex, tag: Int, factor: UInt16) {
    listed.append(
      Listed(
        mentors: UnsafePointer(index.mentors.start), levels: UnsafePointer(index.levels.start),
        cursor: index.starts.start[tag], end: index.starts.start[tag + 1], factor: factor))
  }
}
