// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import MatchingEngine
import Testing
import Wording

@testable import RunReports

extension Fixture {
  /// The session of the fixture's year, on Saturday 12 September 2026.
  static let session = TrainingSession(
    id: "basic-1", module: "basic", date: CalendarDate(dayNumber: 20_708), startMinute: 540, endMinute: 900, seats: 3,
    place: "Rådhuset")

  /// A year put together by hand, with one of everything.
  func year() throws -> YearPlan {
    let cohort = try matching().cohort
    let first = cohort.frame.firstDay
    func meeting(
      _ number: Int, _ kind: MeetingKind, day: Int?, _ status: ScheduledMeeting.Status, _ reason: MeetingReason? = nil
    ) -> ScheduledMeeting {
      ScheduledMeeting(
        mentee: "T-1", mentor: "M-1", type: .social, kind: kind,
        time: day.map {
          ScheduledMeeting.Time(CalendarDate(dayNumber: first.dayNumber + $0), startMinute: 960, endMinute: 1050)
        }, place: "Lokale <1>", status: status,
        plannedFor: reason == nil ? nil : CalendarDate(dayNumber: first.dayNumber + 7 * number), reason: reason,
        uid: ScheduledMeeting.uid(
          cohort: cohort.frame.name, mentee: "T-1", mentor: "M-1", type: .social, ordinal: number,
          isSupport: kind == .support))
    }
    let training = [
      TrainingEntry(
        mentor: "M-1", module: "basic", occasion: TrainingEntry.Occasion(Self.session), isNeeded: true,
        provisionalUntil: Self.session.date, status: .seat, uid: "seat@makker"),
      TrainingEntry(mentor: "M-2", module: "basic", occasion: nil, isNeeded: false, status: .waiting, reason: .full),
    ]
    return YearPlan(
      zone: try #require(YearPlan.zone(of: cohort)),
      meetings: [
        meeting(1, .first, day: 0, .planned), meeting(2, .regular, day: 16, .moved, .publicHoliday(.easterMonday)),
        meeting(3, .regular, day: nil, .dropped, .closedDay), meeting(4, .closing, day: 28, .planned),
        meeting(1, .support, day: 20, .planned), meeting(5, .regular, day: 35, .cancelled, .replanned),
      ], training: training)
  }

  /// What is counted of the year.
  func figures() throws -> YearFigures {
    let matching = try matching()
    return YearFigures(try year(), cohort: matching.cohort, slots: matching.pairs.compactMap(\.slot))
  }
}

@Suite struct YearFiguresTests {
  @Test func theYearIsCounted() throws {
    let figures = try Fixture().figures()
    #expect(figures.months.map(\.meetings) == [1, 2])
    #expect(figures.week[0][16] == 1)
    #expect(figures.week[1][15] == 1)
    #expect(figures.week.joined().reduce(0, +) == 2)
    #expect(
      figures.reasons.map { "\($0.reason.word) \($0.moved) \($0.dropped)" } == [
        "public-holiday:easter-monday 1 0", "closed-day 0 1", "replanned 0 1",
      ])
    #expect(figures.sessions.map(\.used) == [1])
    #expect(figures.hours.map(\.minutes) == [[90, 180]])
  }

  @Test func aPageTakesANewYearInThePlaceOfTheOld() throws {
    let matching = try Fixture().matching()
    func page(_ year: YearPlan?) throws -> String {
      try HTMLReport(matching, inputs: [:], warnings: [], year: year, options: Fixture.options(.danish)).page()
    }
    let year = try Fixture().year()
    let report = YearReport(
      year, cohort: matching.cohort, slots: matching.pairs.compactMap(\.slot), language: .danish)
    let planned = try page(year)
    #expect(try String(decoding: report.replacing(in: Array(page(nil).utf8)), as: UTF8.self) == planned)
    #expect(try String(decoding: report.replacing(in: Array(planned.utf8)), as: UTF8.self) == planned)
    #expect(try report.replacing(in: [65]) == [65])
  }

  @Test func whatFilesHoldIsReadBack() throws {
    let matching = try Fixture().matching()
    let year = try Fixture().year()
    let files = try RunFolder(matching, inputs: Fixture.inputs, year: year, options: Fixture.options(.danish)).files()
    let stored = StoredRun(files: files)
    #expect(stored.findings.isEmpty)
    let read = try #require(stored.yearPlan(zone: year.zone))
    #expect(read.meetings == year.meetings)
    #expect(read.training == year.training)
    #expect(
      Set(files.keys.filter { $0.hasPrefix("calendar/") }) == [
        "calendar/M-1.ics", "calendar/M-3.ics", "calendar/T-1.ics", "calendar/T-2.ics", "calendar/T-3.ics",
        "calendar/coordinator.ics",
      ])
  }

  /// Cut off anywhere, and with any one byte changed: findings, and no crash.
  @Test(arguments: ["schedule.csv", "training_plan.csv"])
  func noBytesCrashTheReader(name: String) throws {
    let files = try RunFolder(
      Fixture().matching(), inputs: Fixture.inputs, year: Fixture().year(), options: Fixture.options(.english)
    ).files()
    let bytes = try #require(files[name])
    for position in bytes.indices {
      var changed = files
      changed[name]?[position] ^= [1, 0x80, 0x16][position % 3]
      #expect(!StoredRun(files: changed).findings.isEmpty, "byte \(position)")
      changed[name] = Array(bytes.prefix(position))
      #expect(!StoredRun(files: changed).findings.isEmpty, "cut to \(position)")
    }
  }

  @Test func everyReasonHasAWordOfItsOwn() {
    #expect(Set(MeetingReason.allCases.map(\.word)).count == MeetingReason.allCases.count)
    for reason in MeetingReason.allCases { #expect(MeetingReason(word: reason.word) == reason) }
    #expect(MeetingReason(word: "rain") == nil)
  }
}
