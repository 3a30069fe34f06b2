// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairingRules

/// Works out what each fairness setting costs: the cohort is matched once more without it, and once without any.
struct FairPricing {
  private let search: FairSearch
  private let found: FairSearch.Found
  private let rows: [FairRow]

  init(_ search: FairSearch, _ found: FairSearch.Found) {
    self.search = search
    self.found = found
    rows = FairRow.rows(search.cohort, search.rules.fairness)
  }

  /// What anyone can recompute of the settings.
  var standing: FairnessStanding {
    let settled = found.settled
    let filled = settled.mentorOfNeed.count { $0 >= 0 }
    let least = settled.problem.stance.leastPoints
    return FairnessStanding(
      leastPoints: least, exempt: settled.pairs.count { $0.points < least ?? .min },
      hasRows: !settled.problem.fairRows.isEmpty,
      levels: rows.map { $0.level(settled.mentorOfNeed, filled: filled) },
      filling: found.height?.filling, higher: found.height?.higher)
  }

  /// The prices; none are worked out where any of them would not be exact.
  ///
  /// - Throws: what matching throws, interruptions apart.
  func prices() throws(MatchingError) -> FairnessPrices {
    let (fairness, options) = (search.rules.fairness, search.options)
    let (pairs, overflow) = search.cohort.needs.count.multipliedReportingOverflow(by: search.cohort.mentors.count)
    if overflow || pairs > options.pricedPairs { return FairnessPrices(gap: .tooLarge) }
    guard found.excesses(rows).allSatisfy({ $0 == 0 }) else { return FairnessPrices(gap: .missed) }
    guard found.settled.answer.termination == .optimal, found.height?.isProven ?? true else {
      return FairnessPrices(gap: found.settled.answer.termination == .interrupted ? .interrupted : .notProven)
    }
    let isSingle = fairness.targets.isEmpty || (fairness.worstOff == nil && fairness.targets.count == 1)
    let count = (fairness.worstOff == nil ? 0 : 1) + fairness.targets.count + (isSingle ? 0 : 1)
    var done = 0
    var gap: FairnessPrices.Gap?
    func price(_ changed: Fairness) throws(MatchingError) -> FairnessPrices.Price? {
      options.progress(.pricing(done: done, of: count))
      done += 1
      guard gap != .interrupted, !options.isInterrupted() else {
        gap = .interrupted
        return nil
      }
      do {
        if let price = try self.price(without: changed) { return price }
        gap = .notProven
      } catch {
        guard error == .interrupted else { throw error }
        gap = .interrupted
      }
      return nil
    }
    var worstOff: FairnessPrices.Price?
    var targets: [String: FairnessPrices.Price] = [:]
    if fairness.worstOff != nil { worstOff = try price(Fairness(targets: fairness.targets)) }
    for target in fairness.targets {
      // Where no row was called for, none makes a difference.
      targets[target.id] =
        found.settled.problem.fairRows.isEmpty ? nothing : try price(fairness.removing(target.id))
    }
    let all = isSingle ? worstOff ?? targets.values.first : try price(Fairness())
    return FairnessPrices(worstOff: worstOff, targets: targets, all: all, gap: gap)
  }

  private var nothing: FairnessPrices.Price {
    FairnessPrices.Price(needs: 0, points: 0, pointsWithout: found.settled.points)
  }

  /// What the best matching by other settings has more; nothing where it is not proven best.
  private func price(without changed: Fairness) throws(MatchingError) -> FairnessPrices.Price? {
    var options = search.options
    options.tieBreak = .order
    options.progress = { _ in }
    // Compared with what is matched under the same conditions: where all pairs are stored, times are asked for.
    if case .stored = found.settled.problem.open { options.storedPairs = .max }
    let other = try FairSearch(
      cohort: search.cohort, rules: search.rules.setting(changed), solver: search.solver, seed: search.seed,
      options: options
    ).run()
    let missed = FairRow.rows(search.cohort, changed).excesses(other.settled.mentorOfNeed)
    guard other.settled.answer.termination == .optimal, other.height?.isProven ?? true,
      missed.allSatisfy({ $0 == 0 })
    else { return nil }
    let (with, without) = (found.settled.filledByPriority, other.settled.filledByPriority)
    let priorities = Set(with.keys).union(without.keys).sorted(by: >)
    return FairnessPrices.Price(
      needs: without.values.reduce(0, +) - with.values.reduce(0, +),
      needsByPriority: priorities.compactMap { priority in
        let more = (without[priority] ?? 0) - (with[priority] ?? 0)
        return more == 0 ? nil : FairnessPrices.PriorityNeeds(priority: priority, needs: more)
      }, points: other.settled.points - found.settled.points, pointsWithout: other.settled.points)
  }
}

extension FairRow {
  /// How far the row is reached.
  func level(_ mentorOfNeed: [Int32], filled: Int) -> FairnessStanding.Level {
    FairnessStanding.Level(
      id: target.id, needs: memberCount, filled: isMember.indices.count { isMember[$0] && mentorOfNeed[$0] >= 0 },
      wanted: wanted(filled: filled), missing: missing(excess: excess(mentorOfNeed)))
  }
}

extension TimedAnswer {
  /// The pairs with their points at their weekly times.
  var pairs: [(need: Int, points: Int)] {
    mentorOfNeed.indices.compactMap { need in
      let mentor = Int(mentorOfNeed[need])
      guard mentor >= 0 else { return nil }
      let pair = Pair(
        need: problem.cohort.needs[need], mentor: problem.cohort.mentors[mentor], context: problem.context,
        time: .decided(times[need]))
      return (need, problem.rules.points(of: pair))
    }
  }

  /// The points of all pairs.
  var points: Int { pairs.reduce(0) { $0 + $1.points } }

  /// How many needs of each priority are filled.
  var filledByPriority: [Int: Int] {
    var filled: [Int: Int] = [:]
    for need in mentorOfNeed.indices where mentorOfNeed[need] >= 0 {
      filled[problem.cohort.needs[need].mentee.priority, default: 0] += 1
    }
    return filled
  }
}
