// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import RunReports

/// A cohort as a plan from a day on sees it: closed before that day, its earlier sessions without seats, and what
/// mentors learn in the seats that they have there as completed.
struct Replanning {
  let cohort: Cohort

  /// Makes the cohort to plan for; it is the cohort itself where the whole year is planned.
  init(cohort: Cohort, old: YearPlan?, from: CalendarDate?) throws {
    guard let from else {
      self.cohort = cohort
      return
    }
    var frame = cohort.frame
    if frame.firstDay < from {
      frame.closed.append(frame.firstDay...min(frame.lastDay, CalendarDate(dayNumber: from.dayNumber - 1)))
    }
    let sessions = cohort.trainingSessions.map { session in
      session.date < from
        ? TrainingSession(
          id: session.id, module: session.module, date: session.date, startMinute: session.startMinute,
          endMinute: session.endMinute, seats: 0, place: session.place) : session
    }
    var taken: [MentorID: [ModuleID: CalendarDate]] = [:]
    for entry in old?.training ?? [] where entry.status == .seat {
      guard let date = entry.occasion?.date, date < from else { continue }
      taken[entry.mentor, default: [:]][entry.module] = date
    }
    self.cohort = try CohortDraft(
      frame: frame, mentors: cohort.mentors.map { mentor in taken[mentor.id].map { mentor.completing($0) } ?? mentor },
      mentees: cohort.mentees, trainingSessions: sessions, previous: cohort.previous, decisions: cohort.decisions
    ).validated()
  }
}

extension Mentor {
  /// The same mentor with modules that are completed on some days.
  fileprivate func completing(_ modules: [ModuleID: CalendarDate]) -> Mentor {
    let training = training.merging(modules.mapValues { .on($0) }) { _, new in new }
    return Mentor(
      id: id, name: name, types: types, programmes: programmes, background: background, skills: skills,
      interests: interests, languages: languages, municipality: municipality, capacity: capacity,
      minutesPerMonth: minutesPerMonth, availability: availability, preferredTimes: preferredTimes,
      unavailable: unavailable, training: training, childCertificate: childCertificate, avoid: avoid, prefer: prefer,
      attributes: attributes)
  }
}
