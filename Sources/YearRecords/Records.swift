// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// Somebody whom the store knows: an id in a role, because a mentor and a mentee may have the same one.
public enum Person: Hashable, Sendable {
  /// A mentee.
  case mentee(MenteeID)
  /// A mentor.
  case mentor(MentorID)

  /// The id as typed.
  public var id: String {
    switch self {
    case .mentee(let id): id.text
    case .mentor(let id): id.text
    }
  }
}

/// Who is meant by what was decided or happened: two people, and the kind of help.
public struct PairKey: Hashable, Sendable {
  /// The mentee.
  public let mentee: MenteeID
  /// The mentor.
  public let mentor: MentorID
  /// The kind of help; nothing means all kinds.
  public let type: MentorType?

  /// Makes a pair.
  public init(mentee: MenteeID, mentor: MentorID, type: MentorType?) {
    self.mentee = mentee
    self.mentor = mentor
    self.type = type
  }
}

/// A file's name, with `/` between folders, and its content.
public struct StoredFile: Hashable, Sendable {
  /// The name within its folder.
  public let name: String
  /// The content.
  public let bytes: [UInt8]

  /// Makes a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// One content of a cohort folder: the cohort's name, and a number from 1.
public struct CohortVersion: Hashable, Sendable {
  /// The cohort's name.
  public let name: String
  /// The version, from 1.
  public let version: Int

  /// Names a version.
  public init(name: String, version: Int) {
    self.name = name
    self.version = version
  }
}

/// A version of the rules that the store keeps.
public struct RulesVersion: Hashable, Sendable {
  /// The version, from 1.
  public let version: Int
  /// When it was recorded, in ISO 8601.
  public let time: String
  /// What somebody called it.
  public let label: String?
}

/// Where a run comes from.
public enum RunOrigin: Hashable, Sendable {
  /// A matching of a cohort.
  case match
  /// The repair of another run.
  case rematch(of: Int)
  /// Another run's pairs with other dates.
  case schedule(of: Int)
}

/// How far a run has come.
public enum RunState: String, CaseIterable, Sendable, Codable {
  /// Made, and not looked at yet.
  case draft
  /// Looked at and found good.
  case reviewed
  /// Told to the people in it.
  case published
  /// Taken back after it was published; it can be published again.
  case withdrawn

  /// The states that can come next.
  public var next: [RunState] {
    switch self {
    case .draft: [.reviewed]
    case .reviewed: [.draft, .published]
    case .published: [.withdrawn]
    case .withdrawn: [.published]
    }
  }
}

/// What a run came to, as its record states it.
public struct RunFacts: Hashable, Sendable, Codable {
  /// How many needs the cohort has.
  public let needs: Int
  /// How many of them are filled.
  public let filled: Int
  /// The points of the pairs.
  public let points: Int
  /// The value of the objective.
  public let value: Int
  /// What no matching's value exceeds.
  public let bound: Int
  /// How far the value may be from the best, as a part of it.
  public let gap: Double
  /// Why the solver stopped.
  public let termination: String
  /// The seed of the search.
  public let seed: Int

  /// Makes the facts.
  public init(
    needs: Int, filled: Int, points: Int, value: Int, bound: Int, gap: Double, termination: String, seed: Int
  ) {
    self.needs = needs
    self.filled = filled
    self.points = points
    self.value = value
    self.bound = bound
    self.gap = gap
    self.termination = termination
    self.seed = seed
  }
}

/// A run as the store lists it.
public struct RunSummary: Hashable, Sendable {
  /// The run's number, from 1.
  public let number: Int
  /// The cohort that was matched.
  public let cohort: CohortVersion
  /// The rules that it was matched by, where they were recorded.
  public let rules: Int?
  /// Where the run comes from.
  public let origin: RunOrigin
  /// When it was recorded, in ISO 8601.
  public let time: String
  /// How far it has come.
  public let state: RunState
  /// Whether its files were deleted; what it came to is kept.
  public let isDeleted: Bool
  /// Whether its pairs are those that hold: published, and no later run of the cohort is.
  public let isInForce: Bool
  /// What it came to.
  public let facts: RunFacts
}
