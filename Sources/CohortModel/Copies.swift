// SPDX-License-Identifier: GPL-3.0-or-later

// People and programmes never change; what another year makes of them is a copy with some things otherwise.

extension Mentor {
  /// The same person after a year: with what has been learnt, without days and people that are gone.
  public func carried(
    training: [ModuleID: Completion], unavailable: [ClosedRange<CalendarDate>], avoid: Set<MenteeID>,
    prefer: [MenteeID]
  ) -> Mentor {
    Mentor(
      id: id, name: name, types: types, programmes: programmes, background: background, skills: skills,
      interests: interests, languages: languages, municipality: municipality, capacity: capacity,
      minutesPerMonth: minutesPerMonth, availability: availability, preferredTimes: preferredTimes,
      unavailable: unavailable, training: training, childCertificate: childCertificate, avoid: avoid, prefer: prefer,
      attributes: attributes)
  }
}

extension Mentee {
  /// The same person after a year: at another stage perhaps, with what waiting has come to, without days that are gone.
  public func carried(
    stage: Stage?, programme: ProgrammeID, needs: [MentorType], unavailable: [ClosedRange<CalendarDate>],
    waitingSince: CalendarDate?, timesLeftOut: Int
  ) -> Mentee {
    Mentee(
      id: id, name: name, birthYear: birthYear, stage: stage, programme: programme, needs: needs, skills: skills,
      interests: interests, languages: languages, municipality: municipality, priority: priority,
      availability: availability, preferredTimes: preferredTimes, unavailable: unavailable, avoid: avoid,
      prefer: prefer, waitingSince: waitingSince, timesLeftOut: timesLeftOut, attributes: attributes)
  }
}

extension Programme {
  /// The same programme with another last day for training that is under way at the start.
  public func with(provisionalUntil: CalendarDate?) -> Programme {
    Programme(
      id: id, name: name, kind: kind, mentorTypes: mentorTypes, requiredModules: requiredModules,
      childCertificate: childCertificate, meetingsPerMonth: meetingsPerMonth, minutesPerMeeting: minutesPerMeeting,
      months: months, rhythm: rhythm, supportWeeks: supportWeeks, provisionalUntil: provisionalUntil,
      handoverWeeks: handoverWeeks)
  }
}

extension Stage {
  /// The next stage of the red thread; nothing after the job.
  public var next: Stage? {
    switch self {
    case .primarySchool: .youthEducation
    case .youthEducation: .internship
    case .internship: .job
    case .job: nil
    }
  }
}
