// SPDX-License-Identifier: GPL-3.0-or-later

public import CalendarFiles
public import CohortModel
import MatchingEngine
import ScheduleRules
import TrainingRules
import Wording

extension StoredRun {
  /// Whether the run has a year's plan that can be read.
  public var hasYear: Bool { year != nil }
  /// The year's plan as it stands in the tables; nothing where there is none that can be read.
  ///
  /// - Parameter zone: The zone of the cohort that it was made for.
  public func yearPlan(zone: ZoneOffsets) -> YearPlan? {
    year.map { year in
      YearPlan(zone: zone, meetings: year.meetings.map(\.meeting), training: year.training.map(\.entry))
    }
  }
  /// How many meetings take place.
  public var meetingCount: Int { year?.meetings.count { $0.meeting.takesPlace && $0.meeting.kind != .handover } ?? 0 }
  /// How many seats are given.
  public var seatCount: Int { year?.training.count { $0.entry.status == .seat } ?? 0 }

  /// Everything in the run's meetings, training seats and calendars that is not so. Rules alone judge; whoever planned
  /// is not asked.
  ///
  /// - Parameters:
  ///   - cohort: The cohort that the dates are planned for: that of the last plan.
  ///   - earlier: What the rows before the last plan were planned for, as `EarlierCohort.plans` gives it.
  /// - Complexity: O(n log n) in the rows and events.
  public func yearFindings(cohort: Cohort, earlier: [EarlierCohort] = []) -> [YearFinding] {
    guard let year, let claim, let statement else { return [] }
    guard let zone = YearPlan.zone(of: cohort) else {
      let name = LocalizedText(verbatim: cohort.frame.timeZone)
      return [YearFinding(YearTables.scheduleName, YearFaultText.unknownZone(["zone": name]))]
    }
    guard let plan = yearPlan(zone: zone) else { return [] }
    let inspection = YearInspection(
      year: year, pairs: claim.pairs, plan: plan, cohort: cohort,
      earlier: earlier.map { EarlierPlan(before: $0.before, cohort: $0.cohort) }, from: statement.replannedFrom,
      language: statement.language)
    return inspection.rowFindings() + inspection.meetingFindings() + inspection.trainingFindings()
      + inspection.calendarFindings(calendars)
  }
}

/// Checks what a run says of its year.
struct YearInspection {
  let year: YearClaim
  let pairs: [MatchingClaim.ClaimedPair]
  let plan: YearPlan
  let cohort: Cohort
  let earlier: [EarlierPlan]
  /// The first day of a later plan: seats before it are not judged by what became known after.
  let from: CalendarDate?
  let language: Language

  private struct PairKey: Hashable {
    let mentee: MenteeID
    let mentor: MentorID
    let type: MentorType
  }

  /// What a row says by itself, and together with the others of its pair: times of the zone, the order of the file,
  /// and the names that calendars know the meetings by, which have no gap.
  func rowFindings() -> [YearFinding] {
    var findings: [YearFinding] = []
    func add(_ row: YearClaim.MeetingRow, _ fact: LocalizedText) {
      findings.append(YearFinding(YearTables.scheduleName, line: row.line, fact))
    }
    var groups: [PairKey: [YearClaim.MeetingRow]] = [:]
    var handOvers: [YearClaim.MeetingRow] = []
    for (index, row) in year.meetings.enumerated() {
      let meeting = row.meeting
      if let time = meeting.time {
        let written = YearTables.written(time, plan.zone)
        if written.start != row.start || written.end != row.end {
          add(row, YearFindingText.wrongOffset(["start": .init(verbatim: written.start)]))
        }
      }
      if index > 0, meeting.isBefore(year.meetings[index - 1].meeting) { add(row, YearFindingText.wrongOrder()) }
      if meeting.kind == .handover {
        handOvers.append(row)
        continue
      }
      groups[PairKey(mentee: meeting.mentee, mentor: meeting.mentor, type: meeting.type), default: []].append(row)
    }
    findings += pairsWithoutRows(groups.keys)
    let agreed = Set(pairs.map { PairKey(mentee: $0.mentee, mentor: $0.mentor, type: $0.type) })
    for (key, rows) in groups {
      guard agreed.contains(key) else {
        for row in rows { add(row, YearFindingText.unknownPair()) }
        continue
      }
      for isSupport in [false, true] {
        let own = rows.filter { ($0.meeting.kind == .support) == isSupport }
        var left = Set(
          own.indices.map { index in
            ScheduledMeeting.uid(
              cohort: cohort.frame.name, mentee: key.mentee, mentor: key.mentor, type: key.type, ordinal: index + 1,
              isSupport: isSupport)
          })
        for row in own where left.remove(row.meeting.uid) == nil { add(row, YearFindingText.wrongUID()) }
      }
    }
    for row in strangeNames(of: handOvers) { add(row, YearFindingText.wrongUID()) }
    return findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// The rows of earlier mentors whose name for calendars is not that of a meeting in their weeks, or is another row's.
  private func strangeNames(of rows: [YearClaim.MeetingRow]) -> [YearClaim.MeetingRow] {
    var taken: Set<String> = []
    let most = 7 * (cohort.frame.programmes.map(\.handoverWeeks).max() ?? 0)
    return rows.filter { row in
      let meeting = row.meeting
      let isRight = (1...max(1, most)).contains { ordinal in
        meeting.uid
          == ScheduledMeeting.handoverUID(
            cohort: cohort.frame.name, mentee: meeting.mentee, mentor: meeting.mentor, type: meeting.type,
            ordinal: ordinal)
      }
      return !taken.insert(meeting.uid).inserted || !isRight
    }
  }

  /// The pairs that have a weekly time which both can keep, and yet no row, though what falls out has a row too. A
  /// programme cut short has no date perhaps; one of five weeks has.
  private func pairsWithoutRows(_ listed: some Sequence<PairKey>) -> [YearFinding] {
    let listed = Set(listed)
    let frame = cohort.frame
    let programmes = Dictionary(frame.programmes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let mentors = Dictionary(cohort.mentors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let mentees = Dictionary(cohort.mentees.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return pairs.compactMap { pair in
      guard let slot = pair.slot, let programme = programmes[pair.programme], let mentor = mentors[pair.mentor],
        let mentee = mentees[pair.mentee],
        !listed.contains(PairKey(mentee: pair.mentee, mentor: pair.mentor, type: pair.type))
      else { return nil }
      let last = min(frame.lastDay, frame.firstDay.adding(months: programme.months))
      let canMeet = [mentor.availability, mentee.availability].allSatisfy { availability in
        availability.windows.contains { $0.intersection(slot) == slot }
      }
      guard canMeet, slot.startMinute.isMultiple(of: max(1, frame.slotMinutes)),
        last.dayNumber - frame.firstDay.dayNumber >= 35
      else { return nil }
      return YearFinding(
        YearTables.scheduleName,
        YearFindingText.noRows([
          "mentee": LocalizedText(verbatim: pair.mentee.text), "mentor": LocalizedText(verbatim: pair.mentor.text),
        ]))
    }
  }

  /// The meetings by the rules of schedules.
  func meetingFindings() -> [YearFinding] {
    let rows = year.meetings.filter(\.meeting.takesPlace)
    let claimed = rows.compactMap { row in
      row.meeting.time.map { time in
        ClaimedMeeting(
          mentee: row.meeting.mentee, mentor: row.meeting.mentor, type: row.meeting.type, kind: row.meeting.kind,
          date: time.date, startMinute: time.startMinute, endMinute: time.endMinute, isWholeDay: time.isWholeDay,
          place: row.meeting.place)
      }
    }
    let agreed = pairs.map { AgreedPair(mentee: $0.mentee, mentor: $0.mentor, type: $0.type, slot: $0.slot) }
    let seats = year.training.compactMap { row -> ScheduleRules.TrainingSeat? in
      guard row.entry.status == .seat, let occasion = row.entry.occasion else { return nil }
      return TrainingSeat(
        mentor: row.entry.mentor, date: occasion.date, startMinute: occasion.startMinute,
        endMinute: occasion.endMinute)
    }
    let found = ScheduleInspection.findings(
      rows: claimed, cohort: cohort, pairs: agreed, trainingSeats: seats, earlier: earlier)
    return found.compactMap { finding in
      guard let first = finding.rows.first, finding.rule != .unknownPair || claimed[first].kind == .handover else {
        // `rowFindings` names all others.
        return nil
      }
      let others = finding.rows.dropFirst().map { LocalizedText.number(rows[$0].line) }
      return YearFinding(YearTables.scheduleName, line: rows[first].line, finding.fact(otherLines: others))
    }
  }

  /// The seats by the rules of training, and by what the sessions are.
  func trainingFindings() -> [YearFinding] {
    let rows = year.training.filter { $0.entry.status == .seat }
    let sessions = Dictionary(
      cohort.trainingSessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var findings: [YearFinding] = []
    var seats: [ClaimedSeat] = []
    for row in rows {
      guard let occasion = row.entry.occasion else { continue }
      seats.append(ClaimedSeat(mentor: row.entry.mentor, module: row.entry.module, session: occasion.session))
      let uid = StableUID.of(["seat", cohort.frame.name, row.entry.mentor.text, occasion.session.text])
      if row.entry.uid != uid {
        findings.append(YearFinding(YearTables.trainingName, line: row.line, YearFindingText.wrongUID()))
      }
      if let session = sessions[occasion.session], TrainingEntry.Occasion(session) != occasion, !isPast(occasion) {
        findings.append(YearFinding(YearTables.trainingName, line: row.line, YearFindingText.otherOccasion()))
      }
    }
    let claimed = pairs.map { ClaimedPair(mentor: $0.mentor, programme: $0.programme) }
    findings += TrainingInspection(cohortWithPastSessions(rows)).findings(seats: seats, pairs: claimed).map { finding in
      YearFinding(YearTables.trainingName, finding.fact)
    }
    return findings
  }

  private func isPast(_ occasion: TrainingEntry.Occasion) -> Bool { from.map { occasion.date < $0 } ?? false }

  /// The cohort with the sessions before the last plan as they were when the seats in them were given; the cohort of that
  /// plan need not know them any more.
  private func cohortWithPastSessions(_ rows: [YearClaim.TrainingRow]) -> Cohort {
    var sessions = cohort.trainingSessions
    let past = rows.filter { row in row.entry.occasion.map(isPast) ?? false }
    for (id, rows) in Dictionary(grouping: past, by: { $0.entry.occasion?.session ?? "" }) {
      guard let entry = rows.first?.entry, let occasion = entry.occasion else { continue }
      let known = sessions.firstIndex { $0.id == id }
      let session = TrainingSession(
        id: id, module: entry.module, date: occasion.date, startMinute: occasion.startMinute,
        endMinute: occasion.endMinute, seats: known.map { sessions[$0].seats } ?? rows.count, place: occasion.place)
      if let known { sessions[known] = session } else { sessions.append(session) }
    }
    let draft = CohortDraft(
      frame: cohort.frame, mentors: cohort.mentors, mentees: cohort.mentees, trainingSessions: sessions,
      previous: cohort.previous, decisions: cohort.decisions)
    return past.isEmpty ? cohort : (try? draft.validated()) ?? cohort
  }
}
