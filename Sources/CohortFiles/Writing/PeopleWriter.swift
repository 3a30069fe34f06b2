// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// Writes `mentors.csv` and `mentees.csv`.
struct PeopleWriter {
  private let cells: CellWriter

  init(language: Language) {
    cells = CellWriter(language: language)
  }

  /// A table with a row a person, the users' own columns last, by name.
  func table<Known: Column, Person>(
    _ columns: Known.Type, _ people: [Person], own: (Person) -> [Tag: AttributeValue],
    cell: (PeopleWriter, Known, Person) -> String
  ) -> [UInt8] {
    let ownNames = Set(people.flatMap { own($0).keys }).sorted { $0.key < $1.key }
    let columns = Known.written(people) { cell(self, $0, $1) }
    var table = CSVWriter(header: columns.map { $0.label[cells.language] } + ownNames.map(\.label))
    for person in people {
      let attributes = own(person)
      table.append(
        columns.map { cell(self, $0, person) } + ownNames.map { attributes[$0].map(cells.attribute) ?? "" })
    }
    return table.bytes
  }

  func cell(_ column: MentorColumn, of mentor: Mentor) -> String {
    switch column {
    case .id: mentor.id.text
    case .name: mentor.name
    case .types: cells.words(mentor.types.sorted(), Words.mentorTypes)
    case .programmes: cells.ids(mentor.programmes.sorted())
    case .background: cells.tags(mentor.background)
    case .skills: cells.weightedTags(mentor.skills)
    case .interests: cells.tags(mentor.interests)
    case .languages: cells.tags(mentor.languages)
    case .municipality: mentor.municipality?.label ?? ""
    case .capacity: mentor.capacity.map { String($0) } ?? ""
    case .hoursPerMonth: mentor.minutesPerMonth.map(cells.hours) ?? ""
    case .availability: cells.availability(mentor.availability)
    case .preferredTimes: cells.availability(mentor.preferredTimes)
    case .unavailable: cells.dateRanges(mentor.unavailable)
    case .training: cells.training(mentor.training)
    case .childCertificate: cells.childCertificate(mentor.childCertificate)
    case .avoid: cells.ids(mentor.avoid.sorted())
    case .prefer: cells.ids(mentor.prefer)
    }
  }

  func cell(_ column: MenteeColumn, of mentee: Mentee) -> String {
    switch column {
    case .id: mentee.id.text
    case .name: mentee.name
    case .birthYear: mentee.birthYear.map { String($0) } ?? ""
    case .stage: mentee.stage.map { cells.word($0, Words.stages) } ?? ""
    case .programme: mentee.programme.text
    case .needs: cells.words(mentee.needs, Words.mentorTypes)
    case .skills: cells.weightedTags(mentee.skills)
    case .interests: cells.tags(mentee.interests)
    case .languages: cells.tags(mentee.languages)
    case .municipality: mentee.municipality?.label ?? ""
    case .priority: String(mentee.priority)
    case .availability: cells.availability(mentee.availability)
    case .preferredTimes: cells.availability(mentee.preferredTimes)
    case .unavailable: cells.dateRanges(mentee.unavailable)
    case .avoid: cells.ids(mentee.avoid.sorted())
    case .prefer: cells.ids(mentee.prefer)
    case .waitingSince: mentee.waitingSince?.description ?? ""
    case .timesLeftOut: mentee.timesLeftOut == 0 ? "" : String(mentee.timesLeftOut)
    }
  }
}

extension Column {
  /// The columns that a table of these records is written with: of those that are not always written, the ones in which
  /// some record has something.
  static func written<Record>(_ records: [Record], _ cell: (Self, Record) -> String) -> [Self] {
    allCases.filter { column in column.isAlwaysWritten || records.contains { !cell(column, $0).isEmpty } }
  }
}
