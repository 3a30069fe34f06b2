// SPDX-License-Identifier: GPL-3.0-or-later

/// A way of mentoring, with what it asks of its mentors and how often its pairs meet.
public final class Programme: Sendable {
  /// The programme's id, unique in the cohort.
  public let id: ProgrammeID
  /// The programme's name; the id where none is given.
  public let name: String
  /// What the programme is for; it sets what `cohort.yaml` leaves out.
  public let kind: ProgrammeKind
  /// The kinds of mentor that may take part.
  public let mentorTypes: Set<MentorType>
  /// The training that every mentor in the programme has before the start, in the order of the file.
  public let requiredModules: [RequiredModule]
  /// Whether every mentor needs a child certificate, whatever the mentee's age.
  public let childCertificate: Bool
  /// How often a pair meets.
  public let meetingsPerMonth: Int
  /// How long a meeting lasts.
  public let minutesPerMeeting: Int
  /// How long the programme lasts.
  public let months: Int
  /// How the meetings fall over the months.
  public let rhythm: MeetingRhythm
  /// How many weeks lie between the mentor's talks with the coordinator; 0 means that there are none.
  public let supportWeeks: Int
  /// The day by which a mentor who starts without all modules has them; nothing means that nobody may.
  public let provisionalUntil: CalendarDate?
  /// For how many weeks from the start an earlier mentor of the need comes to the meetings, too; 0 means not at all.
  public let handoverWeeks: Int

  /// Makes a programme.
  public init(
    id: ProgrammeID, name: String? = nil, kind: ProgrammeKind = .youth,
    mentorTypes: Set<MentorType> = Set(MentorType.allCases), requiredModules: [RequiredModule] = [],
    childCertificate: Bool = false, meetingsPerMonth: Int = 2, minutesPerMeeting: Int = 60, months: Int = 10,
    rhythm: MeetingRhythm? = nil, supportWeeks: Int = 8, provisionalUntil: CalendarDate? = nil, handoverWeeks: Int = 0
  ) {
    self.id = id
    self.name = name ?? id.text
    self.kind = kind
    self.mentorTypes = mentorTypes
    self.requiredModules = requiredModules
    self.childCertificate = childCertificate
    self.meetingsPerMonth = meetingsPerMonth
    self.minutesPerMeeting = minutesPerMeeting
    self.months = months
    self.rhythm = rhythm ?? kind.rhythm ?? MeetingRhythm(meetingsPerMonth: meetingsPerMonth)
    self.supportWeeks = supportWeeks
    self.provisionalUntil = provisionalUntil
    self.handoverWeeks = handoverWeeks
  }

  /// The minutes of meetings a month that one need asks of its mentor.
  public var minutesPerMonth: Int { meetingsPerMonth * minutesPerMeeting }
}

/// How a programme's meetings fall over its months.
public enum MeetingRhythm: String, CaseIterable, Sendable, Codable {
  /// Every week at the pair's weekly time.
  case weekly
  /// Every second week at the pair's weekly time.
  case fortnightly
  /// A number of times a calendar month, at the pair's weekly time and as evenly as it goes.
  case monthly
  /// A number of whole days a calendar month, on the weekday of the pair's weekly time: job shadowing.
  case wholeDays = "whole-days"

  /// The rhythm that goes with a number of meetings a month where none is stated.
  public init(meetingsPerMonth: Int) {
    self =
      switch meetingsPerMonth {
      case 4...: .weekly
      case 2: .fortnightly
      default: .monthly
      }
  }
}

/// What a programme is for.
public enum ProgrammeKind: String, CaseIterable, Sendable, Codable {
  /// Following a young person from school to work.
  case youth
  /// Helping children with school work and study habits.
  case schoolWork = "school-work"
  /// Going with children to sport and other leisure.
  case leisure
  /// Showing older pupils a career, by job shadowing.
  case career
  /// Helping a new employee into the same function at the same workplace.
  case onboarding
  /// Colleagues mentoring colleagues for promotion.
  case promotion
}

/// A training module that a programme asks for.
public struct RequiredModule: Hashable, Sendable {
  /// The module.
  public let module: ModuleID
  /// How many months a completed module counts; nothing means for good.
  public let validMonths: Int?

  /// Makes a requirement.
  public init(module: ModuleID, validMonths: Int? = nil) {
    self.module = module
    self.validMonths = validMonths
  }
}

/// What is learnt; a `TrainingSession` is a dated occasion of it.
public final class TrainingModule: Sendable {
  /// The module's id, unique in the cohort.
  public let id: ModuleID
  /// The module's name; the id where none is given.
  public let name: String
  /// How long the module takes, in minutes.
  public let minutes: Int
  /// Modules to be completed before this one.
  public let prerequisites: [ModuleID]
  /// Backgrounds that already cover the module.
  public let coveredBy: TagSet

  /// Makes a module.
  public init(
    id: ModuleID, name: String? = nil, minutes: Int = 0, prerequisites: [ModuleID] = [], coveredBy: TagSet = []
  ) {
    self.id = id
    self.name = name ?? id.text
    self.minutes = minutes
    self.prerequisites = prerequisites
    self.coveredBy = coveredBy
  }
}

/// A dated, placed, limited occasion of a training module.
public struct TrainingSession: Hashable, Sendable {
  /// The session's id, unique in the cohort.
  public let id: SessionID
  /// The module that is taught.
  public let module: ModuleID
  /// The day.
  public let date: CalendarDate
  /// Minutes after midnight.
  public let startMinute: Int
  /// Minutes after midnight, greater than `startMinute`.
  public let endMinute: Int
  /// How many mentors can take part.
  public let seats: Int
  /// Where it takes place.
  public let place: String

  /// Makes a session.
  public init(
    id: SessionID, module: ModuleID, date: CalendarDate, startMinute: Int, endMinute: Int, seats: Int, place: String
  ) {
    self.id = id
    self.module = module
    self.date = date
    self.startMinute = startMinute
    self.endMinute = endMinute
    self.seats = seats
    self.place = place
  }
}
