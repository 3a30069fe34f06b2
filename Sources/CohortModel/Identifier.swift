// SPDX-License-Identifier: GPL-3.0-or-later

/// The name of a thing in a cohort, as the user typed it, with the kind of thing it names in its type, so that a
/// mentor's id is never taken for a mentee's.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The id as typed.
  public let text: String

  /// Makes an id.
  public init(_ text: String) {
    self.text = text
  }

  /// Makes an id from a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The id as typed.
  public var description: String { text }

  /// Whether one id sorts before another: by its UTF-8 bytes, the same on every machine.
  public static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

/// Names a mentor.
public typealias MentorID = Identifier<Mentor>
/// Names a mentee.
public typealias MenteeID = Identifier<Mentee>
/// Names a programme.
public typealias ProgrammeID = Identifier<Programme>
/// Names a training module.
public typealias ModuleID = Identifier<TrainingModule>
/// Names a training session.
public typealias SessionID = Identifier<TrainingSession>
