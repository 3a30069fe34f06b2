// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// Checks a plan of training against the cohort alone, in plain loops: it knows no planner and no rule.
public struct TrainingInspection: Sendable {
  private let cohort: Cohort
  private let mentors: [MentorID: Mentor]
  private let sessions: [SessionID: TrainingSession]
  private let modules: [ModuleID: TrainingModule]
  private let programmes: [ProgrammeID: Programme]

  /// Makes the inspection of plans for a cohort.
  public init(_ cohort: Cohort) {
    self.cohort = cohort
    mentors = Dictionary(cohort.mentors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sessions = Dictionary(cohort.trainingSessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    modules = Dictionary(cohort.frame.modules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    programmes = Dictionary(cohort.frame.programmes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Everything that is not so: of seats in their order, of sessions by id, of pairs in their order.
  ///
  /// - Complexity: linear in seats and pairs, times the square of a mentor's own seats.
  public func findings(seats: [ClaimedSeat], pairs: [ClaimedPair]) -> [TrainingFinding] {
    var findings: [TrainingFinding] = []
    var sound: [MentorID: [ClaimedSeat]] = [:]
    var used: [SessionID: Int] = [:]
    for seat in seats {
      let faults = identityFaults(of: seat)
      findings += faults
      guard faults.isEmpty else { continue }
      if sound[seat.mentor]?.contains(seat) ?? false {
        findings.append(.repeatedSeat(seat))
        continue
      }
      sound[seat.mentor, default: []].append(seat)
      used[seat.session, default: 0] += 1
    }
    var reported: Set<MentorID> = []
    for seat in seats where reported.insert(seat.mentor).inserted {
      guard let mentor = mentors[seat.mentor], let own = sound[seat.mentor] else { continue }
      findings += self.findings(mentor, own)
    }
    for session in cohort.trainingSessions {
      let count = used[session.id] ?? 0
      if count > session.seats { findings.append(.overbooked(session.id, mentors: count, seats: session.seats)) }
    }
    for pair in pairs { findings += self.findings(pair, sound[pair.mentor] ?? []) }
    return findings
  }

  private func identityFaults(of seat: ClaimedSeat) -> [TrainingFinding] {
    var faults: [TrainingFinding] = []
    if mentors[seat.mentor] == nil { faults.append(.unknownMentor(seat)) }
    if modules[seat.module] == nil { faults.append(.unknownModule(seat)) }
    if let session = sessions[seat.session] {
      if session.module != seat.module { faults.append(.wrongModule(seat, actual: session.module)) }
    } else {
      faults.append(.unknownSession(seat))
    }
    return faults
  }

  /// What is wrong with the seats of one mentor.
  private func findings(_ mentor: Mentor, _ seats: [ClaimedSeat]) -> [TrainingFinding] {
    var findings: [TrainingFinding] = []
    for (index, seat) in seats.enumerated() {
      guard let session = sessions[seat.session] else { continue }
      for days in mentor.unavailable where days.lowerBound <= session.date && session.date <= days.upperBound {
        findings.append(.mentorAway(seat, on: session.date))
        break
      }
      for earlier in seats[..<index] {
        guard let other = sessions[earlier.session] else { continue }
        if earlier.module == seat.module { findings.append(.moduleTwice(mentor.id, seat.module)) }
        if other.date == session.date, other.startMinute < session.endMinute, session.startMinute < other.endMinute {
          findings.append(.sessionsAtOnce(mentor.id, earlier.session, seat.session))
        }
      }
      findings += prerequisiteFindings(mentor, seat, session, seats)
      if isHeldForAll(seat.module, by: mentor) { findings.append(.moduleHeld(seat)) }
    }
    return findings
  }

  /// A prerequisite may have been completed at any time; and who takes a module anew has done without it before.
  private func prerequisiteFindings(
    _ mentor: Mentor, _ seat: ClaimedSeat, _ session: TrainingSession, _ seats: [ClaimedSeat]
  ) -> [TrainingFinding] {
    var findings: [TrainingFinding] = []
    if mentor.training[seat.module] != nil { return [] }
    for prerequisite in modules[seat.module]?.prerequisites ?? [] {
      if mentor.training[prerequisite] != nil || isCovered(prerequisite, mentor) { continue }
      var later: SessionID?
      var isInTime = false
      for other in seats where other.module == prerequisite {
        guard let before = sessions[other.session] else { continue }
        if before.date < session.date || before.date == session.date && before.endMinute <= session.startMinute {
          isInTime = true
        } else {
          later = other.session
        }
      }
      if isInTime { continue }
      findings.append(
        later.map { .laterPrerequisite(seat, prerequisite, in: $0) } ?? .missingPrerequisite(seat, prerequisite))
    }
    return findings
  }

  private func isCovered(_ module: ModuleID, _ mentor: Mentor) -> Bool {
    for tag in modules[module]?.coveredBy.tags ?? [] where mentor.background.contains(tag) { return true }
    return false
  }

  /// Whether a seat is of no use: the background covers the module, or it is completed and no programme of the cohort
  /// finds it too old, too late or without a date.
  private func isHeldForAll(_ module: ModuleID, by mentor: Mentor) -> Bool {
    if isCovered(module, mentor) { return true }
    guard let completion = mentor.training[module] else { return false }
    for programme in cohort.frame.programmes {
      for required in programme.requiredModules where required.module == module {
        switch completion {
        case .undated:
          if required.validMonths != nil { return false }
        case .on(let date):
          if date > cohort.frame.firstDay { return false }
          if let months = required.validMonths, date.adding(months: months) < cohort.frame.firstDay { return false }
        }
      }
    }
    return true
  }
}

extension TrainingInspection {
  /// Whether a pair's mentor has every module on the first day, or later where that is agreed.
  private func findings(_ pair: ClaimedPair, _ seats: [ClaimedSeat]) -> [TrainingFinding] {
    guard let mentor = mentors[pair.mentor] else { return [.unknownPairMentor(pair)] }
    guard let programme = programmes[pair.programme] else { return [.unknownProgramme(pair)] }
    let firstDay = cohort.frame.firstDay
    var findings: [TrainingFinding] = []
    for required in programme.requiredModules where !isCovered(required.module, mentor) {
      // The days on which the module is completed, so that it counts on the first day or later.
      var days: [CalendarDate] = []
      switch mentor.training[required.module] {
      case nil: break
      case .undated:
        if required.validMonths == nil { continue }
      case .on(let date): days.append(date)
      }
      for seat in seats where seat.module == required.module {
        if let session = sessions[seat.session] { days.append(session.date) }
      }
      if let months = required.validMonths { days.removeAll { $0.adding(months: months) < firstDay } }
      guard let day = days.min() else {
        findings.append(.untrainedStart(pair, required.module))
        continue
      }
      if day <= firstDay { continue }
      if let until = programme.provisionalUntil {
        if day > until {
          findings.append(.provisionalTooLate(pair, required.module, completed: day, until: until))
        }
      } else {
        findings.append(.provisionalStartNotAllowed(pair, required.module, completed: day))
      }
    }
    return findings
  }

  /// Whether a pair's mentor starts before all modules are completed, by the agreed last date; an untrained start is a
  /// finding, and not this.
  public func isProvisional(_ pair: ClaimedPair, seats: [ClaimedSeat]) -> Bool {
    guard let mentor = mentors[pair.mentor], let programme = programmes[pair.programme],
      programme.provisionalUntil != nil, findings(pair, seats.filter { $0.mentor == pair.mentor }).isEmpty
    else { return false }
    for required in programme.requiredModules where !isCovered(required.module, mentor) {
      var isLater = true
      switch mentor.training[required.module] {
      case .undated where required.validMonths == nil: isLater = false
      case .on(let date): if counts(date, required) { isLater = false }
      default: break
      }
      for seat in seats where seat.mentor == pair.mentor && seat.module == required.module {
        if let session = sessions[seat.session], counts(session.date, required) { isLater = false }
      }
      if isLater { return true }
    }
    return false
  }

  private func counts(_ date: CalendarDate, _ required: RequiredModule) -> Bool {
    let firstDay = cohort.frame.firstDay
    guard date <= firstDay else { return false }
    return required.validMonths.map { date.adding(months: $0) >= firstDay } ?? true
  }
}
