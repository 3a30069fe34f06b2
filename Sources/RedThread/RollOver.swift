// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// Next year's cohort, made of this year's.
///
/// Dates move to the same weekday of the same week a year later. Every pair becomes a row of the history. A mentee moves
/// on to the next stage when every need was filled and every pair completed, and stays where something broke off, goes
/// on or was not filled; who has completed the job leaves. Mentors carry what they learnt. Who was left without a mentor
/// has waited once more. Blocks stay, pins do not: they were for one year.
public struct RollOver: Sendable {
  /// What a coordinator wants otherwise.
  public struct Options: Sendable {
    /// The new first day; nothing means the same weekday of the same week a year later.
    public var firstDay: CalendarDate?
    /// The new last day; nothing means as for the first.
    public var lastDay: CalendarDate?
    /// The new name; nothing means the old one with its years counted on.
    public var name: String?
    /// Mentees who stay at their stage, though their pairs were completed.
    public var keptStages: Set<MenteeID> = []

    /// Makes options that leave everything to the rules.
    public init() {}
  }

  /// Next year's cohort, before it is checked.
  public let draft: CohortDraft
  /// What was done.
  public let notes: RollOverNotes

  /// Makes next year's cohort.
  ///
  /// - Complexity: linear in the size of the cohort and its history.
  public init(_ year: PairedYear, options: Options = Options()) {
    let old = year.cohort.frame
    var notes = RollOverNotes()
    let frame = Self.frame(after: old, options: options, &notes)
    let history = year.history()
    notes.pairs = history.count
    for row in history { notes.outcomes[row.outcome, default: 0] += 1 }

    let steps = MenteeSteps(year, history: history, options: options)
    let mentees = steps.mentees(newFirstDay: frame.firstDay, &notes)
    let present = Set(mentees.map(\.id))
    draft = CohortDraft(
      frame: frame, mentors: Self.mentors(year, frame, present, &notes), mentees: mentees,
      trainingSessions: Self.sessions(year.cohort, &notes), previous: year.cohort.previous + history,
      decisions: Self.decisions(year.cohort.decisions, present, &notes))
    self.notes = notes
  }

  /// The frame of the year after another.
  public static func frame(after old: CohortFrame, options: Options = Options()) -> CohortFrame {
    var notes = RollOverNotes()
    return frame(after: old, options: options, &notes)
  }

  /// Where closed days of a year lie in the year made of it; nothing where no rule moves them.
  public static func closed(
    _ days: ClosedRange<CalendarDate>, after old: CohortFrame, in new: CohortFrame
  ) -> ClosedRange<CalendarDate>? {
    dates(after: old, newFirstDay: new.firstDay).closed(days)
  }

  private static func dates(after old: CohortFrame, newFirstDay: CalendarDate) -> NextDates {
    NextDates(years: max(1, newFirstDay.components.year - old.firstDay.components.year))
  }

  private static func frame(
    after old: CohortFrame, options: Options, _ notes: inout RollOverNotes
  ) -> CohortFrame {
    var frame = old
    let usual = NextDates(years: 1)
    frame.firstDay = options.firstDay ?? usual.sameWeekday(old.firstDay)
    let dates = Self.dates(after: old, newFirstDay: frame.firstDay)
    frame.lastDay = options.lastDay ?? dates.sameWeekday(old.lastDay)
    frame.name = options.name ?? dates.name(old.name, firstDay: old.firstDay, newFirstDay: frame.firstDay)
    frame.closed = []
    for days in old.closed {
      if let moved = dates.closed(days) { frame.closed.append(moved) } else { notes.closedLeftOut.append(days) }
    }
    frame.closed.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    notes.closedMoved = frame.closed.count
    frame.programmes = old.programmes.map { programme in
      programme.provisionalUntil.map {
        programme.with(provisionalUntil: max(frame.firstDay, dates.sameWeekday($0)))
      } ?? programme
    }
    notes.firstDay = frame.firstDay
    notes.lastDay = frame.lastDay
    notes.name = frame.name
    return frame
  }

  private static func mentors(
    _ year: PairedYear, _ frame: CohortFrame, _ present: Set<MenteeID>, _ notes: inout RollOverNotes
  ) -> [Mentor] {
    let seats = Dictionary(grouping: year.seats, by: \.mentor)
    let offer = TrainingOffer(frame: frame, sessions: [])
    var mentors: [Mentor] = []
    for mentor in year.cohort.mentors {
      var training = mentor.training
      for seat in seats[mentor.id] ?? [] {
        let latest = max(training[seat.module] ?? .undated, .on(seat.date))
        if training[seat.module] != latest { notes.modulesLearnt += 1 }
        training[seat.module] = latest
      }
      let carried = mentor.carried(
        training: training, unavailable: mentor.unavailable.filter { $0.upperBound >= frame.firstDay },
        avoid: mentor.avoid.intersection(present), prefer: mentor.prefer.filter(present.contains))
      mentors.append(carried)
      var expired: Set<ModuleID> = []
      for programme in frame.programmes
      where (mentor.programmes.isEmpty || mentor.programmes.contains(programme.id))
        && !mentor.types.isDisjoint(with: programme.mentorTypes)
      {
        for required in programme.requiredModules {
          if case .expired = offer.standing(of: required, for: carried) { expired.insert(required.module) }
        }
      }
      for module in expired.sorted() { notes.expired.append(.init(mentor: mentor.id, module: module)) }
    }
    return mentors
  }

  /// The sessions that are still to come; one of the past would be taken for a course with free seats.
  private static func sessions(_ cohort: Cohort, _ notes: inout RollOverNotes) -> [TrainingSession] {
    let kept = cohort.trainingSessions.filter { $0.date > cohort.frame.lastDay }
    notes.sessionsDropped = cohort.trainingSessions.count - kept.count
    return kept
  }

  private static func decisions(
    _ decisions: [Decision], _ present: Set<MenteeID>, _ notes: inout RollOverNotes
  ) -> [Decision] {
    let kept = decisions.filter { $0.kind == .forbid && present.contains($0.mentee) }
    notes.blocksKept = kept.count
    notes.pinsDropped = decisions.count { $0.kind == .require }
    return kept
  }
}
