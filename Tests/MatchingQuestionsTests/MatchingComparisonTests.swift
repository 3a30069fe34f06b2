// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import MatchingEngine
import MatchingQuestions
import Optimization
import PairingRules
import SolverConformance
import TestCohorts
import Testing

/// Every number of a comparison, against a plain recount of two full matchings.
@Suite struct MatchingComparisonTests {
  @Test("all is as a recount has it, on 1,000 cohorts with random changes")
  func recount() throws {
    var seen = Seen()
    for seed: UInt64 in 0..<1000 {
      guard let (before, after, comparison) = try Self.compared(seed) else { continue }
      let recount = Recount(before, after)
      recount.check(comparison, "seed \(seed)")
      seen.add(comparison)
    }
    // A test that never meets a case proves nothing of it.
    #expect(seen.cohorts > 900, "\(seen)")
    for kind in NeedChange.Kind.allCases where kind != .joined {
      #expect(seen.kinds[kind, default: 0] > 20, "\(kind): \(seen)")
    }
    #expect(seen.shifts > 100 && seen.gainers > 100 && seen.losers > 100 && seen.broken > 5, "\(seen)")
  }

  @Test("the second matching is as good as a full one, and what stays the same stays")
  func resolved() throws {
    for seed: UInt64 in 1000..<1150 {
      guard let (before, after, comparison) = try Self.compared(seed) else { continue }
      let full = try Matcher(solver: GLPKSolver()).match(after.cohort, by: after.rules)
      #expect(comparison.second.tally == full.tally, "seed \(seed)")
      #expect(comparison.first.tally == before.tally, "seed \(seed)")
    }
  }

  @Test("nothing has changed between a matching and itself")
  func unchanged() throws {
    for seed: UInt64 in 0..<100 {
      let test = TestCohort(seed: seed)
      let options = MatchingOptions()
      let one = try SettledMatching.drawn(test.cohort(), rules: test.rules, solver: GLPKSolver(), options: options)
      let other = try SettledMatching.solve(
        test.cohort(), rules: test.rules, keeping: one.pairs, solver: GLPKSolver(), options: options)
      let comparison = MatchingComparison(one, other)
      #expect(comparison.isUnchanged, "seed \(seed)")
      #expect(comparison.changes.isEmpty && comparison.byFirst.difference == 0, "seed \(seed)")
    }
  }

  @Test("a mentor who leaves is told with those they leave behind, and new people are new")
  func otherPeople() throws {
    var joined = 0
    for seed: UInt64 in 0..<120 {
      let small = TestCohort(seed: seed)
      var large = small
      large.draft.mentees.append(Mentee(id: "T9", programme: "P0", needs: [.social], priority: 9))
      let (one, other) = (try small.matching(), try large.matching(Self.keeping(small.matching())))
      let settled = try Self.settle(small, large)
      let comparison = MatchingComparison(settled.0, settled.1)
      Recount(one, other).check(comparison, "seed \(seed)")
      #expect(comparison.ownMentees == Compared([], ["T9"]), "seed \(seed)")
      let back = MatchingComparison(settled.1, settled.0)
      #expect(back.ownMentees == Compared(["T9"], []), "seed \(seed)")
      #expect(back.byFirst.difference == -comparison.bySecond.difference, "seed \(seed)")
      #expect(back.pairs.left == comparison.pairs.joined && back.pairs.unfilled == comparison.pairs.filled)
      joined += comparison.pairs.joined
    }
    #expect(joined > 50, "\(joined)")
  }

  /// Both matchings in full, and the comparison of the settled ones.
  private static func compared(_ seed: UInt64) throws -> (Matching, Matching, MatchingComparison)? {
    var random = SeededGenerator(seed: seed ^ 0xC0)
    var test = TestCohort(seed: seed, shape: ForcedPairTests.shape(seed))
    if seed % 2 == 0 { try enrich(&test, &random) }
    var changed = test
    for index in changed.wishes.indices where random.chance(percent: 70) {
      changed.wishes[index] = WeightedWish(
        changed.wishes[index].wish, weight: changed.wishes[index].weight * Int.random(in: -2...4, using: &random) / 2)
    }
    if random.chance(percent: 15) { changed.wishes.removeLast() }
    if random.chance(percent: 20) { changed.requirements.removeFirst() }
    let cohort = try test.cohort()
    if random.chance(percent: 25), let mentor = cohort.mentors.randomElement(using: &random) {
      let change: CohortChange =
        random.chance(percent: 50) && cohort.mentors.count > 1 ? .leaveOut(mentor.id) : .places(mentor.id, 1)
      let draft = try cohort.applying([change])
      changed.draft = CohortDraft(
        frame: draft.frame, mentors: draft.mentors, mentees: draft.mentees, decisions: draft.decisions)
    }
    if random.chance(percent: 20) {
      changed.draft.mentees = changed.draft.mentees.map {
        Mentee(
          id: $0.id, programme: $0.programme, needs: $0.needs, priority: $0.priority, availability: $0.availability)
      }
    }
    if random.chance(percent: 10), changed.draft.mentees.count > 1 {
      let gone = changed.draft.mentees.removeLast()
      changed.draft.decisions.removeAll { $0.mentee == gone.id }
    }
    do {
      let before = try test.matching()
      let after = try changed.matching(keeping(before))
      let settled = try settle(test, changed)
      return (before, after, MatchingComparison(settled.0, settled.1))
    } catch MatchingError.refused {
      return nil
    }
  }

  /// Gives most people times they prefer, places to live and stages, and wishes that judge by them.
  private static func enrich(_ test: inout TestCohort, _ random: inout SeededGenerator) throws {
    func preferred() -> Availability {
      guard random.chance(percent: 70) else { return Availability() }
      let start = Int.random(in: 28...36, using: &random) * 30
      return Availability([TimeWindow(.monday, startMinute: start, endMinute: start + 60)])
    }
    test.draft.mentors = test.draft.mentors.map {
      Mentor(
        id: $0.id, types: $0.types, municipality: random.chance(percent: 70) ? "Haderslev" : nil,
        capacity: $0.capacity, minutesPerMonth: $0.minutesPerMonth, availability: $0.availability,
        preferredTimes: preferred())
    }
    test.draft.mentees = test.draft.mentees.map {
      Mentee(
        id: $0.id, stage: Stage.allCases.randomElement(using: &random), programme: $0.programme, needs: $0.needs,
        municipality: random.chance(percent: 50) ? "Haderslev" : nil, priority: $0.priority,
        availability: $0.availability, preferredTimes: preferred())
    }
    // A third table, so that the greatest difference may go against all others together.
    var third = TableWish(id: "third")
    for mentee in test.draft.mentees {
      for type in mentee.needs {
        for mentor in test.draft.mentors {
          third.points["\(mentee.id)/\(type.rawValue)/\(mentor.id)"] = Int.random(in: -3...3, using: &random)
        }
      }
    }
    test.wishes.append(WeightedWish(third, weight: 1000))
    test.wishes += try RuleSet(specifications: [
      RuleSpecification(id: "preferred_time", role: .wish, weight: 4),
      RuleSpecification(id: "municipality", role: .wish, weight: 2),
    ]).wishes
  }

  private static func settle(
    _ test: TestCohort, _ changed: TestCohort
  ) throws -> (SettledMatching, SettledMatching) {
    let one = try SettledMatching.drawn(
      test.cohort(), rules: test.rules, solver: GLPKSolver(), options: MatchingOptions())
    let other = try SettledMatching.solve(
      changed.cohort(), rules: changed.rules, keeping: one.pairs, solver: GLPKSolver(), options: MatchingOptions())
    return (one, other)
  }

  private static func keeping(_ matching: Matching) -> MatchingOptions {
    var options = MatchingOptions()
    let pairs = matching.pairs.map { ($0.need.id, $0.mentor.id) }
    options.tieBreak = pairs.isEmpty ? .order : .keeping(Dictionary(uniqueKeysWithValues: pairs))
    return options
  }
}

/// How often each case was met.
private struct Seen {
  var cohorts = 0
  var kinds: [NeedChange.Kind: Int] = [:]
  var shifts = 0
  var gainers = 0
  var losers = 0
  var broken = 0

  mutating func add(_ comparison: MatchingComparison) {
    cohorts += 1
    for change in comparison.changes {
      kinds[change.kind, default: 0] += 1
      if change.after?.broken.isEmpty == false { broken += 1 }
    }
    shifts += comparison.shifts.count
    gainers += comparison.gainers.count
    losers += comparison.losers.count
  }
}
