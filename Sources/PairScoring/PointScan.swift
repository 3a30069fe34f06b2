// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

extension NeedScan {
  /// Puts together the scaled points of wishes that depend on facts, in `base`.
  func addFactPoints(_ first: Int, _ count: Int) {
    let offset = block << Block.shift + first
    let lanes = base + first
    plan.pointRows.withUnsafeBufferPointer { rows in
      var next = 0
      if !hasTreePoints {
        switch rows.count {
        case 0: Lanes.clear(lanes, count)
        case 1: Lanes.copy(rows[0] + offset, count, to: lanes)
        default: Lanes.sum(rows[0] + offset, rows[1] + offset, count, to: lanes)
        }
        next = min(2, rows.count)
      }
      while next + 1 < rows.count {
        Lanes.add(rows[next] + offset, rows[next + 1] + offset, count, to: lanes)
        next += 2
      }
      if next < rows.count { Lanes.add(rows[next] + offset, count, to: lanes) }
    }
    if !hasPointsOnlyInRows {
      for column in model.lookedUpWishes {
        for lane in 0..<count {
          let points = column.verdict(need: need, position: offset + lane)
          lanes[lane] &+= Int16(truncatingIfNeeded: model.scale.roundedUp(Int(points)))
        }
      }
    }
  }

  /// Whether the rules that are looked at last allow the pair at a lane of the present block.
  func isAllowedLate(_ lane: Int) -> Bool {
    guard hasLateRules else { return true }
    let position = block << Block.shift + lane
    for column in model.lookedUpRequirements
    where column.verdict(need: need, position: position) == FactTable.refused { return false }
    guard !model.plainRequirements.isEmpty else { return true }
    let pair = model.people.pair(need, Int(order[position]))
    return model.plainRequirements.allSatisfy { $0.allows(pair) }
  }

  var reader: PointReader {
    PointReader(
      tags: UnsafePointer(plan.tags), tagCount: plan.tagCount, base: UnsafePointer(base), shift: shift,
      constantPoints: constantPoints, offset: block << Block.shift)
  }

  /// Whether the reader's points are not all.
  var hasMorePoints: Bool { hasLateWishes || shift < 0 }

  /// The points that the reader leaves out.
  func morePoints(_ lane: Int) -> Int {
    (shift < 0 ? exactFactPoints(lane) : 0) + (hasLateWishes ? latePoints(block << Block.shift + lane) : 0)
      + (hasPreferred ? preferredPoints(lane) : 0)
  }

  private func exactFactPoints(_ lane: Int) -> Int {
    model.exactWishes.reduce(0) { $0 + Int($1.verdict(need: need, position: block << Block.shift + lane)) }
  }

  private func latePoints(_ position: Int) -> Int {
    var sum = 0
    if let sharedMinutes { sum = sharedMinutes.points(of: minuteWishes, minuteWishCount, with: position) }
    if !model.plainWishes.isEmpty {
      let pair = model.people.pair(need, Int(order[position]))
      for wish in model.plainWishes { sum += wish.points(of: pair) }
    }
    return sum
  }
}
