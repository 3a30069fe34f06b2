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
  init(_ lists: Set<NamingList>, cohort: Cohort, people: People, rules: RuleSet, positions: [Int32]) {
    var named = [[Int32]](repeating: [], count: lists.isEmpty ? 0 : cohort.needs.count)
    if !lists.isEmpty { Self.collect(lists, cohort: cohort, positions: positions, into: &named) }
    var starts = [0]
    var mentors: [Int32] = []
    for need in cohort.needs.indices {
      if need < named.count { mentors.append(contentsOf: Set(named[need]).sorted()) }
      starts.append(mentors.count)
    }
    self.starts = Memory(starts)
    self.mentors = Memory(mentors)
    points = Memory(zeros: mentors.count)
    guard !mentors.isEmpty else { return }

    var order = [Int32](repeating: 0, count: positions.count)
    for (mentor, position) in positions.enumerated() { order[Int(position)] = Int32(mentor) }
    let (memory, allStarts, allMentors, needCount, cohortOrder) = (points, starts, mentors, cohort.needs.count, order)
    let needsAPart = 1024
    _ = Parallel.map((needCount + needsAPart - 1) / needsAPart) { part in
      for need in part * needsAPart..<min(needCount, (part + 1) * needsAPart) {
        for entry in allStarts[need]..<allStarts[need + 1] {
          let pair = people.pair(need, Int(cohortOrder[Int(allMentors[entry])]))
          memory.start[entry] = rules.allows(pair) ? Int32(clamping: rules.points(of: pair)) : FactTable.refused
        }
      }
    }
  }

  /// The positions of a need's pairs.
  func pairs(of need: Int) -> Range<Int> { starts[need]..<starts[need + 1] }

  private static func collect(
    _ lists: Set<NamingList>, cohort: Cohort, positions: [Int32], into named: inout [[Int32]]
  ) {
    // A mentee's needs follow each other.
    var firstNeeds: [Int] = []
    var next = 0
    for mentee in cohort.mentees {
      firstNeeds.append(next)
      while next < cohort.needs.count, cohort.needs[next].mentee === mentee { next += 1 }
    }
    func name(_ mentee: MenteeID, _ mentor: MentorID) {
      guard let mentee = find(mentee, among: cohort.mentees.count, { cohort.mentees[$0].id }),
        let mentor = find(mentor, among: cohort.mentors.count, { cohort.mentors[$0].id })
      else { return }
      var need = firstNeeds[mentee]
      while need < cohort.needs.count, cohort.needs[need].mentee === cohort.mentees[mentee] {
        named[need].append(positions[mentor])
        need += 1
      }
    }
    for list in lists {
      switch list {
      case .avoid:
        for mentee in cohort.mentees { for mentor in mentee.avoid { name(mentee.id, mentor) } }
        for mentor in cohort.mentors { for mentee in mentor.avoid { name(mentee, mentor.id) } }
      case .prefer:
        for mentee in cohort.mentees { for mentor in mentee.prefer { name(mentee.id, mentor) } }
        for mentor in cohort.mentors { for mentee in mentor.prefer { name(mentee, mentor.id) } }
      case .previous: for pair in cohort.previous { name(pair.mentee, pair.mentor) }
      case .decisions: for decision in cohort.decisions { name(decision.mentee, decision.mentor) }
      }
    }
  }

  /// The position of an id among people in the order of their ids. Logarithmic.
  private static func find<Subject>(
    _ id: Identifier<Subject>, among count: Int, _ other: (Int) -> Identifier<Subject>
  ) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if other(middle) < id { low = middle + 1 } else { high = middle }
    }
    return low < count && other(low) == id ? low : nil
  }
}
