// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads the points of pairs of one need and one block; copied into inner loops, which then look at nothing else.
struct PointReader {
  let tags: UnsafePointer<NeedPlan.Tags>
  let tagCount: Int
  /// The scaled points of the wishes that depend on facts; exact unless the scale is coarse.
  let base: UnsafePointer<Int16>
  let shift: Int
  let constantPoints: Int
  /// The position of the block's first mentor.
  let offset: Int

  /// The points at a lane without those of wishes that are looked at last; where the scale is coarse, also without those
  /// that depend on facts.
  @inline(__always)
  func points(_ lane: Int) -> Int {
    var sum = constantPoints
    if shift >= 0 { sum &+= Int(base[lane]) &>> shift }
    for index in 0..<tagCount {
      let tags = tags + index
      var entry: Int
      if tags.pointee.isWide {
        entry = Int(tags.pointee.met[lane])
      } else {
        entry = Int(UnsafeRawPointer(tags.pointee.bytes).load(fromByteOffset: lane, as: UInt8.self))
      }
      if tags.pointee.mentorCountLimit > 0 {
        entry &+=
          min(tags.pointee.mentorCountLimit, Int(tags.pointee.mentorCounts[offset &+ lane])) &* tags.pointee.width
      }
      sum &+= Int(tags.pointee.points[entry])
    }
    return sum
  }
}
