// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

/// A pair that a coordinator's decision makes, by positions in the cohort.
struct RequiredPair: Hashable, Sendable {
  let need: Int
  let mentor: Int
  /// The position of the first decision that asks for the pair.
  let decision: Int
}

/// The pairs that a cohort's decisions require.
struct RequiredPairs: Sendable {
  /// The pairs, by need, each need at most once.
  let pairs: [RequiredPair]

  /// Reads the decisions.
  ///
  /// - Throws: `MatchingRefusal` with every decision that no matching can follow.
  /// - Complexity: linear in the cohort and its decisions.
  init(_ cohort: Cohort, rules: RuleSet, context: RuleContext) throws(MatchingRefusal) {
    // Nobody needs to be looked up then.
    guard cohort.decisions.contains(where: { $0.kind == .require }) else {
      pairs = []
      return
    }
    var reading = DecisionReading(cohort, rules: rules, context: context)
    for (position, decision) in cohort.decisions.enumerated() where decision.kind == .require {
      reading.read(decision, at: position)
    }
    reading.findContradictions()
    guard reading.faults.isEmpty else {
      throw MatchingRefusal(faults: reading.faults.sorted { $0.decisions.lexicographicallyPrecedes($1.decisions) })
    }
    pairs = reading.wanted.sorted { $0.need < $1.need }
  }
}

/// The decisions as far as they have been read, with the faults found.
private struct DecisionReading {
  let cohort: Cohort
  let rules: RuleSet
  let context: RuleContext
  let needs: [NeedID: Int]
  let mentors: [MentorID: Int]
  let mentees: [MenteeID: [Int]]
  var wanted: [RequiredPair] = []
  var faults: [DecisionFault] = []

  init(_ cohort: Cohort, rules: RuleSet, context: RuleContext) {
    self.cohort = cohort
    self.rules = rules
    self.context = context
    needs = Dictionary(uniqueKeysWithValues: cohort.needs.enumerated().map { ($1.id, $0) })
    mentors = Dictionary(uniqueKeysWithValues: cohort.mentors.enumerated().map { ($1.id, $0) })
    mentees = Dictionary(grouping: cohort.needs.indices) { cohort.needs[$0].mentee.id }
  }

  /// Finds the need and the mentor that a decision means, and judges the pair.
  mutating func read(_ decision: Decision, at position: Int) {
    guard let mentor = mentors[decision.mentor] else {
      faults.append(.noSuchMentor(decision.mentor, at: position))
      return
    }
    guard let need = need(of: decision, mentor: cohort.mentors[mentor], at: position) else { return }
    // The same pair required twice is one pair, and its faults are the first line's.
    guard !wanted.contains(where: { $0.need == need && $0.mentor == mentor }) else { return }
    wanted.append(RequiredPair(need: need, mentor: mentor, decision: position))

    let pair = Pair(need: cohort.needs[need], mentor: cohort.mentors[mentor], context: context)
    let isForbidden = forbids(need: need, mentor: mentor, by: position)
    // A block of the same pair is a contradiction of two decisions, and named as that.
    let broken = rules.broken(by: pair).filter { !(isForbidden && $0.id == "forbid") }
    if !broken.isEmpty {
      faults.append(
        .breaksRequirements(
          broken.map { Obstacle($0, pair: pair) }, need: cohort.needs[need].id, mentor: decision.mentor,
          at: position))
    }
  }

  /// The need that a decision means: the one of its type, or else the only one that the mentor's types fit.
  private mutating func need(of decision: Decision, mentor: Mentor, at position: Int) -> Int? {
    let all = mentees[decision.mentee] ?? []
    if let type = decision.type {
      if let need = needs[NeedID(mentee: decision.mentee, type: type)] { return need }
      faults.append(.noSuchNeed(decision.mentee, type, at: position))
      return nil
    }
    let fitting = all.filter { mentor.types.contains(cohort.needs[$0].type) }
    // Where no type fits, the requirement that says so is the better answer than a question which need is meant.
    guard let need = fitting.first ?? all.first else {
      faults.append(.noSuchNeed(decision.mentee, nil, at: position))
      return nil
    }
    if fitting.count > 1 {
      let types = fitting.map { cohort.needs[$0].type }
      faults.append(.ambiguousType(decision.mentee, decision.mentor, types, at: position))
      return nil
    }
    return need
  }

  /// Adds a fault for each block of a pair; whether there is one.
  private mutating func forbids(need: Int, mentor: Int, by position: Int) -> Bool {
    let id = cohort.needs[need].id
    let mentorID = cohort.mentors[mentor].id
    var isForbidden = false
    for (other, decision) in cohort.decisions.enumerated()
    where decision.kind == .forbid && decision.mentee == id.mentee && decision.mentor == mentorID
      && (decision.type ?? id.type) == id.type
    {
      faults.append(.requiredAndForbidden(id, mentorID, at: [position, other].sorted()))
      isForbidden = true
    }
    return isForbidden
  }

  /// Adds a fault for each need with several mentors and each mentor with more pairs than places or hours.
  mutating func findContradictions() {
    for (need, pairs) in Dictionary(grouping: wanted, by: \.need).sorted(by: { $0.key < $1.key }) where pairs.count > 1
    {
      faults.append(
        .differentMentors(
          cohort.needs[need].id, pairs.map { cohort.mentors[$0.mentor].id }, at: pairs.map(\.decision).sorted()))
    }
    for (index, pairs) in Dictionary(grouping: wanted, by: \.mentor).sorted(by: { $0.key < $1.key }) {
      let mentor = cohort.mentors[index]
      let positions = pairs.map(\.decision).sorted()
      if let places = mentor.capacity, pairs.count > places {
        faults.append(.tooManyForPlaces(mentor.id, required: pairs.count, places: places, at: positions))
      }
      let minutes = pairs.reduce(0) { $0 + cohort.needs[$1.need].programme.minutesPerMonth }
      if let limit = mentor.minutesPerMonth, minutes > limit {
        faults.append(.tooManyForHours(mentor.id, requiredMinutes: minutes, minutes: limit, at: positions))
      }
    }
  }
}

extension Obstacle {
  /// The requirement that a pair breaks, with its facts.
  init(_ requirement: any Requirement, pair: Pair) {
    let reason: any Justification = requirement.justification(for: pair)
    self.init(rule: requirement.id, sentence: reason.sentence, remedy: reason.remedy)
  }
}
