// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// What one event says, with keys in the place of people and of all that people wrote. Its JSON is part of the hash
/// chain: a property is never renamed and never gets another meaning; `Envelope.version` tells later forms apart.
enum Happening: Hashable {
  case cohortRecorded(CohortRecorded)
  case rulesRecorded(RulesRecorded)
  case runRecorded(RunRecorded)
  case runStateChanged(RunStateChanged)
  case runDeleted(RunNumber)
  case exported(RunNumber)
  case decided(Decided)
  case refused(Refused)
  case released(Released)
  case met(Met)
  case ended(Ended)
  case endingWithdrawn(EndingWithdrawn)
  case forgotten(Forgotten)
  case fileQueued(FileQueued)

  var kind: EventKind {
    switch self {
    case .cohortRecorded: .cohortRecorded
    case .rulesRecorded: .rulesRecorded
    case .runRecorded: .runRecorded
    case .runStateChanged: .runStateChanged
    case .runDeleted: .runDeleted
    case .exported: .exported
    case .decided: .decided
    case .refused: .refused
    case .released: .released
    case .met: .met
    case .ended: .ended
    case .endingWithdrawn: .endingWithdrawn
    case .forgotten: .forgotten
    case .fileQueued: .fileQueued
    }
  }
}

extension Happening {
  /// The cohort that the event names.
  var cohort: String? {
    switch self {
    case .cohortRecorded(let fact): fact.name
    case .runRecorded(let fact): fact.cohort
    case .decided(let fact): fact.cohort
    case .refused(let fact): fact.cohort
    case .met(let fact): fact.cohort
    case .ended(let fact): fact.cohort
    case .endingWithdrawn(let fact): fact.cohort
    case .rulesRecorded, .runStateChanged, .runDeleted, .exported, .released, .forgotten, .fileQueued: nil
    }
  }
}

/// A pair by the keys of its people.
struct KeyedPair: Hashable, Codable {
  let mentee: Int
  let mentor: Int
  /// Nothing means all kinds of help.
  let type: MentorType?

  /// As a table holds the kind of help.
  var typeCell: String { type?.rawValue ?? "" }
}

struct CohortRecorded: Hashable, Codable {
  let name: String
  let version: Int
  let manifest: Int
}

struct RulesRecorded: Hashable, Codable {
  let version: Int
  let manifest: Int
}

struct RunRecorded: Hashable, Codable {
  enum Origin: String, Codable {
    case match, rematch, schedule
  }

  let number: Int
  let cohort: String
  let version: Int
  let rules: Int?
  let origin: Origin
  let parent: Int?
  let facts: RunFacts
  let manifest: Int
  /// The content of the file that makes a folder this run.
  let record: Int
}

struct RunStateChanged: Hashable, Codable {
  let run: Int
  let from: RunState
  let to: RunState
  /// The pairs that are told to people; empty but where a run is published.
  let pairs: [KeyedPair]
  /// Those of the pairs whose rows in the cohort's decisions the publishing has written, and none that somebody typed.
  /// Nothing in events of before this was noted: then all of them.
  let rows: [KeyedPair]?
  /// The numbers of the events that note, with a publishing, which pairs it ended. Nothing in events of before this was
  /// noted: then they cannot be told from what somebody noted.
  let ended: [Int]?
  /// The versions of the cohort that a publishing found and left; nothing where it left it as it found it.
  let found: Int?
  let left: Int?

  init(
    run: Int, from: RunState, to: RunState, pairs: [KeyedPair] = [], rows: [KeyedPair]? = nil, ended: [Int]? = nil,
    found: Int? = nil, left: Int? = nil
  ) {
    self.run = run
    self.from = from
    self.to = to
    self.pairs = pairs
    self.rows = rows
    self.ended = ended
    self.found = found
    self.left = left
  }
}

struct RunNumber: Hashable, Codable {
  let run: Int
}

struct Decided: Hashable, Codable {
  enum Outcome: String, Codable {
    case require, forbid, withdrawn
  }

  let cohort: String
  let pair: KeyedPair
  let outcome: Outcome
  let reason: Int
}

struct Refused: Hashable, Codable {
  let cohort: String
  let pair: KeyedPair
  let side: RefusingSide
  let reason: Int
}

struct Released: Hashable, Codable {
  let run: Int
  let pair: KeyedPair
  let reason: Int
}

struct Met: Hashable, Codable {
  let cohort: String
  let pair: KeyedPair
  let date: String
  let outcome: MeetingOutcome
  let minutes: Int
}

struct Ended: Hashable, Codable {
  let cohort: String
  let pair: KeyedPair
  let outcome: PreviousPair.Outcome
  let date: String
  let reason: Int
}

struct EndingWithdrawn: Hashable, Codable {
  /// What was noted of the pair's end before, and by which event.
  struct Earlier: Hashable, Codable {
    let seq: Int
    let outcome: PreviousPair.Outcome
    let date: String
    let reason: Int
  }

  let cohort: String
  let pair: KeyedPair
  /// The number of the event that counts no more.
  let ending: Int
  let earlier: Earlier?
}

struct Forgotten: Hashable, Codable {
  let person: Int
  /// What stands in the place of the id from now on.
  let pseudonym: String
}

/// The file itself is the pending one with the event's number.
struct FileQueued: Hashable, Codable {}
