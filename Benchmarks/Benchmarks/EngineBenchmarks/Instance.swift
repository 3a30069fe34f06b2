// SPDX-License-Identifier: GPL-3.0-or-later

import MakkerKit

/// A sparse assignment problem in Makker's own format.
enum Instance {
  /// Mentors are half as many as needs where there are as many places as needs, and have one place to three. A need's
  /// mentors lie near it; 47 different weights make many ties.
  static func text(needs: Int, pairs: Int, placesForTenNeeds: Int, seed: UInt64) -> [UInt8] {
    let mentors = max(pairs * 4, needs * placesForTenNeeds / 20)
    var drawn: UInt64 = seed
    func below(_ bound: Int) -> Int {
      drawn &+= 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: StableHash.mixed(drawn) >> 33) % bound
    }
    var text = "semi \(needs) \(mentors) \(needs * pairs)\n"
    for _ in 0..<mentors { text += "\(below(3) + 1)\n" }
    for need in 0..<needs {
      let start = need * mentors / needs
      var taken: Set<Int> = []
      while taken.count < pairs { taken.insert((start + below(pairs * 4)) % mentors) }
      for mentor in taken.sorted() { text += "\(need + 1) \(mentor + 1) \(below(47) + 1)\n" }
    }
    return Array(text.utf8)
  }
}
