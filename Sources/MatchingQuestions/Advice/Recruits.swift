// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine

extension Inquiry {
  /// How many windows and skills a new mentor is asked for.
  private static let mostWindows = 2
  private static let mostSkills = 3
  private static let mostRecruits = 8

  /// New mentors made up from what the waiting needs of a kind and a place ask for: free when most of them are, speaking
  /// their languages, trained, with as many places as mentors of that kind commonly have.
  func recruits() -> [Candidate] {
    var groups: [Group: [Int]] = [:]
    for need in cohort.needs.indices where matching.mentorOfNeed[need] < 0 {
      let item = cohort.needs[need]
      groups[Group(type: item.type, municipality: item.mentee.municipality?.label), default: []].append(need)
    }
    let ordered = groups.sorted { first, second in
      first.value.count == second.value.count ? first.key < second.key : first.value.count > second.value.count
    }
    return ordered.prefix(Self.mostRecruits).map { group, needs in
      let profile = profile(group, needs)
      var draft = draft
      draft.mentors.append(mentor(profile))
      return Candidate(step: .recruit(profile), draft: draft)
    }
  }

  /// Needs of the same kind and place.
  private struct Group: Hashable, Comparable {
    let type: MentorType
    let municipality: String?

    static func < (left: Self, right: Self) -> Bool {
      left.type == right.type ? left.municipality ?? "" < right.municipality ?? "" : left.type < right.type
    }
  }

  private func profile(_ group: Group, _ needs: [Int]) -> MentorProfile {
    let mentees = needs.map { cohort.needs[$0].mentee }
    var skills: [Tag: Int] = [:]
    for entry in mentees.flatMap(\.skills.entries) { skills[entry.tag, default: 0] += entry.weight }
    var languages: [Tag: Int] = [:]
    for tag in mentees.flatMap(\.languages.tags) { languages[tag, default: 0] += 1 }
    return MentorProfile(
      type: group.type, municipality: mentees.lazy.compactMap(\.municipality).first,
      windows: windows(of: needs),
      skills: Array(Self.mostFirst(skills).prefix(Self.mostSkills)), languages: Self.mostFirst(languages),
      places: places(of: group.type))
  }

  /// The windows in which most of the needs can meet, then most of those that could not yet.
  private func windows(of needs: [Int]) -> [TimeWindow] {
    var left = needs.filter { !cohort.needs[$0].mentee.availability.isEmpty }
    let all = Set(left.flatMap { cohort.needs[$0].mentee.availability.windows }).sorted()
    var chosen: [TimeWindow] = []
    while !left.isEmpty, chosen.count < Self.mostWindows {
      func isHeld(_ need: Int, by window: TimeWindow) -> Bool {
        cohort.needs[need].mentee.availability.shares(
          minutes: cohort.needs[need].programme.minutesPerMeeting, with: Availability([window]))
      }
      let counts = all.map { window in (window, left.count { isHeld($0, by: window) }) }
      guard let best = counts.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), best.1 > 0 else { break }
      chosen.append(best.0)
      left.removeAll { isHeld($0, by: best.0) }
    }
    return chosen.sorted()
  }

  /// The places that the middle one of the mentors of a kind has; 1 where nobody says.
  private func places(of type: MentorType) -> Int {
    let places = cohort.mentors.filter { $0.types.contains(type) }.compactMap(\.capacity).filter { $0 > 0 }.sorted()
    return places.isEmpty ? 1 : places[places.count / 2]
  }

  private static func mostFirst(_ counts: [Tag: Int]) -> [Tag] {
    counts.sorted { $0.value == $1.value ? $0.key.key < $1.key.key : $0.value > $1.value }.map(\.key)
  }

  /// Somebody who fits a profile and lacks nothing else.
  private func mentor(_ profile: MentorProfile) -> Mentor {
    let taken = Set(cohort.mentors.map(\.id.text))
    var id = "+"
    while taken.contains(id) { id += "+" }
    let day = Completion.on(cohort.frame.firstDay)
    return Mentor(
      id: MentorID(id), types: [profile.type],
      skills: WeightedTags(profile.skills.map { WeightedTags.Entry(tag: $0, weight: 3) }),
      languages: TagSet(profile.languages), municipality: profile.municipality, capacity: profile.places,
      availability: Availability(profile.windows),
      training: Dictionary(uniqueKeysWithValues: cohort.frame.modules.map { ($0.id, day) }),
      childCertificate: .obtained(nil))
  }
}
