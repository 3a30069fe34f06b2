// SPDX-License-Identifier: GPL-3.0-or-later

import CohortModel
public import Wording

/// The two have asked for each other. Each side gives half: a first choice all of it, a second four fifths, a third
/// three, a fourth two, any later one fifth.
struct PreferenceWish: Wish {
  let id: RuleID = "preference"
  var sentence: LocalizedText { RuleText.preference() }

  func degree(of pair: Pair) -> Degree {
    Degree(
      thousandths: Self.part(rank(of: pair.mentor.id, in: pair.mentee.prefer))
        + Self.part(rank(of: pair.mentee.id, in: pair.mentor.prefer)))
  }

  func justification(for pair: Pair) -> PreferenceReason {
    PreferenceReason(
      menteeRank: rank(of: pair.mentor.id, in: pair.mentee.prefer),
      mentorRank: rank(of: pair.mentee.id, in: pair.mentor.prefer))
  }

  /// The place in a list, from 1.
  private func rank<Subject>(of id: Identifier<Subject>, in list: [Identifier<Subject>]) -> Int? {
    list.isEmpty ? nil : list.firstIndex(of: id).map { $0 + 1 }
  }

  private static func part(_ rank: Int?) -> Int {
    rank.map { 100 * max(1, 6 - $0) } ?? 0
  }

  static let description = RuleDescription(
    wish: "preference", weight: 60, sentence: RuleText.preference(), explanation: RuleHelpText.preference(),
    columns: ["mentees.csv: prefer", "mentors.csv: prefer"]
  ) { _ in PreferenceWish() }
}

/// Where each stands on the other's list of wishes.
public struct PreferenceReason: Justification {
  /// The mentor's place on the mentee's list, from 1.
  public let menteeRank: Int?
  /// The mentee's place on the mentor's list, from 1.
  public let mentorRank: Int?

  /// Makes a reason.
  public init(menteeRank: Int?, mentorRank: Int?) {
    self.menteeRank = menteeRank
    self.mentorRank = mentorRank
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    let values: [String: LocalizedText] = ["mentee": .count(menteeRank ?? 0), "mentor": .count(mentorRank ?? 0)]
    return switch (menteeRank, mentorRank) {
    case (nil, nil): RuleText.preferenceNone()
    case (_?, nil): RuleText.preferenceMentee(values)
    case (nil, _?): RuleText.preferenceMentor(values)
    case (_?, _?): RuleText.preferenceBoth(values)
    }
  }
}
