// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

extension Recipe {
  /// Two skills, two interests, two towns, two free times: pairs have one of a few numbers of points.
  static let ties = Recipe(
    programmes: [.only(.social)], programmeChoice: .even(1), typeChoice: WeightedChoice([0, 1, 0]),
    secondTypePercent: 0, secondNeedPercent: 0,
    skills: [Vocabulary](repeating: .even(["motivation", "budget"]), count: MentorType.allCases.count),
    skillCount: 1...1, levels: WeightedChoice([0, 0, 1]), interests: .even(["football", "music"]),
    interestCount: 1...1, places: .drawn(.even(2)), homes: .words(.even(["Haderslev", "Kolding"])),
    windows: WindowRecipe(
      counts: .even(2), days: WeightedChoice([1, 0, 1, 0, 0, 0, 0]), mentorStarts: (32, .even(1)),
      menteeStarts: (32, .even(1)), weekendStarts: (32, .even(1)), lengths: WeightedChoice([0, 0, 1])))

  /// How many mentees a group of `blocks` has, about.
  static let menteesPerGroup = 50

  /// The people of a group can be matched with each other alone.
  static func blocks(mentees: Int) -> Recipe {
    var recipe = realistic
    recipe.programmes = [.only(.social)]
    recipe.programmeChoice = .even(1)
    recipe.typeChoice = WeightedChoice([0, 1, 0])
    (recipe.secondTypePercent, recipe.secondNeedPercent) = (0, 0)
    recipe.homes = .groups(max(3, mentees / menteesPerGroup))
    recipe.mentorsChooseProgrammes = false
    recipe.modules = []
    recipe.backgrounds = nil
    recipe.languages = nil
    recipe.windows = nil
    recipe.statesAges = false
    return recipe
  }

  /// Evenly drawn values, one place each, nothing that a requirement could ask for.
  static let dense = Recipe(
    programmes: [.only(.education)], programmeChoice: .even(1), typeChoice: WeightedChoice([0, 0, 1]),
    secondTypePercent: 0, secondNeedPercent: 0,
    skills: [Vocabulary](
      repeating: .even([
        "maths", "Danish", "English", "German", "physics", "history", "study habits", "exams", "motivation", "budget",
        "job search", "interviews",
      ]), count: MentorType.allCases.count),
    skillCount: 2...5, levels: .even(5),
    interests: .even([
      "football", "handball", "gaming", "music", "cooking", "fishing", "running", "cycling", "nature", "drawing",
      "film", "horses", "dance", "books", "photos",
    ]),
    interestCount: 1...4, places: .drawn(.even(1)),
    homes: .words(
      .even([
        "Haderslev", "Aabenraa", "Kolding", "Vejen", "Tønder", "Sønderborg", "Esbjerg", "Vejle", "Fredericia",
        "Billund",
      ])),
    levelColumn: 40)

  /// The recipe of a request.
  init(_ request: CohortRequest) {
    switch request.family {
    case .realistic: self = .realistic
    case .scarce: self = .scarce(mentees: request.mentees)
    case .ties: self = .ties
    case .blocks: self = .blocks(mentees: request.mentees)
    case .dense: self = .dense
    }
  }
}

extension ProgrammeRecipe {
  /// The one programme of a cohort that is not about programmes.
  fileprivate static func only(_ type: MentorType) -> ProgrammeRecipe {
    ProgrammeRecipe(
      "all", "All mentees", .youth, [type], .youthEducation, born: 2007...2010,
      typeWeights: MentorType.allCases.map { $0 == type ? 1 : 0 })
  }
}
