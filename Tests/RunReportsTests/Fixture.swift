// SPDX-License-Identifier: GPL-3.0-or-later

import CohortFiles
import CohortModel
import MatchingEngine
import Optimization
import PairingRules
import Wording

@testable import RunReports

/// A small matching put together by hand, with one of everything that a run can show.
struct Fixture {
  /// What one of the people is called; tests put in what people might type.
  var mentorName = "Anne Sørensen"
  var menteeName = "Åse Bæk"
  var cohortName = "Prøveby 2026"
  var tieBreak = TieBreakProof.lottery(
    value: 4711, certificate: Certificate(taskPrices: [9, 0, 3, 0, 0], agentPrices: [2, 0, 1]))
  var certificate: Certificate? = Certificate(taskPrices: [1280, 1210, 1100, 2100, 0], agentPrices: [40, 0, 5])

  func matching() throws -> Matching {
    let cohort = try cohort()
    let needs = cohort.needs
    let mentors = cohort.mentors
    let pairs = [
      pair(needs[0], mentors[0], [(800, 80), (500, 20)], rank: 1, of: 2, slot: (.monday, 960, 1020)),
      pair(needs[1], mentors[2], [(1000, 100), (-250, -10)], rank: 2, of: 3),
      pair(
        needs[3], mentors[0], [(0, 0), (1000, 40)], rank: 1, of: 1, slot: (.tuesday, 930, 990),
        decision: cohort.decisions.first),
    ]
    return Matching(
      cohort: cohort, rules: Self.rules, pairs: pairs, unmatched: unmatched(needs, mentors),
      loads: [
        MentorLoad(mentor: mentors[0], pairs: 2, places: 2, minutesPerMonth: 240),
        MentorLoad(mentor: mentors[1], pairs: 0, places: 1, minutesPerMonth: 0),
        MentorLoad(mentor: mentors[2], pairs: 1, places: 3, minutesPerMonth: 120),
      ],
      proof: MatchingProof(
        termination: .optimal, primalStatus: .optimal, dualStatus: .optimal, value: 4230, bound: 4230,
        objective: Objective(
          step: 1000, bonuses: [.init(priority: 1, bonus: 1000), .init(priority: 5, bonus: 2000)]),
        certificate: certificate, tieBreak: tieBreak, solver: "glpk",
        statistics: SolveStatistics(iterations: 12, rounds: 2, columns: 9), seed: 20_260_817))
  }

  func folder(_ language: Language = .english) throws -> RunFolder {
    try RunFolder(
      matching(), inputs: Self.inputs, warnings: Self.warnings, options: Self.options(language))
  }

  /// A matching of nobody.
  static func empty() throws -> Matching {
    let day = CalendarDate(dayNumber: 20_682)
    return try Matching(
      cohort: CohortDraft(frame: CohortFrame(name: "Tom", firstDay: day, lastDay: day)).validated(),
      rules: RuleSet(requirements: [], wishes: []), pairs: [], unmatched: [], loads: [],
      proof: MatchingProof(
        termination: .optimal, primalStatus: .optimal, dualStatus: .optimal, value: 0, bound: 0,
        objective: Objective(step: 1, bonuses: []), certificate: Certificate(taskPrices: [], agentPrices: []),
        tieBreak: .order, solver: "glpk", statistics: SolveStatistics(), seed: 0))
  }

  static func options(_ language: Language) -> RunOptions {
    RunOptions(language: language, versions: ["makker": "1.0.0", "glpk": "5.0"])
  }

  static let inputs = [
    InputFile(name: "cohort.yaml", bytes: Array("name: Prøveby 2026\n".utf8)),
    InputFile(name: "mentees.csv", bytes: Array("id;name\r\n".utf8)),
    InputFile(name: "mentors.csv", bytes: [0xFF, 0xFE, 0x00]),
  ]

  static let warnings = [
    FileFault(
      .warning, file: "mentors.csv", line: 3, column: 7,
      found: LocalizedText(danish: "ingen ledige tider", english: "no free times"),
      expected: LocalizedText(danish: "mindst én ledig tid", english: "at least one free time"),
      advice: LocalizedText(danish: "Spørg mentoren.", english: "Ask the mentor."))
  ]

  static let rules = RuleSet(
    requirements: [
      FixedRequirement(
        id: "language",
        sentence: LocalizedText(danish: "De to har et sprog til fælles.", english: "They share a language.")),
      FixedRequirement(
        id: "training",
        sentence: LocalizedText(danish: "Mentoren har gennemført sin uddannelse.", english: "The mentor is trained.")),
    ],
    wishes: [
      WeightedWish(
        FixedWish(
          id: "skills", sentence: LocalizedText(danish: "Mentoren kan hjælpe.", english: "The mentor can help.")),
        weight: 100),
      WeightedWish(
        FixedWish(
          id: "interests",
          sentence: LocalizedText(danish: "De to har interesser til fælles.", english: "They share interests.")),
        weight: 40),
    ])

  private func cohort() throws -> Cohort {
    let programme = Programme(id: "red-thread", name: "Rød tråd", meetingsPerMonth: 2, minutesPerMeeting: 60)
    return try CohortDraft(
      frame: CohortFrame(
        name: cohortName, firstDay: CalendarDate(dayNumber: 20_682), lastDay: CalendarDate(dayNumber: 20_999),
        programmes: [programme], modules: [TrainingModule(id: "basic", name: "Basiskursus & etik")]),
      mentors: [
        Mentor(id: "M-1", name: mentorName, types: [.social, .education], capacity: 2, minutesPerMonth: 240),
        Mentor(id: "M-2", name: "Bo Krag", types: [.business]),
        Mentor(id: "M-3", name: "", types: [.social], capacity: 3),
      ],
      mentees: [
        Mentee(id: "T-1", name: menteeName, stage: .primarySchool, programme: "red-thread", needs: [.social]),
        Mentee(id: "T-2", name: "Ole", stage: .job, programme: "red-thread", needs: [.business, .social]),
        Mentee(id: "T-3", name: "Pia Mørk", programme: "red-thread", needs: [.education], priority: 5),
        Mentee(id: "T-4", name: "Rune", stage: .internship, programme: "red-thread", needs: [.education]),
      ],
      trainingSessions: [Self.session],
      decisions: [
        Decision(mentee: "T-3", mentor: "M-1", type: .education, kind: .require, reason: "Kender hinanden; \"godt\"")
      ]
    ).validated()
  }

  private func pair(
    _ need: Need, _ mentor: Mentor, _ scores: [(degree: Int, points: Int)], rank: Int, of eligible: Int,
    slot: (Weekday, Int, Int)? = nil, decision: Decision? = nil
  ) -> MatchedPair {
    let sentences = [
      LocalizedText(danish: "Matematik: ønsket 5, niveau 4.", english: "Maths: wanted 5, level 4."),
      LocalizedText(danish: "1 fælles interesse: fodbold.", english: "1 shared interest: football."),
    ]
    return MatchedPair(
      need: need, mentor: mentor, points: scores.reduce(0) { $0 + $1.points },
      scores: zip(Self.rules.wishes, zip(scores, sentences)).map { wish, score in
        RuleScore(
          rule: wish.wish.id, degree: Degree(thousandths: score.0.degree), points: score.0.points,
          sentence: score.1)
      },
      slot: slot.map { TimeWindow($0.0, startMinute: $0.1, endMinute: $0.2) }, decision: decision,
      standing: Standing(rank: rank, eligibleMentors: eligible))
  }

  private func unmatched(_ needs: [Need], _ mentors: [Mentor]) -> [UnmatchedNeed] {
    [
      UnmatchedNeed(
        need: needs[2], cause: .noEligibleMentor,
        eliminations: [
          Elimination(rule: "language", removed: 2, left: 1), Elimination(rule: "training", removed: 1, left: 0),
        ], eligibleMentors: 0,
        change: .relax(
          mentor: mentors[1].id,
          obstacles: [
            Obstacle(
              rule: "training",
              sentence: LocalizedText(danish: "Basiskurset mangler.", english: "The basic course is missing."),
              remedy: LocalizedText(
                danish: "Gennemfør basiskurset før 17. august 2026.",
                english: "Complete the basic course before 17 August 2026."))
          ])),
      UnmatchedNeed(
        need: needs[4],
        cause: .tooFewPlaces(
          Competition(
            needs: [needs[0].id, needs[3].id, needs[4].id], mentors: [mentors[0].id], places: 2, decider: .points)),
        eliminations: [Elimination(rule: "language", removed: 2, left: 1)], eligibleMentors: 1,
        change: .addPlace(mentors: [mentors[0].id])),
    ]
  }
}

/// A requirement that says a sentence and never judges.
struct FixedRequirement: Requirement {
  let id: RuleID
  let sentence: LocalizedText

  func allows(_ pair: Pair) -> Bool { true }
  func justification(for pair: Pair) -> FixedReason { FixedReason() }
}

/// A wish that says a sentence and never judges.
struct FixedWish: Wish {
  let id: RuleID
  let sentence: LocalizedText

  func degree(of pair: Pair) -> Degree { .none }
  func justification(for pair: Pair) -> FixedReason { FixedReason() }
}

/// No facts.
struct FixedReason: Justification {
  var sentence: LocalizedText { "" }
}
