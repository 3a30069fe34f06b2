// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import ParallelWork

/// The groups in which the unmatched needs of a large cohort compete, none sharing a need with another.
///
/// From all unmatched needs at once: the mentors who could fill them, the needs that those fill, the mentors who could
/// fill these, and so on. Mentors with a need in common are of one group (disjoint sets, R. E. Tarjan 1975,
/// DOI 10.1145/321879.321884). A group's needs can be filled by nobody outside it, so that where its mentors are full
/// it violates Hall's condition.
struct FullRegions: Sendable {
  /// One group, by positions in the cohort.
  struct Region: Sendable {
    /// The mentors, ascending.
    var mentors: [Int] = []
    /// The unmatched needs, ascending.
    var unmatched: [Int] = []
  }

  /// The groups, by their first mentor.
  let regions: [Int: Region]
  /// The first mentor of each unmatched need's group; none for a need that no mentor can fill.
  let regionOfNeed: [Int: Int]

  /// O(pairs of the needs reached · α), each need asked for once, on all cores; nothing where these pairs are more than
  /// the limit. So many are found to be too many before they are looked at, because bits count them faster than that.
  init?(_ source: PricedPairs, occupancy: Occupancy, unmatched: [Int], pairLimit: Int) {
    var parents = Array(0..<source.agentCount)
    var isReached = [Bool](repeating: false, count: source.agentCount)
    var firstMentor: [Int: Int] = [:]
    func root(_ mentor: Int) -> Int {
      var mentor = mentor
      while parents[mentor] != mentor {
        parents[mentor] = parents[parents[mentor]]
        mentor = parents[mentor]
      }
      return mentor
    }
    var frontier = unmatched
    var isFirst = true
    var pairCount = 0
    while !frontier.isEmpty {
      let needs = frontier
      var next: [Int] = []
      guard let count = source.pairCount(of: needs, atMost: pairLimit - pairCount) else { return nil }
      pairCount += count
      // In pieces, because the pairs of all needs together may be too many to hold.
      let pieces = TaskPieces(needs.count, length: 1024)
      for piece in 0..<pieces.count {
        let part = pieces[piece]
        let rows = Parallel.map(part.count) { source.mentors(of: needs[part.lowerBound + $0]) }
        for (need, mentors) in zip(needs[part], rows) {
          guard let first = mentors.first.map(Int.init) else { continue }
          if isFirst { firstMentor[need] = first }
          var group = root(first)
          for mentor in mentors.lazy.map(Int.init) {
            if parents[mentor] != group {
              let other = root(mentor)
              // The lower position stands for the group, so that nothing depends on the order of work.
              (parents[max(group, other)], group) = (min(group, other), min(group, other))
              parents[mentor] = group
            }
            if !isReached[mentor] {
              isReached[mentor] = true
              next += occupancy.movable[mentor]
            }
          }
        }
      }
      isFirst = false
      frontier = next
    }
    var regions: [Int: Region] = [:]
    for mentor in 0..<source.agentCount where isReached[mentor] {
      regions[root(mentor), default: Region()].mentors.append(mentor)
    }
    regionOfNeed = firstMentor.mapValues { root($0) }
    for need in unmatched {
      if let region = regionOfNeed[need] { regions[region]?.unmatched.append(need) }
    }
    self.regions = regions
  }
}
