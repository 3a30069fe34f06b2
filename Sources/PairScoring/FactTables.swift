// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import ParallelWork

/// Classes of people who agree in some facts, numbered in the order of the people, with one person for each class.
struct Classes: Sendable {
  /// The class of each person.
  var ids: [Int32]
  /// The first person of each class.
  var samples: [Int]

  var count: Int { samples.count }

  /// Everyone alike.
  init(alike count: Int) {
    ids = [Int32](repeating: 0, count: count)
    samples = count > 0 ? [0] : []
  }

  /// The classes of equal keys; each key brings a hash.
  init<Key: Equatable>(_ count: Int, key: (Int) -> (Key, UInt64)) {
    var numbering = Numbering<Key>()
    var samples: [Int] = []
    ids = [Int32](unsafeUninitializedCapacity: count) { ids, initializedCount in
      for person in 0..<count {
        let (key, fingerprint) = key(person)
        let id = numbering.add(key, fingerprint: fingerprint)
        if Int(id) == samples.count { samples.append(person) }
        ids.initializeElement(at: person, to: id)
      }
      initializedCount = count
    }
    self.samples = samples
  }

  /// Those who agree in both.
  func crossed(with other: Classes) -> Classes {
    if count == 1 { return other }
    if other.count == 1 { return self }
    return ids.withUnsafeBufferPointer { ids in
      other.ids.withUnsafeBufferPointer { others in
        Classes(ids.count) { person in
          let key = UInt64(UInt32(bitPattern: ids[person])) << 32 | UInt64(UInt32(bitPattern: others[person]))
          return (key, StableHash.mixed(key))
        }
      }
    }
  }

  /// Puts classes together; `merged` gives the new class of each.
  mutating func merge(_ merged: [Int32]) {
    var newSamples: [Int] = []
    for (old, new) in merged.enumerated() where Int(new) == newSamples.count { newSamples.append(samples[old]) }
    samples = newSamples
    ids.withUnsafeMutableBufferPointer { ids in
      for index in ids.indices { ids[index] = merged[Int(ids[index])] }
    }
  }

  /// How many people are in each class.
  var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: count)
    for id in ids { sizes[Int(id)] += 1 }
    return sizes
  }
}

/// The verdicts of one rule that depends on facts alone: a row for each class of needs, a column for each of mentors.
struct FactTable: Sendable {
  /// Stands in a requirement's table for a pair that breaks it.
  static let refused = Int32.min

  var needs: Classes
  var mentors: Classes
  /// Points, or 0 and `refused`; row by row.
  var verdicts: [Int32]
  let isRequirement: Bool

  /// Judges people who stand for the others; nothing where there would be too many pairs of them.
  init?(_ rule: CompiledRule, needs: Classes, mentors: Classes, people: People) {
    let (size, overflow) = needs.count.multipliedReportingOverflow(by: mentors.count)
    guard !overflow, size <= 4 * (people.needs.count + people.mentors.count) + 65_536 else { return nil }
    self.needs = needs
    self.mentors = mentors
    isRequirement = rule.isRequirement
    var verdicts: [Int32] = []
    verdicts.reserveCapacity(size)
    for need in needs.samples {
      for mentor in mentors.samples { verdicts.append(rule.judge(people.pair(need, mentor))) }
    }
    self.verdicts = verdicts
    mergeAlike()
  }

  /// Puts together classes that are judged alike.
  private mutating func mergeAlike() {
    let width = mentors.count
    let columns = Classes(width) { column in
      Self.hashed(stride(from: column, to: verdicts.count, by: width).map { verdicts[$0] })
    }
    let rows = Classes(needs.count) { row in Self.hashed(Array(verdicts[row * width..<(row + 1) * width])) }
    verdicts = rows.samples.flatMap { row in columns.samples.map { verdicts[row * width + $0] } }
    mentors.merge(columns.ids)
    needs.merge(rows.ids)
  }

  private static func hashed(_ verdicts: [Int32]) -> ([Int32], UInt64) {
    (verdicts, verdicts.reduce(0) { StableHash.mixed($0 ^ UInt64(UInt32(bitPattern: $1))) })
  }

  /// The verdicts, points less the least of them.
  var verdictsAboveLeast: [Int32] {
    let least = Int32(range.least)
    return isRequirement ? verdicts : verdicts.map { $0 - least }
  }

  /// Whether all pairs are judged alike.
  var isConstant: Bool { verdicts.count == 1 }

  /// The fewest points, and by how much the most are more; of a requirement 0.
  var range: (least: Int, spread: Int) {
    guard !isRequirement, let least = verdicts.min(), let most = verdicts.max() else { return (0, 0) }
    return (Int(least), Int(most) - Int(least))
  }

  /// The part of all pairs that break the requirement, in millionths.
  var refusedShare: Int {
    guard isRequirement else { return 0 }
    let mentorSizes = mentors.sizes
    var refused = 0.0
    for (row, size) in needs.sizes.enumerated() {
      let sum = mentorSizes.indices.reduce(0) {
        $0 + (verdicts[row * mentors.count + $1] == Self.refused ? mentorSizes[$1] : 0)
      }
      refused += Double(sum) * Double(size)
    }
    return Int(refused * 1e6 / (Double(needs.ids.count) * Double(mentors.ids.count)))
  }
}
