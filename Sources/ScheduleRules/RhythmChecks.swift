// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

extension ScheduleInspection {
  /// No pair meets more often than its programme says.
  mutating func checkRhythms() {
    for group in rowsOfPairs(support: false) {
      let pair = pairs[group[0].pair]
      var ofPeriod: [Int: [Int]] = [:]
      for row in group { ofPeriod[Self.period(row.claim.date, pair), default: []].append(row.position) }
      let most: Int
      switch pair.programme.rhythm {
      case .weekly, .fortnightly: most = 1
      case .monthly, .wholeDays:
        most = pair.programme.meetingsPerMonth
        if group.count > most * pair.programme.months { report(.tooManyMeetings, group.map(\.position)) }
      }
      for (_, rows) in ofPeriod.sorted(by: { $0.key < $1.key }) where rows.count > most {
        report(.tooManyMeetings, rows)
      }
    }
  }

  /// A number for the week, the two weeks or the month in which a day lies.
  private static func period(_ date: CalendarDate, _ pair: KnownPair) -> Int {
    switch pair.programme.rhythm {
    case .weekly:
      // Day 4 was a Monday.
      return floored(date.dayNumber - 4, by: 7)
    case .fortnightly:
      // The first meeting is on the first day of the slot's weekday; two weeks belong to it, from six days before.
      var first = pair.first.dayNumber
      while let slot = pair.slot, CalendarDate(dayNumber: first).weekday != slot.weekday { first += 1 }
      return floored(date.dayNumber - (first - 6), by: 14)
    case .monthly, .wholeDays:
      let (year, month, _) = date.components
      return year * 12 + month
    }
  }

  private static func floored(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }

  /// No mentor talks with the coordinator more often about a pair than its programme says.
  mutating func checkSupportTalks() {
    for group in rowsOfPairs(support: true) {
      let pair = pairs[group[0].pair]
      let interval = pair.programme.supportWeeks * 7
      guard interval > 0 else {
        report(.tooManySupportTalks, group.map(\.position))
        continue
      }
      var ofInterval: [Int: [Int]] = [:]
      for (index, row) in group.enumerated() {
        let days = row.claim.date.dayNumber - pair.first.dayNumber
        // The talk with this place in the row is at least that of so many intervals. With an interval of one week every
        // day belongs to two talks, so that nothing more can be said.
        if days < interval * (index + 1) || days % interval >= 14 {
          report(.tooManySupportTalks, [row.position])
        } else if interval > 7 {
          ofInterval[days / interval, default: []].append(row.position)
        }
      }
      for (_, rows) in ofInterval.sorted(by: { $0.key < $1.key }) where rows.count > 1 {
        report(.tooManySupportTalks, rows)
      }
    }
  }

  /// Whole days are those of programmes with whole days.
  mutating func checkWholeDays() {
    for row in rows {
      let isWhole = !row.isSupport && pairs[row.pair].programme.rhythm == .wholeDays
      if row.claim.isWholeDay != isWhole { report(.wrongKind, [row.position]) }
    }
  }

  /// First meeting, half-way talk and closing talk are where they belong.
  ///
  /// - Parameter from: The first day of the latest plan, where rows of an earlier one are before it. Those keep the kinds
  ///   that they had beside rows that are gone, so that of them only this is sure: the first comes first, and there is
  ///   one half-way talk at most.
  mutating func checkKinds(from: CalendarDate? = nil) {
    for group in rowsOfPairs(support: false) {
      let kept = group.prefix { row in from.map { row.claim.date < $0 } ?? false }.count
      let final = group.count - 1
      let halfway = group[..<kept].contains { $0.claim.kind == .halfway } ? -1 : Self.middle(of: group)
      for (index, row) in group.enumerated() {
        let usual: MeetingKind = row.claim.isWholeDay ? .shadowing : .regular
        if index == 0 {
          if row.claim.kind != .first { report(.missingFirst, [row.position]) }
        } else if index >= kept {
          let expected: MeetingKind = index == final ? .closing : index == halfway ? .halfway : usual
          if row.claim.kind != expected { report(.wrongKind, [row.position]) }
        } else if ![usual, .halfway, .closing].contains(row.claim.kind) {
          report(.wrongKind, [row.position])
        }
      }
      let talks = group[..<kept].filter { $0.claim.kind == .halfway }
      for row in talks.dropFirst() { report(.wrongKind, [row.position]) }
    }
  }

  /// The position of the row nearest the middle between the first and the last, the earlier of two; -1 where there is
  /// none between them.
  private static func middle(of group: [KnownRow]) -> Int {
    let final = group.count - 1
    let span = (group[0].claim.date.dayNumber, group[final].claim.date.dayNumber)
    var middle = -1
    var least = Int.max
    for index in group.indices where index > 0 && index < final {
      let day = group[index].claim.date.dayNumber
      let away = abs((day - span.0) - (span.1 - day))
      if away < least { (middle, least) = (index, away) }
    }
    return middle
  }
}
