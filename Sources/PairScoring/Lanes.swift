// SPDX-License-Identifier: GPL-3.0-or-later

/// Loops over the mentors of a block, written so that the compiler makes vector instructions of them. Every count is a
/// multiple of 64.
enum Lanes {
  typealias Bytes = UnsafeMutablePointer<UInt16>

  // Two bytes stand in each element; a factor multiplies both, because no product and no sum passes 255.

  @inline(__always)
  static func assign(_ sums: Bytes, _ count: Int, _ a: (Bytes, UInt16)) {
    for index in 0..<count / 2 { sums[index] = a.0[index] &* a.1 }
  }

  @inline(__always)
  static func assign(_ sums: Bytes, _ count: Int, _ a: (Bytes, UInt16), _ b: (Bytes, UInt16)) {
    for index in 0..<count / 2 { sums[index] = a.0[index] &* a.1 &+ b.0[index] &* b.1 }
  }

  @inline(__always)
  static func assign(_ sums: Bytes, _ count: Int, _ a: (Bytes, UInt16), _ b: (Bytes, UInt16), _ c: (Bytes, UInt16)) {
    for index in 0..<count / 2 { sums[index] = a.0[index] &* a.1 &+ b.0[index] &* b.1 &+ c.0[index] &* c.1 }
  }

  @inline(__always)
  static func assign(
    _ sums: Bytes, _ count: Int, _ a: (Bytes, UInt16), _ b: (Bytes, UInt16), _ c: (Bytes, UInt16), _ d: (Bytes, UInt16)
  ) {
    for index in 0..<count / 2 {
      sums[index] = a.0[index] &* a.1 &+ b.0[index] &* b.1 &+ c.0[index] &* c.1 &+ d.0[index] &* d.1
    }
  }

  @inline(__always)
  static func add(_ sums: Bytes, _ count: Int, _ a: (Bytes, UInt16)) {
    for index in 0..<count / 2 { sums[index] = sums[index] &+ a.0[index] &* a.1 }
  }

  @inline(__always)
  static func add(_ sums: Bytes, _ count: Int, _ a: (Bytes, UInt16), _ b: (Bytes, UInt16)) {
    for index in 0..<count / 2 { sums[index] = sums[index] &+ a.0[index] &* a.1 &+ b.0[index] &* b.1 }
  }

  @inline(__always)
  static func clear(_ sums: Bytes, _ count: Int) {
    for index in 0..<count / 2 { sums[index] = 0 }
  }

  // Scaled points.

  @inline(__always)
  static func clear(_ points: UnsafeMutablePointer<Int16>, _ count: Int) {
    for index in 0..<count { points[index] = 0 }
  }

  @inline(__always)
  static func copy(_ a: UnsafePointer<Int16>, _ count: Int, to points: UnsafeMutablePointer<Int16>) {
    for index in 0..<count { points[index] = a[index] }
  }

  @inline(__always)
  static func sum(
    _ a: UnsafePointer<Int16>, _ b: UnsafePointer<Int16>, _ count: Int, to points: UnsafeMutablePointer<Int16>
  ) {
    for index in 0..<count { points[index] = a[index] &+ b[index] }
  }

  @inline(__always)
  static func add(_ a: UnsafePointer<Int16>, _ count: Int, to points: UnsafeMutablePointer<Int16>) {
    for index in 0..<count { points[index] = points[index] &+ a[index] }
  }

  @inline(__always)
  static func add(
    _ a: UnsafePointer<Int16>, _ b: UnsafePointer<Int16>, _ count: Int, to points: UnsafeMutablePointer<Int16>
  ) {
    for index in 0..<count { points[index] = points[index] &+ a[index] &+ b[index] }
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
  static func bound<Met: FixedWidthInteger & UnsignedInteger>(
    _ bounds: UnsafeMutablePointer<Int16>, _ base: UnsafePointer<Int16>, _ count: Int,
    _ met: UnsafePointer<Met>, shift: UInt16, slope: UInt16
  ) {
    let factor = UInt16(1) &<< shift
    let slope = UInt32(slope)
    for index in 0..<count {
      let shifted = UInt16(truncatingIfNeeded: met[index]) &* factor
      bounds[index] = base[index] &+ Int16(truncatingIfNeeded: (UInt32(shifted) &* slope) &>> 16)
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
