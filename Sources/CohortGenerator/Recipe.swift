// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

/// How the people of a family are drawn. A column whose part is missing is not in the tables.
struct Recipe: Sendable {
  /// How many places mentors have.
  enum Places: Sendable {
    /// Each draws: one place, two, and so on.
    case drawn(WeightedChoice)
    /// So many in all, spread evenly over the mentors.
    case spread(Int)
  }

  /// Where people belong.
  enum Homes: Sendable {
    /// The same words, as likely on both sides.
    case words(Vocabulary)
    /// So many numbered groups, as many mentees in each; every third has few mentors.
    case groups(Int)
  }

  /// The programmes, in the order of `cohort.yaml`.
  var programmes: [ProgrammeRecipe]
  /// How likely a mentee is in each programme.
  var programmeChoice: WeightedChoice
  /// How likely a mentor is of each type, in the order of `MentorType`.
  var typeChoice: WeightedChoice
  /// How many mentors in a hundred are of a second type.
  var secondTypePercent: Int
  /// How many mentees in a hundred have a second need, where their programme has another type.
  var secondNeedPercent: Int
  /// The skills by type of mentor.
  var skills: [Vocabulary]
  var skillCount: ClosedRange<Int>
  /// How likely the levels 1, 2, ... are.
  var levels: WeightedChoice
  var interests: Vocabulary
  var interestCount: ClosedRange<Int>
  var places: Places
  var homes: Homes
  /// Whether a mentor may be for some programmes only.
  var mentorsChooseProgrammes = false
  /// The modules of training, in the order of `cohort.yaml`.
  var modules: [ModuleRecipe] = []
  /// The backgrounds by type of mentor.
  var backgrounds: [Vocabulary]?
  /// Languages, the first of which nearly everybody speaks.
  var languages: Vocabulary?
  /// How likely the priorities 1, 2, ... are.
  var priorities: WeightedChoice?
  var windows: WindowRecipe?
  /// Whether mentees' stages and years of birth and mentors' child certificates are stated.
  var statesAges = false
  /// A column `level` of both tables, a number from 1 on.
  var levelColumn: Int?
}

/// A programme, and who is in it.
struct ProgrammeRecipe: Sendable {
  let id: String
  let name: String
  let kind: ProgrammeKind
  let types: [MentorType]
  let stage: Stage
  let birthYears: ClosedRange<Int>
  let asksForCertificate: Bool
  let minutesPerMeeting: Int

  /// How likely a mentee needs each type first, by `Recipe.typeChoice`'s own weights.
  let needChoice: WeightedChoice

  init(
    _ id: String, _ name: String, _ kind: ProgrammeKind, _ types: [MentorType], _ stage: Stage,
    born birthYears: ClosedRange<Int>, asksForCertificate: Bool = false, minutesPerMeeting: Int = 60,
    typeWeights: [Int]
  ) {
    (self.id, self.name, self.kind, self.types, self.stage) = (id, name, kind, types, stage)
    (self.birthYears, self.asksForCertificate) = (birthYears, asksForCertificate)
    self.minutesPerMeeting = minutesPerMeeting
    needChoice = WeightedChoice(
      zip(MentorType.allCases, typeWeights).map { types.contains($0) ? $1 : 0 })
  }
}

/// A training module, which every programme asks for.
struct ModuleRecipe: Sendable {
  let id: String
  let name: String
  let hours: Int
  /// How many months it counts; nothing means for good.
  let validMonths: Int?
}

/// When people are free: so many windows, each on another day, on a grid of half hours.
struct WindowRecipe: Sendable {
  /// How likely 1, 2, ... windows are.
  let counts: WeightedChoice
  /// How likely each day is, from Monday.
  let days: WeightedChoice
  /// The half hour of the day of the first start that a mentor's window may have, and how likely each from there on is.
  let mentorStarts: (first: Int, choice: WeightedChoice)
  let menteeStarts: (first: Int, choice: WeightedChoice)
  /// The same for Saturdays and Sundays.
  let weekendStarts: (first: Int, choice: WeightedChoice)
  /// How likely lengths of 2, 3, ... half hours are.
  let lengths: WeightedChoice
}
