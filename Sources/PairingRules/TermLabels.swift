// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import Wording

extension MentorType {
  /// What people call this kind of mentor.
  package var label: LocalizedText {
    switch self {
    case .business: TermText.business()
    case .social: TermText.social()
    case .education: TermText.education()
    }
  }
}

extension Stage {
  /// What people call this stage.
  package var label: LocalizedText {
    switch self {
    case .primarySchool: TermText.primarySchool()
    case .youthEducation: TermText.youthEducation()
    case .internship: TermText.internship()
    case .job: TermText.job()
    }
  }
}

extension PreviousPair.Outcome {
  /// How the pair went, as people say it.
  package var label: LocalizedText {
    switch self {
    case .completed: OutcomeText.completed()
    case .ongoing: OutcomeText.ongoing()
    case .endedEarly: OutcomeText.endedEarly()
    case .noShow: OutcomeText.noShow()
    }
  }
}

extension Weekday {
  /// The day's name.
  package var label: LocalizedText {
    switch self {
    case .monday: TermText.monday()
    case .tuesday: TermText.tuesday()
    case .wednesday: TermText.wednesday()
    case .thursday: TermText.thursday()
    case .friday: TermText.friday()
    case .saturday: TermText.saturday()
    case .sunday: TermText.sunday()
    }
  }
}

extension CalendarDate {
  /// The day as people write it.
  package var label: LocalizedText {
    let (year, month, day) = components
    return .date(year: year, month: month, day: day)
  }
}
