// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Mentor prices in the form that `PairScorer.best` looks at fastest.
package final class MentorPrices: Sendable {
  /// In the order of the tree.
  let prices: Memory<Int>
  /// The greatest price of a mentor who is to be had.
  let greatest: Int
  /// A bit for each mentor who is to be had, in the order of the tree; nothing where all are.
  let open: Memory<UInt64>?
  private let scale: Scale
  private let topBound: Int
  private let columns = Mutex<[Int: Memory<Int16>]>([:])

  /// So many columns are kept; each is 2 bytes a mentor.
  private static let columnLimit = 32

  init(_ prices: [Int], order: Memory<Int32>, scale: Scale, topBound: Int) {
    let sorted = Memory<Int>(zeros: Block.padded(order.count))
    var greatest = 0
    let open = Memory<UInt64>(zeros: sorted.count / 64)
    var openCount = 0
    for position in 0..<order.count {
      let mentor = order[position]
      let price = prices[Int(mentor)]
      sorted.start[position] = price
      guard price < .max else { continue }
      greatest = max(greatest, price)
      open.start[position >> 6] |= 1 &<< UInt64(position & 63)
      openCount += 1
    }
    self.open = openCount < order.count ? open : nil
    self.prices = sorted
    self.greatest = greatest
    self.scale = scale
    self.topBound = topBound
  }

  /// Scaled prices plus `window` · `Scale.window`, clamped to where they cannot change what is chosen; nothing where
  /// enough other columns are kept.
  func column(window: Int) -> Memory<Int16>? {
    columns.withLock { columns in
      if let column = columns[window] { return column }
      guard columns.count < Self.columnLimit else { return nil }
      let column = Memory<Int16>(zeros: prices.count)
      fill(column.start, from: 0, count: prices.count, window: window)
      columns[window] = column
      return column
    }
  }

  /// The part of a column that begins at a mentor.
  func fill(_ column: UnsafeMutablePointer<Int16>, from first: Int, count: Int, window: Int) {
    let prices = prices.start + first
    let offset = window * scale.window
    // Beyond a million points either way the clamping below decides; so the shift overflows nowhere.
    let reach = 2 * scale.window
    for index in 0..<count {
      let price = prices[index]
      let near = price == .max ? reach : min(reach, max(-reach, price &+ offset))
      column[index] = Int16(truncatingIfNeeded: min(topBound + 1, max(-Scale.top, scale.roundedDown(near))))
    }
  }
}
