// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// The numbers that a seed draws for pairs, whatever the order of rows in a file.
///
/// The number of mentee m, type t and mentor n is 1 + h mod R, where R is `TieBreak.greatestNumber`,
/// h = mixed(mixed(mixed(seed) + hash("m/t")) + hash("n")), sums wrap at 64 bits, and `hash` and `mixed` are
/// `StableHash.of` and `StableHash.mixed`.
struct Lottery: Sendable {
  private let needs: [UInt64]
  private let mentors: [UInt64]
  private let greatest: UInt64

  init(_ cohort: Cohort, seed: Int) {
    let start = StableHash.mixed(UInt64(truncatingIfNeeded: seed))
    needs = cohort.needs.map { StableHash.mixed(start &+ StableHash.of($0.id.description)) }
    mentors = cohort.mentors.map { StableHash.of($0.id.text) }
    greatest = UInt64(TieBreak.greatestNumber(taskCount: cohort.needs.count))
  }

  /// The number of a pair, from 1 to the greatest.
  func number(need: Int, mentor: Int) -> Int {
    Int(1 + StableHash.mixed(needs[need] &+ mentors[mentor]) % greatest)
  }
}
