// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// Why a meeting is not where its pair's rhythm puts it.
public enum MeetingReason: Hashable, Sendable, CaseIterable {
  case publicHoliday(PublicHoliday)
  case closedDay, mentorAway, menteeAway, mentorBusy, menteeBusy, roomFull, coordinatorBusy, noFreeTime
  case earlierMentor
  /// A later plan has no such meeting.
  case replanned

  /// All of them, each holiday by itself.
  public static let allCases: [MeetingReason] =
    PublicHoliday.allCases.map { .publicHoliday($0) } + [
      .closedDay, .mentorAway, .menteeAway, .mentorBusy, .menteeBusy, .roomFull, .coordinatorBusy, .noFreeTime,
      .earlierMentor, .replanned,
    ]

  /// The word that files use: `closed-day`, `public-holiday:easter-monday`.
  public var word: String {
    switch self {
    case .publicHoliday(let holiday): "public-holiday:" + holiday.rawValue
    case .closedDay: "closed-day"
    case .mentorAway: "mentor-away"
    case .menteeAway: "mentee-away"
    case .mentorBusy: "mentor-busy"
    case .menteeBusy: "mentee-busy"
    case .roomFull: "room-full"
    case .coordinatorBusy: "coordinator-busy"
    case .noFreeTime: "no-free-time"
    case .earlierMentor: "earlier-mentor"
    case .replanned: "replanned"
    }
  }

  private static let byWord = Dictionary(
    allCases.map { ($0.word, $0) }, uniquingKeysWith: { first, _ in first })

  /// The reason that a word stands for.
  public init?(word: String) {
    guard let reason = Self.byWord[word] else { return nil }
    self = reason
  }

  /// What to tell people: a part of a sentence.
  public var label: LocalizedText {
    switch self {
    case .publicHoliday(let holiday): holiday.label
    case .closedDay: YearText.closedDay()
    case .mentorAway: YearText.mentorAway()
    case .menteeAway: YearText.menteeAway()
    case .mentorBusy: YearText.mentorBusy()
    case .menteeBusy: YearText.menteeBusy()
    case .roomFull: YearText.roomFull()
    case .coordinatorBusy: YearText.coordinatorBusy()
    case .noFreeTime: YearText.noFreeTime()
    case .earlierMentor: YearText.earlierMentor()
    case .replanned: YearText.replanned()
    }
  }
}

/// Why a mentor has no seat.
public enum SeatReason: String, Hashable, Sendable, CaseIterable {
  case noSession = "no_session"
  case away, clash, prerequisite, full
  case notProven = "not_proven"
  /// A later plan has no such seat.
  case replanned

  /// What to tell people: a part of a sentence.
  public var label: LocalizedText {
    switch self {
    case .noSession: YearText.noSession()
    case .away: YearText.mentorAway()
    case .clash: YearText.clash()
    case .prerequisite: YearText.prerequisite()
    case .full: YearText.full()
    case .notProven: YearText.notProven()
    case .replanned: YearText.replanned()
    }
  }
}

extension PublicHoliday {
  /// The day's name.
  public var label: LocalizedText {
    switch self {
    case .newYearsDay: HolidayText.newYearsDay()
    case .maundyThursday: HolidayText.maundyThursday()
    case .goodFriday: HolidayText.goodFriday()
    case .easterSunday: HolidayText.easterSunday()
    case .easterMonday: HolidayText.easterMonday()
    case .generalPrayerDay: HolidayText.generalPrayerDay()
    case .ascensionDay: HolidayText.ascensionDay()
    case .whitSunday: HolidayText.whitSunday()
    case .whitMonday: HolidayText.whitMonday()
    case .christmasDay: HolidayText.christmasDay()
    case .secondChristmasDay: HolidayText.secondChristmasDay()
    case .constitutionDay: HolidayText.constitutionDay()
    case .christmasEve: HolidayText.christmasEve()
    case .newYearsEve: HolidayText.newYearsEve()
    }
  }
}
