// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import MatchingEngine
import Optimization
import PairingRules
import TestCohorts
import Testing

@testable import MatchingQuestions

/// Answers where weekly times are scarce, against full matchings.
@Suite struct TimedInquiryTests {
  private static func inquiry(_ test: TestCohort) throws -> Inquiry {
    Inquiry(
      try SettledMatching.solve(
        test.cohort(), rules: test.rules, solver: GLPKSolver(), options: MatchingOptions()),
      solver: GLPKSolver())
  }

  @Test("the best matching with a pair is what a decision would give", arguments: [false, true])
  func forced(rooms: Bool) throws {
    var asked = 0
    for seed: UInt64 in 0..<150 {
      let test = TestCohort.withScarceTimes(seed: seed, rooms: rooms, travel: seed % 2 == 0)
      let inquiry = try Self.inquiry(test)
      for need in inquiry.cohort.needs.indices.prefix(2) {
        for mentor in inquiry.matching.mentors(of: need) {
          guard case .costs(let alternative, let time) = try inquiry.whyNot(need, Int(mentor)).verdict else { continue }
          // Nobody else for the need, and the need filled.
          let item = inquiry.cohort.needs[need]
          var only = test
          for other in inquiry.cohort.mentors.indices where other != Int(mentor) {
            only.draft.decisions.append(
              Decision(
                mentee: item.mentee.id, mentor: inquiry.cohort.mentors[other].id, type: item.type, kind: .forbid,
                reason: "test"))
          }
          let best = TimedExhaustion.optimum(of: try only.cohort(), rules: only.rules, filling: [item.id])
          asked += 1
          let priorities = Set(inquiry.cohort.needs.map(\.mentee.priority)).sorted(by: >)
          let measure = priorities.map { alternative.after.filled(priority: $0) } + [alternative.after.points]
          #expect(measure == best, "seed \(seed), \(item.id)")
          #expect(alternative.isExact, "seed \(seed)")
          #expect(alternative.after <= alternative.before, "seed \(seed)")
          #expect(time != nil || !inquiry.matching.isTimeAsked(need, Int(mentor)), "seed \(seed)")
        }
      }
    }
    #expect(asked > 150, "\(asked) asked")
  }

  @Test("nothing moves where nothing has to, and all places are worth what full matchings say")
  func placesAndMoves() throws {
    var helpful = 0
    for seed: UInt64 in 0..<150 {
      let test = TestCohort.withScarceTimes(seed: seed, rooms: seed % 2 == 0, travel: false)
      let inquiry = try Self.inquiry(test)
      #expect(try inquiry.alternative().isEqual, "seed \(seed)")
      let found = try inquiry.extraPlaces(shown: 2)
      guard found.isProven else { continue }
      var tallies: [Tally] = []
      for mentor in inquiry.cohort.mentors {
        var changed = test
        changed.draft = inquiry.addingPlace(with: mentor.id)
        let tally = try changed.matching().tally
        if tally > inquiry.tally { tallies.append(tally) }
      }
      tallies.sort(by: >)
      helpful += tallies.count
      #expect(found.best.map(\.alternative.after) == Array(tallies.prefix(2)), "seed \(seed)")
    }
    #expect(helpful > 20, "\(helpful) helpful")
  }

  @Test("new mentors and requirements bring what full matchings say, from the weeks of the matching that is asked")
  func otherAdvice() throws {
    var (recruited, dropped) = (0, 0)
    for seed: UInt64 in 0..<150 {
      let test = TestCohort.withScarceTimes(seed: seed, rooms: seed % 2 == 0, travel: seed % 3 == 0, minutes: [60, 30])
      let inquiry = try Self.inquiry(test)
      let advice = try #require(try inquiry.advice())
      for candidate in inquiry.recruits() {
        var changed = test
        changed.draft = candidate.draft
        let full = try changed.matching()
        guard full.proof.primalStatus == .optimal else { continue }
        let shown = advice.recruits.first { $0.step == candidate.step }
        if shown != nil { recruited += 1 }
        #expect(full.tally == shown?.alternative.after ?? inquiry.tally, "seed \(seed)")
      }
      for item in advice.rules {
        guard case .drop(let rule) = item.step else { continue }
        dropped += 1
        var changed = test
        changed.requirements.removeAll { $0.id == rule }
        #expect(try changed.matching().tally == item.alternative.after, "seed \(seed), \(rule)")
      }
    }
    #expect(recruited > 20 && dropped > 20, "\(recruited) recruited, \(dropped) dropped")
  }

  @Test("each change that is said to help fills one need more")
  func unmatched() throws {
    var tried = 0
    for seed: UInt64 in 0..<150 {
      let test = TestCohort.withScarceTimes(seed: seed, rooms: false, travel: seed % 2 == 0)
      for answer in try Self.inquiry(test).unmatchedNeeds() where answer.tried != nil {
        tried += 1
        #expect(answer.isVerified, "seed \(seed), \(answer.unmatched.need.id)")
      }
    }
    #expect(tried > 20, "\(tried) tried")
  }
}
