// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Outcomes
import PairingRules

/// Puts together what several years and tables tell of the same pairs, so that each counts once.
struct PairHistory {
  /// Each pair once: those of the runs with all that is known of them, then those that only tables tell of.
  let pairs: [PastPair]

  /// Takes what is known.
  ///
  /// What the store says of how a pair ended goes before what a table says. A row of a table is about the last year
  /// before it in which a run has the pair; a second row of the same pair is about the year before that one.
  ///
  /// - Parameters:
  ///   - years: The years, in any order.
  ///   - tables: The tables, in any order; one that belongs to no cohort comes last.
  /// - Complexity: O(n log n) in the pairs and rows.
  init(_ years: [PastYear], tables: [ToldTable]) {
    let years = years.filter { $0.frame != nil }.enumerated().sorted {
      (Self.day($0.element), $0.offset) < (Self.day($1.element), $1.offset)
    }.map(\.element)
    let entries = years.map(\.entries)
    let known = entries.map { Set($0.map(\.pair)) }
    var told = Array(repeating: [PairID: ToldEnding](), count: years.count)
    var others: [PairID: [ToldEnding]] = [:]
    let order = tables.enumerated().sorted { left, right in
      (left.element.before?.dayNumber ?? .max, left.offset) < (right.element.before?.dayNumber ?? .max, right.offset)
    }
    for table in order.map(\.element) {
      for (pair, rows) in Dictionary(grouping: table.endings, by: \.pair) {
        let places = years.indices.reversed().filter { year in
          known[year].contains(pair) && table.before.map { Self.day(years[year]) < $0 } ?? true
        }
        for (row, place) in zip(rows.reversed(), places) { told[place][pair] = row }
        let left = rows.dropLast(min(rows.count, places.count))
        if !left.isEmpty { others[pair] = Array(left) }
      }
    }
    var pairs: [PastPair] = []
    var earlier: [PairID] = []
    for (index, year) in years.enumerated() {
      let history = Earlier(earlier + year.runs.flatMap { $0.reading.cohort.previous.map { ToldEnding($0).pair } })
      for (pair, entry) in entries[index] {
        pairs.append(
          Self.pair(pair, entry, year.endings[pair] ?? told[index][pair], history, year.meetings[pair] ?? []))
      }
      earlier += entries[index].map(\.pair)
    }
    let rest = others.values.joined().map { PastPair(outcome: $0.outcome, type: $0.pair.type) }
    self.pairs = pairs + rest
  }

  private static func day(_ year: PastYear) -> CalendarDate {
    year.frame?.firstDay ?? CalendarDate(dayNumber: 0)
  }

  private static func pair(
    _ id: PairID, _ entry: PastYear.Entry, _ ending: ToldEnding?, _ history: Earlier, _ meetings: [FirstMeetings.Noted]
  ) -> PastPair {
    let cohort = entry.run.reading.cohort
    let programme = cohort.frame.programmes.first { $0.id == entry.claim.programme }
    var pair = PastPair(
      outcome: ending?.outcome ?? .ongoing, type: id.type,
      programme: .init(id: entry.claim.programme.text, name: programme?.name ?? ""),
      stage: entry.run.mentees[id.mentee]?.stage)
    pair.fits = zip(entry.run.rules, entry.claim.pointsByRule).compactMap { rule, points in
      guard let weight = entry.run.weights[rule], weight > 0 else { return nil }
      return PastPair.Fit(wish: rule.text, thousandths: Degree(points, of: weight).thousandths)
    }
    if let mentor = entry.run.mentors[id.mentor] {
      pair.training = training(of: mentor, in: cohort, by: entry.start)
    }
    pair.earlierPairs = history.isKnown ? history.pairs(of: id.mentor) : nil
    pair.hasSameMentor = history.hadMentor(id.mentee, id.mentor)
    pair.firstMeetings = FirstMeetings(
      meetings, from: entry.start, until: ending?.date, outcome: pair.outcome,
      meetingsPerMonth: programme?.meetingsPerMonth ?? 0)
    return pair
  }

  /// Whether a mentor had each module by a day, be it that its time was over.
  private static func training(
    of mentor: Mentor, in cohort: Cohort, by start: CalendarDate
  ) -> [PastPair.Training] {
    let offer = TrainingOffer(frame: cohort.frame, sessions: [])
    return cohort.frame.modules.map { module in
      let isTaken =
        switch mentor.training[module.id] {
        case .undated: true
        case .on(let date): date <= start
        case nil: false
        }
      return PastPair.Training(
        module: .init(id: module.id.text, name: module.name),
        isTaken: isTaken || offer.isCovered(module.id, for: mentor))
    }
  }
}

/// The pairs before a year, each once.
private struct Earlier {
  private var mentors: [MentorID: Int] = [:]
  private var mentees: [MenteeID: Set<MentorID>] = [:]
  /// Whether anything is known of the years before; where nothing is, nobody is known to be new.
  let isKnown: Bool

  init(_ pairs: [PairID]) {
    let pairs = Set(pairs)
    isKnown = !pairs.isEmpty
    for pair in pairs {
      mentors[pair.mentor, default: 0] += 1
      mentees[pair.mentee, default: []].insert(pair.mentor)
    }
  }

  func pairs(of mentor: MentorID) -> Int { mentors[mentor] ?? 0 }

  /// Whether a mentee had had this mentor; nothing where the mentee had had none.
  func hadMentor(_ mentee: MenteeID, _ mentor: MentorID) -> Bool? { mentees[mentee].map { $0.contains(mentor) } }
}
