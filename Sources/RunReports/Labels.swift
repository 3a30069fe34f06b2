// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Optimization
import Wording

extension MentorType {
  /// What people call this kind of mentor.
  var label: LocalizedText {
    switch self {
    case .business: TermText.business()
    case .social: TermText.social()
    case .education: TermText.education()
    }
  }
}

extension Stage {
  /// What people call this stage.
  var label: LocalizedText {
    switch self {
    case .primarySchool: TermText.primarySchool()
    case .youthEducation: TermText.youthEducation()
    case .internship: TermText.internship()
    case .job: TermText.job()
    }
  }
}

extension Weekday {
  /// The day's name.
  var label: LocalizedText {
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

extension TimeWindow {
  /// The time as people write it: `mandag 16.00–17.00`, `Monday 16:00–17:00`.
  var label: LocalizedText {
    let clock = LocalizedText(verbatim: " \(Self.clock(startMinute))–\(Self.clock(endMinute))")
    return weekday.label
      + LocalizedText(danish: clock.danish.map { $0 == ":" ? "." : String($0) }.joined(), english: clock.english)
  }
}

extension CalendarDate {
  /// The day as people write it.
  var label: LocalizedText {
    let (year, month, day) = components
    return .date(year: year, month: month, day: day)
  }
}

extension Termination {
  /// Why the solver stopped before a proof was complete.
  var label: LocalizedText {
    switch self {
    case .optimal: ""
    case .timeLimit: MatchTableText.timeLimit()
    case .interrupted: MatchTableText.interrupted()
    case .memoryLimit: MatchTableText.memoryLimit()
    case .numericalTrouble: MatchTableText.numericalTrouble()
    }
  }
}

extension String {
  /// The text with its first letter in upper case, for the start of a line.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
