// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel

/// A plan whose rows a later one kept, and the cohort that it was made for.
public struct EarlierPlan: Sendable {
  /// Its rows lie before this day, and not before that of the plan before it.
  public var before: CalendarDate
  /// The cohort as it was then.
  public var cohort: Cohort

  /// Makes the entry of a plan.
  public init(before: CalendarDate, cohort: Cohort) {
    self.before = before
    self.cohort = cohort
  }
}

extension ScheduleInspection {
  /// The broken rules of the rows that earlier plans gave, each row judged by the cohort of its own plan; what a row's
  /// kind says beside those of other plans is not among them.
  ///
  /// - Parameter plans: The plans, in the order of their days.
  static func findings(
    rows: [ClaimedMeeting], pairs: [AgreedPair], of plans: [EarlierPlan]
  ) -> [ScheduleFinding] {
    var findings: [ScheduleFinding] = []
    var after: CalendarDate?
    for plan in plans {
      let positions = rows.indices.filter { index in
        rows[index].date < plan.before && after.map { rows[index].date >= $0 } ?? true
      }
      var part = ScheduleInspection(positions.map { rows[$0] }, plan.cohort, pairs, [])
      part.checkRows()
      for finding in part.findings {
        findings.append(
          ScheduleFinding(
            finding.rule, rows: finding.rows.map { positions[$0] }, person: finding.person, holiday: finding.holiday))
      }
      after = plan.before
    }
    return findings
  }
}
