// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// One year of a cohort as it turned out: who was there, who was paired, and what the mentors learnt.
///
/// Plain values, so that a run folder, a store of many runs, or a test can hand them in.
public struct PairedYear: Sendable {
  /// A pair of the year.
  public struct Pair: Hashable, Sendable {
    /// The mentee.
    public let mentee: MenteeID
    /// The mentor.
    public let mentor: MentorID
    /// What kind of help it is.
    public let type: MentorType
    /// The programme it happens in.
    public let programme: ProgrammeID

    /// Makes a pair.
    public init(mentee: MenteeID, mentor: MentorID, type: MentorType, programme: ProgrammeID) {
      self.mentee = mentee
      self.mentor = mentor
      self.type = type
      self.programme = programme
    }

    /// The need that the pair fills.
    public var need: NeedID { NeedID(mentee: mentee, type: type) }
  }

  /// A training session that a mentor had a seat in.
  public struct Seat: Hashable, Sendable {
    /// The mentor.
    public let mentor: MentorID
    /// What was taught.
    public let module: ModuleID
    /// The day of the session.
    public let date: CalendarDate

    /// Makes a seat.
    public init(mentor: MentorID, module: ModuleID, date: CalendarDate) {
      self.mentor = mentor
      self.module = module
      self.date = date
    }
  }

  /// The cohort that was matched.
  public let cohort: Cohort
  /// The pairs, of the cohort's needs and mentors.
  public let pairs: [Pair]
  /// The seats that were given.
  public let seats: [Seat]
  /// How pairs ended, as far as somebody has said so: `until` is the day, and `reason` why.
  public let endings: [PreviousPair]

  /// Makes a year.
  public init(cohort: Cohort, pairs: [Pair], seats: [Seat] = [], endings: [PreviousPair] = []) {
    self.cohort = cohort
    self.pairs = pairs
    self.seats = seats
    self.endings = endings
  }

  /// The year's pairs as rows of `previous.csv`, in the order of the pairs.
  ///
  /// A pair that nobody has told the end of goes on where a whole month of its programme or more is left after the cohort's
  /// last day, and is completed otherwise: a year of ten months that ends before the holidays is a year. The months run from the first day of the year that the pair began in: rows of
  /// earlier years that say `ongoing` in the same programme, without a year between them, belong to it.
  ///
  /// - Complexity: linear in pairs, endings and earlier rows, but for sorting the rows of each pair.
  public func history() -> [PreviousPair] {
    let frame = cohort.frame
    let programmes = Dictionary(frame.programmes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let stages = Dictionary(cohort.mentees.map { ($0.id, $0.stage) }, uniquingKeysWith: { first, _ in first })
    let told = Dictionary(endings.map { (Key($0), $0) }, uniquingKeysWith: { _, last in last })
    let earlier = Dictionary(grouping: cohort.previous, by: Key.init)
    return pairs.map { pair in
      let key = Key(mentee: pair.mentee, mentor: pair.mentor, type: pair.type)
      func row(_ outcome: PreviousPair.Outcome, until: CalendarDate?, reason: String = "") -> PreviousPair {
        PreviousPair(
          mentee: pair.mentee, mentor: pair.mentor, type: pair.type, outcome: outcome, programme: pair.programme,
          stage: stages[pair.mentee] ?? nil, from: frame.firstDay, until: until.map { max(frame.firstDay, $0) },
          reason: reason)
      }
      let begun = Self.beginning(earlier[key] ?? [], in: pair.programme, thisYear: frame.firstDay)
      let months = programmes[pair.programme]?.months ?? 0
      let planned = CalendarDate(dayNumber: begun.adding(months: months).dayNumber - 1)
      let goesOn = begun.adding(months: months - 1) > frame.lastDay
      let usual = row(goesOn ? .ongoing : .completed, until: min(planned, frame.lastDay))
      guard let ending = told[key] else { return usual }
      // When a pair broke off that nobody has dated, is not known.
      let isWhole = ending.outcome == .completed || ending.outcome == .ongoing
      let until = ending.until ?? (isWhole ? (ending.outcome == usual.outcome ? usual.until : frame.lastDay) : nil)
      return row(ending.outcome, until: until, reason: ending.reason)
    }
  }

  /// The first day of the pair that this year's goes on with.
  private static func beginning(
    _ earlier: [PreviousPair], in programme: ProgrammeID, thisYear: CalendarDate
  ) -> CalendarDate {
    var beginning = thisYear
    let rows = earlier.filter { $0.programme == programme && $0.from != nil && $0.outcome == .ongoing }
    for row in rows.sorted(by: { ($0.from?.dayNumber ?? 0) > ($1.from?.dayNumber ?? 0) }) {
      // A summer lies between two years, and no more than half a year.
      guard let from = row.from, from < beginning, (row.until ?? from).dayNumber + 183 >= beginning.dayNumber else {
        break
      }
      beginning = from
    }
    return beginning
  }

  /// The two people and the kind of help.
  struct Key: Hashable {
    let mentee: MenteeID
    let mentor: MentorID
    let type: MentorType

    init(mentee: MenteeID, mentor: MentorID, type: MentorType) {
      self.mentee = mentee
      self.mentor = mentor
      self.type = type
    }

    init(_ pair: PreviousPair) {
      self.init(mentee: pair.mentee, mentor: pair.mentor, type: pair.type)
    }
  }
}
