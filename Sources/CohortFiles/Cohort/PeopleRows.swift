// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

extension CellReader {
  /// A row of `mentors.csv`; nothing where it does not say who it is about.
  mutating func mentor(_ row: Row<MentorColumn>, _ own: OwnColumns<MentorColumn>) -> Mentor? {
    let id: MentorID? = required(.id, in: row).flatMap { self.id($0) }
    let types = required(.types, in: row).map { mentorTypeSet($0) } ?? []
    let capacity = row[.capacity].flatMap { wholeNumber($0, in: 0...100_000) }
    let minutes = row[.hoursPerMonth].flatMap { hours($0, atMost: 744) }
    let availability = availability(row[.availability])
    let mentor = Mentor(
      id: id ?? "", name: row[.name]?.text ?? "", types: types, programmes: programmes(row[.programmes]),
      background: tags(row[.background]), skills: weightedTags(row[.skills]), interests: tags(row[.interests]),
      languages: tags(row[.languages]), municipality: row[.municipality].map { tag($0) },
      // Who states neither places nor hours has one place.
      capacity: capacity ?? (minutes == nil ? 1 : nil), minutesPerMonth: minutes,
      availability: availability, preferredTimes: preferredTimes(row[.preferredTimes], within: availability),
      unavailable: dateRanges(row[.unavailable]), training: training(row[.training]),
      childCertificate: childCertificate(row[.childCertificate]),
      avoid: Set(ids(row[.avoid])), prefer: ids(row[.prefer]), attributes: own.attributes(of: row, &memories))
    return id == nil ? nil : mentor
  }

  /// A row of `mentees.csv`; nothing where it does not say who it is about.
  mutating func mentee(_ row: Row<MenteeColumn>, _ own: OwnColumns<MenteeColumn>, cohortYear: Int?) -> Mentee? {
    let id: MenteeID? = required(.id, in: row).flatMap { self.id($0) }
    let birthYear = row[.birthYear].flatMap { self.birthYear($0, cohortYear: cohortYear) }
    let stage = row[.stage].flatMap { self.stage($0) }
    let programme: ProgrammeID? = required(.programme, in: row).flatMap { self.id($0) }
    let needs = required(.needs, in: row).map { mentorTypes($0) } ?? []
    let availability = availability(row[.availability])
    let mentee = Mentee(
      id: id ?? "", name: row[.name]?.text ?? "", birthYear: birthYear, stage: stage, programme: programme ?? "",
      needs: needs, skills: weightedTags(row[.skills]), interests: tags(row[.interests]),
      languages: tags(row[.languages]), municipality: row[.municipality].map { tag($0) },
      priority: row[.priority].flatMap { wholeNumber($0, in: 0...1_000_000) } ?? 1,
      availability: availability, preferredTimes: preferredTimes(row[.preferredTimes], within: availability),
      unavailable: dateRanges(row[.unavailable]), avoid: Set(ids(row[.avoid])), prefer: ids(row[.prefer]),
      waitingSince: row[.waitingSince].flatMap { date($0) },
      timesLeftOut: row[.timesLeftOut].flatMap { wholeNumber($0, in: 0...100) } ?? 0,
      attributes: own.attributes(of: row, &memories))
    return id == nil ? nil : mentee
  }
}
