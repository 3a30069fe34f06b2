// SPDX-License-Identifier: GPL-3.0-or-later

extension TagRequirement {
  /// Clears the bits of a block's mentors who do not share enough words with a need.
  func restrict(
    _ allowed: UnsafeMutablePointer<UInt64>, _ words: UnsafeMutablePointer<UInt64>, need: Int, block: Int
  ) {
    let needed = Int(self.needed.start[need])
    let without = without.start + block * Block.words
    if needed < 0 {
      if !whenMissing { for word in 0..<Block.words { allowed[word] = 0 } }
      return
    }
    if needed == 0 {
      if !whenMissing { for word in 0..<Block.words { allowed[word] &= ~without[word] } }
      return
    }
    let entries = Int(index.needStarts.start[need])..<Int(index.needStarts.start[need + 1])
    if needed == 1 {
      for word in 0..<Block.words { words[word] = whenMissing ? without[word] : 0 }
      for entry in entries {
        let tag = Int(index.needTags.start[entry])
        let row = Int(rowNumbers.start[tag])
        if row < 0 {
          forEachListed(tag, block) { words[$0 >> 6] |= 1 &<< UInt64($0 & 63) }
        } else {
          let bits = rows.start + row * wordCount + block * Block.words
          for word in 0..<Block.words { words[word] |= bits[word] }
        }
      }
      for word in 0..<Block.words { allowed[word] &= words[word] }
      return
    }
    guard needed <= entries.count else {
      for word in 0..<Block.words { allowed[word] &= whenMissing ? without[word] : 0 }
      return
    }
    restrictByCount(allowed, entries, needed: needed, without: without, block: block)
  }

  /// The same where more than one word has to be shared: a count for each mentor.
  private func restrictByCount(
    _ allowed: UnsafeMutablePointer<UInt64>, _ entries: Range<Int>, needed: Int,
    without: UnsafeMutablePointer<UInt64>, block: Int
  ) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Block.lanes) { counts in
      counts.initialize(repeating: 0)
      for entry in entries {
        let tag = Int(index.needTags.start[entry])
        forEachListed(tag, block) { counts[$0] += 1 }
      }
      for word in 0..<Block.words {
        var enough: UInt64 = 0
        for lane in 0..<64 where Int(counts[word * 64 + lane]) >= needed { enough |= 1 &<< UInt64(lane) }
        allowed[word] &= enough | (whenMissing ? without[word] : 0)
      }
    }
  }

  /// Calls `body` with the lane of each of a block's mentors who has a word.
  @inline(__always)
  private func forEachListed(_ tag: Int, _ block: Int, _ body: (Int) -> Void) {
    let postings = index.postings(of: tag)
    let first = Int32(block * Block.lanes)
    var low = index.firstPosting(from: postings.lowerBound, to: postings.upperBound, notBefore: first)
    while low < postings.upperBound, index.mentors.start[low] < first + Int32(Block.lanes) {
      body(Int(index.mentors.start[low] - first))
      low += 1
    }
  }
}

extension TagWish {
  /// Σ importance · level over the shared words, for some lanes of a block.
  func meet(
    need: Int, block: Int, first: Int, count: Int, met: UnsafeMutablePointer<UInt16>,
    sums: UnsafeMutablePointer<UInt16>, cursors: inout [Int], cursorStart: Int
  ) {
    let start = block * Block.lanes + first
    let bytes = UnsafeMutableRawPointer(sums).assumingMemoryBound(to: UInt8.self)
    let out = met + first
    var isFirst = true
    var most: Int32 = 0
    var isStarted = false
    var pending: (column: Lanes.Bytes, factor: UInt16)?
    let lanes = columnLanes
    func column(_ number: Int32) -> Lanes.Bytes { columns.start + (Int(number) * lanes + start) / 2 }
    func flushPending() {
      guard let waiting = pending else { return }
      if isStarted {
        Lanes.add(sums, count, waiting.column, waiting.factor)
      } else {
        Lanes.assign(sums, count, waiting.column, waiting.factor)
      }
      isStarted = true
      pending = nil
    }
    func widen() {
      flushPending()
      guard isStarted else { return }
      if isFirst { Lanes.widen(bytes, count, to: out) } else { Lanes.widenAndAdd(bytes, count, to: out) }
      isFirst = false
      isStarted = false
      most = 0
    }
    let firstEntry = Int(index.needStarts.start[need])
    for entry in firstEntry..<Int(index.needStarts.start[need + 1]) {
      let tag = Int(index.needTags.start[entry])
      let weight = index.needWeights.start[entry]
      let top = weight &* topLevels.start[tag]
      if top == 0 { continue }
      if most + top > 255 { widen() }
      most += top
      let number = columnNumbers.start[tag]
      if number >= 0 {
        if let waiting = pending {
          let second = (column(number), UInt16(truncatingIfNeeded: weight))
          if isStarted {
            Lanes.add(sums, count, (waiting.column, waiting.factor), second)
          } else {
            Lanes.assign(sums, count, (waiting.column, waiting.factor), second)
          }
          isStarted = true
          pending = nil
        } else {
          pending = (column(number), UInt16(truncatingIfNeeded: weight))
        }
        continue
      }
      flushPending()
      if !isStarted { Lanes.clear(sums, count) }
      isStarted = true
      var cursor = cursors[cursorStart + entry - firstEntry]
      let end = index.starts.start[tag + 1]
      if cursor < end, Int(index.mentors.start[cursor]) < start {
        cursor = index.firstPosting(from: cursor, to: end, notBefore: Int32(truncatingIfNeeded: start))
      }
      while cursor < end, Int(index.mentors.start[cursor]) < start + count {
        let lane = Int(index.mentors.start[cursor]) - start
        bytes[lane] = bytes[lane] &+ UInt8(truncatingIfNeeded: Int32(index.levels.start[cursor]) &* weight)
        cursor += 1
      }
      cursors[cursorStart + entry - firstEntry] = cursor
    }
    widen()
    if isFirst { for lane in 0..<count { out[lane] = 0 } }
  }

  /// The points of a pair, less the least of the wish.
  @inline(__always)
  func points(need: Int, position: Int, met: Int) -> Int {
    let table = tables.start[Int(needTables.start[need])]
    var offset = table.offset + met
    if table.mentorCountLimit > 0 {
      offset += min(table.mentorCountLimit, Int(index.mentorCounts.start[position])) * table.width
    }
    return Int(points.start[offset])
  }
}

extension MeetingStarts {
  /// Clears the bits of a block's mentors with whom a need's mentee shares no window that holds a meeting.
  func restrict(
    _ allowed: UnsafeMutablePointer<UInt64>, _ words: UnsafeMutablePointer<UInt64>, need: Int, block: Int,
    times: FreeTimes, wordCount: Int
  ) {
    let windows = times.windows(of: need)
    if windows.isEmpty { return }
    let number = Int(needLengths.start[need])
    let length = lengths[number]
    let rows = rows.start + number * minutes.count * wordCount + block * Block.words
    let unstated = unstated.start + block * Block.words
    for word in 0..<Block.words { words[word] = unstated[word] }
    for window in windows {
      var start = Self.lowerBound(minutes, times.starts.start[window])
      while start < minutes.count, Int(minutes[start]) + length <= Int(times.ends.start[window]) {
        let row = rows + start * wordCount
        for word in 0..<Block.words { words[word] |= row[word] }
        start += 1
      }
    }
    for word in 0..<Block.words { allowed[word] &= words[word] }
  }
}
