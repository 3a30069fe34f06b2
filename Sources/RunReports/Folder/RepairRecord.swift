// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine

/// What `run.json` says of the earlier run whose pairs were to be kept, and of what keeping them was worth.
struct RepairRecord: Encodable {
  static let fewestChanges = "fewest_changes"
  static let atMost = "at_most"

  /// The SHA-256 of the earlier run's `run.json`.
  let of: String?
  let rule: String
  let mostChanges: Int?
  let couldStay: Int
  let kept: Int
  let changes: Int
  /// The earlier run's pairs.
  let pairs: [Pair]
  /// The pairs of earlier runs that this one no longer has, whose meetings stand in its year.
  let former: [Former]

  /// A pair.
  struct Pair: Encodable {
    let mentee: String
    let type: String
    let mentor: String
  }

  /// A pair that is no more.
  struct Former: Encodable {
    let mentee: String
    let type: String
    let mentor: String
    let slot: String?
  }

  enum CodingKeys: String, CodingKey {
    case of, rule
    case mostChanges = "most_changes"
    case couldStay = "could_stay"
    case kept, changes, pairs, former
  }
}

extension RepairRecord {
  /// The record of a matching; nothing where no pairs were to be kept.
  init?(_ matching: Matching, of earlier: String?, former others: [FormerPair] = []) {
    guard let wish = matching.kept, let count = matching.keptCount else { return nil }
    of = earlier
    switch wish.rule {
    case .fewestChanges: (rule, mostChanges) = (Self.fewestChanges, nil)
    case .atMost(let changes): (rule, mostChanges) = (Self.atMost, changes)
    }
    former = others.map { pair in
      Former(
        mentee: pair.need.mentee.text, type: pair.need.type.rawValue, mentor: pair.mentor.text,
        slot: pair.slot.map { "\($0)" })
    }
    couldStay = count.possible
    kept = count.kept
    changes = count.changes
    pairs = wish.pairs.sorted { $0.key < $1.key }.map { need, mentor in
      Pair(mentee: need.mentee.text, type: need.type.rawValue, mentor: mentor.text)
    }
  }
}
