// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import MatchingEngine
import Optimization
import PairingRules
import SolverConformance
import TestCohorts
import Testing

@testable import MatchingQuestions

/// Every answer against full matchings of what it is about, exactly, on random cohorts.
@Suite struct InquiryTests {
  /// A cohort that can be matched, and its matching.
  private static func inquiry(_ seed: UInt64) throws -> (test: TestCohort, inquiry: Inquiry)? {
    let test = TestCohort(seed: seed, shape: ForcedPairTests.shape(seed))
    do {
      let matching = try SettledMatching.solve(
        test.cohort(), rules: test.rules, solver: GLPKSolver(), options: MatchingOptions())
      return (test, Inquiry(matching, solver: GLPKSolver()))
    } catch MatchingError.refused {
      return nil
    }
  }

  @Test("what an alternative says is what its matchings have", arguments: [0, 1, 2, 3])
  func alternatives(part: UInt64) throws {
    for seed in part * 50..<part * 50 + 50 {
      guard let (test, inquiry) = try Self.inquiry(seed) else { continue }
      let other = try inquiry.alternative(rules: try test.rules.removing("first"))
      let full = try Matcher(solver: GLPKSolver()).match(test.cohort(), by: test.rules.removing("first"))
      #expect(other.after == full.tally, "seed \(seed)")
      #expect(other.filled == full.pairs.count - inquiry.tally.filled, "seed \(seed)")
      let moved = other.moves.reduce(0) { $0 + $1.pointsAfter - $1.pointsBefore }
      #expect(moved == other.points, "seed \(seed): only who moves has other points")
    }
  }

  @Test("what is known without another matching is what the whole answer says of it, and no more")
  func notSought() throws {
    var (pairs, possible, left) = (0, 0, 0)
    for seed: UInt64 in 0..<60 {
      guard let (_, inquiry) = try Self.inquiry(seed) else { continue }
      let all = inquiry.causes()
      for need in inquiry.cohort.needs.indices {
        let (whole, known) = (try inquiry.reasons(of: need), try inquiry.reasons(of: need, seeking: false))
        #expect(whole.isSought && !known.isSought)
        #expect(known.scores == whole.scores && known.standing == whole.standing, "seed \(seed)")
        #expect(known.better.map(\.mentor.id) == whole.better.map(\.mentor.id), "seed \(seed)")
        #expect(known.backups.map(\.mentor.id) == whole.backups.map(\.mentor.id), "seed \(seed)")
        #expect(known.without == nil && known.better.allSatisfy { $0.alternative == nil }, "seed \(seed)")
        if whole.without != nil { pairs += 1 }
        let own = inquiry.causes(among: [need])
        let same = all.filter { $0.need.id == inquiry.cohort.needs[need].id }
        #expect(own.map(\.cause) == same.map(\.cause), "seed \(seed)")
        #expect(own.map(\.change) == same.map(\.change), "seed \(seed)")
        left += own.count
        for mentor in inquiry.cohort.mentors.indices {
          let answer = try inquiry.whyNot(need, mentor, seeking: false)
          switch (try inquiry.whyNot(need, mentor).verdict, answer.verdict) {
          case (.paired, .paired): #expect(inquiry.points(need, mentor) == whole.points, "seed \(seed)")
          case (.decided(let one), .decided(let other)): #expect(one == other, "seed \(seed)")
          case (.broken(let obstacles, _), .broken(let same, nil)):
            #expect(obstacles == same, "seed \(seed)")
            #expect(inquiry.points(need, mentor) == nil, "seed \(seed)")
          case (.costs, .notSought), (.noPlace, .notSought):
            #expect(inquiry.points(need, mentor) == answer.points, "seed \(seed)")
            possible += 1
          case (let one, let other): Issue.record("seed \(seed): \(one), \(other)")
          }
        }
        let points = inquiry.cohort.mentors.indices.compactMap { mentor in
          inquiry.points(need, mentor).map { (mentor, $0) }
        }
        #expect(inquiry.points(of: need) == Dictionary(uniqueKeysWithValues: points), "seed \(seed)")
      }
    }
    #expect(pairs > 50 && possible > 50 && left > 10)
  }

  @Test("of the best matchings one that changes least is shown, also where nothing has to change")
  func fewestMoves() throws {
    for seed: UInt64 in 0..<200 {
      guard let (_, inquiry) = try Self.inquiry(seed) else { continue }
      let same = try inquiry.alternative()
      #expect(same.isEqual, "seed \(seed)")
      if !inquiry.matching.hasBudgets { #expect(same.moves.isEmpty, "seed \(seed): \(same.moves)") }
    }
  }

  @Test("why: rank, worth and better mentors are those of full matchings")
  func why() throws {
    var contenders = 0
    for seed: UInt64 in 0..<250 {
      guard let (test, inquiry) = try Self.inquiry(seed) else { continue }
      for need in inquiry.cohort.needs.indices {
        let reasons = try inquiry.reasons(of: need)
        guard let mentor = reasons.mentor else {
          #expect(reasons.scores.isEmpty && reasons.without == nil && reasons.better.isEmpty, "seed \(seed)")
          continue
        }
        #expect(reasons.scores.reduce(0) { $0 + $1.points } == reasons.points, "seed \(seed)")
        guard reasons.decision == nil else { continue }
        var changed = test
        changed.draft.decisions.append(Self.decision(inquiry.cohort.needs[need], mentor.id, .forbid))
        #expect(try changed.matching().tally == reasons.without?.after, "seed \(seed)")
        for contender in reasons.better {
          contenders += 1
          #expect(contender.points > reasons.points, "seed \(seed)")
          var changed = test
          changed.draft.decisions.append(Self.decision(inquiry.cohort.needs[need], contender.mentor.id, .require))
          #expect(
            (try? changed.matching())?.tally == contender.alternative?.after, "seed \(seed)")
        }
      }
    }
    #expect(contenders > 100)
  }

  @Test("why not: a broken requirement is named, and what waiving it would bring is what a full matching has")
  func whyNotBroken() throws {
    var broken = 0
    for seed: UInt64 in 0..<250 {
      guard let (test, inquiry) = try Self.inquiry(seed) else { continue }
      let cohort = inquiry.cohort
      for need in cohort.needs.indices.prefix(3) where inquiry.matching.requiredMentors[need] < 0 {
        for mentor in cohort.mentors.indices {
          guard case .broken(let obstacles, let waived) = try inquiry.whyNot(need, mentor).verdict else { continue }
          broken += 1
          let pair = Pair(need: cohort.needs[need], mentor: cohort.mentors[mentor], context: RuleContext(cohort))
          #expect(obstacles.map(\.rule) == test.rules.broken(by: pair).map(\.id), "seed \(seed)")
          var changed = test
          changed.requirements =
            test.rules.waiving(obstacles.map(\.rule), for: cohort.needs[need].id, with: cohort.mentors[mentor].id)
            .requirements
          // A block that is waived is lifted.
          changed.draft.decisions.removeAll {
            $0.kind == .forbid && $0.mentor == cohort.mentors[mentor].id && $0.mentee == pair.mentee.id
              && $0.type == pair.type
          }
          changed.draft.decisions.append(Self.decision(cohort.needs[need], cohort.mentors[mentor].id, .require))
          #expect((try? changed.matching())?.tally == waived?.after, "seed \(seed)")
        }
      }
    }
    #expect(broken > 300)
  }

  @Test("unmatched: each change that is said to help fills one need more in a full matching, on 1,000 cohorts")
  func unmatched() throws {
    var tried = 0
    for seed: UInt64 in 0..<1000 {
      guard let (test, inquiry) = try Self.inquiry(seed) else { continue }
      for answer in try inquiry.unmatchedNeeds() {
        guard let alternative = answer.tried, let change = answer.unmatched.change else { continue }
        tried += 1
        let full = try Self.changed(test, by: change, for: answer.unmatched.need.id).matching()
        #expect(full.tally == alternative.after, "seed \(seed), \(answer.unmatched.need.id)")
        #expect(answer.isVerified, "seed \(seed), \(answer.unmatched.need.id): \(change)")
        #expect(full.pairs.count > inquiry.tally.filled, "seed \(seed)")
      }
    }
    #expect(tried > 500)
  }

  @Test("advice: the best extra places are those of a full matching for each mentor, on 1,000 cohorts")
  func places() throws {
    var helpful = 0
    for seed: UInt64 in 0..<1000 {
      guard let (test, inquiry) = try Self.inquiry(seed) else { continue }
      let found = try inquiry.extraPlaces(shown: 2)
      guard found.isProven else { continue }
      var tallies: [Tally] = []
      for mentor in inquiry.cohort.mentors {
        let tally = try Self.changed(test, by: .addPlace(mentors: [mentor.id]), for: inquiry.cohort.needs[0].id)
          .matching().tally
        if tally > inquiry.tally { tallies.append(tally) }
      }
      tallies.sort(by: >)
      helpful += found.best.count
      #expect(found.best.map(\.alternative.after) == Array(tallies.prefix(2)), "seed \(seed)")
    }
    #expect(helpful > 500)
  }

  @Test("advice: new mentors and requirements bring what full matchings say")
  func otherAdvice() throws {
    var recruited = 0
    for seed: UInt64 in 0..<250 {
      guard let (test, inquiry) = try Self.inquiry(seed) else { continue }
      let advice = try #require(try inquiry.advice())
      for item in advice.rules {
        guard case .drop(let rule) = item.step else { continue }
        var changed = test
        changed.requirements.removeAll { $0.id == rule }
        #expect(try changed.matching().tally == item.alternative.after, "seed \(seed), \(rule)")
      }
      for candidate in inquiry.recruits() {
        recruited += 1
        var changed = test
        changed.draft = candidate.draft
        let full = try changed.matching()
        let shown = advice.recruits.first { $0.step == candidate.step }
        #expect(full.tally == shown?.alternative.after ?? inquiry.tally, "seed \(seed)")
      }
    }
    #expect(recruited > 100)
  }

  @Test("stress: each trial is a full matching without those who leave; the seed decides, and nothing else")
  func stress() throws {
    for seed: UInt64 in 0..<60 {
      guard let (test, inquiry) = try Self.inquiry(seed) else { continue }
      let options = StressOptions(dropoutThousandths: 300, trials: 4, seed: Int(seed))
      let answer = try inquiry.stress(options)
      #expect(try inquiry.stress(options).trials == answer.trials, "seed \(seed)")
      for item in answer.dependences {
        var changed = test
        changed.draft = inquiry.draft(without: [inquiry.mentor(item.mentor.id) ?? 0])
        #expect(try changed.matching().tally == item.alternative.after, "seed \(seed)")
        #expect(item.lost == inquiry.matching.pairs.values.count { $0 == item.mentor.id }, "seed \(seed)")
      }
      // A long need that gets hours may cost two short ones theirs, and a decision that falls may free a place.
      if !inquiry.matching.hasBudgets, test.draft.decisions.isEmpty {
        for trial in answer.trials { #expect(trial.missing <= trial.lost && trial.missing >= 0, "seed \(seed)") }
      }
      for cover in answer.covers {
        for backup in cover.backups {
          var changed = test
          changed.draft.decisions += inquiry.matching.pairs.compactMap { need, mentor in
            need == cover.need.id
              ? nil
              : Decision(mentee: need.mentee, mentor: mentor, type: need.type, kind: .require, reason: "test")
          }
          changed.draft.decisions.append(Self.decision(cover.need, backup.mentor.id, .require))
          changed.draft.decisions = changed.draft.decisions.uniquedPairs
          #expect(throws: Never.self, "seed \(seed)") { try changed.matching() }
        }
      }
    }
  }

  @Test("the nearest weight with which a pair is best is the one that trying every weight finds")
  func weights() throws {
    let reach = 40
    var found = 0
    for seed: UInt64 in 0..<60 {
      var random = SeededGenerator(seed: seed)
      var test = TestCohort(seed: seed, shape: TestShape(mentees: 3...6, mentors: 2...4, priorities: 1...2))
      // Whole degrees, so that no point is rounded.
      test.wishes = ["one", "two"].map { id in
        var wish = TableWish(id: RuleID(id))
        for mentee in test.draft.mentees {
          for type in mentee.needs {
            for mentor in test.draft.mentors where random.chance(percent: 50) {
              wish.points["\(mentee.id)/\(type.rawValue)/\(mentor.id)"] = 1000
            }
          }
        }
        return WeightedWish(wish, weight: Int.random(in: -5...15, using: &random))
      }
      let matching = try SettledMatching.solve(
        test.cohort(), rules: test.rules, solver: GLPKSolver(), options: MatchingOptions())
      let inquiry = Inquiry(matching, solver: GLPKSolver())
      for need in inquiry.cohort.needs.indices.prefix(2) {
        for mentor in matching.mentors(of: need).map({ Int($0) }) {
          guard case .costs(let alternative, _) = try inquiry.whyNot(need, mentor).verdict, !alternative.isEqual else {
            continue
          }
          let nearest = try Self.nearestByTrying(test, inquiry, need, mentor, reach: reach)
          let change = try inquiry.weightChange(for: need, mentor)
          let distance = change.map { abs($0.to - $0.from) }
          if let nearest {
            found += 1
            #expect(distance == nearest, "seed \(seed), need \(need), mentor \(mentor): \(String(describing: change))")
          } else {
            #expect(distance ?? .max > reach, "seed \(seed), need \(need), mentor \(mentor)")
          }
        }
      }
    }
    #expect(found > 20, "\(found) found")
  }

  /// How far the nearest weight lies that makes a pair part of a best matching, by matching at every weight.
  private static func nearestByTrying(
    _ test: TestCohort, _ inquiry: Inquiry, _ need: Int, _ mentor: Int, reach: Int
  ) throws -> Int? {
    for distance in 1...reach {
      for wish in test.wishes {
        for weight in [wish.weight + distance, wish.weight - distance] {
          let rules = try test.rules.setting(weight: weight, of: wish.wish.id)
          let best = try SettledMatching.solve(
            inquiry.cohort, rules: rules, solver: GLPKSolver(), options: MatchingOptions())
          var draft = test.draft
          draft.decisions.append(
            decision(inquiry.cohort.needs[need], inquiry.cohort.mentors[mentor].id, .require))
          let forced = try SettledMatching.solve(
            draft.validated(), rules: rules, solver: GLPKSolver(), options: MatchingOptions())
          if forced.tally == best.tally { return distance }
        }
      }
    }
    return nil
  }

  private static func decision(_ need: Need, _ mentor: MentorID, _ kind: Decision.Kind) -> Decision {
    Decision(mentee: need.mentee.id, mentor: mentor, type: need.type, kind: kind, reason: "test")
  }

  private static func changed(_ test: TestCohort, by change: Change, for need: NeedID) -> TestCohort {
    var changed = test
    func addPlace(_ id: MentorID) {
      changed.draft.mentors = changed.draft.mentors.map { mentor in
        guard mentor.id == id else { return mentor }
        return Mentor(
          id: id, types: mentor.types, capacity: mentor.capacity.map { $0 + 1 },
          minutesPerMonth: mentor.minutesPerMonth.map {
            $0
              + (changed.draft.frame.programmes.filter { programme in
                changed.draft.mentees.contains { $0.programme == programme.id }
              }.map(\.minutesPerMonth).max() ?? 0)
          }, availability: mentor.availability)
      }
    }
    func waive(_ obstacles: [Obstacle], _ mentor: MentorID) {
      changed.requirements =
        changed.rules.waiving(obstacles.map(\.rule), for: need, with: mentor).requirements
    }
    switch change {
    case .addPlace(let mentors): addPlace(mentors[0])
    case .relax(let mentor, let obstacles): waive(obstacles, mentor)
    case .relaxAndAddPlace(let mentor, let obstacles):
      addPlace(mentor)
      waive(obstacles, mentor)
    }
    return changed
  }
}

extension [Decision] {
  /// Each pair's first decision.
  fileprivate var uniquedPairs: [Decision] {
    var seen: Set<String> = []
    return filter { seen.insert("\($0.mentee) \($0.type.map(\.rawValue) ?? "") \($0.mentor) \($0.kind)").inserted }
  }
}
