// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import SolverConformance

extension TestCohort {
  /// A random cohort in which times are scarce.
  package static func withScarceTimes(seed: UInt64, rooms: Bool, travel: Bool, minutes: [Int] = [60]) -> TestCohort {
    var random = SeededGenerator(seed: seed)
    var test = TestCohort(
      seed: seed,
      shape: TestShape(
        mentees: 2...4, mentors: 1...3, capacities: [1, 2, 3], minutes: minutes, priorities: 1...2, points: 0...5,
        eligiblePercent: 85, secondNeedPercent: 30, availabilityPercent: 0))
    func windows() -> Availability {
      guard !random.chance(percent: 10) else { return Availability() }
      return Availability(
        (0..<Int.random(in: 1...2, using: &random)).map { _ in
          let start = Int.random(in: 30...33, using: &random) * 30
          return TimeWindow(
            random.chance(percent: 70) ? .monday : .tuesday, startMinute: start,
            endMinute: start + Int.random(in: 2...4, using: &random) * 30)
        })
    }
    test.draft.mentors = test.draft.mentors.map {
      Mentor(id: $0.id, types: $0.types, capacity: $0.capacity, availability: windows())
    }
    test.draft.mentees = test.draft.mentees.map {
      Mentee(
        id: $0.id, programme: $0.programme, needs: $0.needs,
        municipality: travel ? ["Vejle", "Kolding", nil].randomElement(using: &random) ?? nil : nil,
        priority: $0.priority, availability: windows())
    }
    if travel { test.draft.frame.travelMinutes = 45 }
    if rooms { test.draft.frame.rooms = [Room(name: "Library", pairs: Int.random(in: 1...2, using: &random))] }
    test.requirements += RuleSet.standard.requirements.filter { $0.id == RuleSet.sharedTimeRequirement }
    return test
  }
}
