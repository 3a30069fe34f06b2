// SPDX-License-Identifier: GPL-3.0-or-later

/// What kind of help a mentor gives; a mentee may need more than one kind at once.
public enum MentorType: String, CaseIterable, Comparable, Sendable, Codable {
  case business, social, education

  /// The order of the declaration.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  /// Hashes the rank and not the word, which takes ten times as long; mentors' sets of types are asked for every pair.
  public func hash(into hasher: inout Hasher) { hasher.combine(rank) }

  private var rank: Int {
    switch self {
    case .business: 0
    case .social: 1
    case .education: 2
    }
  }
}

/// Where on the red thread a young person is.
public enum Stage: String, CaseIterable, Sendable, Codable {
  case primarySchool = "primary-school"
  case youthEducation = "youth-education"
  case internship
  case job
}
