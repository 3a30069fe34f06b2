// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Wording

/// What people are called in sentences: `Anna Holm (M-12)`, or the id alone where no name is kept.
struct PeopleNames {
  private let mentors: [MentorID: Mentor]

  /// Learns the names of a cohort. Linear in the number of mentors.
  init(_ cohort: Cohort) {
    mentors = Dictionary(cohort.mentors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a mentor is called.
  subscript(mentor: MentorID) -> LocalizedText {
    Self.label(name: mentors[mentor]?.name ?? "", id: mentor.text)
  }

  /// A name with its id, or the id alone.
  static func label(name: String, id: String) -> LocalizedText {
    guard !name.isEmpty, name != id else { return LocalizedText(verbatim: id) }
    return UnmatchedText.person(["name": LocalizedText(verbatim: name), "id": LocalizedText(verbatim: id)])
  }
}
