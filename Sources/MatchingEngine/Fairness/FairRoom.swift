// SPDX-License-Identifier: GPL-3.0-or-later

import PairingRules

/// What the floors and shares of groups leave of a matching: who may be filled or taken away without breaking them.
struct FairRoom: Sendable {
  let rows: [FairRow]
  private let requiredMentors: [Int32]
  /// What is left of each row's bound; below 0 where the row is broken.
  private var left: [Int]

  /// O(rows · needs).
  ///
  /// - Parameter mentorOfNeed: the mentor of each need, or -1, required pairs among them.
  init(_ problem: MatchingProblem, mentorOfNeed: [Int32]) {
    rows = problem.fairRows
    requiredMentors = problem.requiredMentors
    left = problem.fairRows.enumerated().map { number, row in
      let slack = number < problem.stance.slacks.count ? problem.stance.slacks[number] : 0
      return row.bound + slack - row.sum { mentorOfNeed[$0] >= 0 }
    }
  }

  /// The rows, by their targets' ids, that one more filled need would break, or break further.
  func broken(by need: Int) -> [String] {
    rows.indices.filter { rows[$0].coefficient(need) > max(0, left[$0]) }.map { rows[$0].target.id }
  }

  /// Whether a filled need would help a row that is broken.
  func helps(_ need: Int) -> Bool {
    rows.indices.contains { left[$0] < 0 && rows[$0].coefficient(need) < 0 }
  }

  /// Counts a need that is filled now.
  mutating func add(_ need: Int) {
    for row in rows.indices { left[row] -= rows[row].coefficient(need) }
  }

  /// Counts a need that is filled no longer.
  mutating func remove(_ need: Int) {
    for row in rows.indices { left[row] += rows[row].coefficient(need) }
  }

  /// The filled need that helps a broken row most cheaply when it is taken away, and breaks no other; nothing where no
  /// row is broken or none helps. O(rows · needs).
  func needToRemove(from mentorOfNeed: [Int32], worth: (Int) -> Int?) -> Int? {
    let broken = rows.indices.filter { left[$0] < 0 }
    guard !broken.isEmpty else { return nil }
    let candidates = mentorOfNeed.indices.filter { need in
      mentorOfNeed[need] >= 0 && requiredMentors[need] < 0
        && broken.contains { rows[$0].coefficient(need) > 0 }
        && rows.indices.allSatisfy { left[$0] + rows[$0].coefficient(need) >= min(0, left[$0]) }
    }
    return candidates.min { (worth($0) ?? 0, $0) < (worth($1) ?? 0, $1) }
  }
}
