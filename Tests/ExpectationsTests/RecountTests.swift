// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Expectations
import PairingRules
import Testing

/// Verdicts on random matchings beside a plain count of the same, which shares no code with them.
@Suite struct RecountTests {
  private static let seeds: Range<UInt64> = 0..<150

  /// Everybody, and groups by age, stage, certificate, place and priority.
  private func groups() throws -> [(group: Expectation.Group, picks: (Need, Mentor?) -> Bool)] {
    [
      (.of(), { _, _ in true }),
      (
        .of([.under15], [.certificate("no")]),
        { need, mentor in
          guard let year = need.mentee.birthYear else { return false }
          // In August 2026, whoever is born in 2011 has a birthday still to come, for all that is known.
          return year >= 2011 && mentor.map { $0.childCertificate == .none } ?? true
        }
      ),
      (.of([try .stage(.job)]), { need, _ in need.mentee.stage == .job }),
      (
        .of(
          [try .field(.mentee, "priority", .atLeast(.integer(2)))],
          [
            try .field(.mentor, "municipality", .anyOf([.text("A")]), isNegated: true)
          ]), { need, mentor in need.mentee.priority > 1 && mentor.map { $0.municipality != "A" } ?? true }
      ),
    ]
  }

  private func mentor(of need: NeedID, _ facts: MatchingFacts) -> Mentor? {
    facts.pairs.first { $0.need.id == need }?.mentor
  }

  @Test("needs filled and unmatched")
  func filled() throws {
    var failures = 0
    for seed in Self.seeds {
      let facts = try TestFacts.random(seed: seed)
      for (group, picks) in try groups() {
        let needs = facts.cohort.needs.filter { picks($0, nil) }
        let open = needs.filter { mentor(of: $0.id, facts) == nil }
        for tenths in [0, 333, 500, 725, 1000] {
          let amount = Amount.percent(thousandths: tenths * 100)
          let filled = Expectation(id: "x", kind: .count(.filled, group, Bounds(atLeast: amount))).verdict(on: facts)
          let passes = (needs.count - open.count) * 1000 >= tenths * needs.count
          #expect(filled.passes == passes, "seed \(seed)")
          #expect(filled.offenders == (passes ? [] : open.map { .need($0.id, mentor: nil) }), "seed \(seed)")
          let waiting = Expectation(id: "x", kind: .count(.unmatched, group, Bounds(atMost: amount))).verdict(on: facts)
          #expect(waiting.passes == (open.count * 1000 <= tenths * needs.count), "seed \(seed)")
          failures += passes ? 0 : 1
        }
      }
    }
    #expect(failures > 100)
  }

  @Test("pairs that should not be, and their points")
  func pairs() throws {
    var failures = 0
    for seed in Self.seeds {
      let facts = try TestFacts.random(seed: seed)
      for (group, picks) in try groups() {
        let pairs = facts.pairs.filter { picks($0.need, $0.mentor) }
        let never = Expectation(id: "x", kind: .never(group)).verdict(on: facts)
        #expect(never.passes == pairs.isEmpty, "seed \(seed)")
        #expect(never.offenders.count == pairs.count, "seed \(seed)")
        for least in [-20, 0, 60, 150] {
          func holds(_ sum: Expectation.PointSum) -> Bool {
            Expectation(id: "x", kind: .points(sum, group, Bounds(atLeast: .count(least)))).verdict(on: facts).passes
          }
          let points = pairs.map(\.points)
          #expect(holds(.each) == points.allSatisfy { $0 >= least }, "seed \(seed)")
          #expect(holds(.total) == (points.reduce(0, +) >= least), "seed \(seed)")
          let average = points.isEmpty ? Double(least) : Double(points.reduce(0, +)) / Double(points.count)
          #expect(holds(.average) == (average >= Double(least)), "seed \(seed)")
          failures += holds(.each) ? 0 : 1
        }
      }
    }
    #expect(failures > 100)
  }

  @Test("earlier pairs that are kept or changed")
  func earlierPairs() throws {
    var (kept, changed) = (0, 0)
    for seed in Self.seeds {
      let facts = try TestFacts.random(seed: seed)
      for outcomes in [Set(PreviousPair.Outcome.allCases), [.ongoing, .completed]] {
        for (group, picks) in try groups() {
          var seen: [PreviousPair] = []
          var again = 0
          for pair in facts.cohort.previous where outcomes.contains(pair.outcome) {
            guard let need = facts.cohort.needs.first(where: { $0.mentee.id == pair.mentee && $0.type == pair.type }),
              let person = facts.cohort.mentors.first(where: { $0.id == pair.mentor }), picks(need, person),
              !seen.contains(where: { $0.mentee == pair.mentee && $0.mentor == pair.mentor && $0.type == pair.type })
            else { continue }
            seen.append(pair)
            if mentor(of: need.id, facts)?.id == pair.mentor { again += 1 }
          }
          let all = seen.count
          let verdict = Expectation(
            id: "x", kind: .count(.changed(outcomes), group, Bounds(atMost: .percent(thousandths: 40_000)))
          ).verdict(on: facts)
          #expect(verdict.passes == ((all - again) * 100 <= 40 * all), "seed \(seed)")
          let other = Expectation(
            id: "x", kind: .count(.kept(outcomes), group, Bounds(atLeast: .percent(thousandths: 60_000)))
          ).verdict(on: facts)
          #expect(other.passes == (again * 100 >= 60 * all), "seed \(seed)")
          kept += verdict.passes ? 1 : 0
          changed += verdict.passes ? 0 : 1
        }
      }
    }
    #expect(kept > 100 && changed > 100)
  }

  @Test("what mentors have to do, and who is together")
  func loads() throws {
    for seed in Self.seeds {
      let facts = try TestFacts.random(seed: seed)
      let loads = facts.cohort.mentors.map { mentor in facts.pairs.count { $0.mentor.id == mentor.id } }
      for most in 0...3 {
        let load = Expectation(id: "x", kind: .load(PersonFilter(.mentor), Bounds(atMost: .count(most))))
        #expect(load.verdict(on: facts).passes == loads.allSatisfy { $0 <= most }, "seed \(seed)")
        let used = Expectation(id: "x", kind: .count(.used, .of(), Bounds(atLeast: .count(most))))
        #expect(used.verdict(on: facts).passes == (loads.count { $0 > 0 } >= most), "seed \(seed)")
      }
      for (group, picks) in try groups() {
        let mentees = facts.cohort.mentees.filter { mentee in
          facts.cohort.needs.contains { $0.mentee.id == mentee.id && picks($0, nil) }
        }
        let alone = mentees.filter { mentee in
          !facts.pairs.contains { $0.need.mentee.id == mentee.id && picks($0.need, $0.mentor) }
        }
        let verdict = Expectation(id: "x", kind: .together(group)).verdict(on: facts)
        #expect(verdict.passes == alone.isEmpty, "seed \(seed)")
        #expect(verdict.finding == .together(mentees.count - alone.count, of: mentees.count), "seed \(seed)")
      }
    }
  }
}
