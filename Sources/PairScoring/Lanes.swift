// SPDX-License-Identifier: GPL-3.0-or-later

/// Loops over the mentors of a block, written so that the compiler makes vector instructions of them. Every count is a
/// multiple of 64.
enum Lanes {
  typealias Bytes = UnsafeMutablePointer<UInt16>

  // Two bytes stand in each element; a factor multiplies both, because no product and no sum passes 255.

  @inline(__always)
  static func assign(_ sums: Bytes, _ count: Int, _ first: Bytes, _ factor: UInt16) {
    for index in 0..<count / 2 { sums[index] = first[index] &* factor }
  }

  @inline(__always)
  static func assign(_ sums: Bytes, _ count: Int, _ first: (Bytes, UInt16), _ second: (Bytes, UInt16)) {
    for index in 0..<count / 2 { sums[index] = first.0[index] &* first.1 &+ second.0[index] &* second.1 }
  }

  @inline(__always)
  static func add(_ sums: Bytes, _ count: Int, _ first: Bytes, _ factor: UInt16) {
    for index in 0..<count / 2 { sums[index] = sums[index] &+ first[index] &* factor }
  }

  @inline(__always)
  static func add(_ sums: Bytes, _ count: Int, _ first: (Bytes, UInt16), _ second: (Bytes, UInt16)) {
    for index in 0..<count / 2 {
      sums[index] = sums[index] &+ first.0[index] &* first.1 &+ second.0[index] &* second.1
    }
  }

  @inline(__always)
  static func clear(_ sums: Bytes, _ count: Int) {
    for index in 0..<count / 2 { sums[index] = 0 }
  }

  /// Bytes to numbers of 16 bits.
  @inline(__always)
  static func widen(_ bytes: UnsafePointer<UInt8>, _ count: Int, to met: UnsafeMutablePointer<UInt16>) {
    for index in 0..<count { met[index] = UInt16(bytes[index]) }
  }

  /// Adds bytes to numbers of 16 bits.
  @inline(__always)
  static func widenAndAdd(_ bytes: UnsafePointer<UInt8>, _ count: Int, to met: UnsafeMutablePointer<UInt16>) {
    for index in 0..<count { met[index] = met[index] &+ UInt16(bytes[index]) }
  }

  /// bounds = base + met · 2^shift · slope / 65536, rounded down.
  @inline(__always)
  static func bound(
    _ bounds: UnsafeMutablePointer<Int16>, _ base: UnsafePointer<Int16>, _ count: Int,
    _ met: UnsafePointer<UInt16>, shift: UInt16, slope: UInt16
  ) {
    let factor = UInt16(1) &<< shift
    for index in 0..<count {
      let shifted = met[index] &* factor
      let product = UInt16(truncatingIfNeeded: (UInt32(shifted) &* UInt32(slope)) &>> 16)
      bounds[index] = base[index] &+ Int16(bitPattern: product)
    }
  }

  /// A byte of ones for each mentor whose bound less the price reaches the threshold.
  @inline(__always)
  static func compare(
    _ reached: UnsafeMutablePointer<UInt8>, _ bounds: UnsafePointer<Int16>, _ prices: UnsafePointer<Int16>,
    _ count: Int, threshold: Int16
  ) {
    for index in 0..<count {
      reached[index] = bounds[index] &- prices[index] >= threshold ? 255 : 0
    }
  }
}
