// SPDX-License-Identifier: GPL-3.0-or-later

/// The training that a cohort offers: its modules, and the sessions in which they can be taken.
///
/// There is no clock here: a session counts if it lies on or before a deadline, whatever the day is today.
public struct TrainingOffer: Sendable {
  /// The modules, by id.
  public let modules: [ModuleID: TrainingModule]
  /// The sessions, in the cohort's order; a position in this list stands for a session elsewhere.
  public let sessions: [TrainingSession]
  /// The day on which training has to count.
  public let firstDay: CalendarDate
  /// The last day of the cohort's mentoring.
  public let lastDay: CalendarDate

  /// The sessions of each module that have seats, earliest end first.
  private let positions: [ModuleID: [Int]]

  /// Makes the offer of a cohort.
  public init(_ cohort: Cohort) {
    self.init(frame: cohort.frame, sessions: cohort.trainingSessions)
  }

  /// Makes an offer from its parts. O(s log s) for s sessions.
  public init(frame: CohortFrame, sessions: [TrainingSession]) {
    modules = Dictionary(frame.modules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.sessions = sessions
    firstDay = frame.firstDay
    lastDay = frame.lastDay
    positions = Dictionary(grouping: sessions.indices.filter { sessions[$0].seats > 0 }) { sessions[$0].module }
      .mapValues { list in
        list.sorted { left, right in
          let (first, second) = (sessions[left], sessions[right])
          return (first.date, first.endMinute, first.startMinute, left)
            < (second.date, second.endMinute, second.startMinute, right)
        }
      }
  }

  /// The last day on which a session counts for a programme: its agreed last date for a start while the training is
  /// under way, or the first day.
  public func deadline(for programme: Programme) -> CalendarDate {
    programme.provisionalUntil.map { max($0, firstDay) } ?? firstDay
  }

  /// How a mentor stands with a module on the first day.
  ///
  /// A module that counts for m months counts up to and including the same day of the month m months later (the month's
  /// last day, where it has no such day).
  public func standing(of required: RequiredModule, for mentor: Mentor) -> ModuleStanding {
    if isCovered(required.module, for: mentor) { return .met }
    guard let completion = mentor.training[required.module] else { return .notTaken }
    switch completion {
    case .undated: return required.validMonths == nil ? .met : .undated
    case .on(let date):
      if date > firstDay { return .tooLate(date) }
      guard let months = required.validMonths else { return .met }
      let lastDay = date.adding(months: months)
      return lastDay >= firstDay ? .met : .expired(lastDay)
    }
  }

  /// Whether every module that a programme asks for counts for a mentor on the first day.
  public func isTrained(_ mentor: Mentor, for programme: Programme) -> Bool {
    programme.requiredModules.allSatisfy { standing(of: $0, for: mentor) == .met }
  }

  /// What a mentor lacks for a programme on the first day, in the order of the programme's modules.
  public func gaps(of mentor: Mentor, for programme: Programme) -> [TrainingGap] {
    programme.requiredModules.compactMap { required in
      let standing = standing(of: required, for: mentor)
      guard standing != .met else { return nil }
      let prerequisites = modulesToTake([required.module], by: mentor).filter { $0 != required.module }
      return TrainingGap(module: required.module, standing: standing, prerequisites: prerequisites)
    }
  }

  /// The required modules that a mentor does not hold by a day without a session.
  ///
  /// Those that the mentor lacks on the first day, less those that the mentor has a place for and completes by that day.
  public func missingModules(
    of mentor: Mentor, for programme: Programme, by deadline: CalendarDate
  ) -> [RequiredModule] {
    programme.requiredModules.filter { required in
      switch standing(of: required, for: mentor) {
      case .met: false
      case .tooLate(let date): date > deadline
      case .notTaken, .expired, .undated: true
      }
    }
  }

  /// Some modules with all that a mentor has to take before them, each after its prerequisites.
  ///
  /// A prerequisite need not be valid any more; and who has completed a module once may take it anew without them.
  ///
  /// - Complexity: linear in the modules and their prerequisites.
  public func modulesToTake(_ wanted: some Sequence<ModuleID>, by mentor: Mentor) -> [ModuleID] {
    var order: [ModuleID] = []
    var seen: Set<ModuleID> = []
    for id in wanted where seen.insert(id).inserted {
      // A stack of its own, because a chain of prerequisites may be longer than the thread's is deep.
      var path = [(id: id, prerequisites: missingPrerequisites(of: id, for: mentor)[...])]
      while let top = path.last {
        guard let next = top.prerequisites.first else {
          order.append(top.id)
          path.removeLast()
          continue
        }
        path[path.count - 1].prerequisites.removeFirst()
        if seen.insert(next).inserted { path.append((next, missingPrerequisites(of: next, for: mentor)[...])) }
      }
    }
    return order
  }

  /// The modules to be completed immediately before a module, those that a mentor has not completed at any time and has
  /// not the background for.
  public func missingPrerequisites(of id: ModuleID, for mentor: Mentor) -> [ModuleID] {
    guard mentor.training[id] == nil else { return [] }
    return (modules[id]?.prerequisites ?? []).filter { mentor.training[$0] == nil && !isCovered($0, for: mentor) }
  }

  /// The sessions of a module that have seats, on days when a mentor is not away, on or before a deadline; earliest end
  /// first.
  public func sessions(of module: ModuleID, for mentor: Mentor, by deadline: CalendarDate) -> [Int] {
    (positions[module] ?? []).filter { position in
      let date = sessions[position].date
      return date <= deadline && !mentor.unavailable.contains { $0.contains(date) }
    }
  }

  /// The session of a module with seats that is over first, if there is any.
  func earliestSession(of module: ModuleID) -> TrainingSession? {
    positions[module]?.first.map { sessions[$0] }
  }

  /// Whether a session that is attended counts for a required module when the mentoring begins, or later.
  public func counts(_ session: TrainingSession, for required: RequiredModule, by deadline: CalendarDate) -> Bool {
    guard session.module == required.module, session.date <= deadline else { return false }
    return required.validMonths.map { session.date.adding(months: $0) >= firstDay } ?? true
  }

  /// Whether a mentor's background covers a module.
  public func isCovered(_ id: ModuleID, for mentor: Mentor) -> Bool {
    guard !mentor.background.isEmpty, let module = modules[id] else { return false }
    return module.coveredBy.intersects(mentor.background)
  }
}

extension TrainingSession {
  /// Whether the session is over when another begins, be it in the same minute.
  public func ends(before other: TrainingSession) -> Bool {
    date < other.date || date == other.date && endMinute <= other.startMinute
  }

  /// Whether nobody can attend both.
  public func overlaps(_ other: TrainingSession) -> Bool {
    date == other.date && startMinute < other.endMinute && other.startMinute < endMinute
  }
}
