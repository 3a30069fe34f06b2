// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension LocalizedText {
  /// A number.
  static func count(_ number: Int) -> LocalizedText { LocalizedText(verbatim: String(number)) }

  /// A number in thousandths, with the language's decimal sign.
  static func number(thousandths: Int) -> LocalizedText {
    let magnitude = thousandths.magnitude
    var fraction = String(magnitude % 1000 + 1000).dropFirst()
    while fraction.last == "0" { fraction = fraction.dropLast() }
    let whole = (thousandths < 0 ? "-" : "") + String(magnitude / 1000)
    guard !fraction.isEmpty else { return LocalizedText(verbatim: whole) }
    return LocalizedText(danish: "\(whole),\(fraction)", english: "\(whole).\(fraction)")
  }

  /// A day: `17. august 2026`, `17 August 2026`.
  static func date(_ date: CalendarDate) -> LocalizedText {
    let (year, month, day) = date.components
    let name = MonthText.allCases[month - 1]()
    return LocalizedText(danish: "\(day). \(name.danish) \(year)", english: "\(day) \(name.english) \(year)")
  }

  /// A weekly window: `mandag 16:00-18:00`, `Monday 16:00-18:00`.
  static func window(_ window: TimeWindow) -> LocalizedText {
    let name: TermText =
      switch window.weekday {
      case .monday: .monday
      case .tuesday: .tuesday
      case .wednesday: .wednesday
      case .thursday: .thursday
      case .friday: .friday
      case .saturday: .saturday
      case .sunday: .sunday
      }
    let times = "\(TimeWindow.clock(window.startMinute))-\(TimeWindow.clock(window.endMinute))"
    return name() + LocalizedText(verbatim: " " + times)
  }

  /// A kind of mentor.
  static func type(_ type: MentorType) -> LocalizedText {
    switch type {
    case .business: TermText.business()
    case .social: TermText.social()
    case .education: TermText.education()
    }
  }

  /// Where on the red thread somebody is.
  static func stage(_ stage: Stage) -> LocalizedText {
    switch stage {
    case .primarySchool: TermText.primarySchool()
    case .youthEducation: TermText.youthEducation()
    case .internship: TermText.internship()
    case .job: TermText.job()
    }
  }

  /// Words as people typed them: `a`, `a and b`, `a, b and c`.
  static func words(_ tags: some Sequence<Tag>) -> LocalizedText {
    tags.map { LocalizedText(verbatim: $0.label) }.enumerated()
  }

  /// The first letter in upper case, the rest as it is.
  var capitalised: LocalizedText {
    map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }
}

extension [LocalizedText] {
  /// The texts as an enumeration: `a`, `a and b`, `a, b and c`.
  func enumerated() -> LocalizedText {
    guard let last, count > 1 else { return last ?? "" }
    return dropLast().joined() + LocalizedText(danish: " og ", english: " and ") + last
  }
}
