// SPDX-License-Identifier: GPL-3.0-or-later

/// Names a need: a mentee and the kind of mentor.
public struct NeedID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The mentee.
  public let mentee: MenteeID
  /// The kind of mentor needed.
  public let type: MentorType

  /// Makes a need's id.
  public init(mentee: MenteeID, type: MentorType) {
    self.mentee = mentee
    self.type = type
  }

  /// The need as `T-12/social`.
  public var description: String { "\(mentee)/\(type.rawValue)" }

  /// By mentee, then by type.
  public static func < (left: Self, right: Self) -> Bool {
    left.mentee == right.mentee ? left.type < right.type : left.mentee < right.mentee
  }
}

/// One place to fill: a mentee, a kind of mentor, and the programme it happens in.
public struct Need: Hashable, Sendable {
  /// The mentee.
  public let mentee: Mentee
  /// The kind of mentor needed.
  public let type: MentorType
  /// The mentee's programme.
  public let programme: Programme

  /// Makes a need.
  public init(mentee: Mentee, type: MentorType, programme: Programme) {
    self.mentee = mentee
    self.type = type
    self.programme = programme
  }

  /// The need's id.
  public var id: NeedID { NeedID(mentee: mentee.id, type: type) }
}
