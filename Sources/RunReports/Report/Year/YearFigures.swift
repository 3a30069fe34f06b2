// SPDX-License-Identifier: GPL-3.0-or-later

package import CohortModel
import PairingRules
package import Wording

/// What is counted of a year.
package struct YearFigures {
  /// A month and its meetings; support talks are not counted.
  struct Month {
    let year: Int
    let month: Int
    var meetings: Int

    var name: LocalizedText { MonthText.allCases[month - 1]() }
    var label: LocalizedText { name + " " + LocalizedText(verbatim: String(year)) }
  }

  /// How many meetings moved and fell out for a reason.
  struct Reason {
    let reason: MeetingReason
    var moved: Int
    var dropped: Int
  }

  /// A mentor's minutes in each of the year's months.
  struct Hours: Sendable {
    let mentor: Mentor
    let minutes: [Int]
  }

  package let plan: YearPlan
  /// How many talks with mentors the coordinators can hold at once.
  let coordinators: Int
  let months: [Month]
  /// How many pairs have their weekly time in each hour of each day, from Monday.
  package let week: [[Int]]
  let reasons: [Reason]
  /// The meetings that moved or fell out, by the day they should have been on.
  let changed: [ScheduledMeeting]
  package let sessions: [(session: TrainingSession, used: Int)]
  let hours: [Hours]
  private let mentors: [MentorID: Mentor]
  private let mentees: [MenteeID: Mentee]
  private let modules: [ModuleID: TrainingModule]

  /// Counts. O(n log n) in the plan.
  package init(_ plan: YearPlan, cohort: Cohort, slots: some Sequence<TimeWindow>) {
    self.plan = plan
    coordinators = cohort.frame.coordinators
    let mentorsByID = Dictionary(cohort.mentors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    mentors = mentorsByID
    mentees = Dictionary(cohort.mentees.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    modules = Dictionary(cohort.frame.modules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var week = [[Int]](repeating: Array(repeating: 0, count: 24), count: 7)
    for slot in slots { week[slot.weekday.rawValue - 1][min(23, slot.startMinute / 60)] += 1 }
    self.week = week

    func number(_ date: CalendarDate) -> Int { date.components.year * 12 + date.components.month - 1 }
    let own = plan.meetings.filter { $0.takesPlace && $0.kind != .support }
    let numbers = own.compactMap { $0.time.map { number($0.date) } }
    let first = numbers.min() ?? 0
    let count = numbers.isEmpty ? 0 : (numbers.max() ?? 0) - first + 1
    var months = (0..<count).map { Month(year: (first + $0) / 12, month: (first + $0) % 12 + 1, meetings: 0) }
    var minutes: [MentorID: [Int]] = [:]
    for meeting in own {
      guard let time = meeting.time else { continue }
      let place = number(time.date) - first
      if meeting.isOwn { months[place].meetings += 1 }
      minutes[meeting.mentor, default: Array(repeating: 0, count: count)][place] += time.endMinute - time.startMinute
    }
    self.months = months
    hours = minutes.sorted { $0.key < $1.key }.compactMap { id, minutes in
      mentorsByID[id].map { Hours(mentor: $0, minutes: minutes) }
    }

    changed = plan.meetings.filter { $0.status != .planned }.sorted {
      ($0.plannedFor?.dayNumber ?? 0, $0.uid) < ($1.plannedFor?.dayNumber ?? 0, $1.uid)
    }
    var counts: [MeetingReason: (moved: Int, dropped: Int)] = [:]
    for meeting in changed {
      guard let reason = meeting.reason else { continue }
      if meeting.status == .moved {
        counts[reason, default: (0, 0)].moved += 1
      } else {
        counts[reason, default: (0, 0)].dropped += 1
      }
    }
    reasons = MeetingReason.allCases.compactMap { reason in
      counts[reason].map { Reason(reason: reason, moved: $0.moved, dropped: $0.dropped) }
    }.sorted { $0.moved + $0.dropped > $1.moved + $1.dropped }
    var used: [SessionID: Int] = [:]
    for entry in plan.training where entry.status == .seat {
      if let session = entry.occasion?.session { used[session, default: 0] += 1 }
    }
    sessions = cohort.trainingSessions.map { ($0, used[$0.id] ?? 0) }
      .sorted {
        ($0.session.date, $0.session.startMinute, $0.session.id) < (
          $1.session.date, $1.session.startMinute, $1.session.id
        )
      }
  }

  package func label(_ id: MentorID) -> LocalizedText { PeopleNames.label(name: mentors[id]?.name ?? "", id: id.text) }
  func person(_ id: MentorID) -> (name: String, id: String) {
    PersonLabel.shown(name: mentors[id]?.name ?? "", id: id.text)
  }
  func person(_ id: MenteeID) -> (name: String, id: String) {
    PersonLabel.shown(name: mentees[id]?.name ?? "", id: id.text)
  }
  package func label(_ id: ModuleID) -> LocalizedText { LocalizedText(verbatim: modules[id]?.name ?? id.text) }
}
