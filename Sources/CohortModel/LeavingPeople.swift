// SPDX-License-Identifier: GPL-3.0-or-later

extension CohortDraft {
  /// The draft without some people, the decisions about them, and what others say of them. Pairs of earlier years stay:
  /// they have been.
  ///
  /// - Complexity: O(people + decisions).
  public func leaving(mentors gone: Set<MentorID>, mentees missing: Set<MenteeID>) -> CohortDraft {
    guard !gone.isEmpty || !missing.isEmpty else { return self }
    var draft = self
    draft.mentors = mentors.filter { !gone.contains($0.id) }.map { mentor in
      mentor.avoid.isDisjoint(with: missing) && !mentor.prefer.contains(where: missing.contains)
        ? mentor : mentor.forgetting(missing)
    }
    draft.mentees = mentees.filter { !missing.contains($0.id) }.map { mentee in
      mentee.avoid.isDisjoint(with: gone) && !mentee.prefer.contains(where: gone.contains)
        ? mentee : mentee.forgetting(gone)
    }
    draft.decisions = decisions.filter { !gone.contains($0.mentor) && !missing.contains($0.mentee) }
    return draft
  }
}

extension Mentor {
  /// The mentor without any word about some mentees.
  fileprivate func forgetting(_ mentees: Set<MenteeID>) -> Mentor {
    Mentor(
      id: id, name: name, types: types, programmes: programmes, background: background, skills: skills,
      interests: interests, languages: languages, municipality: municipality, capacity: capacity,
      minutesPerMonth: minutesPerMonth, availability: availability, preferredTimes: preferredTimes,
      unavailable: unavailable, training: training, childCertificate: childCertificate,
      avoid: avoid.subtracting(mentees), prefer: prefer.filter { !mentees.contains($0) }, attributes: attributes)
  }
}

extension Mentee {
  /// The mentee without any word about some mentors.
  func forgetting(_ mentors: Set<MentorID>) -> Mentee {
    Mentee(
      id: id, name: name, birthYear: birthYear, stage: stage, programme: programme, needs: needs, skills: skills,
      interests: interests, languages: languages, municipality: municipality, priority: priority,
      availability: availability, preferredTimes: preferredTimes, unavailable: unavailable,
      avoid: avoid.subtracting(mentors), prefer: prefer.filter { !mentors.contains($0) }, waitingSince: waitingSince,
      timesLeftOut: timesLeftOut, attributes: attributes)
  }
}
