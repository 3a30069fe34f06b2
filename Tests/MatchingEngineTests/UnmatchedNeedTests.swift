// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import MatchingEngine
import Optimization
import PairingRules
import TestCohorts
import Testing

@Suite struct UnmatchedNeedTests {
  /// Kinds of cohort in which needs are left; in the last ones hours bind.
  static let shapes: [(name: String, shape: TestShape)] = [
    ("few places", TestShape(mentees: 3...6, capacities: [0, 1, 1, 2], eligiblePercent: 60)),
    ("few eligible", TestShape(mentees: 3...6, mentors: 2...4, eligiblePercent: 30)),
    ("decisions", TestShape(mentees: 3...6, eligiblePercent: 80, decisionPercent: 25)),
    (
      "hours of one length",
      TestShape(mentees: 3...6, capacities: [nil, 2], hours: [nil, 30, 60, 120], minutes: [60])
    ),
    (
      "hours that bind",
      TestShape(mentees: 3...6, capacities: [nil, 1, 2], hours: [30, 60, 90, 120], minutes: [30, 60, 90])
    ),
  ]

  /// Calls `body` with each matching that could be made, its cohort and what to say when it is wrong.
  private func forEachMatching(
    _ index: Int, by solver: any Solver = GLPKSolver(), _ body: (TestCohort, Cohort, Matching, String) throws -> Void
  ) throws {
    let (name, shape) = Self.shapes[index]
    var count = 0
    for seed: UInt64 in 1000..<1060 {
      let test = TestCohort(seed: seed, shape: shape)
      let cohort = try test.cohort()
      guard Exhaustion.optimum(of: cohort, rules: test.rules) != nil else { continue }
      let matching = try Matcher(solver: solver).match(cohort, by: test.rules)
      count += matching.unmatched.count
      try body(test, cohort, matching, "\(name), seed \(seed)")
    }
    #expect(count > 20, "\(name): too few unmatched needs to show anything")
  }

  @Test("the change that is named fills the need and empties none", arguments: shapes.indices)
  func changesAreTrue(shape: Int) throws {
    try forEachMatching(shape) { test, cohort, matching, place in
      let filled = Set(matching.pairs.map(\.need.id))
      for unmatched in matching.unmatched {
        for changed in test.applying(unmatched.change, to: unmatched.need.id) {
          let wanted = filled.union([unmatched.need.id])
          let best = try Exhaustion.optimum(of: changed.cohort(), rules: changed.rules, filling: wanted)
          #expect(
            best != nil,
            "\(place): \(unmatched.need.id) by \(String(describing: unmatched.change))")
          if Self.shapes[shape].shape.minutes.count == 1, Self.shapes[shape].shape.hours == [nil] {
            let pairs = try changed.matching().pairs
            #expect(pairs.count == filled.count + 1, "\(place): \(unmatched.need.id)")
          }
        }
      }
    }
  }

  @Test(
    "so it is with an answer that is not the best, where a need that can be filled as it is needs no change",
    arguments: shapes.indices)
  func changesAreTrueOfAnyAnswer(shape: Int) throws {
    try forEachMatching(shape, by: ScriptedSolver.firstFit) { test, cohort, matching, place in
      let filled = Set(matching.pairs.map(\.need.id))
      for unmatched in matching.unmatched {
        let wanted = filled.union([unmatched.need.id])
        for changed in test.applying(unmatched.change, to: unmatched.need.id) {
          let best = try Exhaustion.optimum(of: changed.cohort(), rules: changed.rules, filling: wanted)
          #expect(best != nil, "\(place): \(unmatched.need.id) by \(String(describing: unmatched.change))")
        }
        if case .tooFewPlaces = unmatched.cause {
          let best = Exhaustion.optimum(of: cohort, rules: test.rules, filling: wanted)
          #expect(best == nil, "\(place): \(unmatched.need.id)")
        }
        if unmatched.cause == .notProven, unmatched.change == nil {
          let best = Exhaustion.optimum(of: cohort, rules: test.rules, filling: wanted)
          #expect(best != nil, "\(place): \(unmatched.need.id)")
        }
      }
    }
  }

  @Test("no smaller change would do", arguments: 0..<3)
  func changesAreSmallest(shape: Int) throws {
    try forEachMatching(shape) { test, cohort, matching, place in
      let filled = Set(matching.pairs.map(\.need.id))
      let context = RuleContext(cohort)
      for unmatched in matching.unmatched {
        // How many requirements stand between the need and each mentor who would then help.
        let helpful = try cohort.mentors.compactMap { mentor -> Int? in
          let broken = test.rules.broken(by: Pair(need: unmatched.need, mentor: mentor, context: context))
          guard !broken.isEmpty, !broken.contains(where: { $0.id == "forbid" }) else { return nil }
          let rules = test.rules.waiving(broken.map(\.id), for: unmatched.need.id, with: mentor.id)
          let wanted = filled.union([unmatched.need.id])
          return Exhaustion.optimum(of: try test.cohort(), rules: rules, filling: wanted) == nil ? nil : broken.count
        }.min()
        let comment = "\(place): \(unmatched.need.id) by \(String(describing: unmatched.change))"
        switch unmatched.change {
        case .relax(_, let obstacles): #expect(obstacles.count == helpful, "\(comment)")
        case .addPlace(let mentors):
          #expect(unmatched.eligibleMentors > 0 && helpful != 1, "\(comment)")
          let useful = try cohort.mentors.map(\.id).filter {
            let changed = test.addingPlace(with: $0)
            let wanted = filled.union([unmatched.need.id])
            return try Exhaustion.optimum(of: changed.cohort(), rules: changed.rules, filling: wanted) != nil
          }
          #expect(mentors == useful, "\(comment)")
        case .relaxAndAddPlace: #expect(unmatched.eligibleMentors == 0 && helpful == nil, "\(comment)")
        case nil: #expect(unmatched.eligibleMentors == 0 && helpful == nil, "\(comment)")
        }
      }
    }
  }

  @Test("a group's needs have no mentor but the group's, and not all of them can be filled", arguments: shapes.indices)
  func groupsAreTrue(shape: Int) throws {
    try forEachMatching(shape) { test, cohort, matching, place in
      let context = RuleContext(cohort)
      for unmatched in matching.unmatched {
        let group: Competition
        switch unmatched.cause {
        case .noEligibleMentor:
          #expect(unmatched.eligibleMentors == 0, "\(place)")
          continue
        case .notProven:
          Issue.record("\(place): not proven, though the matching is")
          continue
        case .noFreeTime, .noSeat:
          Issue.record("\(place): for want of time, though the rules ask for none")
          continue
        case .tooFewPoints, .heldBack:
          Issue.record("\(place): for a setting's sake, though there is none")
          continue
        case .mentorsFull:
          Issue.record("\(place): no group, though the cohort is small")
          continue
        case .tooFewPlaces(let competition):
          #expect(competition.needs.count > competition.places, "\(place): \(competition)")
          group = competition
        case .tooFewHours(let competition): group = competition
        }
        #expect(group.needs.contains(unmatched.need.id), "\(place): \(group)")
        for need in cohort.needs where group.needs.contains(need.id) {
          let required = cohort.decisions.first {
            $0.kind == .require && $0.mentee == need.mentee.id && $0.type == need.type
          }
          let able = cohort.mentors.filter { mentor in
            test.rules.allows(Pair(need: need, mentor: mentor, context: context))
              && (required?.mentor ?? mentor.id) == mentor.id
              && need.programme.minutesPerMonth <= mentor.minutesPerMonth ?? .max
          }
          #expect(able.allSatisfy { group.mentors.contains($0.id) }, "\(place): \(need.id) in \(group)")
        }
        #expect(
          Exhaustion.optimum(of: cohort, rules: test.rules, filling: Set(group.needs)) == nil, "\(place): \(group)")
      }
    }
  }

  @Test("what decided is what an answer with the need would have lost", arguments: 0..<4)
  func deciders(shape: Int) throws {
    try forEachMatching(shape) { test, cohort, matching, place in
      let best = try #require(Exhaustion.optimum(of: cohort, rules: test.rules))
      for unmatched in matching.unmatched {
        guard case .tooFewPlaces(let group) = unmatched.cause else { continue }
        guard let other = Exhaustion.optimum(of: cohort, rules: test.rules, filling: [unmatched.need.id]) else {
          #expect(group.decider == nil, "\(place): \(unmatched.need.id)")
          continue
        }
        let expected: Competition.Decider =
          other == best ? .draw : other.dropLast() == best.dropLast() ? .points : .priority
        #expect(group.decider == expected, "\(place): \(unmatched.need.id)")
      }
    }
  }

  @Test("the funnel ends with the eligible mentors", arguments: shapes.indices)
  func funnel(shape: Int) throws {
    try forEachMatching(shape) { test, cohort, matching, place in
      for unmatched in matching.unmatched {
        var left = cohort.mentors.count
        for elimination in unmatched.eliminations {
          #expect(elimination.removed > 0, "\(place)")
          left -= elimination.removed
          #expect(elimination.left == left, "\(place)")
        }
        #expect(left == unmatched.eligibleMentors, "\(place)")
      }
    }
  }
}

extension TestCohort {
  /// The cohorts that a proposed change makes of this one: one for each mentor it may be made with.
  func applying(_ change: Change?, to need: NeedID) -> [TestCohort] {
    switch change {
    case nil: []
    case .addPlace(let mentors): mentors.map { addingPlace(with: $0) }
    case .relax(let mentor, let obstacles): [waiving(obstacles.map(\.rule), for: need, with: mentor)]
    case .relaxAndAddPlace(let mentor, let obstacles):
      [waiving(obstacles.map(\.rule), for: need, with: mentor).addingPlace(with: mentor)]
    }
  }

  private func waiving(_ rules: [RuleID], for need: NeedID, with mentor: MentorID) -> TestCohort {
    var changed = self
    changed.requirements = self.rules.waiving(rules, for: need, with: mentor).requirements
    return changed
  }

  /// The cohort with one more place with a mentor, and the hours for any need.
  func addingPlace(with mentor: MentorID) -> TestCohort {
    var changed = self
    let longest = draft.frame.programmes.map(\.minutesPerMonth).max() ?? 0
    changed.draft.mentors = draft.mentors.map {
      guard $0.id == mentor else { return $0 }
      return Mentor(
        id: $0.id, types: $0.types, capacity: $0.capacity.map { $0 + 1 },
        minutesPerMonth: $0.minutesPerMonth.map { $0 + longest }, availability: $0.availability)
    }
    return changed
  }
}
