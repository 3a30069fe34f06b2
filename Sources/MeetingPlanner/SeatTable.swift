// SPDX-License-Identifier: GPL-3.0-or-later

/// How many seats of each room are taken at each time of each day. The coordinators are a room with a seat for
/// each.
struct SeatTable {
  private let capacities: [Int]
  /// The length of a cell: every meeting starts and ends at a multiple of it.
  private let cellMinutes: Int
  private let cellsPerDay: Int
  /// Of each room, the block of each day from the first, or -1; only days with meetings have a block.
  private var blockOfDay: [[Int32]]
  private var taken: [Int32] = []

  /// Makes a table of empty rooms. Every meeting's start and length must be a multiple of one of `lengths`.
  init(capacities: [Int], lengths: [Int]) {
    self.capacities = capacities
    cellMinutes = lengths.filter { $0 > 0 }.reduce(24 * 60, Self.greatestCommonDivisor)
    cellsPerDay = 24 * 60 / cellMinutes
    blockOfDay = Array(repeating: [], count: capacities.count)
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }

  private func cells(_ minutes: Range<Int>, inBlock block: Int32) -> Range<Int> {
    let offset = Int(block) * cellsPerDay
    return offset + minutes.lowerBound / cellMinutes..<offset + (minutes.upperBound + cellMinutes - 1) / cellMinutes
  }

  /// Whether a room has a seat all through some minutes of a day, which is counted from the cohort's first. Linear in
  /// the cells.
  func hasSeat(in room: Int, day: Int, minutes: Range<Int>) -> Bool {
    guard capacities[room] > 0 else { return false }
    guard day < blockOfDay[room].count, blockOfDay[room][day] >= 0 else { return true }
    for cell in cells(minutes, inBlock: blockOfDay[room][day]) where taken[cell] >= capacities[room] { return false }
    return true
  }

  /// Takes a seat that is free.
  mutating func take(in room: Int, day: Int, minutes: Range<Int>) {
    while blockOfDay[room].count <= day { blockOfDay[room].append(-1) }
    if blockOfDay[room][day] < 0 {
      blockOfDay[room][day] = Int32(taken.count / cellsPerDay)
      taken.append(contentsOf: repeatElement(0, count: cellsPerDay))
    }
    for cell in cells(minutes, inBlock: blockOfDay[room][day]) { taken[cell] += 1 }
  }

  /// Gives a seat back that was taken.
  mutating func give(in room: Int, day: Int, minutes: Range<Int>) {
    for cell in cells(minutes, inBlock: blockOfDay[room][day]) { taken[cell] -= 1 }
  }
}
