// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// A mentee's way along the red thread: with whom so far, with whom now, and what comes, as far as it is known.
///
/// Made of years as plain values, so that whoever keeps more years than one can hand in all of them.
public struct Journey: Sendable {
  /// When a station is, seen from the last year that is known.
  public enum Time: String, Sendable, Codable {
    case past, now, ahead
  }

  /// A year at one stage.
  public struct Station: Hashable, Sendable {
    /// When it is.
    public let time: Time
    /// The stage; nothing where it is not known.
    public let stage: Stage?
    /// The programme; nothing where it is not known.
    public let programme: ProgrammeID?
    /// The first day that is known of it; nothing where its rows have no dates.
    public let from: CalendarDate?
    /// The last day that is known of it.
    public let until: CalendarDate?
    /// The mentors of the past and of now, in the order of the kinds of help.
    public let pairs: [PreviousPair]
    /// Kinds of help that were asked for now and have no mentor.
    public let open: [MentorType]
    /// What will be asked for.
    public let coming: [ComingNeed]
    /// Whether the cohort shows the programme of what lies ahead; else the present one stands there.
    public let isClear: Bool
  }

  /// A kind of help that will be asked for.
  public struct ComingNeed: Hashable, Sendable {
    /// The kind of help.
    public let type: MentorType
    /// Today's mentors of the mentee, those who could go on first.
    public let candidates: [Candidate]
    /// Mentors of the same kind of help before it who cannot go on, so that a new mentor takes over from them.
    public let handOverFrom: [MentorID]

    /// Whether none of today's mentors can go on.
    public var asksForNewMentor: Bool { !candidates.contains { $0.obstacles.isEmpty } }
  }

  /// One of today's mentors, and what stands in the way of going on.
  public struct Candidate: Hashable, Sendable {
    /// The mentor.
    public let mentor: MentorID
    /// What stands in the way; nothing means that the mentor could go on.
    public let obstacles: [Obstacle]
  }

  /// What keeps a mentor from going on with a mentee at a later stage.
  public enum Obstacle: Hashable, Sendable {
    /// The mentor gives other kinds of help.
    case otherType
    /// The mentor does not take part in the programme.
    case notInProgramme
    /// The programme asks for a module that the mentor has not taken, or has taken on a day that is not stated.
    case lacks(ModuleID)
    /// The programme asks for a module that counts for the last time on this day.
    case expires(ModuleID, CalendarDate)
  }

  /// The mentee.
  public let mentee: MenteeID
  /// The stations, oldest first.
  public let stations: [Station]

  /// Draws up a mentee's way.
  ///
  /// - Parameters:
  ///   - mentee: The mentee.
  ///   - years: The years that are known, oldest first; the last is now. Earlier years' pairs may stand in the last
  ///     year's history as well: each is shown once.
  /// - Returns: Nothing where no year knows the mentee.
  /// - Complexity: linear in the size of the years.
  public init?(of mentee: MenteeID, years: [PairedYear]) {
    guard let now = years.last else { return nil }
    let person = now.cohort.mentees.first { $0.id == mentee }
    var rows: [PreviousPair] = []
    var seen: Set<PreviousPair> = []
    for year in years.dropLast() { Self.add(year.cohort.previous + year.history(), of: mentee, to: &rows, &seen) }
    Self.add(now.cohort.previous, of: mentee, to: &rows, &seen)
    guard person != nil || !rows.isEmpty else { return nil }
    self.mentee = mentee
    var stations = Self.past(rows)
    if let person {
      let present = now.history().filter { $0.mentee == mentee }
      let filled = Set(present.map(\.type))
      stations.append(
        Station(
          time: .now, stage: person.stage, programme: person.programme, from: now.cohort.frame.firstDay,
          until: now.cohort.frame.lastDay, pairs: present.sorted { $0.type < $1.type },
          open: person.needs.filter { !filled.contains($0) }, coming: [], isClear: true))
      stations += JourneyAhead(person, present: present, in: now.cohort).stations()
    }
    self.stations = stations
  }

  /// Takes over rows about the mentee, each once: what has a twin with more said about it is left out.
  private static func add(
    _ new: [PreviousPair], of mentee: MenteeID, to rows: inout [PreviousPair], _ seen: inout Set<PreviousPair>
  ) {
    for row in new where row.mentee == mentee && seen.insert(row).inserted { rows.append(row) }
  }

  /// The past: rows of the same stage and programme whose year began on the same day are one station.
  private static func past(_ rows: [PreviousPair]) -> [Station] {
    struct Key: Hashable {
      let from: CalendarDate?
      let stage: Stage?
      let programme: ProgrammeID?
    }
    var order: [Key] = []
    var groups: [Key: [PreviousPair]] = [:]
    for row in rows {
      let key = Key(from: row.from ?? row.until, stage: row.stage, programme: row.programme)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    // What has no date is told of first; sorting by place keeps the order of the file.
    let sorted = order.enumerated().sorted {
      ($0.element.from?.dayNumber ?? .min, $0.offset) < ($1.element.from?.dayNumber ?? .min, $1.offset)
    }
    return sorted.map { _, key in
      let pairs = (groups[key] ?? []).sorted { ($0.type, $0.mentor) < ($1.type, $1.mentor) }
      return Station(
        time: .past, stage: key.stage, programme: key.programme, from: key.from,
        until: pairs.compactMap(\.until).max(), pairs: pairs, open: [], coming: [], isClear: true)
    }
  }
}
