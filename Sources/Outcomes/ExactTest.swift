// SPDX-License-Identifier: GPL-3.0-or-later

/// How odd a difference between two shares would be if there were none.
enum ExactTest {
  /// The chance that two groups of one share fall out at least as unlikely as these did, given how often it happened in
  /// both together: Fisher's exact test, both sides. R. A. Fisher, "The Logic of Inductive Inference", 1935,
  /// DOI 10.2307/2342435. It promises too little rather than too much, in groups of any size.
  ///
  /// - Complexity: linear in the size of the smaller group.
  static func chance(_ first: Share, _ second: Share) -> Double {
    let happened = first.count + second.count
    let least = max(0, happened - second.known)
    let most = min(first.known, happened)
    guard least < most else { return 1 }
    /// How much likelier the next count in the first group is than this one.
    func ratio(_ count: Int) -> Double {
      Double(happened - count) * Double(first.known - count)
        / (Double(count + 1) * Double(second.known - happened + count + 1))
    }
    // Counts that are as likely but for the last bits are as likely.
    let slack = 1 + 1e-7
    // By parts of what was found, so that no factorial is needed.
    var (all, asOdd) = (1.0, 1.0)
    func add(_ weight: Double) {
      all += weight
      if weight <= slack { asOdd += weight }
    }
    var weight = 1.0
    for count in first.count..<most {
      weight *= ratio(count)
      add(weight)
    }
    weight = 1
    for count in (least..<first.count).reversed() {
      weight /= ratio(count)
      add(weight)
    }
    return min(1, asOdd / all)
  }

  /// Chances made greater for the number of them, so that the chance of being wrong about any one stays what it is for
  /// each: Holm's step-down, whatever hangs together with what. S. Holm, "A Simple Sequentially Rejective Multiple Test
  /// Procedure", Scandinavian Journal of Statistics 6, 1979, https://www.jstor.org/stable/4615733.
  ///
  /// - Complexity: O(n log n).
  static func corrected(_ chances: [Double]) -> [Double] {
    var corrected = chances
    var least = 0.0
    let order = chances.indices.sorted { (chances[$0], $0) < (chances[$1], $1) }
    for (rank, index) in order.enumerated() {
      least = max(least, min(1, chances[index] * Double(chances.count - rank)))
      corrected[index] = least
    }
    return corrected
  }
}
