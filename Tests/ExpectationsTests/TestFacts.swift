// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
import Expectations
import PairingRules
import SolverConformance

/// A small cohort with a matching of it, put together by hand.
///
/// T-1 (10 years at least, primary school, social and education), T-2 (17, internship, business), T-3 (age unknown, job,
/// business) and T-4 (17, internship, social) need help; M-1 has a certificate, M-2 none, M-3 one that comes too late,
/// M-4 has no mentee.
enum TestFacts {
  static let firstDay = CalendarDate(dayNumber: 20_682)

  static func cohort() throws -> Cohort {
    func previous(
      _ mentee: MenteeID, _ mentor: MentorID, _ type: MentorType, _ outcome: PreviousPair.Outcome
    ) -> PreviousPair {
      PreviousPair(mentee: mentee, mentor: mentor, type: type, outcome: outcome)
    }
    return try CohortDraft(
      frame: CohortFrame(
        name: "Test", firstDay: firstDay, lastDay: CalendarDate(dayNumber: 21_000),
        programmes: [Programme(id: "youth"), Programme(id: "work")]),
      mentors: [
        Mentor(
          id: "M-1", types: [.social, .education], programmes: ["youth"], languages: ["Danish", "Arabic"],
          municipality: "Haderslev", capacity: 3, childCertificate: .obtained(nil),
          attributes: ["hired": .date(CalendarDate(dayNumber: 100)), "level": .number(thousandths: 2500)]),
        Mentor(id: "M-2", types: [.business], municipality: "Vojens", capacity: 2, childCertificate: .none),
        Mentor(
          id: "M-3", types: [.social], capacity: 1,
          childCertificate: .obtained(CalendarDate(dayNumber: firstDay.dayNumber + 1))),
        Mentor(id: "M-4", types: [.business, .social], capacity: 0, childCertificate: .requested(nil)),
      ],
      mentees: [
        Mentee(
          id: "T-1", birthYear: 2015, stage: .primarySchool, programme: "youth", needs: [.social, .education],
          municipality: "Haderslev", priority: 2, attributes: ["class": .text("3. b")]),
        Mentee(id: "T-2", birthYear: 2008, stage: .internship, programme: "work", needs: [.business]),
        Mentee(id: "T-3", stage: .job, programme: "work", needs: [.business]),
        Mentee(id: "T-4", birthYear: 2008, stage: .internship, programme: "youth", needs: [.social]),
      ],
      previous: [
        previous("T-1", "M-1", .social, .ongoing), previous("T-2", "M-4", .business, .completed),
        previous("T-1", "M-1", .social, .completed), previous("T-3", "M-2", .business, .endedEarly),
        previous("T-4", "M-1", .social, .ongoing), previous("T-9", "M-1", .social, .ongoing),
        previous("T-2", "M-1", .social, .ongoing),
      ]
    ).validated()
  }

  /// T-1 is with M-1 twice, T-2 with M-2, T-4 with M-3; T-3 waits.
  static func facts(isProven: Bool = true) throws -> MatchingFacts {
    let cohort = try cohort()
    func pair(_ mentee: MenteeID, _ type: MentorType, _ mentor: MentorID, _ points: Int) -> MatchingFacts.FilledNeed? {
      guard let need = cohort.needs.first(where: { $0.id == NeedID(mentee: mentee, type: type) }),
        let mentor = cohort.mentors.first(where: { $0.id == mentor })
      else { return nil }
      return .init(need: need, mentor: mentor, points: points)
    }
    return MatchingFacts(
      cohort: cohort,
      pairs: [
        pair("T-1", .social, "M-1", 100), pair("T-1", .education, "M-1", 70), pair("T-2", .business, "M-2", 35),
        pair("T-4", .social, "M-3", -5),
      ].compactMap(\.self),
      isProven: isProven, gap: isProven ? 0 : 0.25)
  }

  /// A random cohort with a random matching, good or bad: expectations ask no rule.
  static func random(seed: UInt64) throws -> MatchingFacts {
    var random = SeededGenerator(seed: seed)
    let mentors = (0..<Int.random(in: 0...6, using: &random)).map { index in
      Mentor(
        id: MentorID("M\(index)"), types: Set(MentorType.allCases),
        municipality: random.chance(percent: 70) ? ["A", "B"].randomElement(using: &random) : nil,
        childCertificate: random.chance(percent: 50) ? .obtained(nil) : .none)
    }
    let mentees = (0..<Int.random(in: 0...9, using: &random)).map { index in
      Mentee(
        id: MenteeID("T\(index)"),
        birthYear: random.chance(percent: 80) ? Int.random(in: 2005...2016, using: &random) : nil,
        stage: Stage.allCases.randomElement(using: &random), programme: "youth",
        needs: MentorType.allCases.filter { _ in random.chance(percent: 50) },
        priority: Int.random(in: 1...3, using: &random))
    }
    var draft = CohortDraft(
      frame: CohortFrame(
        name: "Random", firstDay: firstDay, lastDay: CalendarDate(dayNumber: 21_000),
        programmes: [Programme(id: "youth")]),
      mentors: mentors, mentees: mentees)
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      guard let mentee = mentees.randomElement(using: &random), let mentor = mentors.randomElement(using: &random),
        let type = MentorType.allCases.randomElement(using: &random),
        let outcome = PreviousPair.Outcome.allCases.randomElement(using: &random)
      else { continue }
      draft.previous.append(PreviousPair(mentee: mentee.id, mentor: mentor.id, type: type, outcome: outcome))
    }
    let cohort = try draft.validated()
    let pairs = cohort.needs.compactMap { need -> MatchingFacts.FilledNeed? in
      guard random.chance(percent: 70) else { return nil }
      let points = Int.random(in: -20...200, using: &random)
      // Half of those who had a mentor before have the same one again.
      let before = cohort.previous.first { $0.mentee == need.mentee.id && $0.type == need.type }?.mentor
      let again = random.chance(percent: 50) ? cohort.mentors.first { $0.id == before } : nil
      return (again ?? cohort.mentors.randomElement(using: &random)).map {
        .init(need: need, mentor: $0, points: points)
      }
    }
    return MatchingFacts(cohort: cohort, pairs: pairs, isProven: true, gap: 0)
  }
}

extension Expectation.Group {
  /// A group by what columns say.
  static func of(_ mentee: [ColumnCondition] = [], _ mentor: [ColumnCondition] = []) -> Self {
    .init(mentee: PersonFilter(.mentee, mentee), mentor: PersonFilter(.mentor, mentor))
  }

  /// Two people by their ids.
  static func ids(_ mentee: String, _ mentor: String) -> Self {
    .init(mentee: PersonFilter(.mentee, ids: [mentee]), mentor: PersonFilter(.mentor, ids: [mentor]))
  }
}

extension ColumnCondition {
  static func field(
    _ side: PairSide, _ column: String, _ comparison: Comparison, isNegated: Bool = false
  ) throws -> ColumnCondition {
    ColumnCondition(.field(try Field(side, column)), comparison, isNegated: isNegated)
  }

  static func stage(_ stage: Stage) throws -> ColumnCondition {
    try field(.mentee, "stage", .anyOf([.text(stage.rawValue)]))
  }

  static let under15 = ColumnCondition(.age, .under(.integer(15)))
  static func certificate(_ word: String) -> ColumnCondition {
    ColumnCondition(.childCertificate, .anyOf([.text(word)]))
  }
}

/// The testing library has a type of this name too.
typealias Expectation = Expectations.Expectation
