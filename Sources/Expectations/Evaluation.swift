// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

extension Expectation {
  /// Says of a matching whether it is as expected, and what it is like.
  ///
  /// - Complexity: linear in the needs, pairs and mentors of the matching, times the conditions of the group.
  public func verdict(on facts: MatchingFacts) -> Verdict {
    switch kind {
    case .never(let group): never(group, facts)
    case .together(let group): together(group, facts)
    case .count(.filled, let group, let bounds): filled(group.mentee, bounds, facts, countsFilled: true)
    case .count(.unmatched, let group, let bounds): filled(group.mentee, bounds, facts, countsFilled: false)
    case .count(.kept(let outcomes), let group, let bounds):
      earlier(group, outcomes, bounds, facts, countsKept: true)
    case .count(.changed(let outcomes), let group, let bounds):
      earlier(group, outcomes, bounds, facts, countsKept: false)
    case .count(.used, let group, let bounds): used(group.mentor, bounds, facts)
    case .load(let mentors, let bounds): load(mentors, bounds, facts)
    case .points(let sum, let group, let bounds): points(sum, group, bounds, facts)
    case .proven:
      Verdict(self, passes: facts.isProven, finding: .proven(facts.isProven, gap: facts.gap))
    }
  }

  private func never(_ group: Group, _ facts: MatchingFacts) -> Verdict {
    let found = facts.pairs.filter { facts.holds($0, in: group) }
    let isEmpty = facts.needs(group.mentee).isEmpty || facts.mentors(group.mentor).isEmpty
    return Verdict(
      self, passes: found.isEmpty, finding: .pairs(found.count), offenders: found.map(\.offender), isEmpty: isEmpty)
  }

  private func together(_ group: Group, _ facts: MatchingFacts) -> Verdict {
    // A mentee with several needs has to have one of the mentors for one of them.
    var hasMentor: [MenteeID: Bool] = [:]
    let needs = facts.needs(group.mentee)
    for need in needs {
      let pair = facts.pairOfNeed[need.id].map { facts.pairs[$0] }
      let isWith = pair.map { group.mentor.matches($0.mentor, in: facts.context) } ?? false
      hasMentor[need.mentee.id, default: false] = hasMentor[need.mentee.id, default: false] || isWith
    }
    let alone = needs.filter { hasMentor[$0.mentee.id] == false }
    let kept = hasMentor.values.count { $0 }
    return Verdict(
      self, passes: alone.isEmpty, finding: .together(kept, of: hasMentor.count),
      offenders: alone.map { need in
        .need(need.id, mentor: facts.pairOfNeed[need.id].map { facts.pairs[$0].mentor.id })
      },
      isEmpty: needs.isEmpty)
  }

  private func filled(
    _ filter: PersonFilter, _ bounds: Bounds, _ facts: MatchingFacts, countsFilled: Bool
  ) -> Verdict {
    let needs = facts.needs(filter)
    func isCounted(_ need: Need) -> Bool { (facts.pairOfNeed[need.id] != nil) == countsFilled }
    let part = needs.count { isCounted($0) }
    let standing = bounds.standing(of: part, of: needs.count)
    let offenders = needs.filter { standing.blames(isCounted: isCounted($0)) }
    return Verdict(
      self, passes: standing == .within,
      finding: .needs(part, of: needs.count, inPercent: bounds.arePercent, standing),
      offenders: offenders.map { need in
        .need(need.id, mentor: facts.pairOfNeed[need.id].map { facts.pairs[$0].mentor.id })
      },
      isEmpty: needs.isEmpty)
  }

  private func earlier(
    _ group: Group, _ outcomes: Set<PreviousPair.Outcome>, _ bounds: Bounds, _ facts: MatchingFacts, countsKept: Bool
  ) -> Verdict {
    let pairs = facts.continuablePairs(group, outcomes)
    func now(_ pair: ContinuablePair) -> MentorID? {
      facts.pairOfNeed[pair.need].map { facts.pairs[$0].mentor.id }
    }
    func isCounted(_ pair: ContinuablePair) -> Bool { (now(pair) == pair.mentor) == countsKept }
    let part = pairs.count { isCounted($0) }
    let standing = bounds.standing(of: part, of: pairs.count)
    return Verdict(
      self, passes: standing == .within,
      finding: .earlierPairs(part, of: pairs.count, inPercent: bounds.arePercent, standing),
      offenders: pairs.filter { standing.blames(isCounted: isCounted($0)) }
        .map { .earlierPair($0.need, $0.mentor, now: now($0)) },
      isEmpty: pairs.isEmpty)
  }

  private func used(_ filter: PersonFilter, _ bounds: Bounds, _ facts: MatchingFacts) -> Verdict {
    let mentors = facts.mentors(filter)
    let loads = facts.loads
    func isCounted(_ mentor: Mentor) -> Bool { loads[mentor.id] != nil }
    let part = mentors.count { isCounted($0) }
    let standing = bounds.standing(of: part, of: mentors.count)
    return Verdict(
      self, passes: standing == .within,
      finding: .mentors(part, of: mentors.count, inPercent: bounds.arePercent, standing),
      offenders: mentors.filter { standing.blames(isCounted: isCounted($0)) }
        .map { .mentor($0.id, pairs: loads[$0.id] ?? 0) },
      isEmpty: mentors.isEmpty)
  }

  private func load(_ filter: PersonFilter, _ bounds: Bounds, _ facts: MatchingFacts) -> Verdict {
    let loads = facts.loads
    let counts = facts.mentors(filter).map { ($0.id, loads[$0.id] ?? 0) }
    let offenders = counts.filter { bounds.standing(of: $0.1, of: 0) != .within }
    return Verdict(
      self, passes: offenders.isEmpty, finding: .loads(counts.map(\.1).range),
      offenders: offenders.map { .mentor($0.0, pairs: $0.1) }, isEmpty: counts.isEmpty)
  }

  private func points(_ sum: PointSum, _ group: Group, _ bounds: Bounds, _ facts: MatchingFacts) -> Verdict {
    let pairs = facts.pairs.filter { facts.holds($0, in: group) }
    let total = pairs.reduce(0) { $0 + $1.points }
    switch sum {
    case .each:
      let offenders = pairs.filter { bounds.standing(of: $0.points, of: 0) != .within }
      return Verdict(
        self, passes: offenders.isEmpty, finding: .points(pairs.map(\.points).range),
        offenders: offenders.map(\.offender), isEmpty: pairs.isEmpty)
    case .average:
      // So many times the bound is compared with the sum, without a division; nothing has any average.
      let scaled = Bounds(atLeast: bounds.atLeast?.times(pairs.count), atMost: bounds.atMost?.times(pairs.count))
      return Verdict(
        self, passes: scaled.standing(of: total, of: 0) == .within,
        finding: .average(total: total, pairs: pairs.count), isEmpty: pairs.isEmpty)
    case .total:
      return Verdict(self, passes: bounds.standing(of: total, of: 0) == .within, finding: .total(total))
    }
  }
}

extension MatchingFacts.FilledNeed {
  fileprivate var offender: Offender { .pair(need.id, mentor.id, points: points) }
}

extension BoundStanding {
  /// Whether something that is counted, or not, has a part in it that a number is too great or too small.
  fileprivate func blames(isCounted: Bool) -> Bool {
    switch self {
    case .within: false
    case .below: !isCounted
    case .above: isCounted
    }
  }
}

extension Amount {
  fileprivate func times(_ factor: Int) -> Amount {
    switch self {
    case .count(let count): .count(count * factor)
    case .percent: self
    }
  }
}

extension [Int] {
  /// From the least to the greatest.
  fileprivate var range: ClosedRange<Int>? {
    guard let least = self.min(), let greatest = self.max() else { return nil }
    return least...greatest
  }
}
