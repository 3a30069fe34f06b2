// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
import GLPKSolver
package import MatchingEngine
package import PairingRules
import SolverConformance

/// A small cohort and its rules, before they are checked, so that a test can change them.
package struct TestCohort {
  package var draft: CohortDraft
  package var requirements: [any Requirement]
  package var wishes: [WeightedWish]

  package init(draft: CohortDraft, requirements: [any Requirement], wishes: [WeightedWish]) {
    self.draft = draft
    self.requirements = requirements
    self.wishes = wishes
  }

  package var rules: RuleSet { RuleSet(requirements: requirements, wishes: wishes) }

  package func cohort() throws -> Cohort { try draft.validated() }

  package func matching(_ options: MatchingOptions = MatchingOptions()) throws -> Matching {
    try Matcher(solver: GLPKSolver()).match(cohort(), by: rules, options: options)
  }

  package static func day(_ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: 2026, month: month, day: day) ?? CalendarDate(dayNumber: 0)
  }

  /// A frame with programmes of so many minutes a month, named P0, P1, …
  package static func frame(minutes: [Int] = [60]) -> CohortFrame {
    CohortFrame(
      name: "test", firstDay: day(8, 1), lastDay: day(12, 31),
      programmes: minutes.enumerated().map { index, minutes in
        Programme(
          id: ProgrammeID("P\(index)"), kind: .youth, meetingsPerMonth: 1, minutesPerMeeting: minutes)
      })
  }
}

/// What a random cohort may have.
package struct TestShape {
  package var mentees: ClosedRange<Int>
  package var mentors: ClosedRange<Int>
  package var capacities: [Int?]
  package var hours: [Int?]
  package var minutes: [Int]
  package var priorities: ClosedRange<Int>
  package var points: ClosedRange<Int>
  package var eligiblePercent: Int
  package var secondNeedPercent: Int
  package var decisionPercent: Int
  package var availabilityPercent: Int

  package init(
    mentees: ClosedRange<Int> = 1...6, mentors: ClosedRange<Int> = 1...4, capacities: [Int?] = [0, 1, 1, 2, 3],
    hours: [Int?] = [nil], minutes: [Int] = [60], priorities: ClosedRange<Int> = 1...3,
    points: ClosedRange<Int> = -3...5, eligiblePercent: Int = 60, secondNeedPercent: Int = 25,
    decisionPercent: Int = 0, availabilityPercent: Int = 50
  ) {
    self.mentees = mentees
    self.mentors = mentors
    self.capacities = capacities
    self.hours = hours
    self.minutes = minutes
    self.priorities = priorities
    self.points = points
    self.eligiblePercent = eligiblePercent
    self.secondNeedPercent = secondNeedPercent
    self.decisionPercent = decisionPercent
    self.availabilityPercent = availabilityPercent
  }
}

extension TestCohort {
  /// A random cohort. Pairs are removed by two tables, `first` and `second`, one of three times by both.
  package init(seed: UInt64, shape: TestShape = TestShape()) {
    var random = SeededGenerator(seed: seed)
    func some<Value>(_ values: [Value], else fallback: Value) -> Value {
      values.randomElement(using: &random) ?? fallback
    }
    func availability() -> Availability {
      guard random.chance(percent: shape.availabilityPercent) else { return Availability() }
      return Availability(
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
          let start = Int.random(in: 28...36, using: &random) * 30
          return TimeWindow(
            some([Weekday.monday, .tuesday], else: .friday), startMinute: start,
            endMinute: start + Int.random(in: 1...5, using: &random) * 30)
        })
    }
    let mentors = (0..<Int.random(in: shape.mentors, using: &random)).map { index in
      Mentor(
        id: MentorID("M\(index)"), types: Set(MentorType.allCases), capacity: some(shape.capacities, else: 1),
        minutesPerMonth: some(shape.hours, else: nil), availability: availability())
    }
    let mentees = (0..<Int.random(in: shape.mentees, using: &random)).map { index in
      Mentee(
        id: MenteeID("T\(index)"),
        programme: ProgrammeID("P\(Int.random(in: 0..<shape.minutes.count, using: &random))"),
        needs: random.chance(percent: shape.secondNeedPercent) ? [.social, .education] : [.social],
        priority: Int.random(in: shape.priorities, using: &random), availability: availability())
    }
    var first = TableRequirement(id: "first")
    var second = TableRequirement(id: "second")
    var wish = TableWish(id: "wish")
    var other = TableWish(id: "other")
    for mentee in mentees {
      for type in mentee.needs {
        for mentor in mentors {
          let key = "\(mentee.id)/\(type.rawValue)/\(mentor.id)"
          if !random.chance(percent: shape.eligiblePercent) {
            let which = Int.random(in: 0..<3, using: &random)
            if which != 0 { first.blocked.insert(key) }
            if which != 1 { second.blocked.insert(key) }
          }
          wish.points[key] = Int.random(in: shape.points, using: &random)
          other.points[key] = Int.random(in: 0...1, using: &random)
        }
      }
    }
    draft = CohortDraft(frame: Self.frame(minutes: shape.minutes), mentors: mentors, mentees: mentees)
    for mentee in mentees where random.chance(percent: shape.decisionPercent) {
      draft.decisions.append(
        Decision(
          mentee: mentee.id, mentor: some(mentors.map(\.id), else: "M0"), type: .social,
          kind: some([.require, .forbid], else: .forbid), reason: "test"))
    }
    requirements = [first, second, BlockRequirement()]
    wishes = [WeightedWish(wish, weight: 1000), WeightedWish(other, weight: 1000)]
  }
}
