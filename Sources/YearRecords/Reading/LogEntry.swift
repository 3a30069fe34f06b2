// SPDX-License-Identifier: GPL-3.0-or-later

public import Wording

/// One event as people read it, with today's names of those in it.
public struct LogEntry: Hashable, Sendable {
  /// The event's number.
  public let seq: Int
  /// When it happened, in ISO 8601.
  public let time: String
  /// What kind of thing happened.
  public let kind: EventKind
  /// The cohort that it is about.
  public let cohort: String?
  /// The run that it is about.
  public let run: Int?
  /// The pair that it is about.
  public let pair: PairKey?
  /// Why, as it was told; empty after it was forgotten.
  public let reason: String?
  /// What happened, in a sentence with ids and without the reason.
  public let sentence: LocalizedText
}

/// Which events are asked for; nothing means all.
public struct LogFilter: Hashable, Sendable {
  /// The kinds.
  public var kinds: Set<EventKind>?
  /// The cohort.
  public var cohort: String?
  /// The run.
  public var run: Int?
  /// Somebody in the pair.
  public var person: Person?

  /// Makes a filter.
  public init(kinds: Set<EventKind>? = nil, cohort: String? = nil, run: Int? = nil, person: Person? = nil) {
    self.kinds = kinds
    self.cohort = cohort
    self.run = run
    self.person = person
  }

  /// Whether an entry is asked for.
  func takes(_ entry: LogEntry) -> Bool {
    if let kinds, !kinds.contains(entry.kind) { return false }
    if let cohort, entry.cohort != cohort { return false }
    if let run, entry.run != run { return false }
    return switch person {
    case nil: true
    case .mentee(let id): entry.pair?.mentee == id
    case .mentor(let id): entry.pair?.mentor == id
    }
  }
}
