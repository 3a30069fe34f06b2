// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairingRules

extension FairStance {
  /// What of the fairness settings a claim's proof is about, by the pairs that it states.
  init(_ claim: MatchingClaim, cohort: Cohort, rules: RuleSet) {
    self.init()
    guard let standing = claim.fairness, !rules.fairness.isEmpty else { return }
    leastPoints = standing.leastPoints
    isStored = rules.fairness.worstOff == .highest
    guard standing.hasRows else { return }
    hasRows = true
    let filled = Set(claim.pairs.map(\.need))
    let mentorOfNeed = cohort.needs.map { filled.contains($0.id) ? Int32(0) : -1 }
    // What is missed and not said is found when the levels are compared.
    slacks = FairRow.rows(cohort, rules.fairness).excesses(mentorOfNeed)
  }
}

extension Inspection {
  /// The fairness settings: the points of each pair, what each floor and share comes to, and the proof of the highest
  /// floor. What settings cost rests on matching without them, and is not checked.
  ///
  /// - Throws: `interrupted`.
  mutating func checkFairness(_ options: MatchingOptions) throws(MatchingError) {
    let fairness = problem.rules.fairness
    guard !fairness.isEmpty else {
      if claim.fairness != nil { findings.append(.unfoundedFairness) }
      return
    }
    guard let standing = claim.fairness else {
      findings.append(.missingFairness)
      return
    }
    checkLeastPoints(standing, fairness)
    let levels = FairRow.rows(cohort, fairness).map { row in
      row.level(isFilled.map { $0 ? 0 : -1 }, filled: isFilled.count { $0 })
    }
    if standing.levels.map(\.id) != levels.map(\.id) {
      findings.append(.malformedFairness)
    } else {
      for (claimed, actual) in zip(standing.levels, levels) where claimed != actual {
        findings.append(.wrongLevel(claimed: claimed, actual: actual))
      }
      // Where a setting is missed, the proof has to be one of rows that are relaxed by as much.
      for level in levels where level.missing > 0 && !standing.hasRows { findings.append(.unkeptLevel(level)) }
    }
    if fairness.worstOff == .highest {
      try checkHighest(standing, options)
    } else if standing.filling != nil || standing.higher != nil {
      findings.append(.malformedFairness)
    }
  }

  private mutating func checkLeastPoints(_ standing: FairnessStanding, _ fairness: Fairness) {
    var asked: Int?
    switch fairness.worstOff {
    case .points(let points): asked = points
    case .highest: asked = standing.leastPoints
    case nil: asked = nil
    }
    if standing.leastPoints != asked {
      findings.append(.wrongLeastPoints(claimed: standing.leastPoints, actual: asked))
    }
    var exempt = 0
    guard let asked else {
      if standing.exempt != 0 { findings.append(.wrongExemptions(claimed: standing.exempt, actual: 0)) }
      return
    }
    for pair in pairs {
      let (need, mentor) = (cohort.needs[pair.need], cohort.mentors[pair.mentor])
      let judged = Pair(
        need: need, mentor: mentor, context: problem.context, time: .decided(claim.pairs[pair.position].slot))
      let points = problem.rules.points(of: judged)
      guard points < asked else { continue }
      if problem.requiredMentors[pair.need] == pair.mentor {
        exempt += 1
      } else {
        findings.append(.tooFewPoints(need.id, mentor.id, points: points, least: asked))
      }
    }
    if standing.exempt != exempt { findings.append(.wrongExemptions(claimed: standing.exempt, actual: exempt)) }
  }

  /// The prices that prove that no matching fills more, and that none does with all pairs above the floor.
  private mutating func checkHighest(
    _ standing: FairnessStanding, _ options: MatchingOptions
  ) throws(MatchingError) {
    var stance = problem.stance
    stance.leastPoints = nil
    let all: MatchingProblem
    do {
      all = try MatchingProblem(cohort, rules: problem.rules, options: options, stance: stance)
    } catch {
      if error == .interrupted { throw error }
      findings.append(.malformedFairness)
      return
    }
    guard case .stored(let pairs) = all.open else { return }
    let bonuses = all.bonusesOfPairs(pairs)
    let points = zip(pairs.weights, bonuses).map { $0 - $1 }
    let filled = all.filledBonus(isFilled.map { $0 ? 0 : -1 })
    func bound(_ certificate: Certificate, above floor: Int?) -> Int? {
      let kept = try? pairs.restricted(weights: bonuses) { edge in floor.map { points[edge] > $0 } ?? true }
      return kept.flatMap { Certify.provenBound(of: certificate, for: $0) }
    }
    var isFillingProven = false
    if let filling = standing.filling {
      isFillingProven = bound(filling, above: nil) == filled
      if !isFillingProven { findings.append(.wrongFloorPrices(.filling)) }
    }
    var isHigherProven = standing.leastPoints.map { least in !points.contains { $0 > least } } ?? false
    if let higher = standing.higher {
      isHigherProven = standing.leastPoints.flatMap { bound(higher, above: $0) }.map { $0 < filled } ?? false
      if !isHigherProven { findings.append(.wrongFloorPrices(.higher)) }
    }
    provesHighestFloor = isFillingProven && isHigherProven
  }
}
