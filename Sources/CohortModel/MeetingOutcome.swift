// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a meeting took place.
public enum MeetingOutcome: String, CaseIterable, Sendable, Codable {
  /// Both came.
  case held
  /// The mentee did not come, and had not said so.
  case noShowMentee = "no_show_mentee"
  /// The mentor did not come, and had not said so.
  case noShowMentor = "no_show_mentor"
  /// It was called off.
  case cancelled
}
