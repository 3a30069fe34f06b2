// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Expectations
import PairingRules
import Testing
import Wording

@Suite struct FilterTests {
  private func mentees(_ conditions: ColumnCondition...) throws -> [String] {
    let cohort = try TestFacts.cohort()
    let context = RuleContext(cohort)
    let filter = PersonFilter(.mentee, conditions)
    return cohort.needs.filter { filter.matches($0, in: context) }.map { "\($0.id)" }
  }

  private func mentors(_ conditions: ColumnCondition...) throws -> [String] {
    let cohort = try TestFacts.cohort()
    let context = RuleContext(cohort)
    let filter = PersonFilter(.mentor, conditions)
    return cohort.mentors.filter { filter.matches($0, in: context) }.map(\.id.text)
  }

  @Test("the age is the least that a birth year allows on the first day")
  func age() throws {
    #expect(try mentees(ColumnCondition(.age, .under(.integer(11)))) == ["T-1/social", "T-1/education"])
    #expect(try mentees(ColumnCondition(.age, .under(.integer(10)))).isEmpty)
    #expect(try mentees(ColumnCondition(.age, .anyOf([.integer(17)]))) == ["T-2/business", "T-4/social"])
    #expect(try mentees(ColumnCondition(.age, .over(.integer(10)))) == ["T-2/business", "T-4/social"])
    #expect(try mentees(ColumnCondition(.age, .between(.integer(10), .integer(16)))).count == 2)
    #expect(try mentees(ColumnCondition(.age, .isMissing)) == ["T-3/business"])
    #expect(try mentees(ColumnCondition(.age, .atMost(.integer(17)), isNegated: true)) == ["T-3/business"])
  }

  @Test func words() throws {
    #expect(try mentees(.stage(.internship)) == ["T-2/business", "T-4/social"])
    #expect(
      try mentees(.field(.mentee, "stage", .anyOf([.text("job"), .text("primary-school")]))).count == 3)
    #expect(try mentees(.field(.mentee, "type", .anyOf([.text("education")]))) == ["T-1/education"])
    #expect(try mentees(.field(.mentee, "needs", .anyOf([.text("education")]))).count == 2)
    #expect(try mentees(.field(.mentee, "class", .anyOf([.text("3. B")]))).count == 2)
    #expect(try mentees(.stage(.internship), .field(.mentee, "programme", .anyOf([.text("youth")]))) == ["T-4/social"])
    #expect(try mentors(.field(.mentor, "languages", .anyOf([.text("arabic")]))) == ["M-1"])
    #expect(try mentors(.field(.mentor, "municipality", .anyOf([.text("Vojens")]), isNegated: true)).count == 3)
    #expect(try mentors(.field(.mentor, "municipality", .isMissing, isNegated: true)) == ["M-1", "M-2"])
  }

  @Test("who is without programmes takes part in all of them")
  func programmes() throws {
    #expect(try mentors(.field(.mentor, "programmes", .anyOf([.text("youth")]))).count == 4)
    #expect(try mentors(.field(.mentor, "programmes", .anyOf([.text("work")]))) == ["M-2", "M-3", "M-4"])
  }

  @Test func numbersAndDates() throws {
    #expect(try mentors(.field(.mentor, "capacity", .atLeast(.integer(2)))) == ["M-1", "M-2"])
    #expect(try mentors(.field(.mentor, "level", .anyOf([.number(thousandths: 2500)]))) == ["M-1"])
    #expect(try mentors(.field(.mentor, "hired", .under(.date(CalendarDate(dayNumber: 101))))) == ["M-1"])
    #expect(try mentors(.field(.mentor, "hired", .under(.date(CalendarDate(dayNumber: 100))))).isEmpty)
    // Taking part in everything is no number.
    #expect(try mentors(.field(.mentor, "programmes", .over(.integer(1)))).isEmpty)
    #expect(try mentors(.field(.mentor, "programmes", .over(.integer(1)), isNegated: true)).count == 4)
    // A day is neither more nor less than a number.
    #expect(try mentors(.field(.mentor, "hired", .over(.integer(1)))).isEmpty)
  }

  @Test("a certificate counts that is held on the first day")
  func certificates() throws {
    #expect(try mentors(.certificate("yes")) == ["M-1"])
    #expect(try mentors(.certificate("no")) == ["M-2", "M-3", "M-4"])
  }

  @Test("ids are exact, and a condition on the other side's column picks nobody")
  func sides() throws {
    #expect(try mentees(ColumnCondition(.id, .anyOf([.text("T-2"), .text("t-4")]))) == ["T-2/business"])
    #expect(try mentees(.certificate("yes")).isEmpty)
    #expect(try mentors(.under15).isEmpty)
    let cohort = try TestFacts.cohort()
    let filter = PersonFilter(.mentor)
    #expect(!cohort.needs.contains { filter.matches($0, in: RuleContext(cohort)) })
  }

  @Test func phrases() throws {
    let filter = PersonFilter(
      .mentee,
      [
        .under15, try .field(.mentee, "stage", .anyOf([.text("internship"), .text("job")]), isNegated: true),
        try .field(.mentee, "municipality", .isMissing),
      ])
    #expect(filter.phrase?.english == "age: under 15, stage: not internship or job, municipality: not stated")
    #expect(filter.phrase?.danish == "alder: under 15, trin: ikke praktik eller job, kommune: ikke oplyst")
    #expect(PersonFilter(.mentor, ids: ["M-1", "M-2"]).phrase?.english == "M-1 or M-2")
    #expect(PersonFilter(.mentor, [.certificate("no")]).phrase?.danish == "børneattest: nej")
    #expect(PersonFilter(.mentor).phrase == nil)
  }
}
