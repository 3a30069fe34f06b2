// SPDX-License-Identifier: GPL-3.0-or-later

/// A change to a cohort that somebody wants to try: what if she leaves, what if he took one more?
public enum CohortChange: Hashable, Sendable, CustomStringConvertible {
  /// A pair is made; a decision that stands against it no longer counts. Without a type, whichever the mentee needs.
  case require(MenteeID, MentorID, MentorType?)
  /// A pair is not made; a decision that asks for it no longer counts. Without a type, for none of the mentee's needs.
  case forbid(MenteeID, MentorID, MentorType?)
  /// The mentor is not there, and with the mentor go the decisions and wishes of others about them.
  case leaveOut(MentorID)
  /// The mentor has so many places.
  case places(MentorID, Int)

  /// The change as it is typed: `--require U-04=M-12`, `--leave-out M-07`.
  public var description: String {
    func pair(_ mentee: MenteeID, _ mentor: MentorID, _ type: MentorType?) -> String {
      "\(mentee)\(type.map { "/" + $0.rawValue } ?? "")=\(mentor)"
    }
    switch self {
    case .require(let mentee, let mentor, let type): return "--require " + pair(mentee, mentor, type)
    case .forbid(let mentee, let mentor, let type): return "--forbid " + pair(mentee, mentor, type)
    case .leaveOut(let mentor): return "--leave-out \(mentor)"
    case .places(let mentor, let places): return "--places \(mentor)=\(places)"
    }
  }
}

extension Cohort {
  /// The cohort with changes made one after the other. A change to a mentor who is not there changes nothing.
  ///
  /// - Throws: every fault of the changed cohort: an unknown person in a pair, changes that contradict each other.
  /// - Complexity: O(changes · people).
  public func applying(_ changes: [CohortChange]) throws(CohortFaults) -> Cohort {
    var draft = CohortDraft(
      frame: frame, mentors: mentors, mentees: mentees, trainingSessions: trainingSessions, previous: previous,
      decisions: decisions)
    // What stands in the files gives way to what is tried; what is tried does not give way to itself.
    let given = Set(decisions)
    for change in changes { draft.apply(change, over: given) }
    return try draft.validated()
  }
}

extension CohortDraft {
  fileprivate mutating func apply(_ change: CohortChange, over given: Set<Decision>) {
    switch change {
    case .require(let mentee, let mentor, let type):
      let needs = mentees.first { $0.id == mentee }?.needs ?? []
      decide(Decision(mentee: mentee, mentor: mentor, type: type, kind: .require, reason: ""), over: given) { other in
        other.kind == .forbid
          ? other.mentor == mentor && Self.overlap(other.type, type)
          : needs.count < 2 || other.mentor == mentor || (other.type != nil && other.type == type)
      }
    case .forbid(let mentee, let mentor, let type):
      decide(Decision(mentee: mentee, mentor: mentor, type: type, kind: .forbid, reason: ""), over: given) { other in
        other.mentor == mentor && Self.overlap(other.type, type)
      }
    case .leaveOut(let id):
      mentors.removeAll { $0.id == id }
      decisions.removeAll { $0.mentor == id }
      mentees = mentees.map { $0.avoid.contains(id) || $0.prefer.contains(id) ? $0.forgetting(id) : $0 }
    case .places(let id, let places):
      mentors = mentors.map { $0.id == id ? $0.with(capacity: .some(places)) : $0 }
    }
  }

  /// Puts a decision in the place of those about the same mentee that stand against it or say the same.
  private mutating func decide(
    _ decision: Decision, over given: Set<Decision>, _ givesWay: (Decision) -> Bool
  ) {
    decisions.removeAll { $0.mentee == decision.mentee && given.contains($0) && givesWay($0) }
    decisions.append(decision)
  }

  private static func overlap(_ left: MentorType?, _ right: MentorType?) -> Bool {
    left == nil || right == nil || left == right
  }
}

extension Mentee {
  /// The mentee without any word about one mentor.
  fileprivate func forgetting(_ mentor: MentorID) -> Mentee {
    Mentee(
      id: id, name: name, birthYear: birthYear, stage: stage, programme: programme, needs: needs, skills: skills,
      interests: interests, languages: languages, municipality: municipality, priority: priority,
      availability: availability, preferredTimes: preferredTimes, unavailable: unavailable,
      avoid: avoid.subtracting([mentor]), prefer: prefer.filter { $0 != mentor }, waitingSince: waitingSince,
      timesLeftOut: timesLeftOut, attributes: attributes)
  }
}
