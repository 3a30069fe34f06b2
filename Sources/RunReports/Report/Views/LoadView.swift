// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import PairingRules
import Wording

/// What a mentor has to do, as the report shows it.
struct LoadView: ViewPart {
  let mentorName: String
  let mentorID: String
  let types: String
  let placesUsed: String
  let dots: [Dot]
  let dotsWidth: Int
  let minutes: String
  let limit: [String]
  let mentees: [String]

  /// One place of the mentor, taken or free.
  struct Dot: ViewPart {
    let x: Int
    let shade: String
  }

  /// More places than this are not drawn one by one.
  private static let mostDots = 8

  /// The loads in the order of the mentors. Linear in the numbers of mentors and pairs.
  static func all(of matching: Matching, _ words: Words) -> [LoadView] {
    let pairs = Dictionary(grouping: matching.pairs, by: \.mentor.id)
    return matching.loads.map { LoadView($0, pairs: pairs[$0.mentor.id] ?? [], words) }
  }

  private init(_ load: MentorLoad, pairs: [MatchedPair], _ words: Words) {
    (mentorName, mentorID) = Person.shown(name: load.mentor.name, id: load.mentor.id.text)
    types = words(load.mentor.types.sorted().map(\.label).joined())
    placesUsed = words(ReportSentence.ofMentors(["some": .number(load.pairs), "all": .number(load.places)]))
    let drawn = max(load.pairs, load.places) <= Self.mostDots ? max(load.pairs, load.places) : 0
    dots = (0..<drawn).map { Dot(x: $0 * 13, shade: $0 < load.pairs ? "filled" : "free") }
    dotsWidth = max(0, drawn * 13 - 3)
    minutes = words.number(load.minutesPerMonth)
    limit = load.mentor.minutesPerMonth.map { [words.number($0)] } ?? []
    mentees = pairs.map { words(PeopleNames.label(name: $0.need.mentee.name, id: $0.need.mentee.id.text)) }
  }
}
