// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// The files of a cohort as they were read: where each part of the draft stands.
struct CohortPlaces: Sendable {
  var frame: FrameFile?
  var mentors: TableFile<MentorColumn, Mentor>?
  var mentees: TableFile<MenteeColumn, Mentee>?
  var sessions: TableFile<SessionColumn, TrainingSession>?
  var previous: TableFile<PreviousColumn, PreviousPair>?
  var decisions: TableFile<DecisionColumn, Decision>?

  /// A place in a file of the cohort.
  typealias Place = (file: CohortFileName, line: Int?, column: Int?)

  /// Where a field of a part of the draft stands; of a list in it, the item that reads so.
  func place(_ subject: CohortFault.Subject, field: String, item isMeant: ((String) -> Bool)? = nil) -> Place {
    switch subject {
    case .frame, .programme, .module:
      let place = frame?.place(subject, key: field, item: isMeant)
      return (.frame, place?.line, place?.column)
    case .mentor(let index):
      return place(.mentors, mentors?.cell(ofRecord: index, column: field, item: isMeant))
    case .mentee(let index):
      return place(.mentees, mentees?.cell(ofRecord: index, column: field, item: isMeant))
    case .session(let index):
      return place(.sessions, sessions?.cell(ofRecord: index, column: field, item: isMeant))
    case .previous(let index):
      return place(.previous, previous?.cell(ofRecord: index, column: field, item: isMeant))
    case .decision(let index):
      return place(.decisions, decisions?.cell(ofRecord: index, column: field, item: isMeant))
    }
  }

  /// The same part of the draft at another position.
  func place(_ subject: CohortFault.Subject, at index: Int, field: String) -> Place {
    switch subject {
    case .frame: place(.frame, field: field)
    case .programme: place(.programme(index), field: field)
    case .module: place(.module(index), field: field)
    case .mentor: place(.mentor(index), field: field)
    case .mentee: place(.mentee(index), field: field)
    case .session: place(.session(index), field: field)
    case .previous: place(.previous(index), field: field)
    case .decision: place(.decision(index), field: field)
    }
  }

  private func place(_ file: CohortFileName, _ cell: Cell?) -> Place {
    guard let cell else { return (file, nil, nil) }
    let place = cell.source.place(at: cell.range.lowerBound)
    return (file, place.line, place.column)
  }
}
