// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// The meetings of a pair's first months.
///
/// Who ends early meets less often for that very reason. So only the first months are looked at, and only of pairs that
/// lasted so long; what happened later says nothing about them. It is the "landmark" of J. R. Anderson, K. C. Cain and
/// R. D. Gelber, "Analysis of Survival by Tumor Response", 1983, DOI 10.1200/JCO.1983.1.11.710.
public struct FirstMeetings: Hashable, Sendable {
  /// How many months are looked at.
  public static let months = 2

  /// A meeting of which it was noted how it went.
  public struct Noted: Hashable, Sendable {
    /// The day.
    public let date: CalendarDate
    /// Whether both came.
    public let isHeld: Bool
    /// Whether somebody did not come without a word.
    public let isMissed: Bool

    /// Makes a meeting.
    public init(date: CalendarDate, isHeld: Bool, isMissed: Bool) {
      self.date = date
      self.isHeld = isHeld
      self.isMissed = isMissed
    }
  }

  /// How many meetings were held.
  public let held: Int
  /// How many the programme means a pair to hold.
  public let planned: Int
  /// How many somebody stayed away from without a word.
  public let missed: Int

  /// Makes counts.
  public init(held: Int, planned: Int, missed: Int) {
    self.held = held
    self.planned = planned
    self.missed = missed
  }

  /// Counts a pair's meetings.
  ///
  /// Nothing where none of its meetings was noted, where the programme plans none, or where the pair is not known to have
  /// lasted the first months. A pair that never began, `no_show`, is called so for its meetings, which therefore cannot
  /// tell anything about it.
  ///
  /// - Parameters:
  ///   - start: The pair's first day.
  ///   - end: The pair's last day, where it is known.
  ///   - meetingsPerMonth: What the programme means a pair to hold.
  /// - Complexity: linear in the meetings.
  public init?(
    _ meetings: [Noted], from start: CalendarDate, until end: CalendarDate?, outcome: PreviousPair.Outcome,
    meetingsPerMonth: Int
  ) {
    let landmark = start.adding(months: Self.months)
    let lasted =
      switch outcome {
      case .completed: end.map { $0 >= landmark } ?? true
      case .endedEarly: end.map { $0 >= landmark } ?? false
      case .noShow, .ongoing: false
      }
    guard lasted, !meetings.isEmpty, meetingsPerMonth > 0 else { return nil }
    let first = meetings.filter { $0.date >= start && $0.date < landmark }
    held = first.count { $0.isHeld }
    missed = first.count { $0.isMissed }
    planned = meetingsPerMonth * Self.months
  }

  /// How the pair kept to the plan: within a fifth of it is on plan.
  var pace: OutcomeGroup {
    if held * 5 < planned * 4 { return .belowPlan }
    return held * 5 > planned * 6 ? .abovePlan : .onPlan
  }
}
