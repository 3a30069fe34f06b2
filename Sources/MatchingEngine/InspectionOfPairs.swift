// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairingRules
import ParallelWork

extension Inspection {
  /// Each pair by itself: that it exists, keeps the requirements, and has the points it is said to have at its time.
  mutating func checkPairs() {
    // Where every pair is known, a million need not be looked up again.
    for pair in claim.pairs where pairs.count < claim.pairs.count {
      if needs[pair.need] == nil {
        findings.append(.unknownNeed(pair.need))
      } else if mentors[pair.mentor] == nil {
        findings.append(.unknownMentor(pair.need, pair.mentor))
      }
    }
    checkRules()
    var start = pairs.startIndex
    while start < pairs.endIndex {
      let need = pairs[start].need
      let end = pairs[start...].firstIndex { $0.need != need } ?? pairs.endIndex
      if end - start > 1 {
        let same = pairs[start..<end].map { cohort.mentors[$0.mentor].id }
        findings.append(.filledMoreThanOnce(cohort.needs[need].id, same))
      }
      start = end
    }
    var isKept = [Bool](repeating: false, count: cohort.needs.count)
    for pair in pairs where problem.requiredMentors[pair.need] == pair.mentor { isKept[pair.need] = true }
    for required in problem.required where !isKept[required.need] {
      findings.append(
        .decisionNotFollowed(
          cohort.needs[required.need].id, cohort.mentors[required.mentor].id, decision: required.decision))
    }
  }

  /// Programme, requirements and points of each pair, on all cores.
  private mutating func checkRules() {
    let columns = RuleColumns(claim.rules, of: problem.rules)
    let pieces = TaskPieces(pairs.count)
    let found = Parallel.map(pieces.count) { [self] piece in
      var found = PairFindings()
      for pair in pairs[pieces[piece]] { check(pair, columns, &found) }
      return found
    }
    for piece in found {
      findings += piece.findings
      actualPoints += piece.points
    }
  }

  /// What is found of some pairs.
  private struct PairFindings: Sendable {
    var findings: [Finding] = []
    /// The points of those that are eligible.
    var points = 0
  }

  /// Where the claim has the points of which rule.
  private struct RuleColumns: Sendable {
    /// The place of each wish of the rules among the claim's.
    let places: [Int?]
    /// The claim's rules that are no wishes of the rules, by id, with their places.
    let unknown: [(rule: RuleID, place: Int)]

    init(_ claimed: [RuleID], of rules: RuleSet) {
      places = rules.wishes.map { wish in claimed.firstIndex(of: wish.wish.id) }
      let known = Set(rules.wishes.map(\.wish.id))
      unknown = claimed.enumerated().filter { !known.contains($1) }.map { ($1, $0) }.sorted { $0.rule < $1.rule }
    }
  }

  private func check(_ pair: KnownPair, _ columns: RuleColumns, _ found: inout PairFindings) {
    let claimed = claim.pairs[pair.position]
    let id = claimed.need
    let mentor = claimed.mentor
    let need = cohort.needs[pair.need]
    if need.programme.id != claimed.programme {
      found.findings.append(.wrongProgramme(id, claimed: claimed.programme, actual: need.programme.id))
    }
    let judged = Pair(
      need: need, mentor: cohort.mentors[pair.mentor], context: problem.context, time: .decided(claimed.slot))
    let broken = problem.rules.broken(by: judged)
    for requirement in broken {
      found.findings.append(.brokenRequirement(id, mentor, Obstacle(requirement, pair: judged)))
    }
    let stated = claimed.pointsByRule
    var points = 0
    for (wish, place) in zip(problem.rules.wishes, columns.places) {
      let actual = wish.points(of: judged)
      points += actual
      let own = place.flatMap { $0 < stated.count ? stated[$0] : nil }
      if own != actual {
        found.findings.append(.wrongRulePoints(id, mentor, wish.wish.id, claimed: own, actual: actual))
      }
    }
    for (rule, place) in columns.unknown where place < stated.count {
      found.findings.append(.unknownRule(id, mentor, rule))
    }
    if claimed.points != points {
      found.findings.append(.wrongPoints(id, mentor, claimed: claimed.points, actual: points))
    }
    if broken.isEmpty { found.points += points }
  }

  /// Each mentor's places and hours.
  mutating func checkLoads() {
    var counts = [Int](repeating: 0, count: cohort.mentors.count)
    var asked = counts
    for pair in pairs {
      counts[pair.mentor] += 1
      asked[pair.mentor] += cohort.needs[pair.need].programme.minutesPerMonth
    }
    for (index, mentor) in cohort.mentors.enumerated() where counts[index] > 0 {
      if let places = mentor.capacity, counts[index] > places {
        findings.append(.overCapacity(mentor.id, pairs: counts[index], places: places))
      }
      if let minutes = mentor.minutesPerMonth, asked[index] > minutes {
        findings.append(.overHours(mentor.id, asked: asked[index], minutes: minutes))
      }
    }
  }

  /// Takes the pairs for what was decided, unless what has been found of them says that they cannot all be made.
  mutating func settlePairs() {
    guard !findings.contains(where: \.makesPairsImpossible) else { return }
    var result = [Int32](repeating: -1, count: cohort.needs.count)
    for pair in pairs { result[pair.need] = Int32(pair.mentor) }
    mentorOfNeed = result
  }
}

extension Finding {
  /// Whether the pairs that this was found of cannot all be made.
  fileprivate var makesPairsImpossible: Bool {
    switch self {
    case .unknownNeed, .unknownMentor, .filledMoreThanOnce, .brokenRequirement, .decisionNotFollowed, .overCapacity,
      .overHours:
      true
    default: false
    }
  }
}
