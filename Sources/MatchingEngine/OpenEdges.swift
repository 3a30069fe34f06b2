// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairScoring
import ParallelWork

/// The pairs that are left to decide, all of them: of needs without a required mentor, with mentors who have the hours.
struct OpenEdges {
  private(set) var offsets: [Int] = [0]
  private(set) var mentors: [Int32] = []
  private(set) var points: [Int32] = []

  /// Scores every pair, on all cores.
  ///
  /// - Throws: `interrupted`.
  init(_ rows: OpenRows, options: MatchingOptions) throws(MatchingError) {
    let needs = TaskPieces(rows.needCount, length: 64)
    let meter = ProgressMeter(total: rows.needCount, options: options) { .scoring(done: $0, of: $1) }
    let pieces = Parallel.map(needs.count) { piece in
      var edges = OpenEdges()
      guard !meter.isInterrupted() else { return edges }
      rows.forEach(in: needs[piece]) { _, mentor, points in
        edges.mentors.append(mentor)
        edges.points.append(points)
      } endNeed: {
        edges.offsets.append(edges.mentors.count)
      }
      meter.add(needs[piece].count)
      return edges
    }
    guard !meter.wasInterrupted else { throw .interrupted }
    offsets.reserveCapacity(rows.needCount + 1)
    let count = pieces.reduce(0) { $0 + $1.mentors.count }
    mentors.reserveCapacity(count)
    points.reserveCapacity(count)
    for piece in pieces {
      let start = mentors.count
      offsets.append(contentsOf: piece.offsets.dropFirst().lazy.map { start + $0 })
      mentors.append(contentsOf: piece.mentors)
      points.append(contentsOf: piece.points)
    }
  }

  init() {}

  /// Adds a need's pairs, after those of the needs before it; those between have none.
  mutating func append(_ pairs: [(mentor: Int32, points: Int32)], _ need: Int) {
    end(need)
    for pair in pairs.sorted(by: { $0.mentor < $1.mentor }) {
      mentors.append(pair.mentor)
      points.append(pair.points)
    }
    end(need + 1)
  }

  /// Ends the list of needs; those without pairs so far have none.
  mutating func end(_ needCount: Int) {
    while offsets.count <= needCount { offsets.append(mentors.count) }
  }

  /// How many of a mentor's open needs ask for how many minutes a month; as `OpenRows.demand`, of pairs that are at hand.
  func demand(_ cohort: Cohort, _ limits: MentorLimits) -> [[Int: Int]] {
    var demand = [[Int: Int]](repeating: [:], count: cohort.mentors.count)
    for need in cohort.needs.indices {
      let minutes = cohort.needs[need].programme.minutesPerMonth
      for edge in offsets[need]..<offsets[need + 1] where limits.minutes[Int(mentors[edge])] != nil {
        demand[Int(mentors[edge])][minutes, default: 0] += 1
      }
    }
    return demand
  }

  /// The same pairs with other points, one an edge.
  func with(points: [Int32]) -> OpenEdges {
    var edges = self
    edges.points = points
    return edges
  }

  /// Only the pairs with at least so many points. O(pairs).
  func restricted(toAtLeast least: Int) -> OpenEdges {
    var kept = OpenEdges()
    for need in 0..<offsets.count - 1 {
      for edge in offsets[need]..<offsets[need + 1] where Int(points[edge]) >= least {
        kept.mentors.append(mentors[edge])
        kept.points.append(points[edge])
      }
      kept.offsets.append(kept.mentors.count)
    }
    return kept
  }

  /// A side constraint for each mentor with a budget, in the order of the mentors; coefficients without a common
  /// divisor, which makes the linear program's bound as tight as rounding allows.
  func budgets(_ cohort: Cohort, limits: MentorLimits, hoursLimits: [HoursLimit]) -> [SideConstraint] {
    var terms: [Int: [SideConstraint.Term]] = [:]
    for need in cohort.needs.indices {
      let minutes = cohort.needs[need].programme.minutesPerMonth
      for edge in offsets[need]..<offsets[need + 1] {
        guard case .budget = hoursLimits[Int(mentors[edge])], minutes > 0 else { continue }
        terms[Int(mentors[edge]), default: []].append(SideConstraint.Term(edge: edge, coefficient: minutes))
      }
    }
    return terms.sorted { $0.key < $1.key }.map { mentor, terms in
      let divisor = terms.reduce(0) { greatestCommonDivisor($0, $1.coefficient) }
      return SideConstraint(
        terms: terms.map { SideConstraint.Term(edge: $0.edge, coefficient: $0.coefficient / divisor) },
        upperBound: (limits.minutes[mentor] ?? 0) / divisor)
    }
  }

  /// The weight of each edge: its need's bonus and its points.
  func weights(bonuses: [Int]) -> [Int] {
    var weights: [Int] = []
    weights.reserveCapacity(points.count)
    for need in bonuses.indices {
      for edge in offsets[need]..<offsets[need + 1] { weights.append(bonuses[need] + Int(points[edge])) }
    }
    return weights
  }

  /// Makes one pair worth more than all others together, whatever its time.
  func add(_ forced: ForcedChoice, _ cohort: Cohort, mostLoss: Int, to weights: inout [Int]) {
    guard let need = cohort.needs.firstIndex(where: { $0.id == forced.need }),
      let edge = (offsets[need]..<offsets[need + 1]).first(where: {
        cohort.mentors[Int(mentors[$0])].id == forced.mentor
      })
    else { return }
    var all = 1 + mostLoss
    for need in cohort.needs.indices {
      all = all.addingClamped((offsets[need]..<offsets[need + 1]).reduce(0) { max($0, weights[$1]) })
    }
    weights[edge] = weights[edge].addingClamped(all)
  }
}

/// The pairs that are left to decide, need by need, without the bonuses.
struct OpenRows: Sendable {
  private let cohort: Cohort
  private let scorer: PairScorer
  private let requiredMentors: [Int32]
  private let limits: MentorLimits

  init(_ cohort: Cohort, scorer: PairScorer, requiredMentors: [Int32], limits: MentorLimits) {
    self.cohort = cohort
    self.scorer = scorer
    self.requiredMentors = requiredMentors
    self.limits = limits
  }

  var needCount: Int { cohort.needs.count }

  /// Calls a function for every pair of some needs, by need and mentor, and another after each need.
  func forEach(
    in needs: Range<Int>, pair: (_ need: Int, _ mentor: Int32, _ points: Int32) -> Void, endNeed: () -> Void = {}
  ) {
    var row = PairRow()
    for need in needs {
      if requiredMentors[need] < 0 {
        let minutes = cohort.needs[need].programme.minutesPerMonth
        scorer.row(of: need, into: &row)
        for (mentor, points) in zip(row.mentors, row.points)
        where limits.hasHours(mentor: Int(mentor), for: minutes) {
          pair(need, mentor, points)
        }
      }
      endNeed()
    }
  }

  /// How many of a mentor's open needs ask for how many minutes a month, one entry a mentor; nothing for mentors whose
  /// hours are not limited. On all cores.
  func demand() -> [[Int: Int]] {
    var demand = [[Int: Int]](repeating: [:], count: cohort.mentors.count)
    guard cohort.mentors.indices.contains(where: { limits.minutes[$0] != nil }) else { return demand }
    let lengths = Set(cohort.needs.map(\.programme.minutesPerMonth)).sorted()
    // Few pieces, because each counts for all mentors.
    let needs = TaskPieces(needCount, length: max(256, needCount / 16 + 1))
    let counts = Parallel.map(needs.count) { piece -> [Int32] in
      var counts = [Int32](repeating: 0, count: cohort.mentors.count * lengths.count)
      var length = 0
      var last = -1
      forEach(in: needs[piece]) { need, mentor, _ in
        if need != last {
          last = need
          length = lengths.firstIndex(of: cohort.needs[need].programme.minutesPerMonth) ?? 0
        }
        counts[Int(mentor) * lengths.count + length] += 1
      }
      return counts
    }
    for mentor in cohort.mentors.indices where limits.minutes[mentor] != nil {
      for (index, length) in lengths.enumerated() {
        let count = counts.reduce(0) { $0 + Int($1[mentor * lengths.count + index]) }
        if count > 0 { demand[mentor][length] = count }
      }
    }
    return demand
  }
}

/// Euclid's algorithm; not both arguments are 0.
private func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
  second == 0 ? first : greatestCommonDivisor(second, first % second)
}
