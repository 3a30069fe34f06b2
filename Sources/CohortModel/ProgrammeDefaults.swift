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
}

extension ProgrammeKind {
  /// What programmes of this kind are like when nobody says otherwise.
  public var defaults: ProgrammeDefaults {
    switch self {
    case .youth:
      ProgrammeDefaults(
        mentorTypes: Set(MentorType.allCases), childCertificate: false, meetingsPerMonth: 2, minutesPerMeeting: 60,
        months: 10)
    case .schoolWork:
      ProgrammeDefaults(
        mentorTypes: [.education, .social], childCertificate: true, meetingsPerMonth: 4, minutesPerMeeting: 60,
        months: 9)
    case .leisure:
      ProgrammeDefaults(
        mentorTypes: [.social], childCertificate: true, meetingsPerMonth: 4, minutesPerMeeting: 90, months: 9)
    case .career:
      ProgrammeDefaults(
        mentorTypes: [.business], childCertificate: false, meetingsPerMonth: 1, minutesPerMeeting: 240, months: 2)
    case .onboarding:
      ProgrammeDefaults(
        mentorTypes: [.business], childCertificate: false, meetingsPerMonth: 4, minutesPerMeeting: 60, months: 6)
    case .promotion:
      ProgrammeDefaults(
        mentorTypes: [.business], childCertificate: false, meetingsPerMonth: 2, minutesPerMeeting: 60, months: 10)
    }
  }
}
