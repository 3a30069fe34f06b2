// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization

/// A claim beside the cohort that it is about, with what has been found so far.
struct Inspection {
  let claim: MatchingClaim
  let problem: MatchingProblem
  /// The positions of needs and mentors in the cohort.
  let needs: [NeedID: Int]
  let mentors: [MentorID: Int]
  /// The claimed pairs whose need and mentor exist, in the order of the needs.
  let pairs: [KnownPair]
  /// Whether a need has a claimed pair, one entry a need.
  let isFilled: [Bool]
  /// The mentor of each need as claimed, or -1; nothing where that cannot be, so that nothing follows from it. Set by
  /// `settlePairs`.
  var mentorOfNeed: [Int32]?
  var findings: [Finding] = []
  /// The points of the pairs by the rules, those of pairs that are not eligible left out; counted by `checkPairs`.
  var actualPoints = 0
  /// The objective's value of the pairs.
  var actualValue: Int {
    pairs.reduce(actualPoints) {
      $0 + (problem.objective.bonus(priority: cohort.needs[$1.need].mentee.priority) ?? 0)
        + problem.keptBonus($1.need, $1.mentor)
    }
  }
  var provesOptimum = false
  var provesDraw = false
  var provenBound: Int?
  var provesHighestFloor = false

  /// A claimed pair, by positions in the claim and in the cohort.
  struct KnownPair {
    let position: Int
    let need: Int
    let mentor: Int
  }

  init(_ claim: MatchingClaim, _ problem: MatchingProblem) {
    self.claim = claim
    self.problem = problem
    let needs = Dictionary(uniqueKeysWithValues: problem.cohort.needs.lazy.enumerated().map { ($1.id, $0) })
    let mentors = Dictionary(uniqueKeysWithValues: problem.cohort.mentors.lazy.enumerated().map { ($1.id, $0) })
    pairs = claim.pairs.enumerated().compactMap { position, pair in
      guard let need = needs[pair.need], let mentor = mentors[pair.mentor] else { return nil }
      return KnownPair(position: position, need: need, mentor: mentor)
    }.sorted { ($0.need, $0.mentor) < ($1.need, $1.mentor) }
    var isFilled = [Bool](repeating: false, count: problem.cohort.needs.count)
    for pair in pairs { isFilled[pair.need] = true }
    self.isFilled = isFilled
    self.needs = needs
    self.mentors = mentors
  }

  var cohort: Cohort { problem.cohort }

  var report: VerificationReport {
    VerificationReport(
      findings: findings, provesOptimum: provesOptimum && findings.isEmpty, provesDraw: provesDraw && findings.isEmpty,
      provenBound: provenBound, provesHighestFloor: provesHighestFloor && findings.isEmpty)
  }
}
