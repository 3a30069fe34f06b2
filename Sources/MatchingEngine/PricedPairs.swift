// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairScoring
import ParallelWork

/// The pairs that are left to decide, scored when they are asked for: an edge's weight is its need's bonus and its
/// points.
///
/// Tasks are needs and agents mentors, by position in the cohort. A need that a decision has given a mentor has no
/// edge, and neither has a need with a mentor whose hours do not reach for it.
struct PricedPairs: EdgeSource {
  let capacities: [Int]
  private let scorer: PairScorer
  private let bonuses: [Int]
  /// What no pair's points are more than.
  private let mostPoints: Int
  /// The mentor with whom each need has `keptBonus` more, or -1; empty where there are none.
  private let kept: [Int32]
  private let keptBonus: Int
  /// The points of each need with that mentor.
  private let keptPoints: [Int32]
  /// Needs that ask for the same mentors' hours; a need without edges is in none (-1).
  private let groupOfNeed: [Int32]
  /// For each group, the mentors whose hours do not reach.
  private let excluded: [[Int]]

  var taskCount: Int { bonuses.count }

  init(
    _ cohort: Cohort, scorer: PairScorer, requiredMentors: [Int32], limits: MentorLimits, capacities: [Int],
    bonuses: [Int], kept: KeptPlaces? = nil, keptBonus: Int = 0
  ) {
    self.scorer = scorer
    mostPoints = scorer.mostPoints
    self.kept = keptBonus > 0 ? kept?.mentorOfNeed ?? [] : []
    self.keptBonus = keptBonus
    keptPoints = kept?.points ?? []
    self.capacities = capacities
    self.bonuses = bonuses
    var groups: [[Int]: Int32] = [:]
    var excluded: [[Int]] = []
    var groupOfMinutes: [Int: Int32] = [:]
    groupOfNeed = cohort.needs.indices.map { need in
      guard requiredMentors[need] < 0 else { return -1 }
      let minutes = cohort.needs[need].programme.minutesPerMonth
      if let group = groupOfMinutes[minutes] { return group }
      let without = cohort.mentors.indices.filter { !limits.hasHours(mentor: $0, for: minutes) }
      if groups[without] == nil {
        groups[without] = Int32(excluded.count)
        excluded.append(without)
      }
      let group = groups[without] ?? -1
      groupOfMinutes[minutes] = group
      return group
    }
    self.excluded = excluded
  }

  func weight(task: Int, agent: Int) -> Int? {
    let group = groupOfNeed[task]
    guard group >= 0, !excluded[Int(group)].containsSorted(agent) else { return nil }
    if keptMentor(of: task) == agent { return bonuses[task] + Int(keptPoints[task]) + keptBonus }
    return scorer.points(need: task, mentor: agent).map { bonuses[task] + $0 }
  }

  /// The mentor with whom a need is worth more, or -1.
  private func keptMentor(of task: Int) -> Int { kept.isEmpty ? -1 : Int(kept[task]) }

  /// Prices for each group of needs, with its mentors out of reach.
  func prepare(_ agentPrices: [Int]) -> Prices {
    let open = agentPrices.map { $0 >= AgentPrice.closed ? .max : $0 }
    let groups = excluded.map { excluded in
      guard !excluded.isEmpty else { return scorer.prepare(open) }
      var prices = open
      for mentor in excluded { prices[mentor] = .max }
      return scorer.prepare(prices)
    }
    return Prices(groups: groups, open: kept.isEmpty ? [] : open)
  }

  /// The mentors' prices: for each group of needs, and, where some pairs are worth more, as they are.
  struct Prices: Sendable {
    let groups: [MentorPrices]
    let open: [Int]
  }

  func appendEdges(
    of tasks: Range<Int>, above prices: Prices, floors: [Int], limit: Int, to list: inout EdgeList
  ) {
    let found = prices.groups.indices.map { group in
      let pointFloors = tasks.map { task in
        groupOfNeed[task] == group && floors[task] < .max ? floors[task].subtractingClamped(bonuses[task]) : .max
      }
      var pairs = PairRows()
      if pointFloors.contains(where: { $0 < .max }) {
        scorer.best(tasks, above: prices.groups[group], floors: pointFloors, limit: limit, into: &pairs)
      }
      return pairs
    }
    append(found, of: tasks, prices, floors: floors, limit: limit, to: &list)
  }

  /// Puts together what was found for tasks, a list a group, with the pairs that are worth more: those are looked up by
  /// themselves, for a look by points alone may not have found them.
  ///
  /// - Parameter floors: what a task's edges have to be worth more than; `Int.max` for a task that was not asked for.
  private func append(
    _ found: [PairRows], of tasks: Range<Int>, _ prices: Prices, floors: [Int], limit: Int, to list: inout EdgeList
  ) {
    var own: [(agent: Int32, weight: Int)] = []
    for (place, task) in tasks.enumerated() {
      let group = Int(groupOfNeed[task])
      guard group >= 0 else {
        list.endTask()
        continue
      }
      let range = place < found[group].ends.count ? found[group].pairs(of: place) : 0..<0
      let mentor = kept.isEmpty || floors[task] == .max || limit <= 0 ? -1 : keptMentor(of: task)
      guard mentor >= 0, prices.open[mentor] < .max, let weight = weight(task: task, agent: mentor),
        weight - prices.open[mentor] > floors[task]
      else {
        for pair in range {
          list.append(agent: found[group].mentors[pair], weight: bonuses[task] + Int(found[group].points[pair]))
        }
        list.endTask()
        continue
      }
      own.removeAll(keepingCapacity: true)
      for pair in range where found[group].mentors[pair] != mentor {
        own.append((found[group].mentors[pair], bonuses[task] + Int(found[group].points[pair])))
      }
      if own.count >= limit {
        let least = own.indices.min {
          own[$0].weight - prices.open[Int(own[$0].agent)] < own[$1].weight - prices.open[Int(own[$1].agent)]
        }
        if let least, own[least].weight - prices.open[Int(own[least].agent)] <= weight - prices.open[mentor] {
          own.remove(at: least)
        }
      }
      if own.count < limit { own.append((Int32(truncatingIfNeeded: mentor), weight)) }
      own.sort { $0.agent < $1.agent }
      for edge in own { list.append(agent: edge.agent, weight: edge.weight) }
      list.endTask()
    }
  }

  /// How many mentors are looked at for some pairs of a need, of those who keep the requirements that mentors are
  /// sorted by: enough to find good ones, and a small part of a country's.
  private static let effort = 1 << 9

  func appendSomeEdges(
    of tasks: Range<Int>, at prices: Prices, isAsked: [Bool], limit: Int, to list: inout EdgeList
  ) {
    let found = prices.groups.indices.map { group in
      var pairs = PairRows()
      scorer.some(tasks, at: prices.groups[group], limit: limit, effort: Self.effort, into: &pairs) {
        groupOfNeed[$0] == group && isAsked[$0]
      }
      return pairs
    }
    let floors = kept.isEmpty ? [] : isAsked.map { $0 ? -AgentPrice.closed : .max }
    append(found, of: tasks, prices, floors: floors, limit: limit, to: &list)
  }

  /// One more than all wishes together can give: prices so high are seen to cover a need without a look at its pairs.
  func weightLimit(task: Int) -> Int {
    groupOfNeed[task] < 0 ? 0 : max(0, limit(of: task))
  }

  private func limit(of task: Int) -> Int {
    bonuses[task].addingClamped(mostPoints + 1 + (keptMentor(of: task) >= 0 ? keptBonus : 0))
  }

  /// The mentor whom the need is to keep.
  func favouredAgent(task: Int) -> Int { keptMentor(of: task) }

  /// The same without what keeping is worth.
  func weightLimitOfOthers(task: Int) -> Int {
    groupOfNeed[task] < 0 ? 0 : max(0, bonuses[task].addingClamped(mostPoints + 1))
  }

  /// How many eligible pairs some needs have, whether or not the mentors' hours reach; nothing where they are more than
  /// a limit. On all cores.
  func pairCount(of needs: [Int], atMost limit: Int) -> Int? {
    let pieces = TaskPieces(needs.count, length: 1024)
    var count = 0
    for piece in 0..<pieces.count {
      let part = pieces[piece]
      count += Parallel.map(part.count) { scorer.eligibleCount(of: needs[part.lowerBound + $0]) }.reduce(0, +)
      guard count <= limit else { return nil }
    }
    return count
  }

  /// How many mentors a need may be given to.
  ///
  /// - Parameter eligible: how many keep every requirement.
  func mentorCount(of need: Int, eligible: Int) -> Int {
    let group = groupOfNeed[need]
    guard group >= 0 else { return 0 }
    return excluded[Int(group)].isEmpty || eligible == 0 ? eligible : mentors(of: need).count
  }

  /// The mentors that a need may be given to, ascending.
  func mentors(of need: Int) -> [Int32] {
    let group = groupOfNeed[need]
    guard group >= 0 else { return [] }
    let excluded = excluded[Int(group)]
    let mentors = scorer.mentors(of: need)
    return excluded.isEmpty ? mentors : mentors.filter { !excluded.containsSorted(Int($0)) }
  }
}

extension [Int] {
  /// Whether an ascending list has a number. O(log count).
  fileprivate func containsSorted(_ number: Int) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
