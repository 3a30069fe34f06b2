// SPDX-License-Identifier: GPL-3.0-or-later

/// What a meeting of the year's schedule is for.
public enum MeetingKind: String, CaseIterable, Hashable, Sendable, Codable {
  /// A pair's first meeting.
  case first
  /// Any meeting of a pair between the others.
  case regular
  /// The talk about how it goes, at the meeting that lies nearest the middle of a pair's meetings.
  case halfway
  /// A pair's last meeting.
  case closing
  /// A whole day at the mentor's work, where it is neither the first, the half-way nor the closing meeting.
  case shadowing
  /// A mentor's talk with the coordinator.
  case support
  /// An earlier mentor's part in a meeting of the pair that takes over; the pair has the meeting itself.
  case handover
}
