// SPDX-License-Identifier: GPL-3.0-or-later

/// One thing in a draft that cannot be, with its place in the draft; a reader of files knows which line that is.
public struct CohortFault: Hashable, Sendable {
  /// The part of the draft that is wrong, by its position there.
  public enum Subject: Hashable, Sendable {
    case frame
    case programme(Int)
    case module(Int)
    case mentor(Int)
    case mentee(Int)
    case session(Int)
    case previous(Int)
    case decision(Int)
  }

  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The id stands at an earlier position too.
    case duplicate(id: String, firstAt: Int)
    /// No such thing is in the cohort; the nearest id that is, where one is near.
    case unknown(id: String, nearest: String?)
    /// A module needs itself, through the chain that is given.
    case circularPrerequisites(chain: [String])
    /// The cohort ends before it starts.
    case endsBeforeStart(start: CalendarDate, end: CalendarDate)
    /// Training that is under way at the start would have to be completed before it.
    case provisionalBeforeStart(until: CalendarDate, start: CalendarDate)
    /// The programme has no place for this kind of mentor.
    case typeNotInProgramme(type: MentorType, programme: String)
    /// The decision names a kind of mentor that the mentee does not need.
    case typeNotNeeded(type: MentorType, mentee: String)
    /// The decision contradicts an earlier one, which stands at the given position.
    case contradicts(Decision, earlier: Decision, at: Int)
  }

  /// Where in the draft.
  public let subject: Subject
  /// The field, by the name of its column or key in the files (`avoid`, `programme`).
  public let field: String
  /// What is wrong.
  public let problem: Problem

  /// Makes a fault.
  public init(subject: Subject, field: String, problem: Problem) {
    self.subject = subject
    self.field = field
    self.problem = problem
  }
}
