// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortFiles
public import CohortModel
public import Wording

/// What a forgetting will change, so that somebody can look at it first.
public struct ForgetPlan: Sendable {
  /// A name that files give somebody's id, and where.
  public struct Naming: Hashable, Sendable {
    /// The id's position among the people.
    public let person: Int
    /// The name as typed.
    public let name: String
    /// The folders that it stands in; the store's path where it stands there.
    public let places: [String]
  }

  /// What becomes of a folder.
  public struct Folder: Hashable, Sendable {
    /// The path.
    public let path: String
    /// The files that change, a run's record among them.
    public let changed: [String]
    /// Files that get another name.
    public let renamed: [String: String]
    /// Files that are no text, so that a person has to look.
    public let unreadable: [String]
  }

  /// Somebody of a cohort whose deadline has passed, who is in one whose has not.
  public struct Kept: Hashable, Sendable {
    /// The cohort in which the person still is.
    public let cohort: String
    /// The ids.
    public let ids: [String]
  }

  /// A cohort, and the day to which its people's data are kept.
  public struct Deadline: Hashable, Sendable {
    /// The cohort's name.
    public let cohort: String
    /// The last day.
    public let day: CalendarDate
  }

  /// Who is forgotten.
  public internal(set) var people: [ForgottenPerson]
  /// What they are called.
  public internal(set) var namings: [Naming] = []
  /// The folders that change, or hold files that are no text.
  public internal(set) var folders: [Folder] = []
  /// How many contents of the store change; nothing where there is no store.
  public internal(set) var storeContents: Int?
  /// Files beside the store that name somebody too, and belong to no cohort or run.
  public internal(set) var mentions: [String] = []
  /// Whether it finishes a forgetting that was cut short.
  public internal(set) var isResumed = false
  /// Cohorts whose deadline has passed.
  public internal(set) var overdue: [Deadline] = []
  /// People of these who are not forgotten yet.
  public internal(set) var kept: [Kept] = []

  /// Whether there is nobody to forget.
  public var isEmpty: Bool { people.isEmpty }
}

/// What a forgetting came to.
public struct ForgetOutcome: Sendable {
  /// How many files were changed, beside the store.
  public let files: Int
  /// How many contents of the store were changed.
  public let contents: Int
  /// Cohort folders that could be read before and cannot be read now.
  public let incomplete: [(path: String, fault: LocalizedText)]
}

/// Why nobody can be forgotten.
public enum ForgetRefusal: Error, Hashable, Sendable {
  /// No file and no event knows the person; the nearest id or name, if any is near.
  case nobody(String, nearest: String?)
  /// Several have the name.
  case several(String, ids: [String])
  /// A mentor and a mentee have the id.
  case bothRoles(String)
  /// There is neither a cohort nor a run.
  case nothingToRead(path: String)
  /// An earlier forgetting has to be finished first.
  case pending(ids: [String])
  /// A file cannot be read; nothing was changed.
  case cannotRead(path: String)
  /// A file cannot be written; the same command goes on from there.
  case cannotWrite(path: String, reason: String)

  /// Whether another command line would have gone well.
  public var isUsage: Bool {
    switch self {
    case .nobody, .several, .bothRoles, .nothingToRead, .pending: true
    case .cannotRead, .cannotWrite: false
    }
  }

  /// What is said to people.
  public var text: LocalizedText {
    func verbatim(_ text: String) -> LocalizedText { LocalizedText(verbatim: text) }
    return switch self {
    case .nobody(let person, nil): ForgetText.nobody(["person": verbatim(person)])
    case .nobody(let person, let nearest?):
      ForgetText.nobodyNear(["person": verbatim(person), "nearest": verbatim(nearest)])
    case .several(let person, let ids):
      ForgetText.several(["person": verbatim(person), "ids": ids.map(verbatim).joined()])
    case .bothRoles(let person): ForgetText.bothRoles(["person": verbatim(person)])
    case .nothingToRead(let path): ForgetText.nothingToRead(["path": verbatim(path)])
    case .pending(let ids): ForgetText.pending(["ids": verbatim(ids.first ?? "")])
    case .cannotRead(let path): ForgetText.cannotRead(["path": verbatim(path)])
    case .cannotWrite(let path, let reason):
      ForgetText.cannotWrite([
        "path": verbatim(path), "reason": verbatim(reason.hasSuffix(".") ? String(reason.dropLast()) : reason),
      ])
    }
  }
}
