// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules

/// The testing library has a `Tag` too.
typealias Tag = CohortModel.Tag

/// A mentee who needs a social mentor in the ordinary programme, unless the test says otherwise.
func mentee(
  birthYear: Int? = 2008, stage: Stage? = nil, programme: ProgrammeID = "p", needs: MentorType = .social,
  skills: WeightedTags = [:], interests: TagSet = [], languages: TagSet = [], municipality: Tag? = nil,
  availability: [TimeWindow] = [], preferredTimes: [TimeWindow] = [], avoid: Set<MentorID> = [],
  prefer: [MentorID] = [], waitingSince: CalendarDate? = nil, timesLeftOut: Int = 0,
  attributes: [Tag: AttributeValue] = [:]
) -> Mentee {
  Mentee(
    id: "T-1", birthYear: birthYear, stage: stage, programme: programme, needs: [needs], skills: skills,
    interests: interests, languages: languages, municipality: municipality, availability: Availability(availability),
    preferredTimes: Availability(preferredTimes), avoid: avoid, prefer: prefer, waitingSince: waitingSince,
    timesLeftOut: timesLeftOut, attributes: attributes)
}

/// A social mentor of every programme, unless the test says otherwise.
func mentor(
  types: Set<MentorType> = [.social], programmes: Set<ProgrammeID> = [], background: TagSet = [],
  skills: WeightedTags = [:], interests: TagSet = [], languages: TagSet = [], municipality: Tag? = nil,
  capacity: Int? = 1, availability: [TimeWindow] = [], preferredTimes: [TimeWindow] = [],
  training: [ModuleID: Completion] = [:],
  childCertificate: ChildCertificate = .none, avoid: Set<MenteeID> = [], prefer: [MenteeID] = [],
  attributes: [Tag: AttributeValue] = [:]
) -> Mentor {
  Mentor(
    id: "M-1", types: types, programmes: programmes, background: background, skills: skills, interests: interests,
    languages: languages, municipality: municipality, capacity: capacity, availability: Availability(availability),
    preferredTimes: Availability(preferredTimes), training: training, childCertificate: childCertificate, avoid: avoid,
    prefer: prefer, attributes: attributes)
}

/// A day, written as in the files.
func day(_ text: String) -> CalendarDate {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  return CalendarDate(year: parts[0], month: parts[1], day: parts[2]) ?? CalendarDate(dayNumber: 0)
}

/// A window of a Monday, in hours and minutes as one number: `1630` is half past four.
func monday(_ start: Int, _ end: Int) -> TimeWindow {
  TimeWindow(.monday, startMinute: start / 100 * 60 + start % 100, endMinute: end / 100 * 60 + end % 100)
}
