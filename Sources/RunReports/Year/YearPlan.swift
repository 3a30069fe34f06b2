// SPDX-License-Identifier: GPL-3.0-or-later

public import CalendarFiles
public import CohortModel
public import Wording

/// The year of a cohort's pairs: their dated meetings, the mentors' training, and the zone of all times.
///
/// Who planned it is not part of it: a run folder that is read back gives the same plan.
public struct YearPlan: Sendable {
  /// The zone of every time.
  public let zone: ZoneOffsets
  /// The meetings in the order of `schedule.csv`: by start, then by uid; those without a date last, by the date that
  /// they should have had.
  public let meetings: [ScheduledMeeting]
  /// The seats and those who wait for one, in the order of `training_plan.csv`.
  public let training: [TrainingEntry]

  /// Makes a plan from meetings in any order; the training keeps its order.
  public init(zone: ZoneOffsets, meetings: [ScheduledMeeting], training: [TrainingEntry]) {
    self.zone = zone
    self.meetings = meetings.sorted { $0.isBefore($1) }
    self.training = training
  }

  /// The zone of a cohort with all days that its plan can lie on; nothing where the system does not know the zone.
  public static func zone(of cohort: Cohort) -> ZoneOffsets? {
    let sessions = cohort.trainingSessions.map(\.date)
    let first = min(cohort.frame.firstDay, sessions.min() ?? cohort.frame.firstDay)
    let last = max(cohort.frame.firstDay, cohort.frame.lastDay, sessions.max() ?? first)
    return ZoneOffsets(cohort.frame.timeZone, covering: first...last)
  }
}

extension YearPlan {
  /// How many meetings and seats are not as they were in an earlier plan.
  public func changes(since old: YearPlan) -> Int {
    let meetings = Set(old.meetings)
    let seats = Set(old.training)
    return self.meetings.count { !meetings.contains($0) }
      + training.count { $0.status != .waiting && !seats.contains($0) }
  }

  /// How many meetings, moves and seats there are, as one sentence.
  public var sentence: LocalizedText {
    func meetings(_ statuses: ScheduledMeeting.Status...) -> LocalizedText {
      .number(self.meetings.count { $0.kind != .handover && statuses.contains($0.status) })
    }
    return YearReportText.planned([
      "meetings": meetings(.planned, .moved), "moved": meetings(.moved), "dropped": meetings(.dropped, .cancelled),
      "seats": .number(training.count { $0.status == .seat }),
      "waiting": .number(training.count { $0.status == .waiting }),
    ])
  }
}
