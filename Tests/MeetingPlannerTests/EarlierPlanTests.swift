// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import ScheduleRules
import Testing

/// Rows that an earlier plan gave, beside a cohort that has changed since.
@Suite struct EarlierPlanTests {
  /// The fixture's cohort with another year behind it: other closed weeks, no rooms, longer ways, everybody away, a
  /// programme whose meetings are longer.
  private static func edited() throws -> Cohort {
    var plan = ScheduleInspectionTests.plan
    plan.frame.closed = [date("2026-08-03")...date("2027-06-30")]
    plan.frame.rooms = [Room(name: "Cellar", pairs: 1)]
    plan.frame.travelMinutes = 240
    plan.frame.programmes = plan.frame.programmes.map { programme in
      Programme(
        id: programme.id, kind: programme.kind, meetingsPerMonth: 1, minutesPerMeeting: 15, months: 1,
        rhythm: programme.rhythm, supportWeeks: 0)
    }
    return try plan.cohort()
  }

  private static func findings(
    _ rows: [ClaimedMeeting], _ cohort: Cohort, _ earlier: [EarlierPlan]
  ) -> [ScheduleFinding] {
    let plan = ScheduleInspectionTests.plan
    return ScheduleInspection.findings(
      rows: rows, cohort: cohort, pairs: plan.agreed, trainingSeats: plan.seats, earlier: earlier)
  }

  private static func kept() throws -> [EarlierPlan] {
    [EarlierPlan(before: date("2027-08-01"), cohort: try ScheduleInspectionTests.plan.cohort())]
  }

  @Test("what was planned for the cohort as it was stays right")
  func theCohortAsItWas() throws {
    let rows = ScheduleInspectionTests.plan.schedule().rows
    #expect(try Self.findings(rows, Self.edited(), Self.kept()) == [])
    #expect(try !Self.findings(rows, Self.edited(), []).isEmpty)
  }

  @Test("a broken row is found by the cohort as it was", arguments: ScheduleInspectionTests.breaks)
  func broken(change: Break) throws {
    // Of kinds given by an earlier plan less is sure: a test of its own.
    guard change.name != "half-way too early", change.name != "no closing talk" else { return }
    var rows = ScheduleInspectionTests.plan.schedule().rows
    change.change(&rows)
    let found = try Self.findings(rows, Self.edited(), Self.kept())
    #expect(found.contains { $0.rule == change.rule }, "found \(Set(found.map(\.rule.rawValue)).sorted())")
    let before = try ScheduleInspectionTests.plan.findings(rows)
    let kinds: Set<ScheduleRule> = [.missingFirst, .wrongKind]
    #expect(Set(found).subtracting(before) == [])
    #expect(Set(before.filter { !kinds.contains($0.rule) }).subtracting(found) == [])
  }

  @Test("every row is judged by the plan of its day")
  func planOfTheDay() throws {
    let original = try ScheduleInspectionTests.plan.cohort()
    var closed = ScheduleInspectionTests.plan
    closed.frame.closed += [date("2026-11-23")...date("2026-11-27"), date("2027-02-01")...date("2027-02-05")]
    let rows = ScheduleInspectionTests.plan.schedule().rows
    func closedDays(_ earlier: [EarlierPlan]) throws -> Set<String> {
      let found = Self.findings(rows, original, earlier).filter { $0.rule == .closedDay }
      return Set(found.flatMap(\.rows).map { String(rows[$0].date.description.prefix(7)) })
    }
    let own = EarlierPlan(before: date("2026-11-01"), cohort: original)
    let between = EarlierPlan(before: date("2027-01-01"), cohort: try closed.cohort())
    let later = EarlierPlan(before: date("2027-03-01"), cohort: try closed.cohort())
    #expect(try closedDays([own]) == [])
    #expect(try closedDays([own, between]) == ["2026-11"])
    #expect(try closedDays([own, later]) == ["2026-11", "2027-02"])
    #expect(try closedDays([between]) == ["2026-11"])
  }

  @Test("of kinds given by an earlier plan the first comes first, and there is one half-way talk")
  func kinds() throws {
    let cohort = try ScheduleInspectionTests.plan.cohort()
    let kept = [EarlierPlan(before: date("2026-12-01"), cohort: cohort)]
    let rows = ScheduleInspectionTests.plan.schedule().rows
    func kinds(_ change: (inout [ClaimedMeeting]) throws -> Void) rethrows -> [ScheduleRule] {
      var rows = rows
      try change(&rows)
      return Self.findings(rows, cohort, kept).map(\.rule)
    }
    let own = rows.indices.filter { rows[$0].mentee == "T0" && rows[$0].kind != .support }
    let halfway = try #require(own.first { rows[$0].kind == .halfway })
    #expect(kinds { _ in } == [])
    #expect(kinds { $0[own[4]].kind = .first } == [.wrongKind])
    #expect(kinds { $0[own[0]].kind = .regular } == [.missingFirst])
    #expect(kinds { $0[own[4]].kind = .closing } == [])
    #expect(kinds { $0[own[4]].kind = .halfway } == [.wrongKind])
    #expect(
      kinds {
        $0[own[4]].kind = .halfway
        $0[halfway].kind = .regular
      } == [])
    #expect(
      kinds {
        $0[own[3]].kind = .halfway
        $0[own[4]].kind = .halfway
        $0[halfway].kind = .regular
      } == [.wrongKind])
    #expect(kinds { $0[own[own.count - 1]].kind = .regular } == [.wrongKind])
    #expect(kinds { $0[halfway].kind = .regular } == [.wrongKind])
  }
}
