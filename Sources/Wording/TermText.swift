// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of the field, as a person reads them in a sentence or a heading.
public enum TermText: String, TextCatalogue {
  case mentor, mentors, mentee, mentees, need, needs, pair, pairs, programme, points
  case business, social, education
  case primarySchool, youthEducation, internship, job
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The wordings.
  public var entry: TextEntry {
    switch self {
    case .mentor: TextEntry(da: "mentor", en: "mentor")
    case .mentors: TextEntry(da: "mentorer", en: "mentors")
    case .mentee: TextEntry(da: "mentee", en: "mentee")
    case .mentees: TextEntry(da: "mentees", en: "mentees")
    case .need: TextEntry(da: "behov", en: "need")
    case .needs: TextEntry(da: "behov", en: "needs")
    case .pair: TextEntry(da: "match", en: "pair")
    case .pairs: TextEntry(da: "match", en: "pairs")
    case .programme: TextEntry(da: "mentorforløb", en: "programme")
    case .points: TextEntry(da: "point", en: "points")
    case .business: TextEntry(da: "virksomhedsmentor", en: "business mentor")
    case .social: TextEntry(da: "social mentor", en: "social mentor")
    case .education: TextEntry(da: "uddannelsesmentor", en: "education mentor")
    case .primarySchool: TextEntry(da: "grundskole", en: "primary school")
    case .youthEducation: TextEntry(da: "ungdomsuddannelse", en: "youth education")
    case .internship: TextEntry(da: "praktik", en: "internship")
    case .job: TextEntry(da: "job", en: "job")
    case .monday: TextEntry(da: "mandag", en: "Monday")
    case .tuesday: TextEntry(da: "tirsdag", en: "Tuesday")
    case .wednesday: TextEntry(da: "onsdag", en: "Wednesday")
    case .thursday: TextEntry(da: "torsdag", en: "Thursday")
    case .friday: TextEntry(da: "fredag", en: "Friday")
    case .saturday: TextEntry(da: "lørdag", en: "Saturday")
    case .sunday: TextEntry(da: "søndag", en: "Sunday")
    }
  }
}
