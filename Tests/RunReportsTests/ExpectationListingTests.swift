// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Expectations
import PairingRules
import Testing
import Wording

@testable import RunReports

@Suite struct ExpectationListingTests {
  /// Thirty needs of which the first two have a mentor.
  private func report(_ expectations: [Expectation], isProven: Bool = true) throws -> ExpectationReport {
    let day = CalendarDate(dayNumber: 20_682)
    let cohort = try CohortDraft(
      frame: CohortFrame(
        name: "A & B <2026>", firstDay: day, lastDay: CalendarDate(dayNumber: 20_900),
        programmes: [Programme(id: "youth")]),
      mentors: [Mentor(id: "M-1", types: [.social], capacity: 2)],
      mentees: (10..<40).map { Mentee(id: MenteeID("T-\($0)"), programme: "youth", needs: [.social]) }
    ).validated()
    let pairs = try cohort.needs.prefix(2).map { need in
      MatchingFacts.FilledNeed(need: need, mentor: try #require(cohort.mentors.first), points: 40)
    }
    return ExpectationReport(
      expectations, facts: MatchingFacts(cohort: cohort, pairs: pairs, isProven: isProven, gap: isProven ? 0 : 0.004))
  }

  private let filled = Expectation(id: "all", kind: .count(.filled, .init(), Bounds(atLeast: .all)))
  private let proven = Expectation(
    id: "proof", text: LocalizedText(danish: "Bedst.", english: "Best."), kind: .proven)

  @Test("long lists are shortened, unless all are asked for")
  func shortened() throws {
    let listing = ExpectationListing(try report([proven, filled]))
    let lines = listing.text(in: .english).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "✓ passed  proof: Best – no other is better")
    #expect(lines[1] == "✗ FAILED  all: Needs filled: all – 2 of 30 needs (6.66%); it takes 30")
    #expect(lines[2] == "    T-12 (social mentor) unmatched")
    #expect(lines[12] == "    … and 18 more (show them with --all)")
    #expect(lines.suffix(2) == ["", "1 passed, 1 failed"])
    #expect(lines.count == 15)
    let all = listing.text(in: .english, showsAll: true)
    #expect(all.split(separator: "\n").count == 2 + 28 + 1)
    #expect(!all.contains("more"))
  }

  @Test("where better matchings may be, it is said beside what fails")
  func gap() throws {
    let open = ExpectationListing(try report([filled], isProven: false)).text(in: .danish)
    #expect(open.contains("Matchningen er ikke bevist bedst (højst 0,40\u{A0}% fra)"))
    #expect(open.hasSuffix("0 holder, 1 holder ikke"))
    let holds = Expectation(id: "two", kind: .count(.filled, .init(), Bounds(atLeast: .count(2))))
    #expect(!ExpectationListing(try report([holds], isProven: false)).text(in: .english).contains("proven"))
  }

  @Test func quietAndEmpty() throws {
    #expect(ExpectationListing(try report([proven])).text(in: .english, failuresOnly: true).isEmpty)
    let failing = ExpectationListing(try report([proven, filled])).text(in: .english, failuresOnly: true)
    #expect(failing.hasPrefix("✗ FAILED  all:"))
    #expect(
      ExpectationListing(try report([])).text(in: .english)
        == "There are no expectations in expectations.yaml yet.\n0 passed, 0 failed")
    let nobody = Expectation(
      id: "gone", kind: .never(.init(mentee: PersonFilter(.mentee, ids: ["T-1"]))))
    #expect(ExpectationListing(try report([nobody])).text(in: .english).contains("tests nothing"))
  }

  @Test func colours() throws {
    let text = ExpectationListing(try report([proven, filled])).text(in: .english, coloured: true)
    #expect(text.hasPrefix("\u{1B}[32m✓ passed\u{1B}[0m  proof"))
    #expect(text.contains("\u{1B}[31m✗ FAILED\u{1B}[0m  all"))
  }

  @Test func json() throws {
    let bytes = try ExpectationRecord.bytes(try report([filled]), language: .english)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasSuffix("}\n"))
    for part in [#""failed" : 1"#, #""proven" : true"#, #""mentee" : "T-12""#, #""kind" : "filled""#] {
      #expect(text.contains(part), "\(part)")
    }
  }
}

/// The testing library has a type of this name too.
private typealias Expectation = Expectations.Expectation
