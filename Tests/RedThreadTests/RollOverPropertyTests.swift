// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortGenerator
import CohortModel
import SolverConformance
import Testing
import Wording

@testable import RedThread

/// Generated cohorts rolled over for three years, with pairs and endings drawn at random.
@Suite struct RollOverPropertyTests {
  @Test(
    "each year's cohort reads without a fault, and the last knows every pair of every year",
    arguments: [CohortFamily.realistic, .scarce, .ties], 1...4 as ClosedRange<UInt64>)
  func threeYears(family: CohortFamily, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let request = CohortRequest(family: family, mentees: 60, mentors: 40, seed: Int(seed))
    var files = CohortGenerator(request).files()
    var made: [PreviousPair] = []
    var waited: [MenteeID: Int] = [:]
    for year in 1...3 {
      let told: Comment = "seed \(seed), year \(year)"
      let reading = try read(files)
      let cohort = reading.cohort
      for mentee in cohort.mentees { #expect(mentee.timesLeftOut == waited[mentee.id, default: 0], told) }
      #expect(cohort.previous.suffix(made.count) == made[...], told)
      let paired = self.year(cohort, &random)
      let history = paired.history()
      #expect(history.map(\.mentee) == paired.pairs.map(\.mentee), told)
      made += history
      let result = RollOver(paired)
      let next = try result.draft.validated()
      #expect(next.frame.firstDay > cohort.frame.lastDay, told)
      #expect(Set(next.mentors.map(\.id)) == Set(cohort.mentors.map(\.id)), told)
      let left = Set(result.notes.left)
      #expect(Set(next.mentees.map(\.id)) == Set(cohort.mentees.map(\.id)).subtracting(left), told)
      let filled = Set(paired.pairs.map(\.need))
      for mentee in cohort.mentees {
        let isOpen = mentee.needs.contains { !filled.contains(NeedID(mentee: mentee.id, type: $0)) }
        waited[mentee.id] = isOpen ? waited[mentee.id, default: 0] + 1 : 0
        // Nobody goes back, nobody jumps.
        guard let old = mentee.stage, let new = next.mentees.first(where: { $0.id == mentee.id })?.stage else {
          continue
        }
        #expect(new == old || new == old.next, told)
        if isOpen { #expect(new == old, told) }
      }
      files = CohortWriter.files(for: next, language: seed % 2 == 0 ? .danish : .english)
      #expect(try read(files).language == (seed % 2 == 0 ? .danish : .english))
      #expect(try read(files).cohort == next, told)
    }
    let last = try read(files).cohort
    #expect(Set(made).isSubset(of: last.previous), "seed \(seed)")
    #expect(last.previous.count == made.count + (try read(CohortGenerator(request).files()).cohort.previous.count))
  }

  /// Fills most needs with mentors of the right kind, breaks some pairs off, and gives some seats.
  private func year(_ cohort: Cohort, _ random: inout SeededGenerator) -> PairedYear {
    var pairs: [PairedYear.Pair] = []
    var endings: [PreviousPair] = []
    var seats: [PairedYear.Seat] = []
    for need in cohort.needs where random.chance(percent: 80) {
      let suited = cohort.mentors.filter { $0.types.contains(need.type) }
      guard let mentor = suited.randomElement(using: &random) else { continue }
      pairs.append(
        .init(mentee: need.mentee.id, mentor: mentor.id, type: need.type, programme: need.programme.id))
      guard random.chance(percent: 25) else { continue }
      let day = Int.random(in: cohort.frame.firstDay.dayNumber...cohort.frame.lastDay.dayNumber, using: &random)
      endings.append(
        PreviousPair(
          mentee: need.mentee.id, mentor: mentor.id, type: need.type,
          outcome: PreviousPair.Outcome.allCases.randomElement(using: &random) ?? .completed,
          until: random.chance(percent: 70) ? CalendarDate(dayNumber: day) : nil, reason: "drawn; \"at random\""))
    }
    for mentor in cohort.mentors where random.chance(percent: 20) {
      guard let module = cohort.frame.modules.randomElement(using: &random) else { continue }
      seats.append(.init(mentor: mentor.id, module: module.id, date: cohort.frame.firstDay))
    }
    return PairedYear(cohort: cohort, pairs: pairs, seats: seats, endings: endings)
  }

  private func read(_ files: [InputFile]) throws -> CohortReading {
    try CohortReader.read(files: Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
  }
}
