// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
package import Wording

/// What people are called in sentences: `Anna Holm (M-12)`, or the id alone where no name is kept.
package struct PeopleNames: Sendable {
  /// By id.
  private let mentors: [Mentor]

  /// Learns the names of a cohort.
  package init(_ cohort: Cohort) {
    mentors = cohort.mentors
  }

  /// What a mentor is called. O(log mentors), so that a million mentors need no table beside themselves.
  package subscript(mentor: MentorID) -> LocalizedText {
    var low = 0
    var high = mentors.count
    while low < high {
      let middle = (low + high) / 2
      if mentors[middle].id < mentor { low = middle + 1 } else { high = middle }
    }
    let isKnown = low < mentors.count && mentors[low].id == mentor
    return Self.label(name: isKnown ? mentors[low].name : "", id: mentor.text)
  }

  /// A name with its id, or the id alone.
  package static func label(name: String, id: String) -> LocalizedText {
    guard !name.isEmpty, name != id else { return LocalizedText(verbatim: id) }
    return UnmatchedText.person(["name": LocalizedText(verbatim: name), "id": LocalizedText(verbatim: id)])
  }
}
