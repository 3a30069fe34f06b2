// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// A row of `training_plan.csv`: a mentor's seat, or that a mentor waits for one.
public struct TrainingEntry: Hashable, Sendable {
  /// What has become of a seat.
  public enum Status: String, CaseIterable, Sendable {
    /// The mentor has it.
    case seat
    /// The mentor has none.
    case waiting
    /// The mentor had it in an earlier plan.
    case cancelled
  }

  /// The occasion that a seat is in, as it was when the seat was given.
  public struct Occasion: Hashable, Sendable {
    /// The session.
    public var session: SessionID
    /// The day.
    public var date: CalendarDate
    /// Minutes after midnight.
    public var startMinute: Int
    /// Minutes after midnight, greater than `startMinute`.
    public var endMinute: Int
    /// Where it is; may be empty.
    public var place: String

    /// Makes an occasion.
    public init(session: SessionID, date: CalendarDate, startMinute: Int, endMinute: Int, place: String) {
      self.session = session
      self.date = date
      self.startMinute = startMinute
      self.endMinute = endMinute
      self.place = place
    }

    /// The occasion that a session is.
    public init(_ session: TrainingSession) {
      self.init(
        session: session.id, date: session.date, startMinute: session.startMinute, endMinute: session.endMinute,
        place: session.place)
    }
  }

  /// The mentor.
  public var mentor: MentorID
  /// The module.
  public var module: ModuleID
  /// The occasion; nothing for one who waits.
  public var occasion: Occasion?
  /// Whether a pair rests on it.
  public var isNeeded: Bool
  /// The agreed last day, where a pair starts before the session.
  public var provisionalUntil: CalendarDate?
  /// What has become of it.
  public var status: Status
  /// Why the mentor has no seat.
  public var reason: SeatReason?
  /// What calendars call it, for ever; empty for one who waits.
  public var uid: String
  /// How many times it has been changed since it was first written.
  public var sequence: Int

  /// Makes a row.
  public init(
    mentor: MentorID, module: ModuleID, occasion: Occasion?, isNeeded: Bool, provisionalUntil: CalendarDate? = nil,
    status: Status, reason: SeatReason? = nil, uid: String = "", sequence: Int = 0
  ) {
    self.mentor = mentor
    self.module = module
    self.occasion = occasion
    self.isNeeded = isNeeded
    self.provisionalUntil = provisionalUntil
    self.status = status
    self.reason = reason
    self.uid = uid
    self.sequence = sequence
  }
}
