// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// The seats that a solver has given, read back as what they mean to mentors.
struct SeatBook {
  let cohort: Cohort
  let offer: TrainingOffer
  let choices: SeatChoices
  /// How many seats are taken; one entry a session.
  let seatsUsed: [Int]
  private let sessionOfTask: [Int?]
  private let sessionsOfMentor: [Int: [Int]]

  init(cohort: Cohort, offer: TrainingOffer, choices: SeatChoices, sessionOfTask: [Int?]) {
    self.cohort = cohort
    self.offer = offer
    self.choices = choices
    self.sessionOfTask = sessionOfTask
    var used = [Int](repeating: 0, count: offer.sessions.count)
    var sessionsOfMentor: [Int: [Int]] = [:]
    for (task, session) in zip(choices.tasks, sessionOfTask) {
      guard let session else { continue }
      used[session] += 1
      sessionsOfMentor[task.mentor, default: []].append(session)
    }
    seatsUsed = used
    self.sessionsOfMentor = sessionsOfMentor
  }

  /// The mentor's session of a module, if there is one.
  private func session(_ mentor: Int, _ module: ModuleID) -> TrainingSession? {
    choices.task(mentor, module).flatMap { sessionOfTask[$0] }.map { offer.sessions[$0] }
  }

  /// Whether the seats give a mentor a required module by a day.
  private func gives(_ mentor: Int, _ required: RequiredModule, by deadline: CalendarDate) -> Bool {
    session(mentor, required.module).map { offer.counts($0, for: required, by: deadline) } ?? false
  }

  private func isMet(_ demand: Demand) -> Bool {
    demand.missing.allSatisfy { gives(demand.mentor, $0, by: demand.deadline) }
  }

  /// The tasks that needed demands rest on, met or not.
  private func neededTasks(_ demands: [Demand], met: Bool) -> Set<Int> {
    var tasks: Set<Int> = []
    for demand in demands where demand.isNeeded && isMet(demand) == met {
      let modules = offer.modulesToTake(demand.missing.map(\.module), by: cohort.mentors[demand.mentor])
      tasks.formUnion(modules.compactMap { choices.task(demand.mentor, $0) })
    }
    return tasks
  }

  func seats(for demands: [Demand]) -> [TrainingSeat] {
    let needed = neededTasks(demands, met: true)
    let seats = choices.tasks.indices.compactMap { task -> TrainingSeat? in
      guard let session = sessionOfTask[task] else { return nil }
      let isNeeded = needed.contains(task)
      return TrainingSeat(
        mentor: choices.tasks[task].mentor, session: session, isNeeded: isNeeded,
        isProvisional: isNeeded && offer.sessions[session].date > offer.firstDay)
    }
    return seats.sorted { left, right in
      let (first, second) = (offer.sessions[left.session], offer.sessions[right.session])
      return (left.mentor, first.date, first.startMinute, left.session)
        < (right.mentor, second.date, second.startMinute, right.session)
    }
  }

  /// Duties that are not met; also those whose mentor or programme the cohort does not have.
  func unmetDuties(_ duties: Set<TrainingDuty>, _ demands: [Demand]) -> [TrainingDuty] {
    let known = Set(cohort.frame.programmes.map(\.id))
    let unmet = Set(
      demands.filter { $0.isNeeded && !isMet($0) }.map { TrainingDuty(mentor: $0.mentor, programme: $0.programme.id) })
    return duties.filter {
      unmet.contains($0) || !cohort.mentors.indices.contains($0.mentor) || !known.contains($0.programme)
    }.sorted()
  }

  /// What each mentor lacks for the programmes of the mentor's own and those of duties.
  func progress(_ duties: Set<TrainingDuty>) -> [TrainingProgress] {
    let owed = Dictionary(grouping: duties, by: \.mentor).mapValues { Set($0.map(\.programme)) }
    return cohort.mentors.enumerated().compactMap { index, mentor in
      var before: [ModuleID] = []
      var after: [ModuleID] = []
      var completed: [ProgrammeID] = []
      for programme in cohort.frame.programmes
      where mentor.mayServe(in: programme) || owed[index]?.contains(programme.id) ?? false {
        let missing = offer.missingModules(of: mentor, for: programme, by: offer.lastDay)
        let left = missing.filter { !gives(index, $0, by: max(offer.lastDay, offer.deadline(for: programme))) }
        for module in missing.map(\.module) where !before.contains(module) { before.append(module) }
        for module in left.map(\.module) where !after.contains(module) { after.append(module) }
        if !missing.isEmpty, left.isEmpty { completed.append(programme.id) }
      }
      guard !before.isEmpty else { return nil }
      return TrainingProgress(mentor: index, before: before, after: after, completed: completed)
    }
  }

  /// Who waits for a seat: those on whom a pair rests first, then those for whom it completes most programmes, then by
  /// the mentor's id and the order of modules.
  func waiting(for demands: [Demand], busy: [BusyTime]) -> [TrainingWait] {
    let busy = Dictionary(grouping: busy, by: \.mentor)
    let needed = neededTasks(demands, met: false)
    let demandsOf = Dictionary(grouping: demands, by: \.mentor)
    var entries: [TrainingWait] = []
    for (index, task) in choices.tasks.enumerated() where sessionOfTask[index] == nil {
      let own = demandsOf[task.mentor] ?? []
      let asking = own.filter { demand in demand.missing.contains { $0.module == task.module } }
      let reason = reason(task, sessions(of: task.module, for: own, asking), busy: busy[task.mentor] ?? [])
      // A free seat in what nobody asks for by itself is no use.
      if reason == .notProven, asking.isEmpty { continue }
      let completes = Set(
        asking.filter { demand in
          demand.missing.allSatisfy { $0.module == task.module || gives(demand.mentor, $0, by: demand.deadline) }
        }.map(\.programme.id))
      entries.append(
        TrainingWait(
          mentor: task.mentor, module: task.module, reason: reason, isNeeded: needed.contains(index),
          completes: completes.count))
    }
    return entries.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (first.isNeeded ? 0 : 1, -first.completes, first.mentor, left.offset)
        < (second.isNeeded ? 0 : 1, -second.completes, second.mentor, right.offset)
    }.map(\.element)
  }

  /// The sessions with seats by which a module is held for some demand of those that ask for it; or, where it only comes
  /// before others, all that are in time for them.
  private func sessions(of module: ModuleID, for own: [Demand], _ asking: [Demand]) -> [TrainingSession] {
    let deadline = own.map(\.deadline).max() ?? offer.lastDay
    return offer.sessions.filter { session in
      guard session.module == module, session.seats > 0, session.date <= deadline else { return false }
      return asking.isEmpty
        || asking.contains { demand in
          demand.missing.contains { offer.counts(session, for: $0, by: demand.deadline) }
        }
    }
  }

  /// Narrows the sessions down until none is left.
  private func reason(
    _ task: SeatChoices.Task, _ sessions: [TrainingSession], busy: [BusyTime]
  ) -> TrainingWait.Reason {
    let mentor = cohort.mentors[task.mentor]
    let taken = (sessionsOfMentor[task.mentor] ?? []).map { offer.sessions[$0] }
    var left = sessions
    if left.isEmpty { return .noSession }
    left.removeAll { session in mentor.unavailable.contains { $0.contains(session.date) } }
    if left.isEmpty { return .away }
    left.removeAll { session in busy.contains { $0.prevents(session) } }
    if left.isEmpty { return .clash }
    for prerequisite in offer.missingPrerequisites(of: task.module, for: mentor) {
      let before = session(task.mentor, prerequisite)
      left.removeAll { session in before.map { !$0.ends(before: session) } ?? true }
    }
    if left.isEmpty { return .prerequisite }
    left.removeAll { session in taken.contains { $0.overlaps(session) } }
    if left.isEmpty { return .clash }
    let free = offer.sessions.indices.contains { index in
      seatsUsed[index] < offer.sessions[index].seats && left.contains { $0.id == offer.sessions[index].id }
    }
    return free ? .notProven : .full
  }
}
