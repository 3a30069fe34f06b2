// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import PairingRules

/// A claim beside the cohort that it is about, with what has been found so far.
struct Inspection {
  let claim: MatchingClaim
  let problem: MatchingProblem
  /// The positions of needs and mentors in the cohort.
  let needs: [NeedID: Int]
  let mentors: [MentorID: Int]
  /// The claimed pairs whose need and mentor exist, in the order of the needs.
  let pairs: [KnownPair]
  /// The mentor of each need as claimed, or -1; nothing where that cannot be, so that nothing follows from it.
  let mentorOfNeed: [Int32]?
  var findings: [Finding] = []
  var provesOptimum = false
  var provesDraw = false
  var provenBound: Int?

  /// A claimed pair, by positions in the cohort.
  struct KnownPair {
    let claimed: MatchingClaim.ClaimedPair
    let need: Int
    let mentor: Int
  }

  init(_ claim: MatchingClaim, _ problem: MatchingProblem) {
    self.claim = claim
    self.problem = problem
    let needs = Dictionary(uniqueKeysWithValues: problem.cohort.needs.enumerated().map { ($1.id, $0) })
    let mentors = Dictionary(uniqueKeysWithValues: problem.cohort.mentors.enumerated().map { ($1.id, $0) })
    pairs = claim.pairs.compactMap { pair in
      guard let need = needs[pair.need], let mentor = mentors[pair.mentor] else { return nil }
      return KnownPair(claimed: pair, need: need, mentor: mentor)
    }.sorted { ($0.need, $0.mentor) < ($1.need, $1.mentor) }
    mentorOfNeed = Self.possibleMentors(claim, pairs: pairs, problem)
    self.needs = needs
    self.mentors = mentors
  }

  var cohort: Cohort { problem.cohort }

  var report: VerificationReport {
    VerificationReport(
      findings: findings, provesOptimum: provesOptimum && findings.isEmpty, provesDraw: provesDraw && findings.isEmpty,
      provenBound: provenBound)
  }

  /// The mentor of each need as claimed, or -1; nothing where a pair, or all of them together, are impossible.
  private static func possibleMentors(_ claim: MatchingClaim, pairs: [KnownPair], _ problem: MatchingProblem)
    -> [Int32]?
  {
    guard pairs.count == claim.pairs.count else { return nil }
    var result = [Int32](repeating: -1, count: problem.cohort.needs.count)
    for pair in pairs {
      guard result[pair.need] < 0 else { return nil }
      result[pair.need] = Int32(pair.mentor)
    }
    let decided = problem.decided(in: result)
    guard problem.complete(decided) == result,
      problem.open.faults(in: decided, value: problem.value(of: decided)).isEmpty
    else { return nil }
    return result
  }

  // MARK: Pairs

  /// Each pair by itself: that it exists, keeps the requirements, and has the points it is said to have.
  mutating func checkPairs() {
    for pair in claim.pairs {
      if needs[pair.need] == nil {
        findings.append(.unknownNeed(pair.need))
      } else if mentors[pair.mentor] == nil {
        findings.append(.unknownMentor(pair.need, pair.mentor))
      }
    }
    for pair in pairs {
      let need = cohort.needs[pair.need]
      if need.programme.id != pair.claimed.programme {
        findings.append(
          .wrongProgramme(need.id, claimed: pair.claimed.programme, actual: need.programme.id))
      }
      checkRules(of: pair)
    }
    for (need, same) in Dictionary(grouping: pairs, by: \.need).sorted(by: { $0.key < $1.key }) where same.count > 1 {
      findings.append(.filledMoreThanOnce(cohort.needs[need].id, same.map(\.claimed.mentor)))
    }
    for required in problem.required
    where !pairs.contains(where: { $0.need == required.need && $0.mentor == required.mentor }) {
      findings.append(
        .decisionNotFollowed(
          cohort.needs[required.need].id, cohort.mentors[required.mentor].id, decision: required.decision))
    }
  }

  private mutating func checkRules(of pair: KnownPair) {
    let id = pair.claimed.need
    let mentor = pair.claimed.mentor
    let judged = Pair(
      need: cohort.needs[pair.need], mentor: cohort.mentors[pair.mentor], context: problem.context)
    for requirement in problem.rules.broken(by: judged) {
      findings.append(.brokenRequirement(id, mentor, Obstacle(requirement, pair: judged)))
    }
    var claimed = pair.claimed.pointsByRule
    for wish in problem.rules.wishes {
      let actual = wish.wish.degree(of: judged).points(weight: wish.weight)
      let stated = claimed.removeValue(forKey: wish.wish.id)
      if stated != actual {
        findings.append(.wrongRulePoints(id, mentor, wish.wish.id, claimed: stated, actual: actual))
      }
    }
    for rule in claimed.keys.sorted() { findings.append(.unknownRule(id, mentor, rule)) }
    let points = problem.rules.points(of: judged)
    if pair.claimed.points != points {
      findings.append(.wrongPoints(id, mentor, claimed: pair.claimed.points, actual: points))
    }
  }

  /// Each mentor's places and hours.
  mutating func checkLoads() {
    for (index, own) in Dictionary(grouping: pairs, by: \.mentor).sorted(by: { $0.key < $1.key }) {
      let mentor = cohort.mentors[index]
      if let places = mentor.capacity, own.count > places {
        findings.append(.overCapacity(mentor.id, pairs: own.count, places: places))
      }
      let asked = own.reduce(0) { $0 + cohort.needs[$1.need].programme.minutesPerMonth }
      if let minutes = mentor.minutesPerMonth, asked > minutes {
        findings.append(.overHours(mentor.id, asked: asked, minutes: minutes))
      }
    }
  }

  /// Each pair's meeting time.
  mutating func checkSlots() {
    var slots = MeetingSlots(cohort)
    for pair in pairs {
      guard let slot = pair.claimed.slot else { continue }
      let need = cohort.needs[pair.need]
      let mentor = cohort.mentors[pair.mentor]
      if !slots.suits(slot, pair.need, pair.mentor) {
        findings.append(.unsuitableSlot(need.id, mentor.id, slot))
      } else if slots.isTaken(slot, pair.need, pair.mentor) {
        findings.append(.doubleBookedSlot(need.id, mentor.id, slot))
      }
      slots.take(slot, pair.need, pair.mentor)
    }
    for pair in pairs where pair.claimed.slot == nil {
      if let free = slots.firstFree(pair.need, pair.mentor) {
        findings.append(.missingSlot(pair.claimed.need, pair.claimed.mentor, free: free))
      }
    }
  }
}
