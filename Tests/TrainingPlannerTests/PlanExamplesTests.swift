// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import GLPKSolver
import Testing
import TrainingPlanner

/// Small plans that can be followed by hand: first day 100, last day 200.
@Suite struct PlanExamplesTests {
  private func session(
    _ id: SessionID, _ module: ModuleID, day: Int, at start: Int = 9, seats: Int = 1
  ) -> TrainingSession {
    TrainingSession(
      id: id, module: module, date: CalendarDate(dayNumber: day), startMinute: start * 60,
      endMinute: (start + 3) * 60, seats: seats, place: "")
  }

  private func mentor(_ id: MentorID, _ training: ModuleID..., away: Int? = nil) -> Mentor {
    Mentor(
      id: id, types: [.social],
      unavailable: away.map { [CalendarDate(dayNumber: $0)...CalendarDate(dayNumber: $0)] } ?? [],
      training: Dictionary(training.map { ($0, Completion.undated) }, uniquingKeysWith: { first, _ in first }))
  }

  /// One programme that asks for `basic` and then `talk`, where nothing else is said.
  private func plan(
    _ mentors: [Mentor], _ sessions: [TrainingSession], duties: [Int] = [], busy: [BusyTime] = [],
    required: [ModuleID] = ["basic", "talk"], until: Int? = nil
  ) throws -> (cohort: Cohort, plan: TrainingPlan) {
    let programme = Programme(
      id: "p", mentorTypes: [.social], requiredModules: required.map { RequiredModule(module: $0) },
      provisionalUntil: until.map { CalendarDate(dayNumber: $0) })
    let frame = CohortFrame(
      name: "", firstDay: CalendarDate(dayNumber: 100), lastDay: CalendarDate(dayNumber: 200), programmes: [programme],
      modules: [
        TrainingModule(id: "basic"), TrainingModule(id: "talk", prerequisites: ["basic"]), TrainingModule(id: "sport"),
      ])
    let cohort = try CohortDraft(frame: frame, mentors: mentors, trainingSessions: sessions).validated()
    let plan = try TrainingPlanner(solver: GLPKSolver()).plan(
      cohort: cohort, duties: duties.map { TrainingDuty(mentor: $0, programme: "p") }, busy: busy)
    return (cohort, plan)
  }

  @Test func theOnlySeatGoesToWhomAPairRestsOn() throws {
    let mentors = [mentor("A", "basic"), mentor("B")]
    let sessions = [session("b", "basic", day: 90), session("t", "talk", day: 95)]
    // As wishes, A's module and B's first are worth as much as both of B's; the duty asks for both.
    #expect(try plan(mentors, sessions).plan.seats.count == 2)
    let owed = try plan(mentors, sessions, duties: [1]).plan
    #expect(
      owed.seats == [
        TrainingSeat(mentor: 1, session: 0, isNeeded: true), TrainingSeat(mentor: 1, session: 1, isNeeded: true),
      ])
    #expect(owed.unmetDuties.isEmpty && owed.seatsUsed == [1, 1])
    #expect(owed.waiting == [TrainingWait(mentor: 0, module: "talk", reason: .full, isNeeded: false, completes: 1)])
    #expect(
      owed.progress == [
        TrainingProgress(mentor: 0, before: ["talk"], after: ["talk"], completed: []),
        TrainingProgress(mentor: 1, before: ["basic", "talk"], after: [], completed: ["p"]),
      ])
  }

  @Test func aDutyIsMetWhollyOrNotAtAll() throws {
    // Two seats in the first module, one in the second: the second mentor's half is a wish only.
    let sessions = [session("b", "basic", day: 90, seats: 2), session("t", "talk", day: 95)]
    let plan = try plan([mentor("A"), mentor("B")], sessions, duties: [0, 1]).plan
    #expect(plan.unmetDuties.count == 1 && plan.seats.count { $0.isNeeded } == 2 && plan.seats.count == 3)
    #expect(plan.waiting.map(\.isNeeded) == [true] && plan.waiting.map(\.reason) == [.full])
  }

  @Test func aProvisionalSeatLiesAfterTheFirstDay() throws {
    let sessions = [session("b", "basic", day: 90), session("t", "talk", day: 110), session("u", "talk", day: 130)]
    let agreed = try plan([mentor("A")], sessions, duties: [0], until: 110).plan
    #expect(agreed.seats.map(\.isProvisional) == [false, true] && agreed.unmetDuties.isEmpty)
    // Not agreed: the seats are given as a wish, and nobody starts on them.
    let strict = try plan([mentor("A")], sessions, duties: [0]).plan
    #expect(strict.seats.map(\.isNeeded) == [false, false] && strict.unmetDuties.count == 1)
    #expect(strict.seats.map(\.session) == [0, 1])
  }

  @Test func whyMentorsWait() throws {
    let talk = session("t", "talk", day: 110)
    let none = try plan([mentor("A", "basic")], []).plan
    #expect(none.waiting.map(\.reason) == [.noSession])
    #expect(try plan([mentor("A", "basic", away: 110)], [talk]).plan.waiting.map(\.reason) == [.away])
    let meeting = BusyTime(mentor: 0, .once(CalendarDate(dayNumber: 110), startMinute: 700, endMinute: 730))
    #expect(try plan([mentor("A", "basic")], [talk], busy: [meeting]).plan.waiting.map(\.reason) == [.clash])
    let later = BusyTime(mentor: 0, .once(CalendarDate(dayNumber: 110), startMinute: 720, endMinute: 750))
    #expect(try plan([mentor("A", "basic")], [talk], busy: [later]).plan.waiting.isEmpty)
    // Two modules at once: one of them waits.
    let both = [session("b", "basic", day: 110), session("s", "sport", day: 110, at: 11)]
    let once = try plan([mentor("A")], both, required: ["basic", "sport"]).plan
    #expect(once.seats.count == 1 && once.waiting.map(\.reason) == [.clash])
    // The first module is full, so that the second begins too early whatever its seats.
    let scarce = [session("b", "basic", day: 105), session("t", "talk", day: 110, seats: 9)]
    let held = try plan([mentor("A"), mentor("B")], scarce).plan
    #expect(held.waiting.map(\.reason) == [.full, .prerequisite] && Set(held.waiting.map(\.mentor)).count == 1)
  }

  @Test func weeklyMeetingsAndDuties() throws {
    let day = CalendarDate(dayNumber: 110)
    let window = TimeWindow(day.weekday, startMinute: 540, endMinute: 600)
    let talk = session("t", "talk", day: 110)
    for (days, isBusy) in [(day...day, true), (CalendarDate(dayNumber: 111)...CalendarDate(dayNumber: 150), false)] {
      let busy = BusyTime(mentor: 0, .weekly(window, during: days))
      #expect(try plan([mentor("A", "basic")], [talk], busy: [busy]).plan.seats.isEmpty == isBusy)
    }
    // Duties of nobody, and of who is trained.
    #expect(try plan([mentor("A", "basic", "talk")], [talk], duties: [0]).plan.unmetDuties.isEmpty)
    #expect(try plan([mentor("A")], [talk], duties: [7]).plan.unmetDuties == [TrainingDuty(mentor: 7, programme: "p")])
  }
}
