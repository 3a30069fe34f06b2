// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MeetingPlanner
import SolverConformance

/// Random days, windows and people of a plan.
private struct PlanSource {
  var random: SeededGenerator
  let firstDay: CalendarDate
  let length: Int

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    // Leap days, both changes of summer time, and years with 53 weeks (2020, 2026, 2032) are met often.
    let starts = [
      "2019-08-12", "2020-02-10", "2020-12-14", "2023-04-03", "2024-02-19", "2025-10-06", "2026-03-09", "2026-08-10",
      "2026-12-21", "2027-10-18", "2028-02-14", "2031-08-01", "2032-12-20",
    ]
    let start = date(starts.randomElement(using: &random) ?? "2026-08-10")
    firstDay = CalendarDate(dayNumber: start.dayNumber + Int.random(in: 0...13, using: &random))
    length = random.chance(percent: 30) ? Int.random(in: 1...45, using: &random) : 400
  }

  mutating func some<Value>(_ values: [Value], else fallback: Value) -> Value {
    values.randomElement(using: &random) ?? fallback
  }

  mutating func days(_ most: Int, longest: Int) -> [ClosedRange<CalendarDate>] {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in
      let start = firstDay.dayNumber + Int.random(in: -10...length + 10, using: &random)
      return CalendarDate(
        dayNumber: start)...CalendarDate(
          dayNumber: start + Int.random(in: 0..<longest, using: &random))
    }
  }

  mutating func availability(statedPercent: Int) -> Availability {
    guard random.chance(percent: statedPercent) else { return Availability() }
    return Availability(
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        // Some begin at midnight and some end there.
        let start = Int.random(in: 0...90, using: &random) * 15
        let end = min(1440, start + Int.random(in: 2...40, using: &random) * 15)
        return TimeWindow(some(Weekday.allCases, else: .monday), startMinute: start, endMinute: end)
      })
  }

  mutating func municipality() -> Tag? { some([nil, "Vejle", "Kolding", "Haderslev"], else: nil) }
}

extension TestPlan {
  /// A random small cohort with pairs. Most slots suit both; some are none, off the grid or outside what is free.
  init(seed: UInt64, people: Int = 8) {
    var source = PlanSource(seed: seed)
    var frame = CohortFrame(
      name: "seed \(seed)", firstDay: source.firstDay,
      lastDay: CalendarDate(dayNumber: source.firstDay.dayNumber + source.length - 1))
    frame.closed = source.days(4, longest: 12)
    frame.slotMinutes = source.some([5, 15, 15, 20, 30, 30, 45, 60], else: 30)
    frame.publicHolidays = source.some([.denmark, .denmark, .none], else: .none)
    frame.travelMinutes = source.some([0, 15, 30, 75], else: 0)
    frame.coordinators = source.some([1, 2, 3], else: 1)
    frame.programmes = (0..<3).map { index in
      Programme(
        id: ProgrammeID("P\(index)"), kind: source.some(ProgrammeKind.allCases, else: .youth),
        meetingsPerMonth: Int.random(in: 1...6, using: &source.random),
        minutesPerMeeting: source.some([30, 45, 50, 60, 60, 90, 240], else: 60),
        months: Int.random(in: 1...13, using: &source.random),
        rhythm: source.some(MeetingRhythm.allCases, else: .weekly),
        supportWeeks: Int.random(in: 0...6, using: &source.random))
    }
    frame.rooms = (0..<source.some([0, 0, 1, 2, 3], else: 0)).map {
      Room(name: "R\($0)", pairs: Int.random(in: 1...2, using: &source.random), municipality: source.municipality())
    }
    self.init(frame: frame)
    mentors = (0..<Int.random(in: 1...max(1, people / 2), using: &source.random)).map {
      Mentor(
        id: MentorID("M\($0)"), types: Set(MentorType.allCases), municipality: source.municipality(),
        availability: source.availability(statedPercent: 85), unavailable: source.days(3, longest: 15))
    }
    mentees = (0..<Int.random(in: 1...people, using: &source.random)).map {
      Mentee(
        id: MenteeID("T\($0)"), programme: ProgrammeID("P\(Int.random(in: 0..<3, using: &source.random))"),
        needs: source.random.chance(percent: 25) ? [.social, .education] : [.social],
        municipality: source.municipality(), availability: source.availability(statedPercent: 85),
        unavailable: source.days(3, longest: 15))
    }
    for (index, mentee) in mentees.enumerated() {
      for type in mentee.needs {
        let mentor = Int.random(in: 0..<mentors.count, using: &source.random)
        let start =
          source.random.chance(percent: 20) ? source.firstDay.dayNumber + source.length * 2 / 5 : nil
        couples.append(
          Couple(
            mentee: index, mentor: mentor, type: type, slot: slot(index, mentor, &source.random),
            startsOn: start.map { CalendarDate(dayNumber: $0) }))
      }
    }
    busy = (0..<Int.random(in: 0...6, using: &source.random)).map { _ in
      let start = Int.random(in: 0...22, using: &source.random) * 60
      return BusyTime(
        mentor: MentorID("M\(Int.random(in: 0...mentors.count, using: &source.random))"),
        date: CalendarDate(
          dayNumber: source.firstDay.dayNumber + Int.random(in: -3...source.length, using: &source.random)),
        startMinute: start, endMinute: start + 100)
    }
  }

  private func slot(_ mentee: Int, _ mentor: Int, _ random: inout SeededGenerator) -> TimeWindow? {
    let minutes = frame.programmes.first { $0.id == mentees[mentee].programme }?.minutesPerMeeting ?? 60
    let start = Int.random(in: 0...60, using: &random) * 20
    let any = TimeWindow(
      Weekday.allCases.randomElement(using: &random) ?? .monday, startMinute: start, endMinute: start + minutes)
    if random.chance(percent: 5) { return any }
    let (left, right) = (mentors[mentor].availability, mentees[mentee].availability)
    if left.isEmpty, right.isEmpty { return random.chance(percent: 50) ? any : nil }
    let windows = left.isEmpty ? right.windows : right.isEmpty ? left.windows : left.intersection(right)
    for window in windows {
      let start = (window.startMinute + frame.slotMinutes - 1) / frame.slotMinutes * frame.slotMinutes
      if start + minutes <= window.endMinute {
        return TimeWindow(window.weekday, startMinute: start, endMinute: start + minutes)
      }
    }
    // Hardly anybody shares a time by chance, so many then meet without one stating when.
    return nil
  }
}
