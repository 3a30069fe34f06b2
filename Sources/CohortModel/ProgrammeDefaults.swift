// SPDX-License-Identifier: GPL-3.0-or-later

/// What a programme is like when nobody says otherwise.
public struct ProgrammeDefaults: Hashable, Sendable {
  /// The kinds of mentor that may take part.
  public let mentorTypes: Set<MentorType>
  /// Whether every mentor needs a child certificate.
  public let childCertificate: Bool
  /// How often a pair meets.
  public let meetingsPerMonth: Int
  /// How long a meeting lasts.
  public let minutesPerMeeting: Int
  /// How long the programme lasts.
  public let months: Int
  /// How many weeks lie between the mentor's talks with the coordinator.
  public let supportWeeks: Int
}

extension ProgrammeKind {
  /// The rhythm of meetings that a programme of this kind has when nobody says otherwise; nothing where it follows from
  /// the number of meetings.
  public var rhythm: MeetingRhythm? { self == .career ? .wholeDays : nil }

  /// Whether meetings are held in a room of the cohort's, where it names any: leisure takes place outside, and the
  /// others at a workplace.
  public var meetsInRooms: Bool {
    switch self {
    case .youth, .schoolWork, .promotion: true
    case .leisure, .career, .onboarding: false
    }
  }

  /// What programmes of this kind are like when nobody says otherwise.
  public var defaults: ProgrammeDefaults {
    switch self {
    case .youth:
      ProgrammeDefaults(
        mentorTypes: Set(MentorType.allCases), childCertificate: false, meetingsPerMonth: 2, minutesPerMeeting: 60,
        months: 10, supportWeeks: 8)
    case .schoolWork:
      ProgrammeDefaults(
        mentorTypes: [.education, .social], childCertificate: true, meetingsPerMonth: 4, minutesPerMeeting: 60,
        months: 9, supportWeeks: 8)
    case .leisure:
      ProgrammeDefaults(
        mentorTypes: [.social], childCertificate: true, meetingsPerMonth: 4, minutesPerMeeting: 90, months: 9,
        supportWeeks: 8)
    case .career:
      ProgrammeDefaults(
        mentorTypes: [.business], childCertificate: false, meetingsPerMonth: 1, minutesPerMeeting: 240, months: 2,
        supportWeeks: 4)
    case .onboarding:
      ProgrammeDefaults(
        mentorTypes: [.business], childCertificate: false, meetingsPerMonth: 4, minutesPerMeeting: 60, months: 6,
        supportWeeks: 4)
    case .promotion:
      ProgrammeDefaults(
        mentorTypes: [.business], childCertificate: false, meetingsPerMonth: 2, minutesPerMeeting: 60, months: 10,
        supportWeeks: 8)
    }
  }
}
