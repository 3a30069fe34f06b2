// SPDX-License-Identifier: GPL-3.0-or-later

public import CohortModel
public import Wording

/// The mentor shares the mentee's interests: the part of them that is shared.
struct InterestsWish: Wish {
  let id: RuleID = "interests"
  var sentence: LocalizedText { RuleText.interests() }

  func degree(of pair: Pair) -> Degree {
    let wanted = pair.mentee.interests
    return Degree(wanted.sharedCount(with: pair.mentor.interests), of: wanted.count)
  }

  func justification(for pair: Pair) -> InterestsReason {
    InterestsReason(
      shared: pair.mentee.interests.intersection(pair.mentor.interests), stated: pair.mentee.interests.count)
  }

  static let description = RuleDescription(
    wish: "interests", weight: 40, sentence: RuleText.interests(), explanation: RuleHelpText.interests(),
    columns: ["mentees.csv: interests", "mentors.csv: interests"]
  ) { _ in InterestsWish() }
}

/// The interests that both have.
public struct InterestsReason: Justification {
  /// What both like, by name.
  public let shared: [Tag]
  /// How many interests the mentee has stated.
  public let stated: Int

  /// Makes a reason.
  public init(shared: [Tag], stated: Int) {
    self.shared = shared
    self.stated = stated
  }

  /// The facts as one sentence.
  public var sentence: LocalizedText {
    if stated == 0 { return RuleText.interestsNotStated() }
    return shared.isEmpty
      ? RuleText.interestsNone()
      : RuleText.interestsShared([
        "shared": .words(shared), "count": .count(shared.count), "stated": .count(stated),
      ])
  }
}
