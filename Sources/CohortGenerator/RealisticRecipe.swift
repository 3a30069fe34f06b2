// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel

extension Recipe {
  /// Shares of business, social and education mentors, in the order of `MentorType`.
  private static let typeWeights = [25, 40, 35]

  /// Like a country's. The shares are made up, but of the kind that cohorts have: a few common values, many rare ones.
  static let realistic = Recipe(
    programmes: [
      ProgrammeRecipe(
        "school", "Through primary school", .schoolWork, [.education, .social], .primarySchool, born: 2011...2014,
        asksForCertificate: true, typeWeights: typeWeights),
      ProgrammeRecipe(
        "youth", "Through youth education", .youth, MentorType.allCases, .youthEducation, born: 2007...2010,
        typeWeights: typeWeights),
      ProgrammeRecipe(
        "internship", "From school to internship", .youth, [.business, .social], .internship, born: 2004...2009,
        typeWeights: typeWeights),
      ProgrammeRecipe(
        "job", "A foothold at work", .onboarding, [.business, .social], .job, born: 1996...2006,
        typeWeights: typeWeights),
    ],
    programmeChoice: WeightedChoice([25, 40, 20, 15]), typeChoice: WeightedChoice(typeWeights),
    secondTypePercent: 20, secondNeedPercent: 15,
    skills: [
      .skewed([
        "job search", "interviews", "applications", "workplace culture", "trades", "driving licence", "networking",
        "computers", "technical terms", "running a business", "sales", "safety at work",
      ]),
      .skewed([
        "daily structure", "motivation", "meeting on time", "loneliness", "budget", "housing", "conflicts", "family",
        "leisure", "confidence", "public offices", "health",
      ]),
      .skewed([
        "maths", "Danish", "study habits", "English", "exams", "choosing an education", "physics", "reading",
        "writing", "German", "history", "chemistry",
      ]),
    ],
    skillCount: 2...5, levels: WeightedChoice([5, 15, 40, 25, 15]),
    interests: .skewed([
      "football", "gaming", "music", "cooking", "film", "running", "cycling", "nature", "handball", "books", "drawing",
      "travel", "swimming", "photos", "dance", "horses", "fishing", "chess", "theatre", "sewing",
    ]),
    interestCount: 2...5, places: .drawn(WeightedChoice([60, 28, 12])),
    homes: .words(
      Vocabulary(Municipality.all.map(\.name), WeightedChoice(Municipality.all.map(\.hundredsOfInhabitants)))),
    mentorsChooseProgrammes: true,
    modules: [
      ModuleRecipe(id: "basic", name: "Basic course", hours: 18, validMonths: 60),
      ModuleRecipe(id: "conversation", name: "The difficult conversation", hours: 6, validMonths: nil),
    ],
    backgrounds: [
      .skewed(["company employee", "manager", "entrepreneur", "retired", "student"]),
      .skewed(["pedagogue", "social worker", "retired", "company employee", "student"]),
      .skewed(["teacher", "career adviser", "student teacher", "pedagogue", "retired"]),
    ],
    languages: Vocabulary(
      ["Danish", "English", "German", "Arabic", "Turkish", "Polish", "Ukrainian", "Somali", "Romanian"],
      WeightedChoice([0, 500, 90, 140, 80, 70, 60, 40, 30])),
    priorities: WeightedChoice([70, 22, 8]), windows: .afternoons, statesAges: true)

  /// Realistic, but with one need each and three places for every ten needs.
  static func scarce(mentees: Int) -> Recipe {
    var recipe = realistic
    recipe.secondNeedPercent = 0
    recipe.places = .spread(mentees * 3 / 10)
    return recipe
  }
}

extension WindowRecipe {
  /// Mostly weekday afternoons, mentees earlier than mentors.
  static let afternoons = WindowRecipe(
    counts: WeightedChoice([15, 35, 30, 20]), days: WeightedChoice([22, 23, 21, 20, 8, 4, 2]),
    mentorStarts: (28, WeightedChoice([3, 5, 12, 14, 24, 18, 14, 7, 3])),
    menteeStarts: (27, WeightedChoice([6, 14, 20, 24, 16, 10, 6, 4])),
    weekendStarts: (20, WeightedChoice([30, 15, 20, 10, 10, 10, 5])), lengths: WeightedChoice([35, 25, 25, 10, 5]))
}
