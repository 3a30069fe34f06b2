// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import ParallelWork

/// The pairs that some list names, judged by the plain rules beforehand; few beside all pairs.
struct NamedPairs: Sendable {
  /// Where each need's pairs begin, one entry more than there are needs.
  let starts: Memory<Int>
  /// The mentors, ascending in the order of the tree.
  let mentors: Memory<Int32>
  /// The points, or `FactTable.refused`.
  let points: Memory<Int32>

  /// The pairs that the lists name.
  ///
  /// - Parameter positions: the position in the tree of the mentor at each position of the cohort.
  init(_ lists: Set<NamingList>, cohort: Cohort, people: People, rules: RuleSet, positions: Memory<Int32>) {
    let needCount = people.needs.count
    let named = lists.isEmpty ? [] : Self.collect(lists, cohort, positions)
    // A need in the upper half, a position in the tree in the lower one: sorted as the pairs stand, each once.
    var keys: [UInt64] = []
    for key in named.sorted() where key != keys.last { keys.append(key) }
    starts = Memory(zeros: needCount + 1)
    mentors = Memory(zeros: keys.count)
    points = Memory(zeros: keys.count)
    for (entry, key) in keys.enumerated() {
      starts.start[Int(key >> 32) + 1] += 1
      mentors.start[entry] = Int32(truncatingIfNeeded: key)
    }
    for need in 0..<needCount { starts.start[need + 1] += starts.start[need] }

    var order = [Int](repeating: 0, count: positions.count)
    for mentor in 0..<positions.count { order[Int(positions[mentor])] = mentor }
    let (sorted, inCohort, memory) = (keys, order, points)
    _ = Parallel.map(Stretch.count(keys.count)) { number in
      for entry in Stretch.range(number, of: sorted.count) {
        let pair = people.pair(Int(sorted[entry] >> 32), inCohort[Int(truncatingIfNeeded: sorted[entry] & 0xFFFF_FFFF)])
        memory.start[entry] = rules.allows(pair) ? Int32(clamping: rules.points(of: pair)) : FactTable.refused
      }
    }
  }

  /// The positions of a need's pairs.
  func pairs(of need: Int) -> Range<Int> { starts[need]..<starts[need + 1] }

  private static func collect(_ lists: Set<NamingList>, _ cohort: Cohort, _ positions: Memory<Int32>) -> [UInt64] {
    let index = PeopleIndex(cohort, positions)
    let (avoid, prefer) = (lists.contains(.avoid), lists.contains(.prefer))
    var named: [UInt64] = []
    if avoid || prefer {
      let ofMentees = Parallel.map(Stretch.count(cohort.mentees.count)) { number in
        var found: [UInt64] = []
        for position in Stretch.range(number, of: cohort.mentees.count) {
          let mentee = cohort.mentees[position]
          if avoid { for mentor in mentee.avoid { index.append(mentee.id, mentor, to: &found) } }
          if prefer { for mentor in mentee.prefer { index.append(mentee.id, mentor, to: &found) } }
        }
        return found
      }
      let ofMentors = Parallel.map(Stretch.count(cohort.mentors.count)) { number in
        var found: [UInt64] = []
        for position in Stretch.range(number, of: cohort.mentors.count) {
          let mentor = cohort.mentors[position]
          if avoid { for mentee in mentor.avoid { index.append(mentee, mentor.id, to: &found) } }
          if prefer { for mentee in mentor.prefer { index.append(mentee, mentor.id, to: &found) } }
        }
        return found
      }
      named = (ofMentees + ofMentors).flatMap { $0 }
    }
    if lists.contains(.previous) {
      for pair in cohort.previous { index.append(pair.mentee, pair.mentor, to: &named) }
    }
    if lists.contains(.decisions) {
      for decision in cohort.decisions { index.append(decision.mentee, decision.mentor, to: &named) }
    }
    return named
  }
}

/// Finds people by their ids.
private struct PeopleIndex: Sendable {
  private let cohort: Cohort
  private let positions: Memory<Int32>
  /// The first need of each mentee; a mentee's needs follow each other.
  private let firstNeeds: [Int32]

  init(_ cohort: Cohort, _ positions: Memory<Int32>) {
    self.cohort = cohort
    self.positions = positions
    var firstNeeds: [Int32] = []
    firstNeeds.reserveCapacity(cohort.mentees.count + 1)
    var next = 0
    for mentee in cohort.mentees {
      firstNeeds.append(Int32(next))
      while next < cohort.needs.count, cohort.needs[next].mentee === mentee { next += 1 }
    }
    self.firstNeeds = firstNeeds + [Int32(next)]
  }

  /// Appends the pairs of a mentee's needs with a mentor. Logarithmic in the number of people.
  func append(_ mentee: MenteeID, _ mentor: MentorID, to pairs: inout [UInt64]) {
    guard let mentee = Self.find(mentee, among: cohort.mentees, \.id),
      let mentor = Self.find(mentor, among: cohort.mentors, \.id)
    else { return }
    for need in firstNeeds[mentee]..<firstNeeds[mentee + 1] {
      pairs.append(UInt64(need) << 32 | UInt64(positions[mentor]))
    }
  }

  private static func find<Person>(
    _ id: Identifier<Person>, among people: [Person], _ idOf: (Person) -> Identifier<Person>
  ) -> Int? {
    var low = 0
    var high = people.count
    while low < high {
      let middle = (low + high) / 2
      if idOf(people[middle]) < id { low = middle + 1 } else { high = middle }
    }
    return low < people.count && idOf(people[low]) == id ? low : nil
  }
}
