// SPDX-License-Identifier: GPL-3.0-or-later

import PairingRules

/// A wish that depends on Σ importance · level over the words that two people share: a byte a mentor for the level in
/// each frequent word.
final class TagWish: Sendable {
  /// The points of the needs whose words have the same Σ importance.
  struct Table: Sendable {
    /// Where the table begins in `points`.
    var offset: Int
    /// The number of values of Σ importance · level in it.
    var width: Int
    /// The mentors' words are counted up to here; 0 where their number makes no difference.
    var mentorCountLimit: Int
    /// In scaled points, the least and an upper bound: `intercept` + Σ · 2^`shift` · `slope` / 65536, rounded down.
    var intercept: Int16
    var slope: UInt16
    var shift: UInt16
  }

  /// Σ importance · level beyond this is not tabulated.
  static let metLimit = 4095
  /// Of needs with more words than this the number of mentors' words is not tabulated.
  private static let countLimit = 200

  let index: TagIndex
  /// The fewest points that the wish can give, and by how much the most are more.
  let range: (least: Int, spread: Int)
  /// The table of each need; negative for needs that have to be judged one pair at a time.
  let needTables: Memory<Int32>
  let tables: Memory<Table>
  /// Points less the least.
  let points: Memory<Int32>
  /// Bytes, a column after another.
  let columns: Memory<UInt16>
  /// The column of each word; negative where it is so rare that its mentors are listed.
  let columnNumbers: Memory<Int32>
  let topLevels: Memory<Int32>
  /// The length of a column in bytes.
  let columnLanes: Int

  init(
    _ index: TagIndex, needCount: Int, mentorCount: Int, weight: Int, verdict: SharedTags.Verdict
  ) {
    self.index = index
    let least = min(0, weight)
    range = (least, abs(weight))

    // For each need Σ importance, and the greatest Σ importance · level that a mentor can have.
    var numbers: [Int: Int32] = [:]
    var wholes: [Int] = []
    var widths: [Int] = []
    let needTables = Memory<Int32>(zeros: needCount)
    for need in 0..<needCount {
      var whole = 0
      var most = 0
      var isSound = true
      for entry in Int(index.needStarts[need])..<Int(index.needStarts[need + 1]) {
        let weight = Int(index.needWeights[entry])
        let top = weight * index.topLevels[Int(index.needTags[entry])]
        isSound = isSound && weight > 0 && weight <= 255 && top <= 255
        whole += weight
        most += top
      }
      if case .countedWish = verdict, whole > Self.countLimit { isSound = false }
      guard isSound, most <= Self.metLimit else {
        needTables.start[need] = -1
        continue
      }
      if let number = numbers[whole] {
        needTables.start[need] = number
        widths[Int(number)] = max(widths[Int(number)], most + 1)
      } else {
        numbers[whole] = Int32(wholes.count)
        needTables.start[need] = Int32(wholes.count)
        wholes.append(whole)
        widths.append(most + 1)
      }
    }
    self.needTables = needTables

    var points: [Int32] = []
    var tables: [Table] = []
    for (whole, width) in zip(wholes, widths) {
      var table = Table(
        offset: points.count, width: width, mentorCountLimit: 0, intercept: 0, slope: 0, shift: 0)
      func append(_ degree: Degree) { points.append(Int32(clamping: degree.points(weight: weight) - least)) }
      switch verdict {
      case .wish(let degree): for met in 0..<width { append(degree(met, whole)) }
      case .countedWish(let degree):
        table.mentorCountLimit = whole
        for count in 0...whole {
          for met in 0..<width { append(met > count ? .none : degree(met, whole, count)) }
        }
      case .requirement: break
      }
      tables.append(table)
    }
    self.points = Memory(points)
    self.tables = Memory(tables)

    let lanes = Block.padded(mentorCount)
    columnLanes = lanes
    let frequent = (0..<index.tagCount).filter { index.postings(of: $0).count * 16 >= mentorCount }
    columnNumbers = Memory([Int32](repeating: -1, count: index.tagCount))
    topLevels = Memory(index.topLevels.map { Int32(clamping: $0) })
    columns = Memory(zeros: lanes / 2 * frequent.count)
    for (column, tag) in frequent.enumerated() {
      columnNumbers.start[tag] = Int32(column)
      let bytes = UnsafeMutableRawPointer(columns.start) + column * lanes
      for posting in index.postings(of: tag) {
        bytes.storeBytes(of: index.levels[posting], toByteOffset: Int(index.mentors[posting]), as: UInt8.self)
      }
    }
  }

  /// Finds for each table a line that lies on or above it, in scaled points.
  func fit(to scale: Scale) {
    for number in 0..<tables.count {
      var table = tables[number]
      let values = (0..<table.width).map { met in
        scale.roundedUp(
          (0...table.mentorCountLimit).reduce(0) { max($0, Int(points[table.offset + $1 * table.width + met])) })
      }
      let most = values.reduce(0, max)
      table.intercept = Int16(clamping: most)
      table.slope = 0
      var shift = 0
      while shift < 15, (table.width - 1) << (shift + 1) <= 65_535 { shift += 1 }
      table.shift = UInt16(shift)
      var least = most * table.width
      // A steep line would pass what 16 bits hold, as where one shared word is already all that can be had.
      let limit = most + scale.roundedUp(1)
      for intercept in [0, scale.roundedUp(1) / 2] + (1..<8).map({ most * $0 / 8 }) where values[0] <= intercept {
        let slope = values.indices.dropFirst().reduce(0) { slope, met in
          let x = met << shift
          return max(slope, ((values[met] - intercept) * 65_536 + x - 1) / x)
        }
        func height(_ met: Int) -> Int { intercept + (((met << shift) * slope) >> 16) }
        guard slope <= 65_535, height(table.width - 1) <= limit else { continue }
        let sum = values.indices.reduce(0) { $0 + height($1) }
        if sum < least {
          least = sum
          table.intercept = Int16(intercept)
          table.slope = UInt16(slope)
        }
      }
      tables.start[number] = table
    }
  }
}

/// How points become numbers of 16 bits: multiplied by a power of 2.
struct Scale: Sendable {
  /// Scaled points of a pair less the fewest that any can have are at most this, but for what bounds lie above them.
  static let top = 10_000

  /// The exponent; negative where points are great.
  let shift: Int

  /// The finest scale, no finer than 1/64, on which a spread of points is at most `top`.
  init(spread: Int) {
    var shift = 6
    while shift > 0, spread > Self.top >> shift { shift -= 1 }
    while shift <= 0, spread >> -shift > Self.top { shift -= 1 }
    self.shift = shift
  }

  func roundedUp(_ points: Int) -> Int { shift >= 0 ? points << shift : -(-points >> -shift) }
  func roundedDown(_ points: Int) -> Int { shift >= 0 ? points << shift : points >> -shift }

  /// The greatest number of points that is at most `top` when scaled.
  var window: Int { shift >= 0 ? Self.top >> shift : Self.top << -shift }
}
