// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import SolverConformance
import TrainingPlanner

/// Cohorts with mentors who lack modules, and sessions that clash, fill up and come too late.
struct RandomTrainingCohort {
  var random: SeededGenerator
  private static let firstDay = 100

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// - Parameter sessions: the most of a module.
  mutating func cohort(mentors: Int, modules: Int, sessions: Int) throws -> Cohort {
    let ids = (0..<modules).map { ModuleID("m\($0)") }
    let moduleList = ids.indices.map { index in
      TrainingModule(
        id: ids[index], prerequisites: ids[..<index].filter { _ in random.chance(percent: 35) },
        coveredBy: random.chance(percent: 15) ? ["teacher"] : [])
    }
    let programmes = (0..<Int.random(in: 1...2, using: &random)).map { index in
      Programme(
        id: ProgrammeID("p\(index)"), mentorTypes: random.chance(percent: 80) ? [.social] : [.business],
        requiredModules: ids.filter { _ in random.chance(percent: 60) }.map {
          RequiredModule(module: $0, validMonths: random.chance(percent: 30) ? 1 : nil)
        },
        provisionalUntil: random.chance(percent: 40) ? day(in: 100...110) : nil)
    }
    let frame = CohortFrame(
      name: "random", firstDay: CalendarDate(dayNumber: Self.firstDay), lastDay: CalendarDate(dayNumber: 120),
      programmes: programmes, modules: moduleList)
    let people = (0..<mentors).map { index in
      let away = day(in: 90...120)
      return Mentor(
        id: MentorID("M\(index)"), types: random.chance(percent: 85) ? [.social] : [.business],
        programmes: random.chance(percent: 70) ? [] : ["p0"],
        background: random.chance(percent: 20) ? ["teacher"] : [],
        unavailable: random.chance(percent: 30)
          ? [away...CalendarDate(dayNumber: away.dayNumber + 5)] : [],
        training: training(ids))
    }
    let offered = ids.flatMap { module in
      (0..<Int.random(in: 0...sessions, using: &random)).map { number in
        let start = Int.random(in: 9...12, using: &random)
        return TrainingSession(
          id: SessionID("\(module)-\(number)"), module: module,
          date: random.chance(percent: 5) ? CalendarDate(dayNumber: 60) : day(in: 94...122), startMinute: start * 60,
          endMinute: (start + Int.random(in: 1...3, using: &random)) * 60,
          seats: Int.random(in: 0...2, using: &random), place: "")
      }
    }
    return try CohortDraft(frame: frame, mentors: people, trainingSessions: offered).validated()
  }

  mutating func duties(_ cohort: Cohort) -> [TrainingDuty] {
    cohort.mentors.indices.flatMap { mentor in
      cohort.frame.programmes.filter { _ in random.chance(percent: 35) }.map {
        TrainingDuty(mentor: mentor, programme: $0.id)
      }
    }
  }

  mutating func busy(_ cohort: Cohort) -> [BusyTime] {
    cohort.mentors.indices.filter { _ in random.chance(percent: 40) }.map { mentor in
      if random.chance(percent: 50) {
        return BusyTime(mentor: mentor, .once(day(in: 94...122), startMinute: 600, endMinute: 660))
      }
      let weekday = Weekday.allCases.randomElement(using: &random) ?? .monday
      return BusyTime(
        mentor: mentor,
        .weekly(TimeWindow(weekday, startMinute: 540, endMinute: 640), during: day(in: 94...100)...day(in: 101...122)))
    }
  }

  private mutating func training(_ ids: [ModuleID]) -> [ModuleID: Completion] {
    var training: [ModuleID: Completion] = [:]
    for id in ids where random.chance(percent: 25) {
      training[id] = random.chance(percent: 25) ? .undated : .on(day(in: 50...112))
    }
    return training
  }

  private mutating func day(in range: ClosedRange<Int>) -> CalendarDate {
    CalendarDate(dayNumber: Int.random(in: range, using: &random))
  }
}
