// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// A programme for which a mentor lacks modules that may be taken in sessions.
struct Demand: Sendable {
  let mentor: Int
  let programme: Programme
  /// What is missing, without what has to come before it; not empty.
  let missing: [RequiredModule]
  /// The last day on which a session counts.
  let deadline: CalendarDate
  /// Whether a pair rests on it.
  let isNeeded: Bool
}

/// What the mentors of a cohort lack.
struct Demands: Sendable {
  /// By mentor; of one mentor the needed ones first, each part in the order of the cohort's programmes.
  private(set) var list: [Demand] = []

  /// - Parameter duties: those whose mentor or programme is not of the cohort are passed over.
  /// - Complexity: O(mentors · programmes · modules).
  init(_ cohort: Cohort, offer: TrainingOffer, duties: Set<TrainingDuty>, includesWishes: Bool) {
    let owed = Dictionary(grouping: duties, by: \.mentor).mapValues { Set($0.map(\.programme)) }
    let who =
      includesWishes ? Array(cohort.mentors.indices) : owed.keys.filter(cohort.mentors.indices.contains).sorted()
    for index in who {
      let mentor = cohort.mentors[index]
      for programme in cohort.frame.programmes where owed[index]?.contains(programme.id) ?? false {
        add(mentor, index, programme, offer, by: offer.deadline(for: programme), isNeeded: true)
      }
      guard includesWishes else { continue }
      for programme in cohort.frame.programmes where mentor.mayServe(in: programme) {
        add(mentor, index, programme, offer, by: offer.lastDay, isNeeded: false)
      }
    }
  }

  private mutating func add(
    _ mentor: Mentor, _ index: Int, _ programme: Programme, _ offer: TrainingOffer, by deadline: CalendarDate,
    isNeeded: Bool
  ) {
    let missing = offer.missingModules(of: mentor, for: programme, by: deadline)
    guard !missing.isEmpty else { return }
    list.append(
      Demand(mentor: index, programme: programme, missing: missing, deadline: deadline, isNeeded: isNeeded))
  }
}

extension Mentor {
  /// Whether the mentor takes part in a programme and is of a type that it has a place for.
  func mayServe(in programme: Programme) -> Bool {
    (programmes.isEmpty || programmes.contains(programme.id)) && !programme.mentorTypes.isDisjoint(with: types)
  }
}
