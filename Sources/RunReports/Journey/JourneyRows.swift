// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import PairingRules
import RedThread
import Wording

/// A journey in words: what the terminal and the page both show.
struct JourneyRows {
  /// A kind of help at a station.
  struct Row {
    let type: LocalizedText
    /// Who gives or will give it.
    let mentor: LocalizedText
    /// How it went, or what is known of it.
    let how: LocalizedText
    /// Further lines: why others of today's mentors cannot go on.
    let notes: [LocalizedText]
    /// The days of the row, where they are known.
    let days: ClosedRange<CalendarDate>?
  }

  /// A station.
  struct Entry {
    let time: Journey.Time
    let stage: LocalizedText
    let programme: LocalizedText
    let period: LocalizedText
    let days: ClosedRange<CalendarDate>?
    let rows: [Row]
    let notes: [LocalizedText]
  }

  let mentee: LocalizedText
  let entries: [Entry]
  /// What is said below the last station, where the way does not simply go on.
  let closing: LocalizedText

  /// Puts a journey into words. Linear in its size and in the number of people.
  init(_ journey: Journey, in cohort: Cohort) {
    let words = JourneyWords(cohort)
    mentee = PeopleNames.label(
      name: cohort.mentees.first { $0.id == journey.mentee }?.name ?? "", id: journey.mentee.text)
    entries = journey.stations.map(words.entry)
    let isPresent = journey.stations.contains { $0.time == .now }
    closing =
      !isPresent
      ? JourneyText.leftCohort()
      : journey.stations.last?.stage == nil ? JourneyText.noStage() : JourneyText.end()
  }
}

/// Finds the words for the parts of a journey.
private struct JourneyWords {
  private let names: PeopleNames
  private let programmes: [ProgrammeID: String]
  private let modules: [ModuleID: String]

  init(_ cohort: Cohort) {
    names = PeopleNames(cohort)
    programmes = Dictionary(cohort.frame.programmes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    modules = Dictionary(cohort.frame.modules.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  func entry(_ station: Journey.Station) -> JourneyRows.Entry {
    let days = Self.days(station.from, station.until)
    var rows = station.pairs.map { pair in
      JourneyRows.Row(
        type: pair.type.label, mentor: names[pair.mentor],
        how: how(pair, station.time), notes: [], days: Self.days(pair.from, pair.until))
    }
    rows += station.open.map { type in
      JourneyRows.Row(type: type.label, mentor: "–", how: JourneyText.noMentor(), notes: [], days: days)
    }
    rows += station.coming.map { row($0, in: station, days) }
    return JourneyRows.Entry(
      time: station.time, stage: station.stage?.label ?? JourneyText.unknownStage(),
      programme: station.programme.map(name) ?? "", period: period(station.from, station.until), days: days,
      rows: rows, notes: station.isClear ? [] : [JourneyText.unclear()])
  }

  /// How a pair went. Of this year's, nobody knows yet; the history's word for it only says what is planned.
  private func how(_ pair: PreviousPair, _ time: Journey.Time) -> LocalizedText {
    let days = period(pair.from, pair.until)
    if time == .now { return pair.outcome == .ongoing ? JourneyText.longer(["period": days]) : days }
    let reason = LocalizedText(verbatim: pair.reason.clipped(to: 200))
    return [pair.outcome.label, days, reason].filter { !$0.english.isEmpty }.joined()
  }

  private func row(
    _ need: Journey.ComingNeed, in station: Journey.Station, _ days: ClosedRange<CalendarDate>?
  ) -> JourneyRows.Row {
    let able = need.candidates.filter(\.obstacles.isEmpty).map { names[$0.mentor] }
    let from = need.handOverFrom.map { names[$0] }
    let how: LocalizedText =
      !able.isEmpty
      ? JourneyText.canGoOn()
      : from.isEmpty ? JourneyText.newMentor() : JourneyText.handOver(["mentors": .list(from)])
    let notes = need.candidates.filter { !$0.obstacles.isEmpty }.map { candidate in
      JourneyText.cannot([
        "mentor": names[candidate.mentor],
        "why": candidate.obstacles.map { obstacle($0, need.type, station.programme) }.joined(),
      ])
    }
    return JourneyRows.Row(
      type: need.type.label, mentor: able.isEmpty ? "?" : .list(able), how: how, notes: notes, days: days)
  }

  private func obstacle(_ obstacle: Journey.Obstacle, _ type: MentorType, _ programme: ProgrammeID?) -> LocalizedText {
    switch obstacle {
    case .otherType: JourneyText.otherType(["type": type.label])
    case .notInProgramme: JourneyText.notInProgramme(["programme": programme.map(name) ?? ""])
    case .lacks(let module): JourneyText.lacks(["module": name(module)])
    case .expires(let module, let last): JourneyText.expires(["module": name(module), "date": last.label])
    }
  }

  private func name(_ id: ProgrammeID) -> LocalizedText { LocalizedText(verbatim: programmes[id] ?? id.text) }
  private func name(_ id: ModuleID) -> LocalizedText { LocalizedText(verbatim: modules[id] ?? id.text) }

  private func period(_ from: CalendarDate?, _ until: CalendarDate?) -> LocalizedText {
    switch (from, until) {
    case (nil, nil): JourneyText.undated()
    case (let from?, nil): JourneyText.since(["from": from.label])
    case (nil, let until?): until.label
    case (let from?, let until?): JourneyText.period(["from": from.label, "until": until.label])
    }
  }

  private static func days(_ from: CalendarDate?, _ until: CalendarDate?) -> ClosedRange<CalendarDate>? {
    guard let first = from ?? until else { return nil }
    return first...max(first, until ?? first)
  }
}
